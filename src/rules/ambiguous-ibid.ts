import { ownFootnotes } from '../form/own-footnotes.js'
import type { Footnote, Reference } from '../model/index.js'
import { candidatePlaces } from '../wording/repetition-candidates.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'ambiguous-ibid',
  severity: 'warning',
  docs: {
    what: 'An “ibid.” follows a note that names several sources, or none.',
    why: 'The reader cannot tell which source is meant.',
    fix: 'Name the source again in a short form, such as author and title.',
  },
  *check({ manuscript, place }) {
    const byKey = new Map(manuscript.references.map(reference => [reference.key, reference]))
    const noteOf = ownFootnotes(manuscript)
    const before = new Map<Footnote | null, Footnote | undefined>(
      manuscript.footnotes.map((note, at, all) => [note, all[at - 1]]),
    )
    for (const reference of manuscript.references) {
      const { repetition } = reference
      if (repetition?.form !== 'ibid' || repetition.outcome !== 'ambiguous') continue
      const { candidates } = repetition
      if (candidates.length === 0 && mayNameSource(before.get(noteOf(reference)))) continue
      yield {
        ...place(reference),
        message: `${subject(reference)} repeats the note before it, which names ${candidates.length === 0 ? 'no source' : `${candidates.length} sources`}: give author and short title instead`,
        actual: reference.raw.slice(0, 80),
        related: candidatePlaces(candidates, byKey),
      }
    }
  },
})

/** A note that is as short as a reference, ends in a place as one does, or holds an address may name a source in a way that was not understood. */
function mayNameSource(footnote: Footnote | undefined): boolean {
  if (!footnote) return true
  const { text, links } = footnote.passage
  return (
    links.length > 0 ||
    text.length < SHORTEST_COMMENT ||
    /(?<![\p{Alpha}])(?:\d{1,5}|[ivxlc]{1,7})f{0,2}[.)]{0,2}\s{0,4}$/iu.test(text.slice(-20))
  )
}

/** Characters. Two short sentences; a comment that is shorter is hard to tell from a short form. */
const SHORTEST_COMMENT = 80

function subject({ footnote }: Reference): string {
  return footnote === null ? 'This reference' : `Note ${footnote}`
}
