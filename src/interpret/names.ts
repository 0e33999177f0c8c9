import { lazily } from '../lazily.js'
import { MOST_NAMES } from '../limits.js'
import type { CslName } from '../model/csl.js'
import type { Extent } from '../model/span.js'
import { foldLetters } from './fold.js'
import { functionWords, honorificPattern, institutionWords, particles, suffixPattern } from './vocabulary.js'

/** “Smith, J.”, “Smith J”, “J. Smith”, or nothing that tells. */
export type NameManner = 'inverted' | 'vancouver' | 'direct' | 'literal'

/** Names read from a text. */
export interface NameList {
  readonly names: readonly CslName[]
  /** Where each name stands, in the order of `names`. */
  readonly extents: readonly Extent[]
  readonly etAl: boolean
}

/** A list of names read from the beginning of a stretch. */
export interface NameScan extends NameList {
  /** Where the list ends: after the last name, or after “et al.”. */
  readonly end: number
  readonly manner: NameManner
  /** 0 to 1: initials and joining words prove a list of names, bare capitalised words do not. */
  readonly confidence: number
}

/** A text and its folded letters. */
interface Page {
  readonly text: string
  readonly folded: string
}

interface NameMatch {
  readonly name: CslName
  readonly end: number
  readonly manner: NameManner
  readonly proof: number
}

// Loops of up to four: shorter ones are unrolled when compiled, which costs more than it saves.
const foldedParticles: ReadonlySet<string> = new Set([...particles].map(foldLetters))
const particle = `(?:${[...particles]
  .filter(word => !word.includes("'") && word !== 'y' && word !== 'e')
  .map(foldLetters)
  .join('|')})`
const capital =
  "(?:(?:al|el|as|ad|ar|ash|an|ul|ud)[-‐]|[dl]['’])?[A-Z](?:['’ʼ‐-]?[A-Za-z]){0,40}(?![A-Za-z\\d])(?!['’][A-Za-z])"
const family = `(?:${particle}\\s|[dl]['’]){0,4}${capital}(?:\\s(?:${particle}\\s){0,4}${capital}){0,2}`
const initial = `(?!${honorificPattern}\\s)(?:[A-Z](?:-[A-Z])?|Ch|Th|Ph|Yu|Ya|Wm|Fr|Gy|Sz|Zs|Cs|Dz|Dj|Lj|Nj)\\.`
const initials = `${initial}(?:[\\s-]{0,2}${initial}){0,5}(?:[A-Z](?=,\\s))?`
const suffix = `(?:,?\\s${suffixPattern}(?![A-Za-z]))?`
const honorific = `(?:${honorificPattern}\\s){0,4}`

const patterns = lazily(() => ({
  invertedInitials: sticky(
    `(${family}),\\s?${honorific}(${initials}|[A-Z](?:[\\s-]?[A-Z]){0,3}(?=[,;.:&(\\s]|$))((?:\\s${particle}){0,4})(${suffix})(?![a-z])`,
  ),
  invertedFull: sticky(
    `(${family}),\\s${honorific}(?!${honorificPattern}(?:[\\s.,]|$))(${capital}(?:\\s(?![A-Z]\\.)${capital}){0,2}(?:\\s${initial}){0,4})((?:\\s${particle}){0,4})(${suffix})`,
  ),
  vancouver: sticky(
    `(${family})\\s([A-Z]\\.(?:[\\s-]?[A-Z]\\.){0,3}|[A-Z](?:-?[A-Z]){0,3}(?!\\.[A-Za-z]))(?=[,;.:&(\\s/]|$)(${suffix})`,
  ),
  directInitials: sticky(
    `${honorific}(${initials}(?:\\s?${capital}(?=\\s(?:${particle}\\s){0,4}[A-Z])){0,1})\\s?((?:${particle}\\s){0,4}${capital}(?:\\s${capital}(?=[,;.:]|\\sand\\s|$))?)(${suffix})`,
  ),
  directFull: sticky(
    `${honorific}(${capital}(?:\\s(?:${initial}|[A-Z](?=\\s)|${capital})){0,3}?(?:\\s${initial}){0,3})\\s((?:${particle}\\s){0,4}${capital})(?!\\s(?:${particle}\\s){0,4}[A-Z])(${suffix})`,
  ),
  separator: sticky(`\\s?(?:[,;/]\\s?)?(?:(?:and|&|und|et|y|e|en|with|u\\.)\\s)?`),
  etAl: sticky(
    `[,;]?\\s?(?:(?:&\\s|and\\s)?et\\.?\\s?(?:al|coll)(?:ii|\\.|(?=[\\s,:(]|$))|u\\.\\s?a\\.|and others|et autres|e altri|y otros|等|и\\s(?:др|соавт)\\.|та\\sін\\.|κ\\.\\s?ά\\.)`,
  ),
  initialInside: new RegExp(`\\s${initial}`, 'u'),
  chinese: /[\p{Script=Han}]{2,4}(?![\p{Alpha}])/uy,
  korean: /[\p{Script=Hangul}]{2,4}(?![\p{Alpha}])/uy,
}))

