import { dateInUrl } from '../interpret/dates.js'
import type { DatedBy } from '../model/page.js'
import { dateStated, datesInText, type WrittenDate } from './dates-in-text.js'
import { type Block, isWithin, type Marked, type PageScan } from './scan-html.js'
import type { Statement } from './statement.js'

interface DateEvidence {
  readonly parts: readonly number[]
  readonly utcHour: number | null
  /** 0 to 1: how often a date in such a place is the one of publication. */
  readonly trust: number
  readonly from: string
}

export interface PageDates {
  readonly published: DatedBy | null
  readonly modified: DatedBy | null
}

/** When a page was published and when it was last changed, as its head, its text and its address have it together. */
export function datesOf(
  statements: readonly Statement[],
  scan: PageScan,
  headline: Block | null,
  url: string,
  language: string,
): PageDates {
  const stated = statements.flatMap(statement => statedEvidence(statement, language))
  const shown = shownEvidence(scan, headline, language)
  const published = [...stated.filter(isPublished), ...shown.filter(isPublished), ...addressEvidence(url)]
  const modified = [...stated, ...shown].filter(each => !isPublished(each))
  return { published: weigh(published), modified: weigh(modified) }
}

interface RoleEvidence extends DateEvidence {
  readonly role: 'published' | 'modified'
}

function isPublished({ role }: RoleEvidence): boolean {
  return role === 'published'
}

function statedEvidence({ subject, text, from, trust }: Statement, language: string): readonly RoleEvidence[] {
  if (subject !== 'published' && subject !== 'modified') return []
  return evidenceOf(dateStated(text, language), trust, from, subject)
}

function evidenceOf(
  date: WrittenDate | null,
  trust: number,
  from: string,
  role: RoleEvidence['role'],
): readonly RoleEvidence[] {
  if (!date || !isPlausible(date.parts)) return []
  const found = { parts: date.parts, utcHour: date.utcHour, trust, from, role }
  return date.other
    ? [
        { ...found, trust: trust * 0.7 },
        { ...found, parts: date.other, trust: trust * 0.5 },
      ]
    : [found]
}

function isPlausible([year = 0]: readonly number[]): boolean {
  return year >= 1400 && year <= 2100
}

function shownEvidence(scan: PageScan, headline: Block | null, language: string): readonly RoleEvidence[] {
  return [
    ...scan.marked.flatMap(element => markedEvidence(element, headline, language)),
    ...scan.blocks.flatMap(block => blockEvidence(block, headline, language)),
  ]
}

const publishedWords =
  /publi[sc]|publik|public|posted|post(?:ed)?-?date|entry-date|veröffentlicht|erstellt|erschienen|gepubliceerd|geplaatst|pubblicat|opublikowan|publikov|zveřejn|yayın|опубликован|julkaistu|발행|입력|등록|发布|發布|發佈|发表|發表|公開|掲載|نشر|تاریخ انتشار|प्रकाशित|δημοσ/i
const modifiedWords =
  /updat|modif|revis|edited|aktualis|geändert|überarbeitet|\bstand:?\b|mis à jour|mise à jour|modifié|actualiz|atualiz|aggiorn|bijgewerkt|aktualiz|zmodyf|güncel|обновл|изменен|uppdater|oppdater|opdater|päivitet|更新|修正|수정|تحديث|به‌روز|अपडेट|ενημ/i

function markedEvidence(element: Marked, headline: Block | null, language: string): readonly RoleEvidence[] {
  const { tag, attributes, words, text, zone, at } = element
  if (isWithin(zone, 'comments', 'aside', 'navigation', 'hidden')) return []
  const isTime = tag === 'time' || attributes.has('datetime')
  if (!isTime && !/date|time|publi|post|datum|fecha|stamp/.test(words)) return []
  const value = attributes.get('datetime') ?? attributes.get('content') ?? text
  const date = dateStated(value, language) ?? (isTime ? dateStated(text, language) : null)
  const hints = `${words} ${attributes.get('itemprop') ?? ''} ${text}`
  const role = modifiedWords.test(hints) && !publishedWords.test(hints) ? 'modified' : 'published'
  const near = nearness(at, headline)
  const trust = (isTime ? 0.75 : 0.65) * near + (attributes.has('pubdate') || publishedWords.test(hints) ? 0.15 : 0)
  return evidenceOf(date, trust, isTime ? 'time' : 'date element', role)
}

