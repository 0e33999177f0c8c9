import { pretty } from '../../src/report/pretty.js'
import { checkCorpus, corpusNames } from '../corpus.js'
import type { GeneratedFile } from '../generate.js'
import { terminalPicture } from './terminal-picture.js'

/** The manuscript whose report is pictured in the README. */
const pictured = 'river-pact'

/** What the tool says of each manuscript of the corpus, as a terminal shows it, and one report as a picture. */
export async function generatedReports(): Promise<readonly GeneratedFile[]> {
  const options = { colour: false, width: 100, verbose: false, atLeast: 'info' } as const
  const reports = await Promise.all(
    (await corpusNames()).map(async name => ({
      path: `reports/corpus/${name}.txt`,
      text: pretty.render(await checkCorpus(name), options),
    })),
  )
  const coloured = pretty.render(await checkCorpus(pictured), { ...options, colour: true, atLeast: 'warning' })
  const command = `footnotary check corpus/${pictured}/manuscript.md`
  return [
    ...reports,
    { path: 'docs/report.svg', text: terminalPicture(command, coloured, { lines: 44, columns: 100 }) },
  ]
}
