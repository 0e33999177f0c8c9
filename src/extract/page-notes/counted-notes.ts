import type { List } from 'mdast'
import { plainText } from '../../read/inline-nodes.js'
import { isDated } from '../entry-shape.js'
import { type Candidate, labelsOf, type Mark, sizeOf } from './candidate.js'

/** The notes that are told by counting alone: of all manners the one that gives most. */
export function countedNotes(candidates: readonly Candidate[], marks: readonly Mark[]): readonly Candidate[] {
  const raised = marks.filter(({ notation }) => notation !== 'bracket')
  const isRaised = new Set(raised.map(({ label }) => label)).size >= LEAST_COUNTED
  const usable = isRaised ? raised : marks
  if (usable.length === 0) return []
  let best: readonly Candidate[] = []
  for (const manner of new Set(candidates.map(candidate => candidate.manner))) {
    const counted = chainOf(
      candidates.filter(candidate => candidate.manner === manner),
      usable,
    )
    if (sizeOf(counted) > sizeOf(best) && isCredible(counted, usable, isRaised)) best = counted
  }
  return best
}

// Notes. A single number proves little.
const LEAST_COUNTED = 2

/** A share of the marked numbers: notes must stand for so many. */
export const LEAST_EXPLAINED = 0.5

// A share of the marks. Notes are marked in their order, the entries of a list as they are needed.
const LEAST_IN_ORDER = 0.8

// Numbers. So many notes in a row a converter may lose.
const MOST_SKIPPED = 4

/** Candidates whose numbers count on from 1, each marked before it; numbers may begin anew. */
function chainOf(candidates: readonly Candidate[], marks: readonly Mark[]): readonly Candidate[] {
  const firstMark = new Map<string, number>()
  const again = new Set<string>()
  for (const { label, order } of marks) {
    if (firstMark.has(label)) again.add(label)
    else firstMark.set(label, order)
  }
  const otherLists = new Set<List | null>()
  let chain: Candidate[] = []
  let last = 0
  for (const candidate of candidates) {
    const isMarked = candidate.lines.every(
      ({ label }) => (firstMark.get(label) ?? Number.POSITIVE_INFINITY) < candidate.order,
    )
    const number = Number(candidate.lines[0]?.label)
    if (!isMarked || (candidate.list && otherLists.has(candidate.list))) continue
    const isNext = number > last && number <= last + MOST_SKIPPED
    if (!isNext && number !== 1) continue
    if (!isNext && !again.has(chain[0]?.lines[0]?.label ?? '')) {
      // The numbers begin anew, and their marks do not: of two counts one is a list in the text.
      if (looksLikeNotes(chain)) {
        otherLists.add(candidate.list)
        continue
      }
      chain = []
    }
    chain.push(candidate)
    last = Number(candidate.lines.at(-1)?.label)
  }
  return chain
}

function looksLikeNotes(chain: readonly Candidate[]): boolean {
  const dated = chain.filter(({ lines }) => lines.some(({ children }) => isDated(plainText(children))))
  return dated.length * 3 >= chain.length
}

function isCredible(chain: readonly Candidate[], marks: readonly Mark[], isRaised: boolean): boolean {
  const labels = new Set(labelsOf(chain))
  const marked = new Set(marks.map(({ label }) => label))
  const least = chain.every(({ isUnderNotes }) => isUnderNotes) ? 1 : LEAST_COUNTED
  if (labels.size < least || labels.size < marked.size * LEAST_EXPLAINED) return false
  if (!isInOrder(marks.filter(({ label }) => labels.has(label)))) return false
  return isRaised || isSpread(chain, marks) || chain.every(({ isUnderNotes }) => isUnderNotes)
}

/** Whether marks follow one another as notes are counted, but for a few. */
export function isInOrder(marks: readonly Mark[]): boolean {
  const steps = marks.slice(1).filter(({ label }, index) => {
    const before = Number(marks[index]?.label)
    return Number(label) > before || Number(label) === 1
  })
  return steps.length >= (marks.length - 1) * LEAST_IN_ORDER
}

/** Whether text with marks stands between the candidates, as it does where they stand at the foot of pages. */
function isSpread(chain: readonly Candidate[], marks: readonly Mark[]): boolean {
  const [first, last] = [chain[0]?.order ?? 0, chain.at(-1)?.order ?? 0]
  return marks.some(({ order }) => order > first && order < last)
}
