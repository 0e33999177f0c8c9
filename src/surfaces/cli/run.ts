import { ConfigurationError } from '../../config/index.js'
import { printable } from '../../report/index.js'
import { type Exit, exit, UsageError } from './exit.js'
import { program } from './program.js'
import type { World } from './world.js'

/** Carries one call out and gives its exit code. Never throws. */
export async function run(arguments_: readonly string[], world: World): Promise<Exit> {
  try {
    return await program(world)(arguments_)
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigurationError)) return crashed(error, world)
    await world.stderr.write(`footnotary: ${printable(error.message)}\n`)
    return exit.unusable
  }
}

/** Says, in a sentence, that Footnotary itself failed and how to report it. */
export async function crashed(error: unknown, { stderr, environment }: World): Promise<Exit> {
  const message = printable(error instanceof Error ? error.message : String(error))
  const trace = error instanceof Error ? (error.stack ?? '') : ''
  if (environment.FOOTNOTARY_TRACE) {
    await stderr.write(`${trace.split('\n').map(printable).join('\n')}\n`)
    return exit.unusable
  }
  await stderr.write(
    `footnotary: this is a fault in Footnotary, not in your manuscript: ${message}. ` +
      'Please report it with what FOOTNOTARY_TRACE=1 in the environment shows when you run the same again.\n',
  )
  return exit.unusable
}
