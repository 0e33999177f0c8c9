import { lazily } from '../lazily.js'
import { MOST_CANDIDATES } from '../limits.js'
import type { CslItem, CslName } from '../model/csl.js'
import type { Repetition, RepetitionForm } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import { isCaseless, markedTitles } from './caseless-reference.js'
import { yearOf } from './dates.js'
import { closersOf } from './draft.js'
import { foldLetters } from './fold.js'
import { holdsVerb } from './prose.js'
import { functionWords, particles } from './vocabulary.js'

/** A few words that stand for a source given elsewhere. */
export interface BackReference {
  readonly form: RepetitionForm
  /** The first surname, as written; or the body, or the short name of the case. */
  readonly author: string | null
  readonly shortTitle: string | null
  readonly year: number | null
  /** The note it points to. */
  readonly noteLabel: string | null
  readonly locator: string | null
  /** Whether nothing but a repetition looks like this, so that it may be missed when its full reference is not found. */
  readonly unmistakable: boolean
}

/** A back reference with its length: how much of the text it takes. */
export interface BackReferenceMatch {
  readonly back: BackReference
  readonly length: number
}

const lead =
  '(?:(?:[Ss]ee(?:\\salso)?|[Cc]f\\.?|[Vv]gl\\.?|[Ss]iehe(?:\\sauch)?|[Cc]ompare|[Vv]oir|[Vv]ease|[Cc]fr\\.|[Zz]ie|[Cc]on?fer),?\\s)?'
const roman = 'c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})\\b'
const figure = `(?:\\d{1,5}(?:[a-h]\\b)?(?:\\([\\dA-Za-z]{1,4}\\)){0,4}|(?=[ivxlc])${roman})`
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const placeLabels = wordSet(
  'at p pp page pages S SS pag pags blz R Rn Rdn Rdnr Rnr Rz Sp Bl fol fols para paras s ss art arts cl cls reg regs ch chs chap chaps chapter chapters Kap Kapitel part parts chapitre chapitres capitulo table tables tab fig figs figure figures plate plates map app appendix esp especially insb insbesondere bes besonders hier here no nos line lines ¶ ¶¶ § §§',
)
const noteLabels = wordSet('n nn fn Fn note notes Anm nota')
const pointers = wordSet(
  'above supra oben below infra unten s o ci-dessus plus haut arriba sopra acima hierboven wie as cit cite citato citata citada citado precite siehe vgl see voir vease vedi zie',
)
const betweenPointers = wordSet('at in en alla')
const surname =
  "(?!(?:[Aa]bove|[Ss]upra|[Ii]nfra|[Bb]elow|See|Oben|Notes?|Footnotes?|Vgl|Vol|Act)\\b)(?:(?:van|von|de|du|la|le|der|den|al|el|di|da|dos|del|ter|ten|zu|of)\\s|[dl]['’]|al-){0,4}[A-Z](?:['’-]?[A-Za-z]){1,30}(?:\\s(?=[A-Z][A-Za-z'’-]{1,30},)[A-Z][A-Za-z'’-]{1,30})?"
const surnames = `(${surname})(?:(?:,\\s(?:and\\s|&\\s)?|\\s?\\/\\s?|\\s(?:and|&|und|et|y|e|en)\\s)${surname}){0,4}(?:,?\\s(?:et\\sal|u\\.\\s?a)\\.?)?`
const noteMark =
  '(?:[Nn]otes?|nn?\\.?|[Ff]ns?\\.?|[Ff]ootnotes?|Anm\\.?|Anmerkung|FN|Fuqnote|[Nn]ota|[Nn]oot)\\s?(\\d{1,4})(?!\\d|\\s?[–-]\\s?\\d)'
const citation =
  '(?:op\\.?\\s?cit\\b\\.?|loc\\.\\s?cit\\.?|art\\.\\s?cit(?:e\\b|\\.)?|ob\\.\\s?cit\\.?|ouvr\\.\\s?cite\\b|a\\.\\s?a\\.\\s?O\\.?|aaO\\b|ebd\\.|ebenda\\b|ibid(?:em\\b|\\.)|id\\.(?=,?\\s))'

