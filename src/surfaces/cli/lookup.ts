import { readFile } from 'node:fs/promises'
import process from 'node:process'
import type { Configuration } from '../../config/index.js'
import type { Reference, Request, Resolution, Silent } from '../../model/index.js'
import type { Net } from '../../net/open-net.js'
import type { NetOptions, Progress } from '../../net/options.js'
import { proxiesFrom } from '../../net/proxies.js'
import type { RegistrySetting, ResolveOptions } from '../../resolve/resolve.js'
import { cacheFolder } from './cache-folder.js'
import { UsageError } from './exit.js'
import { reasonOf } from './read-bytes.js'
import type { World } from './world.js'

/** What the command line says of asking registries. */
export interface LookupArguments {
  readonly offline?: boolean
  readonly plan?: boolean
  readonly record?: string
  readonly replay?: string
  /** False for `--no-cache`. */
  readonly cache?: string | boolean
  readonly mailto?: string
  readonly concurrency?: string
  readonly retractions?: string
}

/** How references are looked up in one run. */
export interface Lookup {
  readonly resolve: (reference: Reference) => Promise<Resolution>
  readonly net: Net
}

/** Opens the way to the registries. Nothing is sent before the first reference is looked up. */
export async function openLookup(
  given: LookupArguments,
  configuration: Configuration,
  world: World,
  onProgress: (progress: Progress) => void,
): Promise<Lookup> {
  const [openNet, resolveReference] = await Promise.all([world.engine.openNet(), world.engine.resolveReference()])
  const net = openNet({ ...netOptions(given, configuration, world), onProgress })
  const options = await resolveOptions(given, configuration)
  return { net, resolve: reference => resolveReference(reference, net.ask, options) }
}

/** What looking references up would ask if no registry answered: the most that can be asked, and nothing is sent. */
export async function planLookup(
  references: readonly Reference[],
  given: LookupArguments,
  configuration: Configuration,
  world: World,
): Promise<readonly { readonly host: string; readonly count: number }[]> {
  const [openNet, resolveReference] = await Promise.all([world.engine.openNet(), world.engine.resolveReference()])
  const options = await resolveOptions(given, configuration)
  const asked: Request[] = []
  const ask = async (request: Request): Promise<Silent> => {
    asked.push(request)
    return { kind: 'silent', request, because: 'connection', detail: 'only planned', at: world.now().toISOString() }
  }
  for (const reference of references) await resolveReference(reference, ask, options)
  const net = openNet({ offline: true, cache: null })
  const plan = net.plan(asked)
  await net.close()
  return plan
}

function netOptions(given: LookupArguments, { net = {}, cache, mailto }: Configuration, world: World): NetOptions {
  const address = given.mailto ?? mailto
  return {
    ...(net.timeout === undefined ? {} : { timeouts: { whole: net.timeout } }),
    ...(net.perHost === undefined ? {} : { perHost: net.perHost }),
    ...(net.allowHosts === undefined ? {} : { allowHosts: net.allowHosts }),
    ...concurrencyOf(given.concurrency, net.concurrency),
    ...(address === undefined ? {} : { mailto: address }),
    proxy: proxiesFrom(
      net.proxy === undefined
        ? world.environment
        : { ...world.environment, HTTPS_PROXY: net.proxy, HTTP_PROXY: net.proxy },
    ),
    cache: cacheOf(given.cache, cache, world),
    record: given.record ?? null,
    replay: given.replay ?? null,
    now: world.now,
    onWarning: message => void world.stderr.write(`footnotary: ${message}\n`),
  }
}

function concurrencyOf(given: string | undefined, configured: number | undefined): { concurrency?: number } {
  if (given === undefined) return configured === undefined ? {} : { concurrency: configured }
  if (!/^[1-9]\d{0,3}$/.test(given))
    throw new UsageError(`Expected \`--concurrency\` to be a number from 1 to 9999, got \`${given}\``)
  return { concurrency: Number(given) }
}

function cacheOf(
  given: string | boolean | undefined,
  configured: string | false | undefined,
  { environment }: World,
): string | null {
  if (given === false) return null
  if (typeof given === 'string') return given
  if (configured === false) return null
  return configured ?? cacheFolder(environment, process.platform)
}

async function resolveOptions(
  { mailto, retractions }: LookupArguments,
  configuration: Configuration,
): Promise<ResolveOptions> {
  const address = mailto ?? configuration.mailto
  return {
    registries: (configuration.registries ?? {}) as Readonly<Record<string, RegistrySetting>>,
    ...(address === undefined ? {} : { mailto: address }),
    ...(retractions === undefined ? {} : { retractions: await readRetractions(retractions) }),
  }
}

async function readRetractions(path: string): Promise<NonNullable<ResolveOptions['retractions']>> {
  const { readRetractionWatch } = await import('../../resolve/retraction-watch.js')
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `Expected \`--retractions\` to name a file that can be read, got \`${path}\`: ${reasonOf(error)}`,
    )
  })
  return readRetractionWatch(text)
}