/**
 * Names at the beginning of `text[from, to)`, as many as belong to one list. Null when nothing there is certainly a name.
 * Linear: each name is read at one place by anchored patterns of bounded length.
 */
export function scanNames(text: string, from = 0, to = text.length): NameScan | null {
  const names: CslName[] = []
  const extents: Extent[] = []
  const view = text.length > to ? text.slice(0, to) : text
  const page: Page = { text: view, folded: foldLetters(view) }
  let cursor = skipSpace(view, from)
  let manner: NameManner | null = null
  let [end, proof, joined, etAl] = [cursor, 0, false, false]
  while (names.length < MOST_NAMES && cursor < to) {
    const match = readName(page, cursor, manner, joined)
    if (!match) break
    names.push(match.name)
    extents.push({ start: cursor, end: match.end })
    manner ??= match.manner
    proof = Math.max(proof, match.proof)
    end = match.end
    const tail = stands(quick.etAl, view, end) ? seek(patterns().etAl, view, end) : null
    if (tail) {
      etAl = true
      end += tail[0].length
      break
    }
    const gap = seek(patterns().separator, view, end)
    // “A, B and C” is at its end, unless a semicolon goes on.
    if (!gap || gap[0].trim() === '' || (joined && !gap[0].includes(';') && !/[&\p{Alpha}]/u.test(gap[0]))) break
    joined = /[\p{Alpha}&]/u.test(gap[0])
    cursor = end + gap[0].length
  }
  if (names.length === 0 || manner === null) return null
  const confidence = Math.min(1, proof + (names.length > 1 ? 0.1 : 0) + (etAl ? 0.3 : 0))
  return trustedPart({ names, extents, end, etAl, manner, confidence }, view)
}

