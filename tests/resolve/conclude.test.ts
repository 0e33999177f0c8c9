import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Identifier, Silence } from '../../src/model/index.js'
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
})

function shuffled<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length })
}
