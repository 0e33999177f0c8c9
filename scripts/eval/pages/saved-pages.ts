import { readFile } from 'node:fs/promises'
import { domainOf } from '../../../src/identifiers/index.js'
import type { Page } from '../../../src/model/index.js'
import { readPage } from '../../../src/pages/index.js'
import { shared } from '../recorded-registries.js'

export const savedFolder = '05-html-metadata'

export function savedPage(path: string): Promise<Buffer> {
  return readFile(shared(`${savedFolder}/${path}`))
}

/** Reads a page as a server would send it that names no charset. */
export function readSaved(body: Uint8Array, url: string): Page {
  return readPage({ url, headers: { 'content-type': 'text/html' }, body })
}

/** The file of dates has `NaN` where none could be told. */
export async function readGold<Gold>(path: string): Promise<Gold> {
  const text = await readFile(shared(`${savedFolder}/${path}`), 'utf8')
  return JSON.parse(text.replace(/:\s?NaN\b/g, ': null')) as Gold
}

/** By registered domain, so that pages of one site are all on one side. */
export function halfOf(url: string): 'developed' | 'other' {
  const host = URL.canParse(url) ? new URL(url).hostname : url
  const domain = domainOf(host)?.registrable ?? host
  const sum = [...domain].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)
  return sum % 2 === 0 ? 'developed' : 'other'
}

/** Year, month and day as far as a page's date goes. */
export function dateParts({ published }: Page): readonly number[] {
  return published?.date['date-parts']?.[0] ?? []
}
