import { DEEPEST_JSON_LD, MOST_JSON_LD_NODES } from '../limits.js'
import type { CslName, CslType } from '../model/csl.js'
import { meantText, oneLine, type Statement, type Subject } from './statement.js'

type Node = Readonly<Record<string, unknown>>

/** What the JSON-LD of a page says. */
export interface JsonLd {
  readonly statements: readonly Statement[]
  /** The names that it gives to organisations. */
  readonly groups: readonly string[]
  /** The types of its objects, in small letters and without their vocabulary. */
  readonly types: ReadonlySet<string>
}

/**
 * What JSON-LD (schema.org) states of the page's own work: the article, not the site, the list of related articles or the comments. All shapes
 * in use are read: one object, lists, `@graph`, the work under `mainEntity`, names as texts, lists or objects, references by `@id`, and JSON that
 * is broken by comments, control characters or commas too many.
 *
 * @param isHere  whether an address is the page's own
 */
export function readJsonLd(scripts: readonly string[], isHere: (url: string) => boolean): JsonLd {
  const nodes = scripts.flatMap(script => gather(parseLoose(script)))
  const byId = describedNodes(nodes)
  const work = mainWork(nodes, isHere)
  const statements = [...(work ? workStatements(work, byId) : []), ...siteStatements(nodes, work, byId)]
  return { statements, groups: groupsIn(nodes), types: new Set(nodes.flatMap(typesOf)) }
}

/** By `@id`, the object that says most: references to it are objects too. */
function describedNodes(nodes: readonly Node[]): ById {
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id !== 'string') continue
    const known = byId.get(id)
    if (!known || Object.keys(known).length < Object.keys(node).length) byId.set(id, node)
  }
  return byId
}

/** JSON, or what is meant as such; null for anything else. */
function parseLoose(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '')
  return parse(bare) ?? parse(mended(bare))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Control characters within texts become spaces, commas before a closing bracket go, and so do comments between values. */
function mended(text: string): string {
  return text
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/\\(?!["\\/bfnrtu])/g, '')
    .replace(/,\s{0,99}(?=[}\]])/g, '')
    .replace(/(?<=[,{[}\]])\s{0,99}\/\*[^*]{0,999}\*\//g, '')
}

/** Every object within, the outer before the inner, to a depth and a number. */
function gather(json: unknown): readonly Node[] {
  const found: Node[] = []
  const queue: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }]
  for (let at = 0; at < queue.length && found.length < MOST_JSON_LD_NODES; at += 1) {
    const { value, depth } = queue[at] as { value: unknown; depth: number }
    if (typeof value !== 'object' || value === null || depth > DEEPEST_JSON_LD) continue
    if (!Array.isArray(value)) found.push(value as Node)
    for (const inner of Object.values(value).slice(0, MOST_JSON_LD_NODES))
      if (typeof inner === 'object' && inner !== null && queue.length < 4 * MOST_JSON_LD_NODES)
        queue.push({ value: inner, depth: depth + 1 })
  }
  return found
}

const workTypes: Readonly<Record<string, CslType>> = {
  article: 'webpage',
  newsarticle: 'article-newspaper',
  reportagenewsarticle: 'article-newspaper',
  analysisnewsarticle: 'article-newspaper',
  opinionnewsarticle: 'article-newspaper',
  backgroundnewsarticle: 'article-newspaper',
  reviewnewsarticle: 'article-newspaper',
  askpublicnewsarticle: 'article-newspaper',
  advertisercontentarticle: 'webpage',
  satiricalarticle: 'webpage',
  blogposting: 'post-weblog',
  liveblogposting: 'article-newspaper',
  socialmediaposting: 'post',
  discussionforumposting: 'post',
  techarticle: 'webpage',
  medicalscholarlyarticle: 'article-journal',
  scholarlyarticle: 'article-journal',
  report: 'report',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  dataset: 'dataset',
  softwaresourcecode: 'software',
  legislation: 'legislation',
  videoobject: 'motion_picture',
  podcastepisode: 'webpage',
  recipe: 'webpage',
  review: 'review',
  creativework: 'webpage',
  event: 'webpage',
  webpage: 'webpage',
  itempage: 'webpage',
  aboutpage: 'webpage',
  medicalwebpage: 'webpage',
  faqpage: 'webpage',
  profilepage: 'webpage',
}

