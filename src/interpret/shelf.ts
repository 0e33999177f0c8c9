import { yearOf } from '../compare/calendar.js'
import { fileUnder } from '../grouped.js'
import { MOST_CANDIDATES } from '../limits.js'
import type { CslItem, CslName } from '../model/csl.js'
import type { BackReference } from './back-references/back-reference.js'
import { beginsForeign } from './back-references/foreign.js'

/** A full reference that later notes may repeat. */
export interface FullReference {
  readonly key: string
  readonly item: CslItem
}

// Characters. Longer ones are bodies.
const LONGEST_JOINED = 6

interface Shelved extends FullReference {
  readonly title: string
  readonly authors: readonly string[]
}

/** The full references so far, by surname and by note. */
export class Shelf {
  readonly #bySurname = new Map<string, Shelved[]>()
  readonly #byKey = new Map<string, Shelved>()
  readonly #byNote = new Map<string, readonly string[]>()

  constructor(bibliography: readonly FullReference[]) {
    for (const reference of bibliography) this.add(reference)
  }

  add({ key, item }: FullReference): void {
    const names = [...(item.author ?? []), ...(item.editor ?? [])]
    const shelved: Shelved = { key, item, title: fold(item.title ?? ''), authors: names.flatMap(calledBy) }
    this.#byKey.set(key, shelved)
    for (const author of new Set(shelved.authors)) fileUnder(this.#bySurname, author, shelved)
  }

  close(label: string, keys: readonly string[]): void {
    this.#byNote.set(label, [...new Set(keys)])
  }

  ofNote(label: string): readonly string[] | undefined {
    return this.#byNote.get(label)
  }

  /** Those of a note's sources that a back reference can mean: by name and title, else by name, else by title. */
  fitting(keys: readonly string[], { author, shortTitle }: BackReference): readonly string[] {
    if (author === null && shortTitle === null) return keys
    const named = author === null ? keys : keys.filter(key => this.#isNamed(key, fold(author)))
    const titled =
      shortTitle === null ? [] : keys.filter(key => holdsTitle(this.#byKey.get(key)?.title ?? '', fold(shortTitle)))
    if (author === null) return titled
    const both = named.filter(key => titled.includes(key))
    return both.length > 0 ? both : named.length > 0 ? named : titled
  }

  /** By its author; a body by the first words of its name; what has no author, such as a case, by the words of its title. */
  #isNamed(key: string, name: string): boolean {
    const shelved = this.#byKey.get(key)
    if (!shelved || name === '') return false
    const last = name.split(' ').at(-1) as string
    if (shelved.authors.some(author => author === name || author === last || author.startsWith(`${name} `))) return true
    return shelved.authors.length === 0 && ` ${shelved.title} `.includes(` ${name} `)
  }

  /** “佐藤” for 佐藤健一: a family's name that no space parts from the given one. */
  #byBeginning(name: string): readonly Shelved[] | undefined {
    if (!/^[\u3400-\u9fff\uac00-\ud7af]{1,3}$/.test(name)) return undefined
    const found = [...this.#bySurname].filter(([author]) => author.startsWith(name) && author.length <= LONGEST_JOINED)
    return found.length === 1 ? found[0]?.[1] : undefined
  }

  /** The keys of different works that fit; the same work given in full twice counts once, by its first key. */
  find(back: BackReference): string[] {
    const row =
      this.#bySurname.get(fold(back.author ?? '')) ??
      this.#bySurname.get(fold((back.author ?? '').split(/\s/).at(-1) ?? '')) ??
      this.#byBeginning(back.author ?? '')
    if (!row) return []
    const title = back.shortTitle === null ? null : fold(back.shortTitle)
    const works = new Map<string, string>()
    for (const shelved of row.slice(-MOST_CANDIDATES * 10)) {
      if (title !== null && !holdsTitle(shelved.title, title)) continue
      if (back.year !== null && yearOf(shelved.item.issued) !== back.year) continue
      const work =
        shelved.item.DOI ?? `${shelved.title}|${shelved.item.volume ?? ''}|${yearOf(shelved.item.issued) ?? ''}`
      if (!works.has(work)) works.set(work, shelved.key)
      if (works.size >= MOST_CANDIDATES) break
    }
    const keys = [...works.values()]
    // “2:420”: of a work in volumes the one that is named.
    const volume = /^(\d{1,3})\s?:/.exec(back.locator ?? '')?.[1]
    const ofVolume = volume === undefined ? [] : keys.filter(key => this.#byKey.get(key)?.item.volume === volume)
    return ofVolume.length > 0 ? ofVolume : keys
  }
}

/** Whether a full title holds the words of a short one, in order. */
function holdsTitle(full: string, short: string): boolean {
  if (full.includes(short)) return true
  let at = 0
  for (const word of short.split(' ')) {
    at = full.indexOf(word, at)
    if (at < 0) return false
  }
  return short.length > 3
}

/** What a name may be called by: the surname and, where another script hides which it is, the given name. */
function calledBy(name: CslName): readonly string[] {
  const { family = '', given = '' } = name
  const isHidden = beginsForeign(given) && family !== '' && !/[\s.]/.test(given)
  return isHidden ? [surnameOf(name), fold(given)] : [surnameOf(name)]
}

/** The surname; of a name without a space between its parts all of it, as it is written and cited. */
function surnameOf(name: CslName): string {
  const isJoined = name.family !== undefined && /^[\u3400-\u9fff\uac00-\ud7af]/.test(name.family)
  return fold(isJoined ? `${name.family}${name.given ?? ''}` : (name.family ?? name.literal ?? ''))
}

function fold(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text))
    return text
      .toLowerCase()
      .replaceAll(/[^a-z\d]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Alpha}\p{N}]+/gu, ' ')
    .trim()
}
