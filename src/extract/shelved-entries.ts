import { grouped } from '../grouped.js'
import type { CslName, Reference } from '../model/index.js'
import { fold, surnameOf, yearWithLetter } from './reference-keys.js'

/** An entry of a list without numbers, by what a citation may call it. */
export interface ShelvedEntry {
  readonly key: string
  /** Folded surnames of its authors, or editors, in order; the folded title where it names neither. */
  readonly names: readonly string[]
  /** Whether those are names: an unsigned work goes by its title. */
  readonly isSigned: boolean
  /** The first author's given name, folded. */
  readonly given: string
  /** With its letter, where the list gives it one. */
  readonly year: string
  /** Folded; empty where none was read. */
  readonly title: string
  /** Whether its year stands behind its title, as where it is no part of what a citation says; null when that cannot be told. */
  readonly isDatedLast: boolean | null
}

/** The entries of a list as citations name them. */
export function shelvedEntries(listed: readonly Reference[]): readonly ShelvedEntry[] {
  const entries: ShelvedEntry[] = []
  for (const { key, raw, reading } of listed) {
    const { author, editor, title = '' } = reading.item
    const people = author ?? editor ?? []
    const own = people.length > 0 ? people.map(nameOf) : openingName(raw)
    const names = own.length > 0 ? own : title === '' ? [] : [fold(title)]
    if (names.length === 0) continue
    entries.push({
      key,
      names,
      isSigned: own.length > 0,
      given: fold(people[0]?.given ?? ''),
      year: yearWithLetter(reading, raw),
      title: fold(title),
      isDatedLast: isDatedLast(reading.fields),
    })
  }
  return entries
}

function nameOf(person: CslName): string {
  return fold(surnameOf(person))
}

/** “Smith, Donald R. Faces of Time”: whom an entry begins with, where the names could not be told from the title. */
function openingName(raw: string): readonly string[] {
  const name = /^(\p{Upper}[\p{Alpha}'’-]{1,30}),\s\p{Upper}[\p{Alpha}.'’-]{0,20}[\s.,]/u.exec(raw)?.[1]
  return name === undefined ? [] : [fold(name)]
}

function isDatedLast({ title, issued }: Reference['reading']['fields']): boolean | null {
  return title && issued ? issued.extent.start > title.extent.start : null
}

/** Entries by the folded surname of their first author: one with particles is also cited without them, a body also by its initials. */
export function byFirstName(entries: readonly ShelvedEntry[]): ReadonlyMap<string, readonly ShelvedEntry[]> {
  return grouped(entries.flatMap(entry => headsOf(entry.names[0] as string).map(head => [head, entry] as const)))
}

function headsOf(name: string): readonly string[] {
  const words = name.split(' ')
  const acronym = words.map(word => word[0]).join('')
  return [...new Set([name, words.at(-1) as string, ...(words.length > 2 ? [acronym] : [])])]
}
