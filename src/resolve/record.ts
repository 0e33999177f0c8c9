import { commonYear } from '../compare/calendar.js'
import { decodeEntities } from '../identifiers/entities.js'
import { parseNames } from '../interpret/names.js'
import type { Writable } from '../model/csl.js'
import type { CslDate, CslItem, CslName } from '../model/index.js'
import { listOf, membersOf, textOf } from './json.js'

/** The words of a title or name as a reader sees them: entities decoded, tags gone, on one line. */
export function plain(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const bare = decodeEntities(decodeEntities(text))
    .replace(/<\/?[a-z][a-z\d:-]{0,20}(?:\s[^<>]{0,300})?\/?>/gi, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return bare === '' ? undefined : bare
}

/** An abstract as a registry has it, without its tags and the heading over it; nothing where none is recorded. */
export function abstractIn(text: string | undefined): { readonly abstract?: string } {
  const abstract = plain(
    text
      ?.slice(0, LONGEST_ABSTRACT)
      .replace(/<\/?(?:[a-z]{1,8}:)?(?:p|title|sec|list|list-item|br|div)\b[^<>]{0,300}>/gi, ' '),
  )?.replace(/^(?:abstract|summary|zusammenfassung|résumé|resumen|resumo)[\s:.]\s*/i, '')
  return abstract ? { abstract } : {}
}

/** Characters. Abstracts in four languages stay under a quarter of it. */
const LONGEST_ABSTRACT = 40_000

/** A title with its subtitle behind it, unless it already holds it. */
export function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (!title || !subtitle || title.toLowerCase().includes(subtitle.toLowerCase())) return title ?? subtitle
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/** `[[2019, 5, 3]]` of Crossref and CSL as a date; undefined for `[[null]]` and for what no calendar holds. */
export function dateOfParts(value: unknown): CslDate | undefined {
  const parts = listOf(listOf(membersOf(value)['date-parts'])[0]).map(Number)
  return dateFrom(parts)
}

/** Year, month and day, as many as make a date. Years that can only be of the Buddhist era, as Thai libraries register them, are brought into the common one. */
export function dateFrom(parts: readonly number[]): CslDate | undefined {
  const [registered = 0, month, day] = parts
  const year = commonYear(registered)
  if (!isWhole(year, -3000, 2200) || year === 0) return undefined
  if (!isWhole(month, 1, 12)) return { 'date-parts': [[year]] }
  return { 'date-parts': [isWhole(day, 1, 31) ? [year, month, day] : [year, month]] }
}

function isWhole(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most
}

/** `2019`, `2019-05`, `2019-05-03T…`; undefined for anything else. */
export function dateOfIso(value: unknown): CslDate | undefined {
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?![\d-])/.exec(textOf(value) ?? '')
  return parts ? dateFrom(parts.slice(1).filter(Boolean).map(Number)) : undefined
}

/** The dates without those that are missing or said twice, the earliest first. */
export function distinctDates(dates: readonly (CslDate | undefined)[]): readonly CslDate[] {
  const byParts = new Map(dates.flatMap(date => (date ? [[String(date['date-parts']?.[0]), date] as const] : [])))
  return [...byParts.values()].sort((one, other) => sortable(one) - sortable(other))
}

function sortable(date: CslDate): number {
  const [year = 0, month = 0, day = 0] = date['date-parts']?.[0] ?? []
  return year * 10_000 + month * 100 + day
}

/** A name that a registry gives as one text: “Family, Given”, “Given Family”, or a group's. */
export function nameOf(text: string | undefined): CslName | undefined {
  const name = plain(text)
  if (name === undefined) return undefined
  const [family = '', given = '', ...more] = name.split(',').map(part => part.trim())
  if (more.length === 0 && family && given) return { family, given }
  return parseNames(name).names[0] ?? { literal: name }
}

/** Texts without repetitions and without those given. */
export function others(texts: readonly (string | undefined)[], ...except: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text): text is string => text !== undefined && !except.includes(text)))]
}

/** `12-34` and a single page as they stand, two ends joined. */
export function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return first !== undefined && last !== undefined && first !== last ? `${first}-${last}` : first
}

/** A work as it is put together from a record. */
export type Item = Writable<CslItem>
