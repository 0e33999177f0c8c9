import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { misquoted } from '../../src/entities/quotations.js'
import { sourcePassages } from '../../src/entities/source-passages.js'
import { unsupportedAmounts } from '../../src/entities/unsupported.js'
import { splitSentences } from '../../src/extract/sentences.js'

interface Written {
  readonly language: string
  readonly pairs: readonly { readonly source: { readonly abstract?: string; readonly lead?: string } }[]
}

const folder = 'corpus/pairs'
const files = (await readdir(folder)).filter(file => file.endsWith('.yaml'))

describe('a text holds each of its own sentences', () => {
  it.each(files)('%s', async file => {
    const { language, pairs } = parse(await readFile(join(folder, file), 'utf8')) as Written
    const texts = new Set(pairs.flatMap(({ source: { abstract, lead } }) => abstract ?? lead ?? []))
    for (const abstract of texts) {
      const passages = sourcePassages({
        outcome: 'verified',
        work: { id: 'own', type: 'article-journal', title: '', language },
        text: { abstract },
        notices: [],
        evidence: [{ source: 'pairs', answered: abstract }],
      })
      for (const extent of splitSentences(abstract, language)) {
        const text = abstract.slice(extent.start, extent.end)
        expect(passages && unsupportedAmounts(text, passages, language), text).toEqual([])
        expect(misquoted({ text, extent }, abstract), text).toBeNull()
      }
    }
  })
})
