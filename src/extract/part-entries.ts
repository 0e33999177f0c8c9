import { foldLetters } from '../interpret/fold.js'
import { type Beginning, beginningOf, type Ending, endingOf, isDated } from './entry-shape.js'

/** A line of running text, of which entries are made. */
export interface Line {
  /** Without white space at its ends. */
  readonly text: string
  /** Columns before its first word. */
  readonly indent: number
  /** Blank lines before it. */
  readonly gap: number
  /** Whether a page ended before it. */
  readonly isTurned: boolean
  /** Whether it begins an item of a list, as the markup says, and with what number. */
  readonly item: { readonly number: string | null } | null
}

/** Lines that make one entry. */
export interface EntryLines {
  readonly first: number
  /** Behind its last line. */
  readonly end: number
  /** As the list numbers it; null in a list without numbers. */
  readonly number: string | null
  /** Characters of its first line that its number or key takes. */
  readonly label: number
}

/** What is known of a line before it is known what it belongs to. */
interface Look {
  readonly beginning: Beginning
  readonly isDated: boolean
  readonly ending: Ending
  /** Whether the next line's first word would have stood in it: then it was not broken for want of room. */
  readonly hasRoom: boolean
}

/** Marks the lines that begin an entry; null when the lines are not set in that way. */
type Manner = (lines: readonly Line[], looks: readonly Look[]) => readonly boolean[] | null

/**
 * Parts the lines of a list into entries. Lists are numbered, or hang, or part their entries by blank lines, or do none of it:
 * each manner that the lines show is tried, and the one is taken whose entries look most like references.
 */
export function partEntries(lines: readonly Line[]): readonly EntryLines[] {
  if (lines.length === 0) return []
  const looks = looksOf(lines)
  for (const manner of markedManners) {
    const starts = manner(lines, looks)
    if (starts?.[0] && isCredible(starts, lines, looks)) return entriesAt(starts, lines)
  }
  let best: { starts: readonly boolean[]; worth: number } | null = null
  for (const [manner, inner] of manners) {
    const starts = manner(lines, looks)
    if (!starts) continue
    const worth = worthOf(starts, lines, looks, inner)
    if (!best || worth > best.worth) best = { starts, worth }
  }
  return entriesAt(best?.starts ?? [], lines)
}

// Share of the entries. Numbers that count on, or items of a list, leave little doubt; what is numbered may yet be sections.
const LEAST_CREDIBLE = 0.6

function isCredible(starts: readonly boolean[], lines: readonly Line[], looks: readonly Look[]): boolean {
  const entries = entriesAt(starts, lines)
  const credible = entries.filter(entry => wholeWorth(entry, looks) > 0).length
  return credible >= entries.length * LEAST_CREDIBLE
}

function looksOf(lines: readonly Line[]): readonly Look[] {
  const width = usualWidth(lines)
  return lines.map((line, at) => {
    const text = line.text.slice(labelLength(line.text))
    const next = lines[at + 1]?.text.split(/\s/, 1)[0] ?? ''
    return {
      beginning: beginningOf(text),
      isDated: isDated(line.text),
      ending: endingOf(line.text),
      hasRoom: line.indent + line.text.length + 1 + next.length < width * NARROW,
    }
  })
}

// Share of the width. Letters differ in width, so that a full line may have fewer characters than another.
const NARROW = 0.86

/** Characters that a full line has: the tenth longest of a hundred, and of a few that can be compared not the longest, which an address may make. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ indent, text }) => indent + text.length).sort((one, other) => one - other)
  const last = lengths.length - 1
  return lengths[last < 3 ? last : Math.floor(last * 0.9)] ?? 0
}

/** How far the entries look like references: those that do, less those that do not and those that hold another's beginning. */
function worthOf(starts: readonly boolean[], lines: readonly Line[], looks: readonly Look[], inner: number): number {
  let worth = 0
  for (const entry of entriesAt(starts, lines)) {
    worth += wholeWorth(entry, looks)
    for (let at = entry.first + 1; at < entry.end; at++) {
      if ((looks[at] as Look).beginning === 'certain' && looks[at - 1]?.ending === 'closed') worth -= inner
    }
  }
  return worth
}

