import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extractText } from '../support/extract-text.js'
import { describeShared, shared } from '../support/shared.js'

const folder = shared('data/04-manuscripts')

function markdownUnder(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(entry => join(entry.parentPath, entry.name))
}

describeShared('published manuscripts', () => {
  for (const path of markdownUnder(join(folder, 'footnotes-md'))) {
    test(`${path.split('/').slice(-2).join('/')}: every definition is a footnote`, async () => {
      const source = readFileSync(path, 'utf8')
      const written = [...source.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, label]) => label)
      const { footnotes } = await extractText(source, path)
      expect(footnotes.map(({ label }) => label)).toEqual(expect.arrayContaining(written))
    })
  }

  for (const path of markdownUnder(join(folder, 'joss'))) {
    test(`${path.split('/').slice(-2).join('/')}: every key is in the bibliography`, async () => {
      const { citations, references } = await extractText(readFileSync(path, 'utf8'), path)
      const keys = new Set(references.map(({ key }) => key))
      expect(citations.filter(({ form, key }) => form === 'key' && !keys.has(key))).toEqual([])
    })
  }

  test('manubot: every key is its own reference, or named by a tag', async () => {
    const path = join(folder, 'manubot/scihub-manuscript/content/02.manuscript.md')
    const { citations, references } = await extractText(readFileSync(path, 'utf8'), path)
    const keys = new Set(references.map(({ key }) => key))
    const lost = citations.filter(({ form, key }) => form === 'key' && !keys.has(key))
    expect(citations.filter(({ form }) => form === 'key').length).toBeGreaterThan(150)
    expect([...new Set(lost.map(({ key }) => key.split(':')[0]))]).toEqual([])
  })
})
