import { sameSurname } from '../../../src/compare/names.js'
import { titleSimilarity } from '../../../src/compare/title.js'
import { parseNames } from '../../../src/interpret/index.js'
import type { CslName, Page } from '../../../src/model/index.js'
import type { PageSection } from './page-section.js'
import { dateParts, readGold, readSaved, savedPage } from './saved-pages.js'

interface ScholarlyGold {
  readonly url?: string
  readonly expected?: { title: string; author_list?: CslName[]; year?: string | number; url?: string; doi?: string }
  readonly snapshot?: { title: string; author: string; date: string }
}

/** Pages of articles and preprints: title, first author, year, DOI; and the one among them that is a test for robots. */
export async function evaluateScholarly(): Promise<PageSection> {
  const gold = await readGold<Record<string, ScholarlyGold>>('scholarly/gold.json')
  const counts = { pages: 0, title: 0, author: 0, year: 0, doi: 0, dois: 0, walls: 0, wallsRead: 0 }
  const misses: string[] = []
  for (const [file, { url, expected, snapshot }] of Object.entries(gold)) {
    const page = readSaved(await savedPage(`scholarly/${file}`), url ?? expected?.url ?? 'https://journal.example/1')
    if (expected?.title === 'None') {
      counts.walls += 1
      if (page.kind === 'wall' && page.item.title === undefined) continue
      counts.wallsRead += 1
      misses.push(`${file}: a wall read as ${page.kind}`)
      continue
    }
    const wanted = {
      title: expected?.title ?? snapshot?.title ?? '',
      author: expected?.author_list?.[0] ?? firstOf(snapshot?.author ?? ''),
      year: String(expected?.year ?? snapshot?.date).slice(0, 4),
    }
    counts.pages += 1
    for (const field of ['title', 'author', 'year'] as const) {
      if (isRight[field](page, wanted)) counts[field] += 1
      else
        misses.push(`${file}: ${field}: expected ${JSON.stringify(wanted[field])}, read ${JSON.stringify(page.item)}`)
    }
    if (!expected?.doi) continue
    counts.dois += 1
    if (page.item.DOI === expected.doi.toLowerCase()) counts.doi += 1
    else misses.push(`${file}: DOI: expected ${expected.doi}, read ${page.item.DOI}`)
  }
  const { pages, title, author, year, doi, dois, walls, wallsRead } = counts
  const markdown = [
    '### Scholarly pages',
    '',
    '| pages | title | first author | year | DOI | walls | walls read as an article |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    `| ${pages} | ${title} | ${author} | ${year} | ${doi} of ${dois} | ${walls} | ${wallsRead} |`,
    '',
    'The DOI not read is that of the version in a journal, which the page of a preprint names in a sentence.',
  ]
  return { markdown, misses }
}

interface Wanted {
  readonly title: string
  readonly author: CslName
  readonly year: string
}

const isRight = {
  title: ({ item }: Page, { title }: Wanted) => titleSimilarity(item.title ?? '', title) > 0.95,
  author: ({ item }: Page, { author }: Wanted) => item.author?.[0] !== undefined && sameSurname(item.author[0], author),
  year: (page: Page, { year }: Wanted) => String(dateParts(page)[0]) === year,
}

/** “Vaswani, Ashish” or “Maria C Almeida”. */
function firstOf(author: string): CslName {
  const [family = '', given] = author.split(', ')
  return given === undefined ? { family: author.split(' ').at(-1) ?? '' } : { family, given }
}

interface NewsGold {
  readonly title: string
  readonly byline: string | null
  readonly publishedTime: string
}

/** Pages of news and blogs: title, first author and day, as Mozilla's Readability is expected to find them. */
export async function evaluateNews(): Promise<PageSection> {
  const gold = await readGold<Record<string, NewsGold>>('news/gold-readability.json')
  const counts = { pages: 0, title: 0, author: 0, authors: 0, date: 0 }
  const misses: string[] = []
  for (const [file, { title, byline, publishedTime }] of Object.entries(gold)) {
    const page = readSaved(await savedPage(`news/${file}`), 'https://news.example/article/one')
    counts.pages += 1
    if (titleSimilarity(page.item.title ?? '', title) > 0.9) counts.title += 1
    else misses.push(`${file}: title: expected ${title}, read ${page.item.title}`)
    if (publishedTime.startsWith(isoDay(page))) counts.date += 1
    else misses.push(`${file}: date: expected ${publishedTime}, read ${JSON.stringify(page.published)}`)
    // “Last Updated: …” is expected of one page: what Readability takes for its byline.
    const wanted = byline && !/\d/.test(byline) ? parseNames(byline.replace(/\s+/g, ' ')).names[0] : undefined
    if (!wanted) continue
    counts.authors += 1
    const [first] = page.item.author ?? []
    if (first && sameSurname(first, wanted)) counts.author += 1
    else misses.push(`${file}: author: expected ${byline}, read ${JSON.stringify(page.item.author)}`)
  }
  const { pages, title, author, authors, date } = counts
  const markdown = [
    '### News and blogs',
    '',
    '| pages | title | first author | day |',
    '| ---: | ---: | ---: | ---: |',
    `| ${pages} | ${title} | ${author} of ${authors} | ${date} |`,
  ]
  return { markdown, misses }
}

function isoDay(page: Page): string {
  const [y, m, d] = dateParts(page)
  return [y, m, d].map(part => String(part ?? '?').padStart(2, '0')).join('-')
}
