/** The parts of Footnotary that a command asks for, each loaded when it does: starting up is most of what `--version` costs. */
export interface Engine {
  readonly check: () => Promise<typeof import('../../check.js')['check']>
  readonly catalogue: () => Promise<typeof import('../../rules/index.js')['catalogue']>
  readonly parseReference: () => Promise<typeof import('../../interpret/parse-reference.js')['parseReference']>
}

export const engine: Engine = {
  check: async () => (await import('../../check.js')).check,
  catalogue: async () => (await import('../../rules/index.js')).catalogue,
  parseReference: async () => (await import('../../interpret/parse-reference.js')).parseReference,
}
