import { lazily } from '../lazily.js'
import type { CslName } from '../model/csl.js'
import type { StatedIdentifier } from '../model/identifier.js'
import type { Extent } from '../model/span.js'
import { type Draft, note, noteText } from './draft.js'

/*
 * References in scripts without capitals: Chinese, Japanese, Korean, Arabic, Persian, Hebrew. What tells their parts is not where a
 * capital stands but their own marks and words: 《title》, 『book』, 「article」, 2019年, 第12页, ص 12.
 */

const foreignLetter = /[\u0590-\u06ff\u0750-\u077f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const foreignLetters = new RegExp(foreignLetter, 'g')

/** Whether most letters of a text are of scripts without capitals. */
export function isCaseless(text: string): boolean {
  if (!foreignLetter.test(text)) return false
  const others = text.replace(/https?:[\x21-\x7e]+/g, '').match(/[A-Za-z]/g)?.length ?? 0
  return (text.match(foreignLetters)?.length ?? 0) > others
}

/** A title in its marks. */
export interface MarkedTitle {
  /** With its marks. */
  readonly whole: Extent
  readonly inner: Extent
  /** Whether its marks are those of a part of something: 「」, 〈〉, quotation marks. */
  readonly isPart: boolean
}

const closers: Readonly<Record<string, string>> = {
  '《': '》',
  '『': '』',
  '「': '」',
  '〈': '〉',
  '«': '»',
}
/** Quotation marks hold titles in Arabic and Hebrew; where 「」 and their like are at hand, they hold anything. */
const quotationMarks: Readonly<Record<string, string>> = { ...closers, '“': '”', '„': '”', '"': '"' }
const bidirectional = /[\u0590-\u06ff\u0750-\u077f]/

/** Titles in marks or in italics, none within another. */
export function markedTitles(text: string, emphasis: readonly Extent[] = []): readonly MarkedTitle[] {
  const found: MarkedTitle[] = []
  const marks = bidirectional.test(text) ? quotationMarks : closers
  for (let at = 0; at < text.length; at++) {
    const italics = emphasis.find(({ start, end }) => start === at && end > at + 1)
    const close = marks[text[at] as string]
    const end = italics ? italics.end : close ? closing(text, at, close) : -1
    if (end < 0) continue
    const inner = italics && !close ? { start: at, end } : { start: at + 1, end: italics ? end - 1 : end }
    const whole = { start: at, end: italics ? end : end + 1 }
    found.push({ whole, inner, isPart: '「〈“„"«'.includes(text[at] as string) && !italics })
    at = whole.end - 1
  }
  return found
}

// Characters.
const LONGEST_TITLE = 300

function closing(text: string, from: number, close: string): number {
  let depth = 0
  for (let at = from + 1; at < Math.min(text.length, from + LONGEST_TITLE); at++) {
    if (text[at] === close && depth-- === 0) return at
    if (text[at] === text[from]) depth++
  }
  return -1
}

/** What the library standard of China (GB/T 7714) puts behind a title: [M] a book, [J] an article. */
const kindMark = /\[(M|J|N|D|C|R|S|P|A|Z|G|M\/OL|J\/OL|N\/OL|EB\/OL|DB\/OL|D\/OL)\]/

/** Whether a text shows what a reference in these scripts shows: a title in its marks, or by its kind, and a fact beside it. */
export function isCaselessReference(text: string, emphasis: readonly Extent[] = []): boolean {
  if (!isCaseless(text)) return false
  if (kindMark.test(text)) return true
  const titles = markedTitles(text, emphasis)
  const facts = open(text, titles)
  if (titles.length === 0) return isBareReference(facts)
  if (sentenceWords.test(facts.replace(/を参照(?:のこと|せよ|されたい)?/, ''))) return false
  const [first] = titles as readonly [MarkedTitle]
  return isHead(facts.slice(0, first.whole.start)) && (shapes().hasFact.test(facts) || /https?:/.test(text))
}

/** What only sentences have: particles of Chinese and Japanese, the end of a Korean verb. */
const sentenceWords = /[的了是这這那]|[はがを]|です|ます|である|した(?![\u3400-\u9fff])|[다요]\.?\s*$/

// Words before a title that are no names: a sentence.
const LONGEST_HEAD = 60

function isHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && !/[。.!?؟]\s/.test(words)
}

const digits = '[\\d٠-٩۰-۹０-９]'
const range = `${digits}{1,5}(?:\\s?[—–~〜～-]{1,2}\\s?${digits}{1,5})?`

