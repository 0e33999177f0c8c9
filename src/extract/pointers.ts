import { overlap } from '../compare/extents.js'
import { findUrls } from '../identifiers/url.js'
import type { Citation, Extent, Passage, Span } from '../model/index.js'
import type { InlineText, Mark } from '../read/inline-text.js'
import { fileExtent, slicePassage } from '../read/passage.js'
import type { AuthorPageFinder } from './author-page/author-page-citations.js'
import { type AuthorYear, findAuthorYears } from './author-year-citations.js'
import type { LocatedCitation } from './claims.js'
import { normaliseLabel } from './note-of-mark.js'
import { findNumberCitations } from './number-citations.js'
import { type CitationItem, findCitations } from './pandoc-citations.js'
import { fold } from './reference-keys.js'
import type { ShelvedEntry } from './shelved-entries.js'

/** What the citations of a manuscript can point to. */
export interface Targets {
  /** The keys of the references in the footnote that a mark leads to, and of those it cites in turn; nothing where there is no such footnote. */
  readonly keysOf: (mark: Mark) => readonly string[] | undefined
  /** Labels as printed, by their normal form. */
  readonly labels: ReadonlyMap<string, string>
  /** Keys of bibliography files, if there are any. */
  readonly keys: ReadonlySet<string>
  /** Whether `@key` is a citation here at all. */
  readonly hasKeys: boolean
  readonly numbers: ReadonlySet<string>
  /** Entries of an unnumbered list, by the folded surname of their first author. */
  readonly authors: ReadonlyMap<string, readonly ShelvedEntry[]>
  /** Where the list is cited by author and page, what finds such citations. */
  readonly pagesIn: AuthorPageFinder | null
}

type SpanOf = (extent: Extent) => Span

/** Everything in a text that points to a reference, in the text's order. */
export function findPointers(inline: InlineText, targets: Targets, spanOf: SpanOf): readonly LocatedCitation[] {
  const located = [
    ...markPointers(inline, targets, spanOf),
    ...keyPointers(inline, targets, spanOf),
    ...numberPointers(inline, targets, spanOf),
    ...authorYearPointers(inline, targets, spanOf),
    ...authorPagePointers(inline, targets, spanOf),
  ]
  return located.sort((a, b) => a.at - b.at)
}

function markPointers({ marks }: InlineText, targets: Targets, spanOf: SpanOf): readonly LocatedCitation[] {
  return marks.flatMap((mark): readonly LocatedCitation[] => {
    const span = spanOf(mark.extent)
    const keys = targets.keysOf(mark)
    if (!keys && mark.notation === 'superscript' && targets.numbers.size > 0) {
      return [{ at: mark.at, citation: { key: mark.label, footnote: null, span, form: 'number' } }]
    }
    const footnote = targets.labels.get(normaliseLabel(mark.label)) ?? mark.label
    return (keys ?? []).map(key => ({ at: mark.at, citation: { key, footnote, span, form: 'footnote' } }))
  })
}

function keyPointers(inline: InlineText, targets: Targets, spanOf: SpanOf): readonly LocatedCitation[] {
  if (!targets.hasKeys || !inline.passage.text.includes('@')) return []
  const { passage } = inline
  return findCitations(unescapedOnly(inline)).flatMap(cluster =>
    cluster.items
      .filter(item => isCitation(item, cluster.extent, passage, targets))
      .map(item => ({
        at: cluster.extent.end,
        citation: citationOf(item, passage, spanOf),
      })),
  )
}

function citationOf(item: CitationItem, passage: Passage, spanOf: SpanOf): Citation {
  const span = spanOf(fileExtent(passage, item.keyExtent.start, item.keyExtent.end))
  return { key: item.key, footnote: null, span, form: 'key', ...(item.locator ? { locator: item.locator } : {}) }
}

/** A bare `@name` that no bibliography knows may be a handle; in brackets, or with a year or a colon, it is meant as a key. */
function isCitation(item: CitationItem, cluster: Extent, passage: Passage, targets: Targets): boolean {
  if (targets.keys.has(item.key)) return true
  if (item.crossReference) return false
  return passage.text[cluster.start] === '[' || /\d{4}|:/.test(item.key)
}

/** The text with `\@` and code made blank, so that nothing in them reads as a citation. */
function unescapedOnly({ passage, verbatim }: InlineText): string {
  const { text, pieces } = passage
  const escaped = pieces
    .filter(piece => piece.width === 2 && text[piece.at] === '@')
    .map(({ at }) => ({ start: at, end: at + 1 }))
  const blanks = [...verbatim, ...escaped].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  let from = 0
  for (const { start, end } of blanks) {
    parts.push(text.slice(from, start), ' '.repeat(Math.max(0, end - Math.max(start, from))))
    from = Math.max(from, end)
  }
  return parts.join('') + text.slice(from)
}

