import type { Field, FieldReading } from '../../model/reference.js'
import type { Extent } from '../../model/span.js'
import { monthNames, monthOf } from '../vocabulary.js'
import { wordedFields } from './labels.js'
import { ROOM, type Tokens } from './tokens.js'

/** What is known of a reference besides its words. */
export interface Surroundings {
  /** Italic stretches, in order. */
  readonly emphasis: readonly Extent[]
  /** What rules have read it as. */
  readonly fields: Readonly<Partial<Record<Field, FieldReading>>>
}

/**
 * Features of the tokens of a reference: for each token `FEATURE_COUNT` 32-bit hashes, each of a template and what fills it, token after
 * token. Hashes and no strings: no feature is ever spelled out, neither here nor in the weights.
 */
export function featuresOf(
  tokens: Tokens,
  surroundings: Surroundings,
): { readonly features: Int32Array; readonly joins: Uint8Array } {
  const features = new Int32Array(tokens.count * FEATURE_COUNT)
  const joins = new Uint8Array(tokens.count)
  const facts = factsOf(tokens, surroundings)
  for (let at = 0; at < tokens.count; at++) {
    fillFeatures(features, at * FEATURE_COUNT, facts, at)
    joins[at] = joinOf(facts, at)
  }
  return { features, joins }
}

/** What is known of each token, from which its features are made. */
export interface Facts {
  count: number
  readonly word: Int32Array
  readonly shape: Int32Array
  readonly kind: Int32Array
  readonly family: Int32Array
  readonly prefix3: Int32Array
  readonly prefix4: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  /** Marks before each token; one more for those behind the last. */
  readonly gap: Int32Array
  readonly state: Int32Array
  readonly ahead: Int32Array
  readonly emphasis: Int32Array
  /** The field that rules have a token for, whether it begins it, and how sure they are. */
  readonly ruled: Int32Array
  readonly chunk: Int32Array
  readonly chunkFirst: Int32Array
  readonly chunkLast: Int32Array
  readonly chunkSign: Int32Array
  chunkCount: number
  readonly chunkStart: Int32Array
  readonly sentence: Int32Array
  readonly sentenceSign: Int32Array
  readonly sentenceFirst: Int32Array
  readonly sentenceLast: Int32Array
  sentenceCount: number
}

const mix = (one: number, other: number): number => {
  const product = Math.imul(one ^ other, 0x9e3779b1)
  return product ^ (product >>> 15)
}

function mix3(one: number, other: number, third: number): number {
  return mix(mix(one, other), third)
}

