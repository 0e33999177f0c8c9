import { fullReferences } from '../form/full-references.js'
import { type Placeholder, placeholderOf } from '../form/placeholder-names.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'placeholder-author',
  severity: 'warning',
  docs: {
    what: 'A desk, a role, an agency or a user name is set as if it were a person.',
    why: 'Nobody of that name wrote the source. Mostly a program took the byline apart, and the author is still to be named.',
    fix: 'Name the author whom the source gives. Where it gives none, name the newspaper, agency or body as itself, in full and not inverted.',
  },
  *check({ manuscript, place }) {
    for (const reference of fullReferences(manuscript)) {
      const { item } = reference.reading
      for (const name of item.author ?? []) {
        const found = placeholderOf(name, item)
        if (!found) continue
        yield {
          ...place(reference, 'author'),
          message: `${referenceName(reference)} gives ${quoted(found.written)} as its author, which ${found.kind}. ${remedyOf(found)}`,
          actual: found.written,
          expected: found.expected,
          confidence: found.confidence,
        }
        break
      }
    }
  },
})

function remedyOf({ expected }: Placeholder): string {
  if (expected !== undefined) return `Write ${quoted(expected)}, or name the person who wrote it.`
  return 'Name the person who wrote it, or else the body that published it.'
}
