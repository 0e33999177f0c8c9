import { archivedAddress } from '../identifiers/url-key.js'
import type { CslDate } from '../model/csl.js'
import { earliestDay, latestDay } from './calendar.js'

// Folders that files are put into on another day than they are published on.
const stores =
  /\/(?:wp-content|uploads?|files?|documents?|docs?|assets?|media|images?|downloads?|attachments?|dam|pdfs?|storage|static|sites)\//i
const isFile = /\.(?:pdf|docx?|xlsx?|pptx?|zip|csv|png|jpe?g)$/i

/** The address whose path may tell the day of publication; `null` where a date in it would be a file's or an archive's. */
export function datedAddress(url: string): string | null {
  const address = archivedAddress(url) ?? url
  if (/^https?:\/\/(?:web\.)?archive\.[a-z]{2,5}\//i.test(address)) return null
  const path = address.replace(/[?#].*$/s, '')
  return stores.test(path) || isFile.test(path) ? null : address
}

// A day begins up to fourteen hours earlier on one side of the world, and print follows the screen by a night.
const SLACK_IN_DAYS = 1

/** Whether two dates, each as precise as it is, can mean one day, give or take so many. `true` where one of them has no parts. */
export function datesAgree(one: CslDate, other: CslDate, slackInDays = SLACK_IN_DAYS): boolean {
  const [from, to, otherFrom, otherTo] = [earliestDay(one), latestDay(one), earliestDay(other), latestDay(other)]
  if (from === null || to === null || otherFrom === null || otherTo === null) return true
  return from <= otherTo + slackInDays && otherFrom <= to + slackInDays
}
