import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../src/surfaces/cli/formats.js'

describe('formatsOf', () => {
  it.each([
    ['json', 'json', null],
    ['json:out.json', 'json', 'out.json'],
    ['json:C:\\out\\x.json', 'json', 'C:\\out\\x.json'],
    ['pretty:C:/x.txt', 'pretty', 'C:/x.txt'],
  ])('reads %s', (written, id, file) => {
    const [format] = formatsOf([written])
    expect(format?.reporter.id).toBe(id)
    expect(format?.file).toBe(file)
  })

  it('is pretty when nothing is asked for', () => {
    expect(formatsOf([]).map(({ reporter }) => reporter.id)).toEqual(['pretty'])
  })
})
