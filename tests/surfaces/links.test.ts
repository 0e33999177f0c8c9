import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Finding, LinkLook, Report } from '../../src/model/index.js'
import { openNet } from '../../src/net/open-net.js'
import { type Given, startWeb, type Web } from '../support/loopback/web-server.js'
import { call, whole } from './world.js'

const title = 'Three ports sign a pact over the northern light'
const day = '2019-05-03T08:00:00Z'

function article(head = title, more = ''): { readonly body: string } {
  return {
    body: `<!doctype html><html lang="en"><head><title>${head} | The Harbour Post</title><meta property="og:title" content="${head}">
<meta property="og:site_name" content="The Harbour Post"><meta property="og:type" content="article"><meta name="author" content="Lena Orme">
<meta property="article:published_time" content="${day}">${more}</head><body><article><h1>${head}</h1>
<p>The keepers met on the quay for the first time in nine years, and what they agreed on there will bind all of them for a decade.</p>
<p>None of those who signed would say what had been paid, or by whom, though the sum was read out twice in the hall.</p></article></body></html>`,
  }
}

function shell(head: string, body: string): { readonly body: string } {
  return { body: `<!doctype html><html lang="en"><head><title>${head}</title></head><body>${body}</body></html>` }
}

const home = shell(
  'The Post',
  '<h1>The Post</h1><p>Weather, tides and shipping for the whole of the coast, every morning before the boats leave, and again at night.</p>',
)
const status = (code: number, headers: Readonly<Record<string, string>> = {}): Given => ({
  kind: 'status',
  status: code,
  headers,
})
const to = (location: string, code = 302): Given => ({ status: code, headers: { location } })

/** Places that are no fault of an author's, whatever they give. */
const awkward: Readonly<Record<string, Given>> = {
  'mute.example/2019/pact': { kind: 'hanging' },
  'stalled.example/2019/pact': { kind: 'hanging-body' },
  'drip.example/2019/pact': { kind: 'dripping', milliseconds: 50 },
  'reset.example/2019/pact': { kind: 'reset' },
  'cut.example/2019/pact': { kind: 'truncated' },
  'loop.example/2019/pact': { kind: 'redirect-loop' },
  'loop.example/*': { kind: 'redirect-loop' },
  'bomb.example/2019/pact': { kind: 'gzip-bomb', megabytes: 20 },
  'broken.example/2019/pact': { kind: 'bad-gzip' },
  'noise.example/2019/pact': { kind: 'no-http' },
  'linked.example/2019/pact': status(999),
  'wall.example/2019/pact': status(403),
  'login.example/2019/pact': status(401),
  'busy.example/2019/pact': status(429, { 'retry-after': '3600' }),
  'law.example/2019/pact': status(451),
  'down.example/2019/pact': status(503),
  'inside.example/2019/pact': to('http://10.0.0.1/'),
  'robots.example/2019/pact': shell(
    'Just a moment...',
    '<p>Checking your browser before you may go on to the page. Ray ID: 8f2</p>',
  ),
  'huge.example/2019/pact': { body: `${article().body}<p>${'and so on '.repeat(400_000)}</p>` },
}

/** Places that are well, and look less so. */
const sound: Readonly<Record<string, Given>> = {
  'post.example/2019/pact': article(),
  'flaky.example/2019/pact': (_request, before) => (before === 0 ? { status: 404 } : article()),
  'rebuilt.example/2019/pact': (_request, before) => (before === 0 ? home : article()),
  'renamed.example/2019/pact': article('Peace at sea: how three ports came to sign a pact'),
  'script.example/2019/pact': shell('The Post', '<div id="app"></div>'),
  'script.example/*': shell('The Post', '<div id="app"></div>'),
}

/** Places where the page is no more, and is not said to be. */
const lost: Readonly<Record<string, Given>> = {
  'says.example/2019/pact': shell('Page not found', '<h1>Page not found</h1><p>Try the search.</p>'),
  'frontdoor.example/2019/pact': to('/'),
  'frontdoor.example/': home,
  'anything.example/*': home,
  'parked.example/*': shell('parked.example', '<h1>This domain is for sale</h1><p>Buy this domain today.</p>'),
  'search.example/2019/pact': to('/search?q=pact'),
  'search.example/search?q=pact': shell('Search', '<h1>Results</h1>'),
  'error.example/2019/pact': to('/errors/404.html'),
  'error.example/errors/404.html': shell('Oh dear', '<p>Something is not as it was.</p>'),
}

const gone: Readonly<Record<string, Given>> = {
  'missing-page.example/2019/pact': { status: 404 },
  'withdrawn.example/2019/pact': { status: 410 },
}

let web: Web
let cwd: string

beforeAll(async () => {
  web = await startWeb(port => ({
    ...awkward,
    ...sound,
    ...lost,
    ...gone,
    'moved.example/2019/pact': to(`http://news.example:${port}/archive/19331`, 301),
    'news.example/archive/19331': article(),
    'slash.example/2019/pact/': article(),
    'archive.example/*': captures,
    'dated.example/2019/pact': article(title, '<meta property="article:modified_time" content="2019-05-04T08:00:00Z">'),
  }))
  cwd = await mkdtemp(join(tmpdir(), 'footnotary-links-'))
})
afterAll(async () => {
  await web.close()
  await rm(cwd, { recursive: true, force: true })
})
afterEach(() => rm(join(cwd, 'kept'), { recursive: true, force: true }))

