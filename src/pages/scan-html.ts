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
import { scriptDatesIn } from './script-dates.js'
import { oneLine } from './statement.js'
import { page, type Zone, zoneOf } from './zones.js'

/** A `<meta>` with what it says. */
export interface Meta {
  /** `name`, `property`, `itemprop` or `http-equiv`, in small letters. */
  readonly name: string
  readonly content: string
}

/** A `<link>` or an `<a>` that says how it leads on. */
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

/** An item of schema.org that an element stands in. */
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
