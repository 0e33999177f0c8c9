import { fullReferences } from '../form/full-references.js'
import type { CslName } from '../model/csl.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

/** Names. In longer lists two people may well share a family name and an initial. */
const longestListOfInitials = 4

export default defineRule({
  id: 'repeated-author',
  severity: 'warning',
  docs: {
    what: 'The same person stands twice in one list of authors.',
    why: 'It is a slip of a form or a program, and it may stand where a co-author should.',
    fix: 'Look at the source: strike out the second name, or put there the co-author whom it displaced.',
  },
  *check({ manuscript, place }) {
    for (const reference of fullReferences(manuscript)) {
      for (const field of ['author', 'editor'] as const) {
        const names = reference.reading.item[field] ?? []
        const repeated = firstRepeated(names)
        if (!repeated) continue
        const written = nameText(repeated)
        yield {
          ...place(reference, field),
          message: `${referenceName(reference)} names ${quoted(written)} twice as ${field}. ${remedyOf(repeated)}`,
          actual: names.map(nameText).join('; '),
          confidence: hasOnlyInitials(repeated) ? 0.6 : 0.95,
        }
      }
    }
  },
})

function remedyOf(name: CslName): string {
  if (hasOnlyInitials(name))
    return 'Strike out the second, or, if they are two people, tell them apart by their given names.'
  return 'Strike out the second, or put the co-author there whom it stands for.'
}

/** The first name that stands in the list before. Two people of one family name and initial are likely in a long list only. */
function firstRepeated(names: readonly CslName[]): CslName | null {
  // Most references have one author.
  if (names.length < 2) return null
  const seen = new Set<string>()
  for (const name of names) {
    const key = keyOf(name)
    if (key === null) continue
    if (seen.has(key) && !(hasOnlyInitials(name) && names.length > longestListOfInitials)) return name
    seen.add(key)
  }
  return null
}

/** Null for a bare family name, which brothers share, and for what stands for names left out. */
function keyOf({ family, given, suffix, literal, ...particles }: CslName): string | null {
  if (literal !== undefined) return /^(?:others|et al\.?|\W*)$/iu.test(literal) ? null : folded(literal)
  if (!family || !given) return null
  const before = particles['non-dropping-particle'] ?? particles['dropping-particle'] ?? ''
  return [folded(before + family), folded(given), folded(suffix ?? '')].join('\n')
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Alpha}\p{M}\p{N}]+/gu, '')
}

function hasOnlyInitials({ given }: CslName): boolean {
  return given !== undefined && /^(?:\p{Upper}{1,3}|(?:\p{Alpha}{1,2}\.[\s-]{0,2}){1,5})$/u.test(given)
}

function nameText({ literal, family, given }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}
