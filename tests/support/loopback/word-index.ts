/** A search by words, good enough to put the work that is meant first: rarer words weigh more. */
export class WordIndex<T> {
  readonly #items: readonly T[]
  readonly #words = new Map<string, number[]>()
  readonly #lengths: readonly number[]

  constructor(items: readonly T[], textOf: (item: T) => string) {
    this.#items = items
    this.#lengths = items.map((item, index) => {
      const words = new Set(wordsOf(textOf(item)))
      for (const word of words) {
        const places = this.#words.get(word)
        if (places === undefined) this.#words.set(word, [index])
        else places.push(index)
      }
      return words.size
    })
  }

  /** The items that share words with the text, the likeliest first. */
  search(text: string, most: number): readonly { readonly item: T; readonly score: number }[] {
    const scores = new Map<number, number>()
    for (const word of new Set(wordsOf(text))) {
      const places = this.#words.get(word) ?? []
      const weight = Math.log(1 + this.#items.length / (places.length + 1))
      for (const place of places) scores.set(place, (scores.get(place) ?? 0) + weight)
    }
    return [...scores]
      .map(([place, score]) => ({ place, score: score / Math.sqrt(8 + (this.#lengths[place] ?? 0)) }))
      .sort((one, other) => other.score - one.score || one.place - other.place)
      .slice(0, most)
      .map(({ place, score }) => ({ item: this.#items[place] as T, score }))
  }
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
