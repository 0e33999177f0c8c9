import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/pages/index.js'

const read = (body: string | Buffer, headers: Record<string, string> = {}) =>
  readPage({
    url: 'https://library.example/files/9.pdf',
    headers: { 'content-type': 'application/pdf', ...headers },
    body: Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'),
  })

const info = (dictionary: string) =>
  `%PDF-1.4\n7 0 obj\n<< ${dictionary} >>\nendobj\ntrailer << /Root 1 0 R /Info 7 0 R >>\n%%EOF`

describe('a PDF', () => {
  it('is read by its information dictionary', () => {
    const page = read(
      info(
        "/Title (Silt in slow rivers \\(a budget\\)) /Author (Ada Lindqvist and Jonas Berg) /CreationDate (D:20190503141500+02'00')",
      ),
    )
    expect(page.kind).toBe('file')
    expect(page.item).toMatchObject({
      title: 'Silt in slow rivers (a budget)',
      author: [
        { family: 'Lindqvist', given: 'Ada' },
        { family: 'Berg', given: 'Jonas' },
      ],
      issued: { 'date-parts': [[2019, 5, 3]] },
    })
    expect(page.origins.title).toBe('PDF Title')
    expect(page.published?.confidence).toBeLessThan(0.7)
  })

  it('writes strings in octal, hexadecimal and UTF-16', () => {
    expect(read(info('/Title (Gr\\374n)')).item.title).toBe('Grün')
    expect(read(info('/Title <FEFF004700720FC>')).item.title).toBeDefined()
    expect(read(info('/Title <FEFF00470072006E>')).item.title).toBe('Grn')
  })

  it.each(['Microsoft Word - draft3.doc', 'untitled', 'thesis_final.tex', 'Layout 1', 'S0022-1120'])(
    'has no title where a program wrote %s',
    title => {
      expect(read(info(`/Title (${title}) /Author (jdoe)`)).item).not.toHaveProperty('title')
      expect(read(info(`/Title (${title}) /Author (jdoe)`)).item).not.toHaveProperty('author')
    },
  )

  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description pdf:Producer="x" prism:volume="12" xmp:CreateDate="2018-11-30T10:00:00Z">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Silt &amp; gravel</rdf:li><rdf:li xml:lang="de">Schlick</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Ada Lindqvist</rdf:li><rdf:li>Berg, Jonas</rdf:li></rdf:Seq></dc:creator>
<prism:publicationName>Journal of Invented Hydrology</prism:publicationName><prism:publicationDate>2019-05-01</prism:publicationDate>
<prism:doi>10.5555/silt</prism:doi></rdf:Description></rdf:RDF></x:xmpmeta>`

  const expected = {
    type: 'article-journal',
    title: 'Silt & gravel',
    author: [
      { family: 'Lindqvist', given: 'Ada' },
      { family: 'Berg', given: 'Jonas' },
    ],
    'container-title': 'Journal of Invented Hydrology',
    volume: '12',
    issued: { 'date-parts': [[2019, 5, 1]] },
    DOI: '10.5555/silt',
  }

  it('is read by its XMP packet, which knows more', () => {
    expect(
      read(`%PDF-1.7\n<?xpacket begin=""?>${xmp}<?xpacket end="w"?>\n${info('/Title (draft)')}`).item,
    ).toMatchObject(expected)
  })

  it('is read through compressed streams', () => {
    const packed = deflateSync(
      Buffer.from(`1 0 7 40 ${'<< /Type /Catalog /Metadata 3 0 R >>'.padEnd(40)}<< /Title (Packed away) >>`),
    )
    const first = '1 0 7 40 '.length
    const metadata = deflateSync(Buffer.from(xmp))
    const body = Buffer.concat([
      Buffer.from(`%PDF-1.5\n3 0 obj\n<< /Type /Metadata /Filter /FlateDecode /Length ${metadata.length} >>\nstream\n`),
      metadata,
      Buffer.from(
        `\nendstream\nendobj\n2 0 obj\n<< /Type /ObjStm /N 2 /First ${first} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n9 0 obj << /Type /XRef /Root 1 0 R /Info 7 0 R >>\nstream\nx\nendstream\n'),
    ])
    expect(read(body).item).toMatchObject(expected)
    const withoutXmp = Buffer.from(body.toString('latin1').replace('/Metadata 3 0 R', '/Metadada 3 0 R'), 'latin1')
    expect(read(withoutXmp).kind).toBe('file')
  })

  it('keeps what is encrypted to itself', () => {
    expect(read(`${info('/Title (\\201\\345gibberish)')} /Encrypt 9 0 R`).item).not.toHaveProperty('title')
  })

  it('is one by its first bytes, whatever the header says', () => {
    expect(read(info('/Title (Silt in rivers)'), { 'content-type': 'text/html' }).item.title).toBe('Silt in rivers')
  })

  it('is no bomb', () => {
    const bomb = deflateSync(Buffer.alloc(50_000_000, 32))
    const stream = Buffer.concat([
      Buffer.from('\n5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'),
      bomb,
      Buffer.from('\nendstream\nendobj\n'),
    ])
    const body = Buffer.concat([Buffer.from('%PDF-1.5 /Info 7 0 R\n'), ...Array.from({ length: 20 }, () => stream)])
    expect(read(body).kind).toBe('file')
  })
})

describe('other files', () => {
  it('are known by their header and their address', () => {
    const page = readPage({
      url: 'https://library.example/2019/05/03/table.csv',
      headers: { 'content-type': 'text/csv', 'last-modified': 'Tue, 04 Jun 2019 10:00:00 GMT' },
      body: Buffer.from('a,b\n1,2\n'),
    })
    expect(page).toMatchObject({
      kind: 'file',
      item: { type: 'document', issued: { 'date-parts': [[2019, 5, 3]] } },
      modified: { date: { 'date-parts': [[2019, 6, 4]] }, from: 'Last-Modified' },
    })
  })

  it('are texts as far as they are', () => {
    const page = readPage({
      url: 'https://a.example/notes.txt',
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from('Notes on silt.'),
    })
    expect(page).toMatchObject({ kind: 'file', text: { lead: 'Notes on silt.' } })
  })
})
