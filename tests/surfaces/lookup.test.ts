import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/index.js'
import { openNet } from '../../src/net/open-net.js'
import { type Registries, startRegistries } from '../support/loopback/registry-server.js'
import { call, whole } from './world.js'

const yard = {
  DOI: '10.5555/yard',
  type: 'journal-article',
  title: ['Ropes and their makers in a harbour town'],
  author: [{ family: 'Orme', given: 'Lena', sequence: 'first' }],
  'container-title': ['Journal of Rope'],
  volume: '3',
  issue: '1',
  page: '4-9',
  issued: { 'date-parts': [[1999]] },
}
const withdrawn = {
  ...yard,
  DOI: '10.5555/tar',
  title: ['Tar and the memory of harbours'],
  'updated-by': [{ DOI: '10.5555/notice', type: 'retraction', updated: { 'date-parts': [[2004, 5, 6]] } }],
}

const paper = `The makers left.[^1] The tar stayed.[^2] Nobody asked.[^3] All is well.[^4]

[^1]: Orme, L. (1999). Ropes and their makers in a harbour town. *Journal of Rope*, 3(1), 4–9. https://doi.org/10.5555/yard

[^2]: Orme, L. (1999). Tar and the memory of harbours. *Journal of Rope*, 3(1), 4–9. https://doi.org/10.5555/tar

[^3]: Vance, S. (2003). The silence of the weir keepers of Orrin. *Journal of Weirs*, 2(1), 1–3. https://doi.org/10.5555/nowhere

[^4]: Orme, L. (1994). Ropes and their makers in a harbour town. *Journal of Rope*, 3(1), 4–9. https://doi.org/10.5555/yard
`

let registries: Registries
let cwd: string

beforeAll(async () => {
  registries = await startRegistries({ crossref: [yard, withdrawn], agencies: { '10.5555': 'Crossref' } })
})
afterAll(() => registries.close())

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'footnotary-lookup-'))
  const { urls, allowHosts } = registries
  const at = (url: string): { url: string } => ({ url })
  const configuration = {
    net: { allowHosts, timeout: 3000 },
    registries: {
      'doi-agency': at(urls.doi),
      'content-negotiation': at(urls.doi),
      crossref: at(urls.crossref),
      datacite: at(urls.datacite),
      arxiv: at(urls.arxiv),
      pubmed: at(urls.pubmed),
      pmc: at(urls.pmc),
      openalex: at(urls.openalex),
      'open-library': at(urls['open-library']),
      'semantic-scholar': at(urls['semantic-scholar']),
    },
  }
  await writeFile(join(cwd, 'footnotary.config.json'), JSON.stringify(configuration))
  await writeFile(join(cwd, 'paper.md'), paper)
})
afterEach(async () => {
  registries.heal()
  registries.forget()
  await rm(cwd, { recursive: true, force: true })
})

const asked = (): number =>
  Object.keys(registries.urls).reduce(
    (sum, host) => sum + registries.figures(host as keyof typeof registries.urls).requests,
    0,
  )

const online = { engine: { ...whole, openNet: async () => openNet } }
const check = (...options: string[]) =>
  call(cwd, ['check', 'paper.md', '--format', 'json', '--fail-on', 'never', ...options], online)

async function outcomes(...options: string[]): Promise<Record<string, string>> {
  const { out } = await check(...options)
  const [manuscript] = (JSON.parse(out) as Report).manuscripts
  return Object.fromEntries(manuscript?.references.map(({ key, resolution }) => [key, resolution.outcome]) ?? [])
}

