import { type Event, findEvents } from './events.js'
import { languageOf } from './language-of.js'
import { type Acronyms, findOrganisations, type Organisation } from './organisations.js'
import { findPeople } from './people.js'
import type { Person } from './person.js'
import { findPlaces, type Place } from './places.js'

/** A text with what it names; each kind is looked for when it is first asked for. */
export interface ReadText {
  readonly text: string
  readonly places: readonly Place[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly events: readonly Event[]
}

/** What the manuscript tells of a text in it. */
export interface Reading {
  /** BCP 47, where the manuscript names it. */
  readonly language?: string | null
  /** What the manuscript spells out. */
  readonly acronyms?: Acronyms
  /** Surnames of persons that the manuscript names in full, as `Person.normal` has them. */
  readonly introduced?: ReadonlySet<string>
}

/** A text made ready to be held against another. */
export function readEntities(
  text: string,
  { language = null, acronyms = new Map(), introduced = new Set() }: Reading = {},
): ReadText {
  return new LazyText(text, language, acronyms, introduced)
}

class LazyText implements ReadText {
  readonly text: string
  readonly #language: string | null
  readonly #acronyms: Acronyms
  readonly #introduced: ReadonlySet<string>
  #places: readonly Place[] | undefined
  #people: readonly Person[] | undefined
  #organisations: readonly Organisation[] | undefined
  #events: readonly Event[] | undefined

  constructor(text: string, language: string | null, acronyms: Acronyms, introduced: ReadonlySet<string>) {
    this.text = text
    this.#language = language
    this.#acronyms = acronyms
    this.#introduced = introduced
  }

  get places(): readonly Place[] {
    this.#places ??= findPlaces(this.text, languageOf(this.text, this.#language))
    return this.#places
  }

  get people(): readonly Person[] {
    this.#people ??= findPeople(this.text, this.#introduced)
    return this.#people
  }

  get organisations(): readonly Organisation[] {
    this.#organisations ??= findOrganisations(this.text, this.#acronyms)
    return this.#organisations
  }

  get events(): readonly Event[] {
    this.#events ??= findEvents(this.text)
    return this.#events
  }
}
