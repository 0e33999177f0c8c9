import { decodeEntities } from '../identifiers/entities.js'
import { editDistance } from '../identifiers/lookalike-host.js'
import { LONGEST_COMPARED_TITLE } from '../limits.js'
import { oncePerText } from '../once-per-text.js'
import { countryNames } from './country-names.js'
import { foldLetters } from './letters.js'

/** A title as it is compared: its words, folded, with what stands after a colon told apart. */
export interface ComparableTitle {
  /** The words, spaced; empty when nothing in it can be compared. */
  readonly text: string
  /** The words before the subtitle. */
  readonly main: string
  readonly words: readonly string[]
}

/** Markup that bibliographies and registries leave in titles (entities, tags, TeX, Markdown's emphasis) taken off. */
export function withoutMarkup(text: string): string {
  if (!mayBeMarkup.test(text)) return text
  return decodeEntities(decodeEntities(text))
    .replace(/<\/?[a-z][a-z\d:-]{0,20}(?:\s[^<>]{0,200})?\/?>/gi, '')
    .replace(/\\(?:textit|textbf|textsc|textrm|texttt|emph|mathrm|mathit|mkbibquote|enquote)\b/g, '')
    .replace(/\\[`'^"~=.uvHtcdbk]\s?\{?(\p{Alpha})\}?/gu, '$1')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}$*]/g, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
}

/** Quick to tell: most titles have none. */
const mayBeMarkup = /[<&\\{}$*\u00ad\u200b-\u200d\u2060\ufeff]/

/** Brings a title to the form it is compared in. Titles longer than any real one are cut, and not remembered. */
export function comparableTitle(title: string): ComparableTitle {
  return title.length > LONGEST_COMPARED_TITLE ? madeComparable(title) : ordinaryTitle(title)
}

// The same journals and titles are compared over and over.
const ordinaryTitle = oncePerText(4_000, madeComparable)

function madeComparable(title: string): ComparableTitle {
  const unmarked = withoutMarkup(title.slice(0, LONGEST_COMPARED_TITLE))
  const plain = unmarked.includes('\n')
    ? unmarked.replace(/(\p{Alpha})-\s{0,3}\n\s{0,3}(?=\p{Lower})/gu, '$1')
    : unmarked
  const words = wordsOf(plain)
  const end = subtitleStart(plain)
  const main = end < plain.length ? wordsOf(plain.slice(0, end)) : words
  return { text: words.join(' '), main: (main.length > 0 ? main : words).join(' '), words }
}

/** Where a subtitle begins: behind a colon, a spaced dash, or the end of a sentence; the end when there is none. */
function subtitleStart(plain: string): number {
  // Quick to tell: most titles have no such sign, and the pattern need not be compiled for them.
  if (!/[:：?!？！。.]\s|\s[–—-]/.test(plain)) return plain.length
  const joint = /[:：]\s|\s[–—-]{1,3}\s|[?!？！。]\s(?=\p{Upper})|(?<=\p{Alpha}{4})[.]\s(?=\p{Upper})/u.exec(plain)
  return joint && joint.index > 0 ? joint.index : plain.length
}

const joiners = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'och', 'og', 'ja'])

function wordsOf(plain: string): string[] {
  const folded = foldLetters(plain)
    .replace(/(\d)[,\u2009\u202f'’](?=\d{3}(?!\d))/g, '$1')
    .replace(/['’ʼ`´‘]/g, '')
    .replace(/[&+]/g, ' and ')
  // Plain letters, as most titles have, need none of Unicode's classes, which are slow to compile.
  if (plainLetters.test(folded)) return (folded.match(/[a-z]+|\d+(?:[.]\d+)*/g) ?? []).map(joinersAlike)
  return (folded.match(/[\p{Alpha}\p{M}]+|\p{N}+(?:[.]\p{N}+)*/gu) ?? []).flatMap(word =>
    ideographs.test(word) ? pairsOfLetters(word) : joinersAlike(word),
  )
}

/** No letters but plain ones; dashes and quotation marks beside them. */
const plainLetters = /^[\x00-\x7f\u2000-\u206f]*$/

