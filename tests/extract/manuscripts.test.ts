import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Manuscript, Reference } from '../../src/model/index.js'
import { foldersIn } from '../support/check-folder.js'
import { extractText } from '../support/extract-text.js'

const folder = join(import.meta.dirname, 'manuscripts')

describe('extract', async () => {
  for (const name of await foldersIn(folder)) {
    test(name.replaceAll('-', ' '), async () => {
      const [path = ''] = ['md', 'txt'].map(kind => join(folder, name, `manuscript.${kind}`)).filter(existsSync)
      const source = readFileSync(path, 'utf8')
      const manuscript = await extractText(source, path)
      await expect(described(manuscript)).toMatchFileSnapshot(join(folder, name, 'extracted.txt'))
      expectSpansWithin(manuscript, source)
    })
  }
})

/** What was taken out of a manuscript, a line each. */
function described(manuscript: Manuscript): string {
  const { title, footnotes, markers, references, citations, claims, tables } = manuscript
  return [
    `title: ${title ?? '–'}`,
    `footnotes: ${footnotes.map(({ label }) => label).join(' ')}`,
    `markers: ${markers.map(({ label, span }) => `${label}@${span.start.line}:${span.start.column}`).join(' ')}`,
    'references:',
    ...references.map(
      reference =>
        `  ${reference.key} (${reference.origin}) ${reference.raw.replaceAll('\n', ' ')}${repeated(reference)}`,
    ),
    'citations:',
    ...citations.map(
      ({ key, footnote, form, locator, span }) =>
        `  ${span.start.line}:${span.start.column} ${form} ${key}${footnote ? ` in note ${footnote}` : ''}${locator ? ` at ${locator}` : ''}`,
    ),
    'claims:',
    ...claims.map(
      ({ text, span, citations: cited, context }) =>
        `  ${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column} ${context.kind} [${cited.map(({ key }) => key).join(' ')}] ${text}`,
    ),
    'tables:',
    ...tables.flatMap(({ caption, heads, rows }) => [
      `  ${caption?.text ?? '–'} | ${heads.map(({ text }) => text).join(' | ')}`,
      ...rows.map(({ cells }) => `    ${cells.map(({ text }) => text).join(' | ')}`),
    ]),
    '',
  ].join('\n')
}

function repeated({ repetition }: Reference): string {
  if (!repetition) return ''
  return ` → ${repetition.outcome === 'resolved' ? repetition.key : repetition.outcome}`
}

function expectSpansWithin({ footnotes, markers, references, claims }: Manuscript, source: string): void {
  const own = references.filter(({ path }) => path === undefined)
  for (const { span } of [...footnotes, ...markers, ...own, ...claims]) {
    expect(span.start.offset).toBeLessThanOrEqual(span.end.offset)
    expect(span.end.offset).toBeLessThanOrEqual(source.length)
  }
}
