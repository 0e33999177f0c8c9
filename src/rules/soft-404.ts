import { linksSeen } from '../form/links-seen.js'
import { addressOwner } from '../form/stated-addresses.js'
import { parseUrl } from '../identifiers/index.js'
import type { LinkLook, SoftSign } from '../model/index.js'
import { repairFix, repairSentence } from '../wording/link-repair.js'
import { quoted } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'soft-404',
  severity: 'warning',
  docs: {
    what: 'An address gives a page, but not the one that was cited: a “not found” under a good status, the home page or a search in its place, a domain for sale, a page that is given for any address. Told at two looks in one run, and never where the page bears the cited title.',
    why: 'The link seems sound, and a reader who opens it finds something else.',
    fix: 'Give the address at which the page is now, or that of a copy in a web archive.',
  },
  *check(context) {
    for (const { reference, look, at } of linksSeen(context, 'soft-404')) {
      if (!look.sign) continue
      const [repair] = look.repairs
      yield {
        ...at,
        message: `${addressOwner(reference)} links to ${look.url}, which ${words[look.sign](look)}.${repairSentence(look)}`,
        actual: look.url,
        expected: repair?.url,
        confidence: confidences[look.sign],
        evidence: look.evidence,
        fix: repairFix(repair, at),
      }
    }
  },
})

const words: Readonly<Record<SoftSign, (look: LinkLook) => string>> = {
  'says-missing': () => 'gives a page that says there is none',
  parked: () => 'is on a domain that is for sale or has lapsed',
  'home-page': ({ finalUrl }) => `leads to ${finalUrl}, the front of the site, in place of the page`,
  'search-page': ({ finalUrl }) => `leads to a search (${finalUrl}) in place of the page`,
  elsewhere: ({ finalUrl, page }) =>
    `leads on to ${finalUrl}${page?.item.title ? `, ${quoted(page.item.title)}` : ''}, where nothing of the title is found`,
  'same-for-all': ({ url, page }) =>
    `shows what ${parseUrl(url)?.host} shows for any address${page?.item.title ? ` (${quoted(page.item.title)})` : ''}`,
}

const confidences: Readonly<Record<SoftSign, number>> = {
  'says-missing': 0.95,
  parked: 0.95,
  'home-page': 0.9,
  'search-page': 0.9,
  elsewhere: 0.85,
  'same-for-all': 0.9,
}
