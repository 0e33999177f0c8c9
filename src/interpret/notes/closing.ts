import type { Extent } from '../../model/span.js'
import { scanNames } from '../names.js'
import { isWholeBack, leadLength } from './lead-ins.js'
import { type Sheet, touches, wordsOf } from './sheet.js'
import { year } from './source-signs.js'

/** “, S. 215;”, “, 2:xiv;” and “С. 50;” */
export const endsInPlace =
  /(?:,|\s[Qq]{1,2}\.)\s(?:(?:pp?|SS?)\.\s?)?(?:\d{1,4}|(?:\d{1,3}:)[\divxlc]{1,7})(?:[–-]\d{1,4})?(?:\sff?\.)?\s?;?$/

/** Whether a reference could be at its end here: behind a page, an address, a closing bracket, or as a back reference, a matter of a few words. */
export function isClosed(sheet: Sheet, left: Extent): boolean {
  return isClosedByTail(sheet, left) || (left.end - left.start < LONGEST_BACK && isWholeBack(sheet, left))
}

/** Characters. */
const LONGEST_BACK = 240

function isClosedByTail(sheet: Sheet, extent: Extent): boolean {
  const left = wordsOf(sheet, extent)
  const tail = left.slice(-60).replace(/[\s.;]+$/, '')
  if (sheet.links.some(link => link.end <= extent.end && link.end >= extent.end - 3)) return true
  const marked = touches(sheet.emphasis, extent) || /[“"«„‘][A-Za-z]/.test(left)
  if (/\bAct\s(?:1[6-9]|20)\d\d(?:\s\([^()]{1,12}\))?$/.test(tail)) return true
  if (/\)$/.test(tail)) return (marked && year.test(left)) || isClosedByYear(left)
  // The year of “Smith, J. 2019.” closes nothing; a page behind a year does.
  if (/(?:^|[\s(])(?:\d{1,5}|[ivxlc]{1,6})(?:\s?[–—-]\s?\d{1,5})?(?:\s?ff?)?$/.test(tail))
    return year.test(left.slice(0, -4)) || marked || /,\s(?:S\.|pp?\.)?\s?\d+(?:\s?[–—-]\s?\d{1,5})?$/.test(tail)
  return false
}

/** “Title (1988)” and “(Place: House, 1988)” end a reference; “Smith, J. (1988)” begins one. */
function isClosedByYear(left: string): boolean {
  const tail = left.slice(-500).replace(/[\s.;]+$/, '')
  if (/:\s[^()]{2,60},?\s\d{4}\)$/.test(tail)) return true
  const bracket = /\s\((?:[^()]{0,40},\s)?\d{4}\)$/.exec(tail)
  if (!bracket) return false
  const lead = leadLength(tail)
  const scan = scanNames(tail, lead)
  return scan !== null && scan.end + 4 < bracket.index
}
