import { type ClaimContext, compares, everyText } from './claim-context.js'
import { type Contrast, contrastOf } from './contrast-reason.js'
import { areOfPlaces, foreignNames } from './foreign-names.js'
import { english } from './languages/english.js'
import type { SourceContext } from './source-context.js'
import { wordSet } from './word-list.js'
import { wordsOf } from './words.js'

/** “Holm v. Norway”, of a claim that names “Moss v. Lind”, or says what was held “in Moss”: two cases without a party in common. */
export function caseContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const { title, text } = source
  const [sourced, ...more] = casesIn(title.text)
  if (!sourced || more.length > 0 || compares(claim)) return null
  const inFull = casesIn(claim.own.text)
  const told = inFull.length > 0 ? inFull : casesByOneParty(claim, source)
  const [claimed] = told
  if (!claimed || isNamed(sourced, everyText(claim)) || told.some(each => isNamed(each, [title, text]))) return null
  return contrastOf('case', claimed.text, sourced.text)
}

interface Case {
  readonly text: string
  /** The names of both parties, folded. */
  readonly parties: readonly string[]
}

const versus = /\sv\.?\s(?:the\s)?/g
const party = String.raw`\p{Upper}[\p{Alpha}’'.-]*(?:\s(?:(?:of|the|and|&)\s)*\p{Upper}[\p{Alpha}’'.-]*){0,8}`
const before = new RegExp(`${party}$`, 'u')
const behind = new RegExp(`^${party}(?<!\\.)`, 'u')

/** The cases that a text names by their parties: “Holm v. Norway”, “Moss Ltd v Lind”. */
function casesIn(text: string): readonly Case[] {
  return Array.from(text.matchAll(versus)).flatMap(({ 0: link, index }) => {
    const end = index + link.length
    const one = before.exec(text.slice(Math.max(0, index - LONGEST_PARTY), index))?.[0]
    const other = behind.exec(text.slice(end, end + LONGEST_PARTY))?.[0]
    if (!one || !other) return []
    const named = withoutOpening(text.slice(index - one.length, end + other.length))
    return [{ text: named, parties: partiesOf(named) }]
  })
}

/** “In Moss the Court held”, “il caso Moss”: what stands where a case would, and is no place. */
function casesByOneParty({ own }: ClaimContext, { title, text, about }: SourceContext): readonly Case[] {
  const foreign = foreignNames(own, [title, text, about])
  return Array.from(own.text.matchAll(byOneParty)).flatMap(({ 0: led, 1: name = '', index }) => {
    const end = index + led.length
    const words = foreign.filter(({ start, end: last }) => start >= end - name.length && last <= end)
    return words.length > 0 && !areOfPlaces(words, own) ? [{ text: name, parties: partiesOf(name) }] : []
  })
}

const byOneParty =
  /(?<!\p{Alpha})(?:[Ii]n|[Cc]as[eo]|[Aa]ffaire|[Aa]rrêt|Fall|[Ss]entencia|[Ss]entenza|[Zz]aak)\s(\p{Upper}[\p{Alpha}’-]+(?:\s\p{Upper}[\p{Alpha}’-]+)*)/gu

function partiesOf(named: string): readonly string[] {
  return wordsOf(named).flatMap(({ folded }) => (folded.length < SHORTEST_PARTY ? [] : [folded]))
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
