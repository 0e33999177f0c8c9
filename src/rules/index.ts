import accessBeforePublication from './access-before-publication.js'
import aggregatorUrl from './aggregator-url.js'
import ambiguousIbid from './ambiguous-ibid.js'
import authorMismatch from './author-mismatch.js'
import concernAboutSource from './concern-about-source.js'
import containerMismatch from './container-mismatch.js'
import contradictoryClaims from './contradictory-claims.js'
import correctedSource from './corrected-source.js'
import danglingIbid from './dangling-ibid.js'
import dateMismatch from './date-mismatch.js'
import deadLink from './dead-link.js'
import type { Rule } from './define-rule.js'
import doiPublisherMismatch from './doi-publisher-mismatch.js'
import duplicateFootnote from './duplicate-footnote.js'
import duplicateReference from './duplicate-reference.js'
import footnoteOutOfOrder from './footnote-out-of-order.js'
import futureDate from './future-date.js'
import incompleteReference from './incomplete-reference.js'
import inconsistentDuplicate from './inconsistent-duplicate.js'
import landingPageUrl from './landing-page-url.js'
import lookalikeHost from './lookalike-host.js'
import malformedDoi from './malformed-doi.js'
import malformedReference from './malformed-reference.js'
import malformedUrl from './malformed-url.js'
import misdirectedIdentifier from './misdirected-identifier.js'
import misquotedSource from './misquoted-source.js'
import missingAuthor from './missing-author.js'
import missingDate from './missing-date.js'
import missingDoi from './missing-doi.js'
import missingLink from './missing-link.js'
import mixedStyle from './mixed-style.js'
import noisyTitle from './noisy-title.js'
import offTopicSource from './off-topic-source.js'
import offTopicVenue from './off-topic-venue.js'
import pagesMismatch from './pages-mismatch.js'
import placeholderAuthor from './placeholder-author.js'
import recoverableDate from './recoverable-date.js'
import redirectedLink from './redirected-link.js'
import repeatedAuthor from './repeated-author.js'
import retractedSource from './retracted-source.js'
import searchResultUrl from './search-result-url.js'
import soft404 from './soft-404.js'
import sourceConcentration from './source-concentration.js'
import sourcePredatesClaim from './source-predates-claim.js'
import supersededPreprint from './superseded-preprint.js'
import tableScopeMismatch from './table-scope-mismatch.js'
import titleMismatch from './title-mismatch.js'
import trackingUrl from './tracking-url.js'
import uncitedReference from './uncited-reference.js'
import uncitedStatistic from './uncited-statistic.js'
import undefinedCitation from './undefined-citation.js'
import undefinedFootnote from './undefined-footnote.js'
import unregisteredDoi from './unregistered-doi.js'
import unresolvedShortTitle from './unresolved-short-title.js'
import unsupportedNumber from './unsupported-number.js'
import unusedFootnote from './unused-footnote.js'
import unverifiedReference from './unverified-reference.js'
import urlDateMismatch from './url-date-mismatch.js'
import volumeMismatch from './volume-mismatch.js'
import wrongEntitySource from './wrong-entity-source.js'
import yearInClaimMismatch from './year-in-claim-mismatch.js'
import yearMismatch from './year-mismatch.js'

/** Rules that look at the same thing, in the order in which they are told. */
export interface RuleGroup {
  readonly title: string
  readonly rules: readonly Rule[]
}

/** All rules, by what they are about, in the order of the documentation. */
export const catalogue: readonly RuleGroup[] = [
  {
    title: 'Notes and citations',
    rules: [
      undefinedFootnote,
      unusedFootnote,
      duplicateFootnote,
      footnoteOutOfOrder,
      undefinedCitation,
      uncitedReference,
      danglingIbid,
      ambiguousIbid,
      unresolvedShortTitle,
    ],
  },
  {
    title: 'Form',
    rules: [
      missingAuthor,
      placeholderAuthor,
      repeatedAuthor,
      noisyTitle,
      missingDate,
      recoverableDate,
      incompleteReference,
      malformedReference,
      mixedStyle,
      missingLink,
      missingDoi,
    ],
  },
  {
    title: 'Identifiers and links',
    rules: [
      malformedDoi,
      malformedUrl,
      lookalikeHost,
      doiPublisherMismatch,
      unregisteredDoi,
      misdirectedIdentifier,
      landingPageUrl,
      searchResultUrl,
      trackingUrl,
      aggregatorUrl,
      deadLink,
      soft404,
      redirectedLink,
    ],
  },
  {
    title: 'Dates',
    rules: [urlDateMismatch, yearMismatch, dateMismatch, futureDate, accessBeforePublication],
  },
  {
    title: 'Duplicates',
    rules: [duplicateReference, inconsistentDuplicate],
  },
  {
    title: 'Record',
    rules: [titleMismatch, authorMismatch, containerMismatch, volumeMismatch, pagesMismatch, unverifiedReference],
  },
  {
    title: 'Standing',
    rules: [retractedSource, concernAboutSource, correctedSource, supersededPreprint],
  },
  {
    title: 'Support',
    rules: [
      wrongEntitySource,
      offTopicSource,
      sourcePredatesClaim,
      yearInClaimMismatch,
      unsupportedNumber,
      misquotedSource,
      offTopicVenue,
    ],
  },
  {
    title: 'Whole manuscript',
    rules: [contradictoryClaims, sourceConcentration, uncitedStatistic, tableScopeMismatch],
  },
]

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = catalogue.flatMap(group => group.rules)
