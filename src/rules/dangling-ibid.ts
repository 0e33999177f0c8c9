import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'dangling-ibid',
  severity: 'error',
  docs: {
    what: 'An “ibid.” has no note before it to repeat.',
    why: 'It names no source at all; mostly a note before it was moved or deleted.',
    fix: 'Give the source in full.',
  },
  *check({ manuscript, place }) {
    for (const reference of manuscript.references) {
      const { repetition } = reference
      if (repetition?.form !== 'ibid' || repetition.outcome !== 'dangling') continue
      const written = opening(reference.raw)
      yield {
        ...place(reference),
        message: `${noteName(reference.footnote)} says “${written}”, and no source stands before it: give the source in full`,
        actual: written,
      }
    }
  },
})

function noteName(footnote: string | null): string {
  return footnote === null ? 'This reference' : `Note ${footnote}`
}

function opening(raw: string): string {
  return /^\S{1,40}(?:\s(?=c)cit\.)?/.exec(raw)?.[0].replace(/[,;:]$/, '') ?? raw.slice(0, 40)
}
