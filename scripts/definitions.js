import { readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Names that stand for values known when code is bundled; see src/version.ts. */
export const definitions = { FOOTNOTARY_VERSION: JSON.stringify(version) }
