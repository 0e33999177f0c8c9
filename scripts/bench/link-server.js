// Hosts on loopback for the benchmark of links, in a process of their own: every one waits before it answers, and counts what is asked of it.
// node link-server.js HOSTS MILLISECONDS; prints its port, and on `figures` of its standard input what was in flight at most.
import { createServer } from 'node:http'
import process from 'node:process'
import { gzipSync } from 'node:zlib'

const [hosts, latency] = process.argv.slice(2).map(Number)
const inFlight = { all: 0, most: 0, requests: 0, byHost: new Map() }

function page(path, paragraphs) {
  const title = `The toll of bridge ${path.replace(/\D/g, '')} in the upper town`
  const paragraph = `<p>${'The matter was discussed again, and nothing came of it, though the clerk had written down all that was said. '.repeat(3)}</p>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Weir</title><meta property="og:title" content="${title}">
<meta property="og:site_name" content="The Weir"><meta name="author" content="Lena Orme"><meta property="article:published_time" content="2019-05-03T08:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"2019-05-03"}</script></head>
<body><nav>${'<a href="/">Front</a> '.repeat(paragraphs)}</nav><article><h1>${title}</h1>${paragraph.repeat(paragraphs)}</article></body></html>`
}

function index() {
  const links = Number(process.env.LINKS ?? 1000)
  const anchors = Array.from(
    { length: links },
    (_, at) => `<a href="http://127.0.0.${(at % hosts) + 1}:${port}/bridge/${at}">${at}</a>`,
  )
  return `<!doctype html><title>Links</title>${anchors.join('\n')}`
}

const awkward = {
  mute: () => {},
  stalled: response => void response.writeHead(200, { 'content-type': 'text/html' }).write('<title>'),
  drip: response => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write(' '), 200)
    response.on('close', () => clearInterval(timer))
  },
  reset: response => void response.socket.resetAndDestroy(),
  cut: response => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' }).write('<title>The toll')
    setTimeout(() => response.socket.destroy(), 20)
  },
  loop: (response, path) =>
    void response
      .writeHead(302, { location: `${path.split('?')[0]}?${(Number(path.split('?')[1] ?? 0) + 1) % 3}` })
      .end(),
  huge: response =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(page('/bridge/1', 8) + ' '.repeat(40_000_000)),
  bomb: response =>
    void response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(60_000_000, ' '))),
  noise: response => void response.socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  linked: response => void response.writeHead(999).end('no'),
  wall: response =>
    void response.writeHead(403, { 'content-type': 'text/html' }).end('<title>Just a moment...</title>'),
  busy: response => void response.writeHead(429, { 'retry-after': '600' }).end('later'),
  down: response => void response.writeHead(503).end('later'),
}

function serve(request, response) {
  const host = (request.headers.host ?? '').split(':')[0]
  inFlight.requests++
  inFlight.all++
  inFlight.most = Math.max(inFlight.most, inFlight.all)
  const own = inFlight.byHost.get(host) ?? { now: 0, most: 0 }
  inFlight.byHost.set(host, own)
  own.now++
  own.most = Math.max(own.most, own.now)
  const left = () => {
    inFlight.all--
    own.now--
  }
  response.on('close', left)
  response.on('error', () => {})
  const [, , name = ''] = (request.url ?? '').split(/[/?]/)
  if (request.url.startsWith('/awkward/') && awkward[name]) return awkward[name](response, request.url)
  if (request.url === '/index.html') return void response.writeHead(200, { 'content-type': 'text/html' }).end(index())
  setTimeout(() => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(request.method === 'HEAD' ? '' : page(request.url, request.url.startsWith('/long/') ? 40 : 2))
  }, latency)
}

const servers = Array.from({ length: hosts }, () => createServer({ keepAliveTimeout: 30_000 }, serve))
for (const server of servers) server.on('clientError', (_error, socket) => socket.destroy())
await new Promise(resolve => servers[0].listen(0, '127.0.0.1', 1024, resolve))
const { port } = servers[0].address()
await Promise.all(
  servers.slice(1).map((server, at) => new Promise(resolve => server.listen(port, `127.0.0.${at + 2}`, 1024, resolve))),
)
process.on('message', message => {
  if (message === 'forget') {
    inFlight.most = inFlight.all
    inFlight.requests = 0
    for (const own of inFlight.byHost.values()) own.most = own.now
  }
  const mostPerHost = Math.max(0, ...[...inFlight.byHost.values()].map(({ most }) => most))
  process.send({ requests: inFlight.requests, most: inFlight.most, mostPerHost })
})
process.send({ port })
