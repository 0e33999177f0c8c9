import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_PAGE_TEXT, LONGEST_PAGE_TITLE, MOST_NAMES } from '../../src/limits.js'
import type { Page } from '../../src/model/index.js'
import { readPage } from '../../src/pages/index.js'

const pages = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => readFileSync(join(import.meta.dirname, entry.name, 'page.html')))

const read = (body: Uint8Array, type = 'text/html; charset=utf-8') =>
  readPage({ url: 'https://post.example/local/1', headers: { 'content-type': type }, body })

function expectBounds(page: Page) {
  expect(page.text.lead?.length ?? 0).toBeLessThanOrEqual(LONGEST_PAGE_TEXT)
  expect(page.item.title?.length ?? 0).toBeLessThanOrEqual(LONGEST_PAGE_TITLE)
  expect(page.item.author?.length ?? 0).toBeLessThanOrEqual(MOST_NAMES)
  for (const dated of [page.published, page.modified]) {
    if (!dated) continue
    expect(dated.confidence).toBeGreaterThan(0)
    expect(dated.confidence).toBeLessThanOrEqual(1)
    expect(dated.date['date-parts']?.[0]?.length).toBeGreaterThanOrEqual(1)
  }
  if (['wall', 'missing', 'parked'].includes(page.kind)) expect(page.item).toEqual({ type: 'webpage' })
  for (const field of Object.keys(page.item).filter(field => field !== 'type'))
    expect(page.origins).toHaveProperty(field)
}

describe('readPage, whatever it is given,', () => {
  const token = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '<p>',
      '</p>',
      '<div class="comments">',
      '<h1>',
      '<title>',
      '<script type="application/ld+json">',
      '</script>',
    ],
    ...[
      '{"@type":"Article","headline":',
      '"x"',
      '[',
      ']',
      '{',
      '}',
      '<meta name="citation_author" content="',
      '">',
      '<time datetime=',
      '2020-01-02',
    ],
    ...[
      'By Ada Berg',
      '5 March 2020',
      '&amp',
      '&#x1F600;',
      '\0',
      '\ufffd',
      '<svg>',
      '<![CDATA[',
      '<br>',
      "'",
      '"',
      '%PDF-1.4',
      '/Info 1 0 R',
      '1 0 obj',
    ],
  )

  it('never throws and keeps its bounds on heaps of markup', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 80 }), tokens => expectBounds(read(Buffer.from(tokens.join(''))))),
    )
  })

  it('never throws and keeps its bounds on random bytes of any type', () => {
    const types = fc.constantFrom(
      'text/html',
      'text/html; charset=x',
      'application/pdf',
      'text/plain',
      'image/png',
      '',
      ';',
      'text/html; charset=utf-16',
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), types, (body, type) => expectBounds(read(body, type))))
  })

  it('never throws and keeps its bounds on pages with pieces cut out, doubled or put elsewhere', () => {
    const page = fc.constantFrom(...pages)
    const cut = fc.tuple(fc.nat(4_000), fc.nat(600))
    fc.assert(
      fc.property(page, fc.array(cut, { minLength: 1, maxLength: 4 }), fc.boolean(), (body, cuts, isDoubled) => {
        let bytes = body
        for (const [from, length] of cuts) {
          const piece = bytes.subarray(from, from + length)
          bytes = Buffer.concat([
            bytes.subarray(0, from),
            ...(isDoubled ? [piece, piece] : []),
            bytes.subarray(from + length),
          ])
        }
        expectBounds(read(bytes))
      }),
    )
  })

  it('says the same twice', () => {
    for (const body of pages) expect(read(body)).toEqual(read(body))
  })

  it.each([
    ['elements within each other', '<div class="date">', 200_000],
    ['elements that nothing opened', '</div>', 200_000],
    ['attributes', ' a="b"', 200_000],
    ['brackets', '<', 1_000_000],
    ['titles', '<title>x | y</title>', 100_000],
    ['times', '<time datetime="2020-01-01">', 100_000],
    ['dates', '5 March 2020 ', 100_000],
    ['authors', '<meta name="citation_author" content="Doe, J.">', 50_000],
    ['scripts of data', '<script type="application/ld+json">{"@type":"Article","name":"x"}</script>', 30_000],
    ['data within data', '{"a":', 150_000],
  ])('is not worn down by many %s', (name, piece, times) => {
    const opening =
      name === 'data within data' ? '<script type="application/ld+json">' : name === 'attributes' ? '<p' : ''
    expectBounds(read(Buffer.from(opening + piece.repeat(times))))
  })
})
