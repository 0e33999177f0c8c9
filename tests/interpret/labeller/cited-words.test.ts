import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { readCited } from '../../../scripts/train/cited-words.js'

const folder = await mkdtemp(join(tmpdir(), 'cited-'))
afterAll(() => rm(folder, { recursive: true }))

test('titles and what holds them are read from what works cite, each once and without markup', async () => {
  const works = [
    { message: { reference: [{ 'article-title': 'Roots of <i>Alnus</i>.', 'journal-title': 'Forest Letters' }, {}] } },
    {
      message: { reference: [{ 'volume-title': 'Bark', 'journal-title': 'Forest Letters,' }, { unstructured: '[1]' }] },
    },
    { message: {} },
  ]
  const file = join(folder, 'works.ndjson.gz')
  await writeFile(file, gzipSync(`${works.map(work => JSON.stringify(work)).join('\n')}\n`))
  expect(await readCited(file)).toEqual({ title: ['Bark', 'Roots of Alnus'], container: ['Forest Letters'] })
})
