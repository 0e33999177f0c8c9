import { dateStated, datesInText, type WrittenDate } from './dates-in-text.js'
import type { Block, Marked, PageScan } from './scan-html.js'
import { type Place, placeOfFact } from './zones.js'

/** A date that the page shows its readers, and how likely it is to be that of its publication or last change. */
export interface ShownDate {
  readonly date: WrittenDate
  readonly role: 'published' | 'modified'
  /** 0 to 1. */
  readonly trust: number
  /** `time`, `date element`, `labelled date`, `byline`, `date in the text`. */
  readonly from: string
}

/** Where the page's own article stands: its headline, and what sets parts of the page off without setting this off. */
export interface Anchor {
  readonly headline: Block | null
  readonly language: string
  /** The day on which the page was read, where the answer tells. */
  readonly today: readonly number[] | null
}

/** Every date that the text shows outside lists of other articles and comments, by what stands around it and how near the headline it is. */
export function shownDates(scan: PageScan, anchor: Anchor): readonly ShownDate[] {
  const repeated = repeatedSignatures(scan.marked, anchor.language)
  return [
    ...scan.marked.flatMap(element => elementDate(element, anchor, repeated)),
    ...scan.blocks.flatMap((block, at) => blockDates(block, scan.blocks[at - 1], anchor)),
  ]
}

// How often a date there is the article's own, beside one in the article itself.
const places: Readonly<Record<Place, number>> = {
  page: 1,
  header: 0.5,
  footer: 0.6,
  aside: 0.45,
  hidden: 0.4,
  navigation: 0.15,
  comments: 0.05,
}

/** What a date's surroundings say of it: how often it is the page's own, and what is left of that far from the headline. */
interface Form {
  readonly trust: number
  readonly farAway: number
  readonly from: string
}

const forms = {
  labelled: { trust: 0.9, farAway: 0.65, from: 'labelled date' },
  calledDate: { trust: 0.75, farAway: 0.5, from: 'labelled date' },
  byline: { trust: 0.85, farAway: 0.5, from: 'byline' },
  time: { trust: 0.85, farAway: 0.3, from: 'time' },
  element: { trust: 0.8, farAway: 0.3, from: 'date element' },
  stamped: { trust: 0.75, farAway: 0.3, from: 'date in the text' },
  alone: { trust: 0.72, farAway: 0.2, from: 'date in the text' },
  opening: { trust: 0.5, farAway: 0.1, from: 'date in the text' },
  prose: { trust: 0.15, farAway: 0.2, from: 'date in the text' },
} satisfies Readonly<Record<string, Form>>

function trustIn(form: Form, zone: Block['zone'], at: number, { headline }: Anchor): number {
  const near = nearness(at, headline)
  return form.trust * places[placeOfFact(zone, headline?.zone ?? null)] * (form.farAway + (1 - form.farAway) * near)
}

// Characters behind the headline at which half of a date's nearness is gone: a lead and a picture's caption.
const HALF_NEAR = 600

/** 1 beside the headline, less with the characters between; before it, where menus and dates of the day stand, twice as fast. */
function nearness(at: number, headline: Block | null): number {
  if (!headline) return 0.5
  const behind = at - headline.at - headline.text.length
  return 1 / (1 + (behind < 0 ? 2 * Math.max(0, headline.at - at) : behind) / HALF_NEAR)
}

const publishedLabels =
  /publi[sc]h|submitted by|publié|publik|public(?:ad|at)|pubblicat|posted|date of issue|veröffentlicht|erstellt|erschienen|online (?:seit|gestellt)|mis en ligne|paru|écrit le|creado|gepubliceerd|geplaatst|opublikowan|dodano|utworzono|zveřejn|vydáno|publikov|uverejn|objavljen|objavil|közzét|megjelen|yayın|опубликован|публик|дата публикации|опубл|julkaistu|publicerad|publisert|publiceret|udgivet|paskelbt|publicēt|avaldatud|δημοσ|发布|發布|發佈|发表|發表|刊登|公開|掲載|投稿|配信|등록|입력|게시|작성|نشر|انتشار|प्रकाशित|เผยแพร่|ngày đăng|đăng|diterbitkan|dipublikasikan|released|release date|issued/giu
