import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitNote } from '../../src/interpret/index.js'
import type { PassageLink } from '../../src/model/passage.js'
import type { Extent } from '../../src/model/span.js'

/** The parts of a note whose italics stand between asterisks, each as its kind's first letter and its words. */
function parts(note: string): string[] {
  const emphasis: Extent[] = []
  const text = note.split('*').reduce((before, piece, index) => {
    if (index % 2 === 1) emphasis.push({ start: before.length, end: before.length + piece.length })
    return before + piece
  }, '')
  return splitNote(text, { emphasis }).map(({ kind, extent }) => `${kind[0]}: ${text.slice(extent.start, extent.end)}`)
}

describe('splitNote', () => {
  it.each([
    'Rowe, I. (2014, June 4). Ferries end their winter break. The Strait Observer. https://strait.example/2014/06/x/',
    'Imogen Rowe, *The Weight of Boats* (Bergen: Alder House, 2010), 33.',
    'Imogen Rowe, “The Keeper’s Ledger,” *Island Prose* 12, no. 3 (2019): 4–9.',
    'Rowe, I.; Abara, C. (2019). Nets and debts. Journal of Shores, 3(2), 1–9.',
    'Zhou K, Wells R. Tremor in divers. J Cold Water Med. 2022;24(4):399-429. doi:10.5555/jcwm.2022.8',
    'Ferry timetables for the winter season. (n.d.). Island Transport Board. https://transport.example/winter',
    'Thornby v. Marsh [1932] 2 K.B. 571.',
  ])('keeps one reference whole: %s', note => {
    expect(parts(note)).toEqual([`s: ${note.replaceAll('*', '')}`])
  })

  it('parts several sources at semicolons', () => {
    expect(
      parts(
        'Imogen Rowe, “Nets,” in *Shores*, ed. P. Voss (Kiel: Mar, 1999), 3–4; Chidi Abara, *Boats* (Porto: Mar, 1988), 3.',
      ),
    ).toEqual([
      's: Imogen Rowe, “Nets,” in Shores, ed. P. Voss (Kiel: Mar, 1999), 3–4',
      's: Chidi Abara, Boats (Porto: Mar, 1988), 3.',
    ])
  })

  it('leaves signals outside the source', () => {
    expect(
      parts('See, e.g., Imogen Rowe, *Boats* (Kiel: Mar, 1999), 3; see also Chidi Abara, *Nets* (Porto: Mar, 1988).'),
    ).toEqual([
      'c: See, e.g.,',
      's: Imogen Rowe, Boats (Kiel: Mar, 1999), 3',
      'c: see also',
      's: Chidi Abara, Nets (Porto: Mar, 1988).',
    ])
    expect(parts('On the winter of the long fog, see I. Rowe, *Boats* (1999) 3.')).toEqual([
      'c: On the winter of the long fog, see',
      's: I. Rowe, Boats (1999) 3.',
    ])
    expect(parts('Quoted in Chidi Abara, *Nets* (Porto: Mar, 1988), 4.')).toEqual([
      'c: Quoted in',
      's: Chidi Abara, Nets (Porto: Mar, 1988), 4.',
    ])
  })

  it('leaves comment before and behind outside the source', () => {
    expect(parts('This was contested by many of the keepers. See I. Rowe, *Boats* (1999) 3.')).toEqual([
      'c: This was contested by many of the keepers. See',
      's: I. Rowe, Boats (1999) 3.',
    ])
    expect(parts('Chidi Abara, *Nets* (Porto: Mar, 1988), 4. This was contested by many of the keepers.')).toEqual([
      's: Chidi Abara, Nets (Porto: Mar, 1988), 4.',
      'c: This was contested by many of the keepers.',
    ])
    expect(
      parts(
        'C. Abara, *Nets* (1988). For a fuller account of the trade, see I. Rowe, *Boats* (1999), especially 43–59.',
      ),
    ).toEqual([
      's: C. Abara, Nets (1988).',
      'c: For a fuller account of the trade, see',
      's: I. Rowe, Boats (1999), especially 43–59.',
    ])
  })

  it.each([
    'He was not there on the night of the storm.',
    'I thank the keepers of the northern lights for their help with this.',
    'Although the fleet was lost in 1903, most of the crews were saved.',
    'That is, boats of less than ten tons.',
    'You can still order things from the board to support its work.',
  ])('sees no source in a comment: %s', note => {
    expect(parts(note)).toEqual([`c: ${note}`])
  })

  it.each([
    ['Ibid.', 'ibid', null, null],
    ['ibid', 'ibid', null, null],
    ['Ibid., 33–35.', 'ibid', null, '33–35'],
    ['Id., p. 97', 'ibid', null, '97'],
    ['Ebd., S. 12.', 'ibid', null, '12'],
    ['Ebenda, S. 138-186.', 'ibid', null, '138-186'],
    ['Rowe, op. cit., p. 33.', 'op-cit', 'Rowe', '33'],
    ['Müller, a.a.O., S. 12.', 'op-cit', 'Müller', '12'],
    ['Rowe, op. cit., n. 7, pp. 80–1.', 'op-cit', 'Rowe', '80–1'],
    ['Loc. cit.', 'ibid', null, null],
    ['Rowe, *Boats and Nets*, 45.', 'short', 'Rowe', '45'],
    ['Rowe and Abara, “Nets,” 12.', 'short', 'Rowe', '12'],
    ['Rowe et al., “Nets at Dusk,” 614.', 'short', 'Rowe', '614'],
    ['Rowe 2019, 33.', 'short', 'Rowe', '33'],
    ['Behring/Voss 1979, S. 64 ff.', 'short', 'Behring', '64 ff.'],
    ['Rowe, supra note 12, at 33.', 'cross-reference', 'Rowe', '33'],
    ['Supra note 12.', 'cross-reference', null, null],
    ['Above, n. 30.', 'cross-reference', null, null],
    ['note 12 above', 'cross-reference', null, null],
  ])('sees a repetition in %s', (note, form, author, locator) => {
    const emphasis = note.includes('*') ? [{ start: note.indexOf('*'), end: note.lastIndexOf('*') - 1 }] : []
    const [part, ...rest] = splitNote(note.replaceAll('*', ''), { emphasis })
    expect(rest).toEqual([])
    expect(part).toMatchObject({ kind: 'repetition', back: { form, author, locator } })
  })

  it('parts repetitions from sources and comment', () => {
    expect(parts('Ibid., 33; Rowe 2019, 33; see also Chidi Abara, *Nets* (Porto: Mar, 1988), 4.')).toEqual([
      'r: Ibid., 33',
      'r: Rowe 2019, 33',
      'c: see also',
      's: Chidi Abara, Nets (Porto: Mar, 1988), 4.',
    ])
    expect(parts('See note 12.')).toEqual(['c: See', 'r: note 12.'])
    expect(parts('See above, n. 4, and the literature that is cited there.')).toEqual([
      'c: See above, n. 4, and the literature that is cited there.',
    ])
  })

  it('takes no full reference for a short form', () => {
    expect(parts('Rowe, *Boats and Nets* (Kiel: Mar, 1999), 45.')[0]).toMatch(/^s/)
    expect(parts('May 2019 was a cold month for all of the keepers.')[0]).toMatch(/^c/)
  })

  it('takes a labelled link in a sentence for comment, and one that stands alone for a source', () => {
    const link = (text: string, label: string): PassageLink => {
      const start = text.indexOf(label)
      return { url: 'https://a.example/x', extent: { start, end: start + label.length }, target: { start: 0, end: 0 } }
    }
    const sentence = 'You can still order things from the board to support its work.'
    expect(splitNote(sentence, { links: [link(sentence, 'order things')] }).map(part => part.kind)).toEqual([
      'commentary',
    ])
    const alone = 'A Short History of Buoys'
    expect(splitNote(alone, { links: [link(alone, alone)] }).map(part => part.kind)).toEqual(['source'])
  })

  it('loses nothing but spaces and separators, in order and without overlap', () => {
    const scrap = fc.constantFrom(
      'Rowe, I.',
      ' (2019). ',
      'Ibid., 3',
      '; ',
      '. ',
      'See ',
      '“Nets,” ',
      'this was said',
      ', 12',
      '*',
      '\u0000',
      'op. cit.',
      ' n. 7',
      '王',
      '(',
      ')',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(scrap, { maxLength: 30 }).map(words => words.join('')),
        ),
        text => {
          let last = 0
          for (const { extent } of splitNote(text)) {
            expect(extent.start).toBeGreaterThanOrEqual(last)
            expect(extent.end).toBeGreaterThan(extent.start)
            expect(text.slice(last, extent.start)).toMatch(/^[\s;,]*$/)
            last = extent.end
          }
          expect(last).toBeLessThanOrEqual(text.length)
          expect(text.slice(last)).toMatch(/^[\s;,]*$/)
        },
      ),
      { numRuns: 400 },
    )
  })

  it.each([
    ['letters', 'a'.repeat(200_000)],
    ['semicolons', '; '.repeat(100_000)],
    ['sentences', 'It was so. '.repeat(18_000)],
    ['sources', 'Rowe, I. (2019). Nets. Shore News, 3, 4; '.repeat(5_000)],
    ['quotation marks', '“'.repeat(200_000)],
    ['brackets', '(['.repeat(100_000)],
  ])('completes on 200 kB of %s', (_, text) => {
    const start = performance.now()
    splitNote(text)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