/** The Wayback Machine: one capture of `withdrawn.example`, and of nothing else. */
const captures: Given = request => {
  const url = new URL(request.url ?? '/', 'http://archive.example')
  if (url.pathname.startsWith('/web/20190611080000id_/')) return article()
  const address = url.searchParams.get('url') ?? ''
  const rows = address.includes('withdrawn.example') ? [['20190611080000', address, '200']] : []
  return {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rows.length > 0 ? [['timestamp', 'original', 'statuscode'], ...rows] : []),
  }
}

const host = (place: string): string => place.split('/')[0] ?? ''

function note(place: string, at: number, date = '3 May 2019'): string {
  return `[^${at + 1}]: Orme, Lena. “${title}.” *The Harbour Post*, ${date}. ${web.url(place)}.`
}

interface Checked {
  readonly findings: readonly Finding[]
  readonly links: Readonly<Record<string, LinkLook>>
  readonly outcomes: Readonly<Record<string, string>>
  readonly out: string
}

async function check(
  places: readonly string[],
  options: readonly string[] = ['--no-cache'],
  date?: string,
): Promise<Checked> {
  const configuration = {
    net: { allowHosts: web.allowHosts, timeout: 3000 },
    registries: { wayback: { url: `http://archive.example:${web.port}` } },
  }
  await writeFile(join(cwd, 'footnotary.config.json'), JSON.stringify(configuration))
  const markers = places.map((_, at) => `[^${at + 1}]`).join('')
  await writeFile(
    join(cwd, 'paper.md'),
    `The pact was signed.${markers}\n\n${places.map((place, at) => note(place, at, date)).join('\n\n')}\n`,
  )
  const { out, err } = await call(cwd, ['check', 'paper.md', '--format', 'json', '--fail-on', 'never', ...options], {
    engine: { ...whole, openNet: async () => given => openNet({ ...given, ...quick, lookup: web.lookup }) },
  })
  if (out === '') throw new Error(err)
  const [manuscript] = (JSON.parse(out) as Report).manuscripts
  const named =
    manuscript?.references.map(
      ({ footnote, resolution }) => [host(places[Number(footnote) - 1] ?? ''), resolution] as const,
    ) ?? []
  return {
    findings: manuscript?.findings ?? [],
    links: Object.fromEntries(named.flatMap(([name, { links = [] }]) => links.map(link => [name, link]))),
    outcomes: Object.fromEntries(named.map(([name, { outcome }]) => [name, outcome])),
    out,
  }
}

const quick = { retries: { most: 1, pause: 5 }, secondLook: { least: 5 } }
const linkRules = [
  'dead-link',
  'soft-404',
  'redirected-link',
  'date-mismatch',
  'title-mismatch',
  'author-mismatch',
  'lookalike-host',
]
const said = ({ findings }: Checked): readonly string[] =>
  findings.filter(({ rule }) => linkRules.includes(rule)).map(({ rule, footnote }) => `${footnote} ${rule}`)

