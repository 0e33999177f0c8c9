import type { PageScan } from './scan-html.js'
import { isWithin } from './zones.js'

/** By what a page is told not to be there. */
export interface MissingTraits {
  readonly scan: PageScan
  readonly title: string | null
  readonly statesWork: boolean
  readonly prose: number
}

/** Whether a page says, under a good status, that what was asked for is not there. */
export function isMissing({ scan, title, prose, statesWork }: MissingTraits): boolean {
  if (prose > LONGEST_MISSING || statesWork) return false
  const own = scan.blocks.filter(({ zone }) => !isWithin(zone, 'aside', 'footer', 'navigation', 'comments', 'hidden'))
  const headings = own.filter(({ tag }) => /^h[1-3]$/.test(tag)).slice(0, 6)
  const notices = [scan.title, title ?? '', ...headings.map(({ text }) => text)]
  if (notices.some(text => text.length <= LONGEST_NOTICE && saysMissing(text))) return true
  if (prose > LONGEST_EXCUSE) return false
  return own.slice(0, 30).some(({ text }) => text.length <= LONGEST_SENTENCE && saysMissing(text))
}

// Characters of running text. Pages that say “not found” in their title offer a search, links and the latest news.
const LONGEST_MISSING = 2_500
// Characters of running text of a page that says so in a sentence only.
const LONGEST_EXCUSE = 800
// Characters of a title or heading, and of a sentence; what is longer says more than that.
const LONGEST_NOTICE = 140
const LONGEST_SENTENCE = 220

/** In each language: what may be missing, what is said of it within the same sentence, and what says it alone. */
interface Wording {
  readonly things: string
  readonly said: string
  readonly alone?: string
}

