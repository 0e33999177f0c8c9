import { foldedWords, indexNoteWords, type NoteWords } from '../form/note-words.js'
import type { Footnote, Manuscript, Reference, RepetitionForm } from '../model/index.js'
import { candidatePlaces } from '../wording/repetition-candidates.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'unresolved-short-title',
  severity: 'warning',
  docs: {
    what: 'A short form, “op. cit.” or “note 12” stands for a source that is nowhere given in full, or for more than one.',
    why: 'The reader cannot tell which work is meant.',
    fix: 'Give the work in full at its first mention, and enough of author and title afterwards to tell it from others.',
  },
  *check({ manuscript, place }) {
    const unresolved = manuscript.references.flatMap(reference => {
      const { repetition } = reference
      const isShort = repetition && repetition.form !== 'ibid' && repetition.outcome !== 'resolved'
      return isShort ? [{ reference, repetition }] : []
    })
    if (unresolved.length === 0) return
    const byKey = new Map(manuscript.references.map(reference => [reference.key, reference]))
    const noteWords = indexNoteWords(notesThatMayTell(manuscript))
    for (const { reference, repetition } of unresolved) {
      const candidates = repetition.outcome === 'ambiguous' ? repetition.candidates : []
      if (candidates.length === 0 && isNamedElsewhere(reference, noteWords)) continue
      if (candidates.some(key => !isWellRead(byKey.get(key)))) continue
      yield {
        ...place(reference),
        message: `${written(reference)} ${explanation(repetition.form, candidates.length)}`,
        actual: reference.raw.slice(0, 80),
        related: candidatePlaces(candidates, byKey),
        confidence: 0.9,
      }
    }
  },
})

/** Notes with more in them than repetitions. */
function notesThatMayTell({ references, footnotes }: Manuscript): readonly Footnote[] {
  const repeating = new Set<string>()
  for (const { footnote, repetition } of references) if (footnote !== null && repetition) repeating.add(footnote)
  for (const { footnote, repetition } of references) if (footnote !== null && !repetition) repeating.delete(footnote)
  return footnotes.filter(({ label }) => !repeating.has(label))
}

/**
 * Another note says the same surname and title: the full reference is there, among other words or sources. What an “op. cit.”
 * leaves of its source is the surname alone.
 */
function isNamedElsewhere({ raw, footnote }: Reference, noteWords: NoteWords): boolean {
  const telling = foldedWords(raw.slice(0, LONGEST_SHORT_FORM).replace(marks, ' ')).filter(
    word => word.length > 2 && !/^\d+$/.test(word),
  )
  return telling.length > 0 && noteWords.firstWith(telling, footnote) !== null
}

/** Characters. What stands further on in a note is no part of a short form at its beginning. */
const LONGEST_SHORT_FORM = 200

// The words of a short form that no full reference repeats.
const marks =
  /(?<!\p{Alpha})(?:see|also|cf|vgl|siehe|voir|véase|op\.?\s?cit|loc\.?\s?cit|art\.?\s?cit|a\.\s?a\.\s?O|aaO|above|supra|infra|below|oben|notes?|nn?|anm|fn|pp?|seite|para|chap|and|und|et al)(?!\p{Alpha})/giu

/** A candidate whose title or author is in doubt may be the same work as another. */
function isWellRead(candidate: Reference | undefined): boolean {
  const title = candidate?.reading.item.title ?? ''
  // A title with quotation marks and a year in it has probably swallowed another source.
  if (/["“«„]/.test(title) && /\d{4}/.test(title)) return false
  const fields = candidate?.reading.fields
  return (
    (fields?.title?.confidence ?? 0) >= LEAST_CERTAIN_READING &&
    (fields?.author?.confidence ?? fields?.editor?.confidence ?? 0) >= LEAST_CERTAIN_READING
  )
}

/** 0 to 1. */
const LEAST_CERTAIN_READING = 0.5

function written({ raw, footnote }: Reference): string {
  const words = raw.length <= 60 ? raw : `${raw.slice(0, 59)}…`
  return `“${words.replace(/\s+/g, ' ')}”${footnote === null ? '' : ` in note ${footnote}`}`
}

function explanation(form: RepetitionForm, candidates: number): string {
  if (candidates > 1) return `fits ${candidates} works given before: add the title or year of the one that is meant`
  if (form === 'cross-reference')
    return 'points to a note that does not name that source: mend the number, or give the source in full'
  return 'stands for a work that is nowhere given in full: give it in full'
}
