import type { HeadedLine } from '../note-lines.js'
import { type Candidate, labelsOf, type Mark, sizeOf } from './candidate.js'
import { countedNotes } from './counted-notes.js'

/**
 * The candidates that are notes: those with raised numbers where one of these marks a place, and what fills gaps between them; or those that
 * counting tells, where it gives clearly more. None where the numbers rather cite a list of references.
 */
export function acceptedNotes(
  candidates: readonly Candidate[],
  marks: readonly Mark[],
  authorMarks: ReadonlySet<string>,
  numbered: ReadonlySet<string>,
): readonly Candidate[] {
  const raised = candidates.filter(({ manner }) => manner === 'raised')
  const counting = countedNotes(candidates, marks)
  const marked = new Set(marks.filter(({ notation }) => notation !== 'bracket').map(({ label }) => label))
  const isPaired = labelsOf(raised).some(label => marked.has(label) || authorMarks.has(label))
  const sure = isPaired ? raised : []
  const isCounted = sizeOf(counting) > sizeOf(sure) * CLEARLY_MORE
  const accepted = isCounted ? counting : [...sure, ...gapsFilled(sure, candidates, marks)]
  const noted = new Set(labelsOf(accepted).filter(label => marked.has(label)))
  const listed = [...marked].filter(label => numbered.has(label))
  return listed.length > noted.size * CLEARLY_MORE ? [] : accepted
}

// Times. A few notes beside a list of references are no reason to take its citations for notes, nor a short list to doubt raised numbers.
const CLEARLY_MORE = 2

/** Notes whose number is not raised, between or beside such as have theirs raised: converters miss some. */
function gapsFilled(
  sure: readonly Candidate[],
  candidates: readonly Candidate[],
  marks: readonly Mark[],
): readonly Candidate[] {
  if (sure.length === 0) return []
  const found = [...sure]
  const labels = new Set(labelsOf(sure))
  const due = new Set(marks.map(({ label }) => label).filter(label => !labels.has(label)))
  const byOrder = new Map(sure.map(candidate => [candidate.order, candidate]))
  for (const candidate of candidates) {
    const { lines, order } = candidate
    const [first, last] = [lines[0] as HeadedLine, lines.at(-1) as HeadedLine]
    if (byOrder.has(order) || !lines.every(({ label }) => due.has(label))) continue
    const isNext = Number(byOrder.get(order - 1)?.lines.at(-1)?.label) === Number(first.label) - 1
    const isBefore = Number(byOrder.get(order + 1)?.lines[0]?.label) === Number(last.label) + 1
    if (!isNext && !isBefore) continue
    found.push(candidate)
    byOrder.set(order, candidate)
    for (const { label } of lines) due.delete(label)
  }
  return found.slice(sure.length)
}
