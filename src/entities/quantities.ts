import type { Entity } from './entity.js'

/** An amount with its unit, or a count with what is counted. */
export interface Quantity extends Entity {
  readonly kind: 'quantity'
  readonly dimension: Dimension
  /** What it is measured in: an ISO 4217 code, `%`, the base unit of its measure, or the counted thing in small letters. */
  readonly unit: string
  /** In that unit; of a range the lower end. */
  readonly amount: number
  /** The upper end of a range; else the amount. */
  readonly upTo: number
  /** How far it may be rounded, in its unit: half of the last figure written, more behind “about”. */
  readonly tolerance: number
  /** Whether it only bounds what is meant: “at least”, “up to”, “more than”. */
  readonly isBound: boolean
  /** The number as written is in figures; words (“nine trials”) are seldom statistics. */
  readonly isFigure: boolean
}

export type Dimension = 'money' | 'share' | 'measure' | 'count'

const figures = "\\d{1,3}(?:[.,’'\\u00a0\\u202f ]\\d{3})+(?:[.,·]\\d+)?|\\d+(?:[.,·]\\d+)?"
/** Figures that no letter, figure or sign that makes another thing of them stands before. */
const number = new RegExp(`(?<![\\p{L}\\p{N}_/#§.,:@-]|[\\p{L}\\p{N}][-–])(?:${figures})(?![\\d/:]|[.,]\\d)`, 'gu')
const numberWord =
  /(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}-])/giu

const units =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Multipliers behind a number, in the larger European languages and in South Asia. */
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillion|tn|billones|Bio\.)/u, 1e12],
  [/^(?:billion|bn|[Mm]illiard(?:en|e|s)?|Mrd\.?|mil(?:es de)? millones|bilhões|miljard|miliardi)/u, 1e9],
  [/^(?:crore)/u, 1e7],
  [
    /^(?:million(?:s|en)?|Million(?:en)?|mn|Mio\.?|mill(?:ón|ones)|milhões|milhão|miljoen|milioni|m(?=[\s,.;)]|$))/u,
    1e6,
  ],
  [/^(?:lakh)/u, 1e5],
  [/^(?:thousand|Tausend|tausend|mille|mil(?=\s)|duizend|mila)/u, 1e3],
]

/** Signs before a number. Where a sign is shared by several currencies, the commonest bearer is meant unless a prefix names another. */
const currencySigns: readonly (readonly [RegExp, string])[] = [
  [/(?:US|U\.S\.)\s?\$\s?$/u, 'USD'],
  [/(?:CA|C|Can)\s?\$\s?$/u, 'CAD'],
  [/(?:AU|A)\s?\$\s?$/u, 'AUD'],
  [/(?:NZ)\s?\$\s?$/u, 'NZD'],
  [/(?:R)\s?\$\s?$/u, 'BRL'],
  [/\$\s?$/u, 'USD'],
  [/€\s?$/u, 'EUR'],
  [/£\s?$/u, 'GBP'],
  [/¥\s?$/u, 'JPY'],
  [/₩\s?$/u, 'KRW'],
  [/(?:₹|(?<!\p{L})Rs\.?)\s?$/u, 'INR'],
]

/** Names behind a number. A name that several states share (dollars, pounds, pesos) stands for itself: no code can be told from it. */
const currencyNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:US|U\.S\.)[\s-](?:dollars?|Dollars?)/u, 'USD'],
  [/^(?:dollars?|Dollar|dólares|dólar|dollari)(?!\p{L})/u, 'USD'],
  [/^(?:euros?|Euro|€)(?!\p{L})/u, 'EUR'],
  [/^(?:pounds? sterling|£)/u, 'GBP'],
  [/^(?:yen|Yen)(?!\p{L})/u, 'JPY'],
  [/^(?:yuan|renminbi)(?!\p{L})/u, 'CNY'],
  [/^(?:roubles?|rubles?|Rubel|rublos)(?!\p{L})/u, 'RUB'],
  [/^(?:rupees?|Rupien|roupies|rupias)(?!\p{L})/u, 'rupee'],
  [/^(?:kroner|kronor|Kronen|couronnes|kronas?)(?!\p{L})/u, 'krone'],
  [/^(?:pesos?|francs?|Franken|shillings?|rand|reais|dirhams?|riyals?|dinars?|liras?|zlotys?|forints?)(?!\p{L})/u, ''],
]

