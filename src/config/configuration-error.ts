/** A configuration that cannot be used. Its message is one sentence that names the file, the key and what was expected. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

// Characters of a wrong value that a message repeats.
const LONGEST_VALUE = 80

/** ``Expected `failOn` in footnotary.config.json to be one of `error`, `never`, got `"loud"` ``. */
export function unexpected(key: string, file: string, expectation: string, got: unknown): ConfigurationError {
  return new ConfigurationError(`Expected \`${key}\` in ${file} to be ${expectation}, got \`${shown(got)}\``)
}

/** A list of names as a message gives it: `` `off`, `info` ``. */
export function quoted(names: readonly string[]): string {
  return names.map(name => `\`${name}\``).join(', ')
}

function shown(value: unknown): string {
  const text = written(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    // A cycle, or a BigInt: JavaScript can put anything into a configuration.
    return typeof value
  }
}
