import ambiguousIbid from './ambiguous-ibid.js'
import danglingIbid from './dangling-ibid.js'
import type { Rule } from './define-rule.js'
import duplicateFootnote from './duplicate-footnote.js'
import footnoteOutOfOrder from './footnote-out-of-order.js'
import sourceConcentration from './source-concentration.js'
import tableScopeMismatch from './table-scope-mismatch.js'
import uncitedReference from './uncited-reference.js'
import undefinedCitation from './undefined-citation.js'
import undefinedFootnote from './undefined-footnote.js'
import unresolvedShortTitle from './unresolved-short-title.js'
import unusedFootnote from './unused-footnote.js'

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
  sourceConcentration,
  tableScopeMismatch,
]
