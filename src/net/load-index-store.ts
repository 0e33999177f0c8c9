import { IndexError } from './index-error.js'

/** The module that holds the engine, loaded when an index is first wanted. Throws an IndexError where there is no engine for the machine. */
export async function loadIndexStore(): Promise<typeof import('./index-store.js')> {
  try {
    return await import('./index-store.js')
  } catch (cause) {
    throw new IndexError('libsql, its engine, is not installed', { cause })
  }
}
