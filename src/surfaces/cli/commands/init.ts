import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { configurationNames } from '../../../config/index.js'
import { reasonOf } from '../../../read/unreadable.js'
import { type Exit, exit, UsageError } from '../exit.js'
import type { World } from '../world.js'

const name = 'footnotary.config.yaml'

const template = `# Settings of Footnotary for this folder and those in it. Every one is optional.
# Paths count from this file.

# The least severity that makes a check fail: error, warning, info or never.
failOn: error

# How severe a rule is: off, info, warning or error. \`footnotary rules\` lists them all.
# rules:
#  missing-doi: off
#  inconsistent-duplicate: warning

# Bibliographies (.bib, CSL-JSON, RIS) that every manuscript may cite from.
# bibliography:
#  - refs.bib

# Configurations to start from; this one overrides them.
# extends: ../footnotary.config.yaml

# Used once registries are asked. A check that is offline does not look at these.
# mailto: you@example.org
# cache: .footnotary/cache
# net:
#  timeout: 20000
#  concurrency: 16
#  perHost: 4
# registries:
#  crossref:
#    enabled: true
#  web-page:
#    enabled: true

# A chat-completions endpoint that you run. It is sent sentences of the manuscript; nothing else ever is.
# judge:
#  url: http://localhost:8080/v1
#  model: NAME
`

/** `footnotary init`: writes a configuration to start from, and never over another. */
export async function init({ cwd, stdout }: World): Promise<Exit> {
  const there = (await readdir(cwd)).find(each => configurationNames.includes(each))
  if (there !== undefined) throw new UsageError(`Expected a folder without a configuration; ${there} is already here`)
  try {
    await writeFile(join(cwd, name), template, { flag: 'wx' })
  } catch (cause) {
    throw new UsageError(`Expected to write ${name}: ${reasonOf(cause)}`, { cause })
  }
  await stdout.write(`Wrote ${name}. Change it as you like, then run: footnotary check PAPER.md\n`)
  return exit.clean
}