// From those that are hardly ever anything but the page's own work to those that describe any page.
const ranks = [
  /^(?:.*newsarticle|.*article|.*posting|report|thesis|dataset|legislation|chapter)$/,
  /^(?:book|recipe|review|podcastepisode|softwaresourcecode|creativework)$/,
  /^(?:.*page)$/,
  /^(?:videoobject|event)$/,
]

function typesOf(node: Node): readonly string[] {
  return listOf(node['@type']).flatMap(type =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '').toLowerCase()] : [],
  )
}

function rankOf(node: Node): number {
  const found = typesOf(node).map(type => ranks.findIndex(pattern => pattern.test(type)))
  const best = Math.min(...found.filter(rank => rank >= 0), ranks.length)
  return best
}

function mainWork(nodes: readonly Node[], isHere: (url: string) => boolean): Node | null {
  const works = nodes.filter(node => rankOf(node) < ranks.length && isRich(node))
  const best = Math.min(...works.map(rankOf))
  const equals = works.filter(node => rankOf(node) === best)
  const own = equals.find(node => addressesOf(node).some(isHere))
  if (own) return own
  // A page that lists many works is none of them.
  return equals.length > 3 && equals.every(node => addressesOf(node).length > 0) && best < 2
    ? null
    : (equals[0] ?? null)
}

function isRich(node: Node): boolean {
  return ['headline', 'name', 'datePublished', 'author', 'articleBody'].some(key => node[key] !== undefined)
}

function addressesOf(node: Node): readonly string[] {
  const main = node.mainEntityOfPage
  return [node.url, node['@id'], main, isNode(main) ? main['@id'] : null, isNode(main) ? main.url : null].filter(
    (url): url is string => typeof url === 'string' && /^https?:/i.test(url),
  )
}

type ById = ReadonlyMap<string, Node>

function workStatements(work: Node, byId: ById): readonly Statement[] {
  const isPage = rankOf(work) >= 2
  const trust = (full: number) => (isPage ? full - 0.1 : full)
  const say = (subject: Subject, value: unknown, sure: number): readonly Statement[] =>
    textsOf(value, byId).map(text => ({ subject, text, from: 'JSON-LD', trust: trust(sure) }))
  const type = typesOf(work).map(name => workTypes[name])[0]
  return [
    ...say('title', work.headline, 0.92).slice(0, 1),
    ...say('title', work.name, 0.88).slice(0, 1),
    ...peopleOf('author', work.author ?? work.creator, byId, trust(0.9)),
    ...peopleOf('editor', work.editor, byId, trust(0.8)),
    ...say('published', work.datePublished, 0.95).slice(0, 1),
    ...say('published', work.dateCreated, 0.75).slice(0, 1),
    ...say('published', work.uploadDate, 0.8).slice(0, 1),
    ...say('modified', work.dateModified, 0.93).slice(0, 1),
    ...say('publisher', work.publisher, 0.85).slice(0, 1),
    ...say('description', work.description, 0.8).slice(0, 1),
    ...say('abstract', work.abstract, 0.85).slice(0, 1),
    ...say('language', work.inLanguage, 0.7).slice(0, 1),
    ...say('canonical', addressesOf(work)[0], 0.5),
    ...say('volume', work.volumeNumber, 0.9).slice(0, 1),
    ...say('issue', work.issueNumber, 0.9).slice(0, 1),
    ...say('pages', work.pagination, 0.9).slice(0, 1),
    ...say('first-page', work.pageStart, 0.9).slice(0, 1),
    ...say('last-page', work.pageEnd, 0.9).slice(0, 1),
    ...say('isbn', work.isbn, 0.9).slice(0, 1),
    ...say('issn', work.issn, 0.9).slice(0, 1),
    ...doisOf(work).map(text => ({ subject: 'doi' as const, text, from: 'JSON-LD', trust: trust(0.9) })),
    ...(type ? [{ subject: 'type' as const, text: type, from: 'JSON-LD', trust: trust(0.8), type }] : []),
    ...partOf(work, byId, type),
  ]
}

