/**
 * What stands behind `name=` in a table of sorted lines, with a line break before the first and after the last; null where it has no such line.
 */
export function lineBehind(table: string, name: string): string | null {
  return lineFrom(table, `${name}=`)?.slice(name.length + 1) ?? null
}

/** Whether a line of such a table begins with a word. */
export function beginsLine(table: string, word: string): boolean {
  return lineFrom(table, word) !== null
}

/** A line that begins with a key, sought by halves, so that nothing has to be made of the table before. */
function lineFrom(table: string, key: string): string | null {
  let [from, to] = [0, table.length - 1]
  while (from < to) {
    const start = table.lastIndexOf('\n', (from + to) >> 1) + 1
    const end = table.indexOf('\n', start)
    const line = table.slice(start, end)
    if (line.startsWith(key)) return line
    if (line < key) from = end
    else to = start - 1
  }
  return null
}

/** Lines as `lineBehind` needs them. */
export function sortedLines(lines: Iterable<string>): string {
  return `\n${[...lines].sort().join('\n')}\n`
}
