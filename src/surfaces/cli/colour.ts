import type { World } from './world.js'

/** Whether standard output wants colours: FORCE_COLOR decides, then NO_COLOR (no-color.org), then whether it is a terminal. */
export function wantsColour({ environment, stdout }: Pick<World, 'environment' | 'stdout'>): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return stdout.isTerminal && TERM !== 'dumb'
}
