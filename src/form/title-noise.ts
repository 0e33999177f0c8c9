import { domainOf, parseUrl } from '../identifiers/index.js'
import type { CslItem } from '../model/csl.js'

/** What a title holds that is none of it. */
export interface TitleNoise {
  /** In words for a message: “the site's name”, “a file type”. */
  readonly kind: string
  /** The title without it, where that can be told. */
  readonly clean?: string
}

/**
 * What copying a title from a page, a file or a search left in it; null for a clean one. Names of sites are told by the
 * reference's own container, publisher and host, not by a list; only a few services name themselves in every title they show.
 */
export function titleNoise(title: string, item: CslItem): TitleNoise | null {
  return fileType(title) ?? fileName(title) ?? siteName(title, item) ?? markup(title) ?? shouting(title)
}

const fileMark =
  /^\s*[([]\s?(?:pdf|doc|docx|ppt|epub|html)\s?[)\]][\s.:–-]{0,4}|[\s.:–-]{0,4}[([]\s?(?:pdf|doc|docx|ppt|epub|html)\s?[)\]]\s*$/giu

function fileType(title: string): TitleNoise | null {
  if (!/[([]/.test(title)) return null
  const clean = title.replace(fileMark, '').trim()
  return clean !== title.trim() && clean !== '' ? { kind: 'a file type', clean } : null
}

const extension = '(?:pdf|docx?|pptx?|xlsx?|odt|rtf|indd|qxd|tex|html?|php|aspx?)'
const wholeFile = new RegExp(`^[^\\s/]{1,200}\\.${extension}$`, 'iu')
const program = new RegExp(`^Microsoft (?:Word|PowerPoint|Excel) - (.{1,300}?)(?:\\.${extension})?$`, 'iu')

function fileName(title: string): TitleNoise | null {
  const name = title.trim()
  const printed = name.includes(' - ') ? program.exec(name) : null
  if (printed) return { kind: 'the name of a program', clean: (printed[1] as string).trim() }
  return !name.includes(' ') && wholeFile.test(name) ? { kind: 'the name of a file instead of a title' } : null
}

/** Services that append their own name to the title of every page. */
const services: ReadonlySet<string> = new Set(
  'linkedin bing googlesearch googlescholar googlebooks youtube facebook researchgate academiaedu scribd slideshare jstor'.split(
    ' ',
  ),
)

// Quick to tell: most titles have no such sign, and the patterns need not be compiled for them.
const spacedSign = /\s(?:[|–—-]|::|»)\s/
const trailing = /^(.{3,400}\S)\s{1,3}([|–—-]|::|»)\s{1,3}([^|–—]{2,80})$/u
const leading = /^([^|–—:]{2,60}?)\s{1,3}([|–—-]|::|»)\s{1,3}(\S.{3,400})$/u

/** “Title | Site” and “Site - Title”. */
function siteName(title: string, item: CslItem): TitleNoise | null {
  if (!spacedSign.test(title)) return null
  const behind = trailing.exec(title.slice(0, 500))
  if (behind && isSite(behind[3] as string, item))
    return { kind: "the site's name", clean: (behind[1] as string).replace(/[\s.]+$/, '') }
  const ahead = leading.exec(title.slice(0, 500))
  if (ahead && isSite(ahead[1] as string, item)) return { kind: "the site's name", clean: (ahead[3] as string).trim() }
  return null
}

function isSite(words: string, item: CslItem): boolean {
  const name = packed(words)
  if (name.length < 2) return false
  if (services.has(name)) return true
  const holders = item.URL === undefined || item.DOI !== undefined ? [] : [item['container-title'], item.publisher]
  if (holders.some(holder => holder !== undefined && packed(holder) === name)) return true
  return isHost(words, item.URL)
}

/** A host that is made of all the words, or of their initials, or that the words hold in brackets: “… Centre (NHC)”. */
function isHost(words: string, url: string | undefined): boolean {
  const address = url === undefined ? null : parseUrl(url)
  if (!address) return false
  const domain = domainOf(address.host)?.label ?? ''
  const labels = [domain, ...address.host.split('.').slice(0, -1)].map(packed).filter(label => label.length > 2)
  const name = packed(words.replace(/\([^)]{0,40}\)/g, ''))
  const bare = name.replace(/^the/, '')
  const bracketed = packed(/\(([^)]{2,20})\)/.exec(words)?.[1] ?? '')
  const tld = packed(address.host.replace(/^www\./, ''))
  return labels.some(label => label === name || label === bare || label === bracketed) || tld === packed(words)
}

function packed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Alpha}\p{N}]+/gu, '')
}

const tag =
  /<\/?(?:p|div|br|em|strong|font|a|h[1-6]|li|ul|jats:[a-z]{1,20}|mml:[a-z]{1,20}|title|scp|inf)(?:\s[^<>]{0,200})?\/?>/giu
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[\da-f]{2,6});/giu
const plain: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&ndash;': '–',
  '&mdash;': '—',
  '&hellip;': '…',
}

/** Tags and entities that were never turned into what they stand for. CSL's own few (`<i>`, `<sub>` …) are no noise. */
function markup(title: string): TitleNoise | null {
  if (!/[<&]/.test(title)) return null
  const clean = title
    .replace(tag, ' ')
    .replace(entity, found => plain[found.toLowerCase()] ?? character(found))
    .replace(/\s+/g, ' ')
    .trim()
  return clean === title.replace(/\s+/g, ' ').trim() ? null : { kind: 'markup', clean }
}

function character(entity: string): string {
  const code = /^&#x/i.test(entity) ? Number.parseInt(entity.slice(3), 16) : Number(entity.slice(2, -1))
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : entity
}

/** Words in capitals that make a title shout: fewer may be the acronyms of a short one. */
const fewestShoutedWords = 4
/** Letters. A shorter word in capitals is likely an acronym. */
const shortestShoutedWord = 5

function shouting(title: string): TitleNoise | null {
  if (title !== title.toUpperCase()) return null
  const words = title.match(/\p{Alpha}[\p{Alpha}\p{M}'’]*/gu) ?? []
  const long = words.filter(word => Array.from(word).length >= shortestShoutedWord)
  if (words.filter(word => word.length > 1).length < fewestShoutedWords || long.length < 2) return null
  const isShouted = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()
  return words.every(word => isShouted(word)) ? { kind: 'capitals throughout' } : null
}
