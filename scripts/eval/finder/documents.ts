import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A text of which every line is known to belong to an entry of a list of references, or to none. */
export interface LabelledText {
  readonly set: string
  readonly document: string
  readonly text: string
  /** For each line of the text the number of the entry it belongs to; null for what is no reference. */
  readonly entries: readonly (number | null)[]
}

/** Of three documents two are for development; the third is kept from it. Told by the document, so that no text of it is in both. */
export function isDevelopment({ document }: LabelledText): boolean {
  return (createHash('sha1').update(document).digest()[0] as number) % 3 !== 0
}

/** The texts in the folders `anystyle-finder` and `excite` of a collection. */
export async function readLabelledTexts(folder: string): Promise<readonly LabelledText[]> {
  const theses = await readAll(join(folder, 'anystyle-finder'), '.ttx', thesis)
  const [english, german] = [
    join(folder, 'excite/english-endlist'),
    join(folder, 'excite/german-footnotes-and-endlist'),
  ]
  const papers = [
    ...(await readAll(english, '.layout-refs.tsv', paper)),
    ...(await readAll(german, '.layout-refs.tsv', paper)),
  ]
  const lists = (
    await Promise.all(
      [english, join(folder, 'excite/german-endlist'), german].map(each => readAll(each, '.refstrings.txt', listOf)),
    )
  ).flat()
  return [
    ...theses,
    ...papers.flatMap(rows => [setOut(rows, 'papers, with margins', true), setOut(rows, 'papers, lines only', false)]),
    ...lists.flatMap(list => layouts.map(layout => laidOut(list, layout))),
  ]
}

async function readAll<T>(
  folder: string,
  ending: string,
  read: (text: string, name: string) => T,
): Promise<readonly T[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith(ending)).sort()
  return Promise.all(names.map(async name => read(await readFile(join(folder, name), 'utf8'), basename(name, ending))))
}

/** `label | text`, the label only where it changes. In all of them entries hang: a line that is not set in begins one. */
function thesis(ttx: string, document: string): LabelledText {
  let label = ''
  let entry = -1
  const lines: string[] = []
  const entries = ttx.split('\n').flatMap(row => {
    const match = /^(\w[\w-]*)?\s*\| ?(.*)$/.exec(row)
    if (!match) return []
    label = match[1] ?? label
    lines.push(match[2] as string)
    if (label !== 'ref' || match[2]?.trim() === '') return [null]
    if (/^\f?[^\s\f]/.test(match[2] as string)) entry++
    return [entry]
  })
  return { set: 'theses', document, text: lines.join('\n'), entries }
}

interface Row {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly entry: number | null
}

interface Paper {
  readonly document: string
  readonly rows: readonly Row[]
}

/** A line of a page, its place on it, and `<ref>` around each entry. Only references that begin a line are entries of a list. */
function paper(tsv: string, document: string): Paper {
  let entry = -1
  let inside = false
  const rows = tsv.split('\n').flatMap(line => {
    const [words = '', x = '0', y = '0', size = '10'] = line.split('\t')
    if (words.trim() === '') return []
    if (/^\s*<ref>/.test(words)) {
      inside = true
      entry++
    }
    const row = { words: words.replaceAll(/<\/?ref>/g, ''), x: Number(x), y: Number(y), size: Number(size) }
    const own = inside ? entry : null
    if (words.includes('</ref>')) inside = false
    return [{ ...row, entry: own }]
  })
  return { document, rows }
}

/** As a converter sets it out, with margins, blank lines and the ends of pages, or with nothing but the lines. */
function setOut({ document, rows }: Paper, set: string, hasMargins: boolean): LabelledText {
  const lines: string[] = []
  const entries: (number | null)[] = []
  const left = Math.min(...rows.map(({ x }) => x))
  for (const [at, { words, x, y, size, entry }] of rows.entries()) {
    const above = rows[at - 1]
    if (hasMargins && above && y > above.y + 1.9 * size) {
      lines.push('')
      entries.push(null)
    }
    const turn = hasMargins && above && y < above.y - 100 ? '\f' : ''
    const margin = hasMargins ? ' '.repeat(Math.max(0, Math.round((x - left) / (Math.max(size, 4) * 0.5)))) : ''
    lines.push(`${turn}${margin}${words}`)
    entries.push(entry)
  }
  return { set, document, text: lines.join('\n'), entries }
}

interface List {
  readonly document: string
  readonly strings: readonly string[]
}

function listOf(text: string, document: string): List {
  return {
    document,
    strings: text.split('\n').flatMap(line => line.trim().replace(/^(?:\[\d+\]|\d+[.)])\s*(?=\D)/, '') || []),
  }
}

const layouts = ['numbered', 'hanging', 'blank lines between', 'only wrapped'] as const

/** A list of published references under its heading, set out anew. */
function laidOut({ document, strings }: List, layout: (typeof layouts)[number]): LabelledText {
  const lines = ['References', '']
  const entries: (number | null)[] = [null, null]
  for (const [entry, string] of strings.entries()) {
    for (const [index, line] of wrapped(layout === 'numbered' ? `${entry + 1}. ${string}` : string).entries()) {
      lines.push(layout === 'hanging' && index > 0 ? `    ${line}` : line)
      entries.push(entry)
    }
    if (layout !== 'blank lines between') continue
    lines.push('')
    entries.push(null)
  }
  return { set: `lists, ${layout}`, document, text: lines.join('\n'), entries }
}

// Characters.
const lineLength = 80

function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
