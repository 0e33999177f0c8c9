import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { corpusNames } from '../../scripts/corpus.js'
import { validate } from '../report/schema.js'
import { call, whole } from './world.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manuscripts = (await corpusNames()).map(name => `corpus/${name}/manuscript.md`)

function checkWhole(path: string, format: string) {
  return call(root, ['check', path, '--no-config', '--fail-on', 'never', '--format', format], { engine: whole })
}

describe('footnotary check, on the corpus', () => {
  it.each(manuscripts)('%s', async path => {
    const { code, out, err } = await checkWhole(path, 'json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const report = JSON.parse(out)
    expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    expect(report.manuscripts.map((manuscript: { path: string }) => manuscript.path)).toEqual([path])
    expect(report.manuscripts[0].claims.length).toBeGreaterThan(0)

    const again = await checkWhole(path, 'json')
    expect(again.out).toBe(out)

    const { out: shown } = await checkWhole(path, 'pretty')
    for (const finding of report.manuscripts[0].findings) expect(shown).toContain(finding.rule)
  })
})
