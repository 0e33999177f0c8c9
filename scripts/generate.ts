import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { generatedCountryNames } from './generate/gazetteer/country-names.js'
import { generatedGazetteer } from './generate/gazetteer/gazetteer.js'
import { generatedGivenNames } from './generate/gazetteer/given-names.js'
import { generatedKnownPeople } from './generate/gazetteer/known-people.js'
import { generatedPublicSuffixes } from './generate/public-suffixes.js'
import { generatedReports } from './generate/reports.js'
import { generatedRulePages } from './generate/rule-pages.js'

/** A file that is made from others, and kept in the repository so that its changes are seen. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** Folders in which nothing else may stand. */
const ownFolders = ['docs/rules', 'reports/corpus']

const files: readonly GeneratedFile[] = [
  generatedGazetteer(),
  generatedGivenNames(),
  generatedKnownPeople(),
  generatedCountryNames(),
  generatedPublicSuffixes(),
  ...(await generatedRulePages()),
  ...(await generatedReports()),
]

if (process.argv.includes('--check')) await verify()
else await write()

async function write(): Promise<void> {
  for (const folder of ownFolders) await rm(folder, { recursive: true, force: true })
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  process.stdout.write(`Wrote ${files.length} files.\n`)
}

async function verify(): Promise<void> {
  const stale: string[] = []
  for (const { path, text } of files) {
    const now = await readFile(path, 'utf8').catch(() => null)
    if (now?.replaceAll('\r\n', '\n') !== text) stale.push(path)
  }
  const expected = new Set(files.map(({ path }) => path))
  for (const folder of ownFolders) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!expected.has(`${folder}/${name}`)) stale.push(`${folder}/${name}`)
    }
  }
  if (stale.length === 0) return
  process.stderr.write(`Out of date: ${stale.join(', ')}\nRun \`npm run generate\`, and read what changed.\n`)
  process.exitCode = 1
}
