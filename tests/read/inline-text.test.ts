import fc from 'fast-check'
import type { Paragraph } from 'mdast'
import { describe, expect, test } from 'vitest'
import { type InlineText, inlineText } from '../../src/read/inline-text.js'
import { parseMarkdown } from '../../src/read/markdown.js'
import { expandNumbers, isNoteAnchor, type Notation } from '../../src/read/note-numbers.js'
import { fileExtent, slicePassage } from '../../src/read/passage.js'

const everyNotation = new Set<Notation>([
  'superscript',
  'caret',
  'open-caret',
  'unicode',
  'formula',
  'anchor',
  'bracket',
])

function read(source: string): InlineText {
  const paragraph = parseMarkdown(source).children[0] as Paragraph
  return inlineText(paragraph.children, source, {
    notations: everyNotation,
    isAnchor: isNoteAnchor,
    accepts: () => true,
    lowered: [],
  })
}

/** What stands in the file at a stretch of the text. */
function written(source: string, { passage }: InlineText, words: string): string {
  const at = passage.text.indexOf(words)
  expect(at).toBeGreaterThanOrEqual(0)
  const { start, end } = fileExtent(passage, at, at + words.length)
  return source.slice(start, end)
}

describe('inlineText', () => {
  test('undoes escapes and entities, and knows where each stood', () => {
    const source = 'A pipe of US\\$2.5 billion &amp; more&#33; by Smith \\& Sons'
    const inline = read(source)
    expect(inline.passage.text).toBe('A pipe of US$2.5 billion & more! by Smith & Sons')
    expect(written(source, inline, 'US$2.5')).toBe('US\\$2.5')
    expect(written(source, inline, '& more!')).toBe('&amp; more&#33;')
    expect(written(source, inline, 'Smith & Sons')).toBe('Smith \\& Sons')
  })

  test('takes an address from the target, not from its label', () => {
    const source = 'See [https://a.example/b\\_c](https://a.example/b_c(d)) now'
    const inline = read(source)
    expect(inline.passage.text).toBe('See https://a.example/b_c(d) now')
    expect(inline.passage.links.map(({ url }) => url)).toEqual(['https://a.example/b_c(d)'])
    expect(written(source, inline, 'https://a.example/b_c(d)')).toBe('https://a.example/b_c(d)')
  })

  test('keeps two links of one paragraph', () => {
    const { passage } = read('<https://a.example/1> and [the other](https://b.example/2)')
    expect(passage.links.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://b.example/2'])
    expect(passage.text).toBe('https://a.example/1 and the other')
  })

  test('keeps an address that a space breaks', () => {
    expect(read('At <https://a b.example/c>.').passage.text).toBe('At <https://a b.example/c>.')
  })

  test('takes markers out and keeps their places', () => {
    const { passage, marks } = read('One<sup>1</sup>, two<sup>2,3</sup>.')
    expect(passage.text).toBe('One, two.')
    expect(marks.map(({ label, at }) => [label, at])).toEqual([
      ['1', 3],
      ['2', 8],
      ['3', 8],
    ])
  })

  test('sees markers that nothing defines', () => {
    const { passage, marks } = read('One.[^lost] `[^code]` \\[^escaped]')
    expect(marks.map(({ label }) => label)).toEqual(['lost'])
    expect(passage.text).toBe('One. [^code] [^escaped]')
  })

  test('joins the lines of a quoted paragraph', () => {
    const source = 'First line\n  second &lt; line'
    const inline = read(source)
    expect(inline.passage.text).toBe('First line second < line')
    expect(written(source, inline, 'second <')).toBe('second &lt;')
  })

  test('notes emphasis', () => {
    const { passage } = read('By Orme, *The Yard*, and <i>Ropes</i>.')
    expect(passage.emphasis.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['The Yard', 'Ropes'])
  })

  test('characters that stand for themselves are found where they stand', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '\\*',
      '&amp;',
      '*it*',
      '\n',
      'é',
      '𝒳',
      '[^x]',
      '<sup>1</sup>',
      '`c`',
      'a\\_b',
      '[l](https://a.example)',
      '<!-- c -->',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), pieces => {
        const source = `w${pieces.join('')}w`
        const [node] = parseMarkdown(source).children
        if (node?.type !== 'paragraph') return
        const { passage } = inlineText(node.children, source)
        for (const [index, { at, offset, width }] of passage.pieces.entries()) {
          const length = (passage.pieces[index + 1]?.at ?? passage.text.length) - at
          expect(offset + width).toBeLessThanOrEqual(source.length)
          if (length === width && !/\s/.test(passage.text.slice(at, at + length))) {
            expect(source.slice(offset, offset + width)).toBe(passage.text.slice(at, at + length))
          }
        }
      }),
    )
  })
})

test('a slice of a passage stands where the whole has it', () => {
  const source = 'One \\* two &amp; three *four* five'
  const { passage } = read(source)
  fc.assert(
    fc.property(fc.nat(passage.text.length), fc.nat(passage.text.length), (a, b) => {
      const [start, end] = a < b ? [a, b] : [b, a]
      const slice = slicePassage(passage, start, end)
      expect(slice.text).toBe(passage.text.slice(start, end))
      if (start < end) expect(fileExtent(slice)).toEqual(fileExtent(passage, start, end))
    }),
  )
})

test('number lists are spelled out', () => {
  expect(expandNumbers('1,3–5')).toEqual(['1', '3', '4', '5'])
  expect(expandNumbers('7-5')).toEqual(['7', '5'])
})

test.each([
  ['![The weir  \nat Harrow](x.png)', 'The weir at Harrow'],
  ['![The weir\\\nat *Harrow*  \nin 1811 &amp; later](x.png)', 'The weir at Harrow in 1811 & later'],
  ['![The weir\nat Harrow](x.png)', 'The weir at Harrow'],
])('a picture is described without its markup, and a broken line keeps its space: %j', (source, words) => {
  const inline = read(source)
  expect(inline.passage.text).toBe(words)
  expect(written(source, inline, 'Harrow')).toBe('Harrow')
})
