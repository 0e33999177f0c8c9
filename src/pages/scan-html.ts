import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import {
  DEEPEST_HTML,
  LONGEST_ATTRIBUTE,
  LONGEST_BLOCK,
  LONGEST_MARKED_TEXT,
  LONGEST_PAGE_TITLE,
  LONGEST_SCANNED_TEXT,
  LONGEST_STRUCTURED_DATA,
  MOST_ATTRIBUTES,
  MOST_BLOCKS,
  MOST_MARKED,
  MOST_METAS,
  MOST_OPEN_MARKED,
} from '../limits.js'
import { oneLine } from './statement.js'

/** Parts of a page, as its elements and their classes have it. */
export type ZoneKind = 'page' | 'article' | 'navigation' | 'header' | 'footer' | 'aside' | 'comments' | 'hidden'

/** Where a text stands, seen from the headline: in the same article, or in a part that is set off from it. */
export type Place = Exclude<ZoneKind, 'article'>

/** An element that sets a part of the page off, within the one around it. */
export interface Zone {
  readonly kind: ZoneKind
  readonly around: Zone | null
}

export interface Meta {
  /** `name`, `property`, `itemprop` or `http-equiv`, in small letters. */
  readonly name: string
  readonly content: string
}

export interface LinkElement {
  readonly rel: string
  readonly href: string
}

/** A run of text that a reader sees as one block: a paragraph, a heading, a cell. */
export interface Block {
  readonly text: string
  readonly tag: string
  readonly zone: Zone
  /** Visible characters of the page before it. */
  readonly at: number
  /** Characters of it that are links. */
  readonly linked: number
}

/** An element whose attributes say what it holds: a date, an author, a property of schema.org. */
export interface Marked {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  /** Class and id, in small letters. */
  readonly words: string
  readonly text: string
  readonly zone: Zone
  readonly at: number
  /** `itemtype` of the item that it is a property of, and the property that this item is in turn. */
  readonly scope: Scope | null
}

export interface Scope {
  readonly type: string
  readonly property: string
  readonly around: Scope | null
}

/** A page taken apart in one pass. */
export interface PageScan {
  readonly language: string
  /** `<title>`. */
  readonly title: string
  readonly metas: readonly Meta[]
  readonly links: readonly LinkElement[]
  /** The text of each `application/ld+json` script. */
  readonly structuredData: readonly string[]
  readonly blocks: readonly Block[]
  readonly marked: readonly Marked[]
  /** Dates that data for scripts gives under a name that means publication. */
  readonly scriptDates: readonly string[]
  readonly passwordFields: number
  readonly scripts: number
  /** Visible characters, navigation and all. */
  readonly length: number
}

interface Frame {
  readonly tag: string
  readonly zone: Zone
  readonly scope: Scope | null
  readonly marked: GrowingMarked | null
  readonly isLink: boolean
}

interface GrowingMarked extends Omit<Marked, 'text'> {
  readonly pieces: string[]
  length: number
}

/**
 * Takes HTML apart in one pass. Time and memory grow with the text and no faster, however it is nested or broken: elements beyond a
 * depth are read as if they stood in the one around them, and everything that is kept is bounded.
 */
export function scanHtml(html: string): PageScan {
  const scanner = new Scanner(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, scanner)
  tokenizer.write(html)
  tokenizer.end()
  return scanner.finish()
}

/** Of the many elements that have none; nothing is ever put in. */
const none = new Map<string, string>()

class Scanner implements TokenizerCallbacks {
  readonly #html: string
  readonly #frames: Frame[] = [{ tag: '', zone: page, scope: null, marked: null, isLink: false }]
  readonly #metas: Meta[] = []
  readonly #links: LinkElement[] = []
  readonly #structuredData: string[] = []
  readonly #blocks: Block[] = []
  readonly #marked: GrowingMarked[] = []
  #open: GrowingMarked[] = []
  #language = ''
  #title: string | null = null
  #passwordFields = 0
  #scripts = 0
  #length = 0
  #openLinks = 0
  #structuredLength = 0
  /** Drawings within each other: their titles are not the page's. */
  #svg = 0

  #tag = ''
  #attributes: Map<string, string> = none
  #attribute = ''
  #value: string[] = []
  #valueLength = 0

  #pieces: string[] = []
  #blockLength = 0
  #blockLinked = 0
  #blockStart = 0
  #raw: string[] | null = null

