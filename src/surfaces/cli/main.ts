#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and later keep what they compile from run to run, which saves a tenth of a short one; older ones do without.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()

// Loaded after that, so that it is kept too.
const { start } = await import('./start.js')
await start()
