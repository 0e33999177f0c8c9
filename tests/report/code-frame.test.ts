import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrame, lineStarts } from '../../src/report/code-frame.js'
import { columnsOf } from '../../src/report/columns.js'
import { pointAt, spanOf } from './sample.js'

function frame(text: string, words: string, width = 72): string {
  return codeFrame(text, lineStarts(text), spanOf(text, words), width)
    .flatMap(({ number, text: line, mark }) => [`${number ?? ''}:${line}`, `:${mark}`])
    .join('\n')
}

describe('codeFrame', () => {
  it('underlines a place in a line', () => {
    expect(frame('one\ntwo three\n', 'three')).toBe('2:two three\n:    ^^^^^')
  })

  it('shows both lines of a place in two', () => {
    expect(frame('one two\n  three four', 'two\n  three')).toBe('1:one two\n:    ^^^\n2:  three four\n:  ^^^^^')
  })

  it('shows the first and the last line of a place in more', () => {
    expect(frame('one\ntwo\nthree\nfour', 'one\ntwo\nthree')).toBe('1:one\n:^^^\n:⋮\n:\n3:three\n:^^^^^')
  })

  it('leaves a line out that the place only reaches the beginning of', () => {
    expect(frame('one\ntwo\n', 'one\n')).toBe('1:one\n:^^^')
  })

  it('keeps carriage returns out, with a line feed or alone', () => {
    expect(frame('one\r\ntwo three\r\n', 'three')).toBe('2:two three\n:    ^^^^^')
    expect(frame('one\rtwo three\r', 'three')).toBe('2:two three\n:    ^^^^^')
  })

  it('widens tabs, and the underline with them', () => {
    expect(frame('\ta\tb', 'b')).toBe('1:  a  b\n:     ^')
  })

  it('gives wide characters and emoji two columns, and marks none', () => {
    expect(frame('東京 x', 'x')).toBe('1:東京 x\n:     ^')
    expect(frame('x 東京', '東京')).toBe('1:x 東京\n:  ^^^^')
    expect(frame('👩‍🔬 x', 'x')).toBe('1:👩‍🔬 x\n:   ^')
    expect(frame('e\u0301 x', 'x')).toBe('1:e\u0301 x\n:  ^')
  })

  it('names controls and counts the name', () => {
    expect(frame('\u001b[31m x', 'x')).toBe('1:<U+001B>[31m x\n:             ^')
  })

  it('marks an empty place', () => {
    const text = 'one'
    const end = { line: 1, column: 4, offset: 3 }
    expect(codeFrame(text, lineStarts(text), { start: end, end }, 20)).toEqual([
      { number: 1, text: 'one', mark: '   ^' },
    ])
  })

  it('cuts a long line around the place', () => {
    const text = `${'a'.repeat(100)}HERE${'b'.repeat(100)}`
    expect(frame(text, 'HERE', 24)).toBe('1:…aaaaaaHERE' + 'b'.repeat(12) + '…\n:       ^^^^')
  })

  it('gives the end of a line to a place at its end', () => {
    expect(frame(`${'a'.repeat(100)}HERE`, 'HERE', 20)).toBe(`1:…${'a'.repeat(14)}HERE\n:${' '.repeat(15)}^^^^`)
  })

  it('cuts a place that is wider than the frame', () => {
    expect(frame(`ab${'x'.repeat(100)}`, 'x'.repeat(100), 12)).toBe(`1:…${'x'.repeat(10)}…\n: ${'^'.repeat(10)}`)
  })

  it('gives nothing for a place outside the text', () => {
    const far = { line: 9, column: 1, offset: 90 }
    expect(codeFrame('one', lineStarts('one'), { start: far, end: far }, 20)).toEqual([])
  })

  it('keeps every line and its underline within the width', () => {
    const unit = fc.constantFrom('a', ' ', '\t', '東', '👩‍🔬', 'e\u0301', '\n', '\r\n', '\u202e', 'שלום', '\ud800')
    const source = fc.string({ unit, maxLength: 200 })
    fc.assert(
      fc.property(source, fc.nat(200), fc.nat(200), fc.integer({ min: 12, max: 90 }), (text, from, length, width) => {
        const span = {
          start: pointAt(text, Math.min(from, text.length)),
          end: pointAt(text, Math.min(from + length, text.length)),
        }
        for (const line of codeFrame(text, lineStarts(text), span, width)) {
          expect(columnsOf(line.text)).toBeLessThanOrEqual(width)
          expect(line.mark.length).toBeLessThanOrEqual(width + 1)
          expect(line.text).not.toMatch(/[\r\n\t\u202e]/)
        }
      }),
    )
  })
})
