import type { Manuscript } from '../model/manuscript.js'
import type { Passage } from '../model/passage.js'
import type { Field, Reference } from '../model/reference.js'
import type { Extent, Span } from '../model/span.js'
import { referenceName } from '../wording/reference-name.js'

/** An address as a reference states it. */
export interface StatedAddress {
  readonly raw: string
  /** In the reference's passage. */
  readonly extent: Extent
  /** Whether it is the one the reference leads by, where it names several. */
  readonly isMain: boolean
}

/** The addresses that a reference states, in its order, each once; what is misspelt among them too. */
export function statedAddresses({ reading: { item, identifiers, fields } }: Reference): readonly StatedAddress[] {
  const found = new Map<string, StatedAddress>()
  for (const { scheme, raw, extent } of identifiers) {
    if (scheme === 'url' && !found.has(raw)) found.set(raw, { raw, extent, isMain: raw === item.URL })
  }
  const main = item.URL
  if (main !== undefined && !found.has(main))
    found.set(main, { raw: main, extent: fields.URL?.extent ?? { start: 0, end: 0 }, isMain: true })
  return [...found.values()]
}

/** What a rule is given to find places with. */
interface Places<P> {
  readonly place: (reference: Reference, field?: Field) => P
  readonly spanIn: (passage: Passage, extent?: Extent) => Span
}

/** Where an address of a reference stands: itself where that is known, or the reference. */
export function addressPlace<P extends object>(
  reference: Reference,
  { extent, isMain }: StatedAddress,
  { place, spanIn }: Places<P>,
): P & { readonly span: Span } {
  const at = place(reference, isMain ? 'URL' : undefined) as P & { readonly span: Span }
  return isMain || reference.path !== undefined ? at : { ...at, span: spanIn(reference.passage, extent) }
}

const restOfHost = /[^\S\n][\p{Alpha}\p{N}-]{1,60}(?:\.[\p{Alpha}\p{N}-]{1,60}){1,4}\/[^\s<>"]{0,2000}/uy
// A date, a fraction and “and/or” have a slash too; a path that is told from them has two or a digit, and begins with a letter.
const restOfPath =
  /[^\S\n](?=[^\s/]{1,60}\/(?:[^\s/]{0,60}\/[^\s/]|[^\s/]{0,60}\d))[\p{Alpha}_][\p{Alpha}\p{N}._~%-]{0,60}\/[^\s<>"]{1,2000}/uy

/**
 * `https://www.exa mple.org/page` and `https://example.org/index.php/ journal/view/12` outside of brackets end at their spaces when they are
 * sought; where what follows reads on as a host or a path, this gives the whole. `null` where it does not.
 */
export function spacedAddress({ passage: { text } }: Reference, { raw, extent }: StatedAddress): StatedAddress | null {
  // Quick to tell: a whole address has a dot or a slash behind its beginning.
  const isCutInHost = /^https?:\/\/(?:www\.)?[^./]{1,60}$/i.test(raw)
  if (!isCutInHost && !raw.endsWith('/')) return null
  if (text.slice(extent.start, extent.end) !== raw) return null
  const rest = isCutInHost ? hostBehind(text, raw, extent.end) : readOn(restOfPath, text, extent.end)
  return rest
    ? { raw: raw + rest, extent: { start: extent.start, end: extent.end + rest.length }, isMain: false }
    : null
}

function hostBehind(text: string, raw: string, at: number): string | null {
  const beginning = raw.replace(/^https?:\/\/(?:www\.)?/i, '')
  return /^[\p{Alpha}\p{N}-]+$/u.test(beginning) ? readOn(restOfHost, text, at) : null
}

function readOn(rest: RegExp, text: string, at: number): string | null {
  rest.lastIndex = at
  const found = rest.exec(text)?.[0].replace(/[.,;:)\]]+$/, '')
  return found === undefined || /^\s(?:www|https?)\b/i.test(found) ? null : found
}

/** What a message about an address begins with: the reference's name, or “The link” where the text leads to it by no more than that. */
export function addressOwner(reference: Reference): string {
  return reference.origin === 'link' ? 'The link' : referenceName(reference)
}

/** Whether the text leads to its sources by links alone, or mostly: elsewhere a link in running text is a help to the reader, not a reference. */
export function citesByLinks({ references }: Pick<Manuscript, 'references'>): boolean {
  const links = references.filter(({ origin }) => origin === 'link').length
  return links > references.length - links
}
