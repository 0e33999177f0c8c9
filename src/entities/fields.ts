import { lazily } from '../lazily.js'
import { oncePerText } from '../once-per-text.js'
import { atHomeEverywhere, fieldWords, nearFields } from './languages/fields.js'
import { wordSet } from './word-list.js'
import { wordsOf } from './words.js'
import { tableLines } from './world.js'

const beginnings = lazily(() => [...tableLines(fieldWords)])
const neighbours = lazily(
  () => new Map(Array.from(tableLines(nearFields), ([field, near]) => [field, new Set(near)] as const)),
)

/** Texts. A manuscript cites a journal again and again. */
const MOST_REMEMBERED = 1_000

/** The fields that a text's words speak of, each with how many words do. */
export const fieldsIn = oncePerText(MOST_REMEMBERED, countFields)

function countFields(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text).map(({ folded }) => folded)
  const phrase = ` ${words.join(' ')}`
  const counts = new Map<string, number>()
  for (const [field, starts] of beginnings()) {
    const count = starts.filter(start => phrase.includes(` ${start}`)).length
    if (count > 0) counts.set(field, count)
  }
  return counts
}

/** Whether a journal of one field is a home for works of the other. */
export function areNearFields(one: string, other: string): boolean {
  if (wordSet(atHomeEverywhere).has(one)) return true
  return one === other || neighbours().get(one)?.has(other) === true || neighbours().get(other)?.has(one) === true
}
