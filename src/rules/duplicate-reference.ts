import { type RepeatedWork, repeatedWorks } from '../compare/same-work.js'
import { statedSource } from '../compare/sources.js'
import { citeTwoPlaces, statedDifferences } from '../compare/stated-differences.js'
import type { Reference } from '../model/index.js'
import { referenceName } from '../wording/reference-name.js'
import { relatedPlace } from '../wording/related-place.js'
import { defineRule, type RuleContext, type Sighting } from './define-rule.js'

export default defineRule({
  id: 'duplicate-reference',
  severity: 'warning',
  docs: {
    what: 'A work is given in full again, though an earlier note or entry already gives it.',
    why: 'Readers take two full references for two sources, and a correction made in one is missed in the other.',
    fix: 'Point to the first mention: with a short title or “ibid.” in a note, with one key for both in a bibliography.',
  },
  *check(context) {
    for (const work of repeatedWorks(context.manuscript, context.leadsTo)) yield* repetitions(work, context)
  },
})

function* repetitions([first, ...others]: RepeatedWork, { place }: RuleContext): Iterable<Sighting> {
  const source = statedSource(first)
  for (const reference of others) {
    const repeated = statedSource(reference)
    // What contradicts the first mention is the graver fault, and reported as that.
    if (statedDifferences(source, repeated).length > 0) continue
    // Without the date that the first bears it is a short title, though nothing was found to say so.
    if (repeated.item.issued === undefined && source.item.issued !== undefined) continue
    yield {
      ...place(reference),
      message: advice(reference, first, citeTwoPlaces(source, repeated)),
      related: [relatedPlace(place(first), 'First given here')],
    }
  }
}

function advice(reference: Reference, first: Reference, atAnotherPlace: boolean): string {
  const [later, earlier] = [
    referenceName(reference),
    referenceName(first).replace(/^[NE]/, letter => letter.toLowerCase()),
  ]
  if (reference.origin === 'bibliography')
    return `${later} is the work of ${earlier} again. Keep one of them and cite it in both places.`
  if (reference.footnote === first.footnote) return `${later} gives one work in full twice. Leave the second one out.`
  const how = atAnotherPlace ? 'the author, a short title and the page' : 'the author and a short title'
  return `${later} gives in full again the work of ${earlier}. Shorten it to ${how}.`
}
