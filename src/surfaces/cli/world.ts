import type { Engine } from './engine.js'

/** All that the command line knows of the machine. Tests give one of their own. */
export interface World {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  readonly stdin: () => AsyncIterable<Uint8Array>
  readonly stdout: Sink
  readonly stderr: Sink
  readonly engine: Engine
  /** Calls back the first time that the user asks to stop (Ctrl-C); gives what takes the wish back. */
  readonly onInterrupt: (stop: () => void) => () => void
  /** Says that the work will last long enough for compiling it well to pay. */
  readonly expectLongRun: () => void
  /** Says that others will be asked: more time goes by in waiting for their answers than in work, and memory matters more. Before code is loaded, and after it. */
  readonly expectAnswers: (stage: 'loading' | 'loaded') => void
}

/** Where text goes. */
export interface Sink {
  readonly isTerminal: boolean
  readonly columns: number | undefined
  /** Whether its reader went away, as `head` does: what is written then is lost, and that is no error. */
  readonly closed: () => boolean
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>
}
