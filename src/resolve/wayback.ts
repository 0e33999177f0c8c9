import { earliestDay } from '../compare/calendar.js'
import type { CslDate, Reply, Request, Silence } from '../model/index.js'
import { listOf, textOf } from './json.js'
import { dateFrom } from './record.js'
import type { Access } from './registry.js'
import { answerByStatus, get, parseJson, query } from './reply.js'

/** One capture of a page. */
export interface Capture {
  /** Fourteen digits. */
  readonly timestamp: string
  /** The address that was captured. */
  readonly original: string
}

/** What the archive holds of an address, or why it did not say. */
export type CaptureAnswer =
  | { readonly kind: 'captures'; readonly captures: readonly Capture[] }
  | { readonly kind: 'silent'; readonly because: Silence; readonly detail: string }

/** Rows. One a month, as far back as the archive goes. */
const MOST_CAPTURES = 500

/** The Wayback Machine's list of captures (https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server). */
export const wayback = {
  id: 'wayback',
  name: 'Wayback Machine',
  home: 'https://web.archive.org',
  capturesRequest(address: string, { url }: Access): Request {
    const parameters = {
      url: address,
      output: 'json',
      fl: 'timestamp,original,statuscode',
      filter: 'statuscode:200',
      collapse: 'timestamp:6',
      limit: String(-MOST_CAPTURES),
    }
    return get(`${url}/cdx/search/cdx?${query(parameters)}`)
  },
  /** Rows under a heading that names their columns; an empty list, or nothing at all, where there is no capture. */
  readCaptures(reply: Reply): CaptureAnswer {
    const early = answerByStatus(reply)
    if (reply.kind === 'silent' || early?.kind === 'silent')
      return early?.kind === 'silent' ? early : { kind: 'silent', because: 'server-error', detail: 'no answer' }
    if (early) return { kind: 'captures', captures: [] }
    const rows = reply.body.length === 0 ? [] : parseJson(reply)
    if (!Array.isArray(rows)) return { kind: 'silent', because: 'server-error', detail: 'the list could not be read' }
    return { kind: 'captures', captures: capturesIn(rows) }
  },
  /** The page as it was captured, without the archive's own frame. */
  copyRequest({ timestamp, original }: Capture, { url }: Access): Request {
    return { method: 'GET', url: `${url}/web/${timestamp}id_/${original}`, headers: { accept: 'text/html,*/*;q=0.5' } }
  },
  /** Where readers open a capture. */
  addressOf({ timestamp, original }: Capture): string {
    return `https://web.archive.org/web/${timestamp}/${original}`
  },
} as const

function capturesIn(rows: readonly unknown[]): readonly Capture[] {
  const [heading = [], ...others] = rows.map(row => listOf(row).map(cell => textOf(cell) ?? ''))
  const at = (name: string, row: readonly string[]) => row[heading.indexOf(name)] ?? ''
  return others.flatMap(row => {
    const [timestamp, original, status] = ['timestamp', 'original', 'statuscode'].map(name => at(name, row))
    return /^\d{14}$/.test(timestamp ?? '') && original && status === '200'
      ? [{ timestamp: timestamp as string, original }]
      : []
  })
}

/** The capture made nearest a date; the latest one where there is none. */
export function nearestCapture(captures: readonly Capture[], date: CslDate | undefined): Capture | null {
  const wanted = earliestDay(date)
  const sorted = [...captures].sort((one, other) => (one.timestamp < other.timestamp ? 1 : -1))
  if (wanted === null) return sorted[0] ?? null
  const apart = (capture: Capture) => Math.abs((earliestDay(capturedOn(capture)) ?? 0) - wanted)
  return sorted.reduce<Capture | null>((best, next) => (best && apart(best) <= apart(next) ? best : next), null)
}

/** The day of a capture. */
export function capturedOn({ timestamp }: Capture): CslDate | undefined {
  return dateFrom([timestamp.slice(0, 4), timestamp.slice(4, 6), timestamp.slice(6, 8)].map(Number))
}
