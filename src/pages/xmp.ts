import { decodeEntities } from '../identifiers/entities.js'
import { oneLine, type Statement, type Subject } from './statement.js'

const properties: readonly (readonly [string, Subject, number])[] = [
  ['dc:title', 'title', 0.85],
  ['dc:creator', 'author', 0.82],
  ['prism:publicationDate', 'published', 0.95],
  ['prism:coverDate', 'published', 0.93],
  ['prism:coverDisplayDate', 'published', 0.9],
  ['dc:date', 'published', 0.7],
  ['xmp:CreateDate', 'published', 0.55],
  ['xap:CreateDate', 'published', 0.55],
  ['xmp:ModifyDate', 'modified', 0.6],
  ['xap:ModifyDate', 'modified', 0.6],
  ['prism:publicationName', 'container', 0.95],
  ['prism:volume', 'volume', 0.95],
  ['prism:number', 'issue', 0.95],
  ['prism:startingPage', 'first-page', 0.95],
  ['prism:endingPage', 'last-page', 0.95],
  ['prism:pageRange', 'pages', 0.9],
  ['prism:issn', 'issn', 0.95],
  ['prism:doi', 'doi', 0.97],
  ['pdfx:doi', 'doi', 0.95],
  ['crossmark:DOI', 'doi', 0.95],
  ['dc:identifier', 'doi', 0.85],
  ['dc:publisher', 'publisher', 0.85],
  ['dc:description', 'description', 0.7],
  ['dc:language', 'language', 0.7],
]

/**
 * What an XMP packet states (ISO 16684-1): each property as an element, with a list or alternatives in it or without, or as an attribute.
 * A list is read as several statements, alternatives (a title in several languages) as their first.
 */
export function xmpStatements(packet: string): readonly Statement[] {
  if (packet === '') return []
  return properties.flatMap(([name, subject, trust]) =>
    valuesOf(packet, name).map(text => ({ subject, text, from: `XMP ${name}`, trust })),
  )
}

function valuesOf(packet: string, name: string): readonly string[] {
  const inner = elementText(packet, name)
  if (inner === null) {
    const attribute = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]{1,2000})"|'([^']{1,2000})')`).exec(packet)
    return values([attribute?.[1] ?? attribute?.[2] ?? ''])
  }
  const listed = Array.from(inner.matchAll(/<rdf:li\b[^>]{0,200}>([^<]{1,2000})<\/rdf:li>/g), ([, text = '']) => text)
  if (listed.length === 0) return values([inner.replace(/<[^<>]{0,500}>/g, ' ')])
  return values(inner.includes('<rdf:Alt') ? listed.slice(0, 1) : listed)
}

function elementText(packet: string, name: string): string | null {
  const start = packet.search(new RegExp(`<${name}[\\s>]`))
  if (start === -1) return null
  const end = packet.indexOf(`</${name}>`, start)
  const open = packet.indexOf('>', start)
  return end === -1 || open > end ? null : packet.slice(open + 1, end)
}

function values(texts: readonly string[]): readonly string[] {
  return texts.map(text => oneLine(decodeEntities(text))).filter(text => text !== '')
}