describe('footnotary check, with registries', () => {
  it('verifies what they hold and reports what differs, is unregistered or was retracted', async () => {
    const { out } = await check('--no-cache')
    const [manuscript] = (JSON.parse(out) as Report).manuscripts
    const found = manuscript?.findings.map(({ rule, footnote }) => `${footnote} ${rule}`) ?? []
    expect(found).toEqual(expect.arrayContaining(['2 retracted-source', '3 unregistered-doi', '4 year-mismatch']))
    expect(found.filter(finding => finding.startsWith('1 '))).toEqual([])
    expect(manuscript?.references.map(({ resolution }) => resolution.outcome).slice(0, 2)).toEqual([
      'verified',
      'verified',
    ])
  })

  it('asks nobody twice over: a second run is answered from what was kept', async () => {
    const first = await check('--cache', join(cwd, 'kept'))
    expect(asked()).toBeGreaterThan(0)
    registries.forget()
    const second = await check('--cache', join(cwd, 'kept'))
    expect(asked()).toBe(0)
    expect(second.code).toBe(first.code)
  })

  it('replays a recorded run to the byte, and sends nothing', async () => {
    const exchanges = join(cwd, 'exchanges')
    const recorded = await check('--no-cache', '--record', exchanges)
    expect((await readdir(exchanges)).length).toBeGreaterThan(0)
    registries.forget()
    const replayed = await check('--no-cache', '--replay', exchanges)
    expect(asked()).toBe(0)
    expect(replayed.out).toBe(recorded.out)
  })

  it('takes silence for silence', async () => {
    for (const host of Object.keys(registries.urls))
      registries.fail(host as keyof typeof registries.urls, { kind: 'status', status: 500 })
    const all = Object.values(await outcomes('--no-cache'))
    expect(new Set(all)).toEqual(new Set(['unreachable']))
    expect((await check('--no-cache', '--require-resolved')).code).toBe(1)
  })

  it('sends nothing when it is offline, or only plans', async () => {
    expect(Object.values(await outcomes('--offline'))).toEqual(['skipped', 'skipped', 'skipped', 'skipped'])
    const { out, code } = await call(cwd, ['check', 'paper.md', '--plan'], online)
    expect(out).toMatch(/^Nothing was sent\. A check would ask\n {2}127\.0\.0\.1/)
    expect(code).toBe(0)
    expect(asked()).toBe(0)
  })

  it('plans no less than it asks', async () => {
    await check('--no-cache')
    const { out } = await call(cwd, ['check', 'paper.md', '--plan'], online)
    const planned = new Map(
      Array.from(out.matchAll(/^ {2}(\S+) +at most (\d+)$/gm), ([, host, count]) => [host, Number(count)]),
    )
    for (const [name, url] of Object.entries(registries.urls)) {
      const { requests } = registries.figures(name as keyof typeof registries.urls)
      expect(planned.get(new URL(url).host) ?? 0, name).toBeGreaterThanOrEqual(requests)
    }
  })

  it('reports what is known when it is interrupted', async () => {
    registries.fail('crossref', { kind: 'hanging' })
    const { out } = await call(cwd, ['check', 'paper.md', '--format', 'json', '--no-cache'], {
      ...online,
      onInterrupt: stop => {
        const timer = setTimeout(stop, 300)
        return () => clearTimeout(timer)
      },
    })
    const [manuscript] = (JSON.parse(out) as Report).manuscripts
    expect(manuscript?.references).toHaveLength(4)
    expect(manuscript?.references.some(({ resolution }) => resolution.outcome === 'unreachable')).toBe(true)
  })
})

describe('footnotary inspect', () => {
  it('prints what stands behind an identifier', async () => {
    const { out, code } = await call(cwd, ['inspect', 'https://doi.org/10.5555/tar', '--no-cache'], online)
    const [{ resolution }] = JSON.parse(out)
    expect(resolution.work.title).toBe('Tar and the memory of harbours')
    expect(resolution.notices).toMatchObject([{ kind: 'retraction' }])
    expect(code).toBe(0)
  })

  it('says what it wants', async () => {
    const { err, code } = await call(cwd, ['inspect', 'a title'], online)
    expect(err).toContain('Expected `inspect` to be given a DOI')
    expect(code).toBe(2)
  })
})
