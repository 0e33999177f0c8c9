import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

/**
 * Checks manuscripts with the bundle in a folder, as a user would. Throws where it does not end well.
 *
 * @param environment  what is set besides what is set already
 */
export function tryBundle(folder: string, manuscripts: readonly string[], environment: NodeJS.ProcessEnv): void {
  const { status } = spawnSync(
    process.execPath,
    [join(folder, 'footnotary.js'), 'check', ...manuscripts, '--offline', '--no-config', '--fail-on', 'never'],
    { env: { ...process.env, ...environment }, stdio: 'ignore' },
  )
  if (status !== 0) throw new Error(`Expected the bundle to check ${manuscripts.join(', ')}, got exit code ${status}`)
}
