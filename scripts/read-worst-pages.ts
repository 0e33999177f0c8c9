import { readPage } from '../src/pages/index.js'
import { worstPages } from './eval/pages/worst-pages.js'

/**
 * Reads each of the worst pages and prints what it took, a line of JSON for each: `npm run eval -- pages` runs this with a heap of so many
 * megabytes that the engine ends the process where a page needs more.
 */
for (const [name, make] of Object.entries(worstPages)) {
  const type = name.startsWith('pdf') ? 'application/pdf' : 'text/html; charset=utf-8'
  const response = { url: 'https://post.example/local/1', headers: { 'content-type': type }, body: Buffer.from(make()) }
  const before = process.cpuUsage()
  readPage(response)
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(`${JSON.stringify({ name, seconds: (user + system) / 1e6 })}\n`)
}
