import { splitSentences } from '../extract/sentences.js'
import type { Resolution, SourceText } from '../model/index.js'
import { quantitiesIn } from './amounts/quantities.js'
import type { Quantity } from './amounts/quantity.js'
import { languageOf } from './language-of.js'
import { termsIn } from './terms.js'

/** What is at hand of a source's own words, sentence by sentence. */
export interface SourcePassages {
  readonly sentences: readonly SourceSentence[]
  /** Whether so much is at hand that what it lacks may be said to be missing. */
  readonly isLong: boolean
}

/** A sentence of a source, with what it is searched by. */
export interface SourceSentence {
  readonly text: string
  readonly terms: ReadonlySet<string>
  readonly quantities: readonly Quantity[]
}

const read = new WeakMap<SourceText, SourcePassages>()

/** The sentences of a source's abstract, description and text; null where nothing of it is at hand but its title. */
export function sourcePassages(resolution: Resolution | undefined): SourcePassages | null {
  if (resolution?.outcome !== 'verified' && resolution?.outcome !== 'mismatch') return null
  const { text, work } = resolution
  if (!text || !(text.abstract ?? text.lead ?? text.description)) return null
  const known = read.get(text)
  if (known) return known
  const passages = passagesOf(text, work.title ?? '', work.language ?? null)
  read.set(text, passages)
  return passages
}

// Of most sources nothing is held against a claim: their sentences are read when a rule first asks for them.
function passagesOf(text: SourceText, title: string, language: string | null): SourcePassages {
  let sentences: readonly SourceSentence[] | undefined
  return {
    get sentences() {
      sentences ??= sentencesOf(text, title, language)
      return sentences
    },
    isLong: (text.lead?.length ?? 0) >= FULL_TEXT,
  }
}

function sentencesOf(
  { abstract, description, lead }: SourceText,
  title: string,
  language: string | null,
): readonly SourceSentence[] {
  const parts = [title, description, abstract, lead].flatMap(part => (part ? [part.slice(0, LONGEST_TEXT)] : []))
  return parts.flatMap(part => readSentences(part, language ?? languageOf(part)))
}

function readSentences(part: string, language: string | null): readonly SourceSentence[] {
  return splitSentences(part, language).map(({ start, end }) => {
    const text = part.slice(start, end)
    return { text, terms: new Set(termsIn(text)), quantities: quantitiesIn(text, language) }
  })
}

/** Characters of each part that are read; a page’s text is kept to less. */
const LONGEST_TEXT = 60_000

/** Characters. A text of this length is an article, not the lines under which it is announced. */
const FULL_TEXT = 2_500

/** The sentence that shares most of the terms given, and how many; null where none shares any. */
export function nearestSentence(
  sentences: readonly SourceSentence[],
  terms: ReadonlySet<string>,
): { readonly sentence: SourceSentence; readonly shared: number } | null {
  let best: { sentence: SourceSentence; shared: number } | null = null
  for (const sentence of sentences) {
    let shared = 0
    for (const term of terms) if (sentence.terms.has(term)) shared++
    if (shared > (best?.shared ?? 0)) best = { sentence, shared }
  }
  return best
}
