import { printable } from '../../report/index.js'
import type { Sink } from './world.js'

const WIPE = '\r\u001b[K'

/** Says on a terminal how far a check is. */
export interface Progress {
  readonly show: (progress: { readonly done: number; readonly of: number; readonly path: string }) => void
  /** Questions asked of registries and answered, and whom most of the rest are put to. */
  readonly showAsked: (progress: Asked) => void
  readonly clear: () => Promise<void>
}

interface Asked {
  readonly asked: number
  readonly answered: number
  readonly waiting: () => readonly { readonly host: string; readonly count: number }[]
}

/** One line on a terminal, written over and over and wiped at the end; elsewhere nothing. */
export function progressOn(stderr: Sink, quiet: boolean): Progress {
  let shown = false
  let next = 0
  const write = (line: string): void => {
    shown = true
    void stderr.write(WIPE + printable(line).slice(0, (stderr.columns ?? 80) - 1))
  }
  return {
    showAsked: ({ asked, answered, waiting }) => {
      // Every question settled would be more lines than a terminal can show.
      if (!stderr.isTerminal || quiet || answered < next) return
      next = answered + Math.max(1, Math.floor(asked / 100))
      const [most] = waiting()
      write(`asked ${asked}, answered ${answered}${most ? `, waiting for ${most.host} (${most.count})` : ''}`)
    },
    show: ({ done, of, path }) => {
      // A single manuscript is done before the line could be read.
      if (!stderr.isTerminal || quiet || of < 2) return
      write(`${done}/${of} ${path}`)
    },
    clear: async () => {
      if (shown) await stderr.write(WIPE)
    },
  }
}
