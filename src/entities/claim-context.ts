import { lazily } from '../lazily.js'
import type { Claim, Manuscript } from '../model/index.js'
import { english } from './languages/english.js'
import { type Pair, pairsOf } from './pairs.js'
import { type Reading, type ReadText, readEntities } from './read-entities.js'
import { hasAny } from './word-list.js'

/** A claim and what it stands in, from the nearest to the farthest. */
export interface ClaimContext {
  /** Its own words: the sentence or the part of it in question, or the row with its column heads. */
  readonly own: ReadText
  /** The sentence or row that they are of. */
  readonly whole: ReadText
  /** The whole of which its own words are a part, the sentence before it, the table’s caption, the nearest heading. */
  readonly near: readonly ReadText[]
  /** The rest of its paragraph, the headings above, the manuscript's title. */
  readonly far: readonly ReadText[]
  readonly caption: ReadText | null
  /** From the nearest to the outermost. */
  readonly headings: readonly ReadText[]
  readonly title: ReadText | null
}

/** The words of a claim and of what it stands in. */
export interface ClaimWords {
  readonly own: string
  /** The whole of which they are a part. */
  readonly whole?: string | null
  readonly before?: string | null
  readonly caption?: string | null
  readonly paragraph?: string | null
  /** From the outermost to the nearest. */
  readonly headings?: readonly string[]
  /** The manuscript's. */
  readonly title?: string | null
}

/** A claim's context from its words; what `remember` has read before is not read again. */
export function claimContext(words: ClaimWords, remember: Remember = reader()): ClaimContext {
  const read = (text: string | null | undefined): ReadText | null => (text ? remember(text) : null)
  const headings = [...(words.headings ?? [])].reverse().map(remember)
  const [caption, title] = [read(words.caption), read(words.title)]
  const some = (texts: readonly (ReadText | null | undefined)[]): readonly ReadText[] =>
    texts.filter(text => text != null)
  return {
    own: remember(words.own),
    whole: remember(words.whole ?? words.own),
    near: some([read(words.whole), read(words.before), caption, headings[0]]),
    far: some([read(words.paragraph), ...headings.slice(1), title]),
    caption,
    headings,
    title,
  }
}

/** A claim's own words and all that it stands in. */
export function everyText({ own, near, far }: ClaimContext): readonly ReadText[] {
  return [own, ...near, ...far]
}

/** Whether the claim looks to another case on purpose, or takes a method rather than a finding from its source. */
export function compares({ own }: ClaimContext): boolean {
  return hasAny(own.text, english.contrast.comparing) || hasAny(own.text, english.contrast.borrowing)
}

/** Reads a text once, however many claims share it. */
export type Remember = (text: string) => ReadText

/** Reads the texts of a manuscript. */
export function reader(reading: Reading = {}): Remember {
  const read = new Map<string, ReadText>()
  return text => {
    const known = read.get(text) ?? readEntities(text, reading)
    read.set(text, known)
    return known
  }
}

/** The words of a manuscript's claim, of which `leaning` are those in question. */
export function claimWords(manuscript: Manuscript, { text, context }: Claim, leaning: string = text): ClaimWords {
  const table = context.table === null ? undefined : manuscript.tables[context.table]
  const caption = table?.caption?.text.trim() ?? null
  const lead = caption ? `${caption} — ` : ''
  return {
    own: leaning.startsWith(lead) ? leaning.slice(lead.length) : leaning,
    whole: leaning === text ? null : text,
    before: context.before,
    caption,
    paragraph: context.paragraph,
    headings: context.headings,
    title: manuscript.title,
  }
}

/**
 * The pair that “both countries” or “their relations” in a claim stands for: its own; the one that the sentence before begins with; else what
 * the text is about.
 */
export function meantPair(claim: ClaimContext): Pair | null {
  if (!bothParties().test(claim.own.text.toLowerCase())) return null
  return pairsOf(claim.own)[0] ?? claim.near.flatMap(pairsOf).find(beginsSentence) ?? subjectPair(claim)
}

function beginsSentence([{ extent }]: Pair): boolean {
  return extent.start <= LATEST_SUBJECT
}

/** Characters: what is named further on is not what the sentence is about. */
const LATEST_SUBJECT = 30

/** The pair of the caption, the headings or the title, the nearest first; of what is said in passing, none. */
export function subjectPair({ caption, headings, title }: ClaimContext): Pair | null {
  for (const text of [caption, ...headings, title]) {
    const pair = text && pairsOf(text)[0]
    if (text && pair && !(headings.includes(text) && isListed(pair, text))) return pair
  }
  return null
}

/** “Poland and Czechia”, “France, Italy, Greece”: a heading tells what its part deals with, one after the other. */
function isListed([one, other]: Pair, { text }: ReadText): boolean {
  return /^(?:,\s|,?\s(?:and|und|et|y|e|en)\s)/.test(text.slice(one.extent.end, other.extent.start))
}

/** In small letters: with the flag `i` it would take twice as long to compile. */
const bothParties = lazily(() => new RegExp(english.contrast.bothParties.join('|')))
