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
    'Rowe, Imogen, and Lena Holm. “Nets and Debts.” Studies of Shores: 507–514.',
    'Seamark (2009): Ferries in the north. Report of the year, Kiel.',
    'Rowe et al. (2007): Nets and debts. Journal of Shores 9 (4), S. 23–41.',
    'Rowe, I. (n.d.). The board frees the boats it held since spring. *Harbour Post*. https://strait.example/2014/06/x/',
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
    ['Ibid., 2:420–31.', 'ibid', null, '2:420–31'],
    ['Ibid., at [17].', 'ibid', null, '[17]'],
    ['Ibid 33', 'ibid', null, '33'],
    ['Ibid s 47(2).', 'ibid', null, '47(2)'],
    ['Ibid [12]–[15] (Drury J).', 'ibid', null, '[12]–[15]'],
    ['ibid., pp. 4, 7 and n. 3', 'ibid', null, '4, 7 and n. 3'],
    ['Ibíd., p. 33.', 'ibid', null, '33'],
    ['Ivi, pp. 33-34.', 'ibid', null, '33-34'],
    ['Rowe, *Papers*, 2:xiv.', 'short', 'Rowe', '2:xiv'],
    ['Rowe, *Papers*, xiv–xvi.', 'short', 'Rowe', 'xiv–xvi'],
    ['Rowe, p. 62.', 'short', 'Rowe', '62'],
    ['Rowe, Netze, S. 62.', 'short', 'Rowe', '62'],
    ['Müller, Netze (wie Anm. 6), S. 215.', 'cross-reference', 'Müller', '215'],
    ['Müller (Anm. 6), S. 215.', 'cross-reference', 'Müller', '215'],
    ['Müller, wie Fn. 12, S. 3.', 'cross-reference', 'Müller', '3'],
    ['Müller (Anm. 2, S. 55).', 'cross-reference', 'Müller', '55'],
    ['Müller, a. a. O., S. 95.', 'op-cit', 'Müller', '95'],
    ['Ders., a. a. O., S. 5.', 'op-cit', null, '5'],
    ['Dies., Netze (wie Anm. 3), S. 5.', 'cross-reference', null, '5'],
    ['Rowe (n 12) 33.', 'cross-reference', 'Rowe', '33'],
    ['Rowe, ‘Nets’ (n 12) 33.', 'cross-reference', 'Rowe', '33'],
    ['*Thornby*, above n 4, [17].', 'cross-reference', null, '[17]'],
    ['Harbour Reform Board, Report No 61, above n 13, 22.', 'cross-reference', 'Harbour Reform Board', '22'],
    ['ROWE & ABARA, supra note 7, at 33, 35 & n.2.', 'cross-reference', 'ROWE', '33, 35 & n.2'],
    ['Rossi, *Le reti*, cit., p. 33.', 'op-cit', 'Rossi', '33'],
    ['Durand, op. cit. (note 4), p. 33.', 'op-cit', 'Durand', '33'],
    ['Durand, art. cité, p. 33.', 'op-cit', 'Durand', '33'],
    ['Pérez, ob. cit., p. 12.', 'op-cit', 'Pérez', '12'],
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

  it('parts what follows words that lead on', () => {
    expect(parts('Imogen Rowe, *Boats* (Kiel: Mar, 1999), 3; more cautiously, Abara, *Nets*, 140.')).toEqual([
      's: Imogen Rowe, Boats (Kiel: Mar, 1999), 3',
      'c: more cautiously,',
      'r: Abara, Nets, 140.',
    ])
    expect(
      parts('Rowe, *Boats*, 190; but compare Abara, “Nets,” 70; for a contrary view see Voss, *Ropes*, 3.'),
    ).toEqual([
      'r: Rowe, Boats, 190',
      'c: but compare',
      'r: Abara, “Nets,” 70',
      'c: for a contrary view see',
      'r: Voss, Ropes, 3.',
    ])
    expect(parts('Rowe (n 12) 33 and Abara (n 4) 12.')).toEqual(['r: Rowe (n 12) 33', 'c: and', 'r: Abara (n 4) 12.'])
  })

  it('parts repetitions and sources in German', () => {
    expect(
      parts(
        'Voss, Boote (wie Anm. 6), S. 215; Inga Rowe, Netze. Ein Versuch, in: Zeitschrift für Boote 3 (1999), S. 7–10.',
      ),
    ).toEqual([
      'r: Voss, Boote (wie Anm. 6), S. 215',
      's: Inga Rowe, Netze. Ein Versuch, in: Zeitschrift für Boote 3 (1999), S. 7–10.',
    ])
    expect(parts('Vgl. Voss (s. Anm. 6), S. 3–5; ders., Der lange Winter, Kiel 2008, S. 3.')).toEqual([
      'c: Vgl.',
      'r: Voss (s. Anm. 6), S. 3–5',
      's: ders., Der lange Winter, Kiel 2008, S. 3.',
    ])
  })

  it.each([
    'Inga Rowe, Der Turm am Wasser, in: Blätter der Küste.',
    'Idem, *The Boats* (Kiel: Mar, 1999), 3.',
    'Imogen Rowe, *Boats and Nets*, in *Shores* 12 (1999), 3 n. 4.',
    'I. Rowe and C. Abara, ‘Nets and Debts’ in Voss, op. cit., p. 97 (1999).',
    'Rowe, Lev (1986 [1934]). Nets and language, revised edition. Kiel: Mar.',
    'Rowe, Imogen 1988 [1964]. “The Kitchen of Nets.” The Shore. Kiel: Mar. 157-159.',
  ])('takes a source that looks like a repetition for a source: %s', note => {
    expect(parts(note)).toEqual([`s: ${note.replaceAll('*', '')}`])
  })

  it.each([
    'In the first trial (n 120) the patients were older than those in the second.',
    'The figure is disputed (see n. 4).',
  ])('names nobody in %s', note => {
    expect(parts(note)).toEqual([`c: ${note}`])
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
    [
      'Voir par exemple J. Tanguy, *Rouilles*, Rennes, Havres, 2010, p. 4 ; en sens contraire, Aubry, op. cit., p. 33.',
      [
        'c: Voir par exemple',
        's: J. Tanguy, Rouilles, Rennes, Havres, 2010, p. 4',
        'c: en sens contraire,',
        'r: Aubry, op. cit., p. 33.',
      ],
    ],
    [
      'Cité par Claire Aubry, *Le port fermé*, Brest, Quai, 1999, p. 3.',
      ['c: Cité par', 's: Claire Aubry, Le port fermé, Brest, Quai, 1999, p. 3.'],
    ],
    [
      'Näher dazu Brandt, Der geteilte Hafen, Lübeck 1988, S. 4; a. A. Vogt, Die Protokolle, Kiel 1999, S. 3.',
      [
        'c: Näher dazu',
        's: Brandt, Der geteilte Hafen, Lübeck 1988, S. 4',
        'c: a. A.',
        's: Vogt, Die Protokolle, Kiel 1999, S. 3.',
      ],
    ],
    ['Vgl Brandt, Hafenrecht (1988), 239.', ['c: Vgl', 's: Brandt, Hafenrecht (1988), 239.']],
    [
      'Dazu: Brandt, Häfen, Lübeck 1988, S. 4; zum Streit um die Protokolle: Vogt, Hafenblatt 50, 2016, S. 10.',
      [
        'c: Dazu:',
        's: Brandt, Häfen, Lübeck 1988, S. 4',
        'c: zum Streit um die Protokolle:',
        's: Vogt, Hafenblatt 50, 2016, S. 10.',
      ],
    ],
    [
      'Brandt 1988, S. 75, der nur die Häfen im Norden kennt.',
      ['r: Brandt 1988, S. 75', 'c: der nur die Häfen im Norden kennt.'],
    ],
    [
      'I have told this twice before: ‘The Fog’ in *Winters*, ed. P. Voss (1995) and ‘The Ice’ (1996) 20 Shore Law Rev. 10.',
      [
        'c: I have told this twice before:',
        's: ‘The Fog’ in Winters, ed. P. Voss (1995)',
        'c: and',
        's: ‘The Ice’ (1996) 20 Shore Law Rev. 10.',
      ],
    ],
  ])('tells what leads from what is led to: %s', (note, expected) => {
    expect(parts(note)).toEqual(expected)
  })

  it.each([
    ['The boats were much discussed, notably by Rowe, op. cit., n. 3, and by the board.', ['Rowe, op. cit., n. 3']],
    ['As Rowe (n 4) 33 shows, the board was divided over its boats.', ['Rowe (n 4) 33']],
    [
      'Für die Häfen im Norden zeigt es die Arbeit von Brandt 1988, insbesondere S. 170–183.',
      ['Brandt 1988, insbesondere S. 170–183.'],
    ],
    ['Comme le note Aubry (op. cit., p. 3), le port était alors fermé.', ['Aubry (op. cit., p. 3)']],
    ['This is what the board in Harbour Street 1988 and the other boards were for.', []],
  ])('finds the repetitions in a sentence: %s', (note, expected) => {
    const found = splitNote(note).filter(part => part.kind === 'repetition' && part.isInPassing)
    expect(found.map(({ extent }) => note.slice(extent.start, extent.end))).toEqual(expected)
  })

  it('finds a case in a sentence', () => {
    expect(
      parts('The board lost that year (see Rowe v. Board [1991] 2 All E.R. 257), and never tried it again.'),
    ).toContain('s: Rowe v. Board [1991] 2 All E.R. 257')
  })

  it.each([
    ['letters', 'a'.repeat(200_000)],
    ['semicolons', '; '.repeat(100_000)],
    ['sentences', 'It was so. '.repeat(18_000)],
    ['sources', 'Rowe, I. (2019). Nets. Shore News, 3, 4; '.repeat(5_000)],
    ['quotation marks', '“'.repeat(200_000)],
    ['brackets', '(['.repeat(100_000)],
  ])('completes on 200 kB of %s', (_, text) => {
    expect(splitNote(text).at(-1)?.extent.end).toBeLessThanOrEqual(text.length)
  })
})
