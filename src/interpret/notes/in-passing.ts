import type { Extent } from '../../model/span.js'
import type { NotePart } from './note-part.js'
import { backReferenceAt, commentary, type Sheet, withoutComma } from './sheet.js'

const surnamesBefore =
  "(?<![A-Za-z.])(?:van\\s(?:de[rn]?\\s)?)?[A-Z](?:['’-]?[A-Za-z]){1,30}(?:(?:\\s?/\\s?|,?\\s(?:and|und|&|et|y)\\s)[A-Z](?:['’-]?[A-Za-z]){1,30}){0,4}"

/** “Doe, op. cit.”, “Doe (n. 4)”, “Doe/Roe 1976, S. 4”: names, and behind them what only a repetition has. */
const inPassing = new RegExp(
  `${surnamesBefore}(?=(?:,\\s|\\s)[(]?(?:op\\.\\s?cit|ob\\.\\s?cit|art\\.\\s?cit|a\\.\\s?a\\.\\s?O|[(]?(?:above|supra|oben|wie\\sAnm|Anm|Fn|n)\\.?\\s\\d|above,?\\sn|supra,?\\sn|(?<!,\\s)[(]?(?:1[5-9]|20)\\d\\d[a-z]?[)]?,\\s(?:[a-z]{3,13}\\.?\\s)?(?:SS?|pp?)\\.\\s?\\d))`,
  'g',
)

/** “Doe v. Roe [1994] 1 A.C. 180”: a case with its report. */
const caseInPassing =
  /(?<![A-Za-z.])[A-Z][A-Za-z.'’&-]{0,30}(?:\s(?:[A-Z][A-Za-z.'’&-]{0,30}|of|the|and|for|&)){0,6}\sv\.?\s[A-Z][A-Za-z.'’&-]{0,30}(?:\s(?:[A-Z][A-Za-z.'’&-]{0,30}|of|the|and|for|&)){0,6}\s[([](?:1[5-9]|20)\d\d[)\]]\s(?:\d{1,3}\s)?[A-Z][A-Za-z.]{0,12}(?:\s[A-Z][A-Za-z.]{0,8}){0,3}\s\d{1,5}/g

/** A remark, taken apart where it names a source in passing: “as Doe, op. cit., 4, has it”. */
export function remarkParts(sheet: Sheet, extent: Extent): NotePart[] {
  const parts: NotePart[] = []
  let at = extent.start
  for (const named of namedInPassing(sheet, extent)) {
    if (named.extent.start < at) continue
    parts.push(commentary(sheet, at, named.extent.start), named)
    at = named.extent.end
  }
  return [...parts, commentary(sheet, at, extent.end)]
}

function namedInPassing(sheet: Sheet, { start, end }: Extent): NotePart[] {
  const text = sheet.text.slice(start, end)
  const cases = Array.from(text.matchAll(caseInPassing), (match): NotePart => {
    const from = start + match.index
    return { kind: 'source', extent: { start: from, end: from + match[0].length } }
  })
  const repetitions = Array.from(text.matchAll(inPassing)).flatMap((match): NotePart[] => {
    const from = start + match.index
    const found =
      backReferenceAt(sheet, { start: from, end }) ??
      backReferenceAt(sheet, { start: from, end: from + proseAhead(text.slice(match.index)) })
    if (!found?.back.unmistakable || found.back.author === null) return []
    const own = withoutComma(sheet, { start: from, end: from + found.length })
    return [{ kind: 'repetition', extent: own, back: found.back, isInPassing: true }]
  })
  return [...cases, ...repetitions].sort((one, other) => one.extent.start - other.extent.start)
}

/** Where the sentence goes on behind “Doe (n 4) 33 shows”. */
function proseAhead(text: string): number {
  const mark = text.search(/\d|cit\./)
  const next = text.slice(mark).search(/[,)]?\s\(?(?!(?:and|und|ff|sqq|above|note)\b)[a-z]{3,}\b/)
  return mark < 0 || next < 0 ? text.length : mark + next + (/^[)]/.test(text.slice(mark + next)) ? 1 : 0)
}
