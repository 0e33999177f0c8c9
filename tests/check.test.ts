import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Checked, type CheckOptions, check } from '../src/check.js'
import { jsonText } from '../src/report/index.js'
import { describeShared, shared } from './support/shared.js'

const now = new Date('2026-06-15T12:00:00Z')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function nothing(path: string): Promise<Uint8Array> {
  return Promise.reject(Object.assign(new Error(`no ${path}`), { code: 'ENOENT' }))
}

function checkText(text: string, options: Partial<CheckOptions> = {}): Promise<Checked> {
  return check([{ path: 'paper.md', bytes: bytes(text) }], { open: nothing, now, ...options })
}

async function rulesIn(text: string, options: Partial<CheckOptions> = {}): Promise<readonly string[]> {
  const { report } = await checkText(text, options)
  return report.manuscripts.flatMap(({ findings }) => findings.map(({ rule }) => rule))
}

const lostMarker =
  'A claim that leans on nothing.[^9]\n\nAnother, with its note.[^1]\n\n[^1]: Orme, Lena. *The Yard*. Orrin: Weir Press, 1999.\n'

describe('check', () => {
  test('one file that cannot be read costs itself alone', async () => {
    const { report, unreadable } = await check(
      [
        { path: 'empty.md', bytes: bytes('') },
        { path: 'picture.md', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00) },
        { path: 'deep.md', bytes: bytes('>'.repeat(5000)) },
        { path: 'paper.md', bytes: bytes('A word.') },
      ],
      { open: nothing, now },
    )
    expect(unreadable.map(({ path }) => path)).toEqual(['empty.md', 'picture.md', 'deep.md'])
    expect(report.manuscripts.map(({ path }) => path)).toEqual(['paper.md'])
  })

  test('plain text is read as it stands, Markdown under the same name as what it is', async () => {
    const plain =
      'Snake_case and 3 * 4 * 5 are no emphasis [2].\n\n    Set in, and still text (it\\self).\n\nReferences\n\n1. Orme L. The yard. Weir Press, 1999.\n2. Tarn W. Pilots of the sound. Quay House, 2004.\n'
    const markdown = 'A *claim*.[^1]\n\n[^1]: Orme, Lena. *The Yard*. Orrin: Weir Press, 1999.\n'
    const { report } = await check(
      [
        { path: 'plain.txt', bytes: bytes(plain) },
        { path: 'markdown.txt', bytes: bytes(markdown) },
      ],
      { open: nothing, now },
    )
    const [first, second] = report.manuscripts
    expect(first?.references.map(({ key, raw }) => `${key} ${raw}`)).toEqual([
      '1 Orme L. The yard. Weir Press, 1999.',
      '2 Tarn W. Pilots of the sound. Quay House, 2004.',
    ])
    expect(first?.claims.map(({ text, citations }) => [text, citations.map(({ key }) => key)])).toEqual([
      ['Snake_case and 3 * 4 * 5 are no emphasis [2].', ['2']],
    ])
    const [reference] = first?.references ?? []
    expect(plain.slice(reference?.span.start.offset, reference?.span.end.offset)).toBe(reference?.raw)
    expect(second?.references.map(({ footnote }) => footnote)).toEqual(['1'])
  })

  test('a bibliography that cannot be read is named, and its keys are not held against the author', async () => {
    const { report, unreadable } = await checkText('---\nbibliography: lost.bib\n---\n\nA claim [@orme1999].\n')
    expect(unreadable).toEqual([{ path: 'lost.bib', reason: 'there is no such file (the bibliography of paper.md)' }])
    expect(report.manuscripts[0]?.findings).toEqual([])
  })

  test('a bibliography is sought beside the manuscript, then from the working folder', async () => {
    const asked: string[] = []
    const open = (path: string): Promise<Uint8Array> => {
      asked.push(path)
      return path === 'refs.bib' ? Promise.resolve(bytes('@book{orme1999, title = {The Yard}}')) : nothing(path)
    }
    const input = {
      path: 'chapters\\one.md',
      bytes: bytes('---\nbibliography: refs.bib\n---\n\nA claim [@orme1999].\n'),
    }
    const { unreadable } = await check([input], { open, now })
    expect(asked).toEqual(['chapters/refs.bib', 'refs.bib'])
    expect(unreadable).toEqual([])
  })

  test('severities can be changed, and rules turned off', async () => {
    const { report } = await checkText(lostMarker, { rules: { 'undefined-footnote': 'info' } })
    expect(report.manuscripts[0]?.findings.find(({ rule }) => rule === 'undefined-footnote')?.severity).toBe('info')
    expect(await rulesIn(lostMarker, { rules: { 'undefined-footnote': 'off' } })).not.toContain('undefined-footnote')
  })

  test('a comment keeps one rule quiet over one block, if it says why', async () => {
    expect(await rulesIn(lostMarker)).toContain('undefined-footnote')
    const withReason = '<!-- footnotary-ignore undefined-footnote: the note comes with the proofs -->\n\n'
    expect(await rulesIn(withReason + lostMarker)).not.toContain('undefined-footnote')
    expect(await rulesIn(`<!-- footnotary-ignore undefined-footnote -->\n\n${lostMarker}`)).toContain(
      'undefined-footnote',
    )
    expect(await rulesIn(`${withReason}Another block.\n\n${lostMarker}`)).toContain('undefined-footnote')
    expect(await rulesIn(`<!-- footnotary-ignore unused-footnote: no -->\n\n${lostMarker}`)).toContain(
      'undefined-footnote',
    )
  })

  test('a comment that has no effect is told, with its line', async () => {
    const without = await checkText(`<!-- footnotary-ignore undefined-footnote -->\n\n${lostMarker}`)
    expect(without.idleIgnores).toMatchObject([{ line: 1, why: expect.stringContaining('gives no reason') }])
    const unknown = await checkText(`Text.\n\n<!-- footnotary-ignore undefined-note: proofs -->\n\n${lostMarker}`)
    expect(unknown.idleIgnores).toMatchObject([{ line: 3, why: expect.stringContaining('names no rule') }])
  })

  test('the same input gives the same bytes', async () => {
    const [first, second] = await Promise.all([checkText(lostMarker), checkText(lostMarker)])
    expect(jsonText(second.report, 2)).toBe(jsonText(first.report, 2))
  })

  test('fingerprints hold when lines move and other notes are renumbered', async () => {
    const repeated = (first: number): string =>
      `One.[^${first}] Two.[^${first + 1}]\n\n[^${first}]: Orme, Lena. “The Yard.” *Journal of Rope* 3 (1999): 1–20.\n\n[^${first + 1}]: Orme, Lena. “The Yard.” *Journal of Rope* 3 (1999): 1–20.\n`
    const prints = async (text: string): Promise<readonly string[]> => {
      const { report } = await checkText(text)
      return report.manuscripts.flatMap(({ findings }) =>
        findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`),
      )
    }
    const before = await prints(repeated(1))
    expect(before.length).toBeGreaterThan(0)
    expect(await prints(`A new paragraph.\n\n${repeated(5)}`)).toEqual(before)
  })

  test('nothing that a manuscript holds makes it throw', async () => {
    const piece = fc.constantFrom(
      '[^1]',
      '[^1]:',
      '<sup>1</sup>',
      '[@a; @b, p. 3]',
      '(Orme 1999)',
      '[3]',
      '\n\n',
      '\n',
      '# References',
      '| a | b |\n|---|---|\n',
      '> ',
      '- ',
      '1. ',
      '    ',
      '`',
      '*',
      '_',
      '](',
      'https://a.example/(b',
      '10.5555/x',
      'Ibid., 4.',
      'op. cit.',
      '\u202e',
      '\u0000',
      '<!--',
      '-->',
      '&amp;',
      '\\',
      'é',
      '𝒳',
      'Orme, L. (1999). The Yard. Rope, 3(1), 2–4.',
      '---\n',
      '{{x}}',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async pieces => {
        const text = pieces.join('')
        const { report } = await checkText(text)
        for (const { findings } of report.manuscripts) {
          for (const { span } of findings) expect(span.end.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describeShared('pathological texts', () => {
  const texts = [
    'commonmark-good.txt',
    'markdown-it__xss.txt',
    'markdown-it__proto.txt',
    'markdown-it__typographer.txt',
  ]

  test.each(texts)('%s is read', async name => {
    const path = shared(`data/07-pathological/${name}`)
    if (!existsSync(path)) return
    const { report } = await checkText(readFileSync(path, 'utf8'))
    expect(report.manuscripts).toHaveLength(1)
  })

  test('naughty strings are read, one by one and together', async () => {
    const strings = (
      JSON.parse(readFileSync(shared('data/07-pathological/naughty-strings.json'), 'utf8')) as string[]
    ).filter(text => text.trim() !== '' && !text.includes('\u0000'))
    for (const text of strings) expect((await checkText(`${text}\n\n[^1]: ${text}`)).report.manuscripts).toHaveLength(1)
    expect((await checkText(strings.join('\n\n'))).report.manuscripts).toHaveLength(1)
  }, 60_000)
})
