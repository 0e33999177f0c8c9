import { MOST_CANDIDATES } from '../limits.js'
import type { CslItem } from '../model/csl.js'
import type { Repetition, RepetitionForm } from '../model/reference.js'
import type { BackReference } from './back-references/back-reference.js'
import { type FullReference, Shelf } from './shelf.js'

/** A part of a note, as far as repetitions ask for it. */
export type ResolvablePart =
  | ({ readonly kind: 'source' } & FullReference)
  /** `item` is what was read in it: what repeats nothing may be a source after all. */
  | { readonly kind: 'repetition'; readonly key: string; readonly back: BackReference; readonly item?: CslItem }
  | { readonly kind: 'commentary' }

/** A note with its parts, in order. */
export interface ResolvableNote {
  readonly label: string
  readonly parts: readonly ResolvablePart[]
}

/**
 * What each repetition repeats, by its key. A repetition missing from the map is not claimed: its shape is open to doubt and
 * nothing earlier fits it, so it is better taken for a source of its own. Notes come in the order of the text.
 */
export function resolveRepetitions(
  notes: readonly ResolvableNote[],
  bibliography: readonly FullReference[] = [],
): ReadonlyMap<string, Repetition> {
  const book = new Shelf(bibliography)
  const resolved = new Map<string, Repetition>()
  let before: Named | null = null
  for (const note of notes) {
    const here: Named = { keys: [], unknown: false }
    for (const part of note.parts) {
      if (part.kind === 'commentary') continue
      if (part.kind === 'source') {
        book.add(part)
        here.keys.push(part.key)
        continue
      }
      const outcome = resolveOne(part.back, here, before, book)
      if (outcome) resolved.set(part.key, outcome)
      else if (part.item?.title !== undefined && part.back.form === 'short') {
        book.add({ key: part.key, item: part.item })
        here.keys.push(part.key)
        continue
      }
      if (outcome?.outcome === 'resolved') here.keys.push(outcome.key)
      else here.unknown = true
    }
    book.close(note.label, here.keys)
    before = here
  }
  return resolved
}

/** The sources that a note names, repetitions followed through. */
interface Named {
  readonly keys: string[]
  /** It also names one that could not be told. */
  unknown: boolean
}

function resolveOne(back: BackReference, here: Named, before: Named | null, book: Shelf): Repetition | null {
  const { form } = back
  if (back.noteLabel !== null) return resolveNote(back, book)
  if (form === 'ibid' || (back.author === null && back.shortTitle === null)) return resolveIbid(form, here, before)
  const candidates = book.find(back)
  if (candidates.length === 1) return { form, outcome: 'resolved', key: candidates[0] as string }
  // A name alone and a page may as well be the beginning of something else.
  if (candidates.length > 1)
    return back.unmistakable || back.shortTitle !== null || back.year !== null
      ? { form, outcome: 'ambiguous', candidates }
      : null
  return back.unmistakable && back.author !== null ? { form, outcome: 'dangling' } : null
}

function resolveIbid(form: RepetitionForm, here: Named, before: Named | null): Repetition | null {
  const own = here.keys.at(-1)
  if (own !== undefined && !here.unknown) return { form, outcome: 'resolved', key: own }
  if (here.unknown) return null
  if (before === null) return { form, outcome: 'dangling' }
  const keys = [...new Set(before.keys)]
  // What the note before repeats could not be told: that note is at fault, not this one.
  if (before.unknown) return null
  if (keys.length === 1) return { form, outcome: 'resolved', key: keys[0] as string }
  return { form, outcome: 'ambiguous', candidates: keys.slice(0, MOST_CANDIDATES) }
}

/** “supra note 12”, “Smith, op. cit., n. 12”: the source of that note, by its author where the note names several. */
function resolveNote(back: BackReference, book: Shelf): Repetition | null {
  const { form, noteLabel } = back
  const keys = book.ofNote(noteLabel as string)
  // A later note, or one that only comments: nothing can be said against it.
  if (keys === undefined) return null
  const fitting = book.fitting(keys, back)
  if (fitting.length === 1) return { form, outcome: 'resolved', key: fitting[0] as string }
  if (fitting.length > 1) return { form, outcome: 'ambiguous', candidates: fitting.slice(0, MOST_CANDIDATES) }
  if (back.author === null && back.shortTitle === null)
    return keys.length === 0 ? null : { form, outcome: 'ambiguous', candidates: keys.slice(0, MOST_CANDIDATES) }
  const elsewhere = book.find(back)
  if (elsewhere.length === 1) return { form, outcome: 'resolved', key: elsewhere[0] as string }
  return null
}
