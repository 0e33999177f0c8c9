import { writeSection } from './accuracy-page.js'
import { evaluateAddresses } from './pages/addresses.js'
import { evaluateCost } from './pages/cost.js'
import { evaluateDates } from './pages/dates.js'
import { evaluateLostPages } from './pages/lost-pages.js'
import { evaluateNews, evaluateScholarly } from './pages/works.js'

const parts = [evaluateDates, evaluateScholarly, evaluateNews, evaluateAddresses, evaluateLostPages, evaluateCost]

/** What web pages say of themselves, over saved pages whose dates, titles and authors people checked. */
export async function evaluatePages(option: string | undefined): Promise<void> {
  const sections = []
  for (const evaluate of parts) sections.push(await evaluate())
  const markdown = [
    '## Web pages',
    '',
    '`npm run eval -- pages` · saved pages, read as a server would send them.',
    '',
    ...sections.flatMap(({ markdown }) => [...markdown, '']),
  ].join('\n')
  process.stdout.write(`${markdown}\n`)
  if (option === 'misses') process.stdout.write(`${sections.flatMap(({ misses }) => misses).join('\n')}\n`)
  else await writeSection('pages', markdown)
}