/** The other units of SI and those used with it, by their signs and with their prefixes. */
const unitSign = /^([pnµμmkMGT]?)(Bq|eV|Hz|Pa|mol|ppm|ppb|Sv|Gy|dB|mmHg|[VAKJNTLlM])(?![\p{L}\d])/u
const prefixes: Readonly<Record<string, number>> = {
  '': 1,
  p: 1e-12,
  n: 1e-9,
  µ: 1e-6,
  μ: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
}

const share =
  /^(?:%|percent(?:age points?)?(?!\p{L})|per cent(?!\p{L})|Prozent(?:punkte)?(?!\p{L})|pour cent(?!\p{L})|por ciento(?!\p{L})|por cento(?!\p{L})|procent(?!\p{L})|per cento(?!\p{L}))/u

/** Measures by the unit they are brought to (SI where there is one), and how many of it one is. */
const measures: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:square kilomet(?:re|er)s?|sq\.? km|km²|km2|Quadratkilometern?)(?!\p{L})/u, 'm²', 1e6],
  [/^(?:hectares?|ha|Hektar|hectáreas)(?!\p{L})/u, 'm²', 1e4],
  [/^(?:square met(?:re|er)s?|m²|m2|Quadratmetern?)(?!\p{L})/u, 'm²', 1],
  [/^(?:cubic met(?:re|er)s?|m³|m3|Kubikmetern?)(?!\p{L})/u, 'm³', 1],
  [/^(?:kilomet(?:re|er)s?|km|Kilometern?|kilomètres?|kilómetros?|quilômetros?)(?!\p{L})/u, 'm', 1e3],
  [/^(?:miles?)(?!\p{L})/u, 'm', 1609.344],
  [/^(?:centimet(?:re|er)s?|cm|Zentimetern?)(?!\p{L})/u, 'm', 1e-2],
  [/^(?:millimet(?:re|er)s?|mm|Millimetern?)(?!\p{L})/u, 'm', 1e-3],
  [/^(?:micromet(?:re|er)s?|µm|μm)(?!\p{L})/u, 'm', 1e-6],
  [/^(?:nanomet(?:re|er)s?|nm)(?!\p{L})/u, 'm', 1e-9],
  [/^(?:met(?:re|er)s?|Metern?|mètres?|metros?|m(?=[\s,.;)]|$))(?!\p{L})/u, 'm', 1],
  [/^(?:kilotonnes?|kt)(?!\p{L})/u, 'kg', 1e6],
  [/^(?:tonnes?|metric tons?|tons?|Tonnen|toneladas|t(?=[\s,.;)]|$))(?!\p{L})/u, 'kg', 1e3],
  [/^(?:kilogram(?:me)?s?|kg|kilos?)(?!\p{L})/u, 'kg', 1],
  [/^(?:milligram(?:me)?s?|mg)(?!\p{L})/u, 'kg', 1e-6],
  [/^(?:gram(?:me)?s?|g(?=[\s,.;)]|$))(?!\p{L})/u, 'kg', 1e-3],
  [/^(?:gigawatt[\s-]hours?|GWh|Gigawattstunden)(?!\p{L})/u, 'Wh', 1e9],
  [/^(?:megawatt[\s-]hours?|MWh|Megawattstunden)(?!\p{L})/u, 'Wh', 1e6],
  [/^(?:kilowatt[\s-]hours?|kWh|Kilowattstunden)(?!\p{L})/u, 'Wh', 1e3],
  [/^(?:gigawatts?|GW)(?!\p{L})/u, 'W', 1e9],
  [/^(?:megawatts?|MW|Megawatt)(?!\p{L})/u, 'W', 1e6],
  [/^(?:kilowatts?|kW)(?!\p{L})/u, 'W', 1e3],
  [/^(?:watts?|W)(?!\p{L})/u, 'W', 1],
  [/^(?:°\s?C|degrees? Celsius|degrees? C)(?!\p{L})/u, '°C', 1],
  [/^(?:barrels?)(?!\p{L})/u, 'barrel', 1],
  [/^(?:milliseconds?|ms)(?!\p{L})/u, 's', 1e-3],
]

