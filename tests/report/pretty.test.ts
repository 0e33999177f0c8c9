import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pretty } from '../../src/report/pretty.js'
import { finding, plain, reference, reportable, spanOf } from './sample.js'

const text = `Tides rise.[^1]

[^1]: Ada Orme, *Tides*, https://tides. example/1.
`

describe('pretty', () => {
  it('shows a finding with its place underlined, what was written, what is expected and how to mend it', () => {
    const shown = pretty.render(
      reportable({
        path: 'paper.md',
        text,
        findings: [
          finding({
            span: spanOf(text, 'https://tides. example/1'),
            actual: 'https://tides. example/1',
            expected: 'https://tides.example/1',
            related: [{ span: spanOf(text, '[^1]'), footnote: '1', message: 'cited here' }],
            evidence: [{ source: 'crossref', asked: '10.5555/1', answered: 'no such DOI' }],
            fix: {
              description: 'Take the blank out',
              span: spanOf(text, 'https://tides. example/1'),
              replacement: 'https://tides.example/1',
            },
          }),
        ],
        references: [reference({ span: spanOf(text, 'Ada Orme') })],
      }),
      plain,
    )
    expect(shown).toBe(`paper.md

  error  malformed-url  paper.md:3:26  footnote 1
    The address has a blank in its host.

    3 | [^1]: Ada Orme, *Tides*, https://tides. example/1.
      |                          ^^^^^^^^^^^^^^^^^^^^^^^^

    written   https://tides. example/1
    expected  https://tides.example/1
    see also  paper.md:1:12 (footnote 1) cited here
    evidence  crossref was asked 10.5555/1: no such DOI
    fix       Take the blank out

  1 error in 1 footnote, 1 reference and 0 claims

Nothing was asked of any registry: offline.
`)
  })

  it('does not repeat what the message has quoted', () => {
    const span = spanOf(text, 'Ada Orme')
    const shown = pretty.render(
      reportable({
        path: 'paper.md',
        text,
        findings: [
          finding({ span, message: 'Written “Ada Orme”, not “A. Orme”.', actual: 'Ada Orme', expected: 'A. Orme' }),
        ],
      }),
      plain,
    )
    expect(shown).not.toContain('written ')
    expect(shown).not.toContain('expected ')
  })

  it('gives each information one line, and a frame when asked for everything', () => {
    const findings = [
      finding({ severity: 'info', rule: 'missing-doi', span: spanOf(text, 'Ada'), message: 'No DOI. '.repeat(40) }),
      finding({
        severity: 'info',
        rule: 'missing-date',
        span: spanOf(text, 'Tides,'.slice(0, 5)),
        message: 'No date.',
      }),
    ]
    const checked = reportable({ path: 'paper.md', text, findings })
    const brief = pretty.render(checked, plain)
    expect(brief).toMatch(/^ {2}info {2}missing-date {2}paper.md:1:1 {2}footnote 1 {2}No date\.$/m)
    expect(brief).toMatch(/^ {2}info {2}missing-doi .*…$/m)
    expect(brief).not.toContain('^^^')
    expect(pretty.render(checked, { ...plain, verbose: true })).toContain('^^^')
  })

  it('follows the order of the text, bibliographies after the manuscript', () => {
    const bibliography = '@book{a,\n title={Tides}\n}\n'
    const findings = [
      finding({ rule: 'third', path: 'refs.bib', span: spanOf(bibliography, 'title') }),
      finding({ rule: 'second', span: spanOf(text, 'Ada') }),
      finding({ rule: 'first', span: spanOf(text, 'Tides') }),
    ]
    const checked = reportable({ path: 'paper.md', text, findings })
    const shown = pretty.render({ ...checked, texts: new Map([...checked.texts, ['refs.bib', bibliography]]) }, plain)
    const order = ['first', 'second', 'third'].map(rule => shown.indexOf(rule))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(shown).toContain('refs.bib:2:2')
    expect(shown).toContain('2 |  title={Tides}')
  })

  it('counts, but does not list, what is below the severity asked for', () => {
    const findings = [finding({ severity: 'warning', span: spanOf(text, 'Ada') })]
    const shown = pretty.render(reportable({ path: 'paper.md', text, findings }), { ...plain, atLeast: 'error' })
    expect(shown).toBe('paper.md: 1 warning in 0 footnotes, 0 references and 0 claims\n')
  })

  it('sums several manuscripts up', () => {
    const shown = pretty.render(
      reportable(
        { path: 'one.md', text, findings: [finding({ span: spanOf(text, 'Ada') })] },
        { path: 'two.md', text, findings: [finding({ severity: 'warning', span: spanOf(text, 'Ada') })] },
      ),
      plain,
    )
    expect(shown).toContain('1 error and 1 warning in 2 manuscripts with 0 footnotes, 0 references and 0 claims\n')
  })

  it('tells what registries said once they were asked', () => {
    const span = spanOf(text, 'Ada Orme')
    const evidence = [{ source: 'crossref', answered: '200' }] as const
    const shown = pretty.render(
      reportable({
        path: 'paper.md',
        text,
        references: [
          reference({ span, resolution: { outcome: 'verified', work: { type: 'book' }, notices: [], evidence } }),
          reference({ span, resolution: { outcome: 'unreachable', because: 'timeout', evidence } }),
          reference({ span, resolution: { outcome: 'skipped', because: 'kind-not-indexed' } }),
        ],
      }),
      plain,
    )
    expect(shown).toContain('References: 1 verified, 1 could not be checked and 1 not asked for.')
  })

  it('does without a frame where the text is not at hand', () => {
    const checked = reportable({ path: 'paper.md', text, findings: [finding({ span: spanOf(text, 'Ada') })] })
    expect(pretty.render({ ...checked, texts: new Map() }, plain)).not.toContain(' | ')
  })

  const hostile = fc.string({ unit: 'binary', maxLength: 60 }).map(each => `\u001b[2J${each}\u009b31m\u202e\u0007`)

  it('never lets a control character of the manuscript through', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.nat(80), fc.nat(80), (source, words, from, length) => {
        const start = { line: 1, column: from + 1, offset: from }
        const end = { line: 1, column: from + length + 1, offset: from + length }
        const checked = reportable({
          path: words,
          text: source,
          findings: [
            finding({
              rule: words,
              footnote: words,
              message: words,
              actual: source,
              expected: words,
              span: { start, end },
              related: [{ span: { start, end }, path: words, footnote: words, message: source }],
              evidence: [{ source: words, asked: source, answered: words, at: words }],
              fix: { description: words, span: { start, end }, replacement: source },
            }),
          ],
        })
        for (const verbose of [false, true]) {
          const shown = pretty.render(checked, { ...plain, verbose })
          expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/)
          const coloured = pretty.render(checked, { ...plain, verbose, colour: true })
          expect(stripVTControlCharacters(coloured)).toBe(shown)
        }
      }),
    )
  })

  it('stays within the width in a line of a megabyte, under five hundred findings', () => {
    const line = `${'ab '.repeat(200_000)}X${' cd'.repeat(200_000)}`
    const findings = Array.from({ length: 500 }, () => finding({ span: spanOf(line, 'X') }))
    const checked = reportable({ path: 'paper.md', text: line, findings })
    const shown = pretty.render(checked, plain)
    expect(Math.max(...shown.split('\n').map(each => each.length))).toBeLessThanOrEqual(80)
    expect(shown).toContain('…')
  })
})
