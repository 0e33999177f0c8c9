import { yearOf } from '../compare/calendar.js'
import { surely } from '../compare/certainty.js'
import { fullReferences, isFiled, isForthcoming } from '../form/full-references.js'
import { parseUrl } from '../identifiers/index.js'
import type { Reference } from '../model/reference.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

/** Journal articles. In fewer, no habit shows. */
const fewestArticles = 5
/** 0 to 1. The share of them with a DOI from which on its absence stands out. */
const leastShare = 0.6
/** DOIs came into use about 1997, and publishers gave them to their back issues as far as they were kept in files. */
const firstYear = 1995

export default defineRule({
  id: 'missing-doi',
  severity: 'info',
  docs: {
    what: 'A journal article has no DOI, in a manuscript whose other journal articles have one.',
    why: 'The DOI leads every reader to the article itself, and lets the reference be checked against the record.',
    fix: "Look for the DOI on the article's page and add it. Some journals give none; then leave it.",
  },
  *check({ manuscript, place }) {
    const articles = fullReferences(manuscript).filter(isArticle)
    const withDoi = articles.filter(({ reading }) => reading.item.DOI !== undefined).length
    if (articles.length < fewestArticles || withDoi < leastShare * articles.length) return
    for (const reference of articles) {
      if (!lacksDoi(reference)) continue
      const { title } = reference.reading.item
      yield {
        ...place(reference, 'title'),
        message: `${referenceName(reference)} gives no DOI for ${quoted(title ?? reference.raw)}, though ${withDoi} of the ${articles.length} journal articles have one. Look for it on the article's page and add it.`,
        confidence: 0.7,
      }
    }
  },
})

/** Only what is surely an article in a journal: a newspaper has no DOIs, and a volume alone may be a misread date. */
function isArticle(reference: Reference): boolean {
  const { item } = reference.reading
  if (item.type !== 'article-journal' || item.title === undefined) return false
  if (isFiled(reference)) return true
  if (surely(reference, 'container-title', 0.7) === undefined || item['publisher-place']) return false
  return item.volume !== undefined && (item.page !== undefined || item.issue !== undefined || item.DOI !== undefined)
}

function lacksDoi(reference: Reference): boolean {
  const { raw, reading } = reference
  const { item, identifiers } = reading
  // One that is written, if wrongly, is another rule's.
  if (/\bdoi\b|\b10\.\d{4}/i.test(raw)) return false
  if (item.DOI || (yearOf(item.issued) ?? 0) < firstYear || isForthcoming(reference)) return false
  if (identifiers.some(({ scheme }) => scheme === 'arxiv' || scheme === 'pmid' || scheme === 'pmcid')) return false
  return item.archive === undefined && (!item.URL || !isPermanent(item.URL))
}

/** Archives whose own numbers stand for an article as well as a DOI does. */
function isPermanent(url: string): boolean {
  const address = parseUrl(url)
  if (!address) return true
  return /(?:^|\.)(?:jstor\.org|handle\.net|hal\.science|archives-ouvertes\.fr|arxiv\.org|nih\.gov|persee\.fr|nbn-resolving\.(?:org|de))$/.test(
    address.host,
  )
}
