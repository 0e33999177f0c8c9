import type { Facts } from './facts.js'
import { BREAKS, Mark } from './marks.js'
import { Kind } from './word-facts.js'

function bucket(count: number): number {
  return count < 4 ? count : count < 6 ? 4 : count < 10 ? 5 : count < 16 ? 6 : 7
}

const isNumeric = (kind: number): boolean => (kind >= Kind.year && kind <= Kind.digits5) || kind === Kind.lettersDigits

/** Words between two marks, which mostly are one thing: a name, a place, a journal. */
export function readChunks(facts: Facts, count: number): void {
  let chunk = -1
  for (let at = 0; at < count; at++) {
    const marks = facts.gap[at] as number
    const afterInitial = at > 0 && facts.kind[at - 1] === Kind.initial && (marks & BREAKS) === Mark.point
    if (at === 0 || (marks & BREAKS && !afterInitial)) {
      chunk++
      facts.chunkStart[chunk] = at
    }
    facts.chunk[at] = chunk
  }
  facts.chunkCount = chunk + 1
  for (let each = 0; each <= chunk; each++) {
    const from = facts.chunkStart[each] as number
    const to = each === chunk ? count : (facts.chunkStart[each + 1] as number)
    facts.chunkFirst[each] = facts.word[from] as number
    facts.chunkLast[each] = facts.word[to - 1] as number
    facts.chunkSign[each] = signOf(facts, from, to)
  }
}

function signOf(facts: Facts, from: number, to: number): number {
  let flags = 0
  for (let at = from; at < to; at++) {
    const kind = facts.kind[at] as number
    if (kind === Kind.year || kind === Kind.yearLetter) flags |= 1
    else if (isNumeric(kind)) flags |= 2
    else if (kind === Kind.initial || kind === Kind.initials) flags |= 4
    else if (kind === Kind.lower) flags |= 8
    else if (kind === Kind.capitalised || kind === Kind.shouted || kind === Kind.mixed) flags |= 16
    else if (kind === Kind.month) flags |= 32
    else if (kind >= Kind.address && kind <= Kind.identifier) flags |= 64
  }
  return flags * 8 + bucket(to - from)
}

/** Stretches between full stops, question marks and quotation marks. */
export function readSentences(facts: Facts, count: number): void {
  let sentence = 0
  let from = 0
  for (let at = 1; at <= count; at++) {
    if (at < count && !endsSentence(facts, at)) {
      facts.sentence[at] = sentence
      continue
    }
    facts.sentenceFirst[sentence] = facts.word[from] as number
    facts.sentenceLast[sentence] = facts.word[at - 1] as number
    facts.sentenceSign[sentence] = signOf(facts, from, at)
    from = at
    sentence++
    if (at < count) facts.sentence[at] = sentence
  }
  facts.sentenceCount = sentence
}

function endsSentence(facts: Facts, at: number): boolean {
  const marks = facts.gap[at] as number
  if (marks & (Mark.ask | Mark.quoteOpen | Mark.quoteClose)) return true
  if (!(marks & Mark.point) || !(marks & Mark.space)) return false
  const kind = facts.kind[at - 1] as number
  return kind !== Kind.initial && kind !== Kind.abbreviation && facts.family[at - 1] === 0
}

/** What went before and what lies ahead: years, quotations, “in”, editors. */
export function readState(facts: Facts, count: number): void {
  let [years, quotes, ins, editors, addresses] = [0, 0, 0, 0, 0]
  let inQuote = 0
  let inParentheses = 0
  for (let at = 0; at < count; at++) {
    const marks = facts.gap[at] as number
    if (marks & Mark.quoteClose) inQuote = 0
    if (marks & Mark.quoteOpen) {
      inQuote = 1
      quotes = Math.min(quotes + 1, 2)
    }
    if (marks & Mark.close) inParentheses = 0
    if (marks & Mark.open) inParentheses = 1
    facts.state[at] =
      years | (quotes << 2) | (ins << 4) | (editors << 5) | (inQuote << 6) | (inParentheses << 7) | (addresses << 8)
    const kind = facts.kind[at] as number
    const family = facts.family[at] as number
    if (kind === Kind.year || kind === Kind.yearLetter) years = Math.min(years + 1, 2)
    if (family === 1 && (marks & BREAKS || (facts.gap[at + 1] as number) & Mark.colon)) ins = 1
    if (family === 2) editors = 1
    if (kind >= Kind.address && kind <= Kind.identifier) addresses = 1
  }
  let [toYear, toEditor, toAddress, toPages, toOpen] = [9, 9, 9, 9, 9]
  for (let at = count - 1; at >= 0; at--) {
    facts.ahead[at] = toYear | (toEditor << 4) | (toAddress << 8) | (toPages << 12) | (toOpen << 16)
    const kind = facts.kind[at] as number
    const family = facts.family[at] as number
    toYear = kind === Kind.year || kind === Kind.yearLetter ? 0 : Math.min(toYear + 1, 9)
    toEditor = family === 2 ? 0 : Math.min(toEditor + 1, 9)
    toAddress = kind >= Kind.address && kind <= Kind.identifier ? 0 : Math.min(toAddress + 1, 9)
    toPages =
      family === 4 || ((facts.gap[at + 1] as number) & Mark.dash && isNumeric(kind)) ? 0 : Math.min(toPages + 1, 9)
    toOpen = (facts.gap[at] as number) & (Mark.quoteOpen | Mark.open) ? 0 : Math.min(toOpen + 1, 9)
  }
}
