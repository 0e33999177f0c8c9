import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleNoise } from '../../src/form/title-noise.js'
import type { CslItem } from '../../src/model/csl.js'

const page: CslItem = {
  type: 'webpage',
  URL: 'https://www.veld-courier.example/a',
  'container-title': 'The Veld Courier',
}

describe('titleNoise', () => {
  it.each([
    ['Mills of Veld | The Veld Courier', 'Mills of Veld'],
    ['Mills of Veld - Veld Courier', 'Mills of Veld'],
    ['The Veld Courier — Mills of Veld', 'Mills of Veld'],
    ['Mills of Veld | LinkedIn', 'Mills of Veld'],
    ['Mills of Veld. - Bing', 'Mills of Veld'],
    ['Mills - Google Search', 'Mills'],
    ['(PDF) Mills of Veld', 'Mills of Veld'],
    ['Mills of Veld [pdf]', 'Mills of Veld'],
    ['Microsoft Word - mills_final.docx', 'mills_final'],
    ['Mills &amp; wheels', 'Mills & wheels'],
    ['Mills&#8217; wheels', 'Mills’ wheels'],
    ['Mills of <em>Veld</em>', 'Mills of Veld'],
  ])('takes the noise out of %s', (title, clean) => {
    expect(titleNoise(title, page)?.clean).toBe(clean)
  })

  it.each(['report_final.docx', 'MILLS AND WHEELS OF VELD', 'МЕЛЬНИЦЫ НАШЕГО СТАРОГО ГОРОДА'])(
    'sees it in %s',
    title => {
      expect(titleNoise(title, page)).not.toBeNull()
    },
  )

  it.each([
    'Mills of Veld',
    'Mills – an apology',
    'Mills | wheels',
    'UNESCO, ICOMOS and the EU',
    'NATO and the USSR',
    'H<sub>2</sub>O in mills',
    'If x < y and y > z',
    'AT&T and the mills',
    '水車と町の歴史について',
    'Node.js in mills',
  ])('leaves %s alone', title => {
    expect(titleNoise(title, page)).toBeNull()
  })

  it('never throws, and never proposes what is noisy in the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), title => {
        const noise = titleNoise(title, page)
        return noise?.clean === undefined || noise.clean !== title
      }),
    )
  })
})
