// Runs a script written in TypeScript: `node scripts/run.js scripts/eval.ts …`. Node 20 cannot read TypeScript itself.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [script, ...rest] = argv.slice(2)
if (script === undefined) throw new Error('Expected a script to run: node scripts/run.js scripts/NAME.ts')

// Inside node_modules, so that the bundle finds the packages that are left out of it, and git and the linters pass it by.
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(root, 'node_modules', '.run-'))
try {
  const bundle = join(folder, 'script.js')
  await build({
    entryPoints: [resolve(script)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // Not known to be so for every property, which would have patterns made anew each time they are asked.
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    define: { 'import.meta.url': 'ownAddress' },
    plugins: [{ name: 'own-address', setup: ({ onLoad }) => onLoad({ filter: /\.[jt]s$/ }, withOwnAddress) }],
    loader: { '.bin': 'base64' },
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  // The script sees its own arguments, as if it had been run directly.
  argv.splice(1, argv.length - 1, resolve(script), ...rest)
  await import(pathToFileURL(bundle).href)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** A module that looks for files beside itself finds them there, and not beside the bundle. */
async function withOwnAddress({ path }) {
  const own = `const ownAddress = ${JSON.stringify(pathToFileURL(path).href)};`
  // On the first line, so that line numbers stay.
  return { contents: own + (await readFile(path, 'utf8')), loader: extname(path).slice(1) }
}
