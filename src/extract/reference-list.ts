import type { Root } from 'mdast'
import type { Passage } from '../model/index.js'
import { fileExtent, slicePassage, trimmed } from '../read/passage.js'
import type { Block, ProseBlock } from './blocks.js'
import { plainText } from './page-breaks.js'

/** A reference in a list at the end of a manuscript. */
export interface ListEntry {
  /** As the list numbers it; null in a list without numbers. */
  readonly number: string | null
  readonly passage: Passage
}

export interface ReferenceList {
  readonly entries: readonly ListEntry[]
  /** The blocks it takes up; what stands in them is no claim. */
  readonly blocks: ReadonlySet<Block>
}

/** Gathers the entries under headings such as “References”, up to the next heading of the same or a higher rank. */
export function findReferenceList(blocks: readonly Block[], source: string): ReferenceList {
  const entries: ListEntry[] = []
  const taken = new Set<Block>()
  let depth: number | null = null
  for (const block of blocks) {
    const heading = headingOf(block)
    if (heading && (depth === null || heading.depth <= depth)) {
      depth = isReferenceHeading(heading.text) ? heading.depth : null
      if (depth !== null) taken.add(block)
      continue
    }
    if (depth === null) continue
    taken.add(block)
    if (block.kind === 'prose') entries.push(...entriesOf(block, source))
  }
  return { entries, blocks: taken }
}

/** A heading, or a paragraph that is one in all but markup: “Works Cited” alone on its line. */
function headingOf(block: Block): { text: string; depth: number } | null {
  if (block.kind === 'heading') return { text: block.inline.passage.text, depth: block.depth }
  if (block.kind !== 'prose' || block.role !== 'paragraph') return null
  const { text } = block.inline.passage
  return text.length < 40 && isReferenceHeading(text) ? { text, depth: 6 } : null
}

export function isReferenceHeading(text: string): boolean {
  return referenceHeading.test(text.trim())
}

const referenceHeading =
  /^(?:(?:\d+|[A-Z]|[IVXL]+)\.?\s+)?(?:(?:list of |cited |selected |select |full |primary |secondary |further )?(?:references?|bibliography|works cited|works consulted|works|literature(?: cited)?|sources(?: cited)?|citations)(?: cited| and notes| list)?|literatur(?:verzeichnis|liste|angaben)?|quellen(?:verzeichnis)?(?: und literatur(?:verzeichnis)?)?|bibliogra(?:ph|f)ie|bibliograf[ií]a|referencias(?: bibliográficas)?|references bibliographiques|références(?: bibliographiques)?|ouvrages cités|obras citadas|fuentes|riferimenti(?: bibliografici)?|bibliografia|referências(?: bibliográficas)?|literatuur(?:lijst)?|bibliografie|källor|litteratur(?:förteckning)?|литература|список литературы|参考文献|参考書目|참고문헌)\s*:?$/iu

function entriesOf(block: ProseBlock, source: string): readonly ListEntry[] {
  const { passage } = block.inline
  const starts = entryStarts(passage, source)
  return starts.flatMap((start, index) => {
    const extent = trimmed(passage.text, { start, end: starts[index + 1] ?? passage.text.length })
    const entry = numberedEntry(
      slicePassage(passage, extent.start, extent.end),
      starts.length === 1 ? block.number : null,
    )
    return isEntry(entry) ? [entry] : []
  })
}

/** Where entries begin in a block: one block is one entry, unless each line shows that it is one itself. */
function entryStarts(passage: Passage, source: string): readonly number[] {
  const lines = lineStarts(passage, source)
  if (lines.length === 1) return lines
  const numbered = lines.filter(at => /^\s*(?:\[\d{1,4}\]|\d{1,4}\.\s)/.test(passage.text.slice(at, at + 12)))
  if (numbered.length > 1) return numbered[0] === 0 ? numbered : [0, ...numbered]
  const eachIsOne = lines.every((at, index) =>
    looksWhole(passage.text.slice(at, lines[index + 1] ?? passage.text.length)),
  )
  return eachIsOne ? lines : [0]
}

/** Where the lines of the file begin within a passage. */
function lineStarts(passage: Passage, source: string): readonly number[] {
  const starts = [0]
  for (let at = 1; at < passage.text.length; at++) {
    const previous = passage.text.charCodeAt(at - 1)
    if (previous === 10) starts.push(at)
    else if (previous === 32 && /[\r\n]/.test(source[fileExtent(passage, at - 1, at).start] ?? '')) starts.push(at)
  }
  return starts
}

/** An entry begins with a name or title, and gives a year, an address or a full stop at its end. */
function looksWhole(line: string): boolean {
  return (
    /^\s*["“'«*]?\p{Lu}/u.test(line) &&
    /(?:^|[^\d])(?:1[4-9]|20)\d\d(?!\d)|https?:\/\/|\b(?:n\.d|o\.\s?J|s\.f)\./u.test(line) &&
    line.trim().length > 30
  )
}

function numberedEntry(passage: Passage, number: number | null): ListEntry {
  const label = /^\s*(?:\[(\d{1,4})\]|(\d{1,4})[.)](?=\s))\s*/.exec(passage.text)
  if (!label) return { number: number === null ? null : String(number), passage }
  return {
    number: label[1] ?? (label[2] as string),
    passage: slicePassage(passage, label[0].length, passage.text.length),
  }
}

/** “The works below were consulted in translation.” is not an entry. */
function isEntry({ number, passage: { text, links } }: ListEntry): boolean {
  if (number !== null) return text !== ''
  if (text.length < 12 || /:$/.test(text)) return false
  return /\d{4}|https?:|\b(?:n\.d|o\.\s?J|s\.f)\.|["“«]/.test(text) || links.length > 0
}

/** The labels of a numbered reference list, told from the tree alone: what superscripts may cite. */
export function numberedLabels(tree: Root): ReadonlySet<string> {
  const labels = new Set<string>()
  let depth: number | null = null
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (isReferenceHeading(plainText(node.children))) depth = node.depth
      else if (depth !== null && node.depth <= depth) depth = null
      continue
    }
    if (depth === null) continue
    if (node.type === 'list' && node.ordered) {
      for (let index = 0; index < node.children.length; index++) labels.add(String((node.start ?? 1) + index))
    }
    if (node.type === 'paragraph') {
      for (const match of plainText(node.children).matchAll(/(?:^|\n)\[(\d{1,4})\]/g)) labels.add(match[1] as string)
    }
  }
  return labels
}
