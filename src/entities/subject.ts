import { monthOf } from '../interpret/vocabulary.js'
import type { Manuscript, Reference } from '../model/index.js'
import { oncePerObject } from '../once-per-object.js'
import type { ClaimContext } from './claim-context.js'
import { areNearFields, fieldsIn } from './fields.js'
import type { ReadText } from './read-entities.js'
import { nameKey } from './same-person.js'
import type { SourceContext } from './source-context.js'
import { termsIn, termsOf } from './terms.js'
import { isCapital, isTitleCase, wordsOf } from './words.js'
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
  /** The fields that its titles and headings name more than now and then; made when first asked for. */
  readonly fields: () => ReadonlySet<string>
}

/** The field of a manuscript: its paragraphs with claims, its rows, its headings, and the titles of its sources. */
export function subjectField({ title, claims, sections, references }: Manuscript): SubjectField {
  const headings = [...sections.map(section => section.title), ...(title ? [title] : [])]
  const prose = claims.map(({ text, context }) => context.paragraph ?? text)
  return fieldOf(new Set([...prose, ...headings]), new Set(references.flatMap(titleOf)), headings)
}

/** A source's title and where it appeared, as far as that says what it is about. */
function titleOf({ repetition, reading: { item } }: Reference): readonly string[] {
  return item.title && repetition === null ? [`${item.title}\n${item['container-title'] ?? ''}`] : []
}

/** Where strangers are few, they do not vouch for each other. */
function fieldOf(prose: ReadonlySet<string>, titles: ReadonlySet<string>, headings: readonly string[]): SubjectField {
  const counted = { prose: countBeginnings(prose), titles: countBeginnings(titles), texts: prose.size + titles.size }
  const read = Array.from(titles, title => ({ title, terms: [...new Set(termsIn(title))] }))
  const strange = read.filter(({ terms }) => familiarityOf(terms, counted) < STRANGE)
  const [all, found] = [read, strange].map(each => each.filter(({ terms }) => terms.length >= FEWEST_TERMS).length)
  const strangers = all ? (found as number) / all : 1
  let own: ReadonlySet<string> | undefined
  return {
    ...counted,
    titles: strangers > MOST_STRANGERS ? counted.titles : withoutStrangers(counted.titles, strange),
    strangers,
    fields: () => {
      own ??= fieldsOwnTo([...titles, ...headings])
      return own
    },
  }
}

/** How many titles have a beginning, those of strangers taken for one: each is judged as one title among others. */
function withoutStrangers(
  all: ReadonlyMap<string, number>,
  strange: readonly { readonly title: string }[],
): ReadonlyMap<string, number> {
  const foreign = countBeginnings(strange.map(({ title }) => title))
  return new Map(
    Array.from(all, ([start, count]) => [start, Math.min(count, count - (foreign.get(start) ?? 0) + 1)] as const),
  )
}

function fieldsOwnTo(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const telling = texts.map(fieldsIn).filter(fields => fields.size > 0)
  for (const field of telling.flatMap(fields => [...fields.keys()])) counts.set(field, (counts.get(field) ?? 0) + 1)
  const least = Math.max(2, telling.length * LEAST_SHARE)
  return new Set([...counts].flatMap(([field, count]) => (count >= least ? [field] : [])))
}

/** A share of the titles and headings that name a field: a field with more of them is one of the manuscript's own. */
const LEAST_SHARE = 0.1

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
  if (title.size < FEWEST_TERMS_OF_FIELD) return null
  const terms = [...new Set([...title, ...termsIn(source.container ?? '')])]
  const familiarity = familiarityOf(terms, field)
  const isOneOfMany = field.strangers > MOST_STRANGERS
  if (saysTooLittle(claim, familiarity)) return null
  // Where most titles are strangers, only one of which nothing is spoken elsewhere tells anything.
  const limit = isOneOfMany ? 0 : terms.length < FEWEST_TERMS ? MOST_FAMILIAR_SHORT : MOST_FAMILIAR
  const least = isOneOfMany ? FEWEST_TERMS : FEWEST_OWN_TERMS
  if ((familiarity > limit || title.size < least) && !isForeign(source, field, familiarity)) return null
  const isUnknown = !isOneOfMany && familiarity <= MOST_FAMILIAR_UNKNOWN
  if (!isUnknown && [...title].some(term => isCentral(beginningOf(term), field))) return null
  if (sharesSubject(claim, source) || sharesPart(claim, source)) return null
  if (isOneOfMany) return tellsByNames(claim, source) ? null : SURE_OF_ONE_OF_MANY
  return Math.round((SUREST - SLOPE * (familiarity / MOST_FAMILIAR)) * 100) / 100
}

/**
 * Whether claim and title both speak of something with a name: one thing is told by many names (a village and its region, a body and its head), and where the
 * rest of the manuscript does not vouch for a title nobody knows that they are not those of one.
 */
function tellsByNames({ own }: ClaimContext, { title }: SourceContext): boolean {
  return hasName(own.text) && hasName(title.text)
}

