import { styleText } from 'node:util'
import type { Severity } from '../model/index.js'

/** How parts of a report are set apart. Without colour every part is left as it is. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const

/** Colours when asked for; whether a terminal wants them is for the caller to know, so Node is kept from looking. */
export function paint(colour: boolean): Paint {
  if (!colour) return { severity: (_, text) => text, strong: plain, faint: plain }
  return {
    severity: (severity, text) => styleText(colours[severity], text, { validateStream: false }),
    strong: text => styleText('bold', text, { validateStream: false }),
    faint: text => styleText('dim', text, { validateStream: false }),
  }
}

function plain(text: string): string {
  return text
}