const wordings: readonly Wording[] = [
  {
    things:
      'pages?|files?|articles?|documents?|contents?|resources?|story|stories|posts?|urls?|links?|items?|records?|entry|publications?|videos?|objects?|listing|doi',
    said: "not (?:be )?found|can(?:not|'t) (?:be )?(?:found|displayed|located)|could(?:n't| not) (?:be )?(?:found|located)|no longer (?:exists?|available|here|online|active)|do(?:es)?(?:n't| not) exist|did(?:n't| not) exist|(?:is|are|was)(?:n't| not) (?:available|here)|may (?:have been|be) (?:removed|moved|broken|deleted)|(?:missing|unavailable|inaccessible)$|never existed|has moved or",
    // “Why the article was removed” is news; “The article has been removed” is a notice.
    alone:
      "^(?:(?:we(?:'re| are) )?(?:very )?sorry[\\s,.!:–-]{1,3}|unfortunately,? |oops!? )?(?:but )?(?:the|this|that) (?:requested )?(?:page|file|article|document|content|story|post|link|item|video|publication)\\b[^.!?]{0,60}\\b(?:(?:has|have) been (?:removed|deleted|moved|taken down)|(?:is|was) (?:gone|removed|deleted|unavailable|missing|inaccessible))|^(?:error:? )?not found\\b|^nothing (?:was )?found|nothing was found at this|(?:can't|cannot|can not|couldn't|could not|unable to|don't seem to)(?: seem to)? (?:find|locate) (?:the|that|this|your|what|any)\\b.{0,30}\\b(?:page|article|document|content|story|file|you)\\b|there isn't a .{0,30} (?:site|page) here|no text in this page|^(?:oops|whoops).{0,30}(?:not found|doesn't exist|gone|missing)",
  },
  {
    things:
      'seiten?|artikel|beitr[aä]g\\p{Alpha}*|dokument|datei|inhalte?|adresse|url|link|meldung|webseite|internetseite',
    said: 'nicht (?:mehr )?(?:gefunden|vorhanden|verfügbar|existier\\p{Alpha}*|existent|erreichbar|auffindbar|online|finden|abrufbar)|existiert (?:leider )?nicht|gibt es (?:leider )?nicht|wurde (?:gelöscht|entfernt|verschoben)',
    alone:
      '^(?:leider )?nicht gefunden|nichts gefunden|(?:konnten?|können) (?:wir )?.{0,40}(?:seite|artikel|beitrag|inhalt).{0,20}nicht finden',
  },
  {
    things: 'page|article|contenu|document|ressource|adresse|publication',
    said: "n'existe (?:pas|plus)|introuvable|non trouvée?|n'est (?:pas|plus) (?:disponible|accessible|en ligne)|n'a (?:pas )?(?:pu être|été) (?:re)?trouvée?|a été (?:supprimée?|déplacée?)|inexistante?",
    alone:
      '(?:ne (?:trouvons|parvenons)|impossible de trouver|pas (?:pu|été) trouv).{0,30}(?:page|article|contenu|document)',
  },
  {
    things: 'p[áa]gina|art[íi]culo|contenido|documento|recurso|enlace|noticia|artigo|conte[úu]do|not[íi]cia|endereço',
    said: '(?:ya )?no (?:se )?(?:ha (?:sido |podido )?)?(?:encontr\\p{Alpha}*|exist\\p{Alpha}*|está disponible|disponible|hallad\\p{Alpha}*)|não (?:foi |pôde ser |pode ser )?(?:encontrad\\p{Alpha}*|exist\\p{Alpha}*|está (?:mais )?disponível|disponível|localizad\\p{Alpha}*)|inexistente',
    alone:
      '^no encontrad[ao]|^não encontrad[ao]|no (?:se ha podido|hemos podido|pudimos|podemos) encontrar|não (?:foi possível|conseguimos) encontrar',
  },
  {
    things: 'pagina|articolo|contenuto|documento|risorsa',
    said: 'non (?:è (?:stat[ao]|più) )?(?:trovat\\p{Alpha}*|esist\\p{Alpha}*|disponibil\\p{Alpha}*|raggiungibil\\p{Alpha}*|presente)|non è disponibile|inesistente|niet (?:meer )?(?:gevonden|beschikbaar|gevonden worden)|bestaat niet|nu (?:a fost găsit\\p{Alpha}*|exist\\p{Alpha}*|poate fi găsit\\p{Alpha}*)',
  },
  {
    things: 'artikel|document|inhoud|webpagina',
    said: 'niet (?:meer )?(?:gevonden|beschikbaar)|bestaat (?:niet|helaas niet)',
    alone: 'niet gevonden$',
  },
  {
    things: 'stron\\p{Alpha}*|artykuł\\p{Alpha}*|dokument\\p{Alpha}*|stránk\\p{Alpha}*|článek|článok',
    said: 'nie (?:istniej\\p{Alpha}*|(?:została|został) (?:znalezion|odnalezion)\\p{Alpha}*|znalezion\\p{Alpha}*)|ne(?:nalezen\\p{Alpha}*|existuje|byla nalezena|bola nájdená)|nenájden\\p{Alpha}*',
    alone: 'nie znaleziono|nenalezeno$',
  },
  {
    things:
      'страниц\\p{Alpha}*|стать\\p{Alpha}*|документ\\p{Alpha}*|материал\\p{Alpha}*|сторінк\\p{Alpha}*|страница\\p{Alpha}*',
    said: 'не (?:найден\\p{Alpha}*|существует|знайден\\p{Alpha}*|існує|намерен\\p{Alpha}*)|удал[её]н\\p{Alpha}*',
    alone: '^не найдено|^не знайдено',
  },
  {
    things: 'sid(?:an|en|a)|artik(?:eln|elen|len)|innehållet|innholdet|indholdet',
    said: '(?:kunde|kan|kunne) (?:inte|ikke) (?:hittas|finnes|findes|finne|vises|visas)|finn(?:s|es) (?:inte|ikke|tyvärr inte|dessverre ikke)|findes (?:ikke|desværre ikke)|hittades inte|(?:ble|blev) ikke (?:funnet|fundet)|finst ikkje|eksister(?:er|ar) ikk(?:e|je)',
  },
  { things: 'sivu\\p{Alpha}*|artikkeli\\p{Alpha}*', said: 'ei (?:valitettavasti )?(?:löydy|löytynyt|ole|löydetty)' },
  { things: 'sayfa\\p{Alpha}*|içerik', said: 'bulunama\\p{Alpha}*|bulunmuyor|mevcut değil|yok' },
  { things: 'oldal\\p{Alpha}*', said: 'nem (?:található|létezik|talál\\p{Alpha}*)' },
  { things: 'σελίδα|άρθρο', said: 'δεν (?:βρέθηκε|υπάρχει|είναι διαθέσιμ\\p{Alpha}*)' },
  { things: 'halaman|laman|artikel', said: 'tidak (?:ditemukan|tersedia|ada)' },
  { things: 'trang', said: 'không (?:tìm thấy|tồn tại)', alone: 'không tìm thấy trang' },
  { things: 'ページ|記事', said: '見つかりません|見つけられません|存在しません|ありません|削除' },
  {
    things: '页面|頁面|网页|網頁|文章|内容|內容',
    said: '不存在|未找到|找不到|已(?:被)?(?:删除|刪除|下线)|走丢了',
    alone: '找不到.{0,6}(?:页面|頁面|网页|網頁|内容|內容)',
  },
  { things: '페이지', said: '찾을 수 없|존재하지 않|없습니다' },
  { things: 'الصفحة|صفحه', said: 'غير موجودة|لا يمكن العثور|یافت نشد|پیدا نشد|وجود ندارد' },
  { things: 'หน้า', said: 'ไม่พบ', alone: 'ไม่พบหน้า' },
]

const patterns: readonly RegExp[] = [
  // `404` as an error's number, not as a car's or a house's.
  /(?:^|error:?\s?|fehler:?\s?|erreur:?\s?|código:?\s?|http\s|[|:–-]\s?)404(?:\.\d)?(?:\s?$|\s?[|:!.–—(-]|\s(?:error|not|page|fehler|seite|nicht|erreur|file))/iu,
  ...wordings.flatMap(({ things, said, alone }) => [
    new RegExp(`(?<![\\p{Upper}\\p{Lower}])(?:${things})[^.!?。]{0,80}?(?:${said})`, 'iu'),
    ...(alone ? [new RegExp(alone, 'iu')] : []),
  ]),
]

/** Whether a line says that something is not to be found. */
function saysMissing(text: string): boolean {
  const line = text.replaceAll('’', "'")
  return patterns.some(pattern => pattern.test(line))
}
