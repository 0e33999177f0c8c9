import { dateText } from '../compare/calendar.js'
import type { Notice } from '../model/index.js'

type NoticeKind = Notice['kind']

// Crossref's update types (https://www.crossref.org/documentation/crossmark/), PubMed's RefTypes and Retraction Watch's natures, folded.
// “removal” is the publisher taking the text away, as a withdrawal does. Clarifications, addenda and new versions take nothing back.
const kinds: Readonly<Record<string, NoticeKind>> = {
  retraction: 'retraction',
  partialretraction: 'retraction',
  retractionin: 'retraction',
  retractedandrepublished: 'retraction',
  withdrawal: 'withdrawal',
  withdrawn: 'withdrawal',
  removal: 'withdrawal',
  expressionofconcern: 'concern',
  expressionofconcernin: 'concern',
  concern: 'concern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
  erratumin: 'correction',
  err: 'correction',
  correctedandrepublishedin: 'correction',
}

/** The kind of notice that a registry's word for it means; null for what says nothing of a work's standing. */
export function noticeKind(word: string): NoticeKind | null {
  const folded = word.toLowerCase().replace(/[^a-z]/g, '')
  return Object.hasOwn(kinds, folded) ? (kinds[folded] ?? null) : null
}

// Publishers write it before the title of the work itself: “RETRACTED ARTICLE: …”, “WITHDRAWN: …”.
const standingPrefix =
  /^\W{0,3}(retracted|withdrawn|removed)(?:\s(?:article|paper|chapter|manuscript))?\W{0,2}[:–—\]]\W{0,3}/i
// Some put the notice's own title in the place of the work's, or the title of an erratum to it.
const noticePrefix =
  /^\W{0,3}(?:(?:erratum|correction):?\s(?:(?:to|zu):?\s)?)?\W{0,2}(retracted article:|retracted(?=\s["“])|retraction(?:\s(?:and republication|note|notice|statement)\b|(?=\s(?:to|of|for)\b)|(?=\s?[:“"‘—–]))|withdrawal notice\b|removal notice\b)(?:\s(?:to|of|for)\b)?\s?\W{0,4}/i

/** What a work's recorded title says of its standing. `isUpdated`: whether the record names an update of the work, so that it is no notice itself. */
export function noticeInTitle(title: string | undefined, isUpdated: boolean): Notice | null {
  const word = standingPrefix.exec(title ?? '')?.[1]?.toLowerCase()
  if (word) return { kind: word === 'retracted' ? 'retraction' : 'withdrawal' }
  const notice = isUpdated ? noticePrefix.exec(title ?? '')?.[1] : undefined
  if (notice === undefined) return null
  return { kind: /^retract/i.test(notice) ? 'retraction' : 'withdrawal' }
}

/** The title that a work bore before its standing was written before it. */
export function withoutStanding(title: string): string {
  const bare = title.replace(standingPrefix, '').replace(noticePrefix, '')
  return bare === '' ? title : bare
}

/**
 * The notices of several registries without repetitions, in an order that does not depend on who answered first. Two of a kind are one when they
 * bear the same DOI, or when one of them lacks what would tell it from the other.
 */
export function mergeNotices(notices: readonly Notice[]): readonly Notice[] {
  const merged: Notice[] = []
  for (const notice of [...notices].sort((one, other) => compare(keyOf(one), keyOf(other)))) {
    const twin = merged.findIndex(other => isSame(other, notice))
    if (twin === -1) merged.push(notice)
    else merged[twin] = { ...notice, ...merged[twin] } as Notice
  }
  return merged
}

function isSame(one: Notice, other: Notice): boolean {
  if (one.kind !== other.kind) return false
  return one.doi === undefined || other.doi === undefined || one.doi === other.doi
}

// Those that say most come first, so that what says less is taken into them.
function keyOf({ kind, doi, date }: Notice): string {
  return `${kind} ${doi ?? '~'} ${date?.['date-parts']?.[0]?.join('-') ?? '~'}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** “retraction (10.1234/abc, 3 May 2019)”. */
export function noticeText({ kind, doi, date }: Notice): string {
  const name = kind === 'concern' ? 'expression of concern' : kind
  const details = [doi, dateText(date)].filter(Boolean).join(', ')
  return details === '' ? name : `${name} (${details})`
}
