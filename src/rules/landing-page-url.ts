import { type StatedSource, statedSource } from '../compare/sources.js'
import { comparableTitle } from '../compare/title.js'
import { isForthcoming } from '../form/full-references.js'
import { addressOwner, citesByLinks, spacedAddress, statedAddresses } from '../form/stated-addresses.js'
import { domainOf, parseUrl } from '../identifiers/index.js'
import { isHomePage, isLandingPage } from '../identifiers/landing-page.js'
import type { LinkLook, Reference } from '../model/index.js'
import { quoted } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'landing-page-url',
  severity: 'warning',
  docs: {
    what: 'An address leads to the home page or a section of a site, though the reference names one article or report.',
    why: 'Such a page shows something else every day; the reader has to search for what was cited.',
    fix: 'Give the address of the article itself.',
  },
  *check({ manuscript, place, lookAt }) {
    const byLinks = citesByLinks(manuscript)
    for (const reference of manuscript.references) {
      const { URL: address, DOI: doi } = reference.reading.item
      if (address === undefined || doi !== undefined || reference.repetition !== null) continue
      const look = lookAt(reference, address)
      if (!leadsToFront(address, look) || goesOnBehindSpace(reference, address)) continue
      const cited =
        reference.origin === 'link' ? byLinks && pieceBehind(reference.raw) : articleCited(reference, address)
      if (!cited) continue
      const kind = isHomePage(address) || look?.page?.kind === 'home' ? 'the home page' : 'a section'
      yield {
        ...place(reference, 'URL'),
        message: `${addressOwner(reference)} cites ${quoted(cited)} but leads to ${kind} of ${parseUrl(address)?.host}. Give the address of the page itself.`,
        actual: address,
        confidence: look?.page ? 0.95 : 0.9,
        ...(look ? { evidence: look.evidence } : {}),
      }
    }
  },
})

/** A page's address that a space broke in two leads elsewhere only as it is written. */
function goesOnBehindSpace(reference: Reference, address: string): boolean {
  return statedAddresses(reference).some(stated => stated.raw === address && spacedAddress(reference, stated) !== null)
}

/** By the form of the address; and where its page was seen, by what that is: an article may well stand at an address that looks like a section's. */
function leadsToFront(address: string, look: LinkLook | undefined): boolean {
  const isFront = isHomePage(address) || isLandingPage(address)
  if (look?.page === undefined || (look.state !== 'present' && look.state !== 'moved')) return isFront
  if (look.fit === 'same' || look.fit === 'near') return false
  return isFront || look.page.kind === 'home' || look.page.kind === 'section'
}

const linkedPieces =
  /^(?:an?|the|this|his|her|their|its|one|ein|eine|der|die|das|un|une|le|la|el)?\s?(?:\p{Alpha}{2,20}\s){0,3}(?:article|profile|interview|editorial|obituary|essay|op-?ed|column|report|story|review|letter|artikel|bericht|interview|reportage|entretien|entrevista|artículo|articolo|intervista)$/iu

/** The label of a link that names one piece: “a long profile”, “her interview”. */
function pieceBehind(label: string): string | null {
  const words = label.replace(/\s+/g, ' ').trim()
  return words.length < 80 && linkedPieces.test(words) ? words : null
}

function articleCited(reference: Reference, address: string): string | null {
  const source = statedSource(reference)
  return namesOneArticle(source, address) && !isForthcoming(reference) ? source.title : null
}

// What a periodical or an agency publishes one of among many.
const pieces = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'post-weblog',
  'post',
  'report',
  'speech',
  'interview',
])
const reportWords =
  /\b(?:report|press release|statement|speech|remarks|communiqu[eé]|agreement|treaty|white paper|yearbook|fact ?sheet|minutes|testimony|bericht|pressemitteilung|rapport|discours|informe|discurso|relazione|comunicado)\b/i
// What is a site, or has one of its own.
const ownSites =
  /\b(?:data ?bases?|data ?sets?|portal|home ?page|web ?site|official site|statistics|atlas|project|archives?|library|catalogue?|dictionary|encyclop\w*|index|explorer|dashboard|tool(?:kit|box)?|package|software|platform|registry|repository|museum|language|library|programme?|initiative|campaign|podcast|blog|datenbank|projekt|wörterbuch|lexikon|base de données)\b/i

function namesOneArticle(source: StatedSource, address: string): boolean {
  const { item, title, telling } = source
  if (title === null || telling.length < 2 || namesSite(source, address) || ownSites.test(title)) return false
  if (item.type === 'software' || item.type === 'dataset' || item.type === 'motion_picture') return false
  if (reportWords.test(title)) return true
  if (item.type === 'book') return false
  if (telling.length < LEAST_WORDS_OF_ARTICLE) return false
  const isDated = (item.issued?.['date-parts']?.[0]?.length ?? 0) > 1
  if (!isHomePage(address)) return isDated || pieces.has(item.type) || telling.length >= 5
  return isDated
    ? source.container !== null || pieces.has(item.type)
    : pieces.has(item.type) && source.container !== null
}

const LEAST_WORDS_OF_ARTICLE = 3

/** Whether the title is the name of the site: of its publisher, its host, or the letters its host is made of. */
function namesSite({ item, comparable }: StatedSource, address: string): boolean {
  if (!comparable) return true
  const label = domainOf(parseUrl(address)?.host ?? '')?.label.replace(/[^a-z\d]/g, '') ?? ''
  const names = [item['container-title'], item.publisher, ...(item.author ?? []).map(({ literal }) => literal)]
  if (names.some(name => name !== undefined && comparableTitle(name).text === comparable.text)) return true
  const joined = comparable.words.join('')
  const initials = comparable.words.map(word => word[0]).join('')
  const head = comparable.main.replaceAll(' ', '')
  return label.length > 2 && (joined.includes(label) || label.includes(head) || initials === label)
}
