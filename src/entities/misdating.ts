import type { CslDate, Resolution } from '../model/index.js'
import type { CitedPair } from './cited-pairs.js'
import { leaningWords } from './leaning-words.js'
import { isForecast, type Period, periodsIn } from './periods.js'
import { publicationOf } from './source-dates.js'
import { termsIn } from './terms.js'
import { mayBeSamePlace } from './world.js'

/** An event that a claim dates otherwise than its source. */
export interface Misdating {
  readonly told: Period
  /** The date in the source's title; null where the day of a report is what dates it. */
  readonly sourced: Period | null
  readonly published: CslDate | undefined
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * Whether a claim and its source tell of one event and date it otherwise. The claim has one date; the source has one in its title, or is the report of
 * a day on what then was happening. Silence where several dates are told, where a period covers the claim's, and where little says that it is one event.
 */
export function misdatedEvent(pair: CitedPair, resolution: Resolution | undefined): Misdating | null {
  const words = leaningWords(pair)
  const [told, ...others] = periodsIn(words).filter(({ standing }) => standing === 'told' || standing === 'named')
  if (!told || others.length > 0 || told.precision === 'decade' || told.precision === 'range') return null
  if (told.standing === 'named' || told.to === Number.POSITIVE_INFINITY || isForecast(words)) return null
  // A row’s date is that of what it lists, whatever its cells go on to tell.
  if (pair.claim.context.kind !== 'row' && leadsElsewhere.test(words)) return null
  return byTitle(pair, told) ?? byReport(pair, told, resolution)
}

/** Words of a claim that tell of what led to an event or came of it: its date is not the event's. */
const leadsElsewhere =
  /(?<!\p{L})(?:prepar\p{L}*|announc\p{L}*|run-up|ahead of|before|after|following|since|later|result\p{L}*|wake of|anniversary|bid|called for|decid\p{L}*|first|earlier|already|previous\p{L}*|vor|nach|seit|später|bereits|avant|après|depuis|déjà|antes|después|desde|ya|depois|já)(?!\p{L})/iu

/** What a title's year may belong to without dating an event: a set of figures, a law, an edition. */
const dataLabel =
  /(?<!\p{L})(?:reports?|statistics|statistical|yearbook|annual|census|index|outlook|reviews?|data|estimates?|figures|accounts|budgets?|survey|status|editions?|acts?|laws?|bill|code|convention|treaty|agreement|regulations?|directive|guidelines?|protocol|plan|strategy|agenda|vision|ranking|bericht|statistik|jahrbuch|gesetz|rapport|annuaire|loi|informe|anuario|ley|relatório|anuário|lei)(?!\p{L})/iu

function byTitle(pair: CitedPair, told: Period): Misdating | null {
  const { claimed, source } = pair
  const { title } = source
  const [sourced, ...others] = periodsIn(title.text)
  if (!sourced || others.length > 0 || sourced.precision === 'range' || sourced.precision === 'decade') return null
  if (sourced.standing !== 'told' || dataLabel.test(title.text)) return null
  // The year may be told elsewhere in the sentence, or in what it stands in.
  const texts = [claimed.own, ...claimed.near, ...claimed.far]
  if (texts.some(({ text }) => periodsIn(text).some(period => isSameYear(period, sourced)))) return null
  const shared = sharedWords(pair)
  const least = sourced.precision === 'year' ? MOST_SHARED_WORDS : FEWEST_SHARED_WORDS
  if (shared < least) return null
  return { told, sourced, published: undefined, confidence: sourced.precision === 'year' ? 0.75 : 0.85 }
}

function byReport(pair: CitedPair, told: Period, resolution: Resolution | undefined): Misdating | null {
  const published = publicationOf(pair.cited, resolution)
  if (!published?.isReport || published.from - told.to < SHORTEST_GAP) return null
  const { title } = pair.source
  if (periodsIn(title.text).length > 0 || !reporting.test(title.text)) return null
  if (sharedWords(pair) < MOST_SHARED_WORDS) return null
  return { told, sourced: null, published: published.date, confidence: 0.85 }
}

/** Headlines in the present tense tell of the day. */
const reporting =
  /(?<!\p{L})(?:today|arrives?|visits|begins?|opens|signs?|concludes?|holds?|hosts|launches|receives?|meets?|inks?|agrees?|joins?|ends|closes|lands|starts|kicks off|delivers?|approves?|announces|takes effect|wins|beats|calls on|tours|welcomes?|in \p{Lu}\p{L}+ (?:to|for)|to (?:visit|hold|meet|sign|open|host|attend|receive|join|launch|begin|tour|travel|arrive|discuss|address))(?!\p{L})/u

/** Days. A report of the next weeks may still be of the same event. */
const SHORTEST_GAP = 90

/** Words that claim and title share, places among them, for the two to be of one event. */
const FEWEST_SHARED_WORDS = 2
const MOST_SHARED_WORDS = 3

function isSameYear(one: Period, other: Period): boolean {
  return yearOf(one) === yearOf(other)
}

function yearOf({ date }: Period): number | undefined {
  return date['date-parts']?.[0]?.[0]
}

/** None where the title names a country that the claim and what it stands in do not: then the two are of different matters. */
function sharedWords({ claimed: { own, near, far }, source: { title } }: CitedPair): number {
  const named = [own, ...near, ...far].flatMap(({ places }) => places)
  if (title.places.some(place => !named.some(other => mayBeSamePlace(place.normal, other.normal)))) return 0
  const claimed = new Set(termsIn(own.text))
  const placed = new Set(title.places.flatMap(({ text }) => termsIn(text)))
  const terms = [...new Set(termsIn(title.text))].filter(term => claimed.has(term) && !placed.has(term)).length
  const isPlaceShared = title.places.some(place => own.places.some(other => mayBeSamePlace(place.normal, other.normal)))
  return terms === 0 ? 0 : terms + (isPlaceShared ? 1 : 0)
}