function joinersAlike(word: string): string {
  return joiners.has(word) ? 'and' : word
}

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

// Scripts without spaces are compared by pairs of neighbouring letters.
function pairsOfLetters(run: string): string[] {
  const letters = [...run]
  if (letters.length < 2) return letters
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/** The words a title is told apart by: articles, prepositions and the like left out; one spelling for British and American ones. */
export function tellingWords(title: ComparableTitle): readonly string[] {
  return title.words.filter(word => !smallWords.has(word)).map(oneSpelling)
}

const smallWords = new Set(
  (
    'a an the of on in at to for from by with and or as its it is into between der die das des dem den ein eine einer im am zu zur zum von vom für fur mit aus ' +
    'le la les l un une du de d au aux en dans pour par sur el los las del una al con por para o il lo gli i della dei delle nel da di os as do dos das na no het een van op'
  ).split(' '),
)

function oneSpelling(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/is(?=(?:e|ed|es|er|ing|ation|ations)$)/, 'iz')
    .replace(/our(?=s?$|ed$|ing$|al$|ite$)/, 'or')
    .replace(/tre(?=s?$)/, 'ter')
    .replace(/ence(?=s?$)/, 'ense')
    .replace(/logue(?=s?$)/, 'log')
    .replace(/ll(?=(?:ed|ing|er|ers)$)/, 'l')
    .replace(/ae/g, 'e')
}

/**
 * How alike two titles are, 0 to 1: the share of telling words they have in common (Dice's coefficient over token sets, with words a letter
 * or two apart counted in part). A title whose subtitle the other leaves out is measured by its main part.
 */
export function titleSimilarity(one: string, other: string): number {
  const [a, b] = [comparableTitle(one), comparableTitle(other)]
  if (a.text === '' || b.text === '') return 0
  if (a.text === b.text) return 1
  const whole = wordsInCommon(a, b)
  if (!isLeftOut(a, b)) return whole
  return Math.max(whole, wordsInCommon(comparableTitle(a.main), comparableTitle(b.main)))
}

/** Whether only one of two titles has its subtitle. */
function isLeftOut(one: ComparableTitle, other: ComparableTitle): boolean {
  return (one.main === one.text) !== (other.main === other.text)
}

function wordsInCommon(one: ComparableTitle, other: ComparableTitle): number {
  const [a, b] = [new Set(telling(one)), new Set(telling(other))]
  const common = [...a].filter(word => b.has(word)).length
  const [left, right] = [[...a].filter(word => !b.has(word)), [...b].filter(word => !a.has(word))]
  const near = alikeWords(left, right)
  return (2 * common + near) / (a.size + b.size)
}

function telling(title: ComparableTitle): readonly string[] {
  const words = tellingWords(title)
  return words.length > 0 ? words : title.words
}

// Twice what near words weigh: a word that is all but the other counts three quarters. Few words are left over when titles are alike at all.
function alikeWords(left: readonly string[], right: readonly string[]): number {
  if (left.length > MOST_LEFTOVERS || right.length > MOST_LEFTOVERS) return 0
  const free = new Set(right)
  let weight = 0
  for (const word of left) {
    const twin = [...free].find(other => isNearWord(word, other))
    if (!twin) continue
    free.delete(twin)
    weight += 1.5
  }
  return weight
}

const MOST_LEFTOVERS = 8

/** Whether two words are one word in two spellings: five letters at least, one slip apart, two from nine letters on. */
export function isNearWord(one: string, other: string): boolean {
  if (one === other) return true
  const shorter = Math.min(one.length, other.length)
  if (shorter < 5 || /\d/.test(one + other) || one[0] !== other[0]) return false
  const most = shorter >= 9 ? 2 : 1
  return editDistance(one, other, most) <= most
}

/** Why two titles that are alike still name two works. */
export type TitleVeto = 'number' | 'country' | 'kind'

/**
 * What tells two like titles apart: another number, ordinal or edition; another country; a reply, a correction or a review of the other. Similarity
 * of words never outweighs it. `null` when there is nothing of the kind.
 */
