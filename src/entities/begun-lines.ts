/** Lines `name=…` under the first two letters of their names, each with a line break before and behind it: quick to search, and nothing has to be made of them before. */
export type BegunLines = Readonly<Record<string, string>>

/** What stands behind `name=`; null where there is no such line. */
export function lineBehind(table: BegunLines, name: string): string | null {
  const lines = table[name.slice(0, BEGINNING)]
  const at = lines === undefined ? -1 : lines.indexOf(`\n${name}=`)
  if (lines === undefined || at < 0) return null
  const start = at + name.length + 2
  return lines.slice(start, lines.indexOf('\n', start))
}

/** Whether a line begins with a word, or with the beginning of one. */
export function beginsLine(table: BegunLines, word: string): boolean {
  return table[word.slice(0, BEGINNING)]?.includes(`\n${word}`) ?? false
}

/** Letters. */
const BEGINNING = 2

/** Lines as `lineBehind` needs them, in their order. */
export function begunLines(lines: Iterable<string>): BegunLines {
  const table: Record<string, string> = {}
  for (const line of [...lines].sort()) {
    const begun = line.slice(0, BEGINNING)
    table[begun] = `${table[begun] ?? '\n'}${line}\n`
  }
  return table
}
