import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openIndex } from '../../src/net/local-index.js'
import { asItems, asLines, packed, retractionList, works } from '../net/index-dumps.js'
import { call, sink } from './world.js'

let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'footnotary-index-build-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

describe('footnotary index build', () => {
  it('builds an index, says what is in it, and nothing of the way to a pipe', async () => {
    await mkdir(join(cwd, 'dumps'))
    await writeFile(join(cwd, 'dumps', '0.json.gz'), packed(asItems(works(0, 1200))))
    await writeFile(join(cwd, 'list.csv'), retractionList)
    const line = ['index', 'build', 'dumps/', 'list.csv', '--into', 'works.sqlite']
    expect(await call(cwd, line)).toEqual({
      code: 0,
      out: 'works.sqlite: 1,200 works; 4 entries of the retraction list; 1,204 records read\n',
      err: '',
    })
    const index = await openIndex(join(cwd, 'works.sqlite'))
    expect(index.size).toBe(1200)
    index.close()
    expect((await call(cwd, line)).out).toContain('0 records read; 2 files known from before')
  })

  it('shows how far it is on a terminal, and wipes it', async () => {
    await writeFile(join(cwd, 'dump.jsonl'), asLines(works(0, 2500)))
    const written: string[] = []
    let clock = 0
    await call(cwd, ['index', 'build', 'dump.jsonl', '--into', 'works.sqlite'], {
      stderr: sink(written, true),
      now: () => {
        clock += 1000
        return new Date(clock)
      },
    })
    expect(written.join('')).toMatch(/\d+ % · 2,000 records · /)
    expect(written.filter(text => text !== '').at(-1)).toBe('\r\u001b[K')
  })

  it('names the file and line of records it leaves out', async () => {
    await mkdir(join(cwd, 'dumps'))
    await writeFile(join(cwd, 'dumps', 'a.jsonl'), `${asLines(works(0, 2))}{"DOI":\n`)
    expect(await call(cwd, ['index', 'build', 'dumps', '--into', 'works.sqlite'])).toEqual({
      code: 0,
      out: 'works.sqlite: 2 works; 3 records read; 1 record could not be read and left out\n',
      err: 'footnotary: dumps/a.jsonl:3: the record is no JSON\n',
    })
  })

  it('exits with 2 for a file that cannot be read, or not to its end', async () => {
    const whole = packed(asLines(works(0, 100)))
    await writeFile(join(cwd, 'cut.json.gz'), whole.subarray(0, whole.length / 2))
    const { code, err } = await call(cwd, ['index', 'build', 'none.json', 'cut.json.gz', '--into', 'works.sqlite'])
    expect(err).toContain('footnotary: none.json cannot be read: there is no such file\n')
    expect(err).toMatch(/footnotary: cut\.json\.gz cannot be read: it ends in the middle/)
    expect(code).toBe(2)
  })

  it('exits with 2 for an index that cannot be used', async () => {
    await writeFile(join(cwd, 'dump.jsonl'), asLines(works(0, 2)))
    await writeFile(join(cwd, 'notes.txt'), 'no database, but something that somebody wrote. '.repeat(50))
    const { code, err } = await call(cwd, ['index', 'build', 'dump.jsonl', '--into', 'notes.txt'])
    expect(err).toBe('footnotary: notes.txt cannot be used: it is no index, or a damaged one\n')
    expect(code).toBe(2)
    const lost = await call(cwd, ['index', 'build', 'dump.jsonl', '--into', 'no/folder/works.sqlite'])
    expect(lost.err).toContain('no/folder/works.sqlite cannot be used')
    expect(lost.code).toBe(2)
  })

  it('says how it is called', async () => {
    expect((await call(cwd, ['index', 'build', '--help'])).out).toContain('Examples:\n  ')
    expect(await call(cwd, ['index', 'build', 'dump.jsonl'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--into'),
    })
  })
})
