#!/usr/bin/env node
import process from 'node:process'
import { processWorld } from './process-world.js'
import { crashed, run } from './run.js'

const world = processWorld()

process.on('uncaughtException', async error => {
  await crashed(error, world)
  process.exit(2)
})

// Not `process.exit`: what is still being written to a pipe must get there.
process.exitCode = await run(process.argv.slice(2), world)
