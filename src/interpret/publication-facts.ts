import { lazily } from '../lazily.js'
import type { FoundDate } from './dates.js'
import { type Draft, note, noteText, takeOut, trimmed, wordsOf } from './draft.js'
import { foldLetters } from './fold.js'
import { parseNames, scanNames } from './names.js'
import { sentenceEnd } from './sentences.js'
import type { Head } from './title.js'

/** Reads what stands behind the title: container, editors, numbers, pages, publisher and the date if it stands there. */
export function readFacts(draft: Draft, head: Head, dates: readonly FoundDate[]): void {
  // First, so that “(Summer 1963)” is no issue, “, 2005” no page, and a thesis's year no part of its university.
  if (!head.issued) readDate(draft, head.rest, dates)
  readGenre(draft, head.rest)
  const inside = readInside(draft, head)
  readRoles(draft, head.rest)
  readEdition(draft, head.rest)
  readNumbers(draft, head.rest)
  readPages(draft, head.rest)
  readImprint(draft, behindItalics(draft, inside ?? head.rest))
  readContainer(draft, head, inside)
  readLocator(draft, head)
}

/** Behind the journal or book whose name begins here in italics: “*Rivers: A History*” is no town with its publisher. */
function behindItalics({ emphasis }: Draft, from: number): number {
  const italics = emphasis.find(({ start }) => start >= from && start <= from + FARTHEST_NAME)
  return italics?.end ?? from
}

// Characters: a stop, a closing quotation mark, a space.
const FARTHEST_NAME = 3

type Texts = Parameters<typeof noteText>[1]

/** Notes what a pattern's group holds and puts the whole match out. The pattern must have the `d` and `g` flags. */
function takeMatch(
  draft: Draft,
  pattern: RegExp,
  from: number,
  fields: readonly (Texts | null)[],
  confidence: number,
): boolean {
  pattern.lastIndex = from
  const match = pattern.exec(draft.open)
  if (!match?.indices) return false
  fields.forEach((field, index) => {
    const place = match.indices?.[index + 1]
    if (field && place) noteText(draft, field, place[0], place[1], confidence)
  })
  takeOut(draft, match.index, match.index + match[0].length)
  return true
}

