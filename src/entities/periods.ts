import { dateText, earliestDay, latestDay } from '../compare/calendar.js'
import { type FoundDate, findDates } from '../interpret/dates.js'
import type { CslDate, Extent } from '../model/index.js'
import type { Entity } from './entity.js'
import { languageOf } from './language-of.js'

/** A date or a stretch of time that a text tells of, in days from 1 January 1970. */
export interface Period extends Entity {
  readonly kind: 'period'
  readonly date: CslDate
  /** The first day that it can mean. */
  readonly from: number
  /** The last; infinite for “since 2014”. */
  readonly to: number
  readonly precision: FoundDate['precision'] | 'decade'
  readonly standing: Standing
}

/**
 * What a date says of the event beside it:
 * `told`: it happened then, or from then on; `bound`: not later or not earlier (“by 2025”, “before 1990”);
 * `foretold`: it is expected or planned for then; `named`: it belongs to a name (“Vision 2030”) and dates nothing.
 */
export type Standing = 'told' | 'bound' | 'foretold' | 'named'

const bound =
  /(?<!\p{L})(?:by|before|until|till|prior to|up to|no later than|bis|vor|spätestens|jusqu[’']en|jusqu[’']à|avant|d[’']ici(?: à)?|hasta|hacia|antes de|para|até|antes|fino al|entro il|tot|voor|tegen)\s(?:(?:the\s)?(?:end|middle|beginning|start|close|fall|spring|summer|autumn|winter)\sof\s|ende\s|fin\s|finales de\s|o fim de\s|the year\s)?$/iu
const since =
  /(?<!\p{L})(?:since|from|as of|onwards? from|starting in|seit|ab|depuis|dès|à partir de|desde|dal|a partir de|sinds|vanaf)\s(?:(?:the\s)?(?:end|middle|beginning|start)\sof\s|late\s|early\s|mid-?)?$/iu
const dateWord =
  /(?<!\p{L})(?:in|of|on|since|from|during|early|late|mid|around|after|by|until|till|before|year|years|fy|spring|summer|autumn|fall|winter|im|am|jahr|jahre|seit|ab|nach|vom|von|anfang|ende|mitte|bis|vor|en|depuis|dès|après|l[’']année|an|de|del|desde|año|ano|em|no|nel|dal|dopo|sinds|vanaf|na|begin|eind|and|or|to|und|et|y|e)[\s-]$/iu
const plural = /^\s(?:[\p{Ll}-]{3,}\s)?[\p{Ll}-]{2,}(?:s|men|people|children)(?!\p{L})/u

/** Words that set a sentence in the future, or tell of a plan; its dates need not have come. */
const forecast =
  /(?<!\p{L})(?:[Ww]ill|shall|would|[Ee]xpect(?:s|ed|ing)?|[Pp]lan(?:s|ned)?(?!\p{L})|planning to|[Pp]rojected|[Ff]orecasts?|foresees?|foresaw|[Ss]cheduled|due (?:to|in|by|for)|[Ss]et to|slated|[Tt]arget(?:s|ed)?|pledg(?:es?|ed)|[Pp]ropos(?:es?|ed|als?)|envisag(?:es?|ed)|is to|are to|was to|were to|to be (?:completed|ready|held|built|finished|opened|launched)|[Pp]rospects?|[Oo]utlook|[Ss]cenarios?|[Uu]pcoming|soll(?:en|te|ten)?|wird|werden|würden?|voraussichtlich|[Gg]eplant|plan(?:t|en)|erwartet|vorgesehen|devra(?:it|ient)?|prévo(?:it|ient|yait)|prévue?s?|ser(?:a|ont)|esper(?:a|aba|an|aban)|prev(?:é|én|eía|isto|ista|ê|ia|ede)|planea|planeja|pretendem?|será|serão|deverá|dovrebbe|verwacht|zal|zullen|gepland)(?!\p{L})/u

/** Whether a sentence or title speaks of what is expected or planned. */
export function isForecast(text: string): boolean {
  return forecast.test(text)
}

const announcing =
  /(?<!\p{L})(?:to \p{Ll}{3,}|mulls?|eyes|weighs?|considers?|awaits?|seeks?|near(?:s|ing)?|ahead of|next (?:year|month|week|spring|summer|autumn|fall|winter)|talks|vor|vers|rumbo a|busca|quiere|veut|will)(?!\p{L})/u

/** Whether a title announces: “Ministers to meet”, “Cabinet mulls night closure”, and all that is a forecast. */
export function isAnnouncement(title: string): boolean {
  return isForecast(title) || announcing.test(title)
}

const decade =
  /(?<!\d)(?:the\s)?(?:(?:early|mid|late)[\s-])?((?:1[5-9]|20)\d0)(?:[’']?s(?!\p{L})|er(?:\s|-)?Jahren?)/giu

/**
 * The dates and periods of a text, in order, each with how it stands to what the text tells. Dates in brackets beside a name are citations or lives and are
 * told; amounts that look like years (“2000 soldiers”) are none.
 */
export function periodsIn(text: string): readonly Period[] {
  if (!/\d{4}/.test(text)) return []
  const decades = Array.from(text.matchAll(decade), match => decadeAt(match))
  const dates = findDates(text)
    .filter(({ extent, role }) => role !== 'accessed' && !decades.some(other => overlap(other.extent, extent)))
    .flatMap(found => periodOf(text, found))
  return [...dates, ...decades].sort((one, other) => one.extent.start - other.extent.start)
}

function overlap(one: Extent, other: Extent): boolean {
  return one.start < other.end && other.start < one.end
}

function decadeAt(match: RegExpMatchArray): Period {
  const year = Number(match[1])
  const date: CslDate = { 'date-parts': [[year], [year + (year % 100 === 0 ? 99 : 9)]] }
  const start = match.index ?? 0
  return {
    kind: 'period',
    text: match[0],
    normal: `${year}s`,
    extent: { start, end: start + match[0].length },
    date,
    from: earliestDay(date) as number,
    to: latestDay(date) as number,
    precision: 'decade',
    standing: 'told',
  }
}

function periodOf(text: string, { extent, date, precision }: FoundDate): readonly Period[] {
  const [from, to] = [earliestDay(date), latestDay(date)]
  if (from === null || to === null || precision === 'none') return []
  const left = text.slice(Math.max(0, extent.start - LONGEST_LEAD), extent.start)
  const right = text.slice(extent.end, extent.end + LONGEST_LEAD)
  if (precision === 'year' && isAmount(left, right, text.slice(extent.start, extent.end))) return []
  const isOpen = since.test(left) && precision !== 'range'
  return [
    {
      kind: 'period',
      text: text.slice(extent.start, extent.end),
      normal: normalOf(date),
      extent,
      date,
      from,
      to: isOpen ? Number.POSITIVE_INFINITY : to,
      precision,
      standing: standingOf(left, right, precision),
    },
  ]
}

/** Characters before and behind a date that can tell how it stands. */
const LONGEST_LEAD = 40

/** “2000 soldiers”: a bare number with no word for a date before it and a plural behind it. */
function isAmount(left: string, right: string, written: string): boolean {
  if (/(?:\d[.,]|[$€£¥₹]\s?|\b[A-Z]{3}\s)$/.test(left) || /^(?:[.,]\d|\s?(?:%|°|km|kg|mg|MW|GW|ha|m²))/.test(right))
    return true
  const isRound = /00$/.test(written)
  return (
    plural.test(right) &&
    !/(?<=\p{L}\s)\p{Lu}[\p{L}’'-]+[\s-]$/u.test(left) &&
    (isRound || !dateWord.test(left)) &&
    !/^\s(?:was|is|has|als|les|des|las|los|das)\s/u.test(right)
  )
}

function standingOf(left: string, right: string, precision: Period['precision']): Standing {
  if (bound.test(left)) return 'bound'
  // “Vision 2030”, “Polar Lantern 2013”: a name with its year, unless it opens the sentence (“Summer 2013”, “Winter 1941”).
  // In German every noun has a capital.
  if (
    precision === 'year' &&
    /(?<!^)(?:\p{Lu}[\p{L}’'-]{2,}|\p{Lu}{2,})[\s-]$/u.test(left) &&
    !dateWord.test(left) &&
    languageOf(left) !== 'de'
  )
    return /^[’']s|^\s?[,;.:)]|^$|^\s\p{Ll}/u.test(right) ? 'named' : 'told'
  return 'told'
}

function normalOf(date: CslDate): string {
  const ends = date['date-parts'] ?? []
  return ends.map(parts => parts.map(part => String(part).padStart(2, '0')).join('-')).join('/')
}

/** A period in words: “June 2023”, “2009–2013”. */
export function periodText({ date, precision, text }: Period): string {
  if (precision === 'decade' || precision === 'range') return text
  return dateText(date) ?? text
}
