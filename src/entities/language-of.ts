import { grouped } from '../grouped.js'
import { lazily } from '../lazily.js'
import { type Word, wordsOf } from './words.js'

// The commonest small words of each language. A word of several counts for each.
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and in to for on with by from at is are its an as after over under between that how what why against into a',
  de: 'in der die das und von zu mit für im den des dem ein eine einer zur zum nach über bei als auf an aus zwischen ist',
  es: 'el la los las de del y en para por con una un al entre sobre que su desde como',
  fr: 'le la les des du de et en dans pour sur une un au aux avec par entre que ses vers chez d l',
  it: 'in il lo la le gli i di del della dei delle e nel nella per con una un tra fra da dal al che',
  nl: 'de het een en van in op voor met te aan bij tussen uit over naar als der',
  pt: 'o a os as de do da dos das e em no na nos nas para com uma um entre por que ao',
}

interface Vote {
  readonly language: string
  readonly weight: number
}

const votes = lazily(readVotes)

function readVotes(): ReadonlyMap<string, readonly Vote[]> {
  const byWord = grouped(
    Object.entries(smallWords).flatMap(([language, words]) => words.split(' ').map(word => [word, language] as const)),
  )
  return new Map(
    [...byWord].map(([word, languages]) => [
      word,
      languages.map(language => ({ language, weight: 1 / languages.length })),
    ]),
  )
}

/**
 * The language (BCP 47) that a text's small words speak for, of those with lists above; `other` where its letters are not Latin; null where nothing
 * tells: a title may have no small word.
 *
 * @param expected  the language of the manuscript: it has one vote
 */
export function languageOf(text: string, expected: string | null = null): string | null {
  const words = wordsOf(text)
  const scores = new Map<string, number>(expected === null ? [] : [[expected.slice(0, 2).toLowerCase(), 1]])
  let foreign = 0
  for (const word of words) {
    if (isForeign(word)) foreign++
    const cast = votes().get(word.folded)
    if (!cast) continue
    for (const { language, weight } of cast) scores.set(language, (scores.get(language) ?? 0) + weight)
  }
  if (foreign > words.length * MOST_FOREIGN) return 'other'
  return mostVoted(scores)
}

/** Null where two have as many votes. */
function mostVoted(scores: ReadonlyMap<string, number>): string | null {
  let [first, most]: [string | null, number] = [null, 0]
  for (const [language, score] of scores) {
    if (score === most) first = null
    if (score > most) [first, most] = [language, score]
  }
  return first
}

/** Whether a word is written in other letters than Latin ones. */
function isForeign({ text }: Word): boolean {
  return text.charCodeAt(0) > LAST_LATIN_LETTER
}

/** The end of Unicode's Latin Extended-B. */
const LAST_LATIN_LETTER = 0x24f

/** A share of the words: a foreign name within an English title leaves it English. */
const MOST_FOREIGN = 0.4
