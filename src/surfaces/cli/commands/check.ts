import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, normalize, relative, resolve } from 'node:path'
import type { Unreadable } from '../../../check.js'
import type { Configuration, FailOn } from '../../../config/index.js'
import { type Reference, type Report, type Resolution, type Severity, severities } from '../../../model/index.js'
import { reasonOf } from '../../../read/unreadable.js'
import { printable, type Reportable, type Reporter, type ReportOptions } from '../../../report/index.js'
import { wantsColour } from '../colour.js'
import { configurationFor } from '../configuration-for.js'
import { type Exit, exit, UsageError } from '../exit.js'
import { type Format, formatsOf } from '../formats.js'
import { readInputs, slashed } from '../inputs.js'
import { type JudgeArguments, openJudge } from '../judge.js'
import { failOnOf, levelsOf } from '../levels.js'
import { openLookup, planLookup } from '../lookup.js'
import { type Progress, progressOn } from '../progress.js'
import { readBytes, readOrdinaryFile } from '../read-bytes.js'
import type { World } from '../world.js'

/** As the command line gives them. */
export interface CheckArguments extends JudgeArguments {
  readonly format?: readonly string[]
  readonly bibliography?: readonly string[]
  readonly rule?: readonly string[]
  readonly failOn?: string
  readonly requireResolved?: boolean
  /** False for `--no-config`. */
  readonly config?: string | boolean
  readonly stdinPath?: string
  readonly verbose?: boolean
  readonly quiet?: boolean
}

// Columns of a report that no terminal shows.
const FILE_WIDTH = 100

// Bytes of manuscripts that are checked in less than a second.
const SHORT_RUN = 400_000

/** `footnotary check`: reads, checks, writes the reports, and says how it ended. */
export async function check(papers: readonly string[], given: CheckArguments, world: World): Promise<Exit> {
  expectConsistent(papers, given)
  const formats = formatsOf(given.format ?? [])
  const ruleIds = (await world.engine.catalogue()).flatMap(({ rules }) => rules.map(({ id }) => id))
  const levels = levelsOf(given.rule ?? [], ruleIds)
  const failOnGiven = given.failOn === undefined ? undefined : failOnOf(given.failOn)
  const configuration = await configurationFor(given.config, ruleIds, world)
  const failOn = failOnGiven ?? configuration.failOn ?? 'error'

  const { inputs, unreadable } = await readInputs(papers, given.stdinPath ?? '-', world)
  if (!isLookingUp(given) && inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) > SHORT_RUN) world.expectLongRun()
  const bibliographies = bibliographiesOf(given, configuration, world.cwd)
  const lacking = await unreadableOf(bibliographies)
  const progress = progressOn(world.stderr, given.quiet === true)
  const checkAll = await world.engine.check()
  const options = {
    rules: { ...configuration.rules, ...levels },
    bibliography: [...bibliographies.keys()],
    open: (path: string) => bibliographies.get(path) ?? readOrdinaryFile(resolve(world.cwd, path)),
    now: world.now(),
    onProgress: progress.show,
  }
  if (given.plan) return plan(inputs, checkAll, options, given, configuration, world)
  const checked = await checkedLookingUp(
    asking => checkAll(inputs, { ...options, ...asking }),
    progress,
    given,
    configuration,
    world,
  )
  await progress.clear()

  await sayIdle(checked.idleIgnores, world)
  const troubles = [
    ...(await sayUnreadable([...unreadable, ...lacking, ...checked.unreadable], world)),
    ...(await writeReports(checked, formats, failOn, given, world)),
  ]
  if (troubles.length > 0) return exit.unusable
  return isFailure(checked.report, failOn, given.requireResolved === true) ? exit.findings : exit.clean
}

function expectConsistent(papers: readonly string[], given: CheckArguments): void {
  if (given.verbose && given.quiet) throw new UsageError('Expected `--verbose` or `--quiet`, got both')
  if (given.stdinPath !== undefined && !papers.includes('-')) {
    throw new UsageError('Expected `--stdin-path` to come with `-`, which reads standard input')
  }
}

/** Offline, a local index can still answer. */
function isLookingUp(given: CheckArguments): boolean {
  return !given.offline || given.index !== undefined
}

type CheckAll = Awaited<ReturnType<World['engine']['check']>>

/** Runs a check with whom it may ask, who are let go when it is done; on an interrupt, what is known by then is still reported. */
async function checkedLookingUp(
  run: (asking: Pick<Parameters<CheckAll>[1], 'resolve' | 'judge'>) => ReturnType<CheckAll>,
  progress: Progress,
  given: CheckArguments,
  configuration: Configuration,
  world: World,
): ReturnType<CheckAll> {
  const lookup = isLookingUp(given) ? await openLookup(given, configuration, world, progress.showAsked) : null
  const judge = given.offline ? null : await openJudge(given, configuration, world)
  if (lookup) world.expectAnswers('loaded')
  const release = world.onInterrupt(() => void Promise.all([lookup?.stop(), judge?.close()]))
  const checked = await run({ ...(lookup ? { resolve: lookup.resolve } : {}), ...(judge ? { judge: judge.ask } : {}) })
  release()
  await lookup?.close()
  await judge?.close()
  return checked
}

