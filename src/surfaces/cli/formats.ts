import { quoted, suggestion } from '../../config/index.js'
import { type Reporter, reporters } from '../../report/index.js'
import { UsageError } from './exit.js'

/** A report to write, and where; null is standard output. */
export interface Format {
  readonly reporter: Reporter
  readonly file: string | null
}

/**
 * `pretty`, `json:out.json` … as formats. The first colon parts the name from the file, so `json:C:\out.json` works.
 * Throws a `UsageError` for a format that there is not, and for two reports that would run into each other.
 */
export function formatsOf(given: readonly string[]): readonly Format[] {
  const formats = (given.length === 0 ? ['pretty'] : given).map(formatOf)
  const targets = formats.map(({ file }) => file)
  const twice = targets.find((target, at) => targets.indexOf(target) !== at)
  if (twice !== undefined) {
    throw new UsageError(
      `Expected each \`--format\` to have a target of its own, got ${twice ?? 'standard output'} twice`,
    )
  }
  return formats
}

function formatOf(written: string): Format {
  const colon = written.indexOf(':')
  const name = colon === -1 ? written : written.slice(0, colon)
  const file = colon === -1 ? null : written.slice(colon + 1)
  const ids = reporters.map(({ id }) => id)
  const reporter = reporters.find(({ id }) => id === name)
  if (reporter === undefined) {
    throw new UsageError(`Expected \`--format\` to be one of ${quoted(ids)}, got \`${name}\`${suggestion(name, ids)}`)
  }
  if (file === '') throw new UsageError(`Expected \`--format ${written}\` to name a file after the colon`)
  return { reporter, file }
}
