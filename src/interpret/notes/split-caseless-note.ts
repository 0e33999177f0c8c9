import type { Extent } from '../../model/span.js'
import { matchBackReference } from '../back-references/match-back-reference.js'
import { isCaselessReference, markedTitles } from '../caseless-reference.js'
import type { NotePart } from './note-part.js'

/** “参见”, “詳しくは”, “انظر”: what leads to a source. */
const lead =
  /^\s*(?:(?:详见|詳見|参见|參見|参阅|參閱|参看|參看|参考|參考|参照|另见|另參|另见|又见|转引自|轉引自|引自|见|見)[：:，,]?|(?:참조|참고)[：:]|(?:انظر(?:\sأيضا|\sأيضًا)?|ينظر|راجع|قارن|نقلا عن|نقلاً عن|ראו|ראה|השוו)[：:،,]?\s)\s*/

/**
 * A note in a script without capitals cut into its parts: at semicolons and full stops outside of titles and brackets, each piece a source, a
 * repetition or a remark.
 */
export function splitCaselessNote(text: string, emphasis: readonly Extent[]): NotePart[] {
  return piecesOf(text, emphasis).flatMap(piece => partsOf(text, piece, emphasis))
}

function piecesOf(text: string, emphasis: readonly Extent[]): readonly Extent[] {
  const closed = [...markedTitles(text, emphasis).map(({ whole }) => whole), ...bracketsIn(text)]
  const pieces: Extent[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(/[；;؛。]|[.?!؟]\s/g)) {
    const end = index + mark.length
    if (closed.some(extent => index >= extent.start && index < extent.end)) continue
    // “王建国. 运河与税收[M]. 北京: …”: stops part what belongs together.
    if (mark.startsWith('.') && /\[[A-Z]{1,2}(?:\/OL)?\]/.test(text)) continue
    pieces.push({ start, end })
    start = end
  }
  if (start < text.length) pieces.push({ start, end: text.length })
  return pieces
}

function bracketsIn(text: string): readonly Extent[] {
  return [...text.matchAll(/[（(][^（()）]{0,300}[)）]/g)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }))
}

function partsOf(text: string, piece: Extent, emphasis: readonly Extent[]): readonly NotePart[] {
  const { start, end } = tight(text, piece)
  if (end <= start) return []
  const length = lead.exec(text.slice(start, end))?.[0].length ?? 0
  const body = { start: start + length, end }
  const leading: readonly NotePart[] =
    length > 0 ? [{ kind: 'commentary', extent: tight(text, { start, end: body.start }) }] : []
  const words = text.slice(body.start, body.end)
  const own = emphasis
    .filter(extent => extent.start >= body.start && extent.end <= body.end)
    .map(extent => ({ start: extent.start - body.start, end: extent.end - body.start }))
  const match = matchBackReference(words, own)
  if (match) {
    const till = body.start + match.length
    const rest = tight(text, { start: till, end: body.end })
    return [
      ...leading,
      {
        kind: 'repetition',
        extent: tight(text, { start: body.start, end: till }),
        back: match.back,
        isInPassing: false,
      },
      ...(rest.end > rest.start ? [{ kind: 'commentary', extent: rest } as const] : []),
    ]
  }
  if (!isCaselessReference(words, own)) return [{ kind: 'commentary', extent: { start, end } }]
  return [...leading, { kind: 'source', extent: body }]
}

function tight(text: string, { start, end }: Extent): Extent {
  let [from, to] = [start, end]
  while (from < to && /[\s;；؛,，、،]/.test(text[from] as string)) from++
  while (to > from && /[\s;；؛]/.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}
