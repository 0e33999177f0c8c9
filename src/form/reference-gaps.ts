import { yearOf } from '../compare/calendar.js'
import { surely } from '../compare/certainty.js'
import type { CslItem } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import { isArchival, isFiled, isForthcoming, wordsOfReference } from './full-references.js'

/** What a reference lacks, in words for a message: “a journal article” without “volume, pages and DOI”. */
export interface Gap {
  readonly kind: string
  readonly missing: string
  /** 0 to 1. */
  readonly confidence: number
}

/** What a full reference lacks that its kind of work is found by; null where it has it, or where it may only be unread. */
export function gapsOf(reference: Reference): Gap | null {
  const found = isFiled(reference) ? gapOfEntry(reference) : gapOfText(reference)
  // Asked last: it is dear to tell, and most references lack nothing.
  return found && !isForthcoming(reference) && !isArchival(reference) ? found : null
}

/** BibTeX's fields for what fits no other: the journal, the conference or the school may stand there. */
const elsewhere = /^\s*(?:organization|eventtitle|howpublished|institution|note|annote|addendum|series|eprint)\s*=/imu

/** By the types of a bibliography file. Whatever an identifier or an address leads to can be found. */
function gapOfEntry({ raw, reading: { item } }: Reference): Gap | null {
  if (item.title === undefined && item['container-title'] === undefined) return gap('a source', 'its title', 0.95)
  const findable =
    item.DOI ??
    item.URL ??
    item.ISBN ??
    item.PMID ??
    item.PMCID ??
    item.archive ??
    item.number ??
    (elsewhere.test(raw) || undefined)
  switch (item.type) {
    case 'article-journal':
      if (!item['container-title']) return findable ? null : gap('a journal article', 'its journal', 0.95)
      return (findable ?? item.volume ?? item.issue ?? item.page)
        ? null
        : gap('a journal article', 'its volume and pages', 0.9)
    case 'chapter':
      return item['container-title'] || findable ? null : gap('a chapter', 'the title of its book', 0.95)
    case 'paper-conference':
      return item['container-title'] || item.publisher || findable
        ? null
        : gap('a conference paper', 'its proceedings', 0.9)
    case 'book':
      if (item.publisher || item['publisher-place'] || findable || isOld(item)) return null
      return gap('a book', item.issued ? 'its publisher' : 'its publisher and year', 0.9)
    case 'thesis':
      return item.publisher || findable ? null : gap('a thesis', 'its university', 0.9)
    default:
      return null
  }
}

/** The year until which books are cited by place and year alone, by custom. */
const lastYearWithoutPublisher = 1900

function isOld({ issued }: CslItem): boolean {
  const year = yearOf(issued)
  return year !== undefined && year <= lastYearWithoutPublisher
}

// Both are held against small letters: with the flag `i` they would take twice as long to compile.
const journalWord =
  /\b(?:journal|quarterly|review|annals|bulletin|studies|letters|transactions|zeitschrift|jahrbuch|blätter|heimatblätter|archiv für|revue|annales|cahiers|revista|rivista|annali|quaderni|tijdschrift|studien|mitteilungen)\b|\p{Alpha}{3}(?:blätter|zeitschrift|jahrbuch|hefte)\b/u

const notJournal =
  /\b(?:proceedings|conference|meeting|workshop|symposium|congress|paper|institute?|department|cent(?:er|re)|school|universit\p{Alpha}{1,4}|press|thesis|news(?:letter|paper)?)\b/u

/**
 * Of a reference written out only three kinds of gap are sure: an article in a named journal with no figure at all behind it, a chapter
 * whose editors are named but not their book, and names with a title and nothing else.
 */
function gapOfText(reference: Reference): Gap | null {
  const { item } = reference.reading
  if (item.DOI || item.URL || reference.reading.identifiers.length > 0 || reference.passage.links.length > 0)
    return null
  if (surely(reference, 'title') === undefined || !item.author) return null
  return gapOfArticle(reference) ?? gapOfChapter(reference) ?? gapOfBareTitle(reference)
}

function gapOfArticle(reference: Reference): Gap | null {
  const { item, fields } = reference.reading
  const container = item['container-title']
  if (
    !container ||
    !journalWord.test(container.toLowerCase()) ||
    item.volume ||
    item.issue ||
    item.page ||
    item.publisher
  )
    return null
  if (item['publisher-place'] || item.editor || /[:“”"\d]/.test(container) || notJournal.test(container.toLowerCase()))
    return null
  const day = item.issued?.['date-parts']?.[0]?.length ?? 0
  const left = rest(reference, ['author', 'title', 'issued', 'container-title']).replace(/\b(?:in|dans|en)\b:?/iu, '')
  // A month, a note, a number: whatever is left may find the issue.
  if (day > 1 || /[\p{Alpha}\p{N}]/u.test(left)) return null
  if ((fields['container-title']?.confidence ?? 0) < 0.4) return null
  return gap('a journal article', item.issued ? 'its volume and pages' : 'its year, volume and pages', 0.85)
}

function gapOfChapter(reference: Reference): Gap | null {
  const { raw, reading } = reference
  const { editor } = reading.fields
  if (reading.item.type !== 'chapter' || !editor || editor.confidence < 0.8) return null
  // “In A. Doe (Ed.) (pp. 1–9). House.” and “In A. Doe (Ed.), (pp. …”: the book's title would stand between the two.
  const behind = raw.slice(editor.extent.end, editor.extent.end + 30)
  return /^[\s,]{0,2}\((?:Eds?\.|Hrsg\.|Hg\.)\)[,.]?\s{0,2}\((?:pp?|S)\./u.test(behind)
    ? gap('a chapter', 'the title of its book', 0.9)
    : null
}

/** “Doe J, Roe R. What a title says.”: names, a title of some length, and the end. */
function gapOfBareTitle(reference: Reference): Gap | null {
  const { item } = reference.reading
  if (item.type !== 'document' || item.issued || item.publisher || item['container-title']) return null
  if (surely(reference, 'author', 0.85) === undefined || (item.title ?? '').split(/\s+/).length < 5) return null
  // A year in the title may be the date, cut in the wrong place.
  if (/(?:1[5-9]|20)\d\d/.test(item.title ?? '')) return null
  const isAll = /^[\s.,;:“”"'«»‘’[\]()*–-]*$/.test(rest(reference, ['author', 'title']))
  return isAll && reference.raw.trimEnd().endsWith('.')
    ? gap('a work', 'its year, and its journal or publisher', 0.85)
    : null
}

/** What is left of a reference's words when some fields are put out; a leading number is no part of it. */
function rest(reference: Reference, fields: readonly (keyof Reference['reading']['fields'])[]): string {
  const letters = wordsOfReference(reference).split('')
  for (const field of fields) {
    const extent = reference.reading.fields[field]?.extent
    if (extent) letters.fill(' ', extent.start, Math.min(extent.end, letters.length))
  }
  return letters.join('').replace(/^\s*(?:\[\d{1,4}\]|\d{1,4}[.)])/, '')
}

function gap(kind: string, missing: string, confidence: number): Gap {
  return { kind, missing, confidence }
}
