import { quoted } from '../compare/reference-name.js'
import { addressOwner, addressPlace, statedAddresses } from '../compare/stated-addresses.js'
import { isSearchResult, parseUrl } from '../identifiers/index.js'
import type { Reference } from '../model/index.js'
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
    for (const reference of context.manuscript.references) {
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
