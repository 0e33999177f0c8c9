import { readFile, writeFile } from 'node:fs/promises'

const page = 'reports/accuracy.md'

/**
 * Puts a section into the accuracy page in the place of the one that an earlier run of the same evaluation wrote.
 *
 * @param name  the evaluation, as `npm run eval -- NAME` knows it
 */
export async function writeSection(name: string, markdown: string): Promise<void> {
  const before = await readFile(page, 'utf8').catch(() => heading)
  const begin = `<!-- ${name} -->`
  const end = `<!-- /${name} -->`
  const section = `${begin}\n\n${markdown.trim()}\n\n${end}`
  const from = before.indexOf(begin)
  const to = before.indexOf(end)
  const after =
    from === -1 || to === -1
      ? `${before.trimEnd()}\n\n${section}\n`
      : before.slice(0, from) + section + before.slice(to + end.length)
  await writeFile(page, after)
}

const heading = `# Accuracy

Every figure on this page was printed by \`npm run eval\`. Each section names the command that writes it.
`
