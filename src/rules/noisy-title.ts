import { surely } from '../compare/certainty.js'
import { fullReferences } from '../form/full-references.js'
import { titleNoise } from '../form/title-noise.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'noisy-title',
  severity: 'info',
  docs: {
    what: "A title carries what is none of it: the site's name, a file type, markup, or capitals throughout.",
    why: 'It was copied from a page or a file as it stood. Such a title is hard to search for, and looks careless in print.',
    fix: "Give the title as the source's own heading gives it, in the case that your style asks for.",
  },
  *check({ manuscript, place }) {
    for (const reference of fullReferences(manuscript)) {
      const title = surely(reference, 'title', leastTitle)
      const noise = title === undefined ? null : titleNoise(title, reference.reading.item)
      if (title === undefined || noise === null) continue
      yield {
        ...place(reference, 'title'),
        message: `${referenceName(reference)} has ${noise.kind} in the title ${quoted(title)}. ${remedyOf(noise.clean)}`,
        actual: title,
        expected: noise.clean,
        confidence: 0.95,
      }
    }
  },
})

/** 0 to 1. A title cut in the wrong place may end in what belongs to the next field. */
const leastTitle = 0.75

function remedyOf(clean: string | undefined): string {
  return clean === undefined ? "Give the source's own title, in ordinary letters." : `Write ${quoted(clean)}.`
}
