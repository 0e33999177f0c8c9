import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where answers are kept unless told otherwise: where the system keeps what can be made again. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, 'footnotary')
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'footnotary', 'Cache')
  return platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches', 'footnotary')
    : join(homedir(), '.cache', 'footnotary')
}
