import { type FindableWords, findableWords, firstName } from '../resolve/cut-record.js'
import type { Json } from '../resolve/json.js'
import { searchedWords } from '../resolve/searched-words.js'
import type { Index, Row } from './index-queries.js'
import { unpackRecord } from './packed-record.js'

/** A work that a search brought up. */
export interface Hit {
  readonly record: Json
  /** 0 to 1: how much of what is searched for it holds, rare words weighing more, and how much of its title was searched for. */
  readonly score: number
  /** Whether what is searched for can hardly mean another work: it holds the title, and its first author or its year. */
  readonly isSure: boolean
}

/** Words. What stands behind them in a long string is seldom the reference any more. */
const MOST_WORDS = 60

/** Works that one way of searching may bring up to be weighed. */
const MOST_WEIGHED = 40

/** Works. Words in more of them together are not searched for by twos: their lists would have to be read to the end. */
const MOST_READ = 5_000

/** Words. The rarest ones, which tell most and cost least; there are 20 ways to take three of them. */
const RAREST = 6

/** Words that all must be there. The lists of further ones are long, and take longer to read than they spare. */
const MOST_TOGETHER = 12

/** Words. No longer strings are taken for a title; a phrase is sought in the lists of all its words. */
const LONGEST_PHRASE = 20

/** Words. A title of fewer is shared by too many works to be sure of one by it. */
const SHORTEST_SURE_TITLE = 3

/** 0 to 1. So much of a title must be searched for to be sure of it. */
const SURE_SHARE = 0.8

interface Word {
  readonly word: string
  /** Works that it is in. */
  readonly works: number
  readonly weight: number
}

/** Finds works by what references say of them. */
export class WordSearch {
  readonly #match
  readonly #bestMatch
  readonly #record
  readonly #frequent
  readonly #rare
  readonly #size: number

  constructor(index: Index, size: number) {
    this.#size = size
    // Those found are weighed here; where all words must be there, the first of many cost less than the best of them.
    this.#match = index.prepare('select rowid as id from words where words match ? limit ?')
    this.#bestMatch = index.prepare('select rowid as id from words where words match ? order by rank limit ?')
    this.#record = index.prepare('select record from works where id = ?')
    this.#frequent = index.prepare('select works from frequent_words where word = ?')
    this.#rare = index.prepare('select doc as works from vocabulary where term = ?')
  }

