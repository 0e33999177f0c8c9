import { monthNames, monthOf } from '../../vocabulary.js'
import type { Facts } from './facts.js'
import { mix, wordHash } from './hashes.js'
import { caseOf, DIGIT, HANGUL, IDEOGRAPH, LOWER, lowerOf, UPPER } from './letter-cases.js'
import { Mark } from './marks.js'

/** Numbers of each token's kind; what the words mean is left to the weights. */
export const Kind = {
  lower: 1,
  capitalised: 2,
  shouted: 3,
  initial: 4,
  initials: 5,
  mixed: 6,
  year: 7,
  yearLetter: 8,
  digits1: 9,
  digits2: 10,
  digits3: 11,
  digits4: 12,
  digits5: 13,
  roman: 14,
  ordinal: 15,
  lettersDigits: 16,
  ideograph: 17,
  hangul: 18,
  address: 19,
  doi: 20,
  identifier: 21,
  month: 22,
  lowerInitial: 23,
  abbreviation: 24,
} as const

/** Families of words that mark what stands beside them, in the languages that references are written in. */
const families: readonly string[] = [
  'in im dans en nel em i',
  'ed eds edited editor editors hg hrsg herausgegeben hrg dir éd éds coord org orgs comp comps red edits',
  'trans translated translator trad traduit übersetzt übers traducido tradução tr vertaald',
  'p pp pages page s seite seiten pág págs pag str с стр ss',
  'vol volume vols bd band tome jg jahrgang v t jahrg том',
  'no nr n num number issue heft h iss núm fasc №',
  'edition edn aufl auflage édition edición edição ausgabe revised überarb',
  'and und et y e en & with og och u',
  'al others',
  'university université universität universidad press verlag publishers publishing books éditions editions ediciones editora editorial presses publications wiley springer elsevier',
  'journal review revue zeitschrift revista rivista annals archives bulletin transactions proceedings proc trans j rev zeitung quarterly magazine letters acta',
  'conference symposium workshop congress meeting colloque kongress international annual',
  'thesis dissertation phd diss thèse tesis tese report rapport technical tech working paper discussion',
  'retrieved accessed available from url http abgerufen zugriff consulté disponible acesso online internet cited last doi verfügbar unter',
  'der die das of the for von de la le des du and in für on to a an y del und et zur los',
  'van von de der den di da du del la le ten ter dos zu',
  'dept department school institute institut center centre faculty laboratory ministry ministère office bureau commission council committee association society inc ltd corp corporation company',
  'forthcoming press appear submitted nd undated',
]

let familyNumbers: Map<number, number> | undefined

function familyOf(word: number): number {
  familyNumbers ??= new Map(
    families.flatMap((words, index) => words.split(' ').map(each => [wordHash(each), index + 1] as const)),
  )
  return familyNumbers.get(word) ?? 0
}

let monthHashes: ReadonlySet<number> | undefined

/** Whether a word names a month. Most words are settled by their hash, which is at hand; names with accents are spelled in many ways. */
function isMonth(hash: number, isPlain: boolean, text: string, start: number, end: number): boolean {
  if (!isPlain) return monthOf(text.slice(start, end)) !== undefined
  monthHashes ??= new Set(Array.from(monthNames(), wordHash))
  return monthHashes.has(hash)
}

/** Fills what a token’s own characters tell: its hash, shape, beginning and end, family and kind. `whole` are addresses and identifiers. */
export function readWord(facts: Facts, at: number, text: string, start: number, end: number, whole: boolean): void {
  if (whole) {
    const first = text.charCodeAt(start)
    const kind =
      first === 0x31 && text.charCodeAt(start + 1) === 0x30
        ? Kind.doi
        : text.slice(start, start + 40).includes('/')
          ? Kind.address
          : Kind.identifier
    facts.kind[at] = kind
    facts.word[at] = kind
    facts.shape[at] = kind
    return
  }
  const length = end - start
  let hash = 0x811c9dc5
  let shape = 0
  let previous = 0
  let run = 0
  let units = 0
  tally.fill(0)
  let prefix = 0x1234567
  const stop = Math.min(end, start + LONGEST_WORD)
  for (let place = start; place < stop; place++) {
    const unit = text.charCodeAt(place)
    units |= unit
    const found = caseOf(unit)
    const letter = found === DIGIT ? 0x30 : lowerOf(unit)
    hash = mix(hash, letter)
    if (place - start < 4) {
      prefix = mix(prefix, letter)
      if (place - start === 2) facts.prefix3[at] = prefix
      if (place - start === 3) facts.prefix4[at] = prefix
    }
    tally[found] = (tally[found] as number) + 1
    run = found === previous ? run + 1 : 0
    if (run < 2 || (found === DIGIT && run < 5)) shape = mix(shape, found)
    previous = found
  }
  let suffix = 0x7654321
  for (let back = 1; back <= 4 && back < length; back++) {
    const unit = text.charCodeAt(end - back)
    suffix = mix(suffix, caseOf(unit) === DIGIT ? 0x30 : lowerOf(unit))
    if (back === 2) facts.suffix2[at] = suffix
    if (back === 3) facts.suffix3[at] = suffix
    if (back === 4) facts.suffix4[at] = suffix
  }
  facts.word[at] = hash
  facts.shape[at] = shape
  facts.family[at] = familyOf(hash)
  facts.kind[at] =
    (tally[IDEOGRAPH] as number) > 0
      ? Kind.ideograph
      : (tally[HANGUL] as number) > 0
        ? Kind.hangul
        : (tally[DIGIT] as number) > 0
          ? kindOfFigures(text, start, length)
          : kindOfLetters(facts, at, text, start, end, units < 0x80)
}

/** How many characters of each case a word has: of the one that was read last. */
const tally = new Int32Array(HANGUL + 1)

function kindOfFigures(text: string, start: number, length: number): number {
  const digits = tally[DIGIT]
  if (digits === length) {
    if (length === 4) return isYear(text, start) ? Kind.year : Kind.digits4
    return length < 4 ? Kind.digits1 + length - 1 : Kind.digits5
  }
  if (length === 5 && digits === 4 && tally[LOWER] === 1 && isYear(text, start)) return Kind.yearLetter
  if (tally[LOWER] === 2 && length <= 4 && caseOf(text.charCodeAt(start)) === DIGIT) return Kind.ordinal
  return Kind.lettersDigits
}

function isYear(text: string, start: number): boolean {
  const century = (text.charCodeAt(start) - 0x30) * 10 + text.charCodeAt(start + 1) - 0x30
  return century >= 14 && century <= 20
}

function kindOfLetters(facts: Facts, at: number, text: string, start: number, end: number, isPlain: boolean): number {
  const length = end - start
  const uppers = tally[UPPER] as number
  if (uppers === length && length > 1 && /^[IVXLC]{1,8}$/.test(text.slice(start, end))) return Kind.roman
  if (length >= 3 && length <= 10 && isMonth(facts.word[at] as number, isPlain, text, start, end)) return Kind.month
  if (length === 1) return uppers ? Kind.initial : Kind.lowerInitial
  if (uppers === length) return length <= 3 ? Kind.initials : Kind.shouted
  if (uppers === 0) {
    const dotted = ((facts.gap[at + 1] as number) & Mark.point) !== 0
    return dotted && length <= 5 ? Kind.abbreviation : Kind.lower
  }
  if (caseOf(text.charCodeAt(start)) === UPPER && uppers === 1) return Kind.capitalised
  return uppers > 1 && tally[LOWER] === 0 ? Kind.shouted : Kind.mixed
}

/** Characters. No word of a language is longer; what is stands for none. */
const LONGEST_WORD = 60
