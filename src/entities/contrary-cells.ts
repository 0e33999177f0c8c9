import { sentencesOf } from '../extract/sentences.js'
import { fileUnder } from '../grouped.js'
import type { Extent, Manuscript, Paragraph } from '../model/index.js'
import { quantitiesIn } from './amounts/quantities.js'
import { type Quantity, quantitiesAgree } from './amounts/quantity.js'
import { type Contradiction, inOrder, type Said } from './contradiction.js'
import { changing } from './languages/measured.js'
import { denying } from './languages/states.js'
import { type Cell, cellsOf, tableLabel, tokensOf } from './table-cells.js'
import { hasAny } from './word-list.js'
import { isCapital, wordsOf } from './words.js'

/** Where a cell of a table has another number than a second table or a sentence has for the same. */
export function contraryCells(manuscript: Manuscript): readonly Contradiction[] {
  const cells = cellsOf(manuscript)
  if (cells.length === 0) return []
  return [...contraryTables(cells), ...contrarySentences(cells, manuscript)]
}

/** Cells of two tables under like captions, heads and units. */
function contraryTables(cells: readonly Cell[]): readonly Contradiction[] {
  const byKey = new Map<string, Cell>()
  return cells.flatMap(cell => {
    const key = [
      [...cell.row, ...cell.column].sort(),
      [...cell.years].sort(),
      [...cell.caption].sort(),
      cell.unit,
    ].join('|')
    const other = byKey.get(key)
    if (!other) byKey.set(key, cell)
    if (!other || other.table === cell.table || cell.caption.size === 0 || roundsTo(cell, other)) return []
    return [{ first: saidOf(other), second: saidOf(cell), confidence: 0.8 }]
  })
}

function roundsTo(one: Cell, other: Cell): boolean {
  return Math.abs(one.number - other.number) <= Math.max(one.tolerance, other.tolerance) * (1 + 1e-9)
}

function saidOf({ passage, text, given }: Cell): Said {
  return { passage, extent: { start: 0, end: passage.text.length }, text, given }
}

/** Sentences that name a row and a column, and give another amount in the same unit. */
function contrarySentences(cells: readonly Cell[], { paragraphs, language }: Manuscript): readonly Contradiction[] {
  const index = indexed(cells)
  if (index.size === 0) return []
  return paragraphs.flatMap(paragraph => {
    const { passage, kind } = paragraph
    if (kind === 'caption' || !/\d/.test(passage.text)) return []
    return sentencesOf(passage, language).flatMap(extent => contrarySentence(paragraph, extent, index, language))
  })
}

type Index = ReadonlyMap<string, readonly Cell[]>

/** By the unit and the longest word of the row’s head: a sentence without it is of another row. */
function indexed(cells: readonly Cell[]): Index {
  const index = new Map<string, Cell[]>()
  for (const cell of cells) {
    const [longest] = [...cell.row].sort((one, other) => other.length - one.length)
    if (!cell.quantity || longest === undefined) continue
    fileUnder(index, `${cell.quantity.unit} ${longest}`, cell)
  }
  return index
}

function contrarySentence(
  { passage }: Paragraph,
  extent: Extent,
  index: Index,
  language: string | null,
): readonly Contradiction[] {
  const text = passage.text.slice(extent.start, extent.end)
  const quantities = /\d/.test(text) ? quantitiesIn(text, language) : []
  const told = quantities.filter(
    each =>
      !each.isBound && each.upTo === each.amount && quantities.filter(({ unit }) => unit === each.unit).length === 1,
  )
  if (told.length === 0) return []
  const tokens = new Set(tokensOf(text))
  return told.flatMap(quantity => {
    const meant = [...tokens]
      .flatMap(token => index.get(`${quantity.unit} ${token}`) ?? [])
      .filter(cell => isOf(cell, text, tokens, quantity))
    const [cell, ...others] = meant
    // A sentence that names two rows gives the amount of one of them.
    if (
      !cell ||
      others.some(({ table }) => table === cell.table) ||
      meant.some(each => each.quantity && quantitiesAgree(each.quantity, quantity))
    )
      return []
    if (hasAny(text, changing) || wordsOf(text).some(({ folded }) => denying.has(folded))) return []
    return [inOrder(saidOf(cell), { passage, extent, text, given: quantity.text }, 0.75)]
  })
}

/** Whether a sentence speaks of a cell: it names the row, the column and what the table is of, or the table by its number, and little else. */
function isOf(cell: Cell, text: string, tokens: ReadonlySet<string>, quantity: Quantity): boolean {
  const years = new Set(text.match(/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/g) ?? [])
  const label = tableLabel(cell.table)
  const isPointedTo =
    label !== null &&
    new RegExp(
      `\\b(?:Table|Tab\\.|Tabelle|Tableau|Tabla|Tabela|Tabella)\\s${label.replace('.', '\\.')}(?![\\d.]\\d)`,
    ).test(text)
  const isTimely =
    isPointedTo && years.size === 0 ? cell.years.size !== 1 || !hasYear(cell) : sameYears(years, cell.years)
  if (!isTimely || !subset(cell.row, tokens)) return false
  const counted = new Set([...tokens, ...tokensOf(quantity.text), quantity.unit])
  if (
    !subset(cell.column, counted) ||
    !(isPointedTo || isNamedRow(cell, text) || (cell.caption.size > 0 && subset(cell.caption, tokens)))
  )
    return false
  const known = new Set([
    ...cell.row,
    ...cell.beside,
    ...cell.column,
    ...cell.caption,
    ...cell.years,
    ...tokensOf(quantity.text),
  ])
  const further = [...tokens].filter(token => !known.has(token))
  return (
    further.length <= MOST_FURTHER_WORDS &&
    !isOfPart(text, cell, known) &&
    !wordsOf(text).some((word, at) => at > 0 && isFurtherName(word.text, known))
  )
}

/** “Exports of copper” in a table of all exports. */
function isOfPart(text: string, { column }: Cell, known: ReadonlySet<string>): boolean {
  const words = wordsOf(text)
  return words.some(({ folded }, at) => {
    const [before, next] = [words[at - 1], words[at + 1]]
    if (folded !== 'of' || !before || !next || !tokensOf(before.text).some(token => column.has(token))) return false
    const tokens = tokensOf(next.text)
    return tokens.length > 0 && !tokens.some(token => known.has(token))
  })
}

/** Whether the row goes by a name of its own, of more than one word, that the sentence has too. */
function isNamedRow({ table, passage }: Cell, text: string): boolean {
  const row = table.rows.find(({ cells }) => cells.includes(passage))
  return (row?.cells ?? []).some(cell => {
    const name = cell.text.trim()
    const words = wordsOf(name)
    return words.length > 1 && words.every(word => isCapital(word.text)) && text.includes(name)
  })
}

/** Words of a sentence that its row, column and caption do not have: more of them tell of a part of what the cell is of. */
const MOST_FURTHER_WORDS = 4

function hasYear({ row, column }: Cell): boolean {
  return [...row, ...column].some(token => /^(?:1[4-9]|20)\d\d$/.test(token))
}

function isFurtherName(word: string, known: ReadonlySet<string>): boolean {
  if (!isCapital(word) || /^(?:Table|Tab|Tabelle|Tableau|Tabla|Tabela|Tabella)$/.test(word)) return false
  const tokens = tokensOf(word)
  return tokens.length > 0 && !tokens.some(token => known.has(token))
}

function sameYears(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && subset(one, other)
}

function subset(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const each of few) if (!many.has(each)) return false
  return true
}