const shapes = lazily(() => ({
  ibid: new RegExp(
    `^${lead}(?:[Ii]bid(?:em|\\.|\\b)|[Ee]ben(?:da|dort)\\b|[Ee]bda?\\.|[Ii]dem\\b|[Ii]d\\.|[Ii]vi\\b|[Tt]am(?:ze|tez)\\b|[Ll]oc\\.\\s?cit\\.)\\.?`,
  ),
  lead: new RegExp(`^${lead}`),
  // What stands behind the words that name the source: “op. cit.”, “a. a. O.”
  citation: new RegExp(`(?:^|,?\\s\\(?)(?:(${citation})(?:\\s?\\((\\d{4})\\))?|cit\\.(?=,\\s|\\s\\(|$))`),
  note: new RegExp(`(?<![A-Za-z\\d])${noteMark}`),
  // Without a word that points only surnames may stand before it.
  crossReference: new RegExp(`^${lead}(?:(?:[A-Z]\\.\\s?){0,4}${surnames},?\\s)?\\(?${noteMark}\\)?`),
  // “2:420–31”, “xiv”, “[12]–[15]”, “47(2)(a)”, “12 ff.”
  place: new RegExp(
    `\\[?(?:\\d{1,3}\\s?:\\s?)?${figure}\\]?(?:\\s?[–—-]{1,2}\\s?\\[?${figure}\\]?)?(?:\\s?(?:ff?|sqq?|ss)\\b\\.?)?`,
    'y',
  ),
  volume: /(?:(?:vols?|Bd|t|tome|tomo)\.?\s(?:\d{1,3}|[ivxlcIVXLC]{1,6}),|(?:Art\.|§)\s\d{1,4},?)\s/y,
  placeLabel: /([A-Za-z]{1,13}|¶{1,2}|§{1,2})\.?\s?/y,
  joint: /,\s(?:and\s|und\s|et\s)?|\s(?:and|und|et|y|e|&|u\.)\s|\s(?=[A-Za-z])/y,
  judge: /\s\([A-Z][A-Za-z'’ ]{1,40}\s(?:C?JJ?|JA|P|LJ|CJ)\)/y,
  close: /[)\]]?[.,;]?(?=\s|$)/y,
  authorYear: new RegExp(`^${lead}${surnames},?\\s\\(?((?:1[5-9]|20)\\d\\d)[a-z]?\\)?`),
  // Only with its label: a mere figure behind a name may be anything.
  authorPage: new RegExp(`^${lead}(?:[A-Z]\\.\\s?){0,4}${surnames}(?=,\\s(?:pp?|SS?)\\.\\s?[\\divxl])`),
  // The fewest names first: “Doe, Short Title, 4” must not read its title as a second name.
  shortTitle: new RegExp(`^${lead}${surnames.replace(`${surname}){0,4}`, `${surname}){0,4}?`)},\\s`),
  shortTitleOfMany: new RegExp(`^${lead}${surnames},\\s`),
}))

/**
 * The back reference that a text begins with, or null. `emphasis` are the italic stretches of the text: a title in italics
 * or in quotation marks is what tells a short form from prose.
 */
export function matchBackReference(text: string, emphasis: readonly Extent[] = []): BackReferenceMatch | null {
  const view = foldLetters(text.slice(0, 600))
  return (
    matchIbid(view) ??
    matchForeignIbid(text) ??
    matchForeignMark(text) ??
    matchMarkedTitle(text, emphasis) ??
    matchMark(view, text, emphasis) ??
    matchCrossReference(view, text) ??
    matchAuthorYear(view, text) ??
    matchShortTitle(view, text, emphasis) ??
    matchAuthorPage(view, text)
  )
}

const nothing = { author: null, shortTitle: null, year: null, noteLabel: null, locator: null }

interface Place {
  readonly locator: string | null
  readonly end: number
}

const mostPlaces = 7

/** The place cited behind a back reference; null when something else stands there. */
function placeBehind(view: string, at: number): Place | null {
  const { start, ends } = citedPlaces(view, at)
  for (const end of ends.reverse()) {
    const stop = skip(shapes().close, view, skip(shapes().judge, view, end) ?? end)
    if (stop !== null) return { locator: view.slice(start, end), end: stop }
  }
  const passim = view.startsWith(', passim', at) ? at + 8 : at
  const stop = skip(shapes().close, view, passim)
  return stop === null ? null : { locator: null, end: stop }
}

/** Where the places begin, and where each of them ends: “, pp. 4, 7 and n. 3”. */
function citedPlaces(view: string, at: number): { start: number; ends: number[] } {
  let place = at + (view[at] === ',' || view[at] === ':' ? 1 : 0)
  if (/\s/.test(view[place] ?? '')) place++
  place = skip(shapes().volume, view, place) ?? place
  place = skipLabel(view, skipLabel(view, place, placeLabels), placeLabels)
  const start = place
  const ends: number[] = []
  for (let end = skip(shapes().place, view, place); end !== null && ends.length < mostPlaces; ) {
    ends.push(end)
    const joint = skip(shapes().joint, view, end)
    if (joint === null) break
    const labelled = skipLabel(view, skipLabel(view, joint, noteLabels), placeLabels)
    end = skip(shapes().place, view, labelled)
  }
  return { start, ends }
}

/** Behind what a sticky pattern matches at a place; null when it does not. */
function skip(pattern: RegExp, view: string, at: number): number | null {
  pattern.lastIndex = at
  const match = pattern.exec(view)
  return match && at + match[0].length
}

function skipLabel(view: string, at: number, labels: ReadonlySet<string>): number {
  const pattern = shapes().placeLabel
  pattern.lastIndex = at
  const match = pattern.exec(view)
  return match && labels.has(match[1] as string) ? at + match[0].length : at
}

function matchIbid(text: string): BackReferenceMatch | null {
  if (!/^.{0,14}?(?:[Ii]bid|[Tt]am[tz]e|[Ee]b(?:en)?d|[Ii]d(?:em|\.)|[Ll]oc\.|[Ii]vi\b)/.test(text)) return null
  const match = shapes().ibid.exec(text)
  const place = match && placeBehind(text, match[0].length)
  if (!match || !place) return null
  // “Idem, *Title*”: the same author, another work.
  const sameAuthor = /(?:[Ii]dem|[Ii]d\.)$/.test(match[0]) && place.locator === null
  if (sameAuthor && text[place.end - 1] === ',' && place.end < text.length) return null
  return { back: { ...nothing, form: 'ibid', locator: place.locator, unmistakable: true }, length: place.end }
}

