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
export { type ReferenceHints, readByRules } from './read-by-rules.js'
export { type NotePart, splitNote } from './split-note.js'
