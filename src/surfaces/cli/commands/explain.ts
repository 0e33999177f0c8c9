import { readFile } from 'node:fs/promises'
import { type Exit, exit } from '../exit.js'
import { expectRule } from '../levels.js'
import type { World } from '../world.js'

/** `footnotary explain RULE`: the rule's page, or what the rule says of itself where the page is not at hand. */
export async function explain(id: string, { engine, stdout }: World): Promise<Exit> {
  const all = (await engine.catalogue()).flatMap(({ rules }) => rules)
  expectRule(
    id,
    '`explain`',
    all.map(rule => rule.id),
  )
  const rule = all.find(each => each.id === id)
  if (rule === undefined) return exit.unusable
  const { what, why, fix } = rule.docs
  const short = `# ${id}\n\n${what}\n\nDefault severity: ${rule.severity}.\n\n## Why\n\n${why}\n\n## What to do\n\n${fix}\n`
  await stdout.write((await page(id)) ?? short)
  return exit.clean
}

/** Bundled code stands in `dist`, beside `docs`; the source stands deeper. */
async function page(id: string): Promise<string | null> {
  for (const above of ['../', '../../../../']) {
    try {
      return await readFile(new URL(`${above}docs/rules/${id}.md`, import.meta.url), 'utf8')
    } catch {
      // The pages are an extra: a bundle without them explains all the same.
    }
  }
  return null
}
