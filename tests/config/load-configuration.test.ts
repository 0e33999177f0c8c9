import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findConfiguration, loadConfiguration } from '../../src/config/index.js'

const ruleIds = ['retracted-source', 'malformed-url', 'missing-date']
let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'footnotary-config-'))
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

async function write(path: string, content: string): Promise<string> {
  const full = join(cwd, path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, content)
  return full
}

async function load(settings: unknown) {
  await write('footnotary.config.json', JSON.stringify(settings))
  return loadConfiguration('footnotary.config.json', { cwd, ruleIds })
}

describe('loadConfiguration', () => {
  it('reads every setting', async () => {
    const settings = {
      rules: { 'retracted-source': 'off', 'malformed-url': 'warning' },
      failOn: 'never',
      registries: { crossref: { url: 'http://localhost:8080', enabled: false, key: 'k' } },
      net: { timeout: 1000, concurrency: 4, perHost: 1, allowHosts: ['localhost'], proxy: 'http://proxy.example' },
      cache: false,
      mailto: 'ada@tides.example',
    }
    expect(await load(settings)).toEqual(settings)
  })

  it('counts paths from the file they stand in', async () => {
    await write('shared/footnotary.config.json', '{ "bibliography": "all.bib", "cache": ".kept" }')
    expect(await loadConfiguration('shared/footnotary.config.json', { cwd, ruleIds })).toEqual({
      bibliography: [join(cwd, 'shared', 'all.bib')],
      cache: join(cwd, 'shared', '.kept'),
    })
  })

  const sources = [
    ['footnotary.config.json', '{ "failOn": "info" }'],
    ['footnotary.config.json', '\ufeff{ "failOn": "info" }'],
    ['footnotary.config.yaml', '# what fails\nfailOn: info\n'],
    ['footnotary.config.yml', 'failOn: info'],
    ['footnotary.config.mjs', "export default { failOn: 'info' }"],
    ['footnotary.config.ts', "type Level = 'info'\nconst failOn: Level = 'info'\nexport default { failOn }"],
    ['package.json', '{ "name": "x", "footnotary": { "failOn": "info" } }'],
  ] as const
  it.each(sources)('reads %s', async (name, content) => {
    await write(name, content)
    expect(await loadConfiguration(name, { cwd, ruleIds })).toEqual({ failOn: 'info' })
  })

  it('takes an empty YAML file for no settings', async () => {
    await write('footnotary.config.yaml', '# nothing yet\n')
    expect(await loadConfiguration('footnotary.config.yaml', { cwd, ruleIds })).toEqual({})
  })

  it('adds to what it extends and overrides it', async () => {
    await write(
      'base/one.json',
      JSON.stringify({
        rules: { 'malformed-url': 'off', 'missing-date': 'error' },
        failOn: 'info',
        bibliography: 'one.bib',
        net: { timeout: 5 },
        registries: { crossref: { enabled: true, key: 'a' } },
      }),
    )
    await write('base/two.yaml', 'extends: one.json\nfailOn: warning\nbibliography: two.bib\n')
    const loaded = await load({
      extends: ['./base/two.yaml'],
      rules: { 'malformed-url': 'warning' },
      net: { perHost: 2 },
      registries: { crossref: { enabled: false } },
    })
    expect(loaded).toEqual({
      rules: { 'malformed-url': 'warning', 'missing-date': 'error' },
      failOn: 'warning',
      bibliography: [join(cwd, 'base', 'one.bib'), join(cwd, 'base', 'two.bib')],
      net: { timeout: 5, perHost: 2 },
      registries: { crossref: { enabled: false, key: 'a' } },
    })
  })

  it('lets two configurations extend the same one', async () => {
    await write('base.json', '{ "failOn": "info" }')
    await write('left.json', '{ "extends": "base.json" }')
    await write('right.json', '{ "extends": "base.json" }')
    expect(await load({ extends: ['left.json', 'right.json'] })).toEqual({ failOn: 'info' })
  })

  it('says so when it extends itself', async () => {
    await write('other.json', '{ "extends": "footnotary.config.json" }')
    await expect(load({ extends: './other.json' })).rejects.toThrow(
      'Expected `extends` not to lead in a circle: footnotary.config.json → other.json → footnotary.config.json',
    )
  })

  const wrong: readonly (readonly [unknown, string])[] = [
    [
      { rules: { 'retracted-source': 'loud' } },
      'Expected `rules.retracted-source` in footnotary.config.json to be one of `off`, `info`, `warning`, `error`, got `"loud"`',
    ],
    [
      { rules: { 'retracted-sorce': 'off' } },
      'Expected `rules.retracted-sorce` in footnotary.config.json to be a rule that there is (`retracted-source`, `malformed-url`, `missing-date`); did you mean `retracted-source`?',
    ],
    [{ failon: 'error' }, 'did you mean `failOn`?'],
    [
      { failOn: 'off' },
      'Expected `failOn` in footnotary.config.json to be one of `error`, `warning`, `info`, `never`, got `"off"`',
    ],
    [
      { rules: ['off'] },
      'Expected `rules` in footnotary.config.json to be an object of rules and their levels, got `["off"]`',
    ],
    [
      { net: { timeout: -1 } },
      'Expected `net.timeout` in footnotary.config.json to be a positive number of milliseconds, got `-1`',
    ],
    [
      { net: { perHost: 1.5 } },
      'Expected `net.perHost` in footnotary.config.json to be a positive whole number, got `1.5`',
    ],
    [{ net: { timeOut: 1 } }, 'did you mean `timeout`?'],
    [{ net: { proxy: 'socks://user:secret@x' } }, 'to be an http or https address, got `"a string"`'],
    [
      { registries: { crossref: true } },
      'Expected `registries.crossref` in footnotary.config.json to be an object, got `true`',
    ],
    [{ registries: { crossref: { url: 'file:///x' } } }, 'Expected `registries.crossref.url`'],
    [{ registries: { crossref: { key: 7 } } }, 'got `"a number"`'],
    [
      { bibliography: [1] },
      'Expected `bibliography` in footnotary.config.json to be a path or an array of paths, got `[1]`',
    ],
    [{ mailto: 'nobody' }, 'Expected `mailto` in footnotary.config.json to be an e-mail address, got `"nobody"`'],
    [
      { extends: '/etc/x.json' },
      'Expected `extends` in footnotary.config.json to be a relative path, got `"/etc/x.json"`',
    ],
    [{ extends: 'gone.json' }, 'Expected gone.json to be readable as a configuration: there is no such file'],
    [{ extends: 'base.toml' }, 'Expected base.toml to end as one of footnotary.config.json'],
    [{ constructor: 1 }, 'Expected `constructor` in footnotary.config.json to be a setting that there is'],
    [[], 'Expected footnotary.config.json to hold an object of settings'],
  ]
  it.each(wrong)('refuses %j', async (settings, message) => {
    await expect(load(settings)).rejects.toThrow(message)
    await expect(load(settings)).rejects.toMatchObject({ name: 'ConfigurationError' })
  })

  it.each([
    ['footnotary.config.json', '{ "failOn": '],
    ['footnotary.config.yaml', 'failOn: [\n'],
    ['footnotary.config.mjs', 'export default {'],
    ['footnotary.config.mjs', 'export const failOn = 1'],
    ['footnotary.config.ts', 'export default {'],
  ])('says in one line that %s cannot be read', async (name, content) => {
    await write(name, content)
    const failure = await loadConfiguration(name, { cwd, ruleIds }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'ConfigurationError' })
    expect(String(failure)).toMatch(
      /^ConfigurationError: Expected footnotary\.config\.\w+ to be readable as a configuration: .+$/,
    )
  })
})

