import { describe, expect, it } from 'vitest'
import { placeholderOf } from '../../src/form/placeholder-names.js'
import type { CslItem, CslName } from '../../src/model/csl.js'

const page: CslItem = {
  type: 'webpage',
  URL: 'https://www.canalweekly.example/a',
  'container-title': 'The Canal Weekly',
}
const article: CslItem = { type: 'article-journal', volume: '3', DOI: '10.5555/1', 'container-title': 'Canals' }

describe('placeholderOf', () => {
  it.each<[CslName]>([
    [{ literal: 'Desk, W.' }],
    [{ family: 'Desk', given: 'Web' }],
    [{ family: 'Correspondent', given: 'S.' }],
    [{ literal: 'Staff, R.' }],
    [{ family: 'Reuters', given: 'A.' }],
    [{ family: 'Press', given: 'Associated' }],
    [{ literal: 'Admin' }],
    [{ literal: 'Our Special Correspondent' }],
    [{ literal: 'News Desk' }],
    [{ literal: 'Redaktion' }],
    [{ literal: 'Tcw' }],
    [{ literal: 'Pti' }],
    [{ literal: 'jsmith42' }],
    [{ literal: 'Unknown Author' }],
  ])('sees %j on a page', name => {
    expect(placeholderOf(name, page)).not.toBeNull()
  })

  it.each<[CslName]>([
    [{ literal: 'Reuters' }],
    [{ literal: 'PTI' }],
    [{ literal: 'World Bank' }],
    [{ literal: 'The Canal Weekly' }],
    [{ literal: 'Joint Chiefs of Staff' }],
    [{ literal: 'Census Bureau' }],
    [{ literal: 'Editorial Board' }],
    [{ literal: 'Voltaire' }],
    [{ literal: 'bell hooks' }],
    [{ literal: 'hooks' }],
    [{ literal: '王小明' }],
    [{ literal: '3M' }],
    [{ literal: 'Канал' }],
    [{ family: 'Plato' }],
    [{ family: 'Service', given: 'Robert' }],
    [{ family: 'Press', given: 'Frank' }],
    [{ family: 'Bureau', given: 'Dominique' }],
    [{ literal: '@canals' }],
    [{ literal: 'canalweekly2' }],
  ])('lets %j be an author', name => {
    expect(placeholderOf(name, page)).toBeNull()
  })

  it('believes initials in a journal', () => {
    expect(placeholderOf({ family: 'Reporter', given: 'R' }, article)).toBeNull()
    expect(placeholderOf({ family: 'Staff', given: 'L.' }, article)).toBeNull()
  })
})
