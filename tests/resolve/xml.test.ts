import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childrenOf, elementAt, parseXml, textWithin } from '../../src/resolve/xml.js'

describe('parseXml', () => {
  it('reads elements, attributes, entities and CDATA, prefixes aside', () => {
    const root = parseXml(
      '<?xml version="1.0"?><!-- <a> --><x:a n="1 &amp; 2"><b>one <i>two</i></b><b/><b><![CDATA[<three>]]></b></x:a>\n',
    )
    expect(root?.name).toBe('a')
    expect(root?.attributes).toEqual({ n: '1 & 2' })
    expect(childrenOf(root ?? undefined, 'b').map(textWithin)).toEqual(['one two', undefined, '<three>'])
    expect(textWithin(elementAt(root ?? undefined, 'b', 'i'))).toBe('two')
  })

  it('reads nothing where tags do not pair', () => {
    for (const text of ['', 'a', '<a>', '<a></b>', '<a><b></a></b>', '</a>', '<a', '<![CDATA['])
      expect(parseXml(text)).toBeNull()
  })

  it('expands no entities of a document’s own, and stops at a depth', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    expect(textWithin(parseXml(bomb) ?? undefined) ?? '').not.toContain('haha')
    expect(parseXml('<a>'.repeat(10_000))).toBeNull()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => void parseXml(text)))
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&lt;',
      'x',
      '<',
      '>',
      '"',
      '=',
    )
    fc.assert(fc.property(fc.array(pieces), parts => void parseXml(parts.join(''))))
  })
})