function blockEvidence(block: Block, headline: Block | null, language: string): readonly RoleEvidence[] {
  const { text, zone, at } = block
  if (isWithin(zone, 'comments', 'aside', 'navigation', 'hidden', 'footer') || !/\d/.test(text)) return []
  const dates = datesInText(text.slice(0, 2_000), language)
  return dates.flatMap(date => {
    const before = text.slice(Math.max(0, date.start - 40), date.start)
    const role = modifiedWords.test(before) && !publishedWords.test(before) ? 'modified' : 'published'
    const isLabelled = publishedWords.test(before)
    const alone = (date.end - date.start) / text.length
    const form = isLabelled ? 0.85 : alone > 0.3 ? 0.7 : alone > 0.1 ? 0.5 : 0.15
    return evidenceOf(date, form * nearness(at, headline), 'text', role)
  })
}

/** 1 beside the headline, less with the characters between. */
function nearness(at: number, headline: Block | null): number {
  if (!headline) return 0.6
  const distance = at < headline.at ? 2 * (headline.at - at) : Math.max(0, at - headline.at - headline.text.length)
  return 1 / (1 + distance / 600)
}

function addressEvidence(url: string): readonly DateEvidence[] {
  const found = dateInUrl(url)
  const parts = found?.date['date-parts']?.[0]
  if (!found || !parts) return []
  return [
    {
      parts,
      utcHour: null,
      from: 'URL',
      trust: found.precision === 'day' ? 0.85 : found.precision === 'month' ? 0.6 : 0.4,
    },
  ]
}

/** The day that most speaks for, where places are taken as independent: what is left is the chance that all are wrong. */
function weigh(evidence: readonly DateEvidence[]): DatedBy | null {
  const candidates = [...new Map(evidence.map(each => [each.parts.join('-'), each])).values()]
  const weighed = candidates.map(candidate => ({ candidate, ...supportOf(candidate, evidence) }))
  const [best] = weighed.sort((one, other) => other.score - one.score)
  if (!best || best.score < LEAST_SURE_DATE) return null
  return {
    date: { 'date-parts': [best.candidate.parts] },
    confidence: Math.round(best.support * 100) / 100,
    from: best.from,
  }
}

const LEAST_SURE_DATE = 0.2

function supportOf(
  { parts }: DateEvidence,
  evidence: readonly DateEvidence[],
): { readonly score: number; readonly support: number; readonly from: string } {
  const best = new Map<string, DateEvidence>()
  for (const each of evidence) {
    if (!supports(each, parts)) continue
    const other = best.get(each.from)
    if (!other || each.trust > other.trust) best.set(each.from, each)
  }
  const doubt = [...best.values()].reduce((left, { trust }) => left * (1 - Math.min(trust, 0.99)), 1)
  const [first] = [...best.values()].sort((one, other) => other.trust - one.trust)
  const precision = parts.length === 3 ? 1 : parts.length === 2 ? 0.8 : 0.6
  return { score: (1 - doubt) * precision, support: 1 - doubt, from: first?.from ?? '' }
}

/** Whether a date says the same as another, or the same with less precision. */
function supports(evidence: DateEvidence, parts: readonly number[]): boolean {
  if (evidence.parts.length <= parts.length && evidence.parts.every((part, at) => part === parts[at])) return true
  return evidence.utcHour !== null && evidence.parts.length === 3 && parts.length === 3 && isNextDay(evidence, parts)
}

/** An instant of universal time lies on the next day east of it and on the day before west of it, as far as clocks go. */
function isNextDay({ parts, utcHour }: DateEvidence, other: readonly number[]): boolean {
  const [one, two] = [parts, other].map(([y = 0, m = 1, d = 1]) => Date.UTC(y, m - 1, d) / 86_400_000) as [
    number,
    number,
  ]
  return (two - one === 1 && (utcHour ?? 0) >= 10) || (two - one === -1 && (utcHour ?? 0) < 12)
}