function numberPointers(
  { passage, verbatim }: InlineText,
  targets: Targets,
  spanOf: SpanOf,
): readonly LocatedCitation[] {
  if (targets.numbers.size === 0) return []
  return findNumberCitations(passage.text)
    .filter(({ extent }) => !isWithin(extent, verbatim))
    .map(({ key, extent, locator }) => ({
      at: extent.end,
      citation: {
        key,
        footnote: null,
        span: spanOf(fileExtent(passage, extent.start, extent.end)),
        form: 'number',
        ...(locator ? { locator } : {}),
      },
    }))
}

function authorYearPointers(
  { passage, verbatim }: InlineText,
  targets: Targets,
  spanOf: SpanOf,
): readonly LocatedCitation[] {
  if (targets.authors.size === 0) return []
  return findAuthorYears(passage.text)
    .filter(found => !isWithin(found.extent, verbatim))
    .flatMap(found => {
      const entries = matching(found, targets.authors)
      if (entries.length === 0 && !found.isPlain) return []
      const keys = entries.length > 0 ? entries.map(({ key }) => key) : [`${found.names.join(' & ')} ${found.year}`]
      const span = spanOf(fileExtent(passage, found.extent.start, found.extent.end))
      const locator = found.locator ? { locator: found.locator } : {}
      return keys.map(key => ({
        at: found.extent.end,
        citation: { key, footnote: null, span, form: 'author-year' as const, ...locator },
      }))
    })
}

function authorPagePointers(
  { passage, verbatim }: InlineText,
  { pagesIn }: Targets,
  spanOf: SpanOf,
): readonly LocatedCitation[] {
  if (pagesIn === null) return []
  return pagesIn(passage.text)
    .filter(({ extent }) => !isWithin(extent, verbatim))
    .map(({ key, extent, locator, bracket }) => ({
      // Behind the full stop too it belongs to what stands before its bracket.
      at: bracket?.start ?? extent.end,
      citation: {
        key,
        footnote: null,
        span: spanOf(fileExtent(passage, extent.start, extent.end)),
        form: 'author-page',
        ...(locator === null ? {} : { locator }),
      },
      ...(bracket === null ? {} : { bracket }),
    }))
}

/** The entries that an author–year citation can mean: same first surname and year, and of those the best by the other names. */
function matching(found: AuthorYear, authors: Targets['authors']): readonly ShelvedEntry[] {
  const names = found.names.map(fold)
  const ofAuthor =
    authors.get(names[0] as string) ?? authors.get((names[0] as string).split(' ').at(-1) as string) ?? []
  const ofYear = ofAuthor.filter(
    ({ year }) => year === found.year || (!/[a-z]$/.test(found.year) && year.slice(0, 4) === found.year),
  )
  const ofNames = ofYear.filter(entry => names.every(name => entry.names.includes(name)))
  if (ofYear.length > 0) return ofNames.length > 0 ? ofNames.slice(0, 1) : ofYear.slice(0, 1)
  // “(PCA, Hotelling 1933)”, “However, Pustejovsky and Tipton (2016)”: what stands before who wrote it is nobody of the list.
  const [, ...others] = found.names
  return others.length > 0 && ofAuthor.length === 0 ? matching({ ...found, names: others }, authors) : []
}

function isWithin(extent: Extent, stretches: readonly Extent[]): boolean {
  return stretches.some(({ start, end }) => extent.start >= start && extent.end <= end)
}

/** A web address in running text: a source that is pointed to by itself. */
export interface FoundLink {
  readonly url: string
  readonly at: number
  readonly passage: Passage
  readonly span: Span
}

/** Links and bare addresses in running text. */
export function findLinks(
  { passage, verbatim }: Pick<InlineText, 'passage' | 'verbatim'>,
  spanOf: SpanOf,
): readonly FoundLink[] {
  const links = passage.links.filter(({ url }) => /^(?:https?|h[tp]{2,5}s?)[:/]/i.test(url))
  const outside = [...verbatim, ...templateTags(passage.text)]
  const bare = passage.text.includes('://')
    ? findUrls(passage.text).filter(
        ({ extent }) =>
          !isWithin(extent, outside) &&
          !isKey(passage.text, extent) &&
          !passage.links.some(link => overlap(link.extent, extent)),
      )
    : []
  const places = [
    ...links.map(({ url, extent }) => ({ url, extent })),
    ...bare.map(({ raw, extent }) => ({ url: raw, extent })),
  ]
  return places.map(({ url, extent }) => ({
    url,
    at: extent.end,
    passage: slicePassage(passage, extent.start, extent.end),
    span: spanOf(fileExtent(passage, extent.start, extent.end)),
  }))
}

/** `@url:https://…` and `@https://…` are keys that happen to be addresses. */
function isKey(text: string, { start }: Extent): boolean {
  return /@(?:url:)?$/.test(text.slice(Math.max(0, start - 5), start))
}

/** `{{ … }}` and `{% … %}`: what a site generator replaces is no text yet. */
function templateTags(text: string): readonly Extent[] {
  if (!/\{[{%]/.test(text)) return []
  return [...text.matchAll(/\{([{%])[^{}]{0,2000}[%}]\}/g)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }))
}
