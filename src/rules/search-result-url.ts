import { addressOwner, addressPlace, citesByLinks, statedAddresses } from '../form/stated-addresses.js'
import { domainOf, isSearchResult, parseUrl } from '../identifiers/index.js'
import type { Manuscript, Reference } from '../model/index.js'
import { quoted } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'search-result-url',
  severity: 'error',
  docs: {
    what: 'An address leads to the results of a search instead of to a source.',
    why: 'The results change from day to day and from reader to reader; what the author saw cannot be found again.',
    fix: 'Open the source among the results and give its own address.',
  },
  *check(context) {
    const byLinks = citesByLinks(context.manuscript)
    const words = wordsAroundLinks(context.manuscript)
    for (const reference of context.manuscript.references) {
      if (reference.origin === 'link' && !(byLinks && backsWords(reference, words))) continue
      if (isAboutTheSearch(reference)) continue
      for (const address of statedAddresses(reference)) {
        if (!isSearchResult(address.raw)) continue
        yield {
          ...addressPlace(reference, address, context),
          message: `${addressOwner(reference)} leads to search results at ${parseUrl(address.raw)?.host ?? 'a search engine'}${sought(address.raw)}. Give the address of the source itself.`,
          actual: address.raw,
        }
      }
    }
  },
})

/** How many words the longest claim has that leans on each link, by the link's key. */
function wordsAroundLinks({ claims }: Manuscript): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const { text, citations } of claims) {
    const links = citations.filter(({ form }) => form === 'link')
    if (links.length === 0) continue
    const count = text.split(/\s+/).length
    for (const { key } of links) words.set(key, Math.max(count, words.get(key) ?? 0))
  }
  return words
}

const enginesOfTheWeb = /^(?:google|bing|duckduckgo|yahoo|baidu|yandex|qwant|naver|ask)$/

/** In running text a link to a site's own search helps the reader on; what a sentence says on an engine's word is cited to it. */
function backsWords({ key, raw }: Reference, words: ReadonlyMap<string, number>): boolean {
  const around = (words.get(key) ?? 0) - raw.split(/\s+/).length
  return around >= LEAST_WORDS_OF_CLAIM && enginesOfTheWeb.test(domainOf(parseUrl(key)?.host ?? '')?.label ?? '')
}

const LEAST_WORDS_OF_CLAIM = 4

/** A text may link to a search because it speaks of the search. */
function isAboutTheSearch({ origin, raw }: Reference): boolean {
  return (
    origin === 'link' &&
    /search|quer(?:y|ies)|results|hits|such(?:e|anfrage|ergebnis)|recherche|búsqueda|ricerca/i.test(raw) &&
    !/:\/\//.test(raw)
  )
}

function sought(address: string): string {
  const words = parseUrl(address)?.query.find(
    ([name, value]) => /^(?:q|p|query|text|term|wd)$/i.test(name) && value !== '',
  )?.[1]
  return words ? ` for ${quoted(words)}` : ''
}
