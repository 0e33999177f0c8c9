import { expect, test } from 'vitest'
import { toConvention } from '../../../scripts/train/conventions.js'
import { withoutCopies } from '../../../scripts/train/sets.js'
import { readTagged } from '../../../scripts/train/tagged-text.js'

test.each([
  ['<volume>80 (3): 12–19</volume>, 2001', 'volume 80, issue 3, pages 12–19'],
  ['<volume>80:219</volume>', 'volume 80, pages 219'],
  ['<volume>23: S8-S12</volume>', 'volume 23, pages S8-S12'],
  ['<volume>16(8), 1-4, 2016</volume>', 'volume 16, issue 8, pages 1-4, date 2016'],
  ['<volume>Vol. 3, No. 2</volume>', 'volume 3, issue 2'],
  ['<volume>2009;13(5)</volume>', 'date 2009, volume 13, issue 5'],
  ['<issue>7, 8</issue>', 'issue 7, 8'],
  ['<editor>Alder, A. (Eds.)</editor>', 'editor Alder, A'],
  ['<author>Alder, A.</author> (Hg.)', 'editor Alder, A'],
  ['<author>Alder, A.</author> (1997) (Hg.)', 'editor Alder, A'],
  ['<author>A. Alder – B. Birch</author> (edd.)', 'editor A. Alder – B. Birch'],
  ['<author>Alder, A.</author> (1997) Editing', 'author Alder, A'],
  ['<pages>pp. 3-4</pages>', 'pages 3-4'],
  ['<pages>561 p.</pages>', 'extent 561'],
  ['<place>Oxford</place>/<place>York</place>', 'place Oxford/York'],
  ['<place>Oxford</place>. Elsewhere, <place>York</place>', 'place Oxford, place York'],
  ['<place>Oxford: Alder Press</place>', 'place Oxford, publisher Alder Press'],
  ['<place>Salem</place>, <publisher>OR: Alder Press</publisher>', 'place Salem, OR, publisher Alder Press'],
  ['<publisher>House: Alder</publisher>', 'publisher House: Alder'],
  [
    '<title>Leaves</title>. <container>In A. Alder (Ed.), Roots of things</container>',
    'title Leaves, editor A. Alder, container Roots of things',
  ],
  [
    '<title>Leaves</title>. <container>In A. Alder (Ed.), Roots</container> <editor>B. Birch</editor>',
    'title Leaves, container A. Alder (Ed.), Roots, editor B. Birch',
  ],
  ['<author>Alder, A.</author> <container>Roots</container>', 'author Alder, A, title Roots'],
  [
    '<author>Alder, A.</author> <container>Roots</container> <volume>3</volume>',
    'author Alder, A, container Roots, volume 3',
  ],
  ['<container>The Daily Root</container>, <date>3 May 2001</date>', 'container The Daily Root, date 3 May 2001'],
  ['<title>Roots</title>. 2nd ed.', 'title Roots, edition 2nd'],
  ['<title>Roots, 2nd ed</title>', 'title Roots, 2nd ed'],
  ['<editor>Translated by A. Alder</editor>', 'translator A. Alder'],
  ['translated by <editor>A. Alder</editor>', 'translator A. Alder'],
  ['edited by <editor>A. Alder</editor>', 'editor A. Alder'],
  ['<author>12. Alder, A.</author>', 'author Alder, A'],
  ['<author>[3] Alder, A.</author>', 'author Alder, A'],
  ['<author>5-Alder A</author>', 'author Alder A'],
  ['<author>300</author> <title>Roots</title>', 'author 300, title Roots'],
  ['<title>“Leaves,” in Roots of things</title>', 'title Leaves, container Roots of things'],
  ['<title>‘Leaves’, in Roots</title>', 'title Leaves, container Roots'],
  ['<title>Leaves. In: Roots</title>', 'title Leaves, container Roots'],
  ['<title>Leaves” in</title> <editor>A. Alder</editor>', 'title Leaves, editor A. Alder'],
  ['<title>“Leaves,” in Roots</title> <container>Trees</container>', 'title Leaves,” in Roots, container Trees'],
  ['<title>‘Leaves’ in Roots. In Trees</title>', 'title Leaves’ in Roots. In Trees'],
  ['<place>Oxford1997</place>', 'place Oxford1997'],
])('%s', (labelled, expected) => {
  const { text, stretches } = readTagged(labelled)
  const parts = toConvention(
    text,
    stretches.map(({ tag, start, end }) => ({ part: tag as 'volume', start, end })),
  )
  expect(parts.map(({ part, start, end }) => `${part} ${text.slice(start, end)}`).join(', ')).toBe(expected)
})

test('what is measured by is not learnt from in other spacing', () => {
  const of = (text: string) => ({ set: 'invented', source: text, text, stretches: [], families: null })
  const learnt = [of('Alder, A. Roots. 2001'), of('Birch, B. Leaves. 2002')]
  expect(withoutCopies(learnt, [of('ALDER A.  Roots 2001.')])).toEqual([learnt[1]])
})