/** `--plan`: whom a check would ask, and how often at most. */
async function plan(
  inputs: Parameters<CheckAll>[0],
  checkAll: CheckAll,
  options: Parameters<CheckAll>[1],
  given: CheckArguments,
  configuration: Configuration,
  world: World,
): Promise<Exit> {
  const references: Reference[] = []
  const remember = async (reference: Reference): Promise<Resolution> => {
    references.push(reference)
    return { outcome: 'skipped', because: 'offline' }
  }
  await checkAll(inputs, { ...options, resolve: remember })
  const hosts = await planLookup(references, given, configuration, world)
  const width = Math.max(0, ...hosts.map(({ host }) => host.length))
  const lines = hosts.map(({ host, count }) => `  ${host.padEnd(width)}  at most ${count}\n`)
  await world.stdout.write(
    hosts.length === 0
      ? 'Nobody would be asked.\n'
      : `Nothing was sent. A check would ask\n${lines.join('')}and the hosts to which their pages lead on.\n`,
  )
  return exit.clean
}

/** Those named on the command line and in the configuration, by the name that reports give them; each is read once. */
function bibliographiesOf(
  given: CheckArguments,
  configuration: Configuration,
  cwd: string,
): ReadonlyMap<string, Promise<Uint8Array>> {
  const configured = (configuration.bibliography ?? []).map(path => relative(cwd, path))
  const paths = new Set([...configured, ...(given.bibliography ?? [])].map(path => slashed(normalize(path))))
  return new Map([...paths].map(path => [path, readBytes(resolve(cwd, path))]))
}

/** Waits for all at once: a file that fails while another is waited for would otherwise fail unseen. */
async function unreadableOf(bibliographies: ReadonlyMap<string, Promise<Uint8Array>>): Promise<readonly Unreadable[]> {
  const ends = await Promise.allSettled(bibliographies.values())
  return [...bibliographies.keys()].flatMap((path, at) => {
    const end = ends[at]
    return end?.status === 'rejected' ? [{ path, reason: reasonOf(end.reason) }] : []
  })
}

async function sayUnreadable(all: readonly Unreadable[], { stderr }: World): Promise<readonly Unreadable[]> {
  // What several manuscripts name is said once.
  const first = all.filter(({ path }, at) => all.findIndex(each => each.path === path) === at)
  for (const { path, reason } of first) {
    const name = path === '-' ? 'standard input' : printable(path)
    await stderr.write(`footnotary: ${name} cannot be read: ${printable(reason)}\n`)
  }
  return first
}

async function sayIdle(all: Awaited<ReturnType<CheckAll>>['idleIgnores'], { stderr }: World): Promise<void> {
  for (const { path, line, why } of all)
    await stderr.write(
      `footnotary: the footnotary-ignore of ${printable(path)}:${line} has no effect: it ${printable(why)}\n`,
    )
}

/** Gives the files that could not be written. */
async function writeReports(
  checked: Reportable,
  formats: readonly Format[],
  failOn: FailOn,
  given: CheckArguments,
  world: World,
): Promise<readonly string[]> {
  const unwritten: string[] = []
  const verbose = given.verbose === true
  const atLeast = given.quiet ? quietFrom(failOn) : 'info'
  for (const { reporter, file } of formats) {
    if (file === null) {
      const width = world.stdout.columns ?? FILE_WIDTH
      const shown = { colour: wantsColour(world), width, verbose, atLeast }
      for (const part of partsOf(reporter, checked, shown)) await world.stdout.write(part)
      continue
    }
    try {
      const path = resolve(world.cwd, file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, partsOf(reporter, checked, { colour: false, width: FILE_WIDTH, verbose, atLeast }))
    } catch (error) {
      unwritten.push(file)
      await world.stderr.write(`footnotary: ${printable(file)} cannot be written: ${printable(reasonOf(error))}\n`)
    }
  }
  return unwritten
}

function partsOf(reporter: Reporter, checked: Reportable, options: ReportOptions): Iterable<string> {
  return reporter.parts?.(checked, options) ?? [reporter.render(checked, options)]
}

function quietFrom(failOn: FailOn): Severity {
  return failOn === 'never' ? 'error' : failOn
}

function isFailure(report: Report, failOn: FailOn, requireResolved: boolean): boolean {
  if (requireResolved && report.manuscripts.some(({ references }) => references.some(isUnasked))) return true
  if (failOn === 'never') return false
  return severities.slice(severities.indexOf(failOn)).some(severity => report.summary.findings[severity] > 0)
}

/** A kind that no registry holds can never be resolved; to require that would keep every letter and archive out. */
function isUnasked({ resolution }: Report['manuscripts'][number]['references'][number]): boolean {
  if (resolution.outcome === 'unreachable') return true
  return resolution.outcome === 'skipped' && resolution.because === 'offline'
}