const modifiedLabels =
  /updat|modif|revis|edited|reviewed|aktualis|geändert|änderung|überarbeitet|(?<!\p{Alpha})stand:?\s|mis à jour|mise à jour|màj|actuali[sz]|atualiz|aggiorn|ultima modifica|bijgewerkt|gewijzigd|aktualiz|zmodyf|zmieni|upraven|frissít|güncel|обновл|изменен|обнов|uppdater|oppdater|opdater|ændret|endret|ändrad|päivitet|muokattu|atnaujin|更新|修正|修改|수정|تحديث|روزرسانی|अपडेट|ενημ|แก้ไข|cập nhật|diperbarui/giu
const otherLabels =
  /received|accepted|submitted(?! by)|eingereicht|angenommen|reçu|accepté|recibido|aceptado|accessed|retrieved|abgerufen|consulté|consultado|geboren|gestorben|\bborn\b|\bdied\b|valid until|gültig bis|deadline|expires|©|copyright|bis zum|until|comment|since|seit dem|joined|registered|member since|last visit/giu
const dateLabels =
  /(?:^|[\s(])(?:datum|date|fecha|data|dato|päivämäärä|дата|dátum|tarih|日期|日付|日時|時間|时间|날짜|تاريخ|تاریخ|तारीख|ημερομηνία|tanggal|ngày|วันที่)\s?:?\s?$/iu

type Label = 'published' | 'modified' | 'other' | 'date' | null

/** The label nearest before a date. */
function labelBefore(text: string): Label {
  const nearest = (pattern: RegExp) => Math.max(-1, ...Array.from(text.matchAll(pattern), ({ index }) => index))
  const places = [
    ['published', nearest(publishedLabels)],
    ['modified', nearest(modifiedLabels)],
    ['other', nearest(otherLabels)],
  ] as const
  const [label, at] = [...places].sort(([, one], [, other]) => other - one)[0] as (typeof places)[number]
  if (at >= 0) return label
  return dateLabels.test(text) ? 'date' : null
}

function labelBehind(text: string): Label {
  if (/^[\s日号)）]{0,3}(?:更新|修正|修改|수정)/.test(text)) return 'modified'
  return /^[\s日号)）]{0,3}(?:公開|掲載|配信|投稿|发布|發布|發佈|发表|등록|입력|게시)/.test(text) ? 'published' : null
}

