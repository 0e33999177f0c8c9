import type { Facts } from './facts/facts.js'
import { mix, mix3 } from './facts/hashes.js'
import { Mark } from './facts/marks.js'
import { factsOf, type Surroundings } from './facts/read-facts.js'
import { Kind } from './facts/word-facts.js'
import type { Tokens } from './tokens.js'

/**
 * Features of the tokens of a reference: for each token `FEATURE_COUNT` 32-bit hashes, each of a template and what fills it, token after
 * token. Hashes and no strings: no feature is ever spelled out, neither here nor in the weights.
 */
export function featuresOf(
  tokens: Tokens,
  surroundings: Surroundings,
): { readonly features: Int32Array; readonly joins: Uint8Array } {
  const features = new Int32Array(tokens.count * FEATURE_COUNT)
  const joins = new Uint8Array(tokens.count)
  const facts = factsOf(tokens, surroundings)
  for (let at = 0; at < tokens.count; at++) {
    fillFeatures(features, at * FEATURE_COUNT, facts, at)
    joins[at] = joinOf(facts, at)
  }
  return { features, joins }
}

/** Kinds of gaps that the weights of pairs know apart, beginning with 1. */
export const JOIN_COUNT = 16

/** How a token is joined to the one before: the kind of the gap between them, 1 to `JOIN_COUNT`. */
export function joinOf(facts: Facts, at: number): number {
  const marks = facts.gap[at] as number
  if (marks & Mark.quoteOpen) return marks & (Mark.point | Mark.comma | Mark.colon | Mark.close) ? 10 : 11
  if (marks & Mark.quoteClose) return marks & (Mark.point | Mark.comma | Mark.colon) ? 12 : 13
  if (marks & Mark.close) {
    if (marks & Mark.open) return 9
    return marks & (Mark.point | Mark.comma | Mark.colon) ? 8 : 7
  }
  if (marks & Mark.open) return 6
  if (marks & (Mark.semicolon | Mark.ask)) return 5
  if (marks & Mark.colon) return 4
  if (marks & Mark.comma) return 3
  if (marks & Mark.point) {
    if (!(marks & Mark.space)) return 14
    const kind = at > 0 ? (facts.kind[at - 1] as number) : 0
    return kind === Kind.initial || kind === Kind.abbreviation || kind === Kind.initials ? 14 : 2
  }
  return marks & Mark.dash ? 15 : marks & (Mark.slash | Mark.other | Mark.equal) ? 16 : 1
}

const near = (distance: number): number => (distance < 3 ? distance : distance < 6 ? 3 : distance < 9 ? 4 : 5)

/**
 * The numbers of the templates, which are part of the hashes of their features, in the order in which features are written: first those that
 * all words of a chunk share. Numbers that are not there were templates once.
 */
const sharedTemplates = [29, 30, 31, 32, 34, 36]
const ownTemplates = [
  0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 33, 37, 38, 39, 40, 41,
  42, 45, 46, 47,
]
const templates = [...sharedTemplates, ...ownTemplates]

/** Hashes per token, and how many of them all words of a chunk share. */
export const FEATURE_COUNT = templates.length
export const SHARED_FEATURES = sharedTemplates.length

/** Templates that spell a word, or tell what rules read: they are left out now and then in training, so that the others learn to do without. */
const dropped: ReadonlySet<number> = new Set([0, 1, 2, 4, 5, 16, 17, 45, 46, 47])

/** Where the features of those templates stand among those of a token. */
export const droppedTemplates: ReadonlySet<number> = new Set(
  templates.flatMap((template, place) => (dropped.has(template) ? [place] : [])),
)

/** What tells one template's features from those of another. */
const seeds = Int32Array.from(templates, template => Math.imul(template + 1, 0x85ebca6b))

/** Writes the features of one token from `base` on. */
export function fillFeatures(out: Int32Array, base: number, facts: Facts, at: number): void {
  fillSharedFeatures(out, base, facts, facts.chunk[at] as number)
  fillOwnFeatures(out, base + SHARED_FEATURES, facts, at)
}

/** Mixes what fills templates, which stands from `from` on, with the templates from number `first` to `last`. */
function mixSeeds(out: Int32Array, from: number, first: number, last: number): void {
  for (let place = first; place < last; place++)
    out[from + place - first] = mix(seeds[place] as number, out[from + place - first] as number)
}