/** Made when first asked for: most texts have no reference in these scripts. */
const shapes = lazily(() => ({
  pageOf: new RegExp(
    `(?:第\\s?|頁\\s?|页\\s?|ص{1,2}\\.?\\s?|עמ['׳]\\s?|\\bpp?\\.\\s?)(?<before>${range})(?!${digits}|\\s?[期号號卷册冊輯辑年호권])|(?<behind>${range})\\s?(?:[页頁쪽]|면(?![\\p{Alpha}]))`,
    'du',
  ),
  hasFact: new RegExp(
    `${digits}{4}|[页頁쪽]|[〇零一二三四五六七八九]{4}年|ص{1,2}\\.?\\s?${digits}|출판|出版|书局|書局|第\\s?${digits}`,
    'u',
  ),
  volumeOf: new RegExp(
    `第?\\s?(${digits}{1,3}|[一二三四五六七八九十百]{1,4})\\s?[卷巻冊册辑輯]|제?\\s?(${digits}{1,3})\\s?권|(?:المجلد|مج\\.?)\\s?(${digits}{1,3})`,
    'du',
  ),
  issueOf: new RegExp(
    `第?\\s?(${digits}{1,4})\\s?[期号號]|제?\\s?(${digits}{1,4})\\s?[호집]|(?:العدد|ع\\.)\\s?(${digits}{1,4})`,
    'du',
  ),
  standardPlace: new RegExp(
    `(?:[,，]\\s?(\\d{1,4}))?(?:[(（](\\d{1,4})[)）])?[:：]\\s?(${range})(?=[.．。\\s]|$)`,
    'du',
  ),
  dateForms: [
    new RegExp(
      `(${digits}{4})\\s?[年년](?:\\s?(${digits}{1,2})\\s?[月월](?:\\s?(${digits}{1,2})\\s?[日号號일])?)?`,
      'gu',
    ),
    /([〇零一二三四五六七八九]{4})年/gu,
    new RegExp(`(?<![\\d٠-٩۰-۹０-９])((?:1[4-9]|20|١[٤-٩]|٢٠)${digits}{2})(?![\\d٠-٩۰-۹０-９])`, 'gu'),
  ],
  year: new RegExp(`(?<!${digits})${digits}{4}(?!${digits})`),
}))

/** “Author، Title، Place: Publisher، 2010، ص 45”: parted by commas, with a year and a page or a publisher. */
function isBareReference(facts: string): boolean {
  if (!bidirectional.test(facts)) return false
  const parts = facts.split(/[،,؛]/)
  return (
    parts.length >= 3 &&
    shapes().year.test(facts) &&
    /ص{1,2}\.?\s?[\d٠-٩۰-۹]|(?:دار|مكتبة|منشورات|مطبعة)\s|:\s/.test(facts)
  )
}

/** The text with its titles and addresses put out. */
function open(text: string, titles: readonly MarkedTitle[]): string {
  let rest = text.replace(/https?:[\x21-\x7e]+/g, found => '\u0001'.repeat(found.length))
  for (const { whole } of titles)
    rest = rest.slice(0, whole.start) + '\u0001'.repeat(whole.end - whole.start) + rest.slice(whole.end)
  return rest
}

/** Reads a reference in such a script; what is not told by marks and words of its own is left out. */
export function readCaseless(draft: Draft, identifiers: readonly StatedIdentifier[]): void {
  const { raw } = draft
  const standard = kindMark.exec(raw)
  const titles = standard ? titlesOfStandard(raw, standard) : markedTitles(raw, draft.emphasis)
  const known = titles.length > 0 ? titles : titlesByCommas(raw)
  const facts = open(raw, known)
  const [first, second] = known
  if (!first) return
  const isNewspaper = first.whole.start === 0 && !second && daily.test(facts)
  noteText(draft, isNewspaper ? 'container-title' : 'title', first.inner.start, first.inner.end, 0.9)
  if (second && second.whole.start - first.whole.end < LONGEST_HEAD)
    noteText(draft, 'container-title', second.inner.start, second.inner.end, 0.85)
  readAuthors(draft, { start: 0, end: first.whole.start })
  readDates(draft, facts)
  const behind = first.whole.end
  noteGroup(draft, 'volume', shapes().volumeOf, facts, behind)
  noteGroup(draft, 'issue', shapes().issueOf, facts, behind)
  readPublisher(draft, facts, behind, standard?.[1])
  if (standard) readStandardPlace(draft, facts, behind)
  const journal = arabicJournal.exec(facts.slice(behind))?.indices?.[1]
  if (journal) noteText(draft, 'container-title', behind + journal[0], behind + journal[1], 0.8)
  noteGroup(draft, draft.item['container-title'] ? 'page' : 'locator', shapes().pageOf, facts, behind)
  draft.item.type = typeOf(draft, known, facts, standard?.[1], identifiers)
}

const daily = /\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/

