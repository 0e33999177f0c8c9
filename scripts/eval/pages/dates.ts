import type { Page } from '../../../src/model/index.js'
import { type PageSection, share } from './page-section.js'
import { dateParts, halfOf, readGold, readSaved, savedPage } from './saved-pages.js'

type Verdict = 'exact' | 'near' | 'far' | 'none'
type Tally = Record<Verdict, number>

/** The date of publication against the day that people found, and how well it is found when a page states less than it does. */
export async function evaluateDates(): Promise<PageSection> {
  const gold = await readGold<Record<string, { url: string; date: string | null }>>('dates/gold.json')
  const tallies = new Map<string, Tally>()
  const misses: string[] = []
  for (const [file, { url, date }] of Object.entries(gold)) {
    if (date === null) continue
    const body = await savedPage(`dates/${file}`)
    const page = readSaved(body, url)
    const half = halfOf(url)
    const verdict = judge(page, date)
    count(tallies, half === 'developed' ? 'developed on' : 'the other', verdict)
    count(tallies, 'both', verdict)
    if (verdict !== 'exact')
      misses.push(`${half} ${file}: ${verdict}: ${date} read as ${JSON.stringify(page.published)} (${page.kind})`)
    for (const [name, strip] of Object.entries(strippings))
      count(tallies, name, judge(readSaved(Buffer.from(strip(body.toString('latin1')), 'latin1'), elsewhere), date))
  }
  const row = (name: string): string => {
    const { exact, near, far, none } = tallies.get(name) ?? emptyTally()
    const of = exact + near + far + none
    return `| ${name} | ${of} | ${exact} (${share(exact, of)}) | ${near} | ${far} (${share(far, of)}) | ${none} |`
  }
  const markdown = [
    '### Date of publication',
    '',
    'Pages with a day that people found. The halves are by registered domain; the first was looked at while developing.',
    'Below, the same pages at an address that says nothing, without their metadata, and without all that names what an element holds.',
    '',
    '| pages | number | exact | within 31 days | farther off | none |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...['developed on', 'the other', 'both', ...Object.keys(strippings)].map(row),
    '',
    'Of those missed, two say elsewhere than gold what gold says: one shows the day after the one in its metadata and its address, and for one gold has the day',
    'of its last change. One has no date at all, and one only those of other articles beside it.',
  ]
  return { markdown, misses }
}

const elsewhere = 'https://page.example/some/words-that-name-it'

const withoutMetadata = (html: string): string =>
  html
    .replace(/<meta\s[^>]*(?:date|time|publish|issued|created|modified)[^>]*>/gi, '')
    .replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi, '')
    .replaceAll('datePublished', '')

const strippings: Readonly<Record<string, (html: string) => string>> = {
  'without metadata': withoutMetadata,
  'without names either': html =>
    withoutMetadata(html)
      .replace(/\s(?:class|id|datetime|content|itemprop|property|pubdate|title)="[^"]*"/gi, '')
      .replace(/<(\/?)(?:time|article|aside|nav|header|footer|main)\b/gi, '<$1div'),
}

function judge(page: Page, gold: string): Verdict {
  const parts = dateParts(page)
  const [y, m = 1, d = 1] = parts
  if (y === undefined) return 'none'
  const days = Math.abs(Date.UTC(y, m - 1, d) - Date.parse(gold)) / 86_400_000
  if (days === 0 && parts.length === 3) return 'exact'
  return days <= 31 ? 'near' : 'far'
}

function count(tallies: Map<string, Tally>, name: string, verdict: Verdict): void {
  const tally = tallies.get(name) ?? emptyTally()
  tally[verdict] += 1
  tallies.set(name, tally)
}

function emptyTally(): Tally {
  return { exact: 0, near: 0, far: 0, none: 0 }
}
