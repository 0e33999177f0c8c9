import type { Marked } from './scan-html.js'
import type { Statement, Subject } from './statement.js'
import { isWithin } from './zones.js'

/** What microdata and RDFa (`itemprop`, `property` on elements of the text) state of the page's work: schema.org's and Dublin Core's words. */
export function microdataStatements(marked: readonly Marked[]): readonly Statement[] {
  return marked.flatMap(element => {
    const names = (element.attributes.get('itemprop') ?? element.attributes.get('property') ?? '').toLowerCase()
    if (names === '' || (element.tag === 'meta' && !element.attributes.has('itemprop'))) return []
    if (isWithin(element.zone, 'comments', 'aside')) return []
    return names.split(/\s+/).flatMap(name => {
      const [subject, trust] = meanings[name.replace(/^.*[:/#]/, '')] ?? []
      const text = statedValue(element)
      if (!subject || trust === undefined || text === '' || !belongs(element, subject)) return []
      return [{ subject, text, from: 'microdata', trust }]
    })
  })
}

const meanings: Readonly<Record<string, readonly [Subject, number]>> = {
  headline: ['title', 0.86],
  datepublished: ['published', 0.92],
  datecreated: ['published', 0.75],
  datemodified: ['modified', 0.9],
  author: ['author', 0.84],
  creator: ['author', 0.8],
  name: ['author', 0.85],
  inlanguage: ['language', 0.6],
  issued: ['published', 0.88],
  created: ['published', 0.75],
  modified: ['modified', 0.85],
}

/** A `name` counts as an author's only within one; a date only of a work, not of a comment or a person. */
function belongs({ scope, attributes }: Marked, subject: Subject): boolean {
  const isName = /(?:^|\s)name(?:\s|$)/.test(attributes.get('itemprop') ?? '')
  const isPerson = scope !== null && /(?:^|[\s/:])(?:author|creator)$/i.test(scope.property)
  if (isName) return isPerson
  if (subject === 'author') return !attributes.has('itemscope') && !isPerson
  return scope === null || !/comment|person|organi[sz]ation|event|breadcrumb|imageobject|review$/i.test(scope.type)
}

function statedValue({ attributes, text }: Marked): string {
  return (attributes.get('content') ?? attributes.get('datetime') ?? text).trim()
}