/** A run of “First Last, First Last, …” is only a list when a joining word closes it; else the second may be a title. */
function trustedPart(scan: NameScan, text: string): NameScan {
  if (scan.manner !== 'direct' || scan.names.length < 2 || scan.etAl || scan.confidence > 0.7) return scan
  const last = scan.extents.at(-1) as Extent
  const previous = scan.extents.at(-2) as Extent
  if (/[\p{Alpha}&;/]/u.test(text.slice(previous.end, last.start))) return { ...scan, confidence: 0.8 }
  if (/^\s?[,.]?\s?(?:[("“«„‘]|$)/u.test(text.slice(last.end, last.end + 4))) return scan
  const first = scan.extents[0] as Extent
  return { ...scan, names: scan.names.slice(0, 1), extents: [first], end: first.end, confidence: 0.5 }
}

function readName(page: Page, at: number, manner: NameManner | null, joined: boolean): NameMatch | null {
  const readers = manner === null ? firstReaders : joined ? joinedReaders[manner] : laterReaders[manner]
  for (const reader of readers) {
    const match = reader(page, at, manner)
    if (match) return match
  }
  return null
}

type NameReader = (page: Page, at: number, manner: NameManner | null) => NameMatch | null

const firstReaders: readonly NameReader[] = [
  readInvertedInitials,
  readVancouver,
  readDirectInitials,
  readInvertedFull,
  readDirectFull,
  readEastAsian,
]
const laterReaders: Readonly<Record<NameManner, readonly NameReader[]>> = {
  inverted: [readDirectInside, readInvertedInitials, readDirectInitials, readInvertedFull],
  vancouver: [readVancouver, readInvertedInitials],
  direct: [readDirectInitials, readDirectFull],
  literal: [readEastAsian],
}
/** Behind “and” the last name may stand the other way round: “Smith, John, and Jane Doe”. */
const joinedReaders: Readonly<Record<NameManner, readonly NameReader[]>> = {
  ...laterReaders,
  inverted: [readInvertedInitials, readDirectInitials, readInvertedFull, readDirectBehind],
}

// What must stand there for a reader's pattern to match at all: those patterns are dear to compile, and seldom fit prose.
const quick = {
  commaAndName: /,\s?[A-Zadelu]/y,
  etAl: /[,;]?\s?[&aeouy等итκ]/y,
  initialsBehind: /[^,.;:()“”"\d]{1,400}\s[A-Z](?:[.,;:&(\s/-]|[A-Z]|$)/y,
  initialsFirst: /[A-Z](?:\.|-|[a-z]\.|[A-Za-z]{1,8}[.\s-])/y,
  words: /\S+\s(?:[A-Z]|([a-z'’]+)\s|[a-z]{1,3}[-‐'’])/y,
}

/** Characters. No family name is longer, however many words it has. */
const LONGEST_FAMILY = 400

/** Whether words without any other mark or figure stand before a comma, and what may be a name behind it. */
function isBeforeComma(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + LONGEST_FAMILY + 1)
  let place = at
  while (place < limit && !endsFamily(text.charCodeAt(place))) place++
  return place > at && place < limit && stands(quick.commaAndName, text, place)
}

/** `,` `.` `;` `:` `(` `)` `"` `“` `”` and figures. */
function endsFamily(unit: number): boolean {
  if (unit > 0x3b) return unit === 0x201c || unit === 0x201d
  return unit >= 0x30 || unit === 0x2c || unit === 0x2e || unit === 0x22 || unit === 0x28 || unit === 0x29
}

function readInvertedInitials(page: Page, at: number): NameMatch | null {
  if (!isBeforeComma(page.folded, at)) return null
  const match = run(patterns().invertedInitials, page, at)
  if (!match || isInstitution(match[1] as string)) return null
  const [whole, last, given, trailing, ending] = match
  return {
    name: nameOf(last as string, given as string, ending, trailing),
    end: at + whole.length,
    manner: 'inverted',
    proof: 0.85,
  }
}

function readVancouver(page: Page, at: number, manner: NameManner | null): NameMatch | null {
  if (!seek(quick.initialsBehind, page.folded, at)) return null
  const match = run(patterns().vancouver, page, at)
  if (!match || isInstitution(match[1] as string)) return null
  // “Jane B. Doe, …” is a direct name with an initial inside.
  if (
    /\.$/.test(match[2] as string) &&
    /^\s\p{Upper}[\p{Alpha}'’-]{1,30}(?:[,;.:]|\s(?:and|&|und|et)\s|\s?$|,?\s[(“"‘])/u.test(
      page.folded.slice(at + match[0].length, at + match[0].length + 44),
    )
  )
    return null
  // “PART II”, “World War I”: capitals behind a word that is no name.
  if (manner === null && /^[IVX]+$/.test(match[2] as string) && !/^[,;]/.test(page.folded.slice(at + match[0].length)))
    return null
  return {
    name: nameOf(match[1] as string, match[2] as string, match[3]),
    end: at + match[0].length,
    manner: 'vancouver',
    proof: 0.75,
  }
}

function readDirectInitials(page: Page, at: number): NameMatch | null {
  if (!seek(quick.initialsFirst, page.folded, at)) return null
  const match = run(patterns().directInitials, page, at)
  if (!match || isInstitution(match[2] as string) || /^(?:No|Vol|Nr|Bd|St)\./.test(match[1] as string)) return null
  return {
    name: nameOf(match[2] as string, match[1] as string, match[3]),
    end: at + match[0].length,
    manner: 'direct',
    proof: 0.85,
  }
}

function readInvertedFull(page: Page, at: number, manner: NameManner | null): NameMatch | null {
  if (!isBeforeComma(page.folded, at)) return null
  const match = run(patterns().invertedFull, page, at)
  if (!match) return null
  const [whole, last, given, trailing, ending] = match as unknown as [string, string, string, string, string]
  if (isInstitution(last) || isInstitution(given)) return null
  const next = page.folded.slice(at + whole.length, at + whole.length + 6)
  if (!/^\s?(?:[.,;:(/&[]|and\s|und\s|et\s|y\s|e\s|$|\p{Upper}?[(\d“"«])/u.test(next)) return null
  // “Jane Doe, Some Title: …” is a direct name and a title, not a family “Jane Doe”.
  const plainWords = last.split(/\s/).filter(part => !particles.has(part)).length
  if (manner === null && plainWords > 1 && !/^\s?(?:[.;(]|&|and\s|$)/.test(next)) {
    // “Garcia Marquez, Gabriel, Mario Vargas Llosa, and Julio Cortazar. 2001.”
    if (!seek(closedList(), page.folded, at + whole.length)?.[1]) return null
  }
  if (manner !== null && plainWords > 2) return null
  const shouted = /^[\p{Upper}\s'’-]{2,}$/u.test(last)
  const proof = shouted ? 0.75 : given.split(/\s/).length > 3 ? 0.4 : 0.6
  return { name: nameOf(last, given, ending, trailing), end: at + whole.length, manner: 'inverted', proof }
}

function readDirectFull(page: Page, at: number): NameMatch | null {
  const second = seek(quick.words, page.folded, at)
  if (!second || (second[1] !== undefined && !foldedParticles.has(second[1]))) return null
  return seek(notFirst, page.folded, at) ? null : directFull(page, at, false)
}

const notFirst = /(?:The|A|An|Der|Die|Das|Le|La|Les|Il|El|Los|On|In|See|And|For)\s/y

function directFull(page: Page, at: number, isOrderSure: boolean): NameMatch | null {
  const match = run(patterns().directFull, page, at)
  if (!match) return null
  const [whole, given, last, ending] = match as unknown as [string, string, string, string]
  if (isInstitution(given) || isInstitution(last)) return null
  const words = given.split(/\s/)
  const shouted = (part: string) => part.length > 1 && /^[\p{Upper}'’-]{2,}$/u.test(part)
  const initialInside = patterns().initialInside.test(given)
  // “DUPONT Jeanne”: capitals tell the family wherever it stands.
  const inverted = !isOrderSure && words.length === 1 && shouted(words[0] as string) && !shouted(last)
  const name = inverted ? nameOf(given, last, ending) : nameOf(last, given, ending)
  return { name, end: at + whole.length, manner: 'direct', proof: initialInside ? 0.75 : 0.5 }
}

const closedList = lazily(() => {
  const name = `(?:\\s(?:${particle}\\s){0,3}[A-Z][A-Za-z.'’-]{0,20}){2,4}`
  return sticky(`(?:,${name}){0,24},?\\s(?:and|&|et|und|y)${name}(?!\\s?[A-Za-z]|,\\s[A-Z])(\\.?\\s\\(?\\d{4})?`)
})

/** “Smith, John, Jane Doe, and Max Roe”: turned about inside an inverted list, when names of the same order and a joining word close that list. */
function readDirectInside(page: Page, at: number): NameMatch | null {
  if (!seek(quick.words, page.folded, at)) return null
  const match = directFull(page, at, true)
  return match && seek(closedList(), page.folded, match.end) ? match : null
}

/** “Smith, JW, and AB Doe”: two capitals are initials where the order is known. */
function readDirectBehind(page: Page, at: number): NameMatch | null {
  return seek(quick.words, page.folded, at) && !seek(notFirst, page.folded, at) ? directFull(page, at, true) : null
}

function readEastAsian(page: Page, at: number): NameMatch | null {
  if (!((page.text[at] ?? '') > '\u2fff')) return null
  const match = seek(patterns().chinese, page.text, at) ?? seek(patterns().korean, page.text, at)
  if (!match) return null
  const [whole] = match
  // Four characters may be a Japanese name (two and two) or a Chinese compound family: not taken apart.
  const name: CslName = whole.length > 3 ? { literal: whole } : { family: whole.slice(0, 1), given: whole.slice(1) }
  return { name, end: at + whole.length, manner: 'literal', proof: 0.5 }
}

function nameOf(last: string, given: string, ending = '', trailing = ''): CslName {
  const words = last.trim().split(/\s/)
  const leading = words.findIndex(word => !particles.has(word))
  const front = leading > 0 ? words.slice(0, leading).join(' ') : ''
  const dropping = trailing.trim()
  const closing = ending.replace(/^,?\s/, '')
  return {
    family: words.slice(Math.max(0, leading)).join(' '),
    given: given.trim(),
    ...(front ? { 'non-dropping-particle': front } : {}),
    ...(dropping ? { 'dropping-particle': dropping } : {}),
    ...(closing ? { suffix: closing } : {}),
  }
}

/** Whether a name is that of an institution, a desk, a newspaper or a site rather than of a person. */
export function isInstitution(name: string): boolean {
  if (/^(?:The|Die|Das|Les?|La|Los|Las|Il|De|Het)\s\p{Upper}/u.test(name) && /\s.*\s/.test(name)) return true
  return name.split(/[\s,&/.-]+/).some(word => institutionWords.has(foldLetters(word.toLowerCase())))
}

const roleNote =
  /[\s,([]{1,4}(?:eds?|editors?|hrsg|hg|org|orgs|coords?|dirs?|comps?|trans|translators?)\.?\s?[)\]]?[\s.,:]*$/iu

/**
 * The names in a stretch that holds nothing else. What cannot be read as a person stays one `literal`: an institution,
 * a desk, a user name.
 */
export function parseNames(text: string): NameList {
  const start = skipSpace(text, /^\s*[Bb]y\s/.exec(text)?.[0].length ?? 0)
  const stripped = text
    .slice(0, 40_000)
    .replace(roleNote, '')
    .replace(/[\s.,;:]+$/, '')
  // The final dot of initials belongs to the name.
  const end =
    /(?:^|[\s.-])\p{Upper}$|\b(?:Jr|Sr|al)$/u.test(stripped) && text[stripped.length] === '.'
      ? stripped.length + 1
      : stripped.length
  if (end <= start) return { names: [], extents: [], etAl: false }
  const scan = scanNames(text, start, end)
  if (scan && /^[\s.,;]*$/.test(text.slice(scan.end, end))) return scan
  const pieces = piecesOf(text, start, end)
  if (pieces.length === 1 && !scan) return literally(text, start, end)
  return gathered(text, scan, pieces, end)
}

/** “Smith, J., & World Health Organization”: persons as far as they go, the rest as it stands. */
function gathered(text: string, scan: NameScan | null, pieces: readonly Extent[], end: number): NameList {
  if (scan && scan.confidence >= 0.75) {
    const rest = restAfter(text, scan.end, end)
    return {
      names: [...scan.names, ...(rest ? [{ literal: text.slice(rest.start, rest.end) }] : [])],
      extents: [...scan.extents, ...(rest ? [rest] : [])],
      etAl: scan.etAl,
    }
  }
  if (pieces.length === 1) return literally(text, pieces[0]?.start ?? 0, end)
  const lists = pieces.map(piece =>
    scanNames(text, piece.start, piece.end)?.end === piece.end ? scanNames(text, piece.start, piece.end) : null,
  )
  const each = pieces.map((piece, index) => lists[index] ?? surnameOrLiteral(text, piece))
  return {
    names: each.flatMap(list => list.names),
    extents: each.flatMap(list => list.extents),
    etAl: each.some(list => list.etAl),
  }
}

function restAfter(text: string, from: number, end: number): Extent | null {
  const gap = seek(patterns().separator, text, from)
  const start = from + (gap?.[0].length ?? 0)
  return start < end && /\p{Alpha}/u.test(text.slice(start, end)) ? { start, end } : null
}

/** Split at semicolons, slashes between words, and ideographic commas: what hardly stands inside one name. */
function piecesOf(text: string, start: number, end: number): Extent[] {
  const pieces: Extent[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(/\s?[;、，]\s?|(?<=\p{Alpha})\/(?=\p{Upper})/gu)) {
    if (pieces.length >= MOST_NAMES) break
    const at = start + match.index
    if (at > from) pieces.push({ start: from, end: at })
    from = at + match[0].length
  }
  if (from < end) pieces.push({ start: from, end })
  return pieces
}

function literally(text: string, start: number, end: number): NameList {
  const title = new RegExp(`,\\s?${honorificPattern}$`, 'u').exec(text.slice(start, end))
  const stop = title ? end - title[0].length : end
  const body = text.slice(start, stop)
  return { names: [{ literal: body }], extents: [{ start, end: stop }], etAl: false }
}

/** “Meyer/Schulz”: among several, a single word is a surname. */
function surnameOrLiteral(text: string, { start, end }: Extent): NameList {
  const body = text.slice(start, end)
  if (!/^\p{Upper}[\p{Alpha}'’-]{1,30}$/u.test(body) || isInstitution(body)) return literally(text, start, end)
  return { names: [{ family: body }], extents: [{ start, end }], etAl: false }
}

/** Whether the words of a stretch could be a name of a group at all: capitals, no sentence. */
export function looksLikeGroup(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length > 12 || /[?!:|“”"«»]|\s[-–—]\s/.test(text)) return false
  return words.every(
    word =>
      (/^[\x00-\x7f]*$/.test(word)
        ? /^[^A-Za-z]*[A-Z\d]/.test(word)
        : /^[^\p{Alpha}]*(?:\p{Upper}|\p{Lo}|\d)/u.test(word)) ||
      functionWords.has(foldLetters(word.replace(/[.,]$/, '').toLowerCase())) ||
      word === '&',
  )
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] as string)) at++
  return at
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y')
}

function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function seek(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Matches in the folded letters; whole and groups come back as they are written. Groups stand in the order of the text. */
function run(pattern: RegExp, { text, folded }: Page, at: number): RegExpExecArray | null {
  const match = seek(pattern, folded, at)
  if (!match || text === folded) return match
  let place = at
  for (let index = 1; index < match.length; index++) {
    const group = match[index]
    if (!group) continue
    const start = folded.indexOf(group, place)
    place = start + group.length
    match[index] = text.slice(start, place)
  }
  match[0] = text.slice(at, at + match[0].length)
  return match
}
