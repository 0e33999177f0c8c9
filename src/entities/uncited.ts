import { sentencesOf } from '../extract/sentences.js'
import type { Extent, Manuscript, Paragraph } from '../model/index.js'
import { quantitiesIn } from './amounts/quantities.js'
import type { Quantity } from './amounts/quantity.js'
import { ownResearch, ownSections, producing, suppositions } from './languages/own-work.js'
import { ownWork } from './languages/time.js'
import { periodsIn } from './periods.js'
import { findPlaces } from './places.js'
import { hasAny } from './word-list.js'

/** A sentence with a statistic for which nothing is cited. */
export interface Uncited {
  readonly paragraph: Paragraph
  readonly extent: Extent
  readonly quantity: Quantity
}

/**
 * The sentences that give a statistic, in a paragraph where nothing is cited from the sentence before on. Silence for what may be the author's own: sections on
 * methods and results, sentences that say “we” or point to a table, figures that the manuscript gives elsewhere with a source or in a table, and
 * reports of research, and manuscripts that hardly cite.
 */
export function uncitedStatistics(manuscript: Manuscript): readonly Uncited[] {
  const { paragraphs, claims, language, sections } = manuscript
  if (claims.length < FEWEST_CLAIMS || sections.some(({ title }) => hasAny(title, ownResearch))) return []
  const found = paragraphs.flatMap(paragraph => uncitedIn(paragraph, manuscript))
  if (found.length === 0) return []
  const given = new Set(
    [...claims.map(({ text }) => text), ...tableTexts(manuscript)].flatMap(text =>
      quantitiesIn(text, language).map(({ normal }) => normal),
    ),
  )
  return found.filter(({ quantity }) => !given.has(quantity.normal))
}

/** Claims with a source. A text with fewer leans on other things than citations. */
const FEWEST_CLAIMS = 8

function tableTexts({ tables }: Manuscript): readonly string[] {
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
}

function uncitedIn(paragraph: Paragraph, { language, title }: Manuscript): readonly Uncited[] {
  const { passage, headings, cited, kind } = paragraph
  const { text } = passage
  if (kind !== 'paragraph' || text.length < SHORTEST_PARAGRAPH || !/\d/.test(text)) return []
  // What stands before the first section is an abstract, or a summary for the reader in a hurry.
  if (headings.every(heading => heading === title) || headings.some(heading => hasAny(heading, ownSections))) return []
  const sentences = sentencesOf(passage, language)
  return sentences.flatMap((extent, at) => {
    const from = sentences[at - 1]?.start ?? extent.start
    if (cited.some(place => place > from)) return []
    const sentence = text.slice(extent.start, extent.end)
    const quantity = statisticIn(sentence, language)
    if (!quantity || tellsOfOwnWork(sentence) || hasAny(sentence, suppositions) || !isOfTheWorld(sentence)) return []
    return [{ paragraph, extent, quantity }]
  })
}

/** “We” and “us”, not “the US”. */
function tellsOfOwnWork(sentence: string): boolean {
  return hasAny(sentence.replace(/\bUS\b|\bU\.S\./g, ' '), ownWork)
}

/** Characters. A shorter one is a heading, a label or a remark. */
const SHORTEST_PARAGRAPH = 80

/** Whether a sentence says where or when its figure held; others reckon with examples. */
function isOfTheWorld(sentence: string): boolean {
  return (
    periodsIn(sentence).some(({ standing, precision }) => standing === 'told' && precision !== 'decade') ||
    findPlaces(sentence).some(({ isPartOfName }) => !isPartOfName)
  )
}

/** A share, a sum or a count that somebody must have reckoned; round and small ones are figures of speech. */
function statisticIn(sentence: string, language: string | null): Quantity | undefined {
  if (!/\d/.test(sentence) || /[={}\\|]/.test(sentence)) return undefined
  return quantitiesIn(sentence, language).find(({ dimension, amount }) => {
    if (dimension === 'share') return amount > 0 && amount < 100 && amount !== 50
    if (dimension === 'money') return amount >= LEAST_SUM
    if (dimension === 'measure') return amount >= LEAST_SUM && hasAny(sentence, producing)
    return dimension === 'count' && amount >= LEAST_COUNT && amount % LEAST_COUNT !== 0
  })
}

/** In whatever currency, or in kilograms, watt-hours or metres. Smaller sums are prices, which everyone knows or nobody can check. */
const LEAST_SUM = 1_000_000
const LEAST_COUNT = 1_000