function wholeWorth({ first, end, label }: EntryLines, looks: readonly Look[]): number {
  const { beginning } = looks[first] as Look
  const dated = looks.slice(first, end).some(look => look.isDated)
  if (label > 0) return dated ? 1 : 0.4
  if (beginning === 'none') return -1
  // “… in”, “… and”: what follows belongs to it, whatever it begins like.
  if (looks[end - 1]?.ending === 'none') return -0.6
  // The first line of a long list of names.
  if (!dated && looks[end - 1]?.ending !== 'closed') return -0.6
  if (dated) return beginning === 'certain' ? 1 : 0.6
  return beginning === 'certain' ? 0.4 : -0.6
}

function entriesAt(starts: readonly boolean[], lines: readonly Line[]): readonly EntryLines[] {
  const firsts = [0, ...lines.flatMap((_, at) => (at > 0 && starts[at] ? [at] : []))]
  return firsts.map((first, index) => {
    const line = lines[first] as Line
    const label = labelOf(line.text)
    return {
      first,
      end: firsts[index + 1] ?? lines.length,
      number: label ? label.number : (line.item?.number ?? null),
      label: label?.length ?? 0,
    }
  })
}

/** `[12]`, `12.`, `(12)`, `[Doe 2004]` or a bullet before an entry, with the white space behind. */
function labelOf(text: string): { number: string | null; length: number } | null {
  const match = label.exec(text)
  return match && { number: match[1] ?? match[2] ?? match[3] ?? null, length: match[0].length }
}

const label =
  /^(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})(?:[.)](?=\s)|\.(?=\p{Upper})|\)(?=\p{Alpha}))|\[(?=[^\]]*\p{Alpha})[^[\]]{2,40}\](?=\s)|[•▪‣◦►●■·](?=\s|\p{Alpha}))\s*/u

/** Whether a line begins with a number, a key or a bullet. */
export function hasLabel({ text }: Line): boolean {
  return labelOf(text) !== null
}

function labelLength(text: string): number {
  return labelOf(text)?.length ?? 0
}

const byItems: Manner = lines => {
  const starts = lines.map((line, at) => line.item !== null && !isRestOfItem(lines[at - 1]?.text, line))
  return starts.includes(true) ? starts : null
}

/** What a converter made an item of its own: it begins in the middle of a sentence, where the line before breaks off. */
export function isRestOfItem(before: string | undefined, line: Line): boolean {
  if (before === undefined || line.item?.number != null || hasLabel(line)) return false
  return endingOf(before) === 'none' && beginningOf(line.text) === 'none'
}

/** Numbers that count on, line after line: a volume or a page at the head of a line counts nothing. */
const byNumbers: Manner = (lines, looks) => {
  const numbered = lines.flatMap(({ text }, at) => {
    const number = labelOf(text)?.number
    return number ? [{ at, value: Number(number) }] : []
  })
  const starts = lines.map(() => false)
  let expected: number | null = null
  for (const [index, { at, value }] of numbered.entries()) {
    const isSure = looks[at]?.beginning === 'certain'
    if (value + 1 === expected && isSure && (lines[at] as Line).gap > 0) starts[at] = true
    if (expected !== null && (value < expected || value > expected + mostSkipped)) continue
    const ahead = numbered.slice(index + 1, index + 1 + farthestRival)
    // “5. Los Angeles” before “3. Doe …”, or “2. Edition” before “2. Doe …”: the number that is due still comes.
    if (expected !== null && value > expected && ahead.some(rival => rival.value === expected)) continue
    if (!isSure && ahead.some(rival => rival.value === value && looks[rival.at]?.beginning === 'certain')) continue
    starts[at] = true
    expected = value + 1
  }
  return starts.filter(Boolean).length > 1 ? starts : null
}

// Numbered lines. Where a list lacks a number, the next list's is further off.
const farthestRival = 6

// Numbers. A list that was cut or badly read lacks a few in a row, not more.
const mostSkipped = 3

const byKeys: Manner = lines => {
  const starts = lines.map(({ text }) => labelOf(text)?.number === null)
  return starts.filter(Boolean).length > 1 ? starts : null
}

/** Lines further out than those that carry an entry on; each page has its own margin. */
const byIndent: Manner = (lines, looks) => {
  const margins = marginsOf(lines)
  const starts = lines.map(({ indent, isTurned }, at) => {
    const out = indent <= (margins[at] as number) + 1
    return out && (!isTurned || beginsAfterTurn(looks, at))
  })
  return starts.includes(false) ? starts : null
}

