import { monthOf } from '../../interpret/vocabulary.js'
import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { type Counterpart, counterpartsIn } from '../counterparts.js'
import { drugsIn } from '../drugs.js'
import { belongsToAny } from '../entity.js'
import { areOfPlaces, foreignNames } from '../foreign-names.js'
import { english } from '../languages/english.js'
import { isNamed } from '../named-places.js'
import { romanValue } from '../numerals.js'
import type { ReadText } from '../read-entities.js'
import type { SourceContext } from '../source-context.js'
import { FEWEST_OF_ONE_MATTER, sharedTerms } from '../terms.js'
import { areUnderOne, type ToldApart, toldApart } from '../told-apart.js'
import { wordSet } from '../word-list.js'
import { hasWord, type Word, wordsOf } from '../words.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** “Article 76” and “Article 234”, “phase III” and “phase II”, two species of a genus. */
export function nounContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  if (!source.isTitled) return null
  for (const sourced of toldApart(source.title)) {
    const rivals = toldApart(claim.own).filter(each => areUnderOne(each, sourced))
    const [claimed] = rivals
    if (!claimed || rivals.some(each => isToldIn(each, [source.title, source.text, source.about]))) continue
    if (isToldIn(sourced, everyText(claim))) continue
    return compares(claim) ? null : contrastOf('noun', claimed.text, sourced.text)
  }
  return null
}

/** “Ramipril” and “enalapril”: two medicines of one kind. */
export function drugContrast(claim: ClaimContext, { title, text }: SourceContext): Contrast | null {
  const sourced = drugsIn(title.text)
  if (sourced.length === 0 || compares(claim)) return null
  const claimed = drugsIn(claim.own.text)
  const held = [title, text].flatMap(read => drugsIn(read.text))
  if (claimed.some(drug => held.some(other => other.name === drug.name))) return null
  const told = everyText(claim).flatMap(read => drugsIn(read.text))
  for (const other of sourced) {
    const rival = claimed.find(({ stem }) => stem === other.stem)
    if (!rival || told.some(({ name }) => name === other.name)) continue
    return contrastOf('drug', rival.text, other.text)
  }
  return null
}

/** “HARBOUR” and “LANTERN-2”: names that were coined in capitals, for trials, missions or machines. */
export function coinedContrast(claim: ClaimContext, { title, text, about }: SourceContext): Contrast | null {
  if (!coined.test(title.text) || !coined.test(claim.own.text) || compares(claim)) return null
  const [sourced] = foreignNames(title, everyText(claim)).filter(word => isCoined(word, title))
  const [claimed] = foreignNames(claim.own, [title, text, about]).filter(word => isCoined(word, claim.own))
  // “ALDER [1] and HARBOUR [2]”: of several, each has a source of its own.
  const isOneOfSeveral = wordsOf(claim.own.text).some(word => isAcronym(word) && word.text !== claimed?.text)
  return sourced && claimed && !isOneOfSeveral ? contrastOf('noun', claimed.text, sourced.text) : null
}

function isAcronym({ text }: Word): boolean {
  return /^[A-Z\d]*[A-Z]{3}[A-Z\d]*$/.test(text)
}

/** Shorter ones are what is said every day: “DNA”, “HIV”. */
const coined = /(?<![A-Za-z\d])[A-Z\d]{5,}(?![A-Za-z\d])/

function isCoined(word: Word, read: ReadText): boolean {
  return (
    coined.test(word.text) &&
    /[A-Z]{2}/.test(word.text) &&
    !areOfPlaces([word], read) &&
    !belongsToAny(word, read.organisations)
  )
}

/** “Lantern 2” and “Harbour-3”, “Pius IX” and “Urban II”: two names with a number, each what the claim or the title begins with. */
export function numberedContrast(claim: ClaimContext, { title, text, about }: SourceContext): Contrast | null {
  const sourced = numberedSubject(title)
  const claimed = sourced && numberedSubject(claim.own)
  if (!sourced || !claimed || compares(claim)) return null
  // “Charles V” and “Karel V”: a Roman number is the same in every language.
  if (claimed.number === sourced.number && romanValue(claimed.number) !== null) return null
  const isForeign = ({ words }: NumberedSubject, texts: readonly ReadText[]): boolean =>
    !words.some(name => texts.some(({ text: told }) => hasWord(told, name)))
  return isForeign(sourced, everyText(claim)) && isForeign(claimed, [title, text, about])
    ? contrastOf('noun', claimed.text, sourced.text)
    : null
}

interface NumberedSubject {
  readonly text: string
  /** Folded, without the number. */
  readonly words: readonly string[]
  /** As written. */
  readonly number: string
}

function numberedSubject({ text }: ReadText): NumberedSubject | null {
  const [begun, name = '', number = ''] = beginning.exec(text) ?? []
  const words = wordsOf(name).map(({ folded }) => folded)
  const isCount = words.some(word => wordSet(english.events.counted).has(word) || monthOf(word) !== undefined)
  return begun === undefined || isCount ? null : { text: begun, words, number }
}

const beginning =
  /^(?:(?:The|Der|Die|Das|Le|La|El|Il|O|A|De)\s(?=\p{Upper}))?(\p{Upper}[\p{Lower}’]{2,}(?:\s\p{Upper}[\p{Lower}’]+){0,2})[ -](\d{1,2}|[IVX]{1,5})(?![\p{Alpha}\d%°]|[.,]\d)/u

/** “Denmark’s women” and “Denmark’s men at the tournament”: one matter of two groups, of which neither text speaks of the other’s. */
export function counterpartContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = counterpartsIn(source.title.text)
  const [other] = sourced
  if (!other || sourced.some(({ side }) => side !== other.side) || compares(claim)) return null
  const rowOf = (reads: readonly ReadText[]): readonly Counterpart[] =>
    reads.flatMap(read => counterpartsIn(read.text)).filter(({ of }) => of === other.of)
  const [rival] = rowOf([claim.own])
  if (!rival || rowOf(everyText(claim)).some(({ side }) => side === other.side)) return null
  if (rowOf([source.title, source.text, source.about]).some(({ side }) => side === rival.side)) return null
  const places = source.title.places.filter(place => isNamed(place, [claim.own])).length
  // A place may stand for one of the terms.
  return sharedTerms(claim, source, 'own').length + Math.min(places, 1) < FEWEST_OF_ONE_MATTER
    ? null
    : contrastOf('counterpart', rival.text, other.text)
}

/** Whether a text has an epithet, or a label behind its noun. */
function isToldIn({ noun, by, sort }: ToldApart, texts: readonly ReadText[]): boolean {
  return texts.some(read =>
    sort === 'species'
      ? wordsOf(read.text).some(({ folded }) => by.includes(folded))
      : toldApart(read).some(each => each.noun === noun && each.by.some(label => by.includes(label))),
  )
}
