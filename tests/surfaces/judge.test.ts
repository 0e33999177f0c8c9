import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Finding, Report } from '../../src/model/index.js'
import { openNet } from '../../src/net/open-net.js'
import { call, whole } from './world.js'

const paper = `# Kenya and Uganda

The minister paid a visit to Kampala in 2014.[^1] The ferry is slow.[^2]

[^1]: Lake Dispatch, “Minister Begins Visit to Rwanda”, 12 March 2014, <https://dispatch.example/2014/03/12/visit>.

[^2]: Lake Dispatch, “The Slow Ferry of Jinja”, 30 June 2016, <https://dispatch.example/2016/06/30/ferry>.
`

/** A stand-in for an endpoint that a user runs: what it is sent is kept, what it says is set by each test. */
let server: Server
let url: string
let say: string | number | null
const sent: { readonly path: string; readonly body: string }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', piece => {
      body += piece
    })
    request.on('end', () => {
      sent.push({ path: request.url ?? '', body })
      if (say === null) return void response.destroy()
      if (typeof say === 'number') return void response.writeHead(say).end('no')
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: say } }] }))
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterAll(() => void server.close())

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'footnotary-judge-'))
  await writeFile(join(cwd, 'paper.md'), paper)
  sent.length = 0
  say = '{"fits": "yes", "why": "Rwanda is where the visit began."}'
})
afterEach(() => rm(cwd, { recursive: true, force: true }))

// Registries are asked nothing here; only the judge is.
const engine = {
  ...whole,
  openNet: async () => openNet,
  resolveReference: async () => async () => ({ outcome: 'skipped', because: 'nothing-to-ask-for' }) as const,
}
const check = (...options: string[]) =>
  call(cwd, ['check', 'paper.md', '--format', 'json', '--fail-on', 'never', '--no-cache', ...options], { engine })

async function visit(...options: string[]): Promise<Finding> {
  const { out } = await check(...options)
  const findings = (JSON.parse(out) as Report).manuscripts[0]?.findings ?? []
  return findings.find(({ rule }) => rule === 'wrong-entity-source') as Finding
}

describe('--judge', () => {
  it('is asked nothing unless it is named', async () => {
    const finding = await visit()
    expect(finding).toMatchObject({ severity: 'error', confidence: 0.95 })
    expect(sent).toEqual([])
  })

  it('lowers a finding that it does not share, and is told in the evidence', async () => {
    const finding = await visit('--judge', url)
    expect(finding).toMatchObject({ severity: 'warning', confidence: 0.48 })
    expect(finding.evidence.at(-1)).toMatchObject({
      source: `the judge at ${new URL(url).host}`,
      answered: 'yes: Rwanda is where the visit began.',
    })
  })

  it('raises nothing by agreeing', async () => {
    say = 'Let me think. {"fits": "no", "why": "Another country."}'
    const finding = await visit('--judge', url)
    expect(finding).toMatchObject({ severity: 'error', confidence: 0.95 })
    expect(finding.evidence.at(-1)?.answered).toBe('no: Another country.')
  })

  it.each([
    ['breaks off', null],
    ['fails', 500],
    ['says nothing that can be read', 'I would rather not say.'],
    ['is undecided', '{"fits": "unclear", "why": "Too little is known."}'],
  ])('changes nothing when it %s', async (_, answer) => {
    const without = await check()
    say = answer
    expect((await check('--judge', url)).out).toBe(without.out)
    expect(sent).toHaveLength(1)
  })

  it('is sent one claim and what is public of its source, and nothing of the rest', async () => {
    await check('--judge', url, '--judge-model', 'small')
    expect(sent.map(({ path }) => path)).toEqual(['/v1/chat/completions'])
    const { model, messages } = JSON.parse(sent[0]?.body ?? '')
    expect(model).toBe('small')
    expect(JSON.parse(messages[1].content)).toEqual({
      sentence: 'The minister paid a visit to Kampala in 2014.',
      source: { title: 'Minister Begins Visit to Rwanda' },
    })
  })

  it('is asked as the configuration has it, with its key', async () => {
    await writeFile(
      join(cwd, 'footnotary.config.json'),
      JSON.stringify({ judge: { url, model: 'large', key: 'open' } }),
    )
    await check()
    expect(JSON.parse(sent[0]?.body ?? '').model).toBe('large')
  })

  it('is replayed to the byte without being asked', async () => {
    const exchanges = join(cwd, 'exchanges')
    const recorded = await check('--judge', url, '--record', exchanges)
    expect(await readdir(exchanges)).toHaveLength(1)
    sent.length = 0
    const replayed = await check('--judge', url, '--replay', exchanges)
    expect(replayed.out).toBe(recorded.out)
    expect(sent).toEqual([])
  })

  it('is not asked offline', async () => {
    await check('--judge', url, '--offline')
    expect(sent).toEqual([])
  })

  it('has to be an address', async () => {
    const { code, err } = await check('--judge', 'my-model')
    expect(code).toBe(2)
    expect(err).toContain('Expected `--judge` to be an http or https address, got `my-model`')
  })

  it('is said to be sent sentences of the manuscript, where options are told', async () => {
    const { out } = await call(cwd, ['check', '--help'], { engine })
    expect(out.replace(/\s+/g, ' ')).toContain('it is sent sentences of the manuscript')
  })
})
