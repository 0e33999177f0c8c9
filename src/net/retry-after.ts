/**
 * Milliseconds that a Retry-After header asks to wait, in seconds or as an HTTP date; 0 for a moment that has passed, `null`
 * for a header that says neither.
 */
export function retryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,10}(?:\.\d{1,9})?$/.test(text)) return Math.ceil(Number(text) * 1000)
  // A day's name begins each of the three forms of HTTP dates; anything looser would read numbers as years.
  if (!/^[A-Za-z]{3,9},? .{8,40}$/.test(text)) return null
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? null : Math.max(0, moment - now.getTime())
}
