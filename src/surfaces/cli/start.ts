import process from 'node:process'
import { processWorld } from './process-world.js'
import { crashed, run } from './run.js'

/** Carries out the call that this process was started with, and sets its exit code. */
export async function start(): Promise<void> {
  const world = processWorld()
  process.on('uncaughtException', async error => {
    await crashed(error, world)
    process.exit(2)
  })
  // Not `process.exit`: what is still being written to a pipe must get there.
  process.exitCode = await run(process.argv.slice(2), world)
}
