import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../shared')

/** A path in the shared test data, which stands beside the repository where there is one. */
export function shared(path: string): string {
  return resolve(folder, path)
}

/** Tests over the shared data: skipped, and named as such, in a clone that has none beside it. */
export function describeShared(name: string, tests: () => void): void {
  if (existsSync(folder)) describe(name, tests)
  else describe.skip(`${name} (skipped: the shared test data is not beside this clone)`, tests)
}
