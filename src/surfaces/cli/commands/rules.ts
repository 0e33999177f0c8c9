import { clip, columnsOf, jsonText } from '../../../report/index.js'
import type { Rule } from '../../../rules/define-rule.js'
import { type Exit, exit } from '../exit.js'
import type { World } from '../world.js'

/** `footnotary rules`: every rule under its group, or all of them as JSON. */
export async function rules(options: { readonly json?: boolean }, { engine, stdout }: World): Promise<Exit> {
  const all = (await engine.rules()).map(described)
  if (options.json) {
    await stdout.write(`${jsonText(all, 2)}\n`)
    return exit.clean
  }
  const width = Math.max(...all.map(({ id }) => columnsOf(id)))
  const blocks = [...new Set(all.map(({ group }) => group))].map(group => {
    const lines = all
      .filter(rule => rule.group === group)
      .map(({ id, severity, docs }) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${docs.what}`)
      .map(line => (stdout.columns === undefined ? line : clip(line, stdout.columns)))
    return (group === undefined ? lines : [group, ...lines]).join('\n')
  })
  await stdout.write(`${blocks.join('\n\n')}\n`)
  return exit.clean
}

/** What is told of a rule; rules that are not grouped stand in one list. */
function described({ id, group, severity, docs: { what, why, fix } }: Rule & { readonly group?: string }) {
  return { id, ...(group === undefined ? {} : { group }), severity, docs: { what, why, fix } }
}
