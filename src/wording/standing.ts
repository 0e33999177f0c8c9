import { dateText } from '../compare/calendar.js'
import type { CslDate, Manuscript, Notice, Reference, Resolution } from '../model/index.js'
import { ownsUp, standingWords } from './recorded.js'

type Found = Extract<Resolution, { outcome: 'verified' | 'mismatch' }>

/** A cited work with a notice on it that the manuscript does not mention. */
export interface ChangeOfStanding {
  readonly reference: Reference
  readonly resolution: Found
  /** The latest of them. */
  readonly notice: Notice
  readonly notices: readonly Notice[]
}

/**
 * Cited works with notices of these kinds on them. Left out where the reference is to the notice itself, where it says what became of the work,
 * and where the sentence that cites it does.
 */
export function* changesOfStanding(
  manuscript: Manuscript,
  found: Iterable<{ readonly reference: Reference; readonly resolution: Found }>,
  kinds: readonly Notice['kind'][],
): Iterable<ChangeOfStanding> {
  for (const { reference, resolution } of found) {
    const notices = resolution.notices.filter(({ kind }) => kinds.includes(kind))
    const [notice] = [...notices].sort((one, other) => dayOf(other.date) - dayOf(one.date))
    if (!notice || isNotice(resolution) || ownsUp(reference) || isSaidInText(manuscript, reference)) continue
    yield { reference, resolution, notice, notices }
  }
}

function isNotice({ work }: Found): boolean {
  return work.custom?.['notice-on'] !== undefined
}

function isSaidInText({ claims }: Manuscript, { key }: Reference): boolean {
  return claims.some(
    ({ text, citations }) => citations.some(citation => citation.key === key) && standingWords.test(text),
  )
}

function dayOf(date: CslDate | undefined): number {
  const [year = 0, month = 0, day = 0] = date?.['date-parts']?.[0] ?? []
  return year * 10_000 + month * 100 + day
}

/** “ on 3 May 2019 (10.1234/abc)”: when and where a notice was given, as far as is known. */
export function givenAt({ date, doi }: Notice): string {
  const text = dateText(date)
  const when = text === null ? '' : ` ${/^\d{1,2}\s/.test(text) ? 'on' : 'in'} ${text}`
  return `${when}${doi === undefined ? '' : ` (${doi})`}`
}
