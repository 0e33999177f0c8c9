import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { version } from '../src/version.js'

const root = fileURLToPath(new URL('..', import.meta.url))
let folder: string
let installed: string

/** Nothing of the suite leaves this machine. */
const offline = ['check', '--offline', '--fail-on', 'never']

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnotary-package-'))
  const packed = await npm(['pack', '--silent', '--pack-destination', folder], root)
  expect(packed.err + packed.out).toContain('footnotary-')
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz')) ?? ''
  await writeFile(join(folder, 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }')
  const install = await npm(
    ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', join(folder, tarball)],
    folder,
  )
  expect(install, install.err).toMatchObject({ code: 0 })
  installed = join(folder, 'node_modules', 'footnotary')
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the package, installed elsewhere', () => {
  it('brings nothing but itself and the licences of what is in it', async () => {
    const modules = (await readdir(join(folder, 'node_modules'))).filter(name => !name.startsWith('.'))
    expect(modules).toEqual(['footnotary'])
    expect((await readdir(installed)).filter(name => /^(src|tests|scripts|corpus|reports)$/.test(name))).toEqual([])
    expect(await readFile(join(installed, 'LICENSE'), 'utf8')).toContain('Footnotary contributors')
    expect(await readFile(join(installed, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8')).toMatch(/^unified .*\(MIT\)$/m)
    expect(JSON.parse(await readFile(join(installed, 'report.schema.json'), 'utf8')).title).toBe('Footnotary report')
  })

  it('has a command', async () => {
    const name = process.platform === 'win32' ? 'footnotary.cmd' : 'footnotary'
    const command = join(folder, 'node_modules', '.bin', name)
    expect(await execute(command, ['--version'], folder)).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('checks a manuscript', async () => {
    await writeFile(
      join(folder, 'paper.md'),
      'Tides rise.[^1]\n\n[^1]: Ada Orme, *Tides of the North* (Leith, 2001), 5.\n',
    )
    const { code, out, err } = await footnotary([...offline, 'paper.md', '--format', 'json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [manuscript] = JSON.parse(out).manuscripts
    expect(manuscript.references).toHaveLength(1)
    expect(manuscript.claims[0].text).toContain('Tides rise.')
    expect((await footnotary([...offline, 'paper.md'])).out).toContain('paper.md')
  })

  it('reads bibliographies', async () => {
    await writeFile(
      join(folder, 'refs.bib'),
      '@book{orme01, author={Orme, Ada}, title={Tides of the North}, year={2001}}\n',
    )
    await writeFile(join(folder, 'keyed.md'), '---\nbibliography: refs.bib\n---\n\nTides rise [@orme01].\n')
    const line = [...offline, 'keyed.md', '--format', 'json']
    const { code, out, err } = await footnotary(line)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out).manuscripts[0].references[0].stated.title).toBe('Tides of the North')
  })

  it('reads references', async () => {
    const { code, out } = await footnotary(['parse', '-'], 'Orme, A. (2001). Tides of the North. Tidal Press.\n')
    expect(code).toBe(0)
    expect(JSON.parse(out).custom.confidence).toBeGreaterThan(0)
  })

  it('says quietly goodbye when nobody reads on', async () => {
    const child = spawn(process.execPath, [join(installed, 'dist', 'footnotary.js'), 'parse'])
    child.stdout.destroy()
    child.stdin.on('error', () => {})
    child.stdin.end('Orme, A. (2001). Tides of the North. Tidal Press.\n'.repeat(20_000))
    let err = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text
    })
    const [code] = await once(child, 'close')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('keeps what is compiled of it from run to run', async () => {
    const kept = join(folder, 'cache', 'footnotary', 'code')
    const line = [...offline, 'paper.md']
    const first = await footnotary(line)
    const [name = ''] = await readdir(kept)
    const { size, mtimeMs } = await stat(join(kept, name))
    expect(await footnotary(line)).toEqual(first)
    expect(await readdir(kept)).toEqual([name])
    expect((await stat(join(kept, name))).mtimeMs).toBe(mtimeMs)

    await writeFile(join(kept, name), 'not what was compiled')
    expect(await footnotary(line)).toEqual(first)
    expect((await stat(join(kept, name))).size).toBeGreaterThan(size / 2)
  })

  it('does without where nothing can be kept, or is to be', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const { code, err } = await footnotary([...offline, 'paper.md'], '', folder, {
      XDG_CACHE_HOME: join(folder, 'a-file'),
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const elsewhere = { XDG_CACHE_HOME: join(folder, 'unused'), NODE_DISABLE_COMPILE_CACHE: '1' }
    expect((await footnotary([...offline, 'paper.md'], '', folder, elsewhere)).code).toBe(0)
    expect(await readdir(folder)).not.toContain('unused')
  })

  it('loads a configuration in TypeScript, typed by the package', async () => {
    const typed = join(folder, 'typed')
    await mkdir(typed)
    await writeFile(
      join(typed, 'footnotary.config.ts'),
      "import { defineConfig } from 'footnotary'\nexport default defineConfig({ failOn: 'nevr' as 'never' })\n",
    )
    const { code, err } = await footnotary(['check', '../paper.md', '--config', 'footnotary.config.ts'], '', typed)
    expect(err).toBe(
      'footnotary: Expected `failOn` in footnotary.config.ts to be one of `error`, `warning`, `info`, `never`, got `"nevr"`\n',
    )
    expect(code).toBe(2)
  })

  it('is a library, with types that stand on their own', async () => {
    await writeFile(
      join(folder, 'use.ts'),
      `import { type Checked, check, defineConfig, parseReference, reporters, rules, version } from 'footnotary'
const bytes = new TextEncoder().encode('Tides rise.[^1]\\n\\n[^1]: Ada Orme, *Tides* (2001).\\n')
const open = async (path: string): Promise<Uint8Array> => { throw new Error(path) }
const checked: Checked = await check([{ path: 'a.md', bytes }], { open, now: new Date(0) })
const title: string | undefined = parseReference('Orme, A. (2001). Tides of the North. Tidal Press.').item.title
console.log(JSON.stringify([checked.report.manuscripts.length, typeof title, reporters.length, rules.length >= 0, version]))
defineConfig({ failOn: 'error' })
`,
    )
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const options = ['--target', 'es2022', '--lib', 'es2022,dom', '--module', 'nodenext', '--strict']
    expect(await execute(process.execPath, [tsc, ...options, 'use.ts'], folder)).toMatchObject({ code: 0, out: '' })
    const { out } = await execute(process.execPath, ['use.js'], folder)
    expect(JSON.parse(out)).toEqual([1, 'string', 2, true, version])
  }, 60_000)
})

/** What it keeps from run to run stays in the folder. */
function footnotary(line: readonly string[], input = '', cwd = folder, environment = {}): Promise<Ended> {
  return execute(process.execPath, [join(installed, 'dist', 'footnotary.js'), ...line], cwd, input, {
    XDG_CACHE_HOME: join(folder, 'cache'),
    ...environment,
  })
}

/** npm as it runs these tests, or the one in the path. */
function npm(line: readonly string[], cwd: string): Promise<Ended> {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? execute(process.execPath, [script, ...line], cwd) : execute('npm', line, cwd)
}

function execute(
  command: string,
  line: readonly string[],
  cwd: string,
  input = '',
  added: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise(resolve => {
    // Windows runs npm and the commands it installs through a shell.
    const shell = process.platform === 'win32' && command !== process.execPath
    const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...added }
    const child = execFile(command, [...line], { cwd, shell, env: environment }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, out, err })
    })
    child.stdin?.end(input)
  })
}
