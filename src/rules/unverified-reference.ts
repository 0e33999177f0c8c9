import { yearOf } from '../compare/calendar.js'
import type { CslItem, CslType, Resolution, Severity } from '../model/index.js'
import { workName } from '../wording/recorded.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

// Nearly every journal of the last decades registers its articles; books, and proceedings of meetings, often are in no registry.
const confidences: Readonly<Partial<Record<CslType, number>>> = { 'article-journal': 0.85 }
const otherConfidence = 0.6
/** What nothing in a reference tells apart from a page or a report, which are in no registry. */
const untold = new Set<CslType>(['document', 'article'])
/** Before it, registration depends on whether a journal had its back issues registered. */
const firstYear = 1995

export default defineRule({
  id: 'unverified-reference',
  severity: 'warning',
  docs: {
    what: 'Every registry that records works of this kind answered, and none has this one.',
    why: 'A source that cannot be found cannot be checked. Some sources are in no registry; of others the description is wrong.',
    fix: 'Look the work up and correct its description, or add where it can be found. If it is in no registry, nothing need be done.',
  },
  *check({ resolved, place }) {
    for (const { reference, resolution } of resolved('not-found')) {
      // An identifier that leads nowhere is told by the rule on it.
      if (resolution.identifierFaults?.some(({ fault }) => fault === 'unregistered')) continue
      // Known by nothing but an address that is gone: that is told of the link.
      if (restsOnLinks(resolution)) continue
      const { item } = reference.reading
      const { candidates = [], evidence } = resolution
      const isDoubtful =
        candidates.length > 0 || untold.has(item.type) || (yearOf(item.issued) ?? firstYear) < firstYear
      yield {
        ...place(reference, 'title'),
        message: `${referenceName(reference)} cites ${quoted(item.title ?? reference.raw)}, which is not recorded by ${listed(evidence.map(({ source }) => source))}.${nearest(candidates)}`,
        ...(isDoubtful ? { severity: 'info' satisfies Severity } : {}),
        confidence: isDoubtful ? 0.5 : (confidences[item.type] ?? otherConfidence),
        evidence,
      }
    }
  },
})

function restsOnLinks({ evidence, links = [] }: Extract<Resolution, { outcome: 'not-found' }>): boolean {
  const ofLinks = new Set(links.flatMap(link => link.evidence))
  return evidence.every(each => ofLinks.has(each))
}

function nearest(candidates: readonly CslItem[]): string {
  return candidates.length === 0 ? '' : ` The nearest there: ${candidates.map(workName).join('; ')}.`
}

function listed(sources: readonly string[]): string {
  const names = [...new Set(sources)]
  return names.length < 2 ? (names[0] ?? 'any registry') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