/** The issue, volume and journal that an article is part of, each within the next. */
function partOf(work: Node, byId: ById, type: CslType | undefined): readonly Statement[] {
  const found: Statement[] = []
  let at = resolved(listOf(work.isPartOf)[0], byId)
  for (let steps = 0; at && steps < 4; steps += 1, at = resolved(listOf(at.isPartOf)[0], byId)) {
    const types = typesOf(at)
    const say = (subject: Subject, value: unknown) =>
      found.push(
        ...textsOf(value, byId)
          .slice(0, 1)
          .map(text => ({ subject, text, from: 'JSON-LD', trust: 0.88 })),
      )
    if (types.includes('publicationvolume')) say('volume', at.volumeNumber)
    if (types.includes('publicationissue')) say('issue', at.issueNumber)
    if (types.includes('publicationissue') || types.includes('publicationvolume')) say('published', at.datePublished)
    if (types.some(each => /periodical|^book$|journal|^bookseries$/.test(each)) && type !== 'book') {
      say('container', at.name)
      say('issn', at.issn)
    }
    if (types.includes('website')) say('site', at.name)
  }
  return found
}

function doisOf(work: Node): readonly string[] {
  const values = [...listOf(work.identifier), ...listOf(work.sameAs), work['@id']]
  return values.flatMap(value => {
    const text = isNode(value) ? (value.value ?? value['@id']) : value
    return typeof text === 'string' && /\b10\.\d{4}/.test(text) ? [text] : []
  })
}

function siteStatements(nodes: readonly Node[], work: Node | null, byId: ById): readonly Statement[] {
  const site = nodes.find(node => typesOf(node).includes('website'))
  const names = [
    ...textsOf(site?.name, byId)
      .slice(0, 1)
      .map(text => ({ text, trust: 0.88 })),
    ...textsOf(work?.publisher, byId)
      .slice(0, 1)
      .map(text => ({ text, trust: 0.7 })),
  ]
  return names.map(({ text, trust }) => ({ subject: 'site', text, from: 'JSON-LD', trust }))
}

/** The names that the page's data gives to organisations and to no person. */
function groupsIn(nodes: readonly Node[]): readonly string[] {
  const named = (those: readonly Node[]) => those.flatMap(({ name }) => (typeof name === 'string' ? bare(name) : []))
  const people = new Set(named(nodes.filter(node => typesOf(node).includes('person'))))
  return named(nodes.filter(isGroup)).filter(name => !people.has(name))
}

function isGroup(node: Node): boolean {
  return typesOf(node).some(type => /organi[sz]ation|corporation/.test(type))
}

/** Texts in a value: a text, a number, `{"@value": …}`, an object's name, or a list of them. */
function textsOf(value: unknown, byId: ById): readonly string[] {
  return listOf(value).flatMap(each => {
    if (typeof each === 'string' || typeof each === 'number') return bare(String(each))
    const node = resolved(each, byId)
    const named = node?.['@value'] ?? node?.name ?? node?.legalName ?? node?.alternateName
    return typeof named === 'string' ? bare(named) : []
  })
}

function peopleOf(subject: 'author' | 'editor', value: unknown, byId: ById, trust: number): readonly Statement[] {
  return listOf(value).flatMap(each => {
    const node = resolved(each, byId)
    const [family, given] = [node?.familyName, node?.givenName]
    const name: CslName | undefined =
      typeof family === 'string' && typeof given === 'string' && family.trim() && given.trim()
        ? { family: oneLine(family), given: oneLine(given) }
        : undefined
    const texts = node ? listOf(node.name).flatMap(inner => textsOf(inner, byId)) : textsOf(each, byId)
    const shown = texts.length > 0 ? texts : name ? [`${name.given} ${name.family}`] : []
    return shown.map(text => ({
      subject,
      text,
      from: 'JSON-LD',
      trust,
      ...(node !== null && isGroup(node) ? { name: { literal: text } } : name && shown.length === 1 ? { name } : {}),
    }))
  })
}

function resolved(value: unknown, byId: ById): Node | null {
  if (!isNode(value)) return null
  const id = value['@id']
  return Object.keys(value).length <= 2 && typeof id === 'string' ? (byId.get(id) ?? value) : value
}

function bare(text: string): readonly string[] {
  const line = meantText(text)
  return line === '' ? [] : [line]
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  const list = isNode(value) ? value['@list'] : undefined
  return Array.isArray(list) ? list : [value]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
