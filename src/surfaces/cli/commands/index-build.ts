import { resolve } from 'node:path'
import type { BuildProgress, BuildReport } from '../../../net/build-index.js'
import { printable } from '../../../report/index.js'
import { type Exit, exit, UsageError } from '../exit.js'
import type { Sink, World } from '../world.js'

/** As the command line gives them. */
export interface IndexBuildArguments {
  readonly into: string
}

const WIPE = '\r\u001b[K'

// Milliseconds between two states of the progress line.
const SHOWN_EVERY = 200

/** `footnotary index build`: makes a local index of registries' dumps, or adds to one. */
export async function indexBuild(dumps: readonly string[], { into }: IndexBuildArguments, world: World): Promise<Exit> {
  if (into === '') throw new UsageError('Expected `--into` to name a file, got nothing')
  const [{ buildIndex }, { IndexError }] = await Promise.all([
    import('../../../net/build-index.js'),
    import('../../../net/index-error.js'),
  ])
  world.expectLongRun()
  const named = namesOf(dumps, world.cwd)
  const line = progressLine(world.stderr, world.now)
  try {
    const report = await buildIndex([...named.keys()], {
      into: resolve(world.cwd, into),
      now: world.now,
      onProgress: line.show,
    })
    await line.clear()
    await world.stderr.write(faultText(report, path => shortened(path, named)))
    await world.stdout.write(`${printable(into)}: ${reportText(report)}\n`)
    return report.fileFaults.length > 0 ? exit.unusable : exit.clean
  } catch (error) {
    await line.clear()
    if (!(error instanceof IndexError)) throw error
    await world.stderr.write(`footnotary: ${printable(into)} cannot be used: ${printable(error.message)}\n`)
    return exit.unusable
  }
}

/** Whole paths with what they were called. Whole, since an index remembers its files from wherever it is built. */
function namesOf(dumps: readonly string[], cwd: string): ReadonlyMap<string, string> {
  return new Map(dumps.map(dump => [resolve(cwd, dump), dump.replace(/[\\/]{1,9}$/, '')]))
}

function shortened(path: string, named: ReadonlyMap<string, string>): string {
  for (const [whole, name] of named)
    if (path === whole || /^[\\/]/.test(path.startsWith(whole) ? path.slice(whole.length) : ''))
      return name + path.slice(whole.length)
  return path
}

function faultText(
  { recordFaults, unreadableRecords, fileFaults }: BuildReport,
  name: (path: string) => string,
): string {
  const records = recordFaults.map(({ path, line, problem }) => `${printable(name(path))}:${line}: ${problem}`)
  const more = unreadableRecords - recordFaults.length
  const files = fileFaults.map(({ path, problem }) => `${printable(name(path))} cannot be read: ${printable(problem)}`)
  const lines = [...records, ...(more > 0 ? [`and ${counted(more, 'more record')} that cannot be read`] : []), ...files]
  return lines.map(line => `footnotary: ${line}\n`).join('')
}

function reportText({ works, retractions, records, unreadableRecords, knownFiles }: BuildReport): string {
  const parts = [
    counted(works, 'work'),
    ...(retractions > 0 ? [counted(retractions, 'entry', 'entries') + ' of the retraction list'] : []),
    `${counted(records, 'record')} read`,
    ...(unreadableRecords > 0 ? [`${counted(unreadableRecords, 'record')} could not be read and left out`] : []),
    ...(knownFiles > 0 ? [`${counted(knownFiles, 'file')} known from before`] : []),
  ]
  return parts.join('; ')
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** One line on a terminal, written over and wiped at the end; elsewhere nothing. */
function progressLine(stderr: Sink, now: () => Date) {
  let shownAt = 0
  let isShown = false
  return {
    show: ({ path, done, of, records, share }: BuildProgress): void => {
      if (!stderr.isTerminal || now().getTime() - shownAt < SHOWN_EVERY) return
      shownAt = now().getTime()
      isShown = true
      const file = of > 1 ? `${done + 1}/${of} ` : ''
      const line = `${Math.floor(share * 100)} % · ${grouped(records)} records · ${file}${printable(path)}`
      void stderr.write(WIPE + line.slice(0, (stderr.columns ?? 80) - 1))
    },
    clear: async (): Promise<void> => {
      if (isShown) await stderr.write(WIPE)
    },
  }
}
