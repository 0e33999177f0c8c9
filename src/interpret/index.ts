export {
  type BackReference,
  type FullReference,
  matchBackReference,
  type ResolvableNote,
  type ResolvablePart,
  resolveRepetitions,
} from './back-references.js'
export {
  type DateForm,
  type DatePrecision,
  type DateRole,
  dateInUrl,
  type FoundDate,
  findDates,
  yearOf,
} from './dates.js'
export { type NameList, parseNames } from './names.js'
export type { NotePart } from './note-part.js'
export { type ReferenceHints, readByRules } from './read-by-rules.js'
export { splitNote } from './split-note.js'
