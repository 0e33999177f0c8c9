import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRetractionWatch } from '../../src/resolve/retraction-watch.js'

const heading =
  'Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Notes'
const doi = (value: string) => ({ scheme: 'doi', value }) as const

describe('readRetractionWatch', () => {
  it('reads notices by DOI and by PubMed number, quoted fields and all', () => {
    const list = readRetractionWatch(
      `${heading}\n1,"Kites, ""still""\nand not",5/3/2012 0:00,10.5555/N,10.5555/A,42,Retraction,\n2,X,1/2/2013 0:00,unavailable,10.5555/b,0,Expression of concern,\n`,
    )
    const retraction = { kind: 'retraction', doi: '10.5555/n', date: { 'date-parts': [[2012, 5, 3]] } }
    expect(list.noticesOn(doi('10.5555/A'))).toEqual([retraction])
    expect(list.noticesOn({ scheme: 'pmid', value: '42' })).toEqual([retraction])
    expect(list.noticesOn(doi('10.5555/b'))).toEqual([{ kind: 'concern', date: { 'date-parts': [[2013, 1, 2]] } }])
    expect(list.noticesOn(doi('10.5555/c'))).toEqual([])
    expect(list.isNotice(doi('10.5555/n'))).toBe(true)
    expect(list.isNotice(doi('10.5555/a'))).toBe(false)
  })

  it('does not call retracted what was reinstated later', () => {
    const rows = ['1,X,5/3/2012 0:00,n,10.5555/a,0,Retraction,', '2,X,6/3/2013 0:00,n,10.5555/a,0,Reinstatement,']
    expect(readRetractionWatch([heading, ...rows].join('\n')).noticesOn(doi('10.5555/a'))).toEqual([])
    const again = [...rows, '3,X,1/1/2015 0:00,n,10.5555/a,0,Retraction,']
    expect(readRetractionWatch([heading, ...again].join('\r\n')).noticesOn(doi('10.5555/a'))).toHaveLength(1)
  })

  it('says what it expected of a file that is another one', () => {
    expect(() => readRetractionWatch('a,b\n1,2\n')).toThrow('Expected the first line to name the columns')
  })

  it('never fails on rows', () => {
    fc.assert(fc.property(fc.string(), text => void readRetractionWatch(`${heading}\n${text}`)))
  })
})
