import { parse } from 'tldts-icann'
import { oncePerText } from '../once-per-text.js'

export interface Domain {
  /** What is bought and owned as one: `bbc.co.uk` of `news.bbc.co.uk`. */
  readonly registrable: string
  /** Its own word: `bbc`. */
  readonly label: string
  /** What it stands under in the Public Suffix List: `co.uk`. */
  readonly suffix: string
}

// A manuscript names few hosts many times; hosts beyond this many are looked up anew.
const MOST_REMEMBERED = 5_000

/** Takes a host apart by the Public Suffix List's public half; `null` for addresses of machines and names without a dot. */
export const domainOf = oncePerText(MOST_REMEMBERED, lookUp)

function lookUp(host: string): Domain | null {
  const { domain, domainWithoutSuffix, publicSuffix } = parse(host, { extractHostname: false, validateHostname: false })
  if (!domain || !domainWithoutSuffix || !publicSuffix) return null
  return { registrable: domain, label: domainWithoutSuffix, suffix: publicSuffix }
}
