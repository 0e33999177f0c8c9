import type { Manners } from './manners.js'
import type { Lookup } from './system-lookup.js'
import type { Proxies, TimeOuts } from './transport.js'

/** How the network is used. All that is left out is as in `limits.ts`. */
export interface NetOptions {
  /** Milliseconds. */
  readonly timeouts?: Partial<TimeOuts>
  /** Requests in flight at once. */
  readonly concurrency?: number
  /** Requests in flight at once to a host without manners of its own. */
  readonly perHost?: number
  /** By host (with its port, where that is not the scheme's own): in place of what registries have published. */
  readonly manners?: Readonly<Record<string, Manners>>
  /** Hosts (`localhost`) or hosts with ports (`127.0.0.1:8080`) that may be asked though they are not on the public net. */
  readonly allowHosts?: readonly string[]
  /** As the environment or the configuration states it. The guard holds all the same. */
  readonly proxy?: Proxies | null
  /** An address that registries may write to. */
  readonly mailto?: string
  /** In place of the program's own name and version. */
  readonly userAgent?: string
  /** The folder in which answers are kept from run to run; `null` for none. */
  readonly cache?: string | null
  /** Bytes that kept answers may take. */
  readonly cacheSize?: number
  /** The folder to which each exchange is written. */
  readonly record?: string | null
  /** The folder from which all answers come; the network and the cache are not touched. */
  readonly replay?: string | null
  /** Sends nothing; what the cache holds is still given. */
  readonly offline?: boolean
  /** Bytes of one answer, after decompression. */
  readonly largestAnswer?: number
  readonly retries?: RetryOptions
  /** Milliseconds that a question which is asked once more waits for the others at least, and at most. */
  readonly secondLook?: { readonly least?: number; readonly most?: number }
  readonly now?: () => Date
  /** Told of every question asked and settled. */
  readonly onProgress?: (progress: Progress) => void
  /** What the user should know, and need not act on. */
  readonly onWarning?: (message: string) => void
  /** How names are resolved: the system's way. */
  readonly lookup?: Lookup
}

/** How often and how patiently what failed is asked again. */
export interface RetryOptions {
  readonly most?: number
  /** Milliseconds before the first retry. */
  readonly pause?: number
  /** Milliseconds. A host that asks to wait longer is given up. */
  readonly longestWait?: number
}

/** How far the questions are. */
export interface Progress {
  readonly asked: number
  readonly answered: number
  /** Hosts with unanswered questions now, the one with the most first. */
  readonly waiting: () => readonly HostCount[]
}

/** How many questions a host has. */
export interface HostCount {
  readonly host: string
  readonly count: number
}

/** What was sent in a run, and what came of it. */
export interface NetStats {
  /** Questions, each as often as it was asked. */
  readonly asked: number
  readonly answered: number
  /** Of these, how many were silent. */
  readonly silent: number
  readonly fromCache: number
  readonly fromRecording: number
  /** Questions that another one in flight answered too. */
  readonly shared: number
  /** Requests sent, redirects and retries included. */
  readonly sent: number
  readonly retried: number
  readonly hosts: readonly { readonly host: string; readonly sent: number; readonly mostAtOnce: number }[]
}
