import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/pages/index.js'

interface Expected {
  readonly url: string
  readonly kind: string
  /** Fields that the item has; others are not looked at, save that `null` wants a field to be absent. */
  readonly item: Readonly<Record<string, unknown>>
  readonly modified?: readonly number[] | null
  readonly headers?: Readonly<Record<string, string>>
}

const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe('readPage', () => {
  it.each(cases)('reads %s', name => {
    const folder = join(import.meta.dirname, name)
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected
    const body = readFileSync(join(folder, 'page.html'))
    const page = readPage({
      url: expected.url,
      headers: { 'content-type': 'text/html', ...expected.headers },
      body,
    })
    const fields = Object.keys(expected.item)
    const read = Object.fromEntries(
      fields.map(field => [field, (page.item as unknown as Record<string, unknown>)[field] ?? null]),
    )
    expect({ kind: page.kind, item: read }).toEqual({ kind: expected.kind, item: expected.item })
    if (expected.modified !== undefined)
      expect(page.modified?.date['date-parts']?.[0] ?? null).toEqual(expected.modified)
  })
})
