/** A file, and the lines that its pages have in common; those are sought when they are first asked for. */
export interface PagedText {
  readonly source: string
  /** Whether a line comes back on other pages, but for its numbers. */
  readonly isRunningHead: (line: string) => boolean
}

/** A text with what its pages repeat, which is sought when first asked for. */
export function pagedText(source: string): PagedText {
  let heads: ReadonlySet<string> | undefined
  return {
    source,
    isRunningHead: line => {
      heads ??= runningHeadsIn(source)
      return heads.has(shapeOf(line))
    },
  }
}

/** Characters. */
export const LONGEST_RUNNING_HEAD = 120
// Pages. Two lines of a list may be alike by chance.
const LEAST_PAGES = 3

function runningHeadsIn(source: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [line] of source.matchAll(/[^\r\n\f]+/g)) {
    if (line.length > 2 * LONGEST_RUNNING_HEAD) continue
    const shape = shapeOf(line.trim())
    if (shape !== '' && shape.length <= LONGEST_RUNNING_HEAD) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([shape, count]) => (count >= LEAST_PAGES ? [shape] : [])))
}

function shapeOf(text: string): string {
  return text.replace(/\d+/g, '#')
}
