import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Identifier, LinkLook, Page, Silence } from '../../src/model/index.js'
import { conclude, type Testimony } from '../../src/resolve/conclude.js'
import type { WorkRecord } from '../../src/resolve/registry.js'
import { article, statedReference } from '../support/references.js'

const doi: Identifier = { scheme: 'doi', value: '10.5555/aok.2010.10' }
const otherDoi: Identifier = { scheme: 'doi', value: '10.5555/bl.3.5' }
const evidence = (source: string) => ({ source, answered: source })
const record = (other: Parameters<typeof article>[0] = {}): WorkRecord => ({
  registry: 'Crossref',
  item: article(other),
  titles: [],
  containers: [],
  dates: [],
  notices: [],
  relations: [],
})
const balloons = record({
  title: 'On Balloons and Their Ropes',
  author: [{ family: 'Cerny', given: 'Eva' }],
  DOI: otherDoi.value,
})

const found: Testimony = { said: 'found', identifier: doi, record: record(), evidence: evidence('found') }
const foundOther: Testimony = { said: 'found', identifier: otherDoi, record: balloons, evidence: evidence('other') }
const unregistered: Testimony = { said: 'unregistered', identifier: doi, evidence: evidence('unregistered') }
const unrecorded: Testimony = { said: 'unrecorded', identifier: doi, evidence: evidence('unrecorded') }
const absent: Testimony = { said: 'absent', identifier: null, evidence: evidence('absent') }
const candidates: Testimony = {
  said: 'candidates',
  identifier: null,
  records: [record()],
  evidence: evidence('candidates'),
}
const strangers: Testimony = {
  said: 'candidates',
  identifier: null,
  records: [balloons],
  evidence: evidence('strangers'),
}
const silence = (because: Silence, identifier: Identifier | null = null): Testimony => ({
  said: 'silent',
  identifier,
  because,
  evidence: evidence(`silent ${because} ${identifier?.value}`),
})

const telling = { absenceTells: true }
const reference = statedReference(article())

const silences = fc
  .tuple(
    fc.constantFrom<Silence>('timeout', 'blocked', 'quota', 'server-error', 'connection'),
    fc.constantFrom<Identifier | null>(null, doi, otherDoi),
  )
  .map(([because, identifier]) => silence(because, identifier))
const anything = fc.oneof(
  fc.constantFrom(found, foundOther, unregistered, unrecorded, absent, candidates, strangers),
  silences,
)

