import process from 'node:process'
import v8 from 'node:v8'
import { engine } from './engine.js'
import type { Sink, World } from './world.js'

/**
 * The world as this process finds it.
 *
 * Most runs end within half a second, before V8's optimising compiler gives back what it costs: a fifth of the CPU time of
 * checking one paper went into it. So it is held back until a command says that it has much to do.
 */
export function processWorld(): World {
  for (const flag of short) v8.setFlagsFromString(flag)
  // Most patterns are used again and again: to interpret them first only delays their compiling.
  v8.setFlagsFromString('--no-regexp-tier-up')
  return {
    onInterrupt: stop => {
      process.once('SIGINT', stop)
      return () => process.off('SIGINT', stop)
    },
    expectLongRun: () => {
      for (const flag of long) v8.setFlagsFromString(flag)
    },
    expectAnswers: stage => {
      for (const flag of frugal[stage]) v8.setFlagsFromString(flag)
    },
    cwd: process.cwd(),
    environment: process.env,
    now: () => new Date(),
    stdin: () => process.stdin,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    engine,
  }
}

// From V8 12 on a quick compiler stands before the optimising one; before it, the few hottest functions are worth optimising even in a short run.
// The budget is the bytes of byte code that a function runs through before it is looked at: V8's own, and thirty times that.
const optimise =
  Number.parseInt(process.versions.v8, 10) >= 12
    ? { seldom: '--no-opt', gladly: '--opt' }
    : { seldom: '--interrupt-budget=2000000', gladly: '--interrupt-budget=67584' }

// Old objects begin to be marked long before there is need to clear them, and V8 lets them grow the less, the fewer of the young ones lived on: a short
// run ends first, and the work was for nothing. From the soft trigger on (percent of that room; V8's own is none) V8 leaves marking to a task, which is
// not run, and lets the heap grow; from the hard one on it marks. Were marking switched off, all would be cleared at once where the room ends.
const marking = {
  late: [
    '--no-incremental-marking-task',
    '--incremental-marking-soft-trigger=1',
    '--incremental-marking-hard-trigger=400',
  ],
  early: ['--incremental-marking-task', '--incremental-marking-soft-trigger=0', '--incremental-marking-hard-trigger=0'],
}

// The space for young objects starts small and doubles, and threads share its clearing: for a short run, half as many clearings by one thread cost less.
const short = [optimise.seldom, '--semi-space-growth-factor=16', '--no-parallel-scavenge', ...marking.late]
const long = [optimise.gladly, '--semi-space-growth-factor=2', '--parallel-scavenge', ...marking.early]

function sink(stream: NodeJS.WriteStream): Sink {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away; Windows calls it EOF.
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error
    closed = true
  })
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    closed: () => closed,
    write: text =>
      new Promise(resolve => {
        if (closed || text === '') return resolve()
        // Called with an error too, so a lost reader never leaves us waiting.
        stream.write(text, () => resolve())
      }),
  }
}

// Left to itself, the heap grows to a multiple of what it holds before it is cleared, and the space for young objects to 48 MB. Where most of the time
// goes by in waiting, to clear both earlier costs a quarter more of the processor and saves 100 MB of 300: the young space grows once, from 1 MB to
// 4 MB while code is loaded, and the heap by a quarter of what it holds.
const frugal = {
  loading: [optimise.gladly, '--semi-space-growth-factor=4', '--heap-growing-percent=25', ...marking.early],
  loaded: ['--semi-space-growth-factor=1', '--parallel-scavenge'],
}
