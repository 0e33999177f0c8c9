import { type Configuration, findConfiguration, loadConfiguration } from '../../config/index.js'
import type { World } from './world.js'

/** The configuration that `--config FILE` names, that `--no-config` (false) does without, or the nearest one. */
export async function configurationFor(
  config: string | boolean | undefined,
  ruleIds: readonly string[],
  { cwd }: World,
): Promise<Configuration> {
  if (config === false) return {}
  const path = typeof config === 'string' ? config : await findConfiguration(cwd)
  return path === null ? {} : loadConfiguration(path, { cwd, ruleIds })
}
