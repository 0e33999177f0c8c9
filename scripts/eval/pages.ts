import { readFile } from 'node:fs/promises'
import { sameSurname } from '../../src/compare/names.js'
import { titleSimilarity } from '../../src/compare/title.js'
import { domainOf } from '../../src/identifiers/index.js'
import { parseNames } from '../../src/interpret/index.js'
import type { CslName, Page } from '../../src/model/index.js'
import { readPage } from '../../src/pages/index.js'
import { writeSection } from './accuracy-page.js'
import { lostPages } from './lost-pages.js'
import { shared } from './recorded-registries.js'

/** What web pages say of themselves, over saved pages whose dates, titles and authors people checked. */
export async function evaluatePages(option: string | undefined): Promise<void> {
  const sections = [await dates(), await scholarly(), await news(), await lostPages()]
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

interface Section {
  readonly markdown: readonly string[]
  readonly misses: readonly string[]
}

const folder = '05-html-metadata'

async function savedPage(path: string, url: string): Promise<Page> {
  const body = await readFile(shared(`${folder}/${path}`))
  return readPage({ url, headers: { 'content-type': 'text/html' }, body })
}

async function dates(): Promise<Section> {
  const gold = await readGold<Record<string, { url: string; date: string | null }>>('dates/gold.json')
  const tallies = { developed: tally(), unseen: tally() }
  const misses: string[] = []
  for (const [file, { url, date }] of Object.entries(gold)) {
    if (date === null) continue
    const page = await savedPage(`dates/${file}`, url)
    const half = halfOf(url)
    const verdict = judgeDate(page, date)
    tallies[half][verdict] += 1
    if (verdict !== 'exact')
      misses.push(`${half} ${file}: ${verdict}: ${date} read as ${JSON.stringify(page.published)} ${page.kind}`)
  }
  const row = (name: string, { exact, near, far, none }: Tally) => {
    const of = exact + near + far + none
    return `| ${name} | ${of} | ${exact} (${share(exact, of)}) | ${near} | ${far} (${share(far, of)}) | ${none} |`
  }
  const both = tally()
  for (const key of ['exact', 'near', 'far', 'none'] as const) both[key] = tallies.developed[key] + tallies.unseen[key]
  const markdown = [
    '### Date of publication',
    '',
    'Pages with a date that people checked. Halves by registered domain: the first was looked at while developing.',
    '',
    '| half | pages | exact | within 31 days | farther off | none |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    row('developed on', tallies.developed),
    row('the other', tallies.unseen),
    row('both', both),
  ]
  return { markdown, misses }
}

type Verdict = 'exact' | 'near' | 'far' | 'none'
type Tally = Record<Verdict, number>
const tally = (): Tally => ({ exact: 0, near: 0, far: 0, none: 0 })

function judgeDate({ published }: Page, gold: string): Verdict {
  const [y, m = 1, d = 1] = published?.date['date-parts']?.[0] ?? []
  if (y === undefined) return 'none'
  const days = Math.abs(Date.UTC(y, m - 1, d) - Date.parse(gold)) / 86_400_000
  if (days === 0 && published?.date['date-parts']?.[0]?.length === 3) return 'exact'
  return days <= 31 ? 'near' : 'far'
}

function halfOf(url: string): 'developed' | 'unseen' {
  const host = URL.canParse(url) ? new URL(url).hostname : url
  const domain = domainOf(host)?.registrable ?? host
  const sum = [...domain].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)
  return sum % 2 === 0 ? 'developed' : 'unseen'
}

interface ScholarlyGold {
  readonly url?: string
  readonly expected?: { title: string; author_list?: CslName[]; year?: string | number; url?: string; doi?: string }
  readonly snapshot?: { title: string; author: string; date: string }
}