export function titleVeto(one: string, other: string): TitleVeto | null {
  const [a, b] = [comparableTitle(one), comparableTitle(other)]
  if (a.text === b.text) return null
  if (kindOf(one) !== kindOf(other)) return 'kind'
  if (differ(numbersIn(a), numbersIn(b), isLeftOut(a, b))) return 'number'
  if (differ(countriesIn(a), countriesIn(b), isLeftOut(a, b))) return 'country'
  return null
}

// A subtitle that one leaves out takes its numbers and countries with it; what both name must agree.
function differ(one: ReadonlySet<string>, other: ReadonlySet<string>, leftOut: boolean): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one]
  if (!leftOut && fewer.size !== more.size) return true
  return [...fewer].some(member => !more.has(member))
}

const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'reply',
    /^(?:reply|response|rejoinder|authors? reply|authors? response|in reply|replik|erwiderung|reponse|respuesta|risposta)\b/,
  ],
  [
    'comment',
    /^(?:comment|commentary|comments|discussion|kommentar|commentaire|comentario|commento)\b(?= (?:on|to|zu|sur|a|sobre|su|and)\b|$)/,
  ],
  [
    'correction',
    /^(?:correction|corrections|corrigendum|corrigenda|erratum|errata|addendum|publisher correction|author correction|berichtigung|rectificatif)\b/,
  ],
  ['retraction', /^(?:retraction|retracted|notice of retraction|expression of concern|withdrawn|withdrawal)\b/],
  ['review', /^(?:review of|book review|buchbesprechung|rezension|compte rendu|resena|recensione)\b/],
]

function kindOf(title: string): string | null {
  const { text } = comparableTitle(title)
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const ordinals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['first', 'erste', 'erster', 'premier', 'premiere', 'primero', 'primera', 'primo', 'prima'],
    ['second', 'zweite', 'zweiter', 'deuxieme', 'segundo', 'segunda', 'secondo', 'seconda'],
    ['third', 'dritte', 'dritter', 'troisieme', 'tercero', 'tercera', 'terzo', 'terza'],
    ['fourth', 'vierte', 'quatrieme', 'cuarto', 'cuarta', 'quarto', 'quarta'],
    ['fifth', 'funfte', 'cinquieme', 'quinto', 'quinta'],
    ['sixth', 'sechste', 'sixieme', 'sexto', 'sexta', 'sesto'],
    ['seventh', 'siebte', 'septieme', 'septimo', 'settimo'],
    ['eighth', 'achte', 'huitieme', 'octavo', 'ottavo'],
    ['ninth', 'neunte', 'neuvieme', 'noveno', 'nono'],
    ['tenth', 'zehnte', 'dixieme', 'decimo'],
  ].flatMap((words, at) => words.map(word => [word, String(at + 1)])),
)
const roman = /^(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})$/

function numbersIn({ words }: ComparableTitle): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (/^\p{N}/u.test(word)) numbers.add(word.replace(/^0+(?=\d)/, ''))
    else if (Object.hasOwn(ordinals, word)) numbers.add(ordinals[word] ?? word)
    // A lone `i` is a pronoun, a lone `x` or `v` a letter; behind a noun two letters and more are a number.
    else if (at > 0 && word.length > 1 && roman.test(word)) numbers.add(String(arabic(word)))
    else if (at > 0 && at === words.length - 1 && /^[ivx]$/.test(word)) numbers.add(String(arabic(word)))
  }
  return numbers
}

const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

function arabic(numeral: string): number {
  const values = [...numeral].map(letter => worth[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

const MOST_WORDS_IN_COUNTRY = 4

function countriesIn({ words }: ComparableTitle): ReadonlySet<string> {
  const countries = new Set<string>()
  const names = countryNames()
  for (let at = 0; at < words.length; at += 1) {
    for (let length = MOST_WORDS_IN_COUNTRY; length > 0; length -= 1) {
      const country = names.get(words.slice(at, at + length).join(' '))
      if (!country || at + length > words.length) continue
      countries.add(country)
      at += length - 1
      break
    }
  }
  return countries
}