// “von Anna Berg am”, “by A. Berg on”, “di Anna Berg |”.
const bylineBefore =
  /(?:^|[\s(|])(?:von|by|par|por|di|da|door|av|af|od|przez|autor|text)\s?:?\s\p{Upper}[^\d\n]{1,70}$/iu
const clockBehind = /^[\s,|–—-]{0,4}(?:um|at|à|a las|alle|kl\.?|o|às)?\s{0,2}\d{1,2}\s?[:.h]\s?\d{2}(?!\d)/i
const todayWords = /today|heute|current|clock|uhr|weather|wetter|calendar|kalend|countdown|event|veranstalt|termin/

function blockDates(block: Block, previous: Block | undefined, anchor: Anchor): readonly ShownDate[] {
  if (!/\p{Nd}/u.test(block.text)) return []
  const text = block.text.slice(0, LONGEST_DATED_STRETCH)
  const dates = datesInText(text, anchor.language)
  return dates.flatMap((date, index) => {
    const from = Math.max(dates[index - 1]?.end ?? 0, date.start - LONGEST_LABEL)
    const before = `${date.start < 20 && index === 0 ? labelIn(previous) : ''}${text.slice(from, date.start)}`
    const behind = text.slice(date.end)
    const label = labelBehind(behind) ?? labelBefore(before)
    if (label === 'other') return []
    if (label === null && isDayOfReading(date, block.at, anchor)) return []
    const form = formOf(label, before, behind, date, text)
    const trust = trustIn(form, block.zone, block.at + date.start, anchor)
    return { date, role: label === 'modified' ? 'modified' : 'published', trust, from: form.from }
  })
}

// Characters of a block in which dates are sought, and of the words before a date that may be its label.
const LONGEST_DATED_STRETCH = 3_000
const LONGEST_LABEL = 50

/** The date of the day that sites set above everything else. */
function isDayOfReading({ parts }: WrittenDate, at: number, { today, headline }: Anchor): boolean {
  return today !== null && parts.join() === today.join() && (headline === null || at < headline.at)
}

/** A short block before a date's own may be its label: `<dt>Published</dt><dd>…`. */
function labelIn(previous: Block | undefined): string {
  return previous && previous.text.length <= 30 ? `${previous.text} ` : ''
}

function formOf(label: Label, before: string, behind: string, date: WrittenDate, text: string): Form {
  if (label === 'published' || label === 'modified') return forms.labelled
  const rest = text.length - (date.end - date.start)
  if (label === 'date' && rest < 100) return forms.calledDate
  if (bylineBefore.test(before)) return forms.byline
  const isStamped = clockBehind.test(behind)
  if (isStamped && rest < 120) return forms.stamped
  if (rest < 40) return forms.alone
  return date.start < 60 && rest < 200 ? forms.opening : forms.prose
}

function elementDate(element: Marked, anchor: Anchor, repeated: ReadonlySet<string>): readonly ShownDate[] {
  const { tag, attributes, words, text, zone, at } = element
  const isTime = tag === 'time' || attributes.has('datetime')
  const isDated = /date|time|publi|posted|datum|fecha|stamp|entry-meta|post-?meta|byline/.test(words)
  if ((!isTime && !isDated) || todayWords.test(words)) return []
  const stated = attributes.get('datetime') ?? attributes.get('content') ?? besides(attributes)
  const shown = datesInText(text, anchor.language)[0]
  const date = (stated ? dateStated(stated, anchor.language) : null) ?? shown
  if (!date || (!isTime && !stated && text.length - (date.end - date.start) > LONGEST_ELEMENT_REST)) return []
  const label = labelBefore(`${text.slice(0, shown?.start ?? text.length).slice(-LONGEST_LABEL)}`) ?? labelBefore(words)
  if (label === 'other') return []
  const form = label === 'published' || attributes.has('pubdate') ? forms.labelled : isTime ? forms.time : forms.element
  const discount = repeated.has(signatureOf(element)) ? 0.6 : 1
  const trust = trustIn(form, zone, at, anchor) * discount
  return [
    {
      date,
      role: label === 'modified' ? 'modified' : 'published',
      trust,
      from: isTime ? forms.time.from : forms.element.from,
    },
  ]
}

/** A date in a tooltip or in an attribute for scripts. */
function besides(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of attributes)
    if ((name === 'title' || name.startsWith('data-')) && /\d{4}/.test(value)) return value
  return undefined
}

// Characters besides the date: a name, a place, a number of comments.
const LONGEST_ELEMENT_REST = 100

/** Elements alike that hold different dates are those of a list of articles. */
function repeatedSignatures(marked: readonly Marked[], language: string): ReadonlySet<string> {
  const dates = new Map<string, Set<string>>()
  for (const element of marked) {
    const text = element.attributes.get('datetime') ?? element.text
    if (!/\d{4}/.test(text)) continue
    const date = dateStated(text, language)
    if (!date) continue
    const signature = signatureOf(element)
    dates.set(signature, (dates.get(signature) ?? new Set()).add(date.parts.join('-')))
  }
  return new Set(
    [...dates].filter(([, different]) => different.size >= FEWEST_OF_A_LIST).map(([signature]) => signature),
  )
}

const FEWEST_OF_A_LIST = 3

function signatureOf({ tag, words }: Marked): string {
  return `${tag} ${words}`
}