describe('conclude', () => {
  it('never says that a work is not found while anyone is silent', () => {
    fc.assert(
      fc.property(fc.array(anything), silences, fc.nat(), (heard, silent, at) => {
        const place = heard.length === 0 ? 0 : at % heard.length
        const withSilence = [...heard.slice(0, place), silent, ...heard.slice(place)]
        expect(conclude(reference, withSilence, telling).outcome).not.toBe('not-found')
      }),
    )
  })

  it('says the same in whatever order it hears', () => {
    fc.assert(
      fc.property(
        fc.array(anything).chain(heard => fc.tuple(fc.constant(heard), shuffled(heard))),
        ([heard, other]) => {
          expect(conclude(reference, other, telling)).toEqual(conclude(reference, heard, telling))
        },
      ),
    )
  })

  it('always says that an unregistered identifier is, whatever else is found', () => {
    fc.assert(
      fc.property(fc.array(anything), heard => {
        const resolution = conclude(reference, [...heard, unregistered], telling)
        const faults = 'identifierFaults' in resolution ? resolution.identifierFaults : []
        expect(faults).toContainEqual({ fault: 'unregistered', identifier: doi })
      }),
    )
  })

  it('keeps all evidence, save where nothing was said', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1 }), heard => {
        const resolution = conclude(reference, heard, telling)
        if (resolution.outcome !== 'skipped') expect(resolution.evidence).toHaveLength(heard.length)
      }),
    )
  })

  it('verifies what an identifier leads to, though others are silent', () => {
    expect(conclude(reference, [found, silence('timeout')], telling).outcome).toBe('verified')
  })

  it('names the fields that differ', () => {
    const stated = statedReference(article({ volume: '14' }))
    expect(conclude(stated, [found], telling)).toMatchObject({
      outcome: 'mismatch',
      mismatches: [{ field: 'volume', stated: '14', recorded: '10' }],
    })
  })

  it('suggests the identifier of the work described where the stated one leads elsewhere', () => {
    const stated = statedReference(article({ DOI: otherDoi.value }))
    expect(conclude(stated, [foundOther, candidates], telling)).toMatchObject({
      outcome: 'mismatch',
      work: { DOI: doi.value },
      mismatches: [{ field: 'DOI', stated: otherDoi.value, recorded: doi.value }],
      identifierFaults: [{ fault: 'misdirected', leadsTo: { title: 'On Balloons and Their Ropes' } }],
    })
  })

  it('does not let a search speak for an identifier that could not be asked for', () => {
    expect(conclude(reference, [silence('timeout', otherDoi), candidates], telling).outcome).toBe('unreachable')
    expect(conclude(reference, [silence('timeout', doi), candidates], telling).outcome).toBe('verified')
  })

  it('says not found only of kinds that are recorded in full', () => {
    expect(conclude(reference, [absent], telling).outcome).toBe('not-found')
    expect(conclude(reference, [absent], { absenceTells: false })).toEqual({
      outcome: 'skipped',
      because: 'kind-not-indexed',
    })
  })

  it('accuses nobody over an identifier that is registered but not recorded', () => {
    expect(conclude(reference, [unrecorded, absent], telling)).toEqual({
      outcome: 'skipped',
      because: 'kind-not-indexed',
    })
  })

  it('gathers notices once, from all who found the work', () => {
    const retracted = { kind: 'retraction', doi: '10.5555/aok.2012.1' } as const
    const noticed = { ...record(), notices: [retracted] }
    const standing: Testimony = {
      said: 'standing',
      identifier: doi,
      notices: [{ kind: 'retraction' }, { kind: 'correction' }],
      evidence: evidence('standing'),
    }
    const resolution = conclude(reference, [{ ...found, record: noticed } as Testimony, standing], telling)
    expect(resolution).toMatchObject({ notices: [{ kind: 'correction' }, retracted] })
  })

  const page: Page = {
    kind: 'article',
    item: { type: 'webpage', title: 'Kites in a Lull' },
    origins: {},
    published: null,
    modified: null,
    canonical: null,
    text: { lead: 'They hang.' },
  }
  const look = (other: Partial<LinkLook> = {}): LinkLook => ({
    url: 'https://kites.example/lull',
    state: 'present',
    finalUrl: 'https://kites.example/lull',
    redirects: [],
    status: 200,
    fit: 'same',
    page,
    repairs: [],
    evidence: [evidence('kites.example')],
    ...other,
  })
  const { page: _, ...unseen } = look({ status: null, fit: 'unsaid' })
  const known = { absenceTells: false }

  it('never says that a work is not found while a page could not be seen', () => {
    const silentStates = fc.constantFrom('blocked' as const, 'unreachable' as const)
    fc.assert(
      fc.property(fc.array(anything), silentStates, fc.boolean(), (heard, state, absenceTells) => {
        const looks = [{ ...unseen, state, because: 'blocked' as const }]
        const { outcome } = conclude(
          reference,
          heard.filter(({ said }) => said !== 'unregistered'),
          { absenceTells, looks },
        )
        expect(outcome).not.toBe('not-found')
      }),
    )
  })

  it('lets a registry’s record speak before the page, and keeps what was seen', () => {
    fc.assert(
      fc.property(fc.array(anything), heard => {
        const looks = [look()]
        const resolution = conclude(reference, [...heard, found], { absenceTells: true, looks })
        expect(resolution).not.toHaveProperty('readFrom')
        expect(resolution.links).toBe(looks)
      }),
    )
  })

  it('reads a work known by its address alone from its page', () => {
    const stated = statedReference({ type: 'webpage', title: 'Kites in a Lull', URL: 'https://kites.example/lull' })
    expect(conclude(stated, [], { ...known, looks: [look()] })).toMatchObject({
      outcome: 'verified',
      readFrom: 'page',
      text: { lead: 'They hang.' },
    })
    const other = look({
      fit: 'other',
      page: { ...page, item: { type: 'webpage', title: 'Balloons and their ropes' } },
    })
    expect(conclude(stated, [], { ...known, looks: [other] })).toMatchObject({
      outcome: 'mismatch',
      mismatches: [{ field: 'title' }],
    })
  })

  it('calls it not found where its address is gone, and not where another page is given in its place', () => {
    const stated = statedReference({ type: 'webpage', title: 'Kites in a Lull', URL: 'https://kites.example/lull' })
    const outcome = (state: LinkLook['state']) =>
      conclude(stated, [], { ...known, looks: [{ ...unseen, state }] }).outcome
    expect(outcome('gone')).toBe('not-found')
    expect(outcome('soft-404')).toBe('unreachable')
    expect(conclude(stated, [], { ...known, looks: [{ ...unseen, state: 'gone' }, look()] }).outcome).toBe('verified')
  })

  it('reads it from a kept copy where the page is gone', () => {
    const stated = statedReference({ type: 'webpage', title: 'Kites in a Lull', URL: 'https://kites.example/lull' })
    const archived = {
      url: 'https://web.archive.org/web/2019/https://kites.example/lull',
      capturedOn: '2019-01-01',
      page,
      fit: 'same' as const,
    }
    expect(conclude(stated, [], { ...known, looks: [{ ...unseen, state: 'gone', archived }] }).outcome).toBe('verified')
  })
})

function shuffled<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length })
}
