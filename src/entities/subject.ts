import type { Manuscript, Reference } from '../model/index.js'
import type { ClaimContext } from './claim-context.js'
import { nameKey } from './people.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'
import { termsIn, termsOf } from './terms.js'
import { mayBeSamePlace } from './world.js'

/** What a manuscript and the titles of its sources speak of. */
export interface SubjectField {
  /** Beginnings of terms (“pirated” and “piracy” have one), each with how many passages of the manuscript have it. */
  readonly prose: ReadonlyMap<string, number>
  /** The same of its sources' titles. */
  readonly titles: ReadonlyMap<string, number>
  /** How many passages and titles were counted. */
  readonly texts: number
  /** 0 to 1: how many of the titles are unfamiliar to the rest. Where many are, unfamiliarity says little of one. */
  readonly strangers: number
}

/** The field of a manuscript: its paragraphs with claims, its rows, its headings, and the titles of its sources. */
export function subjectField({ title, claims, sections, references }: Manuscript): SubjectField {
  const prose = [
    ...claims.map(({ text, context }) => context.paragraph ?? text),
    ...sections.map(section => section.title),
  ]
  return fieldOf(title ? [...prose, title] : prose, references.flatMap(titleOf))
}

/** A source's title and where it appeared, as far as that says what it is about. */
function titleOf({ repetition, reading: { item } }: Reference): readonly string[] {
  return item.title && repetition === null ? [`${item.title}\n${item['container-title'] ?? ''}`] : []
}

/** The field that passages of a manuscript and the titles of its sources make. */
export function fieldOf(passages: Iterable<string>, titles: Iterable<string>): SubjectField {
  const [prose, stated] = [new Set(passages), new Set(titles)]
  const counted = { prose: countBeginnings(prose), titles: countBeginnings(stated), texts: prose.size + stated.size }
  const judged = [...stated].map(title => [...new Set(termsIn(title))]).filter(({ length }) => length >= FEWEST_TERMS)
  const strange = judged.filter(terms => familiarityOf(terms, counted) < STRANGE)
  return { ...counted, strangers: judged.length === 0 ? 1 : strange.length / judged.length }
}

function countBeginnings(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const start of new Set(termsIn(text).map(beginningOf))) counts.set(start, (counts.get(start) ?? 0) + 1)
  }
  return counts
}

function beginningOf(term: string): string {
  return term.slice(0, BEGINNING)
}

/** Letters in which words of one family mostly agree. */
const BEGINNING = 5

/**
 * Whether nothing says that a source is about what the claim is about: no term or name is shared, and the manuscript and its other sources do not
 * speak of what the title speaks of. Null where something does, and where too little can be judged: short titles and claims, manuscripts with few
 * sources. What costs little is asked first.
 *
 * @returns how sure it is (0 to 1), or null
 */
export function offTopicConfidence(claim: ClaimContext, source: SourceContext, field: SubjectField): number | null {
  if (field.texts < FEWEST_TEXTS) return null
  const title = termsOf(source.title)
  if (title.size < FEWEST_OWN_TERMS || termsOf(claim.own).size < FEWEST_OWN_TERMS) return null
  const terms = [...new Set([...title, ...termsIn(source.container ?? '')])]
  const familiarity = familiarityOf(terms, field)
  const isOneOfMany = field.strangers > MOST_STRANGERS
  // Where most titles are strangers, only one of which nothing is spoken elsewhere tells anything.
  if (isOneOfMany && (familiarity > 0 || title.size < FEWEST_TERMS)) return null
  if (familiarity >= (terms.length < FEWEST_TERMS ? MOST_FAMILIAR_SHORT : MOST_FAMILIAR)) return null
  if ([...title].some(term => isCentral(beginningOf(term), field)) || sharesSubject(claim, source)) return null
  if (isOneOfMany) return SURE_OF_ONE_OF_MANY
  return Math.round((SUREST - SLOPE * (familiarity / MOST_FAMILIAR)) * 100) / 100
}

/** Whether a term or a name is in both. */
/** Whether a source has a term of the claim's own words: then it is on the claim's subject, whatever else the manuscript speaks of. */
export function sharesOwnTerm({ own }: ClaimContext, source: SourceContext): boolean {
  return sharesTerm([own], source)
}

function sharesSubject({ own, near, far }: ClaimContext, source: SourceContext): boolean {
  const texts = [own, ...near, ...far]
  return sharesTerm(texts, source) || texts.some(text => sharesName(text, source))
}

function isCentral(start: string, { prose, titles, texts }: SubjectField): boolean {
  const count = (prose.get(start) ?? 0) + Math.max(0, (titles.get(start) ?? 0) - 1)
  return prose.has(start) && count >= FEWEST_CENTRAL && count >= texts * LEAST_CENTRAL
}

/** A share of the passages and titles that have a term, and their number: what the manuscript is about. */
const LEAST_CENTRAL = 0.05
const FEWEST_CENTRAL = 3

function familiarityOf(terms: readonly string[], { prose, titles, texts }: Omit<SubjectField, 'strangers'>): number {
  let [known, all] = [0, 0]
  for (const start of new Set(terms.map(beginningOf))) {
    const [inProse, inOthers] = [prose.get(start) ?? 0, Math.max(0, (titles.get(start) ?? 0) - 1)]
    const weight = Math.log((texts + 1) / (inProse + inOthers + 1))
    all += weight
    known += inProse > 0 ? weight : inOthers > 0 ? weight * ONLY_IN_TITLES : 0
  }
  return all === 0 ? 1 : known / all
}

/** What other titles alone speak of may be as foreign to the manuscript as the one in question. */
const ONLY_IN_TITLES = 0.5

function sharesTerm(texts: readonly ReadText[], { title, text, about }: SourceContext): boolean {
  return [title, text, about].some(sourced => texts.some(read => meet(beginningsOf(sourced), beginningsOf(read))))
}

const begun = new WeakMap<ReadText, ReadonlySet<string>>()

/** The beginnings of a text's terms. */
function beginningsOf(read: ReadText): ReadonlySet<string> {
  const known = begun.get(read)
  if (known) return known
  const starts = new Set<string>()
  for (const term of termsOf(read)) starts.add(beginningOf(term))
  begun.set(read, starts)
  return starts
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true
  return false
}

function sharesName(read: ReadText, { title, text, surnames }: SourceContext): boolean {
  const sourced = [title, text]
  return (
    read.places.some(({ normal }) =>
      sourced.some(({ places }) => places.some(other => mayBeSamePlace(normal, other.normal))),
    ) ||
    read.people.some(({ normal }) => surnames.some(surname => nameKey(surname) === normal)) ||
    read.organisations.some(({ normal }) =>
      sourced.some(({ organisations }) => organisations.some(other => other.normal === normal)),
    )
  )
}

/** Terms. A shorter title may say with wit, a shorter claim by what stands around it, what it is about. */
const FEWEST_OWN_TERMS = 3
const FEWEST_TERMS = 4
/** Texts: paragraphs, headings and titles, without which nobody knows what a manuscript is about. */
const FEWEST_TEXTS = 24
/** A share of the weight. Measured on titles cited by a review, with titles of other fields put among them. */
const MOST_FAMILIAR = 0.5
/** Of titles with few terms less may be familiar. */
const MOST_FAMILIAR_SHORT = 0.4
/** A share of the weight: a title with less is a stranger. */
const STRANGE = 0.45
/** A share of the titles. In a text that cites one source on each of many things, most are strangers. */
const MOST_STRANGERS = 0.37
const SUREST = 0.9
const SURE_OF_ONE_OF_MANY = 0.75
const SLOPE = 0.2