async function scholarly(): Promise<Section> {
  const gold = await readGold<Record<string, ScholarlyGold>>('scholarly/gold.json')
  const counts = { pages: 0, title: 0, author: 0, year: 0, doi: 0, dois: 0, walls: 0, wallsRead: 0 }
  const misses: string[] = []
  for (const [file, { url, expected, snapshot }] of Object.entries(gold)) {
    const page = await savedPage(`scholarly/${file}`, url ?? expected?.url ?? 'https://journal.example/article/1')
    if (expected?.title === 'None') {
      counts.walls += 1
      if (page.kind !== 'wall' || Object.keys(page.item).length > 1) counts.wallsRead += 1
      if (page.kind !== 'wall') misses.push(`${file}: a wall read as ${page.kind}`)
      continue
    }
    const title = expected?.title ?? snapshot?.title ?? ''
    const author = expected?.author_list?.[0] ?? firstOf(snapshot?.author ?? '')
    const year = String(expected?.year ?? snapshot?.date).slice(0, 4)
    const right = {
      title: titleSimilarity(page.item.title ?? '', title) > 0.95,
      author: author !== undefined && page.item.author?.[0] !== undefined && sameSurname(page.item.author[0], author),
      year: String(page.item.issued?.['date-parts']?.[0]?.[0]) === year,
    }
    counts.pages += 1
    for (const field of ['title', 'author', 'year'] as const) {
      if (right[field]) counts[field] += 1
      else
        misses.push(
          `${file}: ${field}: expected ${JSON.stringify({ title, author, year }[field])}: ${JSON.stringify(page.item)}`,
        )
    }
    if (expected?.doi) {
      counts.dois += 1
      if (page.item.DOI === expected.doi.toLowerCase()) counts.doi += 1
      else misses.push(`${file}: doi: expected ${expected.doi}, read ${page.item.DOI}`)
    }
  }
  const markdown = [
    '### Scholarly pages',
    '',
    '| pages | title | first author | year | DOI | walls | walls read as an article |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    `| ${counts.pages} | ${counts.title} | ${counts.author} | ${counts.year} | ${counts.doi} of ${counts.dois} | ${counts.walls} | ${counts.wallsRead} |`,
  ]
  return { markdown, misses }
}

/** “Vaswani, Ashish” or “Maria C Almeida”. */
function firstOf(author: string): CslName {
  const [family = '', given] = author.split(', ')
  return given === undefined ? { family: author.split(' ').at(-1) ?? '' } : { family, given }
}

interface NewsGold {
  readonly title: string
  readonly byline: string | null
  readonly siteName: string
  readonly publishedTime: string
}

async function news(): Promise<Section> {
  const gold = await readGold<Record<string, NewsGold>>('news/gold-readability.json')
  const counts = { pages: 0, title: 0, author: 0, authors: 0, date: 0 }
  const misses: string[] = []
  for (const [file, { title, byline, publishedTime }] of Object.entries(gold)) {
    const page = await savedPage(`news/${file}`, 'https://news.example/article/one')
    counts.pages += 1
    if (titleSimilarity(page.item.title ?? '', title) > 0.9) counts.title += 1
    else misses.push(`${file}: title: expected ${title}, read ${page.item.title}`)
    if (publishedTime.startsWith(isoDay(page))) counts.date += 1
    else misses.push(`${file}: date: expected ${publishedTime}, read ${JSON.stringify(page.published)}`)
    const wanted = byline ? parseNames(byline.replace(/\s+/g, ' ')).names[0] : undefined
    if (!wanted) continue
    counts.authors += 1
    const [first] = page.item.author ?? []
    if (first && sameSurname(first, wanted)) counts.author += 1
    else misses.push(`${file}: author: expected ${JSON.stringify(byline)}, read ${JSON.stringify(page.item.author)}`)
  }
  const markdown = [
    '### News and blogs',
    '',
    '| pages | title | first author | date |',
    '| ---: | ---: | ---: | ---: |',
    `| ${counts.pages} | ${counts.title} | ${counts.author} of ${counts.authors} | ${counts.date} |`,
  ]
  return { markdown, misses }
}

function isoDay({ published }: Page): string {
  const [y, m, d] = published?.date['date-parts']?.[0] ?? []
  return [y, m, d].map(part => String(part ?? '?').padStart(2, '0')).join('-')
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2)
}

/** The file has `NaN` where no date could be told. */
async function readGold<Gold>(path: string): Promise<Gold> {
  const text = await readFile(shared(`${folder}/${path}`), 'utf8')
  return JSON.parse(text.replace(/:\s?NaN\b/g, ': null')) as Gold
}
