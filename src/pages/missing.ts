import { isWithin, type PageScan } from './scan-html.js'

export interface MissingTraits {
  readonly scan: PageScan
  readonly title: string | null
  readonly statesWork: boolean
  readonly prose: number
}

/** Whether a page says, under a good status, that what was asked for is not there. */
export function isMissing({ scan, title, prose, statesWork }: MissingTraits): boolean {
  if (prose > LONGEST_MISSING || statesWork) return false
  if ([scan.title, title ?? ''].some(text => text.length < LONGEST_NOTICE && notFound.test(text))) return true
  const own = scan.blocks.filter(({ zone }) => !isWithin(zone, 'aside', 'footer', 'navigation', 'comments', 'hidden'))
  const headings = own.filter(({ tag }) => /^h[1-3]$/.test(tag)).slice(0, 6)
  if (headings.some(({ text }) => text.length < LONGEST_NOTICE && notFound.test(text))) return true
  return own.slice(0, 40).some(({ text }) => text.length < 2 * LONGEST_NOTICE && regrets.test(text))
}

// Characters of running text. Pages that say “not found” offer a search and some links.
const LONGEST_MISSING = 2_500
// Characters of a title or heading; what is longer says more than that.
const LONGEST_NOTICE = 140

const things = '(?:page|file|article|document|content|resource|story|post|url|link|item|record)'

const notFound = new RegExp(
  [
    '(?:^|\\berror\\s?|\\bfehler\\s?|\\berreur\\s?|[|:–-]\\s?)404(?:\\s?$|\\s?[|:!.–—(-]|\\s(?:error|not|page|fehler|seite|nicht|erreur|file))',
    `${things}\\b.{0,20}\\b(?:not|cannot be|can(?:'|’)t be|could(?:n(?:'|’)t| not) be|no longer|doesn(?:'|’)t)\\b.{0,12}\\b(?:found|exist|available|here)`,
    `${things} (?:is )?(?:missing|unavailable|gone|removed|deleted|not here)\\b`,
    '^(?:not found|nothing (?:was )?found|oops!? (?:that|page)|gone$)',
    "(?:we )?(?:can(?:'|’)t|cannot|couldn(?:'|’)t|could not) (?:seem to )?find (?:the|that|this|your) ",
    '(?:seite|artikel|beitrag|dokument|datei|inhalt)\\b.{0,30}\\b(?:nicht (?:gefunden|vorhanden|verfügbar|mehr|existiert)|existiert nicht)|nicht gefunden$|nichts gefunden',
    "(?:page|article|contenu|document)\\b.{0,20}(?:introuvable|non trouvée?|n(?:'|’)existe (?:pas|plus)|n(?:'|’)est (?:pas|plus) disponible)|page inexistante",
    '(?:página|pagina|artículo|contenido|artigo|conteúdo)\\b.{0,20}\\b(?:no|não)\\b.{0,20}(?:encontrad|exist|disponib|disponív)|no encontrad[ao]$|não encontrad[ao]$',
    '(?:pagina|articolo|contenuto)\\b.{0,20}non (?:trovat|esist|disponib)|pagina inesistente',
    '(?:pagina|artikel)\\b.{0,20}\\b(?:niet (?:gevonden|beschikbaar)|bestaat niet)',
    '(?:strona|stron[ęy]|artykuł|stránka|stránku|článek)\\b.{0,24}(?:nie (?:istnieje|została znaleziona)|nenalezen|neexistuje|nebyla nalezena)|nie znaleziono|stránka nenalezena',
    'sayfa bulunamad|aradığınız sayfa',
    'страниц[аы]\\b.{0,24}не (?:найден|существует)|не найдено$|сторінк[ау]\\b.{0,20}не знайден',
    'sidan (?:kunde inte hittas|finns inte|hittades inte)|sid(?:en|a) (?:finnes ikke|findes ikke|blev ikke fundet|ble ikke funnet|finst ikkje)|sivua ei (?:löy|ole)|oldal nem található|pagina nu (?:a fost găsită|există)|η σελίδα δεν βρέθηκε|halaman tidak ditemukan|không tìm thấy trang|ไม่พบหน้า',
    'ページ(?:が|は)(?:見つかりません|存在しません)|お探しのページ|页面(?:不存在|未找到|找不到)|頁面不存在|找不到(?:该|您|此)?(?:页面|頁面|网页|網頁)|페이지를 찾을 수 없|الصفحة غير موجودة|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد',
  ].join('|'),
  'iu',
)

/** Whole sentences, for pages that put them under a heading of their own. */
const regrets = new RegExp(
  [
    `(?:the )?${things} (?:that )?you(?:(?:'|’)re| are| were|(?:'|’)ve| have)? (?:looking for|requested|trying to (?:reach|view|access)).{0,60}(?:not|n(?:'|’)t|no longer|removed|moved|deleted|missing|unavailable|expired)`,
    'requested (?:page|url|document|resource).{0,40}(?:not found|could not be found|does not exist|was not found)',
    'die (?:gewünschte|angeforderte|aufgerufene|gesuchte) (?:seite|datei|url).{0,60}nicht',
    'la (?:page|ressource) (?:que vous (?:recherchez|cherchez|avez demandée)|demandée).{0,60}(?:pas|plus|introuvable|supprimée|déplacée)',
    'la página (?:que (?:busca|buscas|está buscando|intenta)|solicitada).{0,60}no\\b',
    'a página (?:que (?:procura|você)|solicitada).{0,60}não',
    'la pagina (?:che (?:stai cercando|cercavi)|richiesta|cercata).{0,60}non',
    'de (?:pagina|opgevraagde).{0,40}(?:die u zoekt|opgevraagd).{0,40}(?:niet|bestaat)',
  ].join('|'),
  'iu',
)