/** The other way about: first lines are set in, as paragraphs are. */
const byFirstIndent: Manner = lines => {
  const margins = marginsOf(lines)
  const starts = lines.map(({ indent }, at) => indent > (margins[at] as number) + 1)
  return starts.filter(Boolean).length > 1 ? starts : null
}

/** The least indentation of the page that a line stands on. */
function marginsOf(lines: readonly Line[]): readonly number[] {
  const margins: number[] = []
  for (let first = 0; first < lines.length; ) {
    let end = first + 1
    while (end < lines.length && !lines[end]?.isTurned) end++
    const margin = Math.min(...lines.slice(first, end).map(({ indent }) => indent))
    while (first < end) margins[first++] = margin
  }
  return margins
}

/** Blank lines, where there are more than between the lines of an entry. */
const byGap: Manner = (lines, looks) => {
  const least = Math.min(...lines.slice(1).map(({ gap }) => gap))
  const starts = lines.map(({ gap, isTurned }, at) => (isTurned ? beginsAfterTurn(looks, at) : gap > least))
  return starts.includes(true) && starts.slice(1).includes(false) ? starts : null
}

/** A line an entry, as in a list that was never wrapped. */
const byLine: Manner = (lines, looks) => {
  const ones = looks.filter(look => look.beginning === 'certain' || (look.beginning === 'possible' && look.isDated))
  return ones.length >= lines.length * LEAST_ONES ? lines.map(() => true) : null
}

// Share of the lines. The rest may be headings of a part, or entries without a date.
const LEAST_ONES = 0.75

/** Behind a page's end neither margin nor blank lines tell. */
function beginsAfterTurn(looks: readonly Look[], at: number): boolean {
  const look = looks[at] as Look
  return look.beginning === 'certain' || (look.beginning === 'possible' && looks[at - 1]?.ending !== 'none')
}

/** By the words alone: a line begins an entry when it looks it, and the line before could be the last of one. */
const byWords: Manner = (lines, looks) => {
  const order = orderOf(lines, looks)
  return lines.map((_, at) => at === 0 || wordsSpeak(looks, at) + (order[at] as number) >= ENOUGH)
}

const ENOUGH = 2

function wordsSpeak(looks: readonly Look[], at: number): number {
  const here = looks[at] as Look
  const before = looks[at - 1] as Look
  const beginning = { certain: 2, possible: 0, none: -3 }[here.beginning]
  const ending = { closed: 1, open: -0.5, none: -1.5 }[before.ending]
  return beginning + ending + (before.hasRoom ? 1 : -0.5)
}

// Share of neighbours in order, from which on a list is one by the alphabet.
const LEAST_ORDERED = 0.8

/** In a list by the alphabet, what speaks for or against a line that may begin an entry: its place among those that do. */
function orderOf(lines: readonly Line[], looks: readonly Look[]): readonly number[] {
  const words = lines.map(({ text }) => foldLetters(/\p{Alpha}{1,12}/u.exec(text)?.[0] ?? '').toLowerCase())
  const sure = lines.flatMap((_, at) => (looks[at]?.beginning === 'certain' ? [at] : []))
  const isOrdered = (at: number, next: number): boolean => (words[at] as string) <= (words[next] as string)
  const ordered = sure.filter((at, index) => index > 0 && isOrdered(sure[index - 1] as number, at)).length
  if (sure.length < 4 || ordered < (sure.length - 1) * LEAST_ORDERED) return lines.map(() => 0)
  let behind = -1
  return lines.map((_, at) => {
    while (behind + 1 < sure.length && (sure[behind + 1] as number) < at) behind++
    if (looks[at]?.beginning !== 'possible') return 0
    const [before, after] = [sure[behind], sure[behind + 1]]
    const fits = (before === undefined || isOrdered(before, at)) && (after === undefined || isOrdered(at, after))
    return fits ? 0.5 : -1
  })
}

const markedManners: readonly Manner[] = [byItems, byNumbers, byKeys]
/** What it costs an entry that another's beginning seems to stand in it: less where margins or blank lines speak against that. */
const manners: readonly (readonly [manner: Manner, inner: number])[] = [
  [byIndent, 0.25],
  [byGap, 0.25],
  [byFirstIndent, 1],
  [byLine, 1],
  [byWords, 1],
]
