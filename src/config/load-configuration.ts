import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Configuration, UserConfiguration } from './configuration.js'
import { ConfigurationError } from './configuration-error.js'
import { configurationNames } from './find-configuration.js'
import { validate } from './validate.js'

/** What a configuration is read against. */
export interface LoadOptions {
  /** The folder that messages name files from. */
  readonly cwd: string
  /** What `rules` may name. */
  readonly ruleIds: readonly string[]
}

/**
 * A configuration file with all that it extends, what it says itself taking precedence. Bibliographies of all are kept.
 * Throws a `ConfigurationError` for a file that cannot be read, a setting that is unknown or wrong, and a circle of `extends`.
 */
export async function loadConfiguration(path: string, options: LoadOptions): Promise<Configuration> {
  return load(resolve(options.cwd, path), options, [])
}

async function load(path: string, options: LoadOptions, above: readonly string[]): Promise<Configuration> {
  const file = nameOf(path, options.cwd)
  if (above.includes(path)) {
    const circle = [...above.slice(above.indexOf(path)), path].map(each => nameOf(each, options.cwd))
    throw new ConfigurationError(`Expected \`extends\` not to lead in a circle: ${circle.join(' → ')}`)
  }
  const own = validate(await readSettings(path, file), file, options.ruleIds)
  let merged: Configuration = {}
  for (const base of listOf(own.extends)) {
    if (isAbsolute(base) || /^[a-z][a-z0-9+.-]+:/i.test(base)) {
      throw new ConfigurationError(
        `Expected \`extends\` in ${file} to be a relative path, got \`${JSON.stringify(base)}\``,
      )
    }
    merged = merge(merged, await load(resolve(dirname(path), base), options, [...above, path]))
  }
  return merge(merged, withPaths(own, dirname(path)))
}

function withPaths({ extends: _, bibliography, cache, ...rest }: UserConfiguration, folder: string): Configuration {
  return {
    ...rest,
    ...(bibliography === undefined ? {} : { bibliography: listOf(bibliography).map(each => resolve(folder, each)) }),
    ...(cache === undefined ? {} : { cache: cache === false ? cache : resolve(folder, cache) }),
  }
}

function merge(base: Configuration, own: Configuration): Configuration {
  const registries = { ...base.registries }
  for (const [id, settings] of Object.entries(own.registries ?? {})) registries[id] = { ...registries[id], ...settings }
  return {
    ...base,
    ...own,
    ...(base.rules || own.rules ? { rules: { ...base.rules, ...own.rules } } : {}),
    ...(base.net || own.net ? { net: { ...base.net, ...own.net } } : {}),
    ...(base.registries || own.registries ? { registries } : {}),
    ...(base.bibliography || own.bibliography
      ? { bibliography: [...new Set([...(base.bibliography ?? []), ...(own.bibliography ?? [])])] }
      : {}),
  }
}

async function readSettings(path: string, file: string): Promise<unknown> {
  try {
    return await readByExtension(path)
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause
    throw new ConfigurationError(`Expected ${file} to be readable as a configuration: ${reason(cause)}`, { cause })
  }
}

async function readByExtension(path: string): Promise<unknown> {
  switch (extname(path)) {
    case '.json': {
      const value: unknown = JSON.parse(await text(path))
      return basename(path) === 'package.json' ? (value as { footnotary?: unknown } | null)?.footnotary : value
    }
    case '.yaml':
    case '.yml':
      // An empty file, or one of comments alone, changes nothing.
      return (await import('yaml')).parse(await text(path)) ?? {}
    case '.js':
    case '.mjs':
      return defaultOf(await import(pathToFileURL(path).href))
    case '.ts': {
      const { createJiti } = await import('jiti/static')
      return defaultOf(await createJiti(import.meta.url, { fsCache: false }).import(path))
    }
    default:
      throw new ConfigurationError(`Expected ${basename(path)} to end as one of ${configurationNames.join(', ')} does`)
  }
}

async function text(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
}

function defaultOf(module: unknown): unknown {
  if (typeof module !== 'object' || module === null || !('default' in module)) {
    throw new Error('it exports nothing as default')
  }
  return module.default
}

/** The first line of what went wrong: parsers go on to draw the place. */
function reason(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return 'there is no such file'
  const message = cause instanceof Error ? cause.message : String(cause)
  return (message.split('\n')[0] ?? '').replace(/:$/, '')
}

function nameOf(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/')
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
