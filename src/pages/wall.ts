import type { PageScan } from './scan-html.js'

/** What is known of a page that may be a wall. */
export interface WallTraits {
  readonly html: string
  readonly scan: PageScan
  readonly title: string | null
  readonly statesTitle: boolean
  readonly statesWork: boolean
  readonly prose: number
  /** The address is one for logging in or consenting. */
  readonly asksWho: boolean
}

/**
 * Whether a page stands in the source's place: a test for robots, a page that wants scripts or cookies before it shows anything, a consent page,
 * a log-in page, an error of the server's under a good status. An article behind a paywall is none: it states what it is.
 */
export function isWall(page: WallTraits): boolean {
  const { scan, prose } = page
  if (prose > LONGEST_WALL || page.statesWork) return false
  const text = openingText(scan)
  if (blockTitles.test(scan.title) || blockWords.test(text)) return true
  if (prose < LEAST_OWN_TEXT && !page.statesTitle && vendorMarks.test(page.html.slice(0, FARTHEST_MARK))) return true
  if (prose < LEAST_OWN_TEXT && !page.statesTitle && scriptWords.test(text)) return true
  if (consentWords.test(text) && scan.blocks.length < MOST_CONSENT_BLOCKS) return true
  if (prose < LEAST_OWN_TEXT && !page.statesTitle && leadsOn(scan)) return true
  if (prose < LEAST_OWN_TEXT && errorTitles.test(scan.title)) return true
  return asksToLogIn(page)
}

// Characters of running text. Walls explain themselves in some sentences.
const LONGEST_WALL = 1_500
// Characters of running text below which a page says nothing of its own.
const LEAST_OWN_TEXT = 500
// Characters of the page's source. Vendors' scripts stand in its head.
const FARTHEST_MARK = 100_000
// Blocks. Consent pages that replace the source hold a text, two buttons and some links.
const MOST_CONSENT_BLOCKS = 80

/**
 * Titles of the pages that vendors of protection show instead of a site's: Cloudflare, Akamai, Imperva, DataDome, HUMAN (PerimeterX), AWS WAF,
 * Sucuri, Wordfence, DDoS-Guard, Anubis, Fastly, Radware.
 */
const blockTitles = new RegExp(
  `^(?:${[
    'just a moment',
    'attention required! \\| cloudflare',
    'access denied',
    'access to this page has been denied',
    'are you (?:a )?(?:human|robot)',
    'robot (?:check|or human)',
    'human (?:verification|check)',
    'security (?:check(?:point)?|verification|challenge)',
    "(?:please )?verify(?:ing)? (?:that )?you(?:'|’)?(?: a|r)e (?:a |not a )?(?:human|robot|bot)",
    'checking your browser',
    '(?:one moment|please wait)(?:[,.…]|$)',
    'ddos-guard',
    'ddos protection',
    'pardon our interruption',
    'bot (?:check|verification|detection|protection)',
    'captcha',
    'client challenge',
    "making sure you(?:'|’)re not a bot",
    'challenge validation',
    'request rejected',
    'you have been blocked',
    'blocked$',
    '(?:error )?403\\b',
    'forbidden',
    '(?:error )?429\\b',
    'too many requests',
    'rate limit',
    'un momento',
    '(?:nur )?einen moment',
    'un instant',
    'een ogenblik',
  ].join('|')})`,
  'i',
)

/** Sentences of such pages that no article opens with. */
const blockWords = new RegExp(
  [
    'checking (?:if the site connection is secure|your browser before)',
    "(?:verify(?:ing)?|confirm|prove) (?:that )?you(?:'|’)?(?: a)?re (?:a |not a )?(?:human|robot|bot)",
    'press (?:&|and) hold to confirm',
    'enable javascript and cookies to continue',
    'please enable js and disable any ad blocker',
    'unusual (?:traffic|activity)(?: activity)? from your',
    '(?:complete|solve|completing) the (?:captcha|security check)',
    'why have i been blocked',
    'performance (?:&|and) security by cloudflare',
    'request unsuccessful\\. incapsula',
    'pardon our interruption',
    "you don(?:'|’)t have permission to access [^.]{0,200}on this server",
    'the requested url was rejected\\. please consult',
    'your access to this (?:site|service) has been limited',
    'our systems? (?:have|has) detected unusual',
    "making sure you(?:'|’)re not a bot",
    'needs to review the security of your connection',
  ].join('|'),
  'i',
)

/** What the scripts of such pages are called, where the page shows nothing itself. */
const vendorMarks =
  /_Incapsula_Resource|cdn-cgi\/challenge-platform\/h\/|__cf_chl_|captcha-delivery\.com|px-captcha|captcha\.px-cdn|awsWafCookieDomainList|gokuProps|\/\.well-known\/(?:sgcaptcha|ddos-guard)|anubis_challenge|_abck_challenge|hcaptcha\.com\/1\/api|kpsdk|\/TSPD\//

const scriptWords =
  /(?:enable|activate|turn on|requires?|need|switch on)[^.]{0,40}\b(?:java ?script|js)\b|java ?script (?:is (?:disabled|required|not (?:enabled|available))|must be enabled)|java ?script (?:aktivieren|ist deaktiviert|muss aktiviert)|activer javascript|habilit\w{1,5} javascript|attivare javascript|schakel javascript|включите javascript|cookies? (?:turned off|must be enabled|are (?:disabled|required))/i

const consentWords =
  /^(?:before you continue|bevor sie (?:fortfahren|weiter)|avant de (?:continuer|poursuivre)|antes de continuar|prima di continuare|voordat je verdergaat)\b|zustimmen und weiter|mit werbung (?:und tracking )?(?:weiterlesen|lesen)|accept (?:all )?cookies to (?:continue|view|read)|continuer sans accepter|is part of the yahoo family of brands/im

const errorTitles =
  /^(?:(?:error )?50\d\b|internal server error|bad gateway|gateway time-?out|service unavailable|(?:site |website )?(?:under|in) maintenance|maintenance(?: mode)?$|wartungs(?:arbeiten|modus)|temporarily unavailable|database error|error establishing a database)/i

const logInTitles =
  /^(?:log ?in|sign ?in|anmelden|anmeldung|login|connexion|se connecter|identifiez-vous|iniciar sesi[óo]n|acceso|accedi|inloggen|logga in|logg inn|zaloguj|přihlášení|вход|войти|ログイン|登录|登入|로그인)(?:\s|$|[|:–-])/i

/** A page that is there to lead to another. */
function leadsOn({ metas, length }: PageScan): boolean {
  return (
    length < LONGEST_SIGNPOST &&
    metas.some(({ name, content }) => name === 'refresh' && /^\s?\d\s?[;,]\s?url/i.test(content))
  )
}

// Visible characters: “You are being redirected”.
const LONGEST_SIGNPOST = 300

function asksToLogIn({ scan, title, prose, asksWho }: WallTraits): boolean {
  if (prose > LEAST_OWN_TEXT) return false
  const isNamed = logInTitles.test(scan.title) || logInTitles.test(title ?? '')
  return isNamed ? scan.passwordFields > 0 || asksWho : asksWho && scan.passwordFields > 0
}

/** The title and the first words that the page shows, with or without scripts. */
function openingText({ title, blocks }: PageScan): string {
  return [title, ...blocks.slice(0, 60).map(({ text }) => text.slice(0, 600))].join('\n').slice(0, 6_000)
}
