import aggregatorUrl from './aggregator-url.js'
import ambiguousIbid from './ambiguous-ibid.js'
import danglingIbid from './dangling-ibid.js'
import type { Rule } from './define-rule.js'
import duplicateFootnote from './duplicate-footnote.js'
import duplicateReference from './duplicate-reference.js'
import footnoteOutOfOrder from './footnote-out-of-order.js'
import inconsistentDuplicate from './inconsistent-duplicate.js'
import landingPageUrl from './landing-page-url.js'
import lookalikeHost from './lookalike-host.js'
import malformedDoi from './malformed-doi.js'
import malformedUrl from './malformed-url.js'
import searchResultUrl from './search-result-url.js'
import sourceConcentration from './source-concentration.js'
import tableScopeMismatch from './table-scope-mismatch.js'
import trackingUrl from './tracking-url.js'
import uncitedReference from './uncited-reference.js'
import undefinedCitation from './undefined-citation.js'
import undefinedFootnote from './undefined-footnote.js'
import unresolvedShortTitle from './unresolved-short-title.js'
import unusedFootnote from './unused-footnote.js'
import urlDateMismatch from './url-date-mismatch.js'

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  undefinedFootnote,
  unusedFootnote,
  duplicateFootnote,
  footnoteOutOfOrder,
  undefinedCitation,
  uncitedReference,
  danglingIbid,
  ambiguousIbid,
  unresolvedShortTitle,
  malformedDoi,
  malformedUrl,
  lookalikeHost,
  landingPageUrl,
  searchResultUrl,
  trackingUrl,
  aggregatorUrl,
  urlDateMismatch,
  duplicateReference,
  inconsistentDuplicate,
  sourceConcentration,
  tableScopeMismatch,
]
