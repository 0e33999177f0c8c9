import { surely } from '../compare/certainty.js'
import { fullReferences, isArchival, isFiled } from '../form/full-references.js'
import { isAggregator } from '../identifiers/index.js'
import { isInstitution, looksLikeGroup } from '../interpret/names.js'
import type { CslType } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'missing-author',
  severity: 'info',
  docs: {
    what: 'A reference opens with its title, though its kind of work has an author.',
    why: 'Readers look for a source under the name of who wrote it, and judge it by that name.',
    fix: 'Look at the source for a byline. Where it has none, name the body that published it.',
  },
  *check({ manuscript, place }) {
    for (const reference of fullReferences(manuscript)) {
      const { title } = reference.reading.item
      if (title === undefined || !opensWithTitle(reference) || hasNoByline(reference, title)) continue
      yield {
        ...place(reference, 'title'),
        message: `${referenceName(reference)} opens with its title, ${quoted(title)}. Name before it who wrote it, or the body that published it.`,
        actual: title,
        confidence: confidenceOf(reference),
      }
    }
  },
})

/** Kinds of work that someone signs. */
const signed: ReadonlySet<CslType> = new Set<CslType>([
  ...(['article-journal', 'article-magazine', 'article-newspaper', 'chapter', 'paper-conference'] as const),
  ...(['post-weblog', 'review', 'thesis', 'webpage'] as const),
])

function opensWithTitle(reference: Reference): boolean {
  const { item } = reference.reading
  if (item.author || item.editor || item.translator || !signed.has(item.type)) return false
  if (isFiled(reference)) return true
  return isDatedTitle(reference) || isQuotedArticle(reference)
}

/** “Title. (2019, May 3). Site. https://…”: where the date follows at once, all before it is the title. */
function isDatedTitle({ raw, reading }: Reference): boolean {
  if (reading.item.URL === undefined) return false
  const { title, issued } = reading.fields
  if (!title || !issued || title.confidence < 0.75 || !isFirst(raw, title.extent.start)) return false
  return /^[\s.,:;”"'’»)\]]{0,6}\($/.test(raw.slice(title.extent.end, issued.extent.start))
}

/** “‘Title’, Journal 12 (2010), 3–9”: the volume and the pages show a scholarly article, and those are signed. */
function isQuotedArticle(reference: Reference): boolean {
  const { raw, reading } = reference
  const title = reading.fields.title
  if (!title || title.confidence < 0.9 || !isFirst(raw, title.extent.start)) return false
  if (reading.item.type !== 'article-journal' || !/^[“"«„‘']$/u.test(raw[title.extent.start - 1] ?? '')) return false
  return ['container-title', 'volume', 'page'].every(field => surely(reference, field as 'volume') !== undefined)
}

/** Nothing but a number, a bracket or a quotation mark stands before it. */
function isFirst(raw: string, start: number): boolean {
  return start <= 12 && !/\p{Alpha}/u.test(raw.slice(0, start))
}

const reference =
  /(?:en[cz]yclop|wiki|dictionar|le[xk]i[ck]on|thesaurus|diccionario|dictionnaire|dizionario|dicionário|woordenboek|wörterbuch|handbook|handbuch|almanac)/iu
/** In small letters: with the flag `i` it would take three times as long to compile. */
const unsigned =
  /^(?:(?:about|home|contact|overview|editorial|err?at(?:um|a)|corrigend(?:um|a)|correction|retraction|leserbriefe|letters?|obituary|nachruf|news)\b|.{0,200}\b(?:documentation|user guide|manual|specification|standard|repository|data ?set|data ?base|constitution|treaty|convention|charter|resolution|directive|regulation|act|gesetz|verordnung|vertrag|loi|ley|legge)(?:\s\d{4})?$)/u
const publicHost = /^[a-z]{3,5}:\/\/[^/?#]{0,200}\.(?:gov|gob|gouv|govt|mil|int|europa)(?:\.[a-z]{2,3})?(?:[:/?#]|$)/iu

/** Works of reference, texts of law, pages of offices, and whatever may be a name itself. */
function hasNoByline(stated: Reference, title: string): boolean {
  const { item } = stated.reading
  if (/\s(?:v|vs|gegen|c)\.?\s\p{Upper}/u.test(title) || isCutTitle(title) || isHome(item.URL)) return true
  const holder = item['container-title'] ?? item.publisher ?? ''
  if (reference.test(holder) || reference.test(item.URL?.slice(0, 120) ?? '') || unsigned.test(title.toLowerCase()))
    return true
  if (item.type === 'article-newspaper' && !item.URL) return true
  if (!isFiled(stated) && (isArchival(stated) || isLikeName(title))) return true
  if (item.type !== 'webpage') return false
  if (publicHost.test(item.URL ?? '') || (isFiled(stated) && item.publisher !== undefined)) return true
  return isInstitution(holder) && title.split(/\s+/).length <= 4
}

const initials = /(?:,\s?|\s)\p{Upper}{1,2}(?=[.,]|\s(?:and|&))/gu

/** Half of a pair of brackets, a volume or a row of initials shows what is no title, or more than it. */
function isCutTitle(title: string): boolean {
  if (title.split('(').length !== title.split(')').length) return true
  return /\bvol\.|\d\(\d|\bpp?\.\s?\d/iu.test(title) || (title.match(initials)?.length ?? 0) > 1
}

/** The first page of a site is the site's. */
function isHome(url: string | undefined): boolean {
  return /^[a-z]{3,5}:\/\/[^/?#]{1,255}\/?$/i.test(url ?? '')
}

/** “Ministry of Health and Markets”, “Doe, J.”: capitals throughout, as in the name of a body, or initials behind a comma. */
function isLikeName(title: string): boolean {
  if (/^[^\s,]{2,40},{1,2}\s(?:\p{Upper}\p{Lower}{0,2}\.[\s-]?){1,4}/u.test(title.replace(/^\P{Alpha}{1,4}/u, '')))
    return true
  if (!looksLikeGroup(title)) return false
  return isInstitution(title) || title.split(/\s+/).length <= 8 || /\(\p{Upper}{2,10}\)$/u.test(title)
}

/** On a service that lists other people's works the author is known; the page of a body may be the body's own. */
function confidenceOf({ reading: { item } }: Reference): number {
  if (item.URL && isAggregator(item.URL)) return 0.9
  return item['container-title'] && isInstitution(item['container-title']) ? 0.7 : 0.8
}
