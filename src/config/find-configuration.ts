import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ConfigurationError } from './configuration-error.js'

/** In the order they are documented. */
export const configurationNames: readonly string[] = ['json', 'yaml', 'yml', 'js', 'mjs', 'ts'].map(
  extension => `footnotary.config.${extension}`,
)

/**
 * The path of the nearest configuration: of this folder or of one above it, up to the repository's root (the folder with
 * `.git`). A package.json counts when it has a `footnotary` key. Null when there is none.
 */
export async function findConfiguration(from: string): Promise<string | null> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const names = await namesIn(folder)
    const found = configurationNames.filter(name => names.has(name))
    if (names.has('package.json') && (await hasKey(join(folder, 'package.json')))) found.push('package.json')
    const [first, second] = found
    if (first !== undefined && second !== undefined) {
      throw new ConfigurationError(`Expected one configuration in ${folder}, found both ${first} and ${second}`)
    }
    if (first !== undefined) return join(folder, first)
    if (names.has('.git') || dirname(folder) === folder) return null
  }
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder))
  } catch {
    // A folder above that may not be listed is no business of ours.
    return new Set()
  }
}

async function hasKey(path: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof manifest === 'object' && manifest !== null && 'footnotary' in manifest
  } catch {
    // A broken package.json is for npm to complain of.
    return false
  }
}
