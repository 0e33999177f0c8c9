import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/pages/index.js'

const kindOf = (html: string, url = 'https://post.example/local/one-two') =>
  readPage({ url, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) }).kind

const titled = (title: string) => kindOf(`<title>${title}</title><body><h1>Hm</h1><a href="/">Home</a>`)
const saying = (sentence: string) =>
  kindOf(`<title>The Harbour Post</title><body><nav><a href="/">Home</a></nav><h1>Sorry</h1><p>${sentence}</p>`)

// As publishing systems and servers say it by default.
const titles = [
  'Page not found – Harbour Post',
  'Page not found · Harbour Post',
  '404 - Article not found',
  '404 Not Found',
  '404: Not Found',
  'Error 404 (Not Found)!!1',
  'Harbour Post - 404',
  '404 - Harbour Post',
  'Not Found',
  'Object not found!',
  'The resource cannot be found.',
  'Seite nicht gefunden - Hafenpost',
  'Fehler 404 - Seite nicht gefunden',
  'Erreur 404 – Page non trouvée',
  'Page introuvable - Le Port',
  'Página no encontrada',
  'Página não encontrada – Porto',
  'Pagina non trovata',
  'Pagina niet gevonden',
  'Nie znaleziono strony',
  'Strona nie została znaleziona',
  'Stránka nenalezena',
  'Sayfa bulunamadı',
  'Страница не найдена',
  'Sidan hittades inte',
  'Siden ble ikke funnet',
  'Sivua ei löytynyt',
  'ページが見つかりません',
  '页面不存在',
  '找不到网页',
  '페이지를 찾을 수 없습니다',
  'HTTP Error 404.0 - Not Found',
  'Page Not Found (404)',
  'Oops! Page not found',
  'Content not found',
  'Article no longer available',
  "This page isn't available",
  'Page unavailable',
  'Page does not exist',
  'File not found',
  'Nothing found for local',
  'Record not found',
  'Item not found',
  'Document not found',
  'DOI Not Found',
  'Entry not found',
  'Publication not found',
  "We can't find that page",
  'Error: Page Cannot Be Displayed',
  'Page No Longer Available',
  'Artikel nicht gefunden',
  'Dokument nicht gefunden',
  'Seite existiert nicht',
  'Contenido no disponible',
  'Article introuvable',
  'Nichts gefunden',
  'Not found - Harbour',
  '404 error',
  'Error 404',
  'Ooops... Error 404',
  'The page you requested was not found',
]
const sentences = [
  'Oops! That page can’t be found.',
  'It looks like nothing was found at this location. Maybe try a search?',
  'The requested page could not be found.',
  'The page did not exist or was inaccessible.',
  "We couldn't find the page you were looking for.",
  'This page isn’t available. Sorry about that.',
  'The page you requested does not exist. Click here to continue shopping.',
  'Sorry, the page you were looking for in this blog does not exist.',
  "There isn't a GitHub Pages site here.",
  'There is currently no text in this page.',
  'Hmm...this page doesn’t exist. Try searching for something else.',
  'Sorry – the page you are looking for has been removed',
  'We can’t find the page you’re looking for.',
  'This article is no longer available.',
  'The requested URL was not found on this server.',
  'The item you requested could not be found.',
  'The link you followed may be broken, or the page may have been removed.',
  'Die gewünschte Seite konnte nicht gefunden werden.',
  'Die von Ihnen aufgerufene Seite existiert leider nicht.',
  'Diese Seite existiert nicht mehr.',
  'Leider konnten wir die Seite nicht finden.',
  'Der Artikel ist nicht mehr verfügbar.',
  "La page que vous cherchez n'existe pas ou plus.",
  "Cette page n'existe pas.",
  'Nous ne trouvons pas la page demandée.',
  'La página que busca no existe.',
  'No se ha podido encontrar la página.',
  'A página que você procura não existe.',
  'La pagina che stai cercando non esiste.',
  'De pagina die u zoekt bestaat niet meer.',
  'Strona, której szukasz, nie istnieje.',
  'Stránka, kterou hledáte, neexistuje.',
  'Запрашиваемая страница не найдена.',
  'Sidan du söker finns inte.',
  'Siden du leter etter finnes ikke.',
  'Etsimääsi sivua ei löydy.',
  'お探しのページは見つかりませんでした。',
  '抱歉,您访问的页面不存在',
  "This video isn't available anymore",
  "Sorry, this page isn't available. The link you followed may be broken",
  'The content you are looking for is no longer available.',
  'Unfortunately, we cannot find the page you requested.',
  'The story you were looking for has moved or no longer exists.',
  'Sorry, we couldn’t find what you were looking for.',
  "We're sorry, but the page cannot be found.",
  'The document has been deleted.',
  'This post has been removed by its author.',
  'The specified document does not exist.',
]

