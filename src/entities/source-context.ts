import { yearOf } from '../compare/calendar.js'
import type { CslItem, Reference, Resolution, SourceText } from '../model/index.js'
import { type Reading, type ReadText, readEntities } from './read-entities.js'
import { type Publication, publicationOf } from './source-dates.js'

/** What is known of a source: the author says the one part, a registry or the page the other. */
export interface SourceContext {
  /** Title and subtitle, or the words of the address where it has no title. */
  readonly title: ReadText
  /** Whether `title` is a title. */
  readonly isTitled: boolean
  /** Abstract, description and first paragraphs. */
  readonly text: ReadText
  /** Where it appeared, by whom: what a claim may name without the title’s saying it. */
  readonly about: ReadText
  readonly container: string | null
  readonly surnames: readonly string[]
  readonly year: number | null
  /** When it came out; null where that is not sure. */
  readonly published: Publication | null
}

/** The words of a source. */
export interface SourceWords extends SourceText {
  readonly title?: string | null | undefined
  readonly container?: string | null | undefined
  readonly url?: string | null | undefined
  readonly authors?: readonly string[]
  readonly surnames?: readonly string[]
  readonly year?: number | null
  readonly published?: Publication | null
}

/** A source's context from its words. */
export function sourceContext(words: SourceWords, reading: Reading = {}): SourceContext {
  const title = words.title?.trim() ?? ''
  const shown = title === '' ? slugWords(words.url ?? '') : withoutSite(title, words.container)
  return {
    title: readEntities(shown, reading),
    isTitled: title !== '',
    text: readEntities(together(words.description, words.abstract, words.lead), reading),
    about: readEntities(together(words.container, ...(words.authors ?? []), slugWords(words.url ?? ''))),
    container: words.container?.split('\n')[0] ?? null,
    surnames: words.surnames ?? [],
    year: words.year ?? null,
    published: words.published ?? null,
  }
}

function together(...texts: readonly (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n')
}

/** The words of a reference, as stated and as found. */
export function sourceWords(reference: Reference, resolution: Resolution | undefined): SourceWords {
  const { item } = reference.reading
  const found = resolution?.outcome === 'verified' || resolution?.outcome === 'mismatch' ? resolution : undefined
  const people = [...(item.author ?? []), ...(item.editor ?? []), ...(found?.work.author ?? [])]
  const { abstract, description, lead } = found?.text ?? {}
  return {
    title: item.title ?? found?.work.title,
    container: together(item['container-title'] ?? found?.work['container-title'], item.publisher),
    url: item.URL,
    authors: people.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' ')),
    surnames: people.flatMap(({ family, literal }) => family ?? literal ?? []),
    year: yearOf(item.issued) ?? yearOf(found?.work.issued) ?? null,
    published: publicationOf(reference),
    description: together(description, titleBeside(item, found?.work)),
    ...(abstract ? { abstract } : {}),
    ...(lead ? { lead } : {}),
  }
}

/** The recorded title, where it says more than the stated one. */
function titleBeside(stated: CslItem, found: CslItem | undefined): string | undefined {
  return found?.title !== stated.title ? found?.title : undefined
}

/** A title without the site's name that pages put behind it, “(PDF)” before it, and quotation marks around it. */
function withoutSite(title: string, container: string | null | undefined): string {
  const site = container?.split('\n')[0]
  const bare = title.replace(/^\((?:PDF|Review)\)\s*/i, '')
  if (!site) return bare
  const end = bare.toLowerCase().lastIndexOf(site.toLowerCase())
  return end > 0 && /[|–—-]\s*$/.test(bare.slice(0, end)) ? bare.slice(0, end).replace(/\s*[|–—-]\s*$/, '') : bare
}

/** The words of an address's path: “/2023/09/ministers-meet-in-accra.html”. */
function slugWords(url: string): string {
  const path = /^https?:\/\/[^/]+\/([^?#]*)/.exec(url)?.[1] ?? ''
  const slug = path
    .split('/')
    .filter(part => part.includes('-') || part.includes('_'))
    .at(-1)
  return (slug ?? '')
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/[-_+]+/g, ' ')
    .replace(/%[\dA-F]{2}/gi, ' ')
    .trim()
}
