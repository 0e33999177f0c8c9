import { monthOf } from '../../interpret/vocabulary.js'
import { lazily } from '../../lazily.js'
import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { english } from '../languages/english.js'
import { exercises, isHeld, notInName, ofExercises, takingPart, yearly } from '../languages/exercises.js'
import type { ReadText } from '../read-entities.js'
import type { SourceContext } from '../source-context.js'
import { hasAny, hasWords, wordSet } from '../word-list.js'
import { isTitleCase, wordsOf } from '../words.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** Manoeuvres by their name: “Exercise Harrow Shield”, “Harrow Shield 2019”, “the Harrow Shield exercise”. */
interface Exercise {
  readonly text: string
  /** Of the name, folded, without the number. */
  readonly words: readonly string[]
  /** The year or the count. */
  readonly member: string | null
}

/** “Harrow Shield was held”, of a source on “Exercise Harrow Dawn”: two manoeuvres, of which neither text speaks of the other’s. */
export function exerciseContrast(claim: ClaimContext, { title, text, about }: SourceContext): Contrast | null {
  const told = everyText(claim)
  // Most manuscripts have none.
  const isOfExercises =
    hasAny(title.text, exercises) || (/\d/.test(title.text) && told.some(({ text: words }) => hasAny(words, exercises)))
  if (!isOfExercises || compares(claim)) return null
  const sourced = exercisesIn(title, true)
  if (sourced.length === 0 || sourced.some(each => isTold(each, told))) return null
  const claimed = [...exercisesIn(claim.own), ...begunWith(claim)]
  const [rival] = claimed
  if (!rival || claimed.some(each => isTold(each, [title, text, about]))) return null
  // “Viburnum-2021” may be “Kalina-2021” in another language.
  const other = sourced.find(each => each.member === null || each.member !== rival.member || sharesWord(each, rival))
  return other ? contrastOf('event', rival.text, other.text) : null
}

function sharesWord(one: Exercise, other: Exercise): boolean {
  return one.words.some(word => other.words.includes(word))
}

function isTold({ text: name }: Exercise, texts: readonly ReadText[]): boolean {
  return texts.some(({ text }) => hasWords(text, name))
}

/** Those that a text calls exercises, or names with a year; of what a title begins with, a count will do. */
function exercisesIn(read: ReadText, mayCount = false): readonly Exercise[] {
  const { called, dated, counted } = patterns()
  // “Kenya Hosts Exercise”: in titles with capitals throughout, what stands before it is no name.
  const named = Array.from(read.text.matchAll(called)).flatMap(
    match => match[1] ?? (isTitleCase(wordsOf(read.text)) ? [] : (match[2] ?? [])),
  )
  const numbered = [...read.text.matchAll(dated), ...(mayCount ? read.text.matchAll(counted) : [])]
  return [
    ...named.map(name => exerciseOf(name, null, read)),
    ...numbered.map(match => exerciseOf(match[1] ?? '', match[2] ?? null, read)),
  ].flatMap(each => each ?? [])
}

/** What a row begins with, what a sentence says was held, or what somebody takes part in. */
function begunWith({ own, caption }: ClaimContext): readonly Exercise[] {
  const { row, held, joined } = patterns()
  // In a table of exercises, “Milan” is one.
  const isListed = caption !== null && hasAny(caption.text, exercises)
  const inRow = isListed ? row.exec(own.text)?.[1] : undefined
  const name = inRow ?? held.exec(own.text)?.[1] ?? joined.exec(own.text)?.[1]
  const found = name === undefined ? null : exerciseOf(name, null, own, isListed)
  return found ? [found] : []
}

function exerciseOf(written: string, member: string | null, read: ReadText, isListed = false): Exercise | null {
  // “During Harrow Shield 2019”.
  const first = wordsOf(written).find(({ folded }) => !wordSet(english.smallWords).has(folded))
  const name = written.slice(first?.start ?? written.length)
  const words = wordsOf(name).map(({ folded }) => folded)
  const isOther = words.some(word =>
    [english.events.counted, exercises, yearly, notInName].some(list => wordSet(list).has(word)),
  )
  // “Joint Naval Exercise”.
  const isPlain = words.every(word => wordSet(english.names.general).has(word) || wordSet(ofExercises).has(word))
  if (isOther || isPlain || monthOf(name) !== undefined || (!isListed && isKnown(name, read))) return null
  return { text: name, words, member }
}

/** Whether a name is that of a place, a person or a body, which may hold an exercise. */
function isKnown(name: string, { places, people, organisations }: ReadText): boolean {
  return [places, people, organisations].some(all => all.some(({ text }) => text === name))
}

const patterns = lazily(() => {
  const name = '(\\p{Upper}[\\p{Alpha}’]+(?:[ -]\\p{Upper}[\\p{Alpha}’]+){0,2})'
  const head = '(?:[^;:]{1,30}:\\s)?'
  const noun = `(?:${exercises
    .split('|')
    .map(word => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
    .join('|')})`
  return {
    called: new RegExp(`(?<!\\p{Alpha})${noun}\\s["“„«]?${name}|${name}\\s${noun}(?!\\p{Alpha})`, 'gu'),
    // “Mirage 2000” flies in exercises and is none.
    dated: new RegExp(`${name}[ -]((?:19\\d|20(?!00)\\d)\\d)(?!\\d|[.,]\\d)`, 'gu'),
    counted: new RegExp(`^(?=\\p{Upper}\\p{Alpha}{3})${name}[ -](\\d{1,2})(?![\\p{Alpha}\\d%°]|[.,]\\d)`, 'gu'),
    // The first cell of a row, behind one with its date, and each with the head of its column.
    row: new RegExp(`^(?:${head}(?:\\p{Alpha}+\\s)?\\d{4};\\s)?${head}${name};`, 'u'),
    held: new RegExp(`^${name}(?:,\\s\\p{Lower}+)?\\s(?:${isHeld})(?!\\p{Alpha})`, 'u'),
    joined: new RegExp(`\\s(?:${takingPart})(?:\\s\\p{Lower}+){0,4}\\s(?:in|an|à|en|a|em|aan|i|w)\\s${name}`, 'u'),
  }
})
