import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepCodeIn, runKept } from '../../src/surfaces/cli/kept-code.js'

let folder: string
let kept: string
let runs = 100
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnotary-kept-'))
  kept = join(folder, 'code')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('gives what a script comes to, and keeps nothing unless told where', () => {
  const before = process.listenerCount('exit')
  expect(run('one')).toBe(3)
  expect(process.listenerCount('exit')).toBe(before)
})

it('keeps what was compiled when the process ends, for the next one', () => {
  keepCodeIn(kept)
  expect(run('one')).toBe(3)
  end()
  expect(readdirSync(kept)).toEqual([expect.stringMatching(/^one\.cjs-/)])
  const before = process.listenerCount('exit')
  expect(run('one')).toBe(3)
  expect(process.listenerCount('exit')).toBe(before)
})

it('compiles anew what it cannot read', () => {
  keepCodeIn(kept)
  run('one')
  end()
  const [name = ''] = readdirSync(kept)
  writeFileSync(join(kept, name), 'something else')
  expect(run('one')).toBe(3)
  end()
  expect(readdirSync(kept)).toEqual([name])
})

it('keeps the newest few', () => {
  keepCodeIn(kept)
  for (const name of ['one', 'two', 'three', 'four', 'five', 'six']) {
    run(name)
    end()
  }
  expect(readdirSync(kept)).toHaveLength(4)
})

it('does without where it may not write', () => {
  writeFileSync(kept, '')
  keepCodeIn(kept)
  expect(run('one')).toBe(3)
  expect(end).not.toThrow()
})

/** Texts of one length, each of its own: V8 remembers within a process what it compiled of a text, and compares no more than lengths with what is kept. */
function run(name: string): unknown {
  const path = join(folder, `${name}.cjs`)
  runs++
  writeFileSync(path, `(function (a, b) { return a + b }) // ${runs}\n`)
  return (runKept(path) as (a: number, b: number) => number)(1, 2)
}

/** What waits for the process to end is called, and no longer waits. */
function end(): void {
  const last = process.listeners('exit').at(-1) as () => void
  process.off('exit', last)
  last()
}