  constructor(html: string) {
    this.#html = html
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase()
    this.#attributes = none
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, Math.min(end, start + 60)).toLowerCase()
    this.#value = []
    this.#valueLength = 0
  }

  onattribdata(start: number, end: number): void {
    const room = LONGEST_ATTRIBUTE - this.#valueLength
    if (room <= 0) return
    this.#value.push(this.#html.slice(start, Math.min(end, start + room)))
    this.#valueLength += Math.min(end - start, room)
  }

  onattribentity(point: number): void {
    if (this.#valueLength >= LONGEST_ATTRIBUTE) return
    this.#value.push(String.fromCodePoint(point))
    this.#valueLength += 1
  }

  onattribend(): void {
    if (this.#attributes.size >= MOST_ATTRIBUTES || !isRead(this.#attribute)) return
    if (this.#attributes === none) this.#attributes = new Map()
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value.join(''))
  }

  onselfclosingtag(): void {
    this.#openElement(this.#svg > 0)
  }

  onopentagend(): void {
    this.#openElement(false)
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase()
    if (blockTags.has(tag)) this.#endBlock()
    this.#close(tag)
  }

  ontext(start: number, end: number): void {
    this.#text(start, end)
  }

  ontextentity(point: number): void {
    this.#write(String.fromCodePoint(point))
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    this.#endBlock()
  }

  isInForeignContext(): boolean {
    return this.#svg > 0
  }

  finish(): PageScan {
    return {
      language: this.#language,
      title: oneLine((this.#title ?? '').slice(0, LONGEST_PAGE_TITLE)),
      metas: this.#metas,
      links: this.#links,
      structuredData: this.#structuredData,
      blocks: this.#blocks,
      marked: this.#marked.map(({ pieces, length, ...marked }) => ({ ...marked, text: oneLine(pieces.join('')) })),
      scriptDates: scriptDatesIn(this.#html),
      passwordFields: this.#passwordFields,
      scripts: this.#scripts,
      length: this.#length,
    }
  }

  #openElement(isClosed: boolean): void {
    const [tag, attributes] = [this.#tag, this.#attributes]
    if (blockTags.has(tag)) this.#endBlock()
    this.#note(tag, attributes)
    if (voidTags.has(tag) || isClosed) return void this.#mark(tag, attributes, this.#top())
    this.#closeImplied(tag)
    if (this.#frames.length >= DEEPEST_HTML) return
    const around = this.#top()
    const zone = zoneOf(tag, attributes, around.zone)
    const scope = scopeOf(attributes, around.scope)
    const marked = this.#mark(tag, attributes, { ...around, zone })
    const isLink = tag === 'a' && attributes.has('href')
    if (isLink) this.#openLinks += 1
    if (tag === 'svg') this.#svg += 1
    if (marked && this.#open.length < MOST_OPEN_MARKED) this.#open.push(marked)
    this.#frames.push({ tag, zone, scope, marked, isLink })
    this.#raw = rawTags.has(tag) ? [] : null
  }

  #note(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === 'html') this.#language ||= attributes.get('lang') ?? attributes.get('xml:lang') ?? ''
    if (tag === 'meta') this.#noteMeta(attributes)
    if (tag === 'link' || tag === 'a') this.#noteLink(attributes)
    if (tag === 'script') this.#scripts += 1
    if (tag === 'input' && attributes.get('type')?.toLowerCase() === 'password') this.#passwordFields += 1
  }

  #noteMeta(attributes: ReadonlyMap<string, string>): void {
    const content = attributes.get('content')
    if (content === undefined) return
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributes.get(key)?.trim().toLowerCase()
      if (name && this.#metas.length < MOST_METAS) this.#metas.push({ name, content: oneLine(content) })
    }
  }

  #noteLink(attributes: ReadonlyMap<string, string>): void {
    const [rel, href] = [attributes.get('rel')?.toLowerCase(), attributes.get('href')]
    if (rel && href && this.#links.length < MOST_METAS && /canonical|shortlink|license|author|amphtml/.test(rel))
      this.#links.push({ rel, href: href.trim() })
  }

  #mark(tag: string, attributes: ReadonlyMap<string, string>, { zone, scope }: Frame): GrowingMarked | null {
    if (this.#marked.length >= MOST_MARKED || !isTelling(tag, attributes)) return null
    const words = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.toLowerCase()
    const marked: GrowingMarked = { tag, attributes, words, zone, scope, at: this.#length, pieces: [], length: 0 }
    this.#marked.push(marked)
    return marked
  }

  #closeImplied(tag: string): void {
    const top = this.#top().tag
    if (top === 'p' && blockTags.has(tag)) this.#close('p')
    else if ((tag === 'li' || tag === 'option' || tag === 'tr' || tag === 'td') && top === tag) this.#close(tag)
    else if ((tag === 'dt' || tag === 'dd') && (top === 'dt' || top === 'dd')) this.#close(top)
  }

  #close(tag: string): void {
    const lowest = Math.max(1, this.#frames.length - FARTHEST_CLOSED)
    for (let at = this.#frames.length - 1; at >= lowest; at -= 1) {
      if (this.#frames[at]?.tag !== tag) continue
      for (const frame of this.#frames.splice(at)) this.#leave(frame)
      return
    }
  }

  #leave({ tag, marked, isLink }: Frame): void {
    if (isLink) this.#openLinks -= 1
    if (tag === 'svg') this.#svg -= 1
    if (marked) this.#open = this.#open.filter(each => each !== marked)
    if (this.#raw) this.#keepRaw(tag, this.#raw.join(''))
    this.#raw = null
  }

  #keepRaw(tag: string, text: string): void {
    if (tag === 'title' && this.#svg === 0) this.#title ??= text
    if (tag !== 'script' || this.#structuredLength + text.length > LONGEST_STRUCTURED_DATA || text.trim() === '') return
    this.#structuredData.push(text)
    this.#structuredLength += text.length
  }

  #top(): Frame {
    return this.#frames.at(-1) as Frame
  }

  #text(start: number, end: number): void {
    if (this.#raw) {
      if (this.#keepsRaw()) this.#raw.push(this.#html.slice(start, end))
      return
    }
    this.#write(this.#html.slice(start, Math.min(end, start + LONGEST_BLOCK)))
  }

  #keepsRaw(): boolean {
    const { tag } = this.#top()
    return tag === 'title' || (tag === 'script' && /ld\+json/i.test(this.#attributes.get('type') ?? ''))
  }

  #write(text: string): void {
    if (this.#raw) {
      if (this.#keepsRaw()) this.#raw.push(text)
      return
    }
    if (this.#length >= LONGEST_SCANNED_TEXT || text === '') return
    for (const marked of this.#open) {
      if (marked.length >= LONGEST_MARKED_TEXT) continue
      marked.pieces.push(text.slice(0, LONGEST_MARKED_TEXT))
      marked.length += text.length
    }
    if (this.#blockLength >= LONGEST_BLOCK) return
    if (this.#blockLength === 0) this.#blockStart = this.#length
    const isBlank = text.trim() === ''
    if (isBlank && this.#blockLength === 0) return
    this.#pieces.push(text)
    this.#blockLength += text.length
    if (this.#openLinks > 0) this.#blockLinked += text.trim().length
    this.#length += isBlank ? 1 : text.length
  }

  #endBlock(): void {
    for (const marked of this.#open) if (marked.length > 0) marked.pieces.push(' ')
    if (this.#blockLength === 0) return
    const text = oneLine(this.#pieces.join(''))
    const { zone } = this.#top()
    if (text !== '' && this.#blocks.length < MOST_BLOCKS)
      this.#blocks.push({ text, tag: this.#blockTag(), zone, at: this.#blockStart, linked: this.#blockLinked })
    this.#pieces = []
    this.#blockLength = 0
    this.#blockLinked = 0
  }

  #blockTag(): string {
    for (let at = this.#frames.length - 1; at > 0 && at > this.#frames.length - 12; at -= 1) {
      const tag = this.#frames[at]?.tag ?? ''
      if (blockTags.has(tag)) return tag
    }
    return ''
  }
}

// Frames. A closing tag is paired with an opening one no farther up; real pages cross a handful.
const FARTHEST_CLOSED = 100

const page: Zone = { kind: 'page', around: null }

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const voidTags = wordsOf('area base br col embed hr img input link meta param source track wbr')
const rawTags = wordsOf('script style title textarea iframe xmp noembed noframes')
const blockTags = wordsOf(
  'html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr br ' +
    'li main menu nav noscript ol option p pre section select summary table tbody td tfoot th thead tr ul template title script style',
)
const readAttributes = wordsOf(
  'name property content itemprop itemscope itemtype datetime class id role rel href lang xml:lang http-equiv type typeof pubdate title hidden style',
)

function isRead(attribute: string): boolean {
  return readAttributes.has(attribute) || /^data-.{0,30}(?:date|time|publish)/.test(attribute)
}

const telling = /date|time|publi|post|creat|byline|author|autor|auteur|meta|stamp|datum|fecha|data|updat|modif|entry/

function isTelling(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (tag === 'time' || attributes.has('datetime') || attributes.has('itemprop')) return true
  if (tag === 'html' || tag === 'body' || tag === 'meta' || tag === 'link' || tag === 'script') return false
  if (attributes.has('property') || /author/i.test(attributes.get('rel') ?? '')) return true
  const words = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  return words.length > 1 && telling.test(words.toLowerCase())
}

function scopeOf(attributes: ReadonlyMap<string, string>, around: Scope | null): Scope | null {
  if (!attributes.has('itemscope') && !attributes.has('typeof')) return around
  const type = attributes.get('itemtype') ?? attributes.get('typeof') ?? ''
  return { type, property: attributes.get('itemprop') ?? attributes.get('property') ?? '', around }
}

const zoneTags: Readonly<Record<string, ZoneKind>> = {
  nav: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  noscript: 'hidden',
  template: 'hidden',
}

const zoneRoles: Readonly<Record<string, ZoneKind>> = {
  navigation: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
}

const zoneWords: readonly (readonly [ZoneKind, RegExp])[] = [
  [
    'comments',
    /(?:^|[\s_-])(?:comments?|commentlist|comment-?(?:list|area|body|respond)|disqus|respond|kommentare?|comentarios|commentaires)(?:[\s_-]|$)/,
  ],
  ['navigation', /(?:^|[\s_-])(?:wm-ipp|nav|navi|navigation|navbar|menu|breadcrumbs?|pagination|toolbar)(?:[\s_-]|$)/],
  ['footer', /(?:^|[\s_-])(?:site-?footer|page-?footer|footer|copyright|colophon)(?:[\s_-]|$)/],
  [
    'aside',
    /(?:^|[\s_-])(?:sidebar|side-bar|widgets?|related|recommended|recommendations|recent|latest|popular|trending|teasers?|more-?(?:news|articles|posts)|most-?read|also|promo|adverti\w{0,8})(?:[\s_-]|$)/,
  ],
]

function zoneOf(tag: string, attributes: ReadonlyMap<string, string>, around: Zone): Zone {
  const kind = zoneKind(tag, attributes, around)
  return kind === null || (kind === around.kind && kind !== 'article') ? around : { kind, around }
}

function zoneKind(tag: string, attributes: ReadonlyMap<string, string>, around: Zone): ZoneKind | null {
  if (tag === 'html' || tag === 'body' || tag === 'main') return null
  if (attributes.has('hidden') || /display\s{0,3}:\s{0,3}none/i.test(attributes.get('style') ?? '')) return 'hidden'
  const named = zoneNamed(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)
  if (tag === 'article') return named === 'comments' ? 'comments' : 'article'
  const kind = (isOpen(around) ? (zoneTags[tag] ?? zoneRoles[attributes.get('role') ?? '']) : undefined) ?? named
  // An article's own header and footer hold what is said of it.
  return (kind === 'header' || kind === 'footer') && isWithin(around, 'article') ? null : kind
}

function isOpen({ kind }: Zone): boolean {
  return kind === 'page' || kind === 'article'
}

function zoneNamed(words: string): ZoneKind | null {
  if (words.length < 3) return null
  const small = words.toLowerCase().slice(0, LONGEST_CLASSES)
  return zoneWords.find(([, pattern]) => pattern.test(small))?.[0] ?? null
}

// Characters of class and id in which a part's name is sought.
const LONGEST_CLASSES = 300

// From what is most surely not the article's own to what may be.
const farthest: readonly Place[] = ['comments', 'navigation', 'aside', 'hidden', 'footer', 'header']

/**
 * The part of the page that a text stands in: of the parts around it, the one that is most surely not the article. Parts that hold the headline
 * too are none, whatever their classes say.
 */
export function placeOf(zone: Zone, headline: Zone | null): Place {
  const kinds = partsApart(zone, headline)
  return farthest.find(kind => kinds.includes(kind)) ?? 'page'
}

/**
 * The same for what is said of one article, its day or its author: where the headline stands in an article, other articles are asides. Running
 * text may well stand in several.
 */
export function placeOfFact(zone: Zone, headline: Zone | null): Place {
  const place = placeOf(zone, headline)
  const isOther =
    partsApart(zone, headline).includes('article') && chainOf(headline).some(({ kind }) => kind === 'article')
  return isOther && (place === 'page' || place === 'header' || place === 'footer') ? 'aside' : place
}

function partsApart(zone: Zone, headline: Zone | null): readonly ZoneKind[] {
  const own = chainOf(headline)
  return chainOf(zone).flatMap(each => (own.includes(each) ? [] : [each.kind]))
}

function chainOf(zone: Zone | null): readonly Zone[] {
  const chain: Zone[] = []
  for (let at = zone; at; at = at.around) chain.push(at)
  return chain
}

/** Whether a text stands in a part of that kind, however deep. */
export function isWithin(zone: Zone, ...kinds: readonly ZoneKind[]): boolean {
  for (let at: Zone | null = zone; at; at = at.around) if (kinds.includes(at.kind)) return true
  return false
}

const scriptDate =
  /\\?["'](?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|pub_?date|publication_?date|first_?published(?:_?(?:at|date))?|article_?date)\\?["']\s{0,3}:\s{0,3}\\?["']([^"'\\<>]{8,40})/gi

function scriptDatesIn(html: string): readonly string[] {
  const found: string[] = []
  for (const [, date = ''] of html.matchAll(scriptDate)) if (found.push(date) >= MOST_SCRIPT_DATES) break
  return found
}

// More are a list of articles.
const MOST_SCRIPT_DATES = 20
