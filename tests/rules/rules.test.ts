import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules/index.js'
import { checkFolder, findingLine, foldersIn } from '../support/check-folder.js'

const folders = await foldersIn(import.meta.dirname)

test('every rule has a folder of cases, and every folder a rule', () => {
  expect(folders).toEqual(rules.map(({ id }) => id).sort())
})

for (const rule of rules) {
  describe(rule.id, async () => {
    const cases = folders.includes(rule.id) ? await foldersIn(join(import.meta.dirname, rule.id)) : []

    test('has an incorrect and a correct case', () => {
      expect(cases).toEqual(expect.arrayContaining(['correct', 'incorrect']))
    })

    for (const name of cases) {
      test(name.replaceAll('-', ' '), async () => {
        const folder = join(import.meta.dirname, rule.id, name)
        const { findings } = await checkFolder(folder, rule.id)
        const lines = findings.map(finding => `${findingLine(finding)}\n`).join('')
        await expect(lines).toMatchFileSnapshot(join(folder, 'findings.txt'))
        if (name === 'correct') expect(lines).toBe('')
        if (name === 'incorrect') expect(lines).not.toBe('')
      })
    }
  })
}
