import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CheckOptions, Input } from '../../src/check.js'
import { call, sink, stub } from './world.js'

let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'footnotary-cli-'))
  await mkdir(join(cwd, '.git'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(cwd, path)), { recursive: true })
  await writeFile(join(cwd, path), content)
}

/** What the pipeline was asked, and how the call ended. */
async function asked(...line: readonly string[]) {
  const calls: { inputs: readonly Input[]; options: CheckOptions }[] = []
  const called = await call(cwd, ['check', ...line], { engine: stub(calls) })
  return { ...called, ...calls[0] }
}

describe('footnotary check', () => {
  it('ends with 0 without findings', async () => {
    await write('paper.md', 'clean')
    const { code, out, err } = await call(cwd, ['check', 'paper.md'])
    expect(err).toBe('')
    expect(out).toContain('paper.md: nothing found in 1 footnote')
    expect(code).toBe(0)
  })

  it('ends with 1 with an error, and shows it', async () => {
    await write('paper.md', 'an error')
    const { code, out } = await call(cwd, ['check', 'paper.md'])
    expect(out).toContain('error  error-word  paper.md:1:4')
    expect(code).toBe(1)
  })

  it.each([
    ['a warning', [], 0],
    ['a warning', ['--fail-on', 'warning'], 1],
    ['a warning', ['--fail-on', 'info'], 1],
    ['an info', ['--fail-on', 'warning'], 0],
    ['an error', ['--fail-on', 'never'], 0],
    ['an error', ['--rule', 'error-word=off'], 0],
    ['an error', ['--rule', 'error-word=warning'], 0],
    ['a warning', ['--rule', 'warning-word=error'], 1],
    ['a warning', ['--rule', 'warning-word=error', '--rule', 'warning-word=off'], 0],
    ['clean', ['--require-resolved'], 1],
    ['clean', ['--offline'], 0],
  ] as const)('reads “%s” with %j and ends with %i', async (text, options, code) => {
    await write('paper.md', text)
    expect(await call(cwd, ['check', 'paper.md', ...options])).toMatchObject({ code, err: '' })
  })

  it('lists with --quiet only what makes it fail', async () => {
    await write('paper.md', 'an error and a warning')
    const { out } = await call(cwd, ['check', 'paper.md', '--quiet'])
    expect(out).toContain('error-word')
    expect(out).not.toContain('warning-word')
    expect(out).toContain('1 error and 1 warning')
  })

  describe('manuscripts', () => {
    it('takes a folder for the Markdown in it, by name', async () => {
      for (const path of ['b.md', 'a/x.markdown', 'a/y.MD', 'a/z.txt', 'node_modules/m.md', '.hidden/h.md']) {
        await write(join('drafts', path), 'clean')
      }
      const { inputs } = await asked('drafts')
      expect(inputs?.map(({ path }) => path)).toEqual(['drafts/a/x.markdown', 'drafts/a/y.MD', 'drafts/b.md'])
    })

    it.skipIf(process.platform === 'win32')('does not follow links to folders in circles', async () => {
      await write('drafts/a.md', 'clean')
      await symlink(join(cwd, 'drafts'), join(cwd, 'drafts', 'again'))
      const { inputs } = await asked('drafts')
      expect(inputs?.map(({ path }) => path)).toEqual(['drafts/a.md'])
    })

    it('reads a manuscript named twice once', async () => {
      await write('a.md', 'clean')
      const { inputs } = await asked('a.md', './a.md', '.')
      expect(inputs?.map(({ path }) => path)).toEqual(['a.md'])
    })

    it('reads standard input, and calls it as asked', async () => {
      const calls: { inputs: readonly Input[]; options: CheckOptions }[] = []
      const line = ['check', '-', '--stdin-path', 'drafts/paper.md']
      const { code, out } = await call(cwd, line, { input: 'an error', engine: stub(calls) })
      expect(out).toContain('drafts/paper.md:1:4')
      expect(calls[0]?.inputs.map(({ path }) => path)).toEqual(['drafts/paper.md'])
      expect(code).toBe(1)
    })

    it('says of each file why it cannot be read, and checks the others', async () => {
      await write('paper.md', 'an error')
      await write('empty.md', '')
      await write('paper.docx', 'PK')
      await mkdir(join(cwd, 'none'))
      const { code, out, err } = await call(cwd, ['check', 'gone.md', 'empty.md', 'paper.docx', 'none', 'paper.md'])
      expect(err.trim().split('\n')).toEqual([
        'footnotary: gone.md cannot be read: there is no such file',
        'footnotary: paper.docx cannot be read: by its name it is a Word document, and only Markdown and plain text are read',
        'footnotary: none cannot be read: the folder holds no .md or .markdown file',
        'footnotary: empty.md cannot be read: it is empty',
      ])
      expect(out).toContain('error-word')
      expect(code).toBe(2)
    })

    it('refuses an enormous file without reading it', async () => {
      await write('paper.md', '')
      await truncate(join(cwd, 'paper.md'), 5 * 1024 ** 3)
      const { code, err } = await call(cwd, ['check', 'paper.md'])
      expect(err).toBe('footnotary: paper.md cannot be read: it is larger than the 32 MB that are read\n')
      expect(code).toBe(2)
    })

    it('refuses an endless standard input', async () => {
      async function* endless() {
        for (;;) yield new Uint8Array(1024 * 1024).fill(97)
      }
      const { code, err } = await call(cwd, ['check', '-'], { stdin: endless })
      expect(err).toBe('footnotary: standard input cannot be read: it is larger than the 32 MB that are read\n')
      expect(code).toBe(2)
    })

    it('does not let a name drive the terminal', async () => {
      const { err } = await call(cwd, ['check', 'a\u001b[2Jb.md'])
      expect(err).toBe('footnotary: a<U+001B>[2Jb.md cannot be read: there is no such file\n')
    })
  })

  describe('bibliographies', () => {
    it('hands over those of the call and of the configuration, by their names from here', async () => {
      await write('refs.bib', '@book{a}')
      await write('shared/all.bib', '@book{b}')
      await write('shared/base.json', '{ "bibliography": "all.bib" }')
      await write('paper.md', 'clean')
      const { options } = await asked('paper.md', '--config', 'shared/base.json', '--bibliography', './refs.bib')
      expect(options?.bibliography).toEqual(['shared/all.bib', 'refs.bib'])
      expect(new TextDecoder().decode(await options?.open('shared/all.bib'))).toBe('@book{b}')
    })

    it('says once that one cannot be read', async () => {
      await write('paper.md', 'clean')
      const { code, err } = await call(cwd, ['check', 'paper.md', '--bibliography', 'gone.bib'])
      expect(err).toBe('footnotary: gone.bib cannot be read: there is no such file\n')
      expect(code).toBe(2)
    })

    it('says of each of several that it cannot be read', async () => {
      await write('paper.md', 'clean')
      const line = ['check', 'paper.md', '--bibliography', 'one.bib', '--bibliography', 'two.bib']
      const { code, err } = await call(cwd, line)
      expect(err.match(/there is no such file/g)).toHaveLength(2)
      expect(code).toBe(2)
    })

    it('opens for a manuscript only ordinary files of this machine', async () => {
      await write('paper.md', 'clean')
      await write('refs.bib', '@book{a}')
      const { options } = await asked('paper.md')
      expect(new TextDecoder().decode(await options?.open('refs.bib'))).toBe('@book{a}')
      await expect(options?.open('.')).rejects.toThrow('it is no file')
      await expect(options?.open('gone.bib')).rejects.toThrow('there is no such file')
      if (process.platform !== 'win32') await expect(options?.open('/dev/zero')).rejects.toThrow('it is no file')
    })
  })

  describe('formats', () => {
    it('prints JSON', async () => {
      await write('paper.md', 'an error')
      const { out } = await call(cwd, ['check', 'paper.md', '--format', 'json'])
      expect(JSON.parse(out).manuscripts[0].findings[0].rule).toBe('error-word')
    })

    it('writes files beside what it prints, making folders', async () => {
      await write('paper.md', 'an error')
      const line = [
        'check',
        'paper.md',
        '--format',
        'json:out/report.json',
        '--format',
        'pretty',
        '--format',
        'pretty:p.txt',
      ]
      const { out } = await call(cwd, line, { environment: { FORCE_COLOR: '1' } })
      expect(out).toContain('\u001b[31merror')
      expect(JSON.parse(await readFile(join(cwd, 'out/report.json'), 'utf8')).version).toBe(1)
      expect(await readFile(join(cwd, 'p.txt'), 'utf8')).toContain('  error  error-word')
    })

    it('ends with 2 when a file cannot be written', async () => {
      await write('paper.md', 'clean')
      const { code, err } = await call(cwd, ['check', 'paper.md', '--format', 'json:paper.md/x.json'])
      expect(err).toMatch(/^footnotary: paper\.md\/x\.json cannot be written: .+\n$/)
      expect(code).toBe(2)
    })

    it.each([
      [{}, false, false],
      [{}, true, true],
      [{ NO_COLOR: '1' }, true, false],
      [{ NO_COLOR: '' }, true, true],
      [{ TERM: 'dumb' }, true, false],
      [{ FORCE_COLOR: '1' }, false, true],
      [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
      [{ FORCE_COLOR: '0' }, true, false],
    ] as const)('with %j on a terminal: %s, colours: %s', async (environment, isTerminal, colours) => {
      await write('paper.md', 'an error')
      const written: string[] = []
      await call(cwd, ['check', 'paper.md'], { environment, stdout: sink(written, isTerminal) })
      expect(written.join('').includes('\u001b[')).toBe(colours)
    })

    it('shows progress on a terminal alone, and wipes it', async () => {
      await write('a.md', 'clean')
      await write('b.md', 'clean')
      const written: string[] = []
      await call(cwd, ['check', '.'], { stderr: sink(written, true) })
      expect(written.join('')).toContain('0/2 a.md')
      expect(written.at(-1)).toBe('\r\u001b[K')
      expect((await call(cwd, ['check', '.'])).err).toBe('')
    })
  })

  describe('configuration', () => {
    it('is found, and gives way to the command line', async () => {
      await write('paper.md', 'a warning')
      await write('footnotary.config.yaml', 'failOn: warning\nrules:\n  info-word: error\n')
      expect(await call(cwd, ['check', 'paper.md'])).toMatchObject({ code: 1 })
      expect(await call(cwd, ['check', 'paper.md', '--fail-on', 'error'])).toMatchObject({ code: 0 })
      expect(await call(cwd, ['check', 'paper.md', '--no-config'])).toMatchObject({ code: 0 })
      const { options } = await asked('paper.md', '--rule', 'info-word=off')
      expect(options?.rules).toEqual({ 'info-word': 'off' })
    })

    it('ends with 2 and one sentence when it is wrong', async () => {
      await write('paper.md', 'clean')
      await write('footnotary.config.json', '{ "rules": { "error-wrd": "off" } }')
      const { code, out, err } = await call(cwd, ['check', 'paper.md'])
      expect(err).toBe(
        'footnotary: Expected `rules.error-wrd` in footnotary.config.json to be a rule that there is (`error-word`, `warning-word`, `info-word`); did you mean `error-word`?\n',
      )
      expect(out).toBe('')
      expect(code).toBe(2)
    })
  })

  describe('calls that cannot be carried out', () => {
    it.each([
      [['--format', 'jsno'], 'Expected `--format` to be one of `pretty`, `json`, got `jsno`; did you mean `json`?'],
      [['--format', 'html:report.html'], 'Expected `--format` to be one of `pretty`, `json`, got `html`'],
      [['--format', 'json:'], 'Expected `--format json:` to name a file after the colon'],
      [['--format', 'json', '--format', 'pretty'], 'got standard output twice'],
      [
        ['--rule', 'error-wrod=off'],
        'Expected `--rule` to name a rule that there is, got `error-wrod`; did you mean `error-word`?',
      ],
      [['--rule', 'error-word=of'], 'to be one of `off`, `info`, `warning`, `error`; did you mean `off`?'],
      [['--rule', 'error-word'], 'Expected `--rule` to be written as ID=LEVEL, got `error-word`'],
      [
        ['--fail-on', 'warnings'],
        'Expected `--fail-on` to be one of `error`, `warning`, `info`, `never`, got `warnings`; did you mean `warning`?',
      ],
      [['--config', 'gone.json'], 'Expected gone.json to be readable as a configuration: there is no such file'],
      [['--stdin-path', 'x.md'], 'Expected `--stdin-path` to come with `-`'],
      [['--verbose', '--quiet'], 'Expected `--verbose` or `--quiet`, got both'],
      [['--bibliography', ''], 'Expected an option to have a value'],
      [['--formt', 'json'], 'Did you mean --format?'],
    ] as const)('%j', async (options, sentence) => {
      await write('paper.md', 'clean')
      const { code, out, err } = await call(cwd, ['check', 'paper.md', ...options])
      expect(err).toContain(sentence)
      expect(err).toMatch(/^footnotary: /)
      expect(out).toBe('')
      expect(code).toBe(2)
    })

    it('without a manuscript', async () => {
      expect(await call(cwd, ['check'])).toMatchObject({
        code: 2,
        err: "footnotary: missing required argument 'PAPER'\n",
      })
    })
  })

  it('says of a fault of its own how to report it', async () => {
    await write('paper.md', 'clean')
    const engine = {
      ...stub(),
      check: async () => async () => {
        throw new TypeError('x is not\u001b[2J a function')
      },
    }
    const brief = await call(cwd, ['check', 'paper.md'], { engine })
    expect(brief.err).toMatch(
      /^footnotary: this is a fault in Footnotary.*x is not<U\+001B>\[2J a function.*report it.*\n$/,
    )
    expect(brief.code).toBe(2)
    const traced = await call(cwd, ['check', 'paper.md'], { engine, environment: { FOOTNOTARY_TRACE: '1' } })
    expect(traced.err).toContain('check.test.ts')
  })
})
