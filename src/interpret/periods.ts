import { findDates } from './dates.js'

/** A stretch of years, both included; open ends are infinite. */
export interface Period {
  readonly from: number
  readonly to: number
}

const year = '(?<![\\d.,/-])((?:1[0-9]|20)\\d\\d)(?![\\d]|[.,]\\d)'
const endYear = '((?:1[0-9]|20)\\d\\d|\\d\\d)(?!\\d|[.,]\\d)'
const present =
  "(?:today|now|present|the present|date|heute|jetzt|aujourd[’']hui|présent|hoy|la actualidad|oggi|hoje|heden|nu|idag)(?![\\p{Alpha}])"
const until =
  "(?:to|until|till|through|thru|up to|bis|à|au|jusqu[’']en|a|al|hasta|até|ao|tot(?: en met)?|t/m|till och med|до|по)"
const both = '(?:and|und|et|y|e|en|och|и)'
const gap = '(?:\\s?\\([^()]{0,20}\\))?'

const patterns = {
  /** “1890–1905”, “1890–05”, “2010 to 2023”. */
  range: new RegExp(
    `${year}${gap}(?:\\s?[-–—−]{1,2}\\s?|\\s${until}\\s(?:the\\s)?)${endYear}(?!\\s?[-–/]\\s?\\d)`,
    'giu',
  ),
  between: new RegExp(
    `(?<![\\p{Alpha}])(?:between|zwischen|entre|tra|fra|tussen|mellan|между)\\s${year}${gap}\\s${both}\\s${endYear}`,
    'giu',
  ),
  toPresent: new RegExp(`${year}\\s?(?:[-–—]|\\s${until})\\s?${present}`, 'giu'),
  openEnd: new RegExp(
    `(?<![\\p{Alpha}])(?:since|from|after|seit|ab|nach|depuis|après|dès|desde|después de|dal|dopo|vanaf|sinds|na|sedan|från|с)\\s${year}`,
    'giu',
  ),
  openStart: new RegExp(
    `(?<![\\p{Alpha}])(?:until|till|before|up to|bis|vor|jusqu[’']en|avant|hasta|antes de|fino al|prima del|até|tot|voor|före|до)\\s${year}`,
    'giu',
  ),
  decade: /(?<!\d)((?:1[0-9]|20)\d0)(?:[’']?s(?!\p{Alpha})|er(?!\p{Alpha}))/giu,
  decadeNamed: /(?<!\p{Alpha})(?:années|años|anni|anos|jaren)\s((?:1[0-9]|20)\d0)(?!\d)/giu,
  century:
    /(?<![\d\p{Alpha}])(1\d|2[01])(?:th|st|\.|e|ème|º)?\s(?:century|centuries|Jahrhundert(?:s|en)?|siècles?|eeuw)(?!\p{Alpha})/giu,
  anyYear: new RegExp(year, 'giu'),
}

/**
 * The period that a heading or caption promises: “from 2010 to 2023”, “1890–1905”, “between 1990 and 1999”, “since 2015”, “the 1890s”,
 * “19th century”, in the larger European languages. Of several, and of single years beside them, the whole they span;
 * null where none is promised. A single year alone promises nothing of other years.
 */
export function promisedPeriod(text: string): Period | null {
  const view = text.slice(0, LONGEST_CAPTION)
  const closed = [...ranges(view), ...spans(view)]
  const open = closed.length > 0 ? [] : openPeriods(view)
  const promised = [...closed, ...open]
  if (promised.length === 0) return null
  const years = Array.from(view.matchAll(patterns.anyYear), match => Number(match[1]))
  return whole([...promised, ...years.map(single => ({ from: single, to: single }))])
}

/** Characters. A promise stands at the beginning of a caption; longer ones explain their table. */
const LONGEST_CAPTION = 600

function ranges(text: string): readonly Period[] {
  const present = Array.from(text.matchAll(patterns.toPresent), ([, from]) => ({
    from: Number(from),
    to: Number.POSITIVE_INFINITY,
  }))
  const pairs = [...text.matchAll(patterns.range), ...text.matchAll(patterns.between)].flatMap(([, from, to]) =>
    pair(from as string, to as string),
  )
  return [...present, ...pairs]
}

/** `1890` and `05` are 1890 and 1905; two years that run backwards are no period. */
function pair(first: string, last: string): readonly Period[] {
  const from = Number(first)
  const short = Number(last)
  const inCentury = from - (from % 100) + short
  const to = last.length === 4 ? short : inCentury > from ? inCentury : inCentury + 100
  return to > from ? [{ from, to }] : []
}

function spans(text: string): readonly Period[] {
  const decades = [...text.matchAll(patterns.decade), ...text.matchAll(patterns.decadeNamed)].map(([, first]) => {
    const from = Number(first)
    // “The 1900s” are ten years or a hundred.
    return { from, to: from % 100 === 0 ? from + 99 : from + 9 }
  })
  const centuries = Array.from(text.matchAll(patterns.century), ([, count]) => ({
    from: Number(count) * 100 - 100,
    to: Number(count) * 100,
  }))
  return [...decades, ...centuries]
}

function openPeriods(text: string): readonly Period[] {
  const after = Array.from(text.matchAll(patterns.openEnd), ([, from]) => ({
    from: Number(from),
    to: Number.POSITIVE_INFINITY,
  }))
  const before = Array.from(text.matchAll(patterns.openStart), ([, to]) => ({
    from: Number.NEGATIVE_INFINITY,
    to: Number(to),
  }))
  return [...after, ...before]
}

function whole(periods: readonly Period[]): Period {
  return periods.reduce((all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }))
}

/**
 * The years of a text that is a date or a period and nothing else, save a remark or a citation in brackets: “2016”, “12 May 2016”,
 * “2016–17”, “c. 1890”, “2024 (expected)”. Null for anything with further words (“before 2010”).
 */
export function onlyPeriod(text: string): Period | null {
  const said = text.replace(/[([][^()[\]]{0,40}[)\]]\s*$/, '').trim()
  const bare = said
    .replace(/^(?:c\.|ca\.?|circa|um|FY)\s?(?=\d)/i, '')
    .replace(/[*†‡]{1,3}$/, '')
    .trim()
  if (bare === '' || bare.length > 40) return null
  const season = /^((?:1[4-9]|20)\d\d)\s?[-–—/]\s?(\d\d|\d{4})$/.exec(bare)
  if (season) return pair(season[1] as string, season[2] as string)[0] ?? null
  const [date, ...others] = findDates(bare)
  if (!date || others.length > 0 || date.extent.start > 0 || date.extent.end < bare.length) return null
  const years = (date.date['date-parts'] ?? []).flatMap(parts => parts[0] ?? [])
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}
