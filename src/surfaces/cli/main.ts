#!/usr/bin/env node
import { join } from 'node:path'
import process from 'node:process'
import { cacheFolder } from './cache-folder.js'
import { keepCodeIn } from './kept-code.js'
import { start } from './start.js'

// Node's own name for what asks it to keep nothing that it compiled.
if (!process.env.NODE_DISABLE_COMPILE_CACHE) keepCodeIn(join(cacheFolder(process.env, process.platform), 'code'))
await start()