/** Notes the group of a pattern that matched behind a place. */
function noteGroup(
  draft: Draft,
  field: 'volume' | 'issue' | 'page' | 'locator',
  pattern: RegExp,
  facts: string,
  from: number,
): void {
  const match = pattern.exec(facts.slice(from))
  const place = match?.indices?.slice(1).find(found => found !== undefined)
  if (place) noteText(draft, field, from + place[0], from + place[1], 0.9)
}

const arabicJournal = /[،,]\s((?:مجلة|جريدة|صحيفة|دورية|حولية)\s[^،,\u0001]{2,60})/du

/** Behind the year “, 12(3): 45-67”, or “: 12” of a book. */
function readStandardPlace(draft: Draft, facts: string, from: number): void {
  const year = draft.fields.issued?.extent.end ?? from
  const [, volume, issue, pages] = shapes().standardPlace.exec(facts.slice(year))?.indices ?? []
  if (volume) noteText(draft, 'volume', year + volume[0], year + volume[1], 0.85)
  if (issue) noteText(draft, 'issue', year + issue[0], year + issue[1], 0.85)
  if (pages) noteText(draft, draft.item['container-title'] ? 'page' : 'locator', year + pages[0], year + pages[1], 0.9)
}

/** `王建国. 运河与税收[M]. 北京: …`, `李明. 清代漕运考[J]. 历史研究, 2015(3): 45-67.` */
function titlesOfStandard(raw: string, mark: RegExpExecArray): readonly MarkedTitle[] {
  const stop = raw.slice(0, mark.index).search(/[.．。]\s?/)
  const start = stop < 0 ? 0 : stop + (/^[.．。]\s?/.exec(raw.slice(stop))?.[0].length ?? 1)
  const title = { start, end: mark.index }
  const whole = { start, end: mark.index + mark[0].length }
  const found: MarkedTitle[] = [{ whole, inner: title, isPart: /^[JNCA]/.test(mark[1] as string) }]
  const container = /^[.．。/]{0,2}\s?([^,，.．。]{2,60})[,，]\s?\d{4}/d.exec(raw.slice(whole.end))?.indices?.[1]
  if (/^[JN]/.test(mark[1] as string) && container) {
    const inner = { start: whole.end + container[0], end: whole.end + container[1] }
    found.push({ whole: inner, inner, isPart: false })
  }
  return found
}

function titlesByCommas(raw: string): readonly MarkedTitle[] {
  if (!isBareReference(raw)) return []
  const match = /^[^،,]{3,60}[،,]\s?([^،,]{3,200})[،,]/d.exec(raw)
  const place = match?.indices?.[1]
  if (!place) return []
  const inner = { start: place[0], end: place[1] }
  return [{ whole: inner, inner, isPart: false }]
}

const roleBehind =
  /\s?[（(]?(主编|主編|总编|编著|編著|编译|編訳|译注|校注|点校|點校|整理|编|編|著|撰|辑|译|譯|訳|監修|監訳|엮음|지음|옮김|편저|편|저|역|תרגם|תרגום|ערך|עורך|تحقيق|ترجمة|إعداد|تأليف)[）)]?$/
const editing = /^(?:主编|主編|总编|编|編|监修|監修|엮음|편|ערך|עורך|تحقيق|إعداد)$/
const translating = /^(?:译|譯|訳|監訳|옮김|역|תרגם|תרגום|ترجمة)$/
const andOthers = /\s?(?:等人|等|ほか|他|외|وآخرون|ואחרים)$/
/** “[美]”, “（英）”: where a translated author is from. */
const nationality = /^[[［〔（(][\u3400-\u9fff]{1,4}[\]］〕）)]\s?/

function readAuthors(draft: Draft, extent: Extent): void {
  const head = draft.raw.slice(extent.start, extent.end).replace(/[\s：:，,、،؛.．。]+$/, '')
  if (head === '' || head.length > LONGEST_HEAD * 2) return
  const named = new Map<'author' | 'editor' | 'translator', CslName[]>()
  let role: 'author' | 'editor' | 'translator' = 'author'
  for (const part of head.split(/[、，,،；;]\s?|\sو(?=\p{Alpha})/u).toReversed()) {
    const bare = part.trim().replace(nationality, '')
    const said = roleBehind.exec(bare.replace(andOthers, ''))
    const name = bare.replace(andOthers, '').slice(0, said?.index).replace(andOthers, '').trim()
    if (said)
      role = editing.test(said[1] as string) ? 'editor' : translating.test(said[1] as string) ? 'translator' : 'author'
    if (name === '' || /\d/.test(name)) continue
    named.set(role, [nameOf(name, draft.raw), ...(named.get(role) ?? [])])
  }
  for (const [field, names] of named)
    note(draft, field, names, { start: extent.start, end: extent.start + head.length }, 0.85)
}

const kana = /[\u3040-\u30ff]/

