/**
 * What finding entities needs to know of a language beside the gazetteer. Lists are words in small letters between `|`: general knowledge, none taken
 * from a text under check.
 */
export interface EntityLanguage {
  /** BCP 47. */
  readonly id: string
  /** The commonest words that end a noun phrase. */
  readonly smallWords: string
  readonly places: PlaceWords
  readonly people: PeopleWords
  readonly names: HeadedNameWords
  readonly events: EventWords
  readonly contrast: ContrastWords
}

/** What tells places. */
export interface PlaceWords {
  /** What stands before places: “in”, “to”, “between”. */
  readonly prepositions: string
  /** What stands before towns, in all languages in which places are known. */
  readonly locatives: string
  readonly origins: string
  /** “Treaty”, “University”: after a place, it makes it a part of another name. */
  readonly namesakes: string
  /** “Station”, “street”: behind a place, in small letters too, what may be elsewhere. */
  readonly facilities: string
  readonly namesakeLinks: string
  readonly smallNamesakeLinks: string
  /** After or before an adjective of a country, these make it a language's name. */
  readonly languageNouns: string
  /** States and countries that have their names from rivers, which have an article. */
  readonly riversToo: string
  /** Who may judge what happened elsewhere. */
  readonly forums: string
  /** Before “for” and a place: what it may learn from elsewhere. */
  readonly lessons: string
  /** Countries whose names are words too, and nobody's: they are believed at the beginning of a sentence. */
  readonly noPersons: string
  /** Verbs before a place that somebody goes away from. */
  readonly leaving: string
  /** Verbs before “from” and such a place. */
  readonly moving: string
  /** What somebody is of a region. */
  readonly spanning: string
  readonly reaching: string
  readonly seatsOfMany: string
  readonly ranks: string
  /** Of a state, and sitting in its capital. */
  readonly organs: string
  /** Before whom, or where, somebody speaks. */
  readonly before: string
  /** Behind a place: what it does with a guest. */
  readonly hosting: string
  /** Before an adjective, with a hyphen or in capitals: “Inter-American”. */
  readonly widenings: string
}

/** What tells people. */
export interface PeopleWords {
  /** Offices and titles that stand before a name, the longest part last: “minister” for “Foreign Minister”. */
  readonly roles: string
  /** What makes a person in a claim the one who says it: nouns before the name, verbs after it. */
  readonly authorities: string
  /** Words with a capital that are no surname: “General Staff”. */
  readonly notFirst: string
  readonly notSurname: string
  /** First names that are also words. */
  readonly notGiven: string
}

/** Nouns that make a name with the word beside them, each under its kind. */
export interface HeadedNameWords {
  /** “Hurricane Maria”, “the tanker Alder”. */
  readonly before: Readonly<Record<'event' | 'place' | 'organisation' | 'thing', string>>
  /** “Treaty of Utrecht”. */
  readonly of: Readonly<Record<'event' | 'place' | 'organisation', string>>
  /** “Kyoto Protocol”. */
  readonly after: Readonly<Record<'event' | 'place' | 'organisation', string>>
  /** Nouns of both lists that stand in small letters too: “the tanker Alder”, “the Alder bridge”. */
  readonly small: string
  /** Between such a noun and its name, in the languages that titles are most often in. */
  readonly links: string
  readonly articles: string
  /** Nouns with the same meaning: `accord=accords|pact`. */
  readonly alike: string
  /** Words that make no name with such a noun: “National Bank”, “Trade Agreement”. */
  readonly general: string
}

/** What tells events. */
export interface EventWords {
  /** What happens again and is told apart by its year or number: “the 2016 election”, “the Third Congress”. */
  readonly editions: string
  /** Before a number, these count parts of a text or a measure: “Table 3”, “Day 2”. */
  readonly counted: string
  /** Nouns that an ordinal or a number beside them tells nothing of: “first time”, “page 3”. */
  readonly uncounted: string
  /** Nouns for any one of a row of events: “the tenth round”. */
  readonly rounds: string
  /** Words for the first twenty ordinals, in their order. */
  readonly ordinals: string
}

/** What tells two things of a kind apart, or one for the other. */
export interface ContrastWords {
  readonly partnering: string
  readonly opposing: string
  /** “Both countries”: patterns that stand for the two named last. */
  readonly bothParties: readonly string[]
  /** “Similarly”, “elsewhere”: the claim means to compare, and another place is what it cites. */
  readonly comparing: string
  /** “A comparison”: a title that says so names others on purpose. */
  readonly comparison: string
  /** “following”, “method”: the claim takes an approach, not a finding, from its source. */
  readonly borrowing: string
  /** “British public opinion”: who looks on, from wherever it is. */
  readonly onlookers: string
  /** Behind a country's possessive or adjective: who comes from there, and may act elsewhere. */
  readonly agents: string
  /** What befalls somebody in one place, and takes them to another. */
  readonly fates: string
  /** Of a heading, that visits are listed under it. */
  readonly journeys: string
  /** Nouns and verbs of going somewhere on a visit. */
  readonly visit: string
  /** Of states that part: what was said of the one may stand in a source on the other. */
  readonly parting: string
}