const genre =
  /[([]((?:unpublished\s|unveroffentlichte\s)?(?:(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?a\.?|undergraduate|bachelor['’]?s?)\s(?:thesis|dissertation|diss\.)|dissertation|diss\.|habilitation(?:sschrift)?|these(?:\sde\sdoctorat)?|tesis(?:\sdoctoral)?|tese|tesi|data\s?set|data file|computer software|software|video|film|blog post|tweet|press release|conference paper|paper presentation|poster|powerpoint slides|working paper|white paper|report|interview|audio podcast|map|editorial|letter|review))(?:,\s([^()[\]\d\u0001]{3,80}))?[\s,\u0001]{0,60}[)\]]/dgi
const thesisWords =
  /[.,]\s((?:unpublished\s)?(?:ph\.?\s?d\.?|doctoral|master['’]?s|m\.?a\.?)\s(?:thesis|dissertation|diss\.?)|(?:phil\.\s|jur\.\s)?(?:dissertation|diss\.(?:\sphil\.|\sjur\.)?)|these de doctorat|tesis doctoral|tesi di dottorato|tese de doutorado|proefschrift)[.,]?\s([A-Z][^\d,.()\u0001]{3,70})?/dgi
const thesisNote =
  /\(((?:ph\.?\s?d\.?|doctoral|master['’]?s|m\.?a\.?)\s?(?:thesis|dissertation|diss\.?)),\s([^()\d]{3,70}),/dgi
const series =
  /[(,.]\s?((?:working|discussion|research|occasional|policy) papers?(?:\sseries)?|technical report|tech\. rep\.|policy brief|report)\s(?:no\.?|nr\.?|number|#)\s?([\w./-]{1,16})/dgi

// Simple tests before dear patterns: most references have no genre, and many no edition.
const hints = {
  genre:
    /[([](?:unp|unv|ph|doc|mas|m\.?a|und|bac|dis|hab|the|tes|dat|com|sof|vid|fil|blo|twe|pre|con|pap|pos|pow|wor|whi|rep|int|aud|edi|let|rev)/i,
  thesis: /thes|diss|tes[ie]|proef/i,
  series: /paper|rep(?:\.|ort)|brief/i,
  issue: /[\dIVXLC]\s?\(/,
  edition: /(?:^|[^A-Za-z])(?:[Ee]d|Aufl|druk)|\d[a-zªº.]{0,5}(?:ed|Aufl|druk)/,
} as const

function readGenre(draft: Draft, from: number): void {
  const { open } = draft
  if (hints.genre.test(open) && takeMatch(draft, genre, from, ['genre', 'publisher'], 0.85)) return
  if (hints.thesis.test(open)) {
    if (takeMatch(draft, thesisNote, from, ['genre', 'publisher'], 0.85)) return
    if (takeMatch(draft, thesisWords, from, ['genre', 'publisher'], 0.75)) return
  }
  if (hints.series.test(open)) takeMatch(draft, series, from, ['genre', 'number'], 0.75)
}

const inWord = /^[\s.,;:”"’»]{0,4}(?:in|In|IN|dans|Dans|en|En)\b(?::|(?=\s))\s?/
const editorsBehind =
  /^[\s,]{0,2}[([]\s?(?:eds?\.?|editors?|Hrsg\.?|Hg\.?|Hgg\.?|coords?\.?|dirs?\.?|[eE]ds?\.?|orgs?\.?|comps?\.?|red\.?|a cura di)\s?[)\]][\s.,:]{0,3}|^,?\s(?:eds?\.|editors?),\s|^[\s,]{0,2}(?:Hrsg\.|Hg\.)\s?[:,]\s?/i

/** “In A. Doe (Ed.), Container” and “in: Doe, A. (Hrsg.): Container”. Gives where the container begins, or null. */
function readInside(draft: Draft, head: Head): number | null {
  const lead = inWord.exec(draft.open.slice(head.rest, head.rest + 12))
  if (!lead || head.title === 'none') return null
  const at = head.rest + lead[0].length
  if (/^en|^En/.test(lead[0].trim()) && !/[A-Z“"«]/.test(draft.open[at] ?? '')) return null
  takeOut(draft, head.rest, at)
  const scan = scanNames(draft.raw, at, draft.open.length)
  const mark = scan && editorsBehind.exec(draft.open.slice(scan.end, scan.end + 24))
  if (!scan || !mark) {
    const group =
      /^[^()\u0001.]{3,80}?\s?[([](?:Eds?\.?|Hrsg\.?|Hg\.?|dir\.?|coords?\.?|eds?\.?)[)\]][\s.,:]{0,3}/.exec(
        draft.open.slice(at, at + 110),
      )
    if (!group) return at
    const names = trimmed(draft.raw, at, at + group[0].search(/\s?[([](?:Ed|Hr|Hg|dir|co|ed)/))
    note(draft, 'editor', parseNames(draft.raw.slice(names.start, names.end)).names, names, 0.6)
    takeOut(draft, at, at + group[0].length)
    return at + group[0].length
  }
  note(draft, 'editor', scan.names, { start: at, end: scan.end }, Math.max(0.8, scan.confidence))
  takeOut(draft, at, scan.end + mark[0].length)
  return scan.end + mark[0].length
}

const roleWords: readonly (readonly ['editor' | 'translator', RegExp])[] = [
  [
    'editor',
    /[,.;(]\s?(?:eds?\.(?:\sby)?|Eds?\.(?:\sby)?|[Ee]dited by|[Hh]rsg\.(?:\sv\.|\svon)?|[Hh]erausgegeben von|hg\. von|ed\.(?:\spar)?|sous la dir(?:ection|\.)? de|dir\.|a cura di|[Ee]d\. de|[Ee]ditado por|coord\.|org\.|onder redactie van)\s(?=[A-Z])/g,
  ],
  [
    'translator',
    /[,.;(]\s?(?:trans(?:l)?\.(?:\sby)?|Trans(?:l)?\.(?:\sby)?|[Tt]ranslated by|ubers(?:\.|etzt)(?:\sv\.|\svon)?|trad\.(?:\s(?:de|par|di|por))?|[Tt]raduit par|[Tt]raduccion de|[Tt]raducao de|vert\. door)\s(?=[A-Z])/g,
  ],
]

/** “ed. A. Doe”, “translated by B. Roe” wherever they stand behind the title. */
function readRoles(draft: Draft, from: number): void {
  for (const [field, pattern] of roleWords) {
    pattern.lastIndex = Math.max(0, from - 1)
    const match = pattern.exec(draft.open)
    if (!match) continue
    const at = match.index + match[0].length
    const scan = scanNames(draft.raw, at, draft.open.length)
    if (!scan) continue
    note(draft, field, scan.names, { start: at, end: scan.end }, 0.85)
    takeOut(draft, match.index + (/^[,.;\s]*/.exec(match[0])?.[0].length ?? 0), scan.end)
  }
}

const edition =
  /[\s,.;([](?:(\d{1,2}(?:st|nd|rd|th|e|er|eme|ª|º|a)?\.?,?\s?(?:(?:rev(?:ised|\.)?|neu\s?bearb\.|uberarb\.|erw\.|verb\.|aktual\.|completely|uberarbeitete|erweiterte|und|u\.|vollst\.|expanded|enlarged|ampl\.)\s?,?\s?){0,5}(?:ed(?:ition|n)?|eds|Aufl(?:age)?|ed(?:ition)?|edicion|edizione|edicao|druk))\b\.?|((?:[Rr]ev(?:ised|\.)|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ee]xpanded|[Ff]acsimile)\s(?:and\s[A-Za-z]+\s)?ed(?:ition|n|\.)))[)\],.]?/dg

function readEdition(draft: Draft, from: number): void {
  if (hints.edition.test(draft.open)) takeMatch(draft, edition, from, ['edition', 'edition'], 0.9)
}

const numbers = {
  volumeIssue:
    /(?<![\dA-Za-z./-])(\d{1,4}|[IVXLC]{1,7})\s?\(((?!(?:1[4-9]|20)\d\d\)|(?:pp?|pages?|S|Seiten?|[Vv]ol|Bd)\.?\s|(?:[Jj]an|[Ff]eb|[Ff]ev|[Mm]ar|[Mm]ae?r|[Aa]pr|[Aa]vr|[Mm]a[iy]|[Jj]u[iln]|[Aa]ug|[Aa]out|[Ss]ept?|[Oo][ck]t|[Nn]ov|[Dd]e[cz])[a-z]{0,7}\.?\))(?:(?:[Nn]o|[Ii]ssue|[Nn]r)\.?\s?)?[A-Za-z\d][A-Za-z\d\s.,/–—-]{0,18})\)/dg,
  volumeDotIssue: /(?<=[A-Za-z][.,]?\s)(\d{1,4})(?:[.:/]|:\s(?=\d{1,3},\s\d{1,5}[–-]))(\d{1,3})(?=[\s,:(]|$)/dg,
  volume:
    /(?<![A-Za-z\d])(?:vols?|volume|Vols?|Volume|VOL|Bd|Band|Bde|Jg|Jahrgang|Jhg|[Tt]ome|t|T|v|[Vv]ol[uu]men|deel|[Jj]aargang)(?:\.|(?=\s\d))\s?(\d{1,4}(?:[–-]\d{1,4})?|[IVXLC]{1,7})(?![A-Za-z\d])/dg,
  issue:
    /(?<![A-Za-z\d])(?:[Nn]os?|NO|[Nn]rs?|[Ii]ssues?|[Hh]eft|H|[Nn]ums?|n)(?:\.|[º°]|(?=\s\d)|(?=\d))\s?(\d{1,4}(?:[–/-]\d{1,4})?)(?![A-Za-z\d])/dg,
  issueMark: /(?<![A-Za-z\d])[Nn]\.?[º°o]\.?\s?(\d{1,4}(?:[–/-]\d{1,4})?)/dg,
  vancouver: /(?<=\u0001;\s?)(\d{1,4})(?=[:;]|\s?$)/dg,
} as const

function readNumbers(draft: Draft, from: number): void {
  if (hints.issue.test(draft.open) && takeMatch(draft, numbers.volumeIssue, from, ['volume', 'issue'], 0.92)) return
  if (!takeMatch(draft, numbers.volume, from, ['volume'], 0.9))
    takeMatch(draft, numbers.vancouver, from, ['volume'], 0.9)
  if (!takeMatch(draft, numbers.issue, from, ['issue'], 0.88))
    takeMatch(draft, numbers.issueMark, from, ['issue'], 0.88)
  if (draft.item.volume || draft.item.issue) readBareVolume(draft, from)
  else if (!takeMatch(draft, numbers.volumeDotIssue, from, ['volume', 'issue'], 0.75)) readBareVolume(draft, from)
}

const bareVolume =
  /(?<=[A-Za-z][.,)”"’]?,?\s|\)\s|^\s?)(\d{1,4})(?=\s?,?\s?\u0001|\s?\(|:\s?\d|:\s?e?\d|,\s(?:no|pp?|S)\b|,\s\d|\s\d|\s?,\s?$)/dg
const reporterVolume = /(?<=[)\]]\s)(\d{1,3})(?=\s[A-Z][A-Za-z.\s&]{2,60}\s\d)/dg

/** “Journal 12 (2019): 4”, “Journal, 12, 4–9”, “(1979) 27 Journal 183”. A number that could be a year is none. */
function readBareVolume(draft: Draft, from: number): void {
  if (draft.item.volume) return
  if (takeMatch(draft, reporterVolume, from, ['volume'], 0.8)) return
  bareVolume.lastIndex = from
  for (let match = bareVolume.exec(draft.open); match; match = bareVolume.exec(draft.open)) {
    if (/^(?:1[4-9]|20)\d\d$/.test(match[1] as string)) continue
    if (/(?:\b(?:pp?|S|art|ch|Kap|Act|Rn|p[aa]gs?)\.?\s|[$#§])$/i.test(draft.open.slice(0, match.index).slice(-6)))
      continue
    noteText(draft, 'volume', match.index, match.index + match[0].length, 0.75)
    takeOut(draft, match.index, match.index + match[0].length)
    return
  }
}

const page = '[A-Za-z]{0,2}\\d{1,6}[A-Za-z]?'
const to = '\\s?[–—−‐‑‒-]{1,2}\\s?'
const pages = {
  labelled: new RegExp(
    `(?<![A-Za-z\\d])(?:pp?|pages?|S|SS|Seiten?|p[aa]gs?|p[aa]ginas?|blz|P|PP|pag)(?![A-Za-z])\\.?\\s?:?\\s?((?:${page}|[ivxlc]{1,7})(?:${to}(?:${page}|[ivxlc]{1,7}))?(?:,\\s\\d{1,4}(?:[–-]\\d{1,4})?(?![\\d.]))?(?:\\sff?\\.?)?)(?![A-Za-z])`,
    'dgu',
  ),
  afterColon: new RegExp(`[:;]\\s?(${page}${to}${page}|e\\d{1,8}|\\d{1,6})(?=[\\s.,;)\\u0001]|$)`, 'dgu'),
  range: new RegExp(`(?<=[,)\\s\\u0001]\\s?)(${page}${to}${page})(?=[\\s.,;)\\u0001]|$)`, 'dgu'),
  article: /(?<![A-Za-z\d])(?:[Aa]rticle|[Aa]rt\.|[Aa]rticle no\.|[Pp]aper)\s(?:[Nn]o\.?\s)?(e?\d{1,9})(?!\d)/dg,
  single: /(?<=(?:\u0001|\d[\s)]?),\s)(\d{1,6})(?=[.\s]*(?:\u0001|$|\())/dg,
  reporter: /(?<=[A-Za-z][.,]?\s)(\d{1,4}(?:,\s\d{1,4}(?:[–-]\d{1,4})?)?)(?=[.\s]*$)/dg,
} as const

function readPages(draft: Draft, from: number): void {
  if (takeMatch(draft, pages.labelled, from, ['page'], 0.92)) return
  if (takeMatch(draft, pages.article, from, ['number'], 0.85)) return
  const periodical = draft.item.volume !== undefined || draft.item.issue !== undefined
  if (periodical && takeMatch(draft, pages.afterColon, from, ['page'], 0.9)) return
  if (takeMatch(draft, pages.range, from, ['page'], periodical ? 0.9 : 0.7)) return
  if (!periodical) return
  if (!takeMatch(draft, pages.single, from, ['page'], 0.75)) takeMatch(draft, pages.reporter, from, ['page'], 0.75)
}

/** The date behind the title: the one in parentheses if there is one, else the most precise, else the first; a year in italics is rather part of a title. */
function readDate(draft: Draft, from: number, dates: readonly FoundDate[]): void {
  const ahead = dates.filter(
    date => date.extent.start >= from && !draft.open.slice(date.extent.start, date.extent.end).includes('\u0001'),
  )
  const rank = (date: FoundDate) =>
    (date.form === 'vancouver' ? 4 : date.form === 'parenthetical' ? 3 : 0) +
    (date.precision === 'day' ? 2 : date.precision === 'none' ? -1 : 1) -
    (draft.emphasis.some(({ start, end }) => date.extent.start >= start && date.extent.end <= end) ? 3 : 0)
  const best = ahead.reduce<FoundDate | null>((held, date) => (held && rank(held) >= rank(date) ? held : date), null)
  if (!best) return
  note(draft, 'issued', best.date, best.extent, best.form === 'bare' ? 0.85 : 0.92)
  takeOut(draft, best.extent.start, best.extent.end)
}

// Over folded letters: see fold.ts.
const town = "(?:[A-Z][A-Za-z'’-]{1,24}|St\\.|Ste\\.|Mt\\.|Ft\\.|[A-Z]\\.)"
const states =
  'Ala Ariz Ark Cal Calif Col Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Me Mich Minn Miss Mo Neb Nev Okla Ont Ore Pa Que Tenn Tex Va Vt Wash Wis Wyo N.C N.H N.J N.M N.Y S.C W.V D.C R.I B.C D.F U.K U.S.A'
    .replaceAll('.', '\\.\\s?')
    .replaceAll(' ', '|')
/** “, Mass.”, “, N.J.”, “, MA”, “ a.M.”, “ i. Br.”: what tells one town from another. */
const region = `(?:,?\\s(?:${states})\\.|,\\s[A-Z]{2}(?![A-Za-z.])|\\s[ai]\\.\\s?(?:d\\.\\s?)?[A-Z][a-z]{0,2}\\.)`
const place = `${town}(?:[\\s-](?:(?:a[mn]|de|do|del|la|of|upon|the)\\s)?${town}){0,4}${region}?`
const places = `${place}(?:(?:,\\s?|\\s?\\/\\s?|;\\s|\\s(?:and|&|u\\.|und|et)\\s)${place}|\\s\\([A-Za-z][A-Za-z.]{1,14}\\)){0,4}`
const house = "[A-Z][A-Za-z\\d\\s.,&'’/|-]{1,70}?"

const imprint = lazily(() => ({
  bracketed: new RegExp(`\\((${places})\\s?:\\s?(${house})(?:,\\s?)?(?:\\u0001[^)]{0,30}|;[^)]{0,40})?\\)`, 'dg'),
  bracketedHouse: new RegExp(`\\((${house}),\\s?\\u0001+\\)`, 'dg'),
  open: new RegExp(
    `(?<=[.,;:)?!”"’\\]\\u0001]\\s{0,2})(${places})\\s?:\\s?(${house})(?=[,;.)\\s]{0,4}(?:\\u0001|$|\\()|\\.\\s[A-Z]|,\\s(?:\\d|S\\.|pp?\\.))`,
    'dg',
  ),
  // “Brest, Éditions du Ponant, 1998”, “Ponant Press, Brest”
  comma: new RegExp(`(?<=[.,;)\\u0001]\\s)(${place}),\\s(${house})(?=[,.]?\\s?(?:\\u0001|$))`, 'dg'),
  placeOnly: new RegExp(
    `(?<=[.,;)\\u0001]\\s)(${place}(?:\\s?\\/\\s?${place}){0,4}),?\\s?(?=\\u0001+[.,]?\\s?(?:$|\\u0001|,))`,
    'dg',
  ),
}))

/** “(Place: Publisher, 2010)”, “Place: Publisher.”, “Place 1975”. */
function readImprint(draft: Draft, from: number): void {
  const { open } = draft
  if (
    /\([A-Z][^)]{0,400}:/.test(open) &&
    takeMatch(draft, imprint().bracketed, from, ['publisher-place', 'publisher'], 0.92)
  )
    return
  if (
    /:\s?[A-Z]/.test(open) &&
    takeMatch(draft, imprint().open, Math.max(0, from), ['publisher-place', 'publisher'], 0.82)
  )
    return
  if (/\([A-Z]/.test(open) && takeMatch(draft, imprint().bracketedHouse, from, ['publisher'], 0.7)) return
  if (draft.item.volume || draft.item.issue || draft.item.URL) return
  imprint().comma.lastIndex = from
  const pair = imprint().comma.exec(draft.open)
  if (pair && houseWords.test(pair[0])) {
    const [, first = '', second = ''] = pair
    const isTurned = houseWords.test(first) && !houseWords.test(second)
    takeMatch(
      draft,
      imprint().comma,
      from,
      isTurned ? ['publisher', 'publisher-place'] : ['publisher-place', 'publisher'],
      0.75,
    )
    return
  }
  readPlaceBeforeYear(draft, from)
}

/** “Title. Köln 1975”: only directly before the year, and not behind a title in quotation marks. */
function readPlaceBeforeYear(draft: Draft, from: number): void {
  const year = draft.fields.issued?.extent.start ?? -1
  imprint().placeOnly.lastIndex = from
  const match = imprint().placeOnly.exec(draft.open)
  if (match && houseWords.test(match[0])) return
  if (!match || match.index + match[0].length !== year || draft.item.issued?.['date-parts']?.[0]?.length !== 1) return
  takeMatch(draft, imprint().placeOnly, from, ['publisher-place'], 0.6)
}

const houseWords =
  /(?<![A-Za-z])(?:Press|Presses|Verlag|Verlagsgesellschaft|Publish(?:ers?|ing)|Books|Editions?|Editions?|Editorial|Editora|Editrice|Edizioni|Edicoes|Uitgeverij|Univ(?:ersity|ersitat|ersite|ersidad|ersita|\.)|Wiley|Springer|Elsevier|GmbH|Inc|Ltd|& (?:Sons|Co|Row))(?![A-Za-z])/

/** The journal, book, newspaper or site that holds the work: in italics, behind “In”, or the words before the figures. */
function readContainer(draft: Draft, head: Head, inside: number | null): void {
  const from = inside ?? head.rest
  const italics = draft.emphasis.find(extent => extent.start >= from - 1 && draft.open[extent.start] !== '\u0001')
  if (italics && italics.start < draft.open.length) {
    readItalics(draft, italics, head, inside)
    if (inside !== null && draft.item.title !== undefined) readHouseBehind(draft, italics.end)
    return
  }
  const extent = wordsAhead(draft, from, inside !== null)
  if (!extent) return
  const words = wordsOf(draft.raw, extent)
  const { item } = draft
  const periodical = item.volume !== undefined || item.issue !== undefined
  if (inside !== null || periodical) noteContainer(draft, extent, inside !== null ? 0.85 : 0.8)
  else if (item.publisher && item['publisher-place'] && head.title !== 'quoted')
    noteText(draft, 'collection-title', extent.start, extent.end, 0.35)
  else if (houseWords.test(foldLetters(words)) && !item.publisher)
    noteText(draft, 'publisher', extent.start, extent.end, 0.75)
  else if (head.title === 'emphasised' && !item.publisher) noteText(draft, 'publisher', extent.start, extent.end, 0.6)
  else if (item.URL || item.DOI || item.page || head.title === 'quoted') noteContainer(draft, extent, 0.7)
  // A single word at the end may be a place as well as a journal.
  else if (/\s/.test(words)) noteContainer(draft, extent, 0.45)
}

/** “In *Handbook* (pp. 1–9). Alder House.”: behind a book's own facts only its publisher is left. */
function readHouseBehind(draft: Draft, from: number): void {
  if (draft.item.publisher || draft.item.volume) return
  const extent = wordsAhead(draft, from, false)
  if (extent && extent.end - extent.start < 60) noteText(draft, 'publisher', extent.start, extent.end, 0.65)
}

function readItalics(draft: Draft, italics: { start: number; end: number }, head: Head, inside: number | null): void {
  // “*Journal, 12*”: the volume is often set in italics with the journal.
  const text = draft.open.slice(italics.start, italics.end)
  const cut = /[\s,.;(]*\u0001/.exec(text)
  const end = cut && cut.index > 1 ? italics.start + cut.index : italics.end
  if (head.title === 'none') noteText(draft, 'title', italics.start, end, 0.7)
  else noteText(draft, 'container-title', italics.start, end, inside === null ? 0.92 : 0.93)
  takeOut(draft, italics.start, end)
}

function noteContainer(draft: Draft, extent: { start: number; end: number }, confidence: number): void {
  noteText(draft, 'container-title', extent.start, extent.end, confidence)
  takeOut(draft, extent.start, extent.end)
}

/** The words at `from` up to what was read already, a bracket, or the end of their sentence. */
function wordsAhead(draft: Draft, from: number, inside: boolean): { start: number; end: number } | null {
  const lead = /^[\s.,;:)\]”"’»\u0001(]*/.exec(draft.open.slice(from, from + 400))?.[0] ?? ''
  const start = from + lead.length
  const brief = draft.open.slice(start, start + 240)
  const edge = /\u0001|\s[([]|[;:](?=\s\u0001|\s\d)|,\s(?:\d|\u0001)/.exec(brief)
  let end = start + (edge ? edge.index : brief.length)
  const sentence = endOfContainer(draft.open, start, end)
  if (sentence > 0) end = sentence
  if (inside) {
    const colon = /[,.]\s[A-Z][A-Za-z.\s-]{2,30}$/.exec(draft.open.slice(start, end))
    if (colon && colon.index > 10 && !draft.item['publisher-place'] && edge?.[0] === '\u0001') end = start + colon.index
  }
  const extent = trimmed(draft.raw, start, end)
  const words = draft.raw.slice(extent.start, extent.end)
  if (
    !/[A-Za-z]{2}/.test(words) ||
    /^(?:[a-z]{1,3}|[Ff]orthcoming|[Ee]rsch|[Nn]o|[Vv]ol|pp|[Rr]etrieved|[Aa]vailable)\b\.?$/.test(words)
  )
    return null
  return extent
}

/** Abbreviated journals keep their points: a sentence ends only behind a word of full length. */
function endOfContainer(text: string, start: number, limit: number): number {
  let at = start
  for (let steps = 0; steps < 12; steps++) {
    const end = sentenceEnd(text, at, limit)
    if (end < 0 || end >= limit) return -1
    const word =
      /([A-Za-z’'-]+)[.?!]/.exec(
        text
          .slice(Math.max(start, end - 24), end)
          .split(/\s/)
          .at(-1) ?? '',
      )?.[1] ?? ''
    const abbreviates = /^\s?[A-Z][A-Za-z]{0,8}\.?(?:\s|,|$)/.test(text.slice(end, end + 12))
    if (word.length > 8 || /[?!]/.test(text[end - 1] as string) || !abbreviates) return end
    at = end
  }
  return -1
}

/** “(Place: Publisher, 2010), 33.”: in a note on a book the last figure is the place cited. */
function readLocator(draft: Draft, head: Head): void {
  if (!draft.item['publisher-place'] && head.title !== 'emphasised') return
  const tail = draft.open.slice(Math.max(head.rest, draft.open.length - 60))
  const match = /(?:^|[\s,)\u0001]),?\s(\d{1,4}(?:[–-]\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?){0,4})\.?\s*$/.exec(tail)
  if (match) {
    const end = draft.open.length - (tail.length - match.index - match[0].length)
    const start = draft.open.length - tail.length + match.index + match[0].indexOf(match[1] as string)
    noteText(draft, 'locator', start, Math.min(end, start + (match[1] as string).length), 0.75)
    return
  }
  const { item, fields } = draft
  if (!item.page || item['container-title'] || !fields.page || item.locator) return
  note(draft, 'locator', item.page, fields.page.extent, 0.75)
  delete item.page
  delete fields.page
}
