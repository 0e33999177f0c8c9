import { dateStated } from '../../../src/pages/dates-in-text.js'
import { readPage } from '../../../src/pages/index.js'
import { readLines } from '../recorded-registries.js'
import { type PageSection, share } from './page-section.js'
import { dateParts, savedFolder } from './saved-pages.js'

interface Expectation {
  readonly url: string
  readonly items: readonly { readonly date?: string | number; readonly DOI?: string }[]
}

/** What addresses alone tell, against what people found on the pages behind them: the pages themselves are not at hand. */
export async function evaluateAddresses(): Promise<PageSection> {
  const expectations = await readLines<Expectation>(`${savedFolder}/zotero-web-expectations.ndjson`)
  const counts = { days: 0, rightDays: 0, coarse: 0, rightCoarse: 0, dois: 0, rightDois: 0 }
  const misses: string[] = []
  for (const { url, items } of expectations) {
    const [wanted] = items
    const page = readPage({ url, headers: { 'content-type': 'text/html' }, body: new Uint8Array() })
    const [parts, gold] = [dateParts(page), dateStated(String(wanted?.date ?? ''), '')?.parts ?? []]
    const precision = Math.min(parts.length, gold.length)
    if (precision > 0) {
      const isSame = parts.slice(0, precision).join() === gold.slice(0, precision).join()
      const isDay = parts.length === 3 && precision === 3
      counts[isDay ? 'days' : 'coarse'] += 1
      if (isSame) counts[isDay ? 'rightDays' : 'rightCoarse'] += 1
      else misses.push(`${url}: ${wanted?.date} read as ${parts.join('-')}`)
    }
    if (!page.item.DOI || !wanted?.DOI) continue
    counts.dois += 1
    if (page.item.DOI === wanted.DOI.toLowerCase()) counts.rightDois += 1
    else misses.push(`${url}: ${wanted.DOI} read as ${page.item.DOI}`)
  }
  const { days, rightDays, coarse, rightCoarse, dois, rightDois } = counts
  const markdown = [
    '### Addresses alone',
    '',
    `${expectations.length} addresses with what people recorded of the pages behind them.`,
    '',
    '| said by the address | addresses | right |',
    '| --- | ---: | ---: |',
    `| day | ${days} | ${rightDays} (${share(rightDays, days)}) |`,
    `| year or month | ${coarse} | ${rightCoarse} (${share(rightCoarse, coarse)}) |`,
    `| DOI | ${dois} | ${rightDois} (${share(rightDois, dois)}) |`,
  ]
  return { markdown, misses }
}
