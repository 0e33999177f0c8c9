/** The parts of Footnotary that a command asks for, each loaded when it does: starting up is most of what `--version` costs. */
export interface Engine {
  readonly check: () => Promise<typeof import('../../check.js')['check']>
  readonly catalogue: () => Promise<typeof import('../../rules/index.js')['catalogue']>
  readonly openNet: () => Promise<typeof import('../../net/open-net.js')['openNet']>
  readonly resolveReference: () => Promise<typeof import('../../resolve/resolve.js')['resolveReference']>
  readonly findReferences: () => Promise<typeof import('../../extract/find-references.js')['findReferences']>
  readonly parseReference: () => Promise<typeof import('../../interpret/parse-reference.js')['parseReference']>
}

/** What commands call, loaded when it is first called. */
export const engine: Engine = {
  check: async () => (await import('./core.js')).check,
  catalogue: async () => (await import('./core.js')).catalogue,
  openNet: async () => (await import('../../net/open-net.js')).openNet,
  resolveReference: async () => (await import('../../resolve/resolve.js')).resolveReference,
  findReferences: async () => (await import('./core.js')).findReferences,
  parseReference: async () => (await import('../../interpret/parse-reference.js')).parseReference,
}