/** “Там же. С. 20.”, “同上，第20页。”: words in letters that folding does not keep. */
function matchForeignIbid(text: string): BackReferenceMatch | null {
  if (!beginsForeign(text)) return null
  const match = foreignShapes().ibid.exec(text)
  if (!match) return null
  return { back: { ...nothing, form: 'ibid', locator: match[1] ?? null, unmistakable: true }, length: match[0].length }
}

/** Whether a text begins with a letter that folding does not keep: of a script from Greek on, and no quotation mark or dash. */
export function beginsForeign(text: string, at = 0): boolean {
  const code = text.charCodeAt(at)
  return code >= FIRST_FOREIGN_LETTER && !(code >= FIRST_SIGN && code <= LAST_SIGN)
}

// Numbers of characters.
const FIRST_FOREIGN_LETTER = 0x370
const [FIRST_SIGN, LAST_SIGN] = [0x2000, 0x2fff]

const foreignPlace =
  "[,.，、،:：]?(?:\\s?(?:第|頁|页|(?:[СсТт]|[Бб]л|σ|σσ|ص|صص|עמ['׳])\\.?\\s?|p{1,2}\\.\\s?)?(\\d{1,5}(?:\\s?[–—-]\\s?\\d{1,5})?)\\s?(?:页|頁|쪽|면)?)?\\s?[.。]?(?=$|[;；؛\\s])"
const foreignShapes = lazily(() => ({
  ibid: new RegExp(
    `^(?:[Сс]м\\.:?\\s)?(?:[Тт]ам же|[Тт]ам само|[Пп]ак там|Στο ίδιο|Αυτόθι|[ΌόΟο]\\.\\s?π\\.|同上(?:[书書文註注])?|同前(?:[书書註注]|引[书書文]|揭[书書文])?|同書|위의 (?:책|글)|같은 (?:책|글)|상게서|المرجع نفسه|المصدر نفسه|نفس المرجع|نفس المصدر|المرجع السابق(?: نفسه)?|المصدر السابق(?: نفسه)?|همان|שם)${foreignPlace}`,
    'u',
  ),
  // “Иванов И. И. Указ. соч. С. 50.”, “王建国，前引书，第20页。”: whom it names, and how it points back.
  mark: new RegExp(
    `^([\\p{Alpha}.\\s'’-]{2,60}?)[,，、،：:]?\\s?(?:[Уу]каз\\.\\s?(?:соч|раб|ст)\\.?|[Цц]ит\\.\\s?соч\\.?|ό\\.\\s?π\\.|(?:同?前引|前揭|前掲|上引|同前)(?:书|書|文|论文|論文|註|注)?|앞의 (?:책|글|논문)|المرجع السابق|المصدر السابق|مرجع سابق|مصدر سابق)${foreignPlace}`,
    'u',
  ),
  placeOfTitle: new RegExp(`^${foreignPlace}(?=\\s*(?:$|[;；؛]))`, 'u'),
}))

/** As it stands in letters that folding does not keep; nothing is claimed where nobody of that name stood before. */
function matchForeignMark(text: string): BackReferenceMatch | null {
  if (!beginsForeign(text)) return null
  const match = foreignShapes().mark.exec(text)
  if (!match) return null
  const name = (match[1] as string).replace(/[\s.]+$/, '')
  // “Иванов И. И.” is found by “Иванов”.
  const author = name.replace(/(?:\s\p{Upper}\.?){1,3}$/u, '')
  return {
    back: { ...nothing, form: 'op-cit', author, locator: match[2] ?? null, unmistakable: false },
    length: match[0].length,
  }
}

/** “王建国：《运河与税收》，第15页。”: an author, a title in its marks, and a page, where the first time has more. */
function matchMarkedTitle(text: string, emphasis: readonly Extent[]): BackReferenceMatch | null {
  if (!beginsForeign(text) || !isCaseless(text)) return null
  const [title, ...others] = markedTitles(text, emphasis)
  if (!title || others.length > 0) return null
  const author = text.slice(0, title.whole.start).replace(/[\s：:，,、،]+$/, '')
  const place = foreignShapes().placeOfTitle.exec(text.slice(title.whole.end))
  if (!/^[\p{Alpha}\s·・、，]{2,40}$/u.test(author) || !place) return null
  const back: BackReference = {
    ...nothing,
    form: 'short',
    author: author.split(/[、，,]/)[0] as string,
    shortTitle: text.slice(title.inner.start, title.inner.end),
    locator: place[1] ?? null,
    unmistakable: false,
  }
  return { back, length: title.whole.end + place[0].length }
}

