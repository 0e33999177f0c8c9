export type { BackReference } from './back-references/back-reference.js'
export { matchBackReference } from './back-references/match-back-reference.js'
export {
  type DateForm,
  type DatePrecision,
  type DateRole,
  dateInUrl,
  type FoundDate,
  findDates,
} from './dates.js'
export { type NameList, parseNames } from './names.js'
export type { NotePart } from './notes/note-part.js'
export { splitNote } from './notes/split-note.js'
export { type ReferenceHints, readByRules } from './read-by-rules.js'
export { type ResolvableNote, type ResolvablePart, resolveRepetitions } from './repetitions.js'
export type { FullReference } from './shelf.js'