describe('links on a web with faults', () => {
  it('are never called dead or lost for what a server does to a request', async () => {
    const places = Object.keys(awkward).filter(place => !place.endsWith('*'))
    const checked = await check(places)
    expect(said(checked)).toEqual([])
    const { 'huge.example': huge, 'bomb.example': bomb, ...others } = checked.links
    expect(new Set(Object.values(others).map(({ state }) => state))).toEqual(new Set(['unreachable', 'blocked']))
    expect([huge?.state, bomb?.state]).toEqual(['present', 'present'])
    expect(new Set(Object.values(checked.outcomes))).toEqual(new Set(['unreachable', 'verified', 'skipped']))
  })

  it('are left in peace where the page is well', async () => {
    const checked = await check(Object.keys(sound).filter(place => !place.endsWith('*')))
    expect(said(checked).filter(each => !each.endsWith('title-mismatch'))).toEqual([])
    expect(checked.links['flaky.example']?.state).toBe('present')
    expect(checked.links['rebuilt.example']?.state).toBe('present')
    expect(checked.links['script.example']?.state).toBe('blocked')
    expect(checked.outcomes).toMatchObject({
      'post.example': 'verified',
      'flaky.example': 'verified',
      'script.example': 'unreachable',
    })
  })

  it('are told as lost where another page is given', async () => {
    const places = [
      ...Object.keys(lost).filter(place => place.endsWith('/pact')),
      'anything.example/2019/pact',
      'parked.example/2019/pact',
    ]
    const checked = await check(places)
    expect(said(checked)).toEqual(places.map((_, at) => `${at + 1} soft-404`))
    expect(Object.fromEntries(Object.entries(checked.links).map(([name, { sign }]) => [name, sign]))).toEqual({
      'says.example': 'says-missing',
      'frontdoor.example': 'home-page',
      'search.example': 'search-page',
      'error.example': 'says-missing',
      'anything.example': 'same-for-all',
      'parked.example': 'parked',
    })
  })

  it('are dead by their server’s word or where there is no server, and only at the second look', async () => {
    const places = [...Object.keys(gone), 'nobody.example/2019/pact']
    const checked = await check(places)
    expect(said(checked)).toEqual(['1 dead-link', '2 dead-link', '3 dead-link'])
    expect(web.asked('missing-page.example/2019/pact')).toBe(2)
    expect(checked.outcomes).toEqual({
      'missing-page.example': 'not-found',
      'withdrawn.example': 'verified',
      'nobody.example': 'not-found',
    })
    expect(checked.links['withdrawn.example']).toMatchObject({
      archived: { capturedOn: '2019-06-11', fit: 'same' },
      repairs: [{ by: 'archived', title }],
    })
  })

  it('are not dead for want of a name server', async () => {
    const checked = await check(['nobody.example/2019/pact'], ['--no-cache', '--rule', 'dead-link=error'])
    // The archive could be found by name: then the other name is not known.
    expect(said(checked)).toEqual(['1 dead-link'])
    const alone = await call(cwd, ['check', 'paper.md', '--format', 'json', '--no-cache', '--fail-on', 'never'], {
      engine: {
        ...whole,
        openNet: async () => given =>
          openNet({
            ...given,
            ...quick,
            lookup: name => Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' })),
          }),
      },
    })
    const [manuscript] = (JSON.parse(alone.out) as Report).manuscripts
    expect(manuscript?.references[0]?.resolution.outcome).toBe('unreachable')
    expect(manuscript?.findings.filter(({ rule }) => rule === 'dead-link')).toEqual([])
  })

  it('are told where the page is now, and mended where a slip is all that is wrong', async () => {
    const checked = await check(['moved.example/2019/pact', 'slash.example/2019/pact'])
    expect(said(checked)).toEqual(['1 redirected-link', '2 dead-link'])
    expect(checked.findings.flatMap(({ fix }) => fix?.replacement ?? [])).toEqual([
      `http://news.example:${web.port}/archive/19331`,
      `${web.url('slash.example/2019/pact')}/`,
    ])
  })

  it('are held against the day of the page, and of its later version', async () => {
    expect(said(await check(['dated.example/2019/pact'], ['--no-cache'], '9 May 2019'))).toEqual(['1 date-mismatch'])
    expect(said(await check(['dated.example/2019/pact'], ['--no-cache'], '5 May 2019'))).toEqual([])
  })

  it('are asked for once: what was kept, or recorded, says the same again', async () => {
    const places = [
      'post.example/2019/pact',
      'withdrawn.example/2019/pact',
      'says.example/2019/pact',
      'moved.example/2019/pact',
    ]
    const count = () => [...places, 'archive.example/*'].reduce((sum, place) => sum + web.asked(place), 0)
    const kept = ['--cache', join(cwd, 'kept'), '--record', join(cwd, 'kept', 'exchanges')]
    const first = await check(places, kept)
    const before = count()
    expect(said(await check(places, ['--cache', join(cwd, 'kept')]))).toEqual(said(first))
    const replayed = await check(places, ['--no-cache', '--replay', join(cwd, 'kept', 'exchanges')])
    expect(replayed.out).toBe(first.out)
    expect(count()).toBe(before)
  })

  it('are not looked at offline, or where pages are switched off', async () => {
    const before = web.asked('post.example/2019/pact')
    expect((await check(['post.example/2019/pact'], ['--offline'])).links).toEqual({})
    expect(web.asked('post.example/2019/pact')).toBe(before)
  })

  it('never print the words of a page', async () => {
    const { out } = await check(['post.example/2019/pact', 'withdrawn.example/2019/pact'])
    expect(out).toContain('"kind": "article"')
    expect(out).not.toContain('keepers met on the quay')
  })
})

describe('footnotary inspect ADDRESS', () => {
  it('prints what the page says of itself, where it leads, and where it is kept', async () => {
    await check([])
    const addresses = ['moved.example/2019/pact', 'withdrawn.example/2019/pact'].map(web.url)
    const { out } = await call(cwd, ['inspect', ...addresses, '--no-cache'], {
      engine: { ...whole, openNet: async () => given => openNet({ ...given, ...quick, lookup: web.lookup }) },
    })
    const [moved, deader] = JSON.parse(out)
    expect(moved.resolution).toMatchObject({ outcome: 'verified', readFrom: 'page', work: { title } })
    expect(moved.resolution.links[0]).toMatchObject({
      state: 'moved',
      redirects: [{ status: 301 }],
      page: { kind: 'article', origins: { title: 'og:title' }, published: { date: { 'date-parts': [[2019, 5, 3]] } } },
    })
    expect(deader.resolution.links[0]).toMatchObject({
      state: 'gone',
      status: 410,
      archived: { capturedOn: '2019-06-11' },
    })
    expect(out).not.toContain('keepers met on the quay')
  })
})
