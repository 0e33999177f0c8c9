import { describe, expect, test } from 'vitest'
import { findInlineNotes } from '../../src/read/inline-notes.js'
import { extractText } from '../support/extract-text.js'

function notesIn(source: string): readonly string[] {
  return findInlineNotes(source, { start: 0, end: source.length }).map(({ start, end }) => source.slice(start, end))
}

describe('findInlineNotes', () => {
  test.each([
    ['One.^[Doe, *Mud*, 4.] Two.^[Ibid.]', ['^[Doe, *Mud*, 4.]', '^[Ibid.]']],
    [
      'One^[see [@doe99, 4] and [a page](https://a.example/b)].',
      ['^[see [@doe99, 4] and [a page](https://a.example/b)]'],
    ],
    ['One^[@doe99].', ['^[@doe99]']],
    ['One^[a \\] b and `]` c].', ['^[a \\] b and `]` c]']],
    ['One^[Doe, 4][^2].', ['^[Doe, 4]']],
  ])('finds them in %j', (source, notes) => {
    expect(notesIn(source)).toEqual(notes)
  })

  test.each([
    'Ten to the 10^[2], or ^[12] as a superscript',
    'the pattern ^[a-z]+$',
    'code `^[Doe, 4]` and `` ^[Doe, `4`] ``',
    'escaped \\^[Doe, 4]',
    '^[a link](https://a.example/b)',
    'never closed ^[Doe, 4',
  ])('finds none in %j', source => {
    expect(notesIn(source)).toEqual([])
  })

  test.each(['^[', '^[a b', '[^[a ', '`^[a b]', ']^[a b](', '\\^[a b]'])('goes through 400,000 of %j once', unit => {
    expect(notesIn(unit.repeat(400_000 / unit.length)).length).toBeLessThan(400_000)
  })
})

describe('notes that stand in the text', () => {
  test('are numbered apart where other notes are defined', async () => {
    const { footnotes, markers } = await extractText(
      'One.^[Doe, *Mud*, 4.] Two.[^1] Three.^[Roe, *Rust*, 5.]\n\n[^1]: Poe, *Rot*, 6.\n',
    )
    expect(markers.map(({ label }) => label)).toEqual(['^1', '1', '^2'])
    expect(footnotes.map(({ label }) => label).sort()).toEqual(['1', '^1', '^2'])
  })

  test('have their whole extent, and in it the place of every word', async () => {
    const source = 'One.^[Ada Doe, *Mud\nand  Rust &amp; Rot* (Leith: Quay, 1999), 4.] Two.\n'
    const { footnotes, references } = await extractText(source)
    const { start, end } = footnotes[0]?.span ?? {}
    expect(source.slice(start?.offset, end?.offset)).toBe(source.slice(4, source.indexOf(' Two')))
    expect(footnotes[0]?.passage.text).toBe('Ada Doe, Mud and  Rust & Rot (Leith: Quay, 1999), 4.')
    expect(footnotes[0]?.passage.emphasis).toEqual([{ start: 9, end: 28 }])
    expect(references.map(({ footnote }) => footnote)).toEqual(['1'])
  })

  test('cite as defined notes do', async () => {
    const cited = async (source: string) => {
      const { citations } = await extractText(`---\nreferences:\n- id: doe99\n  title: Mud\n---\n\n${source}`)
      return citations.map(({ key, footnote }) => [key, footnote])
    }
    expect(await cited('One.^[See [@doe99, 4].]\n')).toEqual(await cited('One.[^1]\n\n[^1]: See [@doe99, 4].\n'))
    expect(await cited('One.^[See [@doe99, 4].]\n')).toContainEqual(['doe99', '1'])
  })

  test('are text where their bracket belongs to a link', async () => {
    const { footnotes, claims } = await extractText('One ^[a b] two [@x].\n\n[a b]: https://a.example/b\n')
    expect(footnotes).toEqual([])
    expect(claims[0]?.text).toContain('One ^')
  })
})
