import { closersOf } from './draft.js'

const stop = /[.?!]["”’»)\]]{0,2}(?=[\s\u0001]|$)/g

const shortened =
  /(?:^|[\s([\u0001])(?:(?:[A-Z]\.){0,4}[A-Z]|vs?|St|Dr|Jr|Sr|Mr|Mrs|Ms|Prof|No|Nr|Vol|vol|no|nr|pp?|Bd|ca|cf|ed|eds|Hrsg|Hg|bzw|u\.\s?a|z\.\s?B|Inc|Ltd|Co|Corp|Gen|Lt|Col|Sgt|Rev|Ft|Mt|Proc|Conf|Int|Trans|Am|J|Soc|Sci|Natl|Acad|Univ|Assoc|Dept|Fig|Ph|e\.g|i\.e|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Jg|Aufl|Diss|trad|coord|esp)$/

/**
 * Where a sentence of a reference ends: just after its last mark, or -1. A point behind an abbreviation or an initial, or
 * before a word in lower case, ends nothing. Not beyond `to`.
 */
export function sentenceEnd(text: string, from: number, to = text.length): number {
  stop.lastIndex = from
  for (let match = stop.exec(text); match && match.index < to; match = stop.exec(text)) {
    const end = match.index + match[0].length
    const next = text.slice(end, end + 6).trimStart()
    if (
      match[0][0] === '.' &&
      shortened.test(text.slice(Math.max(from, match.index - 12), match.index)) &&
      next !== '' &&
      !/^\u0001/.test(next)
    ) {
      // “of the U.S. Journal …” reads on; “Vitamin B. Berlin: …” cannot be told and reads on too.
      continue
    }
    if (/^[a-z&]/.test(next) && !/^(?:in[:\s]|doi|pp?\.|vol|https?|arXiv|ed\.|eds\.|e\d)/.test(next)) continue
    return end
  }
  return -1
}

/**
 * Where a quotation opened at `from` closes: the place of its closing mark, or -1. Quotations within are stepped over, and
 * an apostrophe closes only where something of a reference could follow.
 */
export function quotationEnd(text: string, from: number, to = text.length): number {
  const open = text[from] as string
  const closers = closersOf(open)
  if (!closers) return -1
  const apostrophe = open === '‘' || open === "'" || open === '‚' || open === '`'
  let depth = 0
  const limit = Math.min(to, text.length, from + 1200)
  for (let at = from + 1; at < limit; at++) {
    const mark = text[at] as string
    if (mark === open && !closers.includes(open)) depth++
    if (!closers.includes(mark)) continue
    if (apostrophe && !closesHere(text, at)) {
      // “'Steppe' tales …” closes inside the title; “workers' rights” and “women's” do not close.
      if (!/[A-Za-z\d]/.test(text[at + 1] ?? '') && text[at - 1] !== 's') return -1
      continue
    }
    if (mark === open && /[\s([]/.test(text[at - 1] as string) && /[A-Za-z]/.test(text[at + 1] ?? '')) continue
    if (depth === 0) return at
    depth--
  }
  return -1
}

function closesHere(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 12)
  if (/^[A-Za-z\d]/.test(next)) return false
  if (/[.,?!]/.test(text[at - 1] as string)) return true
  return /^(?:[\s]*$|\s?[,.;:)([\]\u0001]|\s(?:in|In|and|to|at|und|et|dans|\d|[(“"«]|[A-Z]))/.test(next)
}
