import { yearOf } from '../../compare/calendar.js'
import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { type Event, memberKind } from '../events.js'
import { areOfPlaces, namesIn } from '../foreign-names.js'
import { english } from '../languages/english.js'
import { isYear } from '../numerals.js'
import { type Ordinal, ordinalsIn } from '../ordinals.js'
import { periodsOf } from '../periods.js'
import type { ReadText } from '../read-entities.js'
import type { SourceContext } from '../source-context.js'
import { wordSet } from '../word-list.js'
import { hasWord, isCapital, type Word, wordsOf } from '../words.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** “The 2016 election” and “the 2012 election”: two members of a series. */
export function eventContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  for (const sourced of source.isTitled ? source.title.events : []) {
    const rivals = claim.own.events.filter(
      event => event.series === sourced.series && memberKind(event) === memberKind(sourced),
    )
    if (rivals.length === 0 || rivals.some(({ member }) => member === sourced.member)) continue
    if (isMentioned(sourced, everyText(claim))) continue
    const claimed = rivals.find(event => !isMentioned(event, [source.title, source.text, source.about]))
    if (!claimed || sharesEvent(claim, source)) continue
    return contrastOf('event', claimed.text, sourced.text)
  }
  return null
}

/** “Harrow-17 opens”, of a claim that tells of Harrow in 2022: another edition, where the claim leaves the number out and is of one year. */
export function editionContrast(claim: ClaimContext, { title, text, published }: SourceContext): Contrast | null {
  const latest = yearOf(published?.date)
  if (latest === undefined || title.events.length === 0 || compares(claim)) return null
  for (const sourced of title.events) {
    const year = editionYear(sourced, latest)
    const name = year && nameOf(sourced, claim.own, title)
    if (!year || !name || sharesOther(sourced, claim.own, title)) continue
    const claimed = [claim.own, ...claim.near].map(onlyYear).find(each => each !== null)
    if (claimed == null || claimed === 'several' || Math.abs(claimed - year) < FEWEST_BETWEEN) continue
    if (tellsYear(year, [claim.own, ...claim.near]) || tellsYear(claimed, [title, text])) continue
    return contrastOf('event', `${name.text} (${claimed})`, sourced.text)
  }
  return null
}

/** Years: what is put off is held in the next under the old number. */
const FEWEST_BETWEEN = 2

/** The year that an edition is named after; “Horizon 2020” is named after the year in which it ends. */
function editionYear({ member, text }: Event, latest: number): number | null {
  if (typeof member === 'string' || (member % 10 === 0 && member !== latest)) return null
  if (isYear(member)) return member <= latest ? member : null
  return member === latest % 100 && /-\d\d$/.test(text) ? latest : null
}

/** The name of an edition's series in a claim that gives it no number; null where it is a place's, or what many things are called. */
function nameOf({ series, extent }: Event, own: ReadText, { places }: ReadText): Word | null {
  if (wordSet(english.events.editions).has(series) || own.events.some(event => event.series === series)) return null
  if (places.some(place => place.extent.start < extent.end && extent.start < place.extent.end)) return null
  return wordsOf(own.text).find(({ text, folded }) => folded === series && isCapital(text)) ?? null
}

/** What claim and title name besides is of one matter: then the year is a slip. */
function sharesOther({ extent }: Event, own: ReadText, { text }: ReadText): boolean {
  const besides = wordsOf(text).filter(({ start, end }) => end <= extent.start || start >= extent.end)
  const told = new Set(besides.map(({ folded }) => folded))
  // A series may be held in the same place again.
  return namesIn(own).some(word => told.has(word.folded) && !areOfPlaces([word], own))
}

/** The one year that a text tells of; null where it tells of none. */
function onlyYear(read: ReadText): number | 'several' | null {
  const periods = periodsOf(read)
  if (periods.length === 0) return null
  const [only] = periods
  const isPoint = periods.length === 1 && only?.standing === 'told' && !/range|decade/.test(only.precision)
  return (isPoint ? yearOf(only.date) : undefined) ?? 'several'
}

function tellsYear(year: number, texts: readonly ReadText[]): boolean {
  return texts.some(({ text }) => text.includes(String(year)))
}

/** “The seventh volume” and “the fifth volume”, “serotype 3” and “serotype 2”, “Harrison’s fourth watch” and “Harrison’s third clock”. */
export function ordinalContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourcedAll = ordinalsIn(source.title.text)
  const claimedAll = sourcedAll.length === 0 ? [] : ordinalsIn(claim.own.text)
  if (claimedAll.length === 0) return null
  const others = [source.title, source.text].flatMap(read => ordinalsIn(read.text))
  for (const sourced of sourcedAll) {
    const rivals = claimedAll.filter(each => areOfOneRow(each, sourced, claim))
    const [rival] = rivals
    if (!rival || rivals.some(({ number }) => number !== rival.number)) continue
    if (rival.number === sourced.number || looksBack(rival, sourced.number)) continue
    if (others.some(each => each.number === rival.number && areOfOneRow(rival, each, claim))) continue
    const told = rival.noun === '' ? claimedAll : everyText(claim).flatMap(read => ordinalsIn(read.text))
    if (told.some(each => each.number === sourced.number && each.noun === sourced.noun)) continue
    return contrastOf('ordinal', rival.text, sourced.text)
  }
  return null
}

/**
 * Whether two ordinals count one row: the same noun, or the same owner; or the claim has a word for any one of a row, or none, and what stands around it has
 * the source's noun.
 */
function areOfOneRow(claimed: Ordinal, sourced: Ordinal, { near }: ClaimContext): boolean {
  if (claimed.noun === sourced.noun) return claimed.noun !== ''
  if (claimed.owner !== null && claimed.owner === sourced.owner) return true
  if (claimed.noun !== '' && !wordSet(english.events.rounds).has(claimed.noun)) return false
  return near.some(({ text }) => hasWord(text, sourced.noun))
}

/** “Its first report”, of a source that is the second: the later one tells of the earlier. */
function looksBack({ number, isOwned }: Ordinal, sourced: number): boolean {
  return isOwned && number < sourced
}

/** Another name of the same thing: “Kalina-V (Viburnum-2021)” agrees with “Viburnum-2021”, and with “Kalina-2021”. */
function sharesEvent(claim: ClaimContext, { title }: SourceContext): boolean {
  return claim.own.events.some(one =>
    title.events.some(
      other =>
        one.member === other.member &&
        memberKind(one) !== 'name' &&
        (one.series === other.series || memberKind(one) === 'year'),
    ),
  )
}

function isMentioned(event: Event, texts: readonly ReadText[]): boolean {
  const member = typeof event.member === 'string' ? event.member : null
  return texts.some(
    ({ text, events }) =>
      events.some(({ series, member: other }) => series === event.series && other === event.member) ||
      (member !== null && hasWord(text, member)) ||
      (memberKind(event) === 'year' && text.includes(String(event.member))),
  )
}
