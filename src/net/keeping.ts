import { ABSENCE_KEPT_FOR, ANSWER_KEPT_FOR } from '../limits.js'
import type { Response } from '../model/index.js'
import { headerOf } from './question.js'

/** Milliseconds for which an answer with this status is good; 0 for one that says nothing lasting. */
export function goodFor(status: number): number {
  if (status === 404 || status === 410) return ABSENCE_KEPT_FOR
  // Accepted, and part of it: the answer itself is still to come.
  return status >= 200 && status <= 299 && status !== 202 && status !== 206 ? ANSWER_KEPT_FOR : 0
}

/**
 * Whether a response may be given again. Besides its status its form decides: a record that breaks off in the middle, or a page
 * where a record was asked for, would be believed for a week.
 */
export function isWorthKeeping(response: Response): boolean {
  const kept = goodFor(response.status)
  return kept === ABSENCE_KEPT_FOR || (kept > 0 && isOfTheKindAskedFor(response) && isWhole(response))
}

function isOfTheKindAskedFor({ request, headers }: Response): boolean {
  const asked = headerOf(request, 'accept')
  const isPage = /html/.test(headers['content-type'] ?? '')
  return !isPage || asked === '' || /html|\*\/\*/.test(asked)
}

function isWhole({ headers, body, isCut }: Response): boolean {
  const type = headers['content-type'] ?? ''
  if (isCut) return !/json|xml/.test(type)
  if (/[/+]json\b/.test(type)) return isJson(body)
  // The last sign of a page is often missing, the last one of XML never.
  return !/[/+]xml\b/.test(type) || /html/.test(type) || endsWithTag(body)
}

function isJson(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(body))
    return true
  } catch {
    return false
  }
}

function endsWithTag(body: Uint8Array): boolean {
  return new TextDecoder().decode(body.subarray(-200)).trimEnd().endsWith('>')
}
