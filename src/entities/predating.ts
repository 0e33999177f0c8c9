import type { Reference, Resolution } from '../model/index.js'
import type { CitedPair } from './cited-pairs.js'
import { english } from './languages/english.js'
import { leaningWords } from './leaning-words.js'
import { isAnnouncement, isForecast, type Period, periodsIn } from './periods.js'
import { type Publication, publicationOf } from './source-dates.js'
import { hasAny } from './word-list.js'

/** A claim that tells of something later than its source. */
export interface Predating {
  readonly pair: CitedPair
  readonly told: Period
  readonly published: Publication
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * The sources that came out before all that a claim tells of. Silence where one thing could make it right: another source at the same place that
 * is later or without a date, a source that looks ahead, a claim that plans, reckons from an earlier event, takes a method
 * from its source or speaks of the source itself.
 *
 * @param pairs  one claim with all its sources that can be read
 */
export function predatingSources(
  pairs: readonly CitedPair[],
  resolutions: ReadonlyMap<Reference, Resolution>,
): readonly Predating[] {
  const [first] = pairs
  // What cannot be read may be the source that tells of it.
  if (!first || pairs.length < first.claim.citations.length) return []
  const found: Predating[] = []
  for (const together of citedTogether(pairs)) {
    const words = leaningWords(together[0] as CitedPair)
    const told = earliestTold(words)
    if (!told || speaksOtherwise(words)) continue
    const judged = together.map(pair => predating(pair, told, words, resolutions.get(pair.cited)))
    if (judged.every(each => each !== null)) found.push(...judged)
  }
  return found
}

/** Pairs by the words that lean on them. */
function citedTogether(pairs: readonly CitedPair[]): readonly (readonly CitedPair[])[] {
  if (pairs.length === 1) return [pairs]
  const groups = new Map<string, CitedPair[]>()
  for (const pair of pairs) {
    const words = leaningWords(pair)
    groups.set(words, [...(groups.get(words) ?? []), pair])
  }
  return [...groups.values()]
}

/** The earliest date that the words tell of: a source that is late enough for one of them may be there for that one. */
function earliestTold(words: string): Period | null {
  const told = periodsIn(words).filter(({ standing }) => standing === 'told')
  return told.reduce<Period | null>((first, each) => (first && first.from <= each.from ? first : each), null)
}

const relative =
  /(?<!\p{L})(?:years?|months?|decades?|weeks?|days?|centur(?:y|ies)|Jahre?|Monate?|ans|mois|siècles?|años|meses|siglos?|anos|séculos?)\s(?:after|before|later|earlier|prior|ago|since|following|nach|vor|später|zuvor|après|avant|plus tard|auparavant|después|antes|más tarde|depois|mais tarde)(?!\p{L})/iu
const ownWork =
  /(?<!\p{L})(?:we|our|us|my|this (?:study|paper|article|survey|work|thesis|review|chapter)|the present (?:study|paper)|wir|unsere?[rnms]?|nous|notre|nos|nuestr[oa]s?|noss[oa]s?)(?!\p{L})/iu
const takenUp =
  /(?<!\p{L})(?:re-?(?:edited|issued|printed|published|examin\p{L}*|visit\p{L}*|assess\p{L}*|interpret\p{L}*|read)|confirm\p{L}*|replicat\p{L}*|criticis\p{L}*|criticiz\p{L}*|critiqu\p{L}*|challeng\p{L}*|reject\p{L}*|refut\p{L}*|respond\p{L}*|repl(?:y|ied)|review(?:ed|er)|cit(?:es|ed|ing)|quot(?:es|ed|ing)|echo\p{L}*|inspir\p{L}*|influenc\p{L}*|draw(?:s|n|ing)? on|drew on|build(?:s|ing)? on|built on|known as|called|named after|translat(?:ed|ion)|classic|seminal)(?!\p{L})/iu

/** Whether the words plan, reckon from another event, tell of the author's own work, or of what became of an older work. */
function speaksOtherwise(words: string): boolean {
  return (
    isForecast(words) ||
    relative.test(words) ||
    ownWork.test(words) ||
    takenUp.test(words) ||
    hasAny(words, english.contrast.borrowing)
  )
}

function predating(pair: CitedPair, told: Period, words: string, resolution: Resolution | undefined): Predating | null {
  const published = publicationOf(pair.cited, resolution)
  if (!published || namesAuthor(words, pair) || looksAhead(pair, told)) return null
  const gap = told.from - published.to
  const least = published.isReport ? SHORTEST_GAP_AFTER_REPORT : SHORTEST_GAP_AFTER_ISSUE
  const ahead = isAnnouncement(pair.source.title.text) ? LONGEST_ANNOUNCEMENT : 0
  if (gap < least + ahead) return null
  return { pair, told, published, confidence: confidenceOf(published, gap) }
}

/** Days. What is announced for next month is told as news today. */
const SHORTEST_GAP_AFTER_REPORT = 45

/** Days. Issues and books bear the year before or after the one in which they came out. */
const SHORTEST_GAP_AFTER_ISSUE = 360

/** Days. A title that plans or expects may be cited for what came of it within a year or so. */
const LONGEST_ANNOUNCEMENT = 400

/** A claim that names its source's author speaks of the work, and may date what became of it. */
function namesAuthor(words: string, { source }: CitedPair): boolean {
  return source.surnames.some(surname => surname.length > 2 && words.includes(surname))
}

/** Whether the source names the year, or one after it: “Scenarios to 2040”, or an abstract with a forecast. */
function looksAhead({ source }: CitedPair, { from }: Period): boolean {
  return [source.title, source.text, source.about].some(({ text }) =>
    periodsIn(text.slice(0, LONGEST_LOOKED_INTO)).some(period => period.to >= from),
  )
}

/** Characters of a source's text in which a later date is sought. */
const LONGEST_LOOKED_INTO = 5_000

function confidenceOf({ isReport }: Publication, gap: number): number {
  if (isReport) return gap > 365 ? 0.98 : 0.97
  return gap > 730 ? 0.97 : 0.95
}
