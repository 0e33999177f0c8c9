import { type RepeatedWork, repeatedWorks } from '../compare/same-work.js'
import { statedSource } from '../compare/sources.js'
import { type StatedDifference, statedDifferences } from '../compare/stated-differences.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { relatedPlace } from '../wording/related-place.js'
import { defineRule, type RuleContext, type Sighting } from './define-rule.js'

export default defineRule({
  id: 'inconsistent-duplicate',
  severity: 'error',
  docs: {
    what: 'A work is given twice, and the two references contradict each other.',
    why: 'One of them is wrong, and a reader cannot tell which.',
    fix: 'Look the work up, correct the reference that is wrong, and shorten the later one.',
  },
  *check(context) {
    for (const work of repeatedWorks(context.manuscript, context.leadsTo)) yield* contradictions(work, context)
  },
})

function* contradictions([first, ...others]: RepeatedWork, { place }: RuleContext): Iterable<Sighting> {
  const source = statedSource(first)
  for (const reference of others) {
    const differences = statedDifferences(source, statedSource(reference))
    const [only] = differences
    if (!only) continue
    yield {
      ...place(reference, differences.length === 1 ? only.field : undefined),
      message: `${referenceName(reference)} and ${inSentence(referenceName(first))} name one work but differ: ${differences.map(spelledOut).join('; ')}. Correct the one that is wrong.`,
      actual: differences.map(({ second }) => second).join('; '),
      expected: differences.map(({ first: stated }) => stated).join('; '),
      related: [relatedPlace(place(first, differences.length === 1 ? only.field : undefined), 'First given here')],
    }
  }
}

function inSentence(name: string): string {
  return name.replace(/^[NE]/, letter => letter.toLowerCase())
}

function spelledOut({ name, first, second }: StatedDifference): string {
  return `${name} ${quoted(second)} here, ${quoted(first)} there`
}
