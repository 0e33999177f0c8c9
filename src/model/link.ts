import type { Evidence, NonEmpty, Silence } from './evidence.js'
import type { Page } from './page.js'

/** What came of looking at an address that a reference states. */
export interface LinkLook {
  /** As the reference states it. */
  readonly url: string
  readonly state: LinkState
  /** What a `soft-404` is told by. */
  readonly sign?: SoftSign
  /** Why a page that is `blocked` or `unreachable` could not be looked at. */
  readonly because?: Silence
  /** Where it leads in the end; null where nothing answered. */
  readonly finalUrl: string | null
  /** Addresses that redirected on the way there, the stated one first. */
  readonly redirects: readonly { readonly url: string; readonly status: number }[]
  /** HTTP's; null where nothing answered. */
  readonly status: number | null
  /** What the page says of itself; absent where none was given. */
  readonly page?: Page
  /** Whether the page, or its archived copy, is of the source that the reference describes. */
  readonly fit: PageFit
  readonly archived?: ArchivedCopy
  /** Addresses that lead to the source where this one does not, each looked at; the likeliest first. */
  readonly repairs: readonly LinkRepair[]
  readonly evidence: NonEmpty<Evidence>
}

/**
 * `moved`: there, at another address to which this one redirects for good. `gone`: not there, by the word of its server or of name servers, at two
 * looks. `soft-404`: a page is given, though not the one that was there. `blocked`: shut out, which says nothing of the page. `malformed`: no
 * address that can be asked for.
 */
export type LinkState = 'present' | 'moved' | 'gone' | 'soft-404' | 'blocked' | 'unreachable' | 'malformed'

/**
 * `says-missing`: in its own words. `parked`: the domain is for sale. `home-page`, `search-page`: given in place of a page within the site.
 * `elsewhere`: led on to another page, which has nothing of what is stated. `same-for-all`: the same page is given for what cannot exist.
 */
export type SoftSign = 'says-missing' | 'parked' | 'home-page' | 'search-page' | 'elsewhere' | 'same-for-all'

/** `unsaid`: one of the two says too little to tell. `near`: alike, but not the same. */
export type PageFit = 'same' | 'near' | 'other' | 'unsaid'

/** A copy of a page in a web archive. */
export interface ArchivedCopy {
  /** Of the copy, as readers open it. */
  readonly url: string
  /** ISO 8601, the day on which it was made. */
  readonly capturedOn: string
  /** What the copy says of itself, where it was looked at. */
  readonly page?: Page
  readonly fit: PageFit
}

/** An address that was looked at and leads to the source. */
export interface LinkRepair {
  readonly url: string
  readonly by: RepairKind
  /** Of the page that it leads to. */
  readonly title?: string
}

/** What was done to the stated address: `space` taken out, `host`, `scheme`, `slash`, `punctuation`, `encoding` corrected; or a copy in an archive. */
export type RepairKind =
  | 'space'
  | 'host'
  | 'scheme'
  | 'slash'
  | 'punctuation'
  | 'encoding'
  | 'form'
  | 'canonical'
  | 'archived'