/** Writes the features that all words of chunk `c` have. */
export function fillSharedFeatures(out: Int32Array, base: number, facts: Facts, c: number): void {
  const { chunkSign, chunkFirst, chunkLast, chunkCount } = facts
  const sign = chunkSign[c] as number
  const signB = c > 0 ? (chunkSign[c - 1] as number) : 5000
  const signA = c + 1 < chunkCount ? (chunkSign[c + 1] as number) : 5001
  out[base + 0] = mix3(sign, signB, 1)
  out[base + 1] = mix3(sign, signA, 2)
  out[base + 2] = mix(chunkFirst[c] as number, 1)
  out[base + 3] = mix(chunkLast[c] as number, 2)
  out[base + 4] = c > 0 ? mix(chunkLast[c - 1] as number, 4) : 4
  out[base + 5] = c + 1 < chunkCount ? mix(chunkLast[c + 1] as number, 6) : 6
  mixSeeds(out, base, 0, SHARED_FEATURES)
}

/** Writes the features that a token does not share with its chunk. */
export function fillOwnFeatures(out: Int32Array, base: number, facts: Facts, at: number): void {
  const { count } = facts
  const { word, shape, kind, family, gap, state, ahead, chunk, chunkLast, sentence } = facts
  const before1 = at > 0 ? at - 1 : count
  const before2 = at > 1 ? at - 2 : count
  const after1 = at + 1
  const after2 = at + 2 < count ? at + 2 : count
  // The row behind the last token is empty and stands for what is beyond either end.
  const w = word[at] as number
  const wB = at > 0 ? (word[before1] as number) : 1
  const wA = after1 < count ? (word[after1] as number) : 2
  const k = kind[at] as number
  const kB = at > 0 ? (kind[before1] as number) : 40
  const kA = after1 < count ? (kind[after1] as number) : 41
  const kBB = at > 1 ? (kind[before2] as number) : 40
  const kAA = at + 2 < count ? (kind[after2] as number) : 41
  const s = shape[at] as number
  const g = gap[at] as number
  const h = gap[at + 1] as number
  const gB = at > 0 ? (gap[at - 1] as number) : -1
  const hA = after1 < count ? (gap[at + 2] as number) : -1
  const st = state[at] as number
  const ah = ahead[at] as number
  const toYear = near(ah & 15)
  const toEditor = near((ah >> 4) & 15)
  const toAddress = near((ah >> 8) & 15)
  const toPages = near((ah >> 12) & 15)
  const toOpen = near((ah >> 16) & 15)
  const years = st & 3
  const c = chunk[at] as number
  const q = sentence[at] as number
  const qSign = facts.sentenceSign[q] as number
  const qFirst = facts.sentenceFirst[q] as number
  const f = family[at] as number
  const fB = at > 0 ? (family[before1] as number) : 30
  const fA = after1 < count ? (family[after1] as number) : 31
  let next = base
  out[next++] = w
  out[next++] = wB
  out[next++] = wA
  out[next++] = mix(wB, w)
  out[next++] = mix(w, wA)
  out[next++] = s
  out[next++] = mix(s, h)
  out[next++] = mix3(kB, k, kA)
  out[next++] = mix(mix3(k, kA, h), g)
  out[next++] = mix(mix3(kBB, kB, k), gB * 32768 + g)
  out[next++] = mix(mix3(k, kA, kAA), h * 32768 + hA)
  out[next++] = g
  out[next++] = mix(g * 32768 + h, gB)
  out[next++] = mix(g * 32768 + h, hA)
  out[next++] = mix(w, g)
  out[next++] = mix(wB, g)
  out[next++] = facts.prefix3[at] as number
  out[next++] = facts.prefix4[at] as number
  out[next++] = facts.suffix2[at] as number
  out[next++] = facts.suffix3[at] as number
  out[next++] = facts.suffix4[at] as number
  out[next++] = mix3(st, g, k)
  out[next++] = mix3(toYear, k, years)
  out[next++] = mix3(toAddress, k, years)
  out[next++] = mix3(toOpen, k, st & 0xcc)
  out[next++] = mix(mix3(toYear, toEditor, toPages), mix(toAddress, st))
  out[next++] = mix(mix(chunkLast[c] as number, 3), st)
  out[next++] = mix3(qFirst, 7, years)
  out[next++] = mix3(qSign, st, g)
  out[next++] = mix3(f, fB, fA)
  out[next++] = mix3(f, fB, g)
  out[next++] = mix3(f, fA, h)
  out[next++] = mix(facts.emphasis[at] as number, 12)
  const r = facts.ruled[at] as number
  const rB = at > 0 ? (facts.ruled[before1] as number) : 900
  const rA = after1 < count ? (facts.ruled[after1] as number) : 901
  out[next++] = mix3(r, rB, rA)
  out[next++] = mix3(r, rA, h)
  out[next++] = mix3(r, st, h)
  mixSeeds(out, base, SHARED_FEATURES, FEATURE_COUNT)
}
