import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { explainMalformedDoi, findDois, formatDoi, parseDoi } from '../../src/identifiers/doi.js'

const index = resolve(import.meta.dirname, '../../../shared/data/01-registry/crossref-doi-index.tsv')

test.skipIf(!existsSync(index))('registered DOIs read as themselves (skipped where the shared data is absent)', () => {
  const registered = readFileSync(index, 'utf8').match(/10\.\d{4,9}\/[^\t\n]+/g) ?? []
  expect(registered.length).toBeGreaterThan(1000)
  const wrong = registered.filter(doi => {
    const value = doi.toLowerCase()
    const found = findDois(`See (${doi}), and doi:${doi}.`)
    return (
      parseDoi(doi) !== value ||
      parseDoi(formatDoi(value)) !== value ||
      found.some(one => one.value !== value) ||
      found.length !== 2
    )
  })
  expect(wrong).toEqual([])
  expect(registered.filter(doi => explainMalformedDoi(doi))).toEqual([])
})