describe('findConfiguration', () => {
  it('finds the nearest, in the folder or above it', async () => {
    const outer = await write('footnotary.config.json', '{}')
    await write('a/b/paper.md', '')
    expect(await findConfiguration(join(cwd, 'a', 'b'))).toBe(outer)
    const inner = await write('a/footnotary.config.yaml', '')
    expect(await findConfiguration(join(cwd, 'a', 'b'))).toBe(inner)
  })

  it('takes a package.json only with its key', async () => {
    const outer = await write('package.json', '{ "footnotary": {} }')
    await write('a/package.json', '{ "name": "a" }')
    await write('a/b/package.json', '{ broken')
    expect(await findConfiguration(join(cwd, 'a', 'b'))).toBe(outer)
  })

  it('goes no higher than the repository', async () => {
    await write('footnotary.config.json', '{}')
    await write('repository/.git/HEAD', '')
    await write('repository/a/paper.md', '')
    expect(await findConfiguration(join(cwd, 'repository', 'a'))).toBeNull()
  })

  it('asks to choose between two in one folder', async () => {
    await write('footnotary.config.json', '{}')
    await write('footnotary.config.ts', '')
    await expect(findConfiguration(cwd)).rejects.toThrow('found both footnotary.config.json and footnotary.config.ts')
  })
})
