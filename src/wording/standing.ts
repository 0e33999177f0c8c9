import { dateText } from '../compare/calendar.js'
import type { CslDate, Manuscript, Notice, Reference, Resolution } from '../model/index.js'

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
    if (!notice || isNotice(reference, resolution)) continue
    const words = notice.kind === 'correction' ? amended : takenBack
    if (words.test(withoutTitle(reference)) || isSaidInText(manuscript, reference, words)) continue
    yield { reference, resolution, notice, notices }
  }
}

// “Withdrawn” alone is said of patients and troops, “correction” of errors of every kind: only with the work beside them, or as a title begins.
const takenBack =
  /\bretract(?:ed|ion|ions|s)?\b|\b(?:since|later|now|article|paper|study|preprint|publication)\s(?:(?:has|have|was|were|been|is)\s){0,2}withdrawn\b|[([]withdrawn\b|\brétract|\bretirado de publicación|\bretractad|\bretratad|\bzurückgezogen|\britratta|\bexpressions? of concern\b|撤稿|撤回/iu
const amended =
  /\bcorrigend|\berrat(?:um|a)\b|\bcorrections?\s(?:to|in|of|notice)\b|\bcorrected\s(?:version|in|version)\b|\b(?:since|later|as) corrected\b|\bberichtigung|\brectificati|\bretract/iu

/** The notice itself is cited: its record says so, or its title does. */
function isNotice({ reading }: Reference, { work }: Found): boolean {
  return work.custom?.['notice-on'] !== undefined || noticeTitle.test(reading.item.title ?? '')
}

const noticeTitle =
  /^\W{0,3}(?:retracted|withdrawn|retraction|withdrawal|removal|corrigend\w{1,2}|errat(?:um|a)|(?:author |publisher )?correction|expression of concern)\b\s?(?:[:“"‘—–\]]|note|notice|statement|to\b|of\b|for\b|article|paper|$)|\(with (?:an? )?(?:erratum|errata|corrigendum|corrections?)\)/i

function withoutTitle({ raw, reading }: Reference): string {
  return reading.item.title ? raw.replace(reading.item.title, ' ') : raw
}

function isSaidInText({ claims }: Manuscript, { key }: Reference, words: RegExp): boolean {
  return claims.some(({ text, citations }) => citations.some(citation => citation.key === key) && words.test(text))
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
