import { gzipSync } from 'node:zlib'

/** An invented work as Crossref's dumps hold it, with what an index leaves out. */
export function work(number: number, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    DOI: `10.5555/Toll.${number}`,
    type: 'journal-article',
    title: [`The toll of bridge number ${number} in the upper valley`],
    author: [{ given: 'Lena', family: `Orme${number}`, sequence: 'first', affiliation: [{ name: 'Bridge House' }] }],
    issued: { 'date-parts': [[1900 + (number % 100), 3]] },
    'container-title': ['Journal of Tolls'],
    volume: String(number),
    page: `${number}-${number + 9}`,
    indexed: { 'date-time': '2025-03-01T00:00:00Z', timestamp: 1 },
    reference: [{ key: 'a', unstructured: 'left out' }],
    ...more,
  }
}

export function works(from: number, to: number): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: to - from }, (_, at) => work(from + at))
}

export function asLines(records: readonly unknown[]): string {
  return records.map(record => `${JSON.stringify(record)}\n`).join('')
}

export function asItems(records: readonly unknown[]): string {
  return JSON.stringify({ items: records })
}

export function packed(text: string): Uint8Array {
  return gzipSync(text)
}

export const retractionList = [
  'Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature',
  '1,"Of tolls, and ""bridges""\nin two lines",5/3/2019 0:00,10.5555/notice.1,0,10.5555/TOLL.1,123456,Retraction',
  '2,Another,6/1/2018 0:00,10.5555/notice.2,0,10.5555/toll.2,0,Correction',
  '3,Taken back,1/1/2015 0:00,10.5555/notice.3,0,10.5555/toll.3,0,Retraction',
  '4,Taken back,1/1/2016 0:00,10.5555/notice.4,0,10.5555/toll.3,0,Reinstatement',
].join('\r\n')
