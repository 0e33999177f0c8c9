import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { areOfPlaces, foreignNames } from '../foreign-names.js'
import { english } from '../languages/english.js'
import type { SourceContext } from '../source-context.js'
import { hasAny, wordSet } from '../word-list.js'
import { wordsOf } from '../words.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** “Holm v. Norway”, of a claim on “Moss v. Lind”, or on what was held “in Moss”: two cases without a party in common. One case may overrule another. */
export function caseContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const { title, text } = source
  const [sourced, ...more] = casesIn(title.text)
  if (!sourced || more.length > 0 || compares(claim)) return null
  const inFull = casesIn(claim.own.text)
  const told = inFull.length > 0 ? inFull : casesByOneParty(claim, source)
  const [claimed] = told
  if (
    !claimed ||
    isDoneTo(claimed, claim.own.text) ||
    isNamed(sourced, everyText(claim)) ||
    told.some(each => isNamed(each, [title, text]))
  )
    return null
  return contrastOf('case', claimed.text, sourced.text)
}

/** “The Court overruled Moss v. Lind”: a case that something befalls, and not one in which something is held. */
function isDoneTo({ text }: Case, sentence: string): boolean {
  return !ledIn.test(sentence.slice(0, sentence.indexOf(text)))
}

/** What a text calls a case, before its name. */
const nouns = '[Cc]as[eo]|[Aa]ffaire|[Aa]rrêt|Fall|[Ss]entencia|[Ss]entenza|[Zz]aak'

/** The beginning of a sentence or a clause, “in” or “the case” before a name. */
const ledIn = new RegExp(`(?:^|[.;:,|]\\s|(?:^|\\s)(?:[IiEe]n|[Ii]m|[Bb]ij|[Ee]m|[Ww]|${nouns})\\s)[("“«„*_]*$`)

interface Case {
  readonly text: string
  /** The names of both parties, folded. */
  readonly parties: readonly string[]
}

const versus = /\sv\.?\s(?:the\s)?/g
const party = "\\p{Upper}[\\p{Alpha}’'.-]*(?:\\s(?:(?:of|the|and|&)\\s)*\\p{Upper}[\\p{Alpha}’'.-]*){0,8}"
const before = new RegExp(`${party}$`, 'u')
const behind = new RegExp(`^${party}(?<!\\.)`, 'u')

/** The cases that a text names by their parties: “Holm v. Norway”, “Moss Ltd v Lind”. */
function casesIn(text: string): readonly Case[] {
  return Array.from(text.matchAll(versus)).flatMap(({ 0: link, index }) => {
    const end = index + link.length
    const one = before.exec(text.slice(Math.max(0, index - LONGEST_PARTY), index))?.[0]
    const other = behind.exec(text.slice(end, end + LONGEST_PARTY))?.[0]
    if (!one || !other) return []
    const written = withoutOpening(text.slice(index - one.length, end + other.length))
    return [{ text: written, parties: partiesOf(written) }]
  })
}

/** “In Moss the Court held”, “fell in Moss Brothers”, “il caso Moss”: what stands where a case would, and is no place, body or kind of law. */
function casesByOneParty({ own }: ClaimContext, { title, text, about }: SourceContext): readonly Case[] {
  const foreign = foreignNames(own, [title, text, about])
  return [...own.text.matchAll(called), ...own.text.matchAll(heldIn)].flatMap(({ 0: led, 1: name = '', index }) => {
    const end = index + led.length
    const words = foreign.filter(({ start, end: last }) => start >= end - name.length && last <= end)
    if (words.length === 0 || areOfPlaces(words, own) || name === name.toUpperCase()) return []
    const isCalledOne = !/^[Ii]n\s/.test(led) || name.includes(' ') || hasAny(own.text, courts)
    return isCalledOne ? [{ text: name, parties: partiesOf(name) }] : []
  })
}

const named = '(\\p{Upper}[\\p{Alpha}’-]+(?:\\s\\p{Upper}[\\p{Alpha}’-]+)*)'
const called = new RegExp(`(?<!\\p{Alpha})(?:${nouns})\\s${named}`, 'gu')
const heldIn = new RegExp(`(?<!\\p{Alpha})[Ii]n\\s${named}(?=\\s(?:the|in|on|that|and)\\s|[,.;])`, 'gu')

const courts = 'court|courts|judge|judges|justices|tribunal|chamber|held|ruled'

function partiesOf(written: string): readonly string[] {
  return wordsOf(written).flatMap(({ folded }) => (folded.length < SHORTEST_PARTY ? [] : [folded]))
}

/** Characters. */
const LONGEST_PARTY = 80

/** “In Holm v. Norway”, at the beginning of a sentence. */
function withoutOpening(written: string): string {
  const [first, second] = wordsOf(written)
  return first && second && wordSet(english.smallWords).has(first.folded) ? written.slice(second.start) : written
}

/** Letters: “v”, “of”, “Ltd”. */
const SHORTEST_PARTY = 4

function isNamed({ parties }: Case, texts: readonly { readonly text: string }[]): boolean {
  return texts.some(({ text }) => wordsOf(text).some(({ folded }) => parties.includes(folded)))
}
