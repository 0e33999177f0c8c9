import { describe, expect, it } from 'vitest'
import {
  type ResolvableNote,
  type ResolvablePart,
  readByRules,
  resolveRepetitions,
  splitNote,
} from '../../src/interpret/index.js'

/** Notes as text, numbered from 1, taken apart and read. Keys are the label, then `label:2` … */
function notes(...texts: string[]): ResolvableNote[] {
  return texts.map((text, index) => {
    const label = String(index + 1)
    let count = 0
    const key = () => (++count === 1 ? label : `${label}:${count}`)
    const parts = splitNote(text).map((part): ResolvablePart => {
      if (part.kind === 'commentary') return { kind: 'commentary' }
      if (part.kind === 'repetition') return { kind: 'repetition', key: key(), back: part.back }
      return { kind: 'source', key: key(), item: readByRules(text.slice(part.extent.start, part.extent.end)).item }
    })
    return { label, parts }
  })
}

const boats = 'Imogen Rowe, “The Weight of Boats,” Island Prose 12 (2010): 3–33.'
const nets = 'Chidi Abara, “Nets and Debts,” Shore Life 3 (1998): 44–60.'

describe('resolveRepetitions', () => {
  it('reads ibid. as the source of the note before', () => {
    const found = resolveRepetitions(notes(boats, 'Ibid., 14.', 'ibid'))
    expect(found.get('2')).toEqual({ form: 'ibid', outcome: 'resolved', key: '1' })
    expect(found.get('3')).toEqual({ form: 'ibid', outcome: 'resolved', key: '1' })
  })

  it.each([
    'Там же. С. 20.',
    'Там же',
    '同上，第20页。',
    '同上、20頁。',
    '위의 책, 20쪽.',
    'المرجع نفسه، ص 20.',
    'Tamże, s. 20.',
    'Tamtéž, s. 20.',
    'Στο ίδιο, σ. 20.',
  ])('knows “%s”', text => {
    const found = resolveRepetitions(notes(boats, text))
    expect(found.get('2')).toEqual({ form: 'ibid', outcome: 'resolved', key: '1' })
    expect(resolveRepetitions(notes(text)).get('1')).toEqual({ form: 'ibid', outcome: 'dangling' })
  })

  it('knows tables and figures for places', () => {
    const found = resolveRepetitions(notes(boats, 'Id., table 5.', 'Ibid., fig. 3.'))
    expect(found.get('2')).toEqual({ form: 'ibid', outcome: 'resolved', key: '1' })
    expect(found.get('3')).toEqual({ form: 'ibid', outcome: 'resolved', key: '1' })
  })

  it('finds nothing behind an ibid. in the first note', () => {
    expect(resolveRepetitions(notes('Ibid.')).get('1')).toEqual({ form: 'ibid', outcome: 'dangling' })
  })

  it('takes a title behind a name for no second name', () => {
    const found = resolveRepetitions(
      notes('Voss, Hafenrecht (1972), 239.', 'Voss, Netze und Boote (1988), 4.', 'Voss, Netze und Boote, 9.'),
    )
    expect(found.get('1')).toBeUndefined()
    expect(found.get('2')).toBeUndefined()
  })

  it('cannot choose when the note before names two sources, or none', () => {
    expect(resolveRepetitions(notes(`${boats.slice(0, -1)}; ${nets}`, 'Ibid.')).get('2')).toEqual({
      form: 'ibid',
      outcome: 'ambiguous',
      candidates: ['1', '1:2'],
    })
    expect(resolveRepetitions(notes(boats, 'The keepers were not there on that night.', 'Ibid.')).get('3')).toEqual({
      form: 'ibid',
      outcome: 'ambiguous',
      candidates: [],
    })
  })

  it('reads an ibid. behind a source of the same note as that source', () => {
    expect(resolveRepetitions(notes(boats, `${nets} Ibid., 50.`)).get('2:2')).toEqual({
      form: 'ibid',
      outcome: 'resolved',
      key: '2',
    })
  })

  it('blames no ibid. for a note before that could not be resolved', () => {
    const found = resolveRepetitions(notes('Holm, op. cit., 3.', 'Ibid.'))
    expect(found.get('1')).toEqual({ form: 'op-cit', outcome: 'dangling' })
    expect(found.has('2')).toBe(false)
  })

  it('finds op. cit. and short forms by author, title and year', () => {
    const found = resolveRepetitions(notes(boats, nets, 'Rowe, op. cit., 5.', 'Abara, “Nets,” 45.', 'Rowe 2010, 7.'))
    expect([...found.values()].map(repetition => repetition.outcome === 'resolved' && repetition.key)).toEqual([
      '1',
      '2',
      '1',
    ])
  })

  it('looks past accents in a surname', () => {
    const found = resolveRepetitions(notes('Živa Šimić, “Salt,” Shore Life 3 (1998): 44.', 'Simic, op. cit., 5.'))
    expect(found.get('2')).toMatchObject({ outcome: 'resolved', key: '1' })
  })

  it('cannot choose between two works of one author', () => {
    const salt = 'Imogen Rowe, “Salt Roads,” Shore Life 9 (2015): 1–9.'
    const found = resolveRepetitions(notes(boats, salt, 'Rowe, op. cit., 5.', 'Rowe, “Salt,” 5.'))
    expect(found.get('3')).toEqual({ form: 'op-cit', outcome: 'ambiguous', candidates: ['1', '2'] })
    expect(found.get('4')).toMatchObject({ outcome: 'resolved', key: '2' })
  })

  it('counts a work given in full twice as one', () => {
    expect(resolveRepetitions(notes(boats, boats, 'Rowe, op. cit., 5.')).get('3')).toMatchObject({
      outcome: 'resolved',
      key: '1',
    })
  })

  it('reads a note number, with the author where the note names several', () => {
    const found = resolveRepetitions(
      notes(
        `${boats.slice(0, -1)}; ${nets}`,
        'Abara, op. cit., n. 1, p. 45.',
        'Abara, supra note 1, at 45.',
        'Supra note 1.',
      ),
    )
    expect(found.get('2')).toMatchObject({ form: 'op-cit', outcome: 'resolved', key: '1:2' })
    expect(found.get('3')).toMatchObject({ form: 'cross-reference', outcome: 'resolved', key: '1:2' })
    expect(found.get('4')).toEqual({ form: 'cross-reference', outcome: 'ambiguous', candidates: ['1', '1:2'] })
  })

  it('picks the source of a note by the name or the title before the mark', () => {
    const report = 'Harbour Reform Board of Aldermoor, Lights at Sea, Report No 61 (2003) 17.'
    const found = resolveRepetitions(
      notes(
        `${boats.slice(0, -1)}; ${nets}`,
        'Thornby v Marsh [1994] AldSC 31, [12].',
        report,
        'Abara (n 1) 45.',
        'Nobody, above n 3, 5.',
        'Rowe, “Weight” (wie Anm. 1), S. 5.',
        '“Thornby,” above n 2, [17].',
        'Harbour Reform Board, Report No 61, above n 3, 22.',
      ),
    )
    expect(found.get('4')).toMatchObject({ outcome: 'resolved', key: '1:2' })
    expect(found.has('5')).toBe(false)
    expect(found.get('6')).toMatchObject({ outcome: 'resolved', key: '1' })
    expect(found.get('7')).toMatchObject({ outcome: 'resolved', key: '2' })
    expect(found.get('8')).toMatchObject({ outcome: 'resolved', key: '3' })
  })

  it('follows ibid. through a repetition', () => {
    const found = resolveRepetitions(notes(boats, nets, 'Rowe (n 1) 5.', 'Ibid 7.'))
    expect(found.get('4')).toMatchObject({ form: 'ibid', outcome: 'resolved', key: '1' })
  })

  it('picks the volume that a place names', () => {
    const papers = (volume: number, year: number) =>
      `Imogen Rowe, “Papers of the Board,” vol. ${volume} (Kiel: Mar Press, ${year}), 9.`
    const found = resolveRepetitions(
      notes(papers(1, 1986), papers(2, 1991), 'Rowe, “Papers,” 2:xiv.', 'Ibid., 2:420–31.'),
    )
    expect(found.get('3')).toMatchObject({ outcome: 'resolved', key: '2' })
    expect(found.get('4')).toMatchObject({ outcome: 'resolved', key: '2' })
  })

  it('lets a name and a page pass where the name is not known, or gave two works', () => {
    const salt = 'Imogen Rowe, “Salt Roads,” Shore Life 9 (2015): 1–9.'
    const found = resolveRepetitions(notes(boats, salt, 'Rowe, p. 5.', 'Holm, p. 5.', nets, 'Abara, p. 46.'))
    expect([found.has('3'), found.has('4')]).toEqual([false, false])
    expect(found.get('6')).toMatchObject({ outcome: 'resolved', key: '5' })
  })

  it('finds the full reference in the bibliography', () => {
    const bibliography = [{ key: 'rowe10', item: readByRules(boats).item }]
    expect(resolveRepetitions(notes('Rowe, “Boats,” 12.'), bibliography).get('1')).toMatchObject({
      outcome: 'resolved',
      key: 'rowe10',
    })
  })

  it('claims an unmatched short form only when nothing else looks like it', () => {
    const found = resolveRepetitions(notes('Holm, “Nets at Dusk,” 12.', 'Holm 1999.'))
    expect(found.get('1')).toEqual({ form: 'short', outcome: 'dangling' })
    expect(found.has('2')).toBe(false)
  })

  it('resolves many repetitions of one author', () => {
    const many = notes(...Array.from({ length: 60 }, (_, index) => (index % 2 ? 'Rowe, op. cit., 5.' : boats)))
    const long = Array.from({ length: 100 }, () => many).flat()
    expect(resolveRepetitions(long).size).toBeGreaterThan(0)
  })
})
