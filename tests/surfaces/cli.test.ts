import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfiguration } from '../../src/config/index.js'
import { version } from '../../src/version.js'
import { call, sink } from './world.js'

let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'footnotary-cli-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

describe('footnotary', () => {
  it('prints its version', async () => {
    expect(await call(cwd, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  it.each([[['--help']], [['check', '--help']], [['parse', '--help']]])('teaches with examples: %j', async line => {
    const { code, out, err } = await call(cwd, line)
    expect(out).toContain('Examples:\n  ')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('offers only what there is', async () => {
    const { out } = await call(cwd, ['check', '--help'])
    expect(out).not.toMatch(/sarif|html|junit|--baseline|--since/)
  })

  it('says how it is called when it is called with nothing', async () => {
    const { code, out, err } = await call(cwd, [])
    expect(err).toContain('Usage: footnotary')
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('suggests the command that was meant', async () => {
    const { code, err } = await call(cwd, ['chekc', 'paper.md'])
    expect(err).toMatch(/^footnotary: unknown command 'chekc'[\s\S]*check/)
    expect(code).toBe(2)
  })
})

describe('footnotary parse', () => {
  const raw = 'Orme, A. (2001). Tides of the north. Journal of Tides, 3(4), 5–6. https://doi.org/10.5555/12345678'

  it('prints one object a line, leaving blank lines out', async () => {
    const { code, out, err } = await call(cwd, ['parse'], { input: `${raw}\r\n\n   \n${raw}` })
    const items = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(items).toHaveLength(2)
    expect(items.map(({ id }) => id)).toEqual(['1', '4'])
    for (const item of items) {
      expect(item.DOI).toBe('10.5555/12345678')
      expect(item.custom.confidence).toBeGreaterThanOrEqual(0)
      expect(item.custom.confidence).toBeLessThanOrEqual(1)
    }
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('reads a file', async () => {
    await writeFile(join(cwd, 'references.txt'), raw)
    expect((await call(cwd, ['parse', 'references.txt'])).out).toContain('"10.5555/12345678"')
  })

  const thesis =
    'It froze (Orme 2001).\n\nReferences\n\nOrme, A. (2001). Tides of the\n  north. Wick: Slipway.\nTarn, W. (1987). Pilots.\n  Leith: Quay.\n'

  it('finds the references of a whole text', async () => {
    await writeFile(join(cwd, 'thesis.txt'), thesis)
    const { code, out, err } = await call(cwd, ['parse', '--find', 'thesis.txt'])
    const items = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['5', 'Tides of the north'],
      ['7', 'Pilots'],
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('says when a text has no list of references', async () => {
    const err = 'footnotary: no list of references was found in standard input\n'
    expect(await call(cwd, ['parse', '--find', '-'], { input: 'It froze.\n' })).toEqual({ code: 0, out: '', err })
  })

  it('ends with 2 for a text that cannot be read', async () => {
    const err = 'footnotary: standard input cannot be read: it is empty\n'
    expect(await call(cwd, ['parse', '--find', '-'], { input: '' })).toEqual({ code: 2, out: '', err })
  })

  it('keeps a character together that chunks part', async () => {
    const bytes = new TextEncoder().encode('Østergård, Ø. (2001). Ø.\n')
    async function* one() {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    expect((await call(cwd, ['parse'], { stdin: one })).out).toContain('Østergård')
  })

  it('starts to print before the end, and stops when nobody reads', async () => {
    let given = 0
    async function* endless() {
      for (;;) {
        given += 1
        yield new TextEncoder().encode(`${raw}\n`.repeat(100))
      }
    }
    let closed = false
    const stdout = {
      ...sink([]),
      closed: () => closed,
      write: async () => {
        closed = true
      },
    }
    expect(await call(cwd, ['parse'], { stdin: endless, stdout })).toMatchObject({ code: 0, err: '' })
    expect(given).toBeLessThan(100)
  })

  it.each([
    ['gone.txt', 'footnotary: gone.txt cannot be read: there is no such file\n'],
    ['.', 'footnotary: . cannot be read: it is a folder\n'],
  ])('ends with 2 for %s', async (file, err) => {
    expect(await call(cwd, ['parse', file])).toEqual({ code: 2, out: '', err })
  })

  it('ends with 2 for what is no text, after what came before it', async () => {
    const input = Buffer.concat([Buffer.from(`${raw}\n`), Uint8Array.of(0xff, 0xfe)])
    async function* chunks() {
      yield input.subarray(0, raw.length + 20)
      yield input.subarray(raw.length + 20)
    }
    const { code, err } = await call(cwd, ['parse'], { stdin: chunks })
    expect(err).toBe('footnotary: standard input cannot be read: it is not UTF-8\n')
    expect(code).toBe(2)
  })

  it('ends with 2 for a line without end', async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(65_536).fill(97)
    }
    const { code, err } = await call(cwd, ['parse'], { stdin: endless })
    expect(err).toContain('line 1 is longer than the')
    expect(code).toBe(2)
  })
})

describe('footnotary rules', () => {
  it('lists them under their groups', async () => {
    const { code, out } = await call(cwd, ['rules'])
    expect(out).toBe(`First group
  error-word    error    The text says error.
  warning-word  warning  The text says warning.

Second group
  info-word     info     The text says info.
`)
    expect(code).toBe(0)
  })

  it('lists them as JSON', async () => {
    const { out } = await call(cwd, ['rules', '--json'])
    expect(JSON.parse(out)[0]).toEqual({
      id: 'error-word',
      group: 'First group',
      severity: 'error',
      docs: { what: 'The text says error.', why: 'It may.', fix: 'Let it be.' },
    })
  })
})

describe('footnotary explain', () => {
  it('says what, why and what to do', async () => {
    const { code, out } = await call(cwd, ['explain', 'warning-word'])
    for (const part of ['# warning-word', 'The text says warning.', 'It may.', 'Let it be.', 'warning']) {
      expect(out).toContain(part)
    }
    expect(code).toBe(0)
  })

  it('suggests the rule that was meant', async () => {
    expect(await call(cwd, ['explain', 'warning-words'])).toEqual({
      code: 2,
      out: '',
      err: 'footnotary: Expected `explain` to name a rule that there is, got `warning-words`; did you mean `warning-word`? (`footnotary rules` lists them)\n',
    })
  })
})

describe('footnotary init', () => {
  it('writes a configuration that can be loaded', async () => {
    const { code, out } = await call(cwd, ['init'])
    expect(out).toContain('Wrote footnotary.config.yaml')
    expect(code).toBe(0)
    expect(await loadConfiguration('footnotary.config.yaml', { cwd, ruleIds: [] })).toMatchObject({ failOn: 'error' })
  })

  it('writes settings that are all valid once they are uncommented', async () => {
    await call(cwd, ['init'])
    const path = join(cwd, 'footnotary.config.yaml')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(/^# ?(?=\s*[\w-]+:( |$)|\s+- )/gm, '').replace(/^extends:.*$/m, ''))
    const ruleIds = ['missing-doi', 'inconsistent-duplicate']
    const loaded = await loadConfiguration('footnotary.config.yaml', { cwd, ruleIds })
    expect(Object.keys(loaded).sort()).toEqual([
      'bibliography',
      'cache',
      'failOn',
      'judge',
      'mailto',
      'net',
      'registries',
      'rules',
    ])
  })

  it('never writes over one', async () => {
    await writeFile(join(cwd, 'footnotary.config.ts'), 'mine')
    const { code, err } = await call(cwd, ['init'])
    expect(err).toBe('footnotary: Expected a folder without a configuration; footnotary.config.ts is already here\n')
    expect(code).toBe(2)
  })

  it('does not take a folder of that name for one it wrote', async () => {
    await mkdir(join(cwd, 'footnotary.config.yaml'))
    expect(await call(cwd, ['init'])).toMatchObject({ code: 2 })
  })
})