  /** The works that a bibliographic string may mean, the likeliest first. */
  search(text: string, most: number): readonly Hit[] {
    const sought = searchedWords(text).slice(0, MOST_WORDS)
    const words = this.#weighed(sought)
    const weighing = new Weighing(new Map(words.map(({ word, weight }) => [word, weight])))
    const seen = new Set<number>()
    const queries = queriesFor(sought, words)
    for (let query = queries.next(); !query.done; ) {
      const ids = this.#matching(query.value)
      for (const id of ids) {
        if (seen.has(id)) continue
        seen.add(id)
        const record = unpackRecord((this.#record.get(id) as Row | undefined)?.record)
        if (record) weighing.weigh(record)
      }
      if (weighing.isSettled) break
      query = queries.next(ids.length)
    }
    return weighing.best(most)
  }

  /** The different words that are in any work, the rarest first. */
  #weighed(sought: readonly string[]): readonly Word[] {
    const words = [...new Set(sought)].map(word => {
      const works = this.#worksWith(word)
      return { word, works, weight: Math.log(1 + this.#size / (works + 1)) }
    })
    return words.sort((one, other) => one.works - other.works)
  }

  #worksWith(word: string): number {
    const row = (this.#frequent.get(word) ?? this.#rare.get(word)) as Row | undefined
    return Number(row?.works ?? 0)
  }

  /** The works that a query brings up, those first that most of its alternatives do. */
  #matching({ alternatives, isRanked }: Query): readonly number[] {
    const statement = isRanked ? this.#bestMatch : this.#match
    const times = new Map<number, number>()
    for (const match of alternatives)
      for (const { id } of statement.all(match, MOST_WEIGHED) as readonly Row[])
        times.set(Number(id), (times.get(Number(id)) ?? 0) + 1)
    const ids = [...times.keys()]
    if (alternatives.length > 1) ids.sort((one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0))
    return ids.slice(0, MOST_WEIGHED)
  }
}

interface Query {
  /** In FTS5's language. */
  readonly alternatives: readonly string[]
  /** Whether so many works match that the best of them must be asked for, which means reading all. */
  readonly isRanked: boolean
}

/**
 * From the strictest way of searching to the most forgiving; each costs little, and most searches need one. It is told how many works each brought up.
 */
function* queriesFor(sought: readonly string[], words: readonly Word[]): Generator<Query, void, number> {
  const there = words.filter(({ works }) => works > 0)
  if (there.length === 0) return
  const found = yield strict(all(there.slice(0, RAREST)))
  if (found === MOST_WEIGHED) {
    // Common words all: the whole string may be a title, or its other words tell more.
    if (sought.length <= LONGEST_PHRASE) yield strict(`title : "${sought.join(' ')}"`)
    yield strict(all(there.slice(0, MOST_TOGETHER)))
  }
  // Any of the rarest may be what is wrong in the reference, or not of it.
  yield { alternatives: triples(there.slice(0, RAREST)).map(all), isRanked: false }
  const few = readable(there.slice(0, RAREST))
  if (few.length > 1) yield { alternatives: [pairs(few)], isRanked: true }
  for (const word of there.filter(({ works }) => works <= MOST_WEIGHED).slice(0, 3)) yield strict(all([word]))
}

function strict(match: string): Query {
  return { alternatives: [match], isRanked: false }
}

/** As many of the words, the rarest first, as lists can be read of in the time that a search may take. */
function readable(words: readonly Word[]): readonly Word[] {
  let read = 0
  return words.filter(({ works }) => {
    read += works
    return read <= MOST_READ
  })
}

function all(words: readonly Word[]): string {
  return words.map(({ word }) => `"${word}"`).join(' AND ')
}

function triples(words: readonly Word[]): readonly (readonly Word[])[] {
  return words.flatMap((one, at) =>
    words.slice(at + 1).flatMap((other, next) => words.slice(at + next + 2).map(last => [one, other, last])),
  )
}

function pairs(words: readonly Word[]): string {
  return words.flatMap((one, at) => words.slice(at + 1).map(other => `(${all([one, other])})`)).join(' OR ')
}

/** Holds the works found against what is searched for. */
class Weighing {
  readonly #hits: Hit[] = []
  readonly #whole: number

  constructor(private readonly weights: ReadonlyMap<string, number>) {
    this.#whole = [...weights.values()].reduce((total, weight) => total + weight, 0)
  }

  weigh(record: Json): void {
    const words = findableWords(record)
    const held = this.#weightOf(new Set([...words.title, ...words.rest])) / this.#whole
    // Subtitles are often left out.
    const share = Math.max(this.#shareOf(words.title), this.#shareOf(words.mainTitle))
    this.#hits.push({ record, score: held * (0.25 + 0.75 * share), isSure: this.#isSure(record, words, share) })
  }

  /** Whether there is nothing better to be found. */
  get isSettled(): boolean {
    return this.#hits.some(({ isSure }) => isSure)
  }

  best(most: number): readonly Hit[] {
    return this.#hits.sort((one, other) => other.score - one.score).slice(0, most)
  }

  #weightOf(words: ReadonlySet<string>): number {
    let total = 0
    for (const word of words) total += this.weights.get(word) ?? 0
    return total
  }

  #shareOf(words: readonly string[]): number {
    const different = [...new Set(words)]
    return different.length === 0 ? 0 : different.filter(word => this.weights.has(word)).length / different.length
  }

  #isSure(record: Json, { title, mainTitle, rest }: FindableWords, share: number): boolean {
    if (share < SURE_SHARE || new Set(mainTitle).size < SHORTEST_SURE_TITLE) return false
    const author = firstName(record)
    const isAuthorNamed = author.length > 0 && this.#shareOf(author) === 1
    const isYearNamed = rest.some(word => /^(?:1[5-9]|20)\d\d$/.test(word) && this.weights.has(word))
    // Or all that is searched for is a title, and it is this one.
    const isTitleAlone = share === 1 && this.#weightOf(new Set(title)) >= 0.999 * this.#whole
    return isAuthorNamed || isYearNamed || isTitleAlone
  }
}