/** “Smith, op. cit., 5”, “Smith, Title (wie Anm. 3), S. 5”, “*Case*, above n 4, [17]”: some words, then a mark that points. */
function matchMark(view: string, text: string, emphasis: readonly Extent[]): BackReferenceMatch | null {
  const mark = findMark(view.slice(0, 240))
  if (!mark) return null
  const { cited, label } = mark
  const start = shapes().lead.exec(view)?.[0].length ?? 0
  const subject = readSubject(view, text, { start: Math.min(start, mark.start), end: mark.start }, emphasis)
  if (!subject) return null
  // “Doe, Title, ebd., S. 3”: another work in the same book.
  if (/^[eEiI]/.test(cited ?? '') && subject.shortTitle !== null) return null
  // “cit.” alone cites nothing.
  if (cited === '' && subject.author === null && subject.shortTitle === null) return null
  const place = placeBehind(view, mark.end)
  if (!place || (cited === null && !endsPointing(text, place.end))) return null
  const back: BackReference = {
    ...nothing,
    ...subject,
    form: cited === null ? 'cross-reference' : 'op-cit',
    year: mark.year ?? subject.year,
    noteLabel: label,
    locator: place.locator,
    unmistakable: true,
  }
  return { back, length: place.end }
}

interface Mark {
  readonly start: number
  readonly end: number
  /** “op. cit.” and its like; empty for “cit.” alone, null where only a note is named. */
  readonly cited: string | null
  readonly year: number | null
  readonly label: string | null
}

function findMark(front: string): Mark | null {
  const cited = /\bcite?\b|\bid\.|\ba\.\s?a\.|aaO|\b(?:ebd|ebenda|ibid)/.test(front)
    ? shapes().citation.exec(front)
    : null
  const note = /(?:ot(?:es?|a)|oot|nm\.?|ung|[nN]s?\.?)\s?\d/.test(front) ? shapes().note.exec(front) : null
  if (cited && (!note || cited.index < note.index)) {
    const end = cited.index + cited[0].length
    const named = note && /^[,\s([]*$/.test(front.slice(end, pointsBack(front, note.index).start))
    const year = cited[2] ? Number(cited[2]) : null
    const found = { start: cited.index, cited: cited[1] ?? '', year }
    return named ? { ...found, end: behindNote(front, note), label: note[1] as string } : { ...found, end, label: null }
  }
  if (!note) return null
  const { start, count } = pointsBack(front, note.index)
  const end = behindNote(front, note)
  const next = front[note.index + note[0].length] ?? ''
  const bracketed = /[([]\s?$/.test(front.slice(0, start)) && /[)\],]/.test(next)
  if (count === 0 && !bracketed && !/(?:above|supra|oben|below)$/.test(front.slice(0, end))) return null
  return { start, end, cited: null, year: null, label: note[1] as string }
}

function behindNote(front: string, note: RegExpExecArray): number {
  const at = note.index + note[0].length
  return (
    at +
    (/^(?:\)|\](?=[,.]))?(?:\s(?:above|below|supra|oben)(?![A-Za-z]))?/.exec(front.slice(at, at + 12))?.[0].length ?? 0)
  )
}

