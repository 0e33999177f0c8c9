import { isSearchResult } from '../identifiers/index.js'
import { isHomePage, isLandingPage } from '../identifiers/landing-page.js'
import type { PageKind } from '../model/page.js'
import { isWithin, type PageScan } from './scan-html.js'

/** What is known of a page when its kind is told. */
export interface PageTraits {
  readonly url: string
  readonly scan: PageScan
  readonly title: string | null
  /** Whether it states an author, a date or an identifier of a work. */
  readonly statesWork: boolean
  /** Characters of running text outside navigation. */
  readonly prose: number
}

/** The kind of an HTML page. A test for robots or a consent page comes first: whatever else such a page says is not the source's. */
export function kindOf(page: PageTraits): PageKind {
  if (isWall(page)) return 'wall'
  if (isParked(page)) return 'parked'
  if (isMissing(page)) return 'missing'
  if (isSearchResult(page.url)) return 'search'
  if (page.statesWork) return 'article'
  if (isHomePage(page.url)) return 'home'
  if (isLandingPage(page.url)) return 'section'
  return page.prose >= LEAST_PROSE ? 'article' : 'other'
}

// Characters. Two paragraphs; menus and captions stay under it once links are left out.
const LEAST_PROSE = 500

/**
 * Titles and sentences of the tests for robots in use (Cloudflare, Akamai, Imperva, DataDome, PerimeterX, AWS WAF, Anubis, Radware, Fastly)
 * as their vendors document or show them.
 */
const wallTitles =
  /^(?:just a moment|attention required! \| cloudflare|access denied|access to this page has been denied|are you (?:a )?(?:human|robot)|robot (?:check|or human)|security (?:check|verification)|verify(?:ing)? (?:you are|that you are) (?:a )?human|human verification|checking your browser|please wait\b|one moment, please|ddos-guard|pardon our interruption|bot (?:check|verification|detection)|captcha|client challenge|making sure you'?re not a bot|un momento|einen moment|nur einen moment|un instant)/i
const wallWords =
  /checking (?:if the site connection is secure|your browser before)|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue|unusual (?:traffic|activity) from your|please (?:complete|solve) the (?:captcha|security check)|(?:sorry|apologi[sz]e)[^.]{0,80}(?:robot|bot)\b|you have been blocked|why have i been blocked|performance & security by cloudflare|request unsuccessful\. incapsula|pardon our interruption|ray id:|access denied[^.]{0,60}permission to access|our systems? (?:have|has) detected|are not a (?:robot|bot)|not a robot/i
const scriptWords =
  /(?:enable|activate|turn on|requires?|need)[^.]{0,40}\bjava ?script|javascript (?:is (?:disabled|required|not enabled)|must be enabled)|javascript (?:aktivieren|ist deaktiviert)|activer javascript/i
const consentWords =
  /(?:before you continue|bevor sie (?:fortfahren|weiter)|avant de continuer)\b|we (?:and our partners )?(?:use|value) (?:your privacy|cookies)|zustimmen und weiter|mit werbung (?:und tracking )?(?:weiterlesen|lesen)|cookies? (?:must be|zustimm)|accept (?:all )?cookies to (?:continue|view)/i
const logInWords =
  /^(?:log ?in|sign ?in|anmelden|anmeldung|login|connexion|se connecter|iniciar sesión|acceso|accedi|inloggen)\b/i

function isWall({ scan, title, prose, statesWork }: PageTraits): boolean {
  const named = title ?? scan.title
  const isShort = prose < LONGEST_WALL
  const text = wholeText(scan)
  if (isShort && wallTitles.test(scan.title)) return true
  if (isShort && wallWords.test(text)) return true
  if (statesWork) return false
  if (prose < LEAST_PROSE && scriptWords.test(text)) return true
  if (prose < LONGEST_WALL && consentWords.test(`${named} ${text}`) && scan.blocks.length < MOST_CONSENT_BLOCKS)
    return true
  return scan.passwordFields > 0 && prose < LEAST_PROSE && logInWords.test(named)
}

// Characters. Walls explain themselves in a few sentences.
const LONGEST_WALL = 1_500
const MOST_CONSENT_BLOCKS = 80

const missingTitles =
  /\b404\b|(?:page|file|article|document|content|site|story)\b.{0,20}\b(?:not|cannot be|can't be|could not be|no longer)\b.{0,12}\b(?:found|exist|available)|^not found|nothing found|page (?:missing|unavailable|has (?:moved|gone))|(?:seite|artikel|beitrag|dokument|datei)\b.{0,20}\bnicht (?:gefunden|vorhanden|verfügbar|mehr)|(?:page|article|contenu|document)\b.{0,20}(?:introuvable|non trouvée?|n'existe (?:pas|plus)|n’existe (?:pas|plus))|(?:página|artículo|contenido|artigo)\b.{0,20}\b(?:no|não)\b.{0,14}(?:encontrad|exist|disponible)|pagina non trovata|pagina niet gevonden|(?:strona|stránka)\b.{0,20}(?:nie istnieje|nie znaleziono|nenalezena|neexistuje)|nie znaleziono|sayfa bulunamadı|страница не найдена|sidan (?:kunde inte hittas|finns inte)|siden (?:finnes ikke|blev ikke fundet|ble ikke funnet)|sivua ei löy|ページが見つかりません|页面不存在|找不到(?:页面|頁面|网页)|페이지를 찾을 수 없습니다/i

function isMissing({ scan, title, prose }: PageTraits): boolean {
  if (prose > LONGEST_MISSING) return false
  if ([scan.title, title ?? ''].some(text => text.length < 120 && missingTitles.test(text))) return true
  const headings = scan.blocks.filter(
    ({ tag, zone }) => /^h[1-3]$/.test(tag) && !isWithin(zone, 'aside', 'footer', 'navigation'),
  )
  return headings.slice(0, 6).some(({ text }) => text.length < 120 && missingTitles.test(text))
}

// Characters. Pages that say “not found” offer a search and some links.
const LONGEST_MISSING = 2_500

const parkedWords =
  /(?:this |the )?domain(?: name)?\b[^.]{0,60}\b(?:is|may be|might be) (?:for sale|parked|available for (?:sale|purchase))|buy this domain|(?:domain|website) (?:for sale|is parked)|diese domain (?:steht zum verkauf|ist zu verkaufen|kaufen)|ce (?:nom de )?domaine est (?:à vendre|en vente)|este dominio (?:está en venta|está a la venta)|parked (?:free|domain)|sedo ?parking|hugedomains|(?:domain|hosting) (?:has )?expired|this (?:site|account) has been suspended|account suspended/i

function isParked({ scan, prose }: PageTraits): boolean {
  return prose < LONGEST_PARKED && parkedWords.test(wholeText(scan))
}

const LONGEST_PARKED = 2_000

function wholeText(scan: PageScan): string {
  return [scan.title, ...scan.blocks.slice(0, 200).map(({ text }) => text)].join('\n').slice(0, 6_000)
}