/** A Chinese or Korean person's first character is the family's name, an Arab's last word; a Japanese name shows no seam. */
function nameOf(name: string, raw: string): CslName {
  if (/^[\u3400-\u9fff]{2,3}$/.test(name) && !kana.test(raw)) return { family: name[0] as string, given: name.slice(1) }
  if (/^[\uac00-\ud7af]{2,3}$/.test(name)) return { family: name[0] as string, given: name.slice(1) }
  const words = name.split(/\s+/)
  if (/^[\u0590-\u06ff]/.test(name) && words.length > 1 && words.length < 5)
    return { family: words.at(-1) as string, given: words.slice(0, -1).join(' ') }
  return { literal: name }
}

const accessWords = /(?:访问|訪問|閲覧|浏览|瀏覽|检索|查阅|アクセス|접속|검색|열람|تاريخ الاطلاع|اطلع|נצפה)/

/** The year of publication, and the day of access where it says that it is one. */
function readDates(draft: Draft, facts: string): void {
  for (const form of shapes().dateForms) {
    for (const match of facts.matchAll(form)) {
      const [whole, year, month, day] = match
      const extent = { start: match.index, end: match.index + whole.length }
      const parts = [year, month, day].filter(part => part !== undefined).map(numberOf) as [number]
      const isAccess =
        accessWords.test(facts.slice(extent.end, extent.end + 8)) ||
        accessWords.test(facts.slice(Math.max(0, extent.start - 12), extent.start))
      note(draft, isAccess ? 'accessed' : 'issued', { 'date-parts': [parts] }, extent, 0.9)
    }
  }
}

/** ٢٠١٠, ２０１０ and 二〇一〇 are 2010. */
function numberOf(written: string): number {
  return Number(
    [...written]
      .map(sign => {
        const han = '零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : sign)
        if (han >= 0) return han
        const code = sign.charCodeAt(0)
        const zero = [0x660, 0x6f0, 0xff10].find(start => code >= start && code <= start + 9)
        return zero === undefined ? sign : code - zero
      })
      .join(''),
  )
}

const placeAndHouse =
  /([^\s，、。,،؛；;（(）)：:\u0001\d]{1,20}(?:\s[^\s，、。,،؛；;（(）)：:\u0001\d]{1,20})?)\s?[：:]\s?([^，、。,،؛；;（(）)：:\u0001\d]{2,60}?)(?=\s?[，、。,،؛；;（(）)\d]|\s?$)/du
const house =
  /([^，、。,،؛；;（(）)：:\s\u0001\d]{1,24}(?:出版社|出版公司|出版会|出版|书局|書局|书店|書店|書房|書林|书社|書社|印书馆|印書館|文库|文庫|社|출판사|출판부|출판|서림))(?=[，、。,،；;（(）)\s\d]|$)|((?:دار|مكتبة|منشورات|مطبعة|مركز)\s[^،,:؛()\u0001\d]{2,40}?)(?=\s?[،,:؛()]|$)/du

function readPublisher(draft: Draft, facts: string, from: number, kind: string | undefined): void {
  if (kind !== undefined && /^[JN]/.test(kind)) return
  const rest = facts.slice(from)
  const pair = placeAndHouse.exec(rest)
  const [place, name] = [pair?.indices?.[1], pair?.indices?.[2]]
  if (place && name) {
    noteText(draft, 'publisher-place', from + place[0], from + place[1], 0.85)
    noteText(draft, 'publisher', from + name[0], from + name[1], 0.85)
    return
  }
  const alone = house
    .exec(rest)
    ?.indices?.slice(1)
    .find(found => found !== undefined)
  if (alone) noteText(draft, 'publisher', from + alone[0], from + alone[1], 0.8)
}

type Kind = NonNullable<Draft['item']['type']>

const kinds: Readonly<Record<string, Kind>> = {
  M: 'book',
  J: 'article-journal',
  N: 'article-newspaper',
  D: 'thesis',
  C: 'paper-conference',
  R: 'report',
  E: 'webpage',
}

function typeOf(
  { item }: Draft,
  titles: readonly MarkedTitle[],
  facts: string,
  kind: string | undefined,
  identifiers: readonly StatedIdentifier[],
): Kind {
  const marked = kinds[kind?.[0] ?? '']
  if (marked) return marked
  if (item['container-title']) {
    if (daily.test(facts)) return 'article-newspaper'
    if (item.issue || (item.volume && !item.publisher)) return 'article-journal'
    return item.publisher ? 'chapter' : 'article'
  }
  if (item.publisher || item['publisher-place']) return 'book'
  if (identifiers.some(({ scheme }) => scheme === 'url')) return 'webpage'
  return titles[0]?.isPart ? 'article' : 'book'
}