/** Whether a word with a capital stands within a sentence, where others have none; adjectives (“Coptic”, “Roman”) name no one thing. */
function hasName(text: string): boolean {
  const words = wordsOf(text)
  if (isTitleCase(words)) return false
  return words.some(
    ({ text: word, start }, at) =>
      at > 0 &&
      isCapital(word) &&
      word.length >= SHORTEST_NAME &&
      !/[.:?!–—|]["”’»)]*\s["“‘«(]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
      !/(?:ic|an|ese|ish)s?$/.test(word) &&
      monthOf(word) === undefined,
  )
}

/** Letters. */
const SHORTEST_NAME = 3

/**
 * Whether so many titles of a manuscript look foreign to it that none of them is the odd one out.
 *
 * @param found  how many of its titles were found to share nothing with their claims
 */
export function areAllStrangers({ strangers }: SubjectField, found: number, titles: number): boolean {
  return strangers > MOST_STRANGERS && found > Math.max(MOST_ODD, titles * MOST_ODD_SHARE)
}

/** Titles, and their share of all: a slip or two, not a manner of writing. */
const MOST_ODD = 3
const MOST_ODD_SHARE = 0.15

function saysTooLittle({ whole }: ClaimContext, familiarity: number): boolean {
  return termsOf(whole).size < (familiarity > MOST_FAMILIAR_OF_SHORT_CLAIM ? FEWEST_OWN_TERMS : FEWEST_CLAIMED_TERMS)
}

/**
 * Whether a source that is little familiar names a field in words that the manuscript has not. Where most titles are strangers, its journal must do so, and
 * no field that is the manuscript's may be near.
 */
function isForeign({ title, container }: SourceContext, field: SubjectField, familiarity: number): boolean {
  if (familiarity > MOST_FAMILIAR_OF_FIELD) return false
  const isOneOfMany = field.strangers > MOST_STRANGERS
  const naming = termsIn(isOneOfMany ? (container ?? '') : title.text).filter(term => fieldsIn(term).size > 0)
  if (naming.length === 0 || naming.some(term => field.prose.has(beginningOf(term)))) return false
  if (!isOneOfMany) return true
  const named = [...fieldsIn(`${title.text}\n${container}`).keys()]
  const own = [...field.fields()]
  return own.length > 0 && named.every(each => !own.some(other => areNearFields(each, other)))
}

/** Whether a source has a term of the claim's own words: then it is on the claim's subject, whatever else the manuscript speaks of. */
export function sharesOwnTerm({ own }: ClaimContext, source: SourceContext): boolean {
  return sharesTerm([own], source)
}

/** Whether a term or a name is in both. */
function sharesSubject({ own, near, far }: ClaimContext, source: SourceContext): boolean {
  const texts = [own, ...near, ...far]
  return sharesTerm(texts, source) || texts.some(text => sharesName(text, source))
}

/** “Neurocognitive” and “cognitive”, “Donaukonferenz” and “Konferenz”: a term within another. */
function sharesPart({ own, near, far }: ClaimContext, { title }: SourceContext): boolean {
  const long = (read: ReadText): readonly string[] => [...termsOf(read)].filter(term => term.length >= SHORTEST_PART)
  const titled = long(title)
  return [own, ...near, ...far]
    .flatMap(long)
    .some(term => titled.some(other => term.includes(other) || other.includes(term)))
}

/** Letters. */
const SHORTEST_PART = 6

function isCentral(start: string, { prose, titles, texts }: SubjectField): boolean {
  const count = (prose.get(start) ?? 0) + Math.max(0, (titles.get(start) ?? 0) - 1)
  return prose.has(start) && count >= FEWEST_CENTRAL && count >= texts * LEAST_CENTRAL
}

/** A share of the passages and titles that have a term, and their number: what the manuscript is about. */
const LEAST_CENTRAL = 0.05
const FEWEST_CENTRAL = 3

function familiarityOf(
  terms: readonly string[],
  { prose, titles, texts }: Pick<SubjectField, 'prose' | 'titles' | 'texts'>,
): number {
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

/** The beginnings of a text's terms. */
const beginningsOf = oncePerObject((read: ReadText): ReadonlySet<string> => {
  const starts = new Set<string>()
  for (const term of termsOf(read)) starts.add(beginningOf(term))
  return starts
})

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
/** Of a claim beside a title that is little familiar: what stands around it must not share a word with the title either. */
const FEWEST_CLAIMED_TERMS = 2
const FEWEST_TERMS = 4
/** Of a title that names a field. */
const FEWEST_TERMS_OF_FIELD = 2
/** Texts: paragraphs, headings and titles, without which nobody knows what a manuscript is about. */
const FEWEST_TEXTS = 24
/** A share of the weight. Measured on titles cited by a review, with titles of other fields put among them. */
const MOST_FAMILIAR = 0.45
/** Of titles with few terms less may be familiar. */
const MOST_FAMILIAR_SHORT = 0.4
/** Of a title of another field, whatever else speaks for it. */
const MOST_FAMILIAR_OF_FIELD = 0.25
/** One central word makes no title with less familiar. */
const MOST_FAMILIAR_UNKNOWN = 0.17
/** Of a short claim's title. */
const MOST_FAMILIAR_OF_SHORT_CLAIM = 0.25
/** A share of the weight: a title with less is a stranger. */
const STRANGE = 0.45
/** A share of the titles. In a text that cites one source on each of many things, most are strangers. */
const MOST_STRANGERS = 0.37
const SUREST = 0.9
const SURE_OF_ONE_OF_MANY = 0.75
const SLOPE = 0.2