/** The words before a note's number that point: “siehe oben”, “supra”, “wie”. */
function pointsBack(front: string, at: number): { start: number; count: number } {
  let [start, count, place] = [at, 0, at]
  for (let words = 0; words < 5; words++) {
    const word = /([A-Za-z][A-Za-z-]*\.?),?\s(?:\()?$/.exec(front.slice(Math.max(0, place - 16), place))
    if (!word) break
    const bare = (word[1] as string).toLowerCase().replace('.', '')
    // “S. 5” is a page, “s. 5” and “as” point.
    const points = pointers.has(bare) && (bare !== 'o' || /\.$/.test(word[1] as string))
    if (!points && !betweenPointers.has(bare)) break
    place -= word[0].length
    if (!points) continue
    start = place
    count++
  }
  return { start, count }
}

/** “Above, n. 30.” and “see note 12” point; a mere “n 12 patients …” does not. */
function endsPointing(text: string, at: number): boolean {
  const from = /[.,;]$/.test(text.slice(0, at)) ? at - 1 : at
  return /^[.,;]?\s*(?:$|\p{Upper}|[“"«„])|^,?\s(?:and|und|et|sowie|with|y|e)\s\p{Upper}/u.test(
    text.slice(from, from + 12),
  )
}

type Subject = Pick<BackReference, 'author' | 'shortTitle' | 'year'>

const longestSubject = 160
const longestShortTitle = 12
const sameAuthor =
  /^(?:ders|dies|dems|idem|eadem|id|the same|le meme|la meme|el mismo|la misma|lo stesso|la stessa)\.?$/i

/** What the words before a mark name; null when they are a sentence, or a whole reference. */
function readSubject(view: string, text: string, extent: Extent, emphasis: readonly Extent[]): Subject | null {
  const { start } = extent
  const end = start + view.slice(start, extent.end).replace(/[\s,([]+$/, '').length
  if (end <= start) return { author: null, shortTitle: null, year: null }
  if (end - start > longestSubject) return null
  const dated = /[\s,]{1,2}\(?((?:1[5-9]|20)\d\d)[a-z]?\)?$/.exec(view.slice(start, end))
  const stop = dated ? start + dated.index : end
  const words = view.slice(start, stop)
  // “Title, in: Doe (n 4)”: a part of the work that is pointed to.
  if (
    /[,.?!”"’»]\s[Ii]n:?\s|\sin:?$|(?:^|[\s(])(?:1[5-9]|20)\d\d|[:/]\/|;\s|[a-z]{4}[.?!]\s[A-Z]|\d{1,4}\s?[–-]\s?\d/.test(
      words,
    )
  )
    return null
  if (dated && /[\d“"«„]/.test(words)) return null
  const marked = markedAt(view, start, emphasis)
  if (!marked && !/^(?:[A-Z]|(?:van|von|de|du|la|le|der|den|di|da|dos|del|zu|ders|dies)\b|al-|[dl]['’])/.test(words))
    return null
  if (!marked && isSentence(outsideMarks(view, start, stop, emphasis))) return null
  const year = dated ? Number(dated[1]) : null
  if (marked) return { author: null, shortTitle: bareTitle(text.slice(marked.start, Math.min(marked.end, stop))), year }
  const named = namesAndTitle(text.slice(start, stop), words)
  return (named.shortTitle?.split(/\s+/).length ?? 0) > longestShortTitle ? null : { ...named, year }
}

function markedAt(view: string, at: number, emphasis: readonly Extent[]): Extent | undefined {
  const italics = emphasis.find(extent => extent.start >= at && extent.start <= at + 1)
  if (italics) return italics
  return closersOf(view[at] as string) ? { start: at + 1, end: view.length } : undefined
}

/** Who is named stands in capitals; “In the first trial (n 120)” names nobody. */
function isSentence(words: string): boolean {
  const first = words.split(/,|\s(?:and|&|und|et|y)\s/)[0] as string
  if (
    first
      .split(' ')
      .some(
        word => /^[a-z]{3}/.test(word) && !functionWords.has(word) && !particles.has(word) && !sameAuthor.test(word),
      )
  )
    return true
  return holdsVerb(words)
}

function outsideMarks(view: string, start: number, end: number, emphasis: readonly Extent[]): string {
  const italics = emphasis.find(extent => extent.start >= start && extent.start < end)
  return view.slice(start, italics ? italics.start : end).replace(/[“"«„‘].*$/, '')
}

/** “J. Doe, Short Title” taken apart. Further names stay with the title, which is then of no use but does no harm. */
function namesAndTitle(written: string, folded: string): Pick<Subject, 'author' | 'shortTitle'> {
  const first = /^(?:[A-Z]\.[\s-]?){0,4}/.exec(folded)?.[0].length ?? 0
  const length = folded.slice(first).search(/,|\s(?:and|&|und|et|y)\s|\/|\set\sal|\s[“"«„‘]|:\s/)
  const stop = length < 0 ? folded.length : first + length
  const author = written.slice(first, stop).trim()
  const rest = /^[^,“"«„‘]{0,80}?(?:,\s?(?:[A-Z]\.[\s,-]{0,2}){0,4}|\s(?=[“"«„‘]))/.exec(folded.slice(stop))
  const title = rest ? bareTitle(written.slice(stop + rest[0].length)) : ''
  return { author: sameAuthor.test(foldLetters(author)) || author === '' ? null : author, shortTitle: title || null }
}

function bareTitle(words: string): string {
  return words.replace(/^[“"«„‘'\s]+|[”"»’'“\s,.;]+$/g, '')
}

function matchCrossReference(view: string, text: string): BackReferenceMatch | null {
  if (
    !/^.{0,120}?(?:\bn{1,2}\.?\s?\d|[Nn]otes?\s?\d|[Ff]ns?\.?\s?\d|FN\s?\d|Anm|Fuqnote|[Nn]ota\s?\d|noot)/s.test(view)
  )
    return null
  const match = shapes().crossReference.exec(view)
  const place = match && placeBehind(view, match[0].length)
  if (!match || !place || !endsPointing(text, place.end)) return null
  const back: BackReference = {
    ...nothing,
    form: 'cross-reference',
    author: asWritten(match[1], view, text),
    noteLabel: match[2] as string,
    locator: place.locator,
    unmistakable: true,
  }
  return { back, length: place.end }
}

function matchAuthorYear(view: string, text: string): BackReferenceMatch | null {
  const front = /^[^“"\d]{1,150}?\s\(?(?=(?:1[5-9]|20)\d\d)/.exec(view)?.[0]
  // Surnames stand there without initials.
  if (front === undefined || /(?:^|\s)[A-Z]\./.test(front)) return null
  const match = shapes().authorYear.exec(view)
  const place = match && placeBehind(view, match[0].length)
  if (!match || !place || !(endsHere(text, place.end) || isLabelledPlace(view, match[0].length, place.end))) return null
  if (monthLike.test(match[1] as string)) return null
  // “Doe, Mud (1972), 239” gives a title; “Doe, Mud and Rust (1972), 239” may give one or three names.
  const names = match[0].replace(/,?\s\(?\d{4}.*$/, '')
  const isListed = /,\s/.test(names)
  if (isListed && !/,?\s(?:and|&|und|et|y|e|en)\s/.test(names)) return null
  // “(1986 [1934])” and “(1979, 1994)” are years.
  if (
    place.locator !== null &&
    ((!/[,:]/.test(view[match[0].length] as string) && !/^\s(?:SS?|pp?)\.\s/.test(view.slice(match[0].length))) ||
      /^(?:1[5-9]|20)\d\d$/.test(place.locator))
  )
    return null
  const back: BackReference = {
    ...nothing,
    form: 'short',
    author: asWritten(match[1], view, text),
    year: Number(match[2]),
    locator: place.locator,
    unmistakable: place.locator !== null && !isListed,
  }
  return { back, length: place.end }
}

/** “Doe 1975, S. 75, der …”, “Doe 1975, p. 75 shows …”: a labelled page, and the sentence goes on. */
function isLabelledPlace(view: string, start: number, end: number): boolean {
  const label = /^,?\s(?:[a-z]{3,13}\.?\s)?(?:SS?|pp?)\.\s?\d/.test(view.slice(start, end))
  return label && /^,?\s(?!(?:in|of|from|ed|eds|from|bei|hrsg|dans|sous)\b)[a-z]{2,}/.test(view.slice(end))
}

/** “Smith, p. 33.”: only where one work of Smith's was given. */
function matchAuthorPage(view: string, text: string): BackReferenceMatch | null {
  if (!/^.{2,80}?,\s(?:pp?|SS?)\.\s?[\divxl]/.test(view)) return null
  const match = shapes().authorPage.exec(view)
  const place = match && placeBehind(view, match[0].length)
  if (!match || !place || place.locator === null || !endsHere(text, place.end)) return null
  const author = asWritten(match[1], view, text)
  return {
    back: { ...nothing, form: 'short', author, locator: place.locator, unmistakable: false },
    length: place.end,
  }
}

const monthLike =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|In|The|Act|Vol)$/

/** “Smith, *Short Title*, 45” and “Smith, “Short Title,” 12.” */
function matchShortTitle(view: string, text: string, emphasis: readonly Extent[]): BackReferenceMatch | null {
  if (!isTitleAhead(view, text, emphasis)) return null
  return (
    readShortTitle(view, text, emphasis, shapes().shortTitle) ??
    readShortTitle(view, text, emphasis, shapes().shortTitleOfMany)
  )
}

/** Whether a title can stand behind surnames: the patterns of names are dear, and most texts need them not. */
function isTitleAhead(view: string, text: string, emphasis: readonly Extent[]): boolean {
  if (emphasis.some(({ start }) => start < 400 && /,\s.?$/s.test(view.slice(Math.max(0, start - 3), start))))
    return true
  return /^[^(\d]{2,400}?,\s[“"«„‘‚‹'「『《`]/.test(text) || /^[^(\d]{2,400}?,\s(?:pp?\.\s?|SS?\.\s?)?\d/.test(view)
}

/** What the folded letters matched, as it stands in the text: a match's first group is the first of its kind. */
function asWritten(group: string | undefined, view: string, text: string): string | null {
  if (!group) return null
  const at = view.indexOf(group)
  return text.slice(at, at + group.length)
}

function readShortTitle(
  view: string,
  text: string,
  emphasis: readonly Extent[],
  front: RegExp,
): BackReferenceMatch | null {
  const match = front.exec(view)
  const title = match && titleAt(view, text, match[0].length, emphasis)
  if (!title) return null
  const words = text.slice(title.start, title.end).replace(/[\s,.;]+$/, '')
  if (words.split(/\s+/).length > 8 || words.length < 3) return null
  const place = placeBehind(view, title.after)
  if (!place || !endsHere(text, place.end)) return null
  // “Paris, Small House, 2007.”: without marks a year is no page.
  if (!title.marked && /^$|^(?:1[5-9]|20)\d\d(?!\d)/.test(place.locator ?? '')) return null
  // “Jane Doe, “Title,”” may as well be the first time that a work is named.
  const double = /\s[A-Z]/.test(match[1] as string)
  if (double && place.locator === null) return null
  const back: BackReference = {
    ...nothing,
    form: 'short',
    author: asWritten(match[1], view, text),
    shortTitle: words,
    locator: place.locator,
    unmistakable: title.marked && place.locator !== null && !double,
  }
  return { back, length: place.end }
}

function titleAt(
  view: string,
  text: string,
  at: number,
  emphasis: readonly Extent[],
): { start: number; end: number; after: number; marked: boolean } | null {
  const italics = emphasis.find(extent => extent.start >= at && extent.start <= at + 1)
  if (italics) return { start: italics.start, end: italics.end, after: italics.end, marked: true }
  const closers = closersOf(text[at] ?? '')
  if (closers) {
    for (let place = at + 2; place < Math.min(text.length, at + 140); place++) {
      if (closers.includes(text[place] as string) && !/\p{Alpha}/u.test(text[place + 1] ?? ''))
        return { start: at + 1, end: place, after: place + 1, marked: true }
    }
    return null
  }
  // Without marks only capitals and a place behind them: “Smith, Short Title, 45.”
  const plain =
    /^[A-Z][A-Za-z'’-]{2,24}(?:(?:\s(?:of|the|and|in|for|a|an|to|on|der|die|das|und|de|la|du|des|et)(?=\s)|\s[A-Z][A-Za-z'’-]{0,24}){1,7}(?=,\s(?:pp?\.\s?|S\.\s?)?\d)|(?:\s[A-Za-z][A-Za-z'’-]{0,24}){0,7}(?=,\s(?:pp?|SS?)\.\s?\d))/.exec(
      view.slice(at, at + 140),
    )
  return plain ? { start: at, end: at + plain[0].length, after: at + plain[0].length, marked: false } : null
}

/** Nothing of a publication follows: the text ends, or another sentence or source begins. */
function endsHere(text: string, at: number): boolean {
  const closed = /[.;]$/.test(text.slice(0, at))
  const rest = text.slice(at)
  return (
    /^[\s.;]*$/.test(rest) ||
    (closed ? /^\s+\S/.test(rest) : /^[.;]\s|^,?\s(?:and|und|et|sowie|see|cf\.|vgl\.)\s/.test(rest))
  )
}

/** A full reference that later notes may repeat. */
export interface FullReference {
  readonly key: string
  readonly item: CslItem
}

export type ResolvablePart =
  | ({ readonly kind: 'source' } & FullReference)
  /** `item` is what was read in it: what repeats nothing may be a source after all. */
  | { readonly kind: 'repetition'; readonly key: string; readonly back: BackReference; readonly item?: CslItem }
  | { readonly kind: 'commentary' }

export interface ResolvableNote {
  readonly label: string
  readonly parts: readonly ResolvablePart[]
}

/**
 * What each repetition repeats, by its key. A repetition missing from the map is not claimed: its shape is open to doubt and
 * nothing earlier fits it, so it is better taken for a source of its own. Notes come in the order of the text.
 */
export function resolveRepetitions(
  notes: readonly ResolvableNote[],
  bibliography: readonly FullReference[] = [],
): ReadonlyMap<string, Repetition> {
  const book = new Shelf(bibliography)
  const resolved = new Map<string, Repetition>()
  let before: Named | null = null
  for (const note of notes) {
    const here: Named = { keys: [], unknown: false }
    for (const part of note.parts) {
      if (part.kind === 'commentary') continue
      if (part.kind === 'source') {
        book.add(part, note.label)
        here.keys.push(part.key)
        continue
      }
      const outcome = resolveOne(part.back, here, before, book)
      if (outcome) resolved.set(part.key, outcome)
      else if (part.item?.title !== undefined && part.back.form === 'short') {
        book.add({ key: part.key, item: part.item }, note.label)
        here.keys.push(part.key)
        continue
      }
      if (outcome?.outcome === 'resolved') here.keys.push(outcome.key)
      else here.unknown = true
    }
    book.close(note.label, here.keys)
    before = here
  }
  return resolved
}

/** The sources that a note names, repetitions followed through. */
interface Named {
  readonly keys: string[]
  /** It also names one that could not be told. */
  unknown: boolean
}

function resolveOne(back: BackReference, here: Named, before: Named | null, book: Shelf): Repetition | null {
  const { form } = back
  if (back.noteLabel !== null) return resolveNote(back, book)
  if (form === 'ibid' || (back.author === null && back.shortTitle === null)) return resolveIbid(form, here, before)
  const candidates = book.find(back)
  if (candidates.length === 1) return { form, outcome: 'resolved', key: candidates[0] as string }
  // A name alone and a page may as well be the beginning of something else.
  if (candidates.length > 1)
    return back.unmistakable || back.shortTitle !== null || back.year !== null
      ? { form, outcome: 'ambiguous', candidates }
      : null
  return back.unmistakable && back.author !== null ? { form, outcome: 'dangling' } : null
}

function resolveIbid(form: RepetitionForm, here: Named, before: Named | null): Repetition | null {
  const own = here.keys.at(-1)
  if (own !== undefined && !here.unknown) return { form, outcome: 'resolved', key: own }
  if (here.unknown) return null
  if (before === null) return { form, outcome: 'dangling' }
  const keys = [...new Set(before.keys)]
  // What the note before repeats could not be told: that note is at fault, not this one.
  if (before.unknown) return null
  if (keys.length === 1) return { form, outcome: 'resolved', key: keys[0] as string }
  return { form, outcome: 'ambiguous', candidates: keys.slice(0, MOST_CANDIDATES) }
}

/** “supra note 12”, “Smith, op. cit., n. 12”: the source of that note, by its author where the note names several. */
function resolveNote(back: BackReference, book: Shelf): Repetition | null {
  const { form, noteLabel } = back
  const keys = book.ofNote(noteLabel as string)
  // A later note, or one that only comments: nothing can be said against it.
  if (keys === undefined) return null
  const fitting = book.fitting(keys, back)
  if (fitting.length === 1) return { form, outcome: 'resolved', key: fitting[0] as string }
  if (fitting.length > 1) return { form, outcome: 'ambiguous', candidates: fitting.slice(0, MOST_CANDIDATES) }
  if (back.author === null && back.shortTitle === null)
    return keys.length === 0 ? null : { form, outcome: 'ambiguous', candidates: keys.slice(0, MOST_CANDIDATES) }
  const elsewhere = book.find(back)
  if (elsewhere.length === 1) return { form, outcome: 'resolved', key: elsewhere[0] as string }
  return null
}

// Characters. Longer ones are bodies.
const LONGEST_JOINED = 6

interface Shelved extends FullReference {
  readonly title: string
  readonly authors: readonly string[]
}

/** The full references so far, by surname and by note. */
class Shelf {
  readonly #bySurname = new Map<string, Shelved[]>()
  readonly #byKey = new Map<string, Shelved>()
  readonly #byNote = new Map<string, readonly string[]>()

  constructor(bibliography: readonly FullReference[]) {
    for (const reference of bibliography) this.add(reference, null)
  }

  add({ key, item }: FullReference, _label: string | null): void {
    const names = [...(item.author ?? []), ...(item.editor ?? [])]
    const shelved: Shelved = { key, item, title: fold(item.title ?? ''), authors: names.flatMap(calledBy) }
    this.#byKey.set(key, shelved)
    for (const author of new Set(shelved.authors)) {
      const row = this.#bySurname.get(author)
      if (row) row.push(shelved)
      else this.#bySurname.set(author, [shelved])
    }
  }

  close(label: string, keys: readonly string[]): void {
    this.#byNote.set(label, [...new Set(keys)])
  }

  ofNote(label: string): readonly string[] | undefined {
    return this.#byNote.get(label)
  }

  /** Those of a note's sources that a back reference can mean: by name and title, else by name, else by title. */
  fitting(keys: readonly string[], { author, shortTitle }: BackReference): readonly string[] {
    if (author === null && shortTitle === null) return keys
    const named = author === null ? keys : keys.filter(key => this.#isNamed(key, fold(author)))
    const titled =
      shortTitle === null ? [] : keys.filter(key => holdsTitle(this.#byKey.get(key)?.title ?? '', fold(shortTitle)))
    if (author === null) return titled
    const both = named.filter(key => titled.includes(key))
    return both.length > 0 ? both : named.length > 0 ? named : titled
  }

  /** By its author; a body by the first words of its name; what has no author, such as a case, by the words of its title. */
  #isNamed(key: string, name: string): boolean {
    const shelved = this.#byKey.get(key)
    if (!shelved || name === '') return false
    const last = name.split(' ').at(-1) as string
    if (shelved.authors.some(author => author === name || author === last || author.startsWith(`${name} `))) return true
    return shelved.authors.length === 0 && ` ${shelved.title} `.includes(` ${name} `)
  }

  /** “佐藤” for 佐藤健一: a family's name that no space parts from the given one. */
  #byBeginning(name: string): readonly Shelved[] | undefined {
    if (!/^[\u3400-\u9fff\uac00-\ud7af]{1,3}$/.test(name)) return undefined
    const found = [...this.#bySurname].filter(([author]) => author.startsWith(name) && author.length <= LONGEST_JOINED)
    return found.length === 1 ? found[0]?.[1] : undefined
  }

  /** The keys of different works that fit; the same work given in full twice counts once, by its first key. */
  find(back: BackReference): string[] {
    const row =
      this.#bySurname.get(fold(back.author ?? '')) ??
      this.#bySurname.get(fold((back.author ?? '').split(/\s/).at(-1) ?? '')) ??
      this.#byBeginning(back.author ?? '')
    if (!row) return []
    const title = back.shortTitle === null ? null : fold(back.shortTitle)
    const works = new Map<string, string>()
    for (const shelved of row.slice(-MOST_CANDIDATES * 10)) {
      if (title !== null && !holdsTitle(shelved.title, title)) continue
      if (back.year !== null && yearOf(shelved.item.issued) !== back.year) continue
      const work =
        shelved.item.DOI ?? `${shelved.title}|${shelved.item.volume ?? ''}|${yearOf(shelved.item.issued) ?? ''}`
      if (!works.has(work)) works.set(work, shelved.key)
      if (works.size >= MOST_CANDIDATES) break
    }
    const keys = [...works.values()]
    // “2:420”: of a work in volumes the one that is named.
    const volume = /^(\d{1,3})\s?:/.exec(back.locator ?? '')?.[1]
    const ofVolume = volume === undefined ? [] : keys.filter(key => this.#byKey.get(key)?.item.volume === volume)
    return ofVolume.length > 0 ? ofVolume : keys
  }
}

/** Whether a full title holds the words of a short one, in order. */
function holdsTitle(full: string, short: string): boolean {
  if (full.includes(short)) return true
  let at = 0
  for (const word of short.split(' ')) {
    at = full.indexOf(word, at)
    if (at < 0) return false
  }
  return short.length > 3
}

/** What a name may be called by: the surname and, where another script hides which it is, the given name. */
function calledBy(name: CslName): readonly string[] {
  const { family = '', given = '' } = name
  const isHidden = given.charCodeAt(0) >= FIRST_FOREIGN_LETTER && family !== '' && !/[\s.]/.test(given)
  return isHidden ? [surnameOf(name), fold(given)] : [surnameOf(name)]
}

/** The surname; of a name without a space between its parts all of it, as it is written and cited. */
function surnameOf(name: CslName): string {
  const isJoined = name.family !== undefined && /^[\u3400-\u9fff\uac00-\ud7af]/.test(name.family)
  return fold(isJoined ? `${name.family}${name.given ?? ''}` : (name.family ?? name.literal ?? ''))
}

function fold(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text))
    return text
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Alpha}\p{N}]+/gu, ' ')
    .trim()
}
