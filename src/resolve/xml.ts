import { decodeEntities } from '../identifiers/entities.js'

/** An element of an XML document: its name without prefix, and what stands in it in order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Growing extends XmlElement {
  readonly attributes: Record<string, string>
  readonly children: (Growing | string)[]
}

/** Levels. Records of the registries nest ten deep; markup in titles adds a few. */
const DEEPEST_XML = 60

/**
 * Reads the XML of a registry: elements, attributes, text and CDATA. Declarations and comments are passed over, and entities beyond XML's own
 * and HTML's are left as they stand: nothing is ever expanded or fetched. Null where tags do not pair. Time grows with the text.
 */
export function parseXml(text: string): XmlElement | null {
  const root: Growing = { name: '', attributes: {}, children: [] }
  const open: Growing[] = [root]
  let at = 0
  while (at < text.length) {
    const inner = open.at(-1) as Growing
    const tag = text.indexOf('<', at)
    if (tag === -1) break
    if (tag > at) inner.children.push(decodeEntities(text.slice(at, tag)))
    const end = endOfTag(text, tag)
    if (end === null) return null
    at = end
    if (text.startsWith('<![CDATA[', tag)) inner.children.push(text.slice(tag + 9, end - 3))
    else if (text[tag + 1] === '/') {
      if (nameIn(text.slice(tag + 2, end - 1)) !== inner.name || open.length === 1) return null
      open.pop()
    } else if (text[tag + 1] !== '?' && text[tag + 1] !== '!') {
      const element = elementOf(text.slice(tag + 1, end - 1))
      inner.children.push(element)
      if (text[end - 2] !== '/') open.push(element)
      if (open.length > DEEPEST_XML) return null
    }
  }
  return open.length === 1 ? (childElement(root) ?? null) : null
}

function endOfTag(text: string, tag: number): number | null {
  const close = text.startsWith('<![CDATA[', tag) ? ']]>' : text.startsWith('<!--', tag) ? '-->' : '>'
  const end = text.indexOf(close, tag)
  return end === -1 ? null : end + close.length
}

function elementOf(tag: string): Growing {
  const attributes: Record<string, string> = {}
  for (const [, name = '', , value = ''] of tag.matchAll(/([\w:.-]{1,60})=(["'])(.*?)\2/gs))
    attributes[withoutPrefix(name)] = decodeEntities(value)
  return { name: nameIn(tag), attributes, children: [] }
}

function nameIn(tag: string): string {
  return withoutPrefix(/^[^\s/>]{1,100}/.exec(tag)?.[0] ?? '')
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Whether what stands within an element is another, rather than text. */
export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string'
}

/** The elements of that name directly within. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter(isElement).filter(child => child.name === name) ?? []
}

/** The first element at the end of a path of names. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((inner, name) => childrenOf(inner, name)[0], element)
}

/** All text within, tags left out, on one line; undefined when there is none. */
export function textWithin(element: XmlElement | undefined): string | undefined {
  const text = element ? gather(element).join('').replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

function gather(element: XmlElement): readonly string[] {
  return element.children.flatMap(child => (isElement(child) ? gather(child) : [child]))
}

function childElement(element: XmlElement): XmlElement | undefined {
  return element.children.find(isElement)
}
