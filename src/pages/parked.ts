import type { PageScan } from './scan-html.js'

/** By what a page of a domain for sale is told. */
export interface ParkedTraits {
  readonly html: string
  readonly scan: PageScan
  readonly statesWork: boolean
  readonly prose: number
}

/** Whether a domain is for sale, parked with advertisements, suspended, or a server that holds no site. */
export function isParked({ html, scan, prose, statesWork }: ParkedTraits): boolean {
  if (prose > LONGEST_PARKED || statesWork) return false
  const text = [scan.title, ...scan.blocks.slice(0, 60).map(block => block.text.slice(0, 400))].join('\n')
  if (saleWords.test(text) || serverTitles.test(scan.title)) return true
  return prose < LEAST_OWN_TEXT && brokerMarks.test(html.slice(0, FARTHEST_MARK))
}

// Characters of running text: an offer, a form and some questions about buying domains.
const LONGEST_PARKED = 2_000
// Characters of running text below which a page says nothing of its own.
const LEAST_OWN_TEXT = 300
// Characters of the page's source.
const FARTHEST_MARK = 60_000

const saleWords =
  /(?:this |the )?(?:web ?site |premium )?domain(?: name)?\b.{0,60}\b(?:is|may be|might be|could be) (?:for sale|parked|available (?:for (?:sale|purchase)|to buy)|listed for sale)|^[\w-]{1,60}(?:\.[a-z]{2,12}){1,2} is for sale\b|buy this domain|(?:inquire|enquire) about this domain|domain (?:is parked|parking)|diese (?:domain|webseite) (?:steht (?:zum|zu) verkauf|ist (?:zu verkaufen|käuflich))|ce (?:nom de )?domaine est (?:à vendre|en vente)|este dominio (?:está (?:en|a la) venta)|questo dominio è in vendita|dit domein is te koop|domena (?:jest )?na sprzedaż|домен (?:продаётся|продается|припаркован)|domain (?:name )?(?:has )?expired|(?:hosting )?account (?:has been )?suspended|this (?:site|website) has been suspended|related searches.{0,40}privacy policy/im

/** The first pages of web servers and hosting panels as they are installed. */
const serverTitles =
  /^(?:welcome to nginx|apache2? (?:ubuntu|debian|http server)?.{0,12}(?:default|test) page|test page for|iis windows server|index of \/|default (?:web site )?page|plesk|web server'?s default page|future home of|(?:website |site )?coming soon|(?:site |website )?under construction|domain default page)/i

/** Scripts and addresses of brokers and advertisers for unused domains. */
const brokerMarks =
  /parkingcrew|sedoparking|sedo\.com\/search|bodis\.com|dan\.com\/(?:buy|lander)|afternic\.com|hugedomains\.com|parklogic|above\.com\/marketplace|domainmarket\.com|voodoo\.com|skenzo|parked-content|caf\.js|adsense\/domains|window\.location\.href\s{0,3}=\s{0,3}["']\/lander/i
