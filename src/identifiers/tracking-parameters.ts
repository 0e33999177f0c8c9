import { parseUrl } from './url.js'

// Names that are added on the way to a page and say nothing of what it shows, taken from: the tracking-query-params-registry (mpchadwick),
// the Brave browser's query filter, AdGuard's URL Tracking filter, and the manuals of Google Analytics, Matomo and HubSpot for campaign links.
// Left out although listed there: names that are content at some sites (`ref`, `source`, `id`, `cid`, `campaign`, `s_cid`, `h_sid`).
const anywhere = new Set(
  (
    '_bhlid _branch_match_id _branch_referrer _bta_c _bta_tid _ga _gl _hsenc _hsmi _ke _kx _openstat __hsfp __hssc __hstc __s ' +
    'at_recipient_id at_recipient_list bbeml bsft_clkid bsft_uid dclid dm_i ef_id epik et_rid fb_action_ids fb_action_types fb_comment_id fbclid ' +
    'gbraid gclid gclsrc gdffi gdfms gdftrk guce_referrer guce_referrer_sig hsctatracking igshid irclickid mc_cid mc_eid mkt_tok mkwid ml_subscriber ' +
    'ml_subscriber_hash msclkid mtm_campaign mtm_cid mtm_content mtm_group mtm_keyword mtm_kwd mtm_medium mtm_placement mtm_source oly_anon_id oly_enc_id ' +
    'pcrid piwik_campaign piwik_keyword piwik_kwd pk_campaign pk_cid pk_content pk_keyword pk_kwd pk_medium pk_source rb_clickid redirect_log_mongo_id ' +
    'redirect_mongo_id s_kwcid sb_referer_host srsltid ss_email_id trk_contact trk_module trk_msg trk_sid twclid unicorn_click_id vero_conv vero_id vgo_ee ' +
    'wbraid wickedid yclid ymclid ysclid'
  ).split(' '),
)

// Brave's list of names that track at these sites and may be content at others.
const atSites: Readonly<Record<string, readonly string[]>> = {
  igsh: ['instagram.com'],
  ref_src: ['twitter.com', 'x.com'],
  ref_url: ['twitter.com', 'x.com'],
  si: ['youtube.com', 'youtu.be'],
}

/** Whether a query parameter serves to follow the reader rather than to name the page. `registrable` is the address's domain. */
export function isTrackingParameter(name: string, registrable: string): boolean {
  const lower = name.toLowerCase()
  return (
    lower.startsWith('utm_') ||
    anywhere.has(lower) ||
    (Object.hasOwn(atSites, lower) && (atSites[lower]?.includes(registrable) ?? false))
  )
}

/** The names of an address's tracking parameters, in its order; empty when it has none or cannot be read. */
export function trackingParameters(text: string): string[] {
  const address = parseUrl(text)
  if (!address) return []
  return address.query.map(([name]) => name).filter(name => isTrackingParameter(name, address.registrable))
}

/** The address without its tracking parameters, otherwise as written. */
export function withoutTracking(text: string): string {
  const address = parseUrl(text)
  const query = /\?([^#]*)/.exec(text)
  if (!address || !query) return text
  const kept = (query[1] ?? '')
    .split('&')
    .filter(pair => !isTrackingParameter(pair.split('=', 1)[0] ?? '', address.registrable))
  const rest = kept.length > 0 ? `?${kept.join('&')}` : ''
  return `${text.slice(0, query.index)}${rest}${text.slice(query.index + query[0].length)}`
}
