import { clip, columnsOf, jsonText } from '../../../report/index.js'
import { type Exit, exit } from '../exit.js'
import type { World } from '../world.js'

/** `footnotary rules`: every rule under its group, or all of them as JSON. */
export async function rules(options: { readonly json?: boolean }, { engine, stdout }: World): Promise<Exit> {
  const catalogue = await engine.catalogue()
  if (options.json) {
    const all = catalogue.flatMap(({ title, rules }) =>
      rules.map(({ id, severity, docs: { what, why, fix } }) => ({
        id,
        group: title,
        severity,
        docs: { what, why, fix },
      })),
    )
    await stdout.write(`${jsonText(all, 2)}\n`)
    return exit.clean
  }
  const width = Math.max(...catalogue.flatMap(group => group.rules.map(({ id }) => columnsOf(id))))
  const blocks = catalogue.map(group => {
    const lines = group.rules
      .map(({ id, severity, docs }) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${docs.what}`)
      .map(line => (stdout.columns === undefined ? line : clip(line, stdout.columns)))
    return [group.title, ...lines].join('\n')
  })
  await stdout.write(`${blocks.join('\n\n')}\n`)
  return exit.clean
}
