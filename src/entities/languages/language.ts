/** What finding entities needs to know of a language beside the gazetteer. Lists are words between `|`: general knowledge, none taken from a text under check. */
export interface EntityLanguage {
  /** BCP 47. */
  readonly id: string
  /** The commonest words that end a noun phrase. */
  readonly smallWords: string
  readonly places: PlaceWords
}

export interface PlaceWords {
  /** What stands before places: “in”, “to”, “between”. */
  readonly prepositions: string
  /** “Treaty”, “University”: after a place, it makes it a part of another name. */
  readonly namesakes: string
  /** After or before an adjective of a country, these make it a language's name. */
  readonly languageNouns: string
}
