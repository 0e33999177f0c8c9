import { describe, expect, test } from 'vitest'
import { splitNote } from '../../src/interpret/index.js'
import { readByRules } from '../../src/interpret/read-by-rules.js'
import type { CslItem } from '../../src/model/csl.js'

const references: readonly (readonly [raw: string, item: Partial<CslItem>])[] = [
  [
    '王建国著：《运河与税收》，北京：水利出版社，2019年，第12—15页。',
    {
      type: 'book',
      author: [{ family: '王', given: '建国' }],
      title: '运河与税收',
      'publisher-place': '北京',
      publisher: '水利出版社',
      issued: { 'date-parts': [[2019]] },
      locator: '12—15',
    },
  ],
  [
    '李明、张华：《清代漕运考》，《历史研究》2015年第3期，第45—67页。',
    {
      type: 'article-journal',
      author: [
        { family: '李', given: '明' },
        { family: '张', given: '华' },
      ],
      title: '清代漕运考',
      'container-title': '历史研究',
      issue: '3',
      page: '45—67',
    },
  ],
  [
    '[英]约翰·史密斯：《河流的代价》，李四译，北京：大河书店，二〇〇五年，第88页。',
    { author: [{ literal: '约翰·史密斯' }], title: '河流的代价', issued: { 'date-parts': [[2005]] } },
  ],
  [
    '陈大文等主编：《河工档案汇编》第2册，上海：江南书局，1998年。',
    { editor: [{ family: '陈', given: '大文' }], title: '河工档案汇编', volume: '2' },
  ],
  [
    '山田花子「江戸の渡し船」『水運史研究』第12号、2011年、45–60頁。',
    {
      type: 'article-journal',
      author: [{ literal: '山田花子' }],
      title: '江戸の渡し船',
      'container-title': '水運史研究',
      issue: '12',
      page: '45–60',
    },
  ],
  [
    '佐藤健一『川と税の歴史』（水辺書房、2008年）、33頁。',
    { title: '川と税の歴史', publisher: '水辺書房', issued: { 'date-parts': [[2008]] }, locator: '33' },
  ],
  [
    '김민수, 「조선 후기의 나루터」, 『물길연구』 제5호, 2012년, 33–58쪽.',
    {
      author: [{ family: '김', given: '민수' }],
      title: '조선 후기의 나루터',
      'container-title': '물길연구',
      issue: '5',
      page: '33–58',
      issued: { 'date-parts': [[2012]] },
    },
  ],
  [
    '林美玲，〈臺灣渡口的興衰〉，《水文學報》，第8卷第2期（2010年），頁101-125。',
    { title: '臺灣渡口的興衰', 'container-title': '水文學報', volume: '8', issue: '2', page: '101-125' },
  ],
  [
    '李明, 张华. 清代漕运考[J]. 历史研究, 2015, 8(3): 45-67.',
    { title: '清代漕运考', 'container-title': '历史研究', volume: '8', issue: '3', page: '45-67' },
  ],
  [
    '赵雷：《渡口的黄昏》，2020年3月1日，https://www.hedao.example/dukou，2021年5月2日访问。',
    {
      URL: 'https://www.hedao.example/dukou',
      issued: { 'date-parts': [[2020, 3, 1]] },
      accessed: { 'date-parts': [[2021, 5, 2]] },
    },
  ],
  [
    'أحمد الخطيب، رسوم الأنهار، بيروت: دار المياه، ٢٠١٠، ص 45.',
    {
      author: [{ family: 'الخطيب', given: 'أحمد' }],
      title: 'رسوم الأنهار',
      publisher: 'دار المياه',
      issued: { 'date-parts': [[2010]] },
      locator: '45',
    },
  ],
  [
    'فاطمة الزهراء، «جسور ومعابر»، مجلة تاريخ المياه، العدد 5، 2015، ص 12–34.',
    { title: 'جسور ومعابر', 'container-title': 'مجلة تاريخ المياه', issue: '5', page: '12–34' },
  ],
]

describe('a reference in a script without capitals', () => {
  test.each(references)('%s', (raw, item) => {
    const reading = readByRules(raw)
    expect(reading.item).toMatchObject(item)
    for (const field of ['title', 'container-title', 'publisher', 'issue', 'page', 'locator'] as const) {
      const place = reading.fields[field]?.extent
      if (place) expect(raw.slice(place.start, place.end)).toBe(reading.item[field])
    }
  })

  test.each(references)('%s is one source', raw => {
    expect(splitNote(raw)).toMatchObject([{ kind: 'source' }])
  })

  test.each([
    '本文依据《运河与税收》2019年的修订版讨论。',
    '这里只作说明。',
    'この点は『川と税の歴史』が2008年に詳しく論じた。',
    '이 점은 『물길연구』가 2012년에 다루었다.',
    'المقصود بالمعبر هنا كل جسر أو قارب.',
  ])('%s is a remark', note => {
    expect(splitNote(note)).toMatchObject([{ kind: 'commentary' }])
  })

  test.each([
    ['同上，第48页。', '48'],
    ['同前註，頁110。', '110'],
    ['同前引书，第95页。', '95'],
    ['Ό.π., σ. 48.', '48'],
    ['المرجع نفسه، ص 48.', '48'],
    ['Там же. С. 15.', '15'],
  ])('%s is “ibid.”', (note, locator) => {
    expect(splitNote(note)).toMatchObject([{ kind: 'repetition', back: { form: 'ibid', locator } }])
  })

  test.each([
    ['参见王建国，前引书，第20页。', '王建国'],
    ['Иванов И. И. Указ. соч. С. 50.', 'Иванов'],
    ['Βλ. Παπαδόπουλος, ό.π., σ. 35.', 'Παπαδόπουλος'],
    ['انظر: الخطيب، المرجع السابق، ص 50.', 'الخطيب'],
  ])('%s points back to %s', (note, author) => {
    expect(splitNote(note).at(-1)).toMatchObject({ kind: 'repetition', back: { form: 'op-cit', author } })
  })
})
