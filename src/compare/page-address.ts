import { isHomePage, isLandingPage } from '../identifiers/landing-page.js'
import { urlKey } from '../identifiers/url-key.js'
import type { LinkLook } from '../model/link.js'

/**
 * The key of the address that a page which was looked at has as its own: the one it calls so, or the one that it was found at in the end. Two
 * addresses with one key lead to one article. Null where no article was seen.
 */
export function pageAddress({ state, finalUrl, page }: LinkLook): string | null {
  if ((state !== 'present' && state !== 'moved') || page?.kind !== 'article') return null
  const { canonical } = page
  // Some sites call their front the address of every page.
  const isOwn = canonical !== null && !isHomePage(canonical) && !isLandingPage(canonical)
  const address = isOwn ? canonical : finalUrl
  return address === null || isHomePage(address) || isLandingPage(address) ? null : urlKey(address)
}
