import { printable } from '../../report/index.js'
import type { Sink } from './world.js'

const WIPE = '\r\u001b[K'

export interface Progress {
  readonly show: (progress: { readonly done: number; readonly of: number; readonly path: string }) => void
  readonly clear: () => Promise<void>
}

/** One line on a terminal, written over and over and wiped at the end; elsewhere nothing. */
export function progressOn(stderr: Sink, quiet: boolean): Progress {
  let shown = false
  return {
    show: ({ done, of, path }) => {
      // A single manuscript is done before the line could be read.
      if (!stderr.isTerminal || quiet || of < 2) return
      shown = true
      const line = `${done}/${of} ${printable(path)}`
      void stderr.write(WIPE + line.slice(0, (stderr.columns ?? 80) - 1))
    },
    clear: async () => {
      if (shown) await stderr.write(WIPE)
    },
  }
}