describe('a missing page', () => {
  it.each(titles)('is known by the title %j', title => expect(titled(title)).toBe('missing'))
  it.each(sentences)('is known by the sentence %j', sentence => expect(saying(sentence)).toBe('missing'))

  it.each([
    'Lost and found: a page from the diary',
    'Peugeot 404',
    'Why the article was removed from the law',
    'Articles of association',
    'How to find the page where the river is described',
    'What is not in the document',
    'Missing persons',
    'Nothing new in the harbour',
    'Artikel 5 des Grundgesetzes',
    'Die Seite der Kinder',
    'The contents of the archive are available',
  ])('is not one that is called %j', title => {
    expect(titled(title)).not.toBe('missing')
    expect(saying(title)).not.toBe('missing')
  })

  it('is none where an article says so at length, or says who wrote it', () => {
    const words =
      '<p>The page could not be found.</p>' +
      '<p>The council heard the engineer for two hours and asked nineteen questions about the pumps.</p>'.repeat(30)
    expect(kindOf(`<title>Page not found</title>${words}`)).toBe('article')
    expect(kindOf('<title>Page not found</title><meta name="author" content="Ada Berg"><h1>Page not found</h1>')).toBe(
      'article',
    )
  })
})

describe('a wall', () => {
  it.each([
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Access Denied',
    'Access to this page has been denied.',
    'Are you a robot?',
    'Robot or human?',
    'Human Verification',
    'Security Check',
    'Verifying you are human',
    'Checking your browser - reCAPTCHA',
    'DDoS-Guard',
    'Pardon Our Interruption',
    'Client Challenge',
    'Making sure you&#39;re not a bot!',
    'Request Rejected',
    '403 Forbidden',
    'Too Many Requests',
    'Einen Moment bitte...',
    '503 Service Temporarily Unavailable',
    'Under maintenance',
  ])('is known by the title %j', title => expect(titled(title)).toBe('wall'))

  it.each([
    'Please verify you are a human by completing the check below.',
    'Press &amp; Hold to confirm you are a human (and not a bot).',
    'Our systems have detected unusual traffic from your computer network.',
    'Why have I been blocked?',
    'Request unsuccessful. Incapsula incident ID: 1-2',
    'The requested URL was rejected. Please consult with your administrator.',
    'Please enable JavaScript to view this site.',
    'JavaScript ist deaktiviert.',
    'Cookies must be enabled to read this journal.',
  ])('is known by the words %j', words => expect(saying(words)).toBe('wall'))

  it.each([
    '<script src="/_Incapsula_Resource?x=1"></script>',
    '<script>window.awsWafCookieDomainList = []</script>',
    '<meta http-equiv="refresh" content="0; url=/session?next=1"><p>You are being redirected.</p>',
  ])('is known by %j alone', html => expect(kindOf(html)).toBe('wall'))

  it('is known by its address and its field for a password', () => {
    const form = '<title>Harbour Library</title><form><input type="password"></form>'
    expect(kindOf(form, 'https://login.library.example/?to=/item/9')).toBe('wall')
    expect(kindOf(form, 'https://library.example/item/9')).not.toBe('wall')
  })

  it.each([
    'Access denied: how the harbour lost its road',
    'A moment in the harbour',
    'Robots of the harbour',
    'The security checkpoint at the lock',
    'Captchas and their discontents',
  ])('is no article called %j', title => {
    const prose =
      '<p>The council heard the engineer for two hours and asked nineteen questions about the pumps.</p>'.repeat(20)
    expect(kindOf(`<title>${title}</title><h1>${title}</h1>${prose}`)).toBe('article')
  })

  it('is no page that runs without scripts, with a word on them', () => {
    const page =
      '<title>Locks</title><meta property="og:title" content="Locks of the old canal"><noscript>Please enable JavaScript.</noscript><div id="root"></div>'
    expect(kindOf(page)).not.toBe('wall')
  })
})

describe('a parked domain', () => {
  it.each([
    'This domain is for sale!',
    'harbour.example is for sale',
    'Buy this domain.',
    'The domain name harbour.example may be for sale',
    'Diese Domain steht zum Verkauf',
    'This account has been suspended',
    'Ce nom de domaine est à vendre',
  ])('is known by the words %j', words => expect(saying(words)).toBe('parked'))
  it.each(['Welcome to nginx!', 'Apache2 Ubuntu Default Page: It works', 'Index of /', 'Website coming soon'])(
    'is known by the title %j',
    title => expect(titled(title)).toBe('parked'),
  )
  it('is known by what it is made of', () => {
    expect(kindOf('<script>window.onload=function(){window.location.href="/lander"}</script>')).toBe('parked')
  })
  it.each(['My house is for sale', 'The domain of the river', 'Boats for sale in the harbour'])(
    'is none that says %j',
    words => expect(saying(words)).not.toBe('parked'),
  )
})
