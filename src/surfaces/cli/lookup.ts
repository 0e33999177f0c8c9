import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import type { Configuration } from '../../config/index.js'
import type { Reference, Request, Resolution } from '../../model/index.js'
import type { LocalIndex } from '../../net/local-index.js'
import type { Net } from '../../net/open-net.js'
import type { NetOptions, Progress } from '../../net/options.js'
import { proxiesFrom } from '../../net/proxies.js'
import { reasonOf } from '../../read/unreadable.js'
import type { RegistrySetting, ResolveOptions } from '../../resolve/resolve.js'
import type { RetractionIndex } from '../../resolve/retraction-watch.js'
import { cacheFolder } from './cache-folder.js'
import { UsageError } from './exit.js'
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
  readonly index?: string
}

/** How references are looked up in one run. */
export interface Lookup {
  readonly resolve: (reference: Reference, among: readonly Reference[]) => Promise<Resolution>
  /** Gives up what is still unanswered: it counts as silence. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the way to the registries, and to a local index before them. Nothing is sent before the first reference is looked up. */
export async function openLookup(
  given: LookupArguments,
  configuration: Configuration,
  world: World,
  onProgress: (progress: Progress) => void,
): Promise<Lookup> {
  const [openNet, resolveReference] = await Promise.all([world.engine.openNet(), world.engine.resolveReference()])
  const index = given.index === undefined ? null : await openLocalIndex(given.index, world)
  const options = await resolveOptions(given, configuration, world, index?.retractionIndex)
  const net = openNet({ ...netOptions(given, configuration, world), onProgress })
  const ask = index ? await askIndexFirst(index, given.offline ? null : net.ask, options) : net.ask
  return {
    resolve: (reference, among) => resolveReference(reference, ask, options, among),
    stop: net.close,
    close: async () => {
      await net.close()
      index?.close()
    },
  }
}

async function openLocalIndex(path: string, { cwd }: World): Promise<LocalIndex> {
  const [{ openIndex }, { IndexError }] = await Promise.all([
    import('../../net/local-index.js'),
    import('../../net/index-error.js'),
  ])
  return openIndex(resolve(cwd, path)).catch((error: unknown) => {
    if (!(error instanceof IndexError)) throw error
    throw new UsageError(`Expected \`--index\` to name an index, got \`${path}\`: ${error.message}`)
  })
}

async function askIndexFirst(
  index: LocalIndex,
  ask: Net['ask'] | null,
  { registries }: ResolveOptions,
): Promise<Net['ask']> {
  const { answering } = await import('../../net/answering.js')
  const crossref = registries?.crossref?.url
  const doiAgency = registries?.['doi-agency']?.url
  return answering(index, ask, { ...(crossref ? { crossref } : {}), ...(doiAgency ? { doiAgency } : {}) })
}

/** What looking references up could ask, whatever is answered; only where a page leads on to is not known before. Nothing is sent. */
export async function planLookup(
  references: readonly Reference[],
  given: LookupArguments,
  configuration: Configuration,
  world: World,
): Promise<readonly { readonly host: string; readonly count: number }[]> {
  const [openNet, resolveReference, { possibleAnswers }] = await Promise.all([
    world.engine.openNet(),
    world.engine.resolveReference(),
    import('../../resolve/possible-answers.js'),
  ])
  const options = await resolveOptions(given, configuration, world)
  const asked: Request[] = []
  const at = world.now().toISOString()
  for (const [place, reference] of references.entries())
    for (const answer of possibleAnswers(reference, place, at)) {
      const ask: Net['ask'] = request => {
        asked.push(request)
        return answer(request)
      }
      await resolveReference(reference, ask, options, references)
    }
  const net = openNet({ offline: true, cache: null })
  const plan = net.plan(asked)
  await net.close()
  return plan
}

/** How the network is used in one run, as the command line and the configuration say. */
export function netOptions(
  given: LookupArguments,
  { net = {}, cache, mailto }: Configuration,
  world: World,
): NetOptions {
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
    record: given.record === undefined ? null : resolve(world.cwd, given.record),
    replay: given.replay === undefined ? null : resolve(world.cwd, given.replay),
    offline: given.offline === true,
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
  { environment, cwd }: World,
): string | null {
  if (given === false) return null
  if (typeof given === 'string') return resolve(cwd, given)
  if (configured === false) return null
  return configured ?? cacheFolder(environment, process.platform)
}

async function resolveOptions(
  { mailto, retractions, offline }: LookupArguments,
  configuration: Configuration,
  world: World,
  indexed?: RetractionIndex,
): Promise<ResolveOptions> {
  const address = mailto ?? configuration.mailto
  const known = retractions === undefined ? indexed : await readRetractions(retractions, world)
  const registries = (configuration.registries ?? {}) as Readonly<Record<string, RegistrySetting>>
  return {
    // No index holds pages: offline none is looked at.
    registries: offline ? { ...registries, 'web-page': { enabled: false } } : registries,
    ...(address === undefined ? {} : { mailto: address }),
    ...(known === undefined ? {} : { retractions: known }),
  }
}

async function readRetractions(path: string, { cwd }: World): Promise<RetractionIndex> {
  const { readRetractionWatch } = await import('../../resolve/retraction-watch.js')
  try {
    return readRetractionWatch(await readFile(resolve(cwd, path), 'utf8'))
  } catch (error) {
    throw new UsageError(
      `Expected \`--retractions\` to name a Retraction Watch CSV, got \`${path}\`: ${reasonOf(error)}`,
    )
  }
}
