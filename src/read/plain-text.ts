import type { Paragraph, Root, Text } from 'mdast'
import type { Point } from '../model/index.js'
import { lineIndex } from './lines.js'

/** Whether a file is plain text: its name says so, and nothing in it speaks of Markdown, which many keep under such a name. */
export function isPlainText(path: string, text: string): boolean {
  return /\.(?:txt|text)$/i.test(path) && !showsMarkdown(text)
}

/** Whether a text makes use of Markdown. Footnotes, links, keys, tables and front matter leave no doubt; stars and underscores do until they are several. */
export function showsMarkdown(text: string): boolean {
  return certainSign.test(text) || (text.match(doubtfulSign)?.length ?? 0) >= ENOUGH_SIGNS
}

const certainSign =
  /^\s*(?:---[ \t]*\r?\n|#{1,6}[ \t]+\S)|\[\^[^\]\s]{1,80}\]|\^\[[^\]\s]+\s|\]\((?:https?:|#|\.{0,2}\/)|<sup>\d|\[-?@[\w{]|(?:^|\n)[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+/

const doubtfulSign =
  /^#{1,6}[ \t]+\S.*|\*\*\p{Alpha}[^*\n]{0,200}\*\*|(?<![\w*_])[*_]\p{Alpha}[^*_\n]{0,200}[\p{Alpha}\d.!?][*_](?![\w*_])|^ {0,3}\[[^\]\n]{1,80}\]:[ \t]+\S.*/gmu

// Signs. One or two may be a converter's, or mean something else.
const ENOUGH_SIGNS = 3

/**
 * Plain text to the tree that Markdown gives: paragraphs, where blank lines or the ends of pages part them, in which every sign
 * stands for itself and indented lines are text.
 */
export function parsePlainText(text: string): Root {
  const pointAt = lineIndex(text)
  const children: Paragraph[] = []
  let open: Text[] = []
  const close = (): void => {
    if (open.length > 0) children.push(paragraphOf(open, pointAt))
    open = []
  }
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const words = line.trim()
    const start = index + line.indexOf(words)
    const before = open.at(-1)?.position?.end.offset ?? start
    if (words === '' || line.includes('\f') || endsParagraph.test(text.slice(before, start))) close()
    if (words !== '') open.push(textNode(words, start, start + words.length, pointAt))
  }
  close()
  return { type: 'root', children, position: { start: pointAt(0), end: pointAt(text.length) } }
}

const endsParagraph = /\r\n\s*\r\n|\n\s*\n|\r\s*\r/

/** Lines with the breaks between them, each a node of its own: so its place is known exactly. */
function paragraphOf(lines: readonly Text[], pointAt: (offset: number) => Point): Paragraph {
  const children = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if (!before) return [line]
    return [textNode('\n', endOf(before), startOf(line), pointAt), line]
  })
  const [first, last] = [startOf(lines[0] as Text), endOf(lines.at(-1) as Text)]
  return { type: 'paragraph', children, position: { start: pointAt(first), end: pointAt(last) } }
}

function textNode(value: string, start: number, end: number, pointAt: (offset: number) => Point): Text {
  return { type: 'text', value, position: { start: pointAt(start), end: pointAt(end) } }
}

function startOf({ position }: Text): number {
  return position?.start.offset ?? 0
}

function endOf({ position }: Text): number {
  return position?.end.offset ?? 0
}
