import { yearOf } from '../compare/calendar.js'
import type { CslItem, Evidence, Field, Mismatch, Reference, Resolution } from '../model/index.js'
import { quoted, referenceName } from './reference-name.js'

/** A work was found, and is not quite as stated. */
export type Mismatched = Extract<Resolution, { outcome: 'mismatch' }>

/** A field that is stated otherwise than recorded. */
export interface StatedOtherwise {
  readonly reference: Reference
  readonly resolution: Mismatched
  readonly mismatch: Mismatch
  /** How sure it is that the reference was read as it is meant (0 to 1). */
  readonly confidence: number
}

/** What a bibliography's own fields say, beside a reading of running text. */
const SUREST = 0.97

/**
 * The references whose field is stated otherwise than it is recorded. One whose identifier leads to another work altogether differs in everything:
 * that is told once, by the rule on identifiers.
 */
export function* statedOtherwise(
  mismatched: Iterable<{ readonly reference: Reference; readonly resolution: Mismatched }>,
  field: Field,
): Iterable<StatedOtherwise> {
  for (const { reference, resolution } of mismatched) {
    if (isOtherWork(resolution)) continue
    const mismatch = resolution.mismatches.find(one => one.field === field)
    if (!mismatch) continue
    const read = reference.reading.fields[field]?.confidence ?? 0
    yield { reference, resolution, mismatch, confidence: Math.min(SUREST, Math.max(0.5, read)) }
  }
}

/**
 * What a finding says of such a field.
 *
 * @param gives  what the reference does: “gives the pages”
 */
export function otherwise({ reference, resolution, mismatch, confidence }: StatedOtherwise, gives: string) {
  const { stated, recorded } = mismatch
  return {
    message: `${referenceName(reference)} ${gives} ${quoted(stated)}; ${recordedBy(resolution)} ${quoted(recorded)}.`,
    actual: stated,
    expected: recorded,
    confidence,
    evidence: resolution.evidence,
  }
}

/** Whether the recorded work is but what a misdirected identifier leads to. */
export function isOtherWork({ work, identifierFaults = [] }: Mismatched): boolean {
  return identifierFaults.some(
    fault => fault.fault === 'misdirected' && fault.leadsTo.DOI === work.DOI && fault.leadsTo.title === work.title,
  )
}

/** Who records the work: “Crossref”. */
export function recorderOf(evidence: readonly Evidence[], { DOI, title }: CslItem): string {
  const telling = evidence.find(({ answered }) =>
    [DOI, title].some(mark => mark !== undefined && answered.includes(mark)),
  )
  return (telling ?? evidence[0])?.source ?? 'the record'
}

/** Who says otherwise, and how: “Crossref records”, “the page at harbour.example has”. */
export function recordedBy({ evidence, work, readFrom }: Mismatched): string {
  const recorder = recorderOf(evidence, work)
  return readFrom === 'page' ? `the page at ${recorder} has` : `${recorder} records`
}

/** A work as a message names it: “Title” by Surname (2019). */
export function workName({ title, author, editor, issued, DOI }: CslItem): string {
  const [first, ...others] = author ?? editor ?? []
  const surname = first?.family ?? first?.literal
  const by = surname ? ` by ${surname}${others.length > 0 ? ' and others' : ''}` : ''
  const year = yearOf(issued)
  return `${title ? quoted(title) : (DOI ?? 'a work without a title')}${by}${year === undefined ? '' : ` (${year})`}`
}
