import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { PageSection } from './page-section.js'

/** Megabytes. What a page may cost. */
const HEAP = 64

/** What the worst pages cost in time, read by a process whose heap holds no more than a page may need. */
export async function evaluateCost(): Promise<PageSection> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.js', 'scripts/read-worst-pages.ts'], {
    env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP}` },
    maxBuffer: 1_000_000,
  })
  const read = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { name: string; seconds: number })
    .sort((one, other) => other.seconds - one.seconds)
  const [worst] = read
  const markdown = [
    '### The worst pages',
    '',
    `${read.length} bodies of 5 MB, each made to wear down one thing (nesting, attributes, dates, data, compressed streams …). All were read with a heap of ${HEAP} MB;`,
    `the slowest, \`${worst?.name}\`, took ${worst?.seconds.toFixed(1)} s of processor time on the machine of this run.`,
  ]
  return { markdown, misses: read.slice(0, 5).map(({ name, seconds }) => `${name}: ${seconds.toFixed(2)} s`) }
}
