import { surely } from '../compare/certainty.js'
import { fullReferences, isFiled } from '../form/full-references.js'
import type { Reference, Style } from '../model/reference.js'
import { referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

/** References. In fewer, no style prevails. */
const fewestReferences = 8
/** 0 to 1. The share from which on one style is the manuscript's own. */
const leastShare = 0.8

export default defineRule({
  id: 'mixed-style',
  severity: 'info',
  docs: {
    what: 'One reference is written in another style than the rest.',
    why: 'It was mostly pasted from elsewhere. A reader who knows where the year stands has to look for it.',
    fix: 'Write it as the other references are written.',
  },
  *check({ manuscript, place }) {
    const references = fullReferences(manuscript).filter(reference => !isFiled(reference) && isSource(reference))
    const prevailing = prevailingStyle(references)
    if (prevailing === null) return
    for (const reference of references) {
      const style = sureStyle(reference)
      if (style === null || style === prevailing.style) continue
      yield {
        ...place(reference),
        message: `${referenceName(reference)} is written ${names[style]}, but ${prevailing.count} of the ${references.length} references are written ${names[prevailing.style]}. Write it as the others are written.`,
        actual: style,
        expected: prevailing.style,
        confidence: 0.8,
      }
    }
  },
})

const names: Readonly<Record<Style, string>> = {
  'author-date': 'in an author–date style, with the year behind the author (APA, Harvard)',
  notes: 'in a notes style, with the year at the end (Chicago notes and the like)',
  mla: 'in MLA style',
  vancouver: 'in Vancouver style',
  ieee: 'in IEEE style',
}

/** Comments and half-read references say nothing of a style. */
function isSource({ reading }: Reference): boolean {
  const { item } = reading
  return item.author !== undefined && item.title !== undefined && item.issued?.['date-parts'] !== undefined
}

function prevailingStyle(references: readonly Reference[]): { style: Style; count: number } | null {
  if (references.length < fewestReferences) return null
  const counts = new Map<Style, number>()
  for (const reference of references) {
    const style = reference.reading.style
    if (style !== null) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  const [style, count] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [null, 0]
  return style !== null && count >= leastShare * references.length ? { style, count } : null
}

/** The marks of a style that hardly another one bears. */
function sureStyle(reference: Reference): Style | null {
  const style = reference.reading.style
  return style !== null && provesStyle(reference, style) ? style : null
}

function provesStyle(reference: Reference, style: Style): boolean {
  const { raw, reading } = reference
  const { author, title, issued } = reading.fields
  if (!author || !title || !issued || surely(reference, 'title') === undefined) return false
  if (author.extent.start > title.extent.start) return false
  const first = raw.slice(author.extent.start, author.extent.end)
  switch (style) {
    case 'author-date':
      return (
        issued.extent.start > author.extent.end &&
        issued.extent.end < title.extent.start &&
        /^[\s.,]{0,3}\($/.test(raw.slice(author.extent.end, issued.extent.start)) &&
        /^[^,;]{2,60},\s\p{Upper}\./u.test(first)
      )
    case 'notes':
      return (
        issued.extent.start > title.extent.end &&
        // What IEEE and MLA have before a journal's volume.
        !/\bvol\.\s\d/.test(raw) &&
        /^[“"«„]/u.test(raw.slice(title.extent.start - 1)) &&
        /\p{Upper}\p{Lower}{2,}[\s,]{1,2}(?:\p{Upper}\.?\s)?\p{Upper}\p{Lower}{2,}/u.test(first) &&
        surely(reference, 'container-title') !== undefined &&
        surely(reference, 'volume', 0.7) !== undefined
      )
    case 'vancouver':
      return (
        /\b(?:19|20)\d\d(?:\s\p{Upper}\p{Lower}{2})?;\s?\d{1,4}/u.test(raw) &&
        /^\p{Alpha}[\p{Alpha}\s'’-]{1,40}\s\p{Upper}{1,3}(?:,|\.|$)/u.test(first)
      )
    case 'mla':
    case 'ieee':
      return /\bvol\.\s\d/.test(raw) && /\bno\.\s\d/.test(raw) && /\bpp\.\s\d/.test(raw)
  }
}