/** Numbers of each token's kind; what the words mean is left to the weights. */
const Kind = {
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

const lowered = new Uint16Array(0x10000)

function lowerOf(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit
  return lowered[unit] || learnLower(unit)
}

function learnLower(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase()
  lowered[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  return lowered[unit] as number
}

function wordHash(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = mix(hash, lowerOf(word.charCodeAt(at)))
  return hash
}

const UPPER = 1
const LOWER = 2
const DIGIT = 3
const OTHER = 4
const IDEOGRAPH = 5
const HANGUL = 6
const cases = new Uint8Array(0x10000)

function caseOf(unit: number): number {
  return cases[unit] || learnCase(unit)
}

function learnCase(unit: number): number {
  const character = String.fromCharCode(unit)
  const found = /[\p{Upper}\p{Lt}]/u.test(character)
    ? UPPER
    : /\p{N}/u.test(character)
      ? DIGIT
      : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
        ? IDEOGRAPH
        : /\p{Script=Hangul}/u.test(character)
          ? HANGUL
          : /[\p{Alpha}\p{M}]/u.test(character)
            ? LOWER
            : OTHER
  cases[unit] = found
  return found
}

const Mark = {
  space: 1,
  point: 2,
  comma: 4,
  colon: 8,
  semicolon: 16,
  open: 32,
  close: 64,
  quoteOpen: 128,
  quoteClose: 256,
  dash: 512,
  slash: 1024,
  ask: 2048,
  square: 4096,
  other: 8192,
  equal: 16384,
} as const

/** The marks of a gap; their order is left out, for it seldom tells more. `quote` is the kind of the quotation that is open there. */
function marksOf(text: string, from: number, to: number, quote: number): number {
  let marks = 0
  const stop = Math.min(to, from + LONGEST_GAP)
  for (let at = from; at < stop; at++) marks |= markOf(text, at, quote)
  return marks
}

/** Kinds of quotation; 0 for none. */
const Quote = { double: 1, single: 2, angled: 3 } as const

/** The kind of quotation that the gap opens. */
function quoteOpened(text: string, from: number, to: number): number {
  const stop = Math.min(to, from + LONGEST_GAP)
  for (let at = from; at < stop; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22 || unit === 0x201c || unit === 0x201e) return Quote.double
    if (unit === 0xab || unit === 0xbb || unit === 0x300a || unit === 0x300c || unit === 0x300e) return Quote.angled
  }
  return Quote.single
}

/** Whether a mark stands behind a letter, as an apostrophe does. */
function isBehindLetter(text: string, at: number): boolean {
  return at > 0 && caseOf(text.charCodeAt(at - 1)) <= LOWER
}

/** Characters. What stands farther into a gap is layout: dotted lines, rows of dashes. */
const LONGEST_GAP = 12

function markOf(text: string, at: number, quote: number): number {
  switch (text.charCodeAt(at)) {
    case 0x20:
    case 0xa0:
    case 0x09:
    case 0x0a:
      return Mark.space
    case 0x2e:
    case 0x3002:
      return Mark.point
    case 0x2c:
    case 0x3001:
    case 0xff0c:
      return Mark.comma
    case 0x3a:
    case 0xff1a:
      return Mark.colon
    case 0x3b:
    case 0xff1b:
      return Mark.semicolon
    case 0x28:
    case 0xff08:
      return Mark.open
    case 0x29:
    case 0xff09:
      return Mark.close
    case 0x5b:
      return Mark.open | Mark.square
    case 0x5d:
      return Mark.close | Mark.square
    case 0x201c:
      // German closes with what English opens with.
      return quote === Quote.double ? Mark.quoteClose : Mark.quoteOpen
    case 0x2018:
      return quote === Quote.single ? Mark.quoteClose : Mark.quoteOpen
    case 0x201e:
    case 0x201a:
      return Mark.quoteOpen
    case 0x201d:
      return Mark.quoteClose
    case 0xab:
    case 0xbb:
    case 0x300a:
    case 0x300c:
    case 0x300e:
    case 0x300b:
    case 0x300d:
    case 0x300f:
      return quote === Quote.angled ? Mark.quoteClose : Mark.quoteOpen
    case 0x22:
      return quote === Quote.double ? Mark.quoteClose : Mark.quoteOpen
    case 0x2019:
      return quote === Quote.single ? Mark.quoteClose : isBehindLetter(text, at) ? 0 : Mark.quoteClose
    case 0x27:
    case 0x60:
      if (quote === Quote.single) return Mark.quoteClose
      return isBehindLetter(text, at) ? 0 : Mark.quoteOpen
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2010:
    case 0x2212:
      return Mark.dash
    case 0x2f:
      return Mark.slash
    case 0x3f:
    case 0x21:
      return Mark.ask
    case 0x3d:
      return Mark.equal
    default:
      return Mark.other
  }
}

const BREAKS =
  Mark.point |
  Mark.comma |
  Mark.colon |
  Mark.semicolon |
  Mark.open |
  Mark.close |
  Mark.quoteOpen |
  Mark.quoteClose |
  Mark.ask |
  Mark.other

let spare: Facts | undefined
let spareRows: readonly Int32Array[] | undefined

/** Empty facts of so many tokens and one more. They are the same ones again and again, save for texts beyond all references. */
function emptyFacts(count: number): Facts {
  if (count >= ROOM) return makeFacts(count, count + 1)
  spare ??= makeFacts(count, ROOM)
  spareRows ??= Object.values(spare).filter(row => row instanceof Int32Array)
  spare.count = count
  spare.chunkCount = 0
  spare.sentenceCount = 0
  for (const row of spareRows) row.fill(0, 0, count + 1)
  return spare
}

function makeFacts(count: number, room: number): Facts {
  const row = () => new Int32Array(room)
  return {
    count,
    word: row(),
    shape: row(),
    kind: row(),
    family: row(),
    prefix3: row(),
    prefix4: row(),
    suffix2: row(),
    suffix3: row(),
    suffix4: row(),
    gap: row(),
    state: row(),
    ahead: row(),
    emphasis: row(),
    ruled: row(),
    chunk: row(),
    chunkFirst: row(),
    chunkLast: row(),
    chunkSign: row(),
    chunkStart: row(),
    sentence: row(),
    sentenceSign: row(),
    sentenceFirst: row(),
    sentenceLast: row(),
    chunkCount: 0,
    sentenceCount: 0,
  }
}

/** Reads what is known of each token. What is returned is good until the next call. */
export function factsOf(tokens: Tokens, { emphasis: italics, fields }: Surroundings): Facts {
  const { text, count, starts, ends, whole } = tokens
  const facts = emptyFacts(count)
  let quote = 0
  for (let at = 0; at <= count; at++) {
    const from = at === 0 ? 0 : (ends[at - 1] as number)
    const to = at === count ? text.length : (starts[at] as number)
    const marks = marksOf(text, from, to, quote)
    facts.gap[at] = marks
    if (marks & Mark.quoteClose) quote = 0
    if (marks & Mark.quoteOpen) quote = quoteOpened(text, from, to)
  }
  for (let at = 0; at < count; at++)
    readWord(facts, at, text, starts[at] as number, ends[at] as number, whole[at] === 1)
  let italic = 0
  for (let at = 0; at < count; at++) {
    while (italic < italics.length && (italics[italic] as Extent).end <= (starts[at] as number)) italic++
    const extent = italics[italic]
    if (!extent || extent.start >= (ends[at] as number)) continue
    const first = at === 0 || (ends[at - 1] as number) <= extent.start
    const last = at + 1 >= count || (starts[at + 1] as number) >= extent.end
    facts.emphasis[at] = 1 + (first ? 1 : 0) + (last ? 2 : 0)
  }
  readRuled(facts, tokens, fields)
  readChunks(facts, count)
  readSentences(facts, count)
  readState(facts, count)
  return facts
}

/** The fields by which rules tell the labeller something; a place in the list is a field's number. */
const ruledFields: readonly Field[] = [...wordedFields, 'locator', 'accessed']

/** 0 to 1. Rules are sure from here on, and half sure from the second on. */
const SURE_OF_RULE = 0.9
const HALF_SURE_OF_RULE = 0.7

/** Which field rules have each token for. */
function readRuled(facts: Facts, { count, starts, ends }: Tokens, fields: Surroundings['fields']): void {
  for (let number = 0; number < ruledFields.length; number++) {
    const reading = fields[ruledFields[number] as Field]
    if (!reading) continue
    const { start, end } = reading.extent
    const sure = reading.confidence >= SURE_OF_RULE ? 2 : reading.confidence >= HALF_SURE_OF_RULE ? 1 : 0
    let at = firstBehind(ends, count, start)
    let begun = 0
    for (; at < count && (starts[at] as number) < end; at++) {
      facts.ruled[at] = 1 + begun + 2 * sure + 8 * number
      begun = 1
    }
  }
}

/** The first token that ends behind a place. */
function firstBehind(ends: readonly number[], count: number, place: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > place) high = middle
    else low = middle + 1
  }
  return low
}

