import type { Extent } from '../../model/span.js'
import { looksLikeGroup, scanNames } from '../names.js'
import { blank, isProse } from '../prose.js'
import { wordForAuthor } from '../same-names.js'
import { type Sheet, wordsOf } from './sheet.js'

/** “Eurostat (2009): Title”, “Ridder et al. (2007): Title”: whoever it is, a reference begins like that. */
const beforeDateAndColon =
  /^([^.;:()“„"«]{2,110}?(?:\s(?:et\sal|u\.\s?a)\.)?)\s\((?:1[5-9]|20)\d\d[a-z]?\):\s[\p{Upper}\d“„"«]/u

/** “Петрова А. В., Сидоров Н. П. Переправы”: names as Russian lists give them, and a title right behind them, in folded letters. */
const cyrillicHead = /^(?:Qq{1,30}(?:-Qq{1,30})?,?\s(?:Q\.\s?){1,3},?\s?){1,6}(?:q\sqq\.\s)?(?=[Q«“"])/

/** An author with what belongs behind one, or a title with a date in parentheses. */
export function hasHead(sheet: Sheet, extent: Extent, dated: boolean): boolean {
  const [start, text] = [extent.start, wordsOf(sheet, extent)]
  if (dated && (wordForAuthor.test(text) || cyrillicHead.test(text))) return true
  const front = text.slice(0, 600)
  // A sentence, its date in parentheses, a full stop: nothing but a reference is written like that.
  if (
    /^[^\n]{3,400}?[.?!”"’]\s\((?:n\.\s?d\.|(?:1[5-9]|20)\d\d(?:,\s[A-Za-z]{3,12}(?:\s\d{1,2})?)?)\)\.\s?\S/.test(front)
  )
    return true
  if (
    /^.{3,400}?[.?!”"]?\s?\((?:n\.\s?d\.|(?:1[5-9]|20)\d\d[^()]{0,24})\)\.\s?\S/s.test(front) &&
    !isProse(sheet.bare.slice(start, start + 40).split(blank)[0] as string)
  )
    return true
  const headed = beforeDateAndColon.exec(front)?.[1]
  if (headed !== undefined && looksLikeGroup(headed.replace(/\s(?:et\sal|u\.\s?a)\.$/, ''))) return true
  const mark = sheet.emphasis.find(extent => extent.start > start)
  const scan = scanNames(front, 0, Math.min(front.length, mark ? mark.start - start : front.length))
  if (!scan || scan.confidence < 0.5) return false
  const next = front.slice(scan.end, scan.end + 14)
  if (/^[.,]?\s?[“"«„‘][A-Za-z]?/.test(next)) return true
  if (sheet.emphasis.some(mark => mark.start >= start + scan.end && mark.start <= start + scan.end + 9)) return true
  if (/^[.,:]?\s?[([]?(?:1[4-9]|20)\d\d/.test(next) || /^,?\s\(?(?:eds?\.|Hrsg)/.test(next)) return true
  return (
    dated &&
    /^[.,:]\s\S/.test(next) &&
    scan.confidence >= 0.5 &&
    !isProse(sheet.bare.slice(start, start + 300).split(/[.?!]\s/)[0] as string)
  )
}
