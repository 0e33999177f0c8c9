import { LONGEST_NOTE } from '../../limits.js'
import type { Extent } from '../../model/span.js'
import type { BackReferenceMatch } from '../back-references/back-reference.js'
import { isCaseless } from '../caseless-reference.js'
import type { ReferenceHints } from '../read-by-rules.js'
import { chunksOf } from './cuts.js'
import { remarkParts } from './in-passing.js'
import { isSignalled, isWholeBack, leadOf, signalWord } from './lead-ins.js'
import type { NotePart } from './note-part.js'
import { backReferenceAt, commentary, type Sheet, sheetOf, tight, withoutComma, wordsOf } from './sheet.js'
import { hasAuthorAhead, isSource } from './source-signs.js'
import { splitCaselessNote } from './split-caseless-note.js'

/**
 * A footnote's text cut into its parts, in order and without overlap. A part is a source only when it shows what a source
 * shows (a year, an address, a quotation or italics behind an author …); in doubt it is commentary.
 */
export function splitNote(text: string, hints: ReferenceHints = {}): NotePart[] {
  if (isCaseless(text)) return joined(splitCaselessNote(text.slice(0, LONGEST_NOTE), hints.emphasis ?? []), text)
  const sheet = sheetOf(text.slice(0, LONGEST_NOTE), hints)
  const parts: NotePart[] = []
  for (const chunk of chunksOf(sheet)) parts.push(...partsOf(sheet, chunk))
  if (text.length > LONGEST_NOTE) parts.push({ kind: 'commentary', extent: { start: LONGEST_NOTE, end: text.length } })
  return joined(parts, text)
}

// “Doe (n 4) 3 and Roe (n 5) 4 and …”; what is chained further was made to be.
const longestChain = 8

/** One chunk taken apart: the words that lead to a source, the source or repetition, the words behind. */
function partsOf(sheet: Sheet, chunk: Extent, links = 0): NotePart[] {
  const extent = tight(sheet.text, chunk)
  if (extent.end <= extent.start) return []
  const lead = leadOf(sheet, extent)
  const body = tight(sheet.text, { start: extent.start + lead, end: extent.end })
  const repetition = repetitionAt(sheet, body)
  if (!repetition && !isSource(sheet, body) && !isSignalled(sheet, body, lead)) return remarkParts(sheet, extent)
  const before = lead > 0 ? [commentary(sheet, extent.start, body.start)] : []
  if (!repetition) return [...before, { kind: 'source', extent: body }]
  const { back, length } = repetition
  const end = body.start + length
  const own = withoutComma(sheet, { start: body.start, end })
  const rest = tight(sheet.text, { start: end, end: body.end })
  return [
    ...before,
    { kind: 'repetition', extent: own, back, isInPassing: false },
    ...(rest.end > rest.start ? restParts(sheet, rest, links + 1) : []),
  ]
}

/** The repetition that a stretch begins with. What may be a source as well is one only where nothing follows it. */
function repetitionAt(sheet: Sheet, body: Extent): BackReferenceMatch | null {
  const match = backReferenceAt(sheet, body)
  const mayBeSource = match?.back.form === 'short' && !match.back.unmistakable
  return mayBeSource && !/^[\s.,;]*$/.test(wordsOf(sheet, body).slice(match.length)) ? null : match
}

/** Behind a repetition a source may follow: “Ibid., 4; Smith, …” was cut before, “id., p. 24 B. Doe, ‘…’” is cut here. */
function restParts(sheet: Sheet, rest: Extent, links: number): NotePart[] {
  const joining = /^(?:and|und|et|sowie|y|e)\s(?=[A-Z])/.exec(sheet.text.slice(rest.start, rest.start + 10))
  if (joining && links < longestChain) {
    const start = rest.start + joining[0].length
    const next = { start, end: rest.end }
    if (isWholeBack(sheet, next)) return [commentary(sheet, rest.start, start), ...partsOf(sheet, next, links)]
  }
  if (links < longestChain && signalWord.test(sheet.text.slice(rest.start, rest.start + 80)))
    return partsOf(sheet, rest, links)
  return isSource(sheet, rest) && hasAuthorAhead(sheet.text.slice(rest.start, rest.start + 320))
    ? [{ kind: 'source', extent: rest }]
    : remarkParts(sheet, rest)
}

/** Neighbouring comments are one comment; nothing is empty, nothing overlaps. */
function joined(parts: readonly NotePart[], text: string): NotePart[] {
  const result: NotePart[] = []
  for (const part of parts) {
    if (part.extent.end <= part.extent.start) continue
    const last = result.at(-1)
    if (
      last?.kind === 'commentary' &&
      part.kind === 'commentary' &&
      /^[\s;,.]*$/.test(text.slice(last.extent.end, part.extent.start))
    )
      result[result.length - 1] = { kind: 'commentary', extent: { start: last.extent.start, end: part.extent.end } }
    else result.push(part)
  }
  return result
}
