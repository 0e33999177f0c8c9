import { expect, test } from 'vitest'
import { readTagged } from '../../../scripts/train/tagged-text.js'
import { labelledFields } from '../../../src/interpret/labeller/labelled-fields.js'
import type { Part } from '../../../src/interpret/labeller/labels.js'

test.each([
  [
    '<author>Alder, A</author>, <editor>B. Birch and C. Cedar</editor> (eds.)',
    'editor: Alder, A, B. Birch and C. Cedar',
  ],
  ['<author>Alder, A</author>. In <editor>B. Birch</editor> (ed.)', 'author: Alder, A. · editor: B. Birch'],
  ['<author>Alder, A</author> (ed.)', 'editor: Alder, A'],
  ['translated by <editor>A. Alder</editor>', 'translator: A. Alder'],
  ['<title>Roots</title>. Trans. <editor>A. Alder</editor>', 'title: Roots · translator: A. Alder'],
  ['<title>Roots</title>. TR-CS-<pages>90-25</pages>', 'title: Roots'],
  ['<title>Roots</title>, <pages>90-95</pages>', 'title: Roots · page: 90-95'],
  [
    '<title>Roots</title>. <container>US Patent</container> <volume>12</volume>',
    'title: Roots · genre: US Patent · number: 12',
  ],
  ['<author>Alder, A</author>, <container>Roots</container>', 'author: Alder, A · title: Roots'],
  ['<author>21.Alder A, Birch B</author>. <title>Roots</title>', 'author: Alder A, Birch B. · title: Roots'],
  ['<author>5- Alder A</author>. <title>Roots</title>', 'author: Alder A. · title: Roots'],
  ['–––, <author>and Alder, A.</author> <title>Roots</title>', 'author: Alder, A. · title: Roots'],
  ['<editor>Alder, A. (a cura di</editor>), <title>Roots</title>', 'editor: Alder, A. · title: Roots'],
  [
    '<editor>Alder, A. (Max), Birch, B</editor>. <title>Roots</title>',
    'editor: Alder, A. (Max), Birch, B. · title: Roots',
  ],
  ['<container>The Daily Root</container>, 3 May', 'container-title: The Daily Root'],
])('%s', (labelled, expected) => {
  const { text, stretches } = readTagged(labelled)
  const fields = labelledFields(
    text,
    stretches.map(({ tag, start, end }) => ({ part: tag as Part, extent: { start, end }, confidence: 0.9 })),
    [],
  )
  const read = [...fields.values()].map(({ field, extent }) => `${field}: ${text.slice(extent.start, extent.end)}`)
  expect(read.join(' · ')).toBe(expected)
})
