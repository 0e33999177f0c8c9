import { addressOwner, addressPlace, citesByLinks, statedAddresses } from '../form/stated-addresses.js'
import { aggregatorName } from '../identifiers/index.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'aggregator-url',
  severity: 'info',
  docs: {
    what: 'An address leads to a copy or a listing at a service such as ResearchGate, Academia.edu or LinkedIn.',
    why: 'Such pages ask readers to sign in, disappear with their uploader, and may hold another version than the one published.',
    fix: 'Give the publisher’s address or the DOI; cite the copy only when nothing else exists.',
  },
  *check(context) {
    const byLinks = citesByLinks(context.manuscript)
    for (const reference of context.manuscript.references) {
      if (reference.origin === 'link' && !byLinks) continue
      // The DOI leads to the published version already.
      if (reference.reading.item.DOI !== undefined) continue
      for (const address of statedAddresses(reference)) {
        const service = aggregatorName(address.raw)
        if (service === null) continue
        yield {
          ...addressPlace(reference, address, context),
          message: `${addressOwner(reference)} leads to ${service} rather than to the source. Give the publisher’s address or the DOI if there is one.`,
          actual: address.raw,
          confidence: 0.9,
        }
      }
    }
  },
})