function readWord(facts: Facts, at: number, text: string, start: number, end: number, whole: boolean): void {
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

function bucket(count: number): number {
  return count < 4 ? count : count < 6 ? 4 : count < 10 ? 5 : count < 16 ? 6 : 7
}

const isNumeric = (kind: number): boolean => (kind >= Kind.year && kind <= Kind.digits5) || kind === Kind.lettersDigits

/** Words between two marks, which mostly are one thing: a name, a place, a journal. */
function readChunks(facts: Facts, count: number): void {
  let chunk = -1
  for (let at = 0; at < count; at++) {
    const marks = facts.gap[at] as number
    const afterInitial = at > 0 && facts.kind[at - 1] === Kind.initial && (marks & BREAKS) === Mark.point
    if (at === 0 || (marks & BREAKS && !afterInitial)) {
      chunk++
      facts.chunkStart[chunk] = at
    }
    facts.chunk[at] = chunk
  }
  facts.chunkCount = chunk + 1
  for (let each = 0; each <= chunk; each++) {
    const from = facts.chunkStart[each] as number
    const to = each === chunk ? count : (facts.chunkStart[each + 1] as number)
    facts.chunkFirst[each] = facts.word[from] as number
    facts.chunkLast[each] = facts.word[to - 1] as number
    facts.chunkSign[each] = signOf(facts, from, to)
  }
}

function signOf(facts: Facts, from: number, to: number): number {
  let flags = 0
  for (let at = from; at < to; at++) {
    const kind = facts.kind[at] as number
    if (kind === Kind.year || kind === Kind.yearLetter) flags |= 1
    else if (isNumeric(kind)) flags |= 2
    else if (kind === Kind.initial || kind === Kind.initials) flags |= 4
    else if (kind === Kind.lower) flags |= 8
    else if (kind === Kind.capitalised || kind === Kind.shouted || kind === Kind.mixed) flags |= 16
    else if (kind === Kind.month) flags |= 32
    else if (kind >= Kind.address && kind <= Kind.identifier) flags |= 64
  }
  return flags * 8 + bucket(to - from)
}

/** Stretches between full stops, question marks and quotation marks. */
function readSentences(facts: Facts, count: number): void {
  let sentence = 0
  let from = 0
  for (let at = 1; at <= count; at++) {
    if (at < count && !endsSentence(facts, at)) {
      facts.sentence[at] = sentence
      continue
    }
    facts.sentenceFirst[sentence] = facts.word[from] as number
    facts.sentenceLast[sentence] = facts.word[at - 1] as number
    facts.sentenceSign[sentence] = signOf(facts, from, at)
    from = at
    sentence++
    if (at < count) facts.sentence[at] = sentence
  }
  facts.sentenceCount = sentence
}

function endsSentence(facts: Facts, at: number): boolean {
  const marks = facts.gap[at] as number
  if (marks & (Mark.ask | Mark.quoteOpen | Mark.quoteClose)) return true
  if (!(marks & Mark.point) || !(marks & Mark.space)) return false
  const kind = facts.kind[at - 1] as number
  return kind !== Kind.initial && kind !== Kind.abbreviation && facts.family[at - 1] === 0
}

/** What went before and what lies ahead: years, quotations, “in”, editors. */
function readState(facts: Facts, count: number): void {
  let [years, quotes, ins, editors, addresses] = [0, 0, 0, 0, 0]
  let inQuote = 0
  let inParentheses = 0
  for (let at = 0; at < count; at++) {
    const marks = facts.gap[at] as number
    if (marks & Mark.quoteClose) inQuote = 0
    if (marks & Mark.quoteOpen) {
      inQuote = 1
      quotes = Math.min(quotes + 1, 2)
    }
    if (marks & Mark.close) inParentheses = 0
    if (marks & Mark.open) inParentheses = 1
    facts.state[at] =
      years | (quotes << 2) | (ins << 4) | (editors << 5) | (inQuote << 6) | (inParentheses << 7) | (addresses << 8)
    const kind = facts.kind[at] as number
    const family = facts.family[at] as number
    if (kind === Kind.year || kind === Kind.yearLetter) years = Math.min(years + 1, 2)
    if (family === 1 && (marks & BREAKS || (facts.gap[at + 1] as number) & Mark.colon)) ins = 1
    if (family === 2) editors = 1
    if (kind >= Kind.address && kind <= Kind.identifier) addresses = 1
  }
  let [toYear, toEditor, toAddress, toPages, toOpen] = [9, 9, 9, 9, 9]
  for (let at = count - 1; at >= 0; at--) {
    facts.ahead[at] = toYear | (toEditor << 4) | (toAddress << 8) | (toPages << 12) | (toOpen << 16)
    const kind = facts.kind[at] as number
    const family = facts.family[at] as number
    toYear = kind === Kind.year || kind === Kind.yearLetter ? 0 : Math.min(toYear + 1, 9)
    toEditor = family === 2 ? 0 : Math.min(toEditor + 1, 9)
    toAddress = kind >= Kind.address && kind <= Kind.identifier ? 0 : Math.min(toAddress + 1, 9)
    toPages =
      family === 4 || ((facts.gap[at + 1] as number) & Mark.dash && isNumeric(kind)) ? 0 : Math.min(toPages + 1, 9)
    toOpen = (facts.gap[at] as number) & (Mark.quoteOpen | Mark.open) ? 0 : Math.min(toOpen + 1, 9)
  }
}

/** Kinds of gaps that the weights of pairs know apart, beginning with 1. */
export const JOIN_COUNT = 16

/** How a token is joined to the one before: the kind of the gap between them, 1 to `JOIN_COUNT`. */
export function joinOf(facts: Facts, at: number): number {
  const marks = facts.gap[at] as number
  if (marks & Mark.quoteOpen) return marks & (Mark.point | Mark.comma | Mark.colon | Mark.close) ? 10 : 11
  if (marks & Mark.quoteClose) return marks & (Mark.point | Mark.comma | Mark.colon) ? 12 : 13
  if (marks & Mark.close) {
    if (marks & Mark.open) return 9
    return marks & (Mark.point | Mark.comma | Mark.colon) ? 8 : 7
  }
  if (marks & Mark.open) return 6
  if (marks & (Mark.semicolon | Mark.ask)) return 5
  if (marks & Mark.colon) return 4
  if (marks & Mark.comma) return 3
  if (marks & Mark.point) {
    if (!(marks & Mark.space)) return 14
    const kind = at > 0 ? (facts.kind[at - 1] as number) : 0
    return kind === Kind.initial || kind === Kind.abbreviation || kind === Kind.initials ? 14 : 2
  }
  return marks & Mark.dash ? 15 : marks & (Mark.slash | Mark.other | Mark.equal) ? 16 : 1
}

const near = (distance: number): number => (distance < 3 ? distance : distance < 6 ? 3 : distance < 9 ? 4 : 5)

/**
 * The numbers of the templates, which are part of the hashes of their features, in the order in which features are written: first those that
 * all words of a chunk share. Numbers that are not there were templates once.
 */
const sharedTemplates = [29, 30, 31, 32, 34, 36]
const ownTemplates = [
  0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 33, 37, 38, 39, 40, 41,
  42, 45, 46, 47,
]
const templates = [...sharedTemplates, ...ownTemplates]

/** Hashes per token, and how many of them all words of a chunk share. */
export const FEATURE_COUNT = templates.length
export const SHARED_FEATURES = sharedTemplates.length

/** Templates that spell a word, or tell what rules read: they are left out now and then in training, so that the others learn to do without. */
const dropped: ReadonlySet<number> = new Set([0, 1, 2, 4, 5, 16, 17, 45, 46, 47])

/** Where the features of those templates stand among those of a token. */
export const droppedTemplates: ReadonlySet<number> = new Set(
  templates.flatMap((template, place) => (dropped.has(template) ? [place] : [])),
)

/** What tells one template's features from those of another. */
const seeds = Int32Array.from(templates, template => Math.imul(template + 1, 0x85ebca6b))

/** Writes the features of one token from `base` on. */
export function fillFeatures(out: Int32Array, base: number, facts: Facts, at: number): void {
  fillSharedFeatures(out, base, facts, facts.chunk[at] as number)
  fillOwnFeatures(out, base + SHARED_FEATURES, facts, at)
}

/** Mixes what fills templates, which stands from `from` on, with the templates from number `first` to `last`. */
function mixSeeds(out: Int32Array, from: number, first: number, last: number): void {
  for (let place = first; place < last; place++)
    out[from + place - first] = mix(seeds[place] as number, out[from + place - first] as number)
}

/** Writes the features that all words of chunk `c` have. */
export function fillSharedFeatures(out: Int32Array, base: number, facts: Facts, c: number): void {
  const { chunkSign, chunkFirst, chunkLast, chunkCount } = facts
  const sign = chunkSign[c] as number
  const signB = c > 0 ? (chunkSign[c - 1] as number) : 5000
  const signA = c + 1 < chunkCount ? (chunkSign[c + 1] as number) : 5001
  out[base + 0] = mix3(sign, signB, 1)
  out[base + 1] = mix3(sign, signA, 2)
  out[base + 2] = mix(chunkFirst[c] as number, 1)
  out[base + 3] = mix(chunkLast[c] as number, 2)
  out[base + 4] = c > 0 ? mix(chunkLast[c - 1] as number, 4) : 4
  out[base + 5] = c + 1 < chunkCount ? mix(chunkLast[c + 1] as number, 6) : 6
  mixSeeds(out, base, 0, SHARED_FEATURES)
}

/** Writes the features that a token does not share with its chunk. */
export function fillOwnFeatures(out: Int32Array, base: number, facts: Facts, at: number): void {
  const { count } = facts
  const { word, shape, kind, family, gap, state, ahead, chunk, chunkLast, sentence } = facts
  const before1 = at > 0 ? at - 1 : count
  const before2 = at > 1 ? at - 2 : count
  const after1 = at + 1
  const after2 = at + 2 < count ? at + 2 : count
  // The row behind the last token is empty and stands for what is beyond either end.
  const w = word[at] as number
  const wB = at > 0 ? (word[before1] as number) : 1
  const wA = after1 < count ? (word[after1] as number) : 2
  const k = kind[at] as number
  const kB = at > 0 ? (kind[before1] as number) : 40
  const kA = after1 < count ? (kind[after1] as number) : 41
  const kBB = at > 1 ? (kind[before2] as number) : 40
  const kAA = at + 2 < count ? (kind[after2] as number) : 41
  const s = shape[at] as number
  const g = gap[at] as number
  const h = gap[at + 1] as number
  const gB = at > 0 ? (gap[at - 1] as number) : -1
  const hA = after1 < count ? (gap[at + 2] as number) : -1
  const st = state[at] as number
  const ah = ahead[at] as number
  const toYear = near(ah & 15)
  const toEditor = near((ah >> 4) & 15)
  const toAddress = near((ah >> 8) & 15)
  const toPages = near((ah >> 12) & 15)
  const toOpen = near((ah >> 16) & 15)
  const years = st & 3
  const c = chunk[at] as number
  const q = sentence[at] as number
  const qSign = facts.sentenceSign[q] as number
  const qFirst = facts.sentenceFirst[q] as number
  const f = family[at] as number
  const fB = at > 0 ? (family[before1] as number) : 30
  const fA = after1 < count ? (family[after1] as number) : 31
  let next = base
  out[next++] = w
  out[next++] = wB
  out[next++] = wA
  out[next++] = mix(wB, w)
  out[next++] = mix(w, wA)
  out[next++] = s
  out[next++] = mix(s, h)
  out[next++] = mix3(kB, k, kA)
  out[next++] = mix(mix3(k, kA, h), g)
  out[next++] = mix(mix3(kBB, kB, k), gB * 32768 + g)
  out[next++] = mix(mix3(k, kA, kAA), h * 32768 + hA)
  out[next++] = g
  out[next++] = mix(g * 32768 + h, gB)
  out[next++] = mix(g * 32768 + h, hA)
  out[next++] = mix(w, g)
  out[next++] = mix(wB, g)
  out[next++] = facts.prefix3[at] as number
  out[next++] = facts.prefix4[at] as number
  out[next++] = facts.suffix2[at] as number
  out[next++] = facts.suffix3[at] as number
  out[next++] = facts.suffix4[at] as number
  out[next++] = mix3(st, g, k)
  out[next++] = mix3(toYear, k, years)
  out[next++] = mix3(toAddress, k, years)
  out[next++] = mix3(toOpen, k, st & 0xcc)
  out[next++] = mix(mix3(toYear, toEditor, toPages), mix(toAddress, st))
  out[next++] = mix(mix(chunkLast[c] as number, 3), st)
  out[next++] = mix3(qFirst, 7, years)
  out[next++] = mix3(qSign, st, g)
  out[next++] = mix3(f, fB, fA)
  out[next++] = mix3(f, fB, g)
  out[next++] = mix3(f, fA, h)
  out[next++] = mix(facts.emphasis[at] as number, 12)
  const r = facts.ruled[at] as number
  const rB = at > 0 ? (facts.ruled[before1] as number) : 900
  const rA = after1 < count ? (facts.ruled[after1] as number) : 901
  out[next++] = mix3(r, rB, rA)
  out[next++] = mix3(r, rA, h)
  out[next++] = mix3(r, st, h)
  mixSeeds(out, base, SHARED_FEATURES, FEATURE_COUNT)
}
