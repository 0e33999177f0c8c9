import { DEEPEST_NESTING, HEAVIEST_TEXT, MOST_BACKTICK_RUNS } from '../limits.js'

/** A text that would take the Markdown parser longer than anyone waits; the message names the line and the mend. */
export class Overload extends Error {
  override readonly name = 'Overload'
}

/**
 * Remark is fast on what people write, and superlinear on a few things they do not: very many brackets, backtick runs
 * or nested quotes in one block. Those are told by a scan in linear time.
 *
 * @throws Overload
 */
export function refuseOverload(text: string): void {
  let line = 1
  let spent = 0
  let block = newBlock(1)
  for (let from = 0; from < text.length; line++) {
    const to = endOfLine(text, from)
    const blank = isBlank(text, from, to)
    if (blank || opensBlock(text, from)) {
      spent += weightOf(block)
      block = newBlock(blank ? line + 1 : line)
    }
    refuseNesting(text, from, to, line)
    weigh(text, from, to, block)
    refuseBlock(block, spent)
    from = to + 1
  }
}

interface Block {
  /** Its first line. */
  readonly line: number
  characters: number
  brackets: number
  readonly tickRuns: Set<number>
}

function newBlock(line: number): Block {
  return { line, characters: 0, brackets: 0, tickRuns: new Set() }
}

function weightOf({ characters, brackets }: Block): number {
  return characters * brackets
}

/** Rows of tables, definitions, items and headings stand in blocks of their own even without a blank line. */
function opensBlock(text: string, from: number): boolean {
  return /^[ \t]{0,12}(?:\||\[\^?[^\]]{1,80}\]:|[-+*#]|\d{1,9}[.)])/.test(text.slice(from, from + 100))
}

function refuseNesting(text: string, from: number, to: number, line: number): void {
  const nesting = nestingOf(text, from, to)
  if (nesting <= DEEPEST_NESTING) return
  throw new Overload(
    `line ${line} is nested ${nesting} levels deep, more than the ${DEEPEST_NESTING} that are read; take some levels out`,
  )
}

function weigh(text: string, from: number, to: number, block: Block): void {
  block.characters += to - from
  for (const [mark] of text.slice(from, to).matchAll(/[[*_]|`+/g)) {
    if (mark.startsWith('`')) block.tickRuns.add(mark.length)
    else block.brackets++
  }
}

function refuseBlock(block: Block, spent: number): void {
  const place = `the block that begins on line ${block.line}`
  if (spent + weightOf(block) > HEAVIEST_TEXT) {
    throw new Overload(
      `${place} has ${block.brackets} brackets and asterisks in ${block.characters} characters, more than can be read in good time; part it with blank lines`,
    )
  }
  if (block.tickRuns.size > MOST_BACKTICK_RUNS) {
    throw new Overload(
      `${place} has backtick runs of ${block.tickRuns.size} different lengths; part it with blank lines`,
    )
  }
}

/** Quote marks before the text, and list levels by their indentation: two columns are the least that a level takes. */
function nestingOf(text: string, from: number, to: number): number {
  let quotes = 0
  let columns = 0
  let at = from
  for (; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 62 /* > */) quotes++
    else if (code === 9) columns += 4
    else if (code === 32) columns++
    else break
  }
  const item = /[-+*\d]/.test(text[at] ?? '') && at < to
  const bullets = item ? bulletsFrom(text, at, to) : 0
  return quotes + bullets + (item ? columns >> 1 : 0)
}

/** `- - - text`: lists opened within each other on one line. A rule (`* * *`) opens none, however long. */
function bulletsFrom(text: string, from: number, to: number): number {
  let bullets = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 45 || code === 43 || code === 42) bullets++
    else if (code !== 32 && code !== 9 && code !== 62 && code !== 13) return bullets
  }
  return 0
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 13) return false
  }
  return true
}