// Stretches of time are no counts: “for ten years” is a figure of speech as often as a figure.
const time =
  /^(?:-?\s?)(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|ans?|années?|mois|jours?|heures?|años?|meses|semanas?|días?|horas?|anos?|dias|anni|mesi|giorni|ore|jaar|maanden|dagen|am|pm|a\.m|p\.m|uhr|o[’']clock)(?!\p{L})/iu

/** Words before a number that make a label, a place in a work or a date of it. */
const labelled =
  /(?:(?<!\p{L})(?:tables?|figures?|fig\.|tab\.|sections?|chapters?|articles?|art\.|arts\.|notes?|nos?\.|nr\.|n°|№|vol(?:ume|\.)|p\.|pp\.|pages?|S\.|Abb\.|Kap\.|lines?|steps?|equations?|eq\.|appendix|version|v\.|phase|type|class|grade|part|route|rule|item|question|level|line|flight|protocol|resolution|act|law|paragraph|para\.|ex\.|see|ref\.|chap\.|ch\.|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?))\s?$/iu
const monthBehind =
  /^(?:st|nd|rd|th|\.|er|º)?\s?(?:de\s|of\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)(?!\p{L})/u
const ordinal = /^(?:st|nd|rd|th|ème|e|er|ª|º|\.º)(?!\p{L})/u

const approximate =
  /(?<!\p{L})(?:about|around|some|nearly|almost|approximately|roughly|circa|c\.|ca\.|an estimated|estimated at|close to|rund|etwa|ungefähr|knapp|environ|près de|quelque|cerca de|unos|unas|aproximadamente|alrededor de|quase|circa)\s(?:US\s?)?[$€£¥₹]?\s?$/iu
const bounding =
  /(?<!\p{L})(?:at least|at most|up to|more than|less than|over|under|above|below|fewer than|no more than|no fewer than|as many as|as much as|exceed(?:s|ed|ing)?|than|beyond|past|minimum of|maximum of|mindestens|höchstens|mehr als|weniger als|über|unter|bis zu|plus de|moins de|au moins|jusqu[’']à|más de|menos de|al menos|hasta|mais de|menos de|pelo menos|até|[<>≤≥~])\s?(?:US\s?)?[$€£¥₹]?\s?$/iu

/**
 * The amounts and counts of a text, in order. Years, days of the month, labels (“Table 2”, “No. 5”), ordinals and stretches of time are none.
 *
 * @param language  BCP 47; decides whether “1.250” is a thousand and more or one and a quarter
 */
export function quantitiesIn(text: string, language: string | null = null): readonly Quantity[] {
  if (!/\d/.test(text) && !numberWordHint.test(text)) return []
  const found: Quantity[] = []
  let from = 0
  for (const match of text.matchAll(number)) {
    if (match.index < from) continue
    const quantity = quantityAt(text, match.index, match[0], numberOf(match[0], language), language)
    if (!quantity) continue
    found.push(quantity)
    from = quantity.extent.end
  }
  for (const match of text.matchAll(numberWord)) {
    const quantity = quantityAt(text, match.index, match[0], wordNumber(match[0]), language)
    if (quantity && !found.some(other => overlap(other, quantity))) found.push(quantity)
  }
  return found.sort((one, other) => one.extent.start - other.extent.start)
}

const numberWordHint = /two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty/i

function overlap(one: Entity, other: Entity): boolean {
  return one.extent.start < other.extent.end && other.extent.start < one.extent.end
}

/** “1,250.5”, “1.250,5”, “1 250”; a lone point before three figures parts thousands except in English. */
function numberOf(written: string, language: string | null): number {
  const groups = written.split(/[.,·’'\u00a0\u202f ]/)
  const marks = [...written.matchAll(/[.,·’'\u00a0\u202f ]/g)].map(([mark]) => mark)
  const last = marks.at(-1)
  if (last === undefined) return Number(written)
  const tail = groups.at(-1) as string
  const isEnglish = language === null || language.startsWith('en')
  const isThousands =
    tail.length === 3 &&
    groups[0] !== '0' &&
    new Set(marks).size === 1 &&
    (marks.length > 1 || /[ \u00a0\u202f’']/.test(last) || (isEnglish ? last === ',' : last === '.'))
  if (isThousands) return Number(groups.join(''))
  return Number(`${groups.slice(0, -1).join('')}.${tail}`)
}

function wordNumber(written: string): number {
  const [ten, unit] = written.toLowerCase().split('-') as [string, string?]
  const index = units.indexOf(ten)
  if (index !== -1) return index + 2
  return (tens.indexOf(ten) + 2) * 10 + (unit === undefined ? 0 : unit === 'one' ? 1 : units.indexOf(unit) + 2)
}

function quantityAt(
  text: string,
  at: number,
  written: string,
  value: number,
  language: string | null,
): Quantity | null {
  const left = text.slice(Math.max(0, at - LONGEST_LEAD), at)
  if (labelled.test(left)) return null
  const range = rangeBehind(text, at + written.length, language)
  let place = at + written.length + (range?.width ?? 0)
  let behind = text.slice(place, place + LONGEST_TAIL)
  const gap = /^[\s\u00a0\u202f-]{0,2}/.exec(behind)?.[0].length ?? 0
  const scale = scales.find(([pattern]) => pattern.test(behind.slice(gap)))
  if (scale) {
    place += gap + (scale[0].exec(behind.slice(gap))?.[0].length ?? 0)
    behind = text.slice(place, place + LONGEST_TAIL)
  }
  const unit = unitOf(left, behind, written, scale !== undefined)
  if (!unit) return null
  const extent = { start: at - unit.before, end: place + unit.after }
  const scaled = scale?.[1] ?? 1
  const amount = value * scaled * unit.factor
  return {
    kind: 'quantity',
    text: text.slice(extent.start, extent.end),
    normal: `${unit.unit}:${Number(amount.toPrecision(9))}`,
    extent,
    dimension: unit.dimension,
    unit: unit.unit,
    amount,
    upTo: Math.max(amount, (range?.value ?? value) * scaled * unit.factor),
    tolerance: toleranceOf(written, value, scaled, approximate.test(left)) * unit.factor,
    isBound: bounding.test(left),
    isFigure: /\d/.test(written),
  }
}

/** Characters before and behind a number that are looked at: a sign and “approximately US”, a scale and a unit or three words. */
const LONGEST_LEAD = 32
const LONGEST_TAIL = 64

const rangeEnd = new RegExp(`^(?:\\s?[-–—]\\s?|\\s(?:to|bis|à|a|até|and)\\s)(${figures})(?![\\d/:-]|[.,]\\d)`, 'u')

/** “26–49 %”, “61 to 84 per cent”: of two numbers with one unit, the second. */
function rangeBehind(
  text: string,
  at: number,
  language: string | null,
): { readonly width: number; readonly value: number } | null {
  const match = rangeEnd.exec(text.slice(at, at + LONGEST_LEAD))
  return match && { width: match[0].length, value: numberOf(match[1] as string, language) }
}

/** Half of the last figure written; a tenth of a round number behind “about”. */
function toleranceOf(written: string, value: number, factor: number, isApproximate: boolean): number {
  const decimals = /[.,·](\d{1,2})$/.exec(written)?.[1]?.length ?? 0
  const half = 0.5 * 10 ** -decimals * factor
  const zeros = decimals === 0 && factor === 1 ? (/0+$/.exec(written.replace(/\D/g, ''))?.[0].length ?? 0) : 0
  const rounding = zeros >= 2 ? 0.5 * 10 ** zeros : factor === 1 && decimals === 0 ? 0 : half
  return isApproximate ? Math.max(rounding, Math.abs(value * factor) / 10) : rounding
}

interface UnitFound {
  readonly dimension: Dimension
  readonly unit: string
  readonly factor: number
  readonly before: number
  readonly after: number
}

function unitOf(left: string, behind: string, written: string, isScaled: boolean): UnitFound | null {
  const sign = currencySigns.find(([pattern]) => pattern.test(left))
  if (sign)
    return { dimension: 'money', unit: sign[1], factor: 1, before: sign[0].exec(left)?.[0].length ?? 0, after: 0 }
  const code = /(?<!\p{L})([A-Z]{3})\s?$/u.exec(left)
  if (code && currencyCodes().has(code[1] as string))
    return { dimension: 'money', unit: code[1] as string, factor: 1, before: code[0].length, after: 0 }
  const gap = /^[\s\u00a0\u202f-]{0,2}/.exec(behind)?.[0].length ?? 0
  const next = behind.slice(gap)
  const percent = share.exec(next)
  if (percent) return { dimension: 'share', unit: '%', factor: 1, before: 0, after: gap + percent[0].length }
  const named = currencyName(next.replace(/^(?:of|de|d[’'])\s?/u, ''))
  if (named) return { dimension: 'money', unit: named.unit, factor: 1, before: 0, after: gap + named.width }
  const codeBehind = /^([A-Z]{3})(?![\p{L}\d])/u.exec(next)
  if (codeBehind && currencyCodes().has(codeBehind[1] as string))
    return { dimension: 'money', unit: codeBehind[1] as string, factor: 1, before: 0, after: gap + 3 }
  if (time.test(next) || monthBehind.test(behind) || ordinal.test(behind)) return null
  const measure = measures.find(([pattern]) => pattern.test(next))
  if (measure) {
    const width = measure[0].exec(next)?.[0].length ?? 0
    return { dimension: 'measure', unit: measure[1], factor: measure[2], before: 0, after: gap + width }
  }
  const signed = unitSign.exec(next)
  if (signed && !isScaled) {
    const factor = prefixes[signed[1] as string] ?? 1
    return { dimension: 'measure', unit: signed[2] as string, factor, before: 0, after: gap + signed[0].length }
  }
  return countOf(next, gap, written, isScaled)
}

function currencyName(next: string): { readonly unit: string; readonly width: number } | null {
  // “forty Kenyan shillings”: a demonym may stand before the name.
  const lead = /^\p{Lu}\p{L}{2,14}\s(?=\p{Ll})/u.exec(next)?.[0].length ?? 0
  for (const skip of lead > 0 ? [0, lead] : [0]) {
    for (const [pattern, code] of currencyNames) {
      const match = pattern.exec(next.slice(skip))
      if (!match) continue
      const name = match[0].toLowerCase().replace(/s$/, '')
      return { unit: code || `${next.slice(0, skip).toLowerCase()}${name}`, width: skip + match[0].length }
    }
  }
  return null
}

let codes: ReadonlySet<string> | null = null

/** ISO 4217, as Unicode's data has it. */
function currencyCodes(): ReadonlySet<string> {
  codes ??= new Set(Intl.supportedValuesOf('currency'))
  return codes
}

const closing =
  /^(?:of|in|on|at|by|for|from|to|and|or|with|per|as|a|an|the|is|was|were|are|had|has|have|that|who|which|but|than|between|during|within|under|over|each|every|und|oder|der|die|das|den|im|in|am|von|für|auf|et|ou|de|des|du|la|le|les|en|pour|par|sur|y|o|del|el|los|las|por|para|con|e|do|da|dos|das|em|no|na)$/u

/** “4,312 migrants”, “194 large animals”: the counted thing is the last of the words before the next small word or stop. */
function countOf(next: string, gap: number, written: string, isScaled: boolean): UnitFound | null {
  const isYearLike = /^(?:1[0-9]|20)\d\d$/.test(written)
  const words = /^(?:\p{L}[\p{L}’'-]*)(?:\s\p{L}[\p{L}’'-]*){0,2}/u.exec(next)?.[0].split(' ') ?? []
  const end = words.findIndex(word => closing.test(word))
  const own = end === -1 ? words : words.slice(0, end)
  const head = own.at(-1)
  if (!head) return null
  // A year is followed by what happened in it; only a plural makes a count of it.
  if ((isYearLike && !isScaled) || !isPlural(head)) return null
  const after = gap + own.join(' ').length
  return { dimension: 'count', unit: singular(head.toLowerCase()), factor: 1, before: 0, after }
}

function isPlural(word: string): boolean {
  return /(?:[^su]s|men|children|people|en|er|e|i|a)$/u.test(word) && word.length > 3
}

function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh|x|ss)es$/, '')
    .replace(/(?<=[^s])s$/, '')
}

/**
 * Whether two amounts of one unit can be the same: within the rounding of either, or one within the other's range or bound.
 * Amounts of different units are never the same.
 */
export function quantitiesAgree(one: Quantity, other: Quantity): boolean {
  if (one.unit !== other.unit) return false
  const slack = Math.max(one.tolerance, other.tolerance) + 1e-9 * Math.max(one.upTo, other.upTo)
  return one.amount <= other.upTo + slack && other.amount <= one.upTo + slack
}
