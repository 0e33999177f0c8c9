import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findReferences } from '../../src/extract/find-references.js'
import { foldersIn } from '../support/check-folder.js'
import { describeShared, shared } from '../support/shared.js'

const folder = join(import.meta.dirname, 'find-references')

describe('findReferences', async () => {
  for (const name of await foldersIn(folder)) {
    it(name.replaceAll('-', ' '), async () => {
      const text = readFileSync(join(folder, name, 'text.txt'), 'utf8')
      const found = findReferences(text)
      await expect(found.map(({ number, raw }) => `${number ?? '–'} ${raw}\n`).join('')).toMatchFileSnapshot(
        join(folder, name, 'entries.txt'),
      )
      // In the text stands what was found, but for line breaks, markup, and what a page left between two lines.
      for (const { raw, extent } of found) {
        const written = text.slice(extent.start, extent.end)
        expect(written.slice(0, 5)).toBe(raw.slice(0, 5))
        expect(written.slice(-3)).toBe(raw.slice(-3))
      }
    })
  }

  it('reads lines that end as on Windows', () => {
    const text = readFileSync(join(folder, 'headed-and-hanging', 'text.txt'), 'utf8')
    const raws = findReferences(text.replaceAll('\n', '\r\n')).map(({ raw }) => raw)
    expect(raws).toEqual(findReferences(text).map(({ raw }) => raw))
    expect(raws).toHaveLength(4)
  })

  const line = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      'References',
      '',
      '  ',
      '\f',
      '12',
      'Doe, J. (2001). Mud. Leith: Quay.',
      '[3] Doe J. Mud. 2001.',
      '    no. 2: 3–9.',
    ),
  )

  it('finds entries in order, each where it says, in any text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        const text = lines.join('\n')
        let behind = 0
        for (const { raw, extent } of findReferences(text)) {
          expect(extent.start).toBeGreaterThanOrEqual(behind)
          expect(extent.end).toBeGreaterThan(extent.start)
          expect(extent.end).toBeLessThanOrEqual(text.length)
          expect(raw).not.toBe('')
          behind = extent.end
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['lines of one word', 'References\n'.repeat(50_000)],
    ['numbers', Array.from({ length: 50_000 }, (_, at) => `${at}. x`).join('\n')],
    ['one line', `References\n${'Doe, J. (2001). Mud; '.repeat(50_000)}`],
    ['entries without end', `References\n\n${'Doe, J. (2001). Mud. Leith: Quay.\n'.repeat(30_000)}`],
    ['dated blocks', 'In 2001 it rained.\n\n'.repeat(50_000)],
  ])(
    'takes no time out of measure for %s',
    (_, text) => {
      expect(() => findReferences(text)).not.toThrow()
    },
    20_000,
  )
})

describeShared('published manuscripts with footnotes', () => {
  it.each([
    'startwords/1__data-beyond-vision.md',
    'nakamoto/library__bitcoin-is-worse-is-better.en.md',
    'wcaleb/book-introduction.md',
  ])('%s has no list', path => {
    const file = join(shared('data/04-manuscripts'), 'footnotes-md', path)
    expect(existsSync(file)).toBe(true)
    expect(findReferences(readFileSync(file, 'utf8'))).toEqual([])
  })
})
