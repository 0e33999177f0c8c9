/**
 * What stands behind `name=` in a table of sorted lines, with a line break before the first and after the last; null where it has no such line. Sought by
 * halves, so that nothing has to be made of the table before.
 */
export function lineBehind(table: string, name: string): string | null {
  const key = `${name}=`
  let [from, to] = [0, table.length - 1]
  while (from < to) {
    const start = table.lastIndexOf('\n', (from + to) >> 1) + 1
    const end = table.indexOf('\n', start)
    const line = table.slice(start, end)
    if (line.startsWith(key)) return line.slice(key.length)
    if (line < key) from = end
    else to = start - 1
  }
  return null
}

/** Lines as `lineBehind` needs them. */
export function sortedLines(lines: Iterable<string>): string {
  return `\n${[...lines].sort().join('\n')}\n`
}
