import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import v8 from 'node:v8'
import { Script } from 'node:vm'

/** How many compiled files stay: those of this version and the last, for two Nodes. */
const KEPT = 4

let folder: string | undefined

/**
 * Has what V8 compiles of a file that `runKept` runs kept from one process to the next. To compile is a sixth of checking a paper, and Node's own compile
 * cache, where a Node has it, saves half as much of it.
 *
 * @param path  of the folder, made when it is first needed. Where it cannot be written, nothing is kept, and nothing is said
 */
export function keepCodeIn(path: string): void {
  folder = path
}

/**
 * What a file of the package comes to: a script that is one expression, and imports nothing.
 *
 * @param path  absolute. Its name must tell its text: what V8 compiled is found by the name, and V8 compares no more than the length
 */
export function runKept(path: string): unknown {
  const keeper = folder === undefined ? undefined : join(folder, `${basename(path)}-${tag()}`)
  const cachedData = keeper === undefined ? undefined : compiledBefore(path, keeper)
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData && { cachedData }) })
  // Only at the end is it known which functions were called; those that were not are left out.
  if (keeper !== undefined && script.cachedDataRejected !== false) process.once('exit', () => keep(script, keeper))
  return script.runInThisContext()
}

/** By the build, which lays it beside the file, or by a process before this one. */
function compiledBefore(path: string, keeper: string): Buffer | undefined {
  return attempt(() => readFileSync(join(dirname(path), basename(keeper)))) ?? attempt(() => readFileSync(keeper))
}

/** Of a V8, its settings, and the processor: others cannot read what it compiled. */
function tag(): string {
  return `${process.arch}-${v8.cachedDataVersionTag().toString(16)}`
}

/** Whatever a file system may refuse, it costs time only. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Others may run at the same time: what they read is whole. */
function keep(script: Script, path: string): void {
  const within = dirname(path)
  const unfinished = `${path}.${process.pid}`
  attempt(() => {
    mkdirSync(within, { recursive: true })
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, path)
    forgetOldest(within)
  })
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).map(name => join(folder, name))
  const newestFirst = files
    .map(path => ({ path, written: statSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written)
  for (const { path } of newestFirst.slice(KEPT)) rmSync(path, { force: true })
}
