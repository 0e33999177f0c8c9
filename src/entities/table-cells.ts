import { onlyPeriod } from '../interpret/periods.js'
import type { Manuscript, Passage, Table } from '../model/index.js'
import { numberOf } from './amounts/figures.js'
import { quantitiesIn } from './amounts/quantities.js'
import type { Quantity } from './amounts/quantity.js'
import { sumWords, unspecific } from './languages/tables.js'
import { termsIn } from './terms.js'
import { hasAny, wordSet } from './word-list.js'
import { isCapital, wordsOf } from './words.js'

/** A number in a table, with what it is of. */
export interface Cell {
  readonly table: Table
  readonly passage: Passage
  /** The row with its column’s head, as a reader is shown it. */
  readonly text: string
  /** As written, with the unit of the column’s head. */
  readonly given: string
  readonly number: number
  /** How far it may be rounded: half of the last figure written. */
  readonly tolerance: number
  /** The number in its unit; null where the head names none. */
  readonly quantity: Quantity | null
  /** What else stands in the row. */
  readonly beside: ReadonlySet<string>
  /** What tells the row, the column, and beside these the table. */
  readonly row: ReadonlySet<string>
  readonly column: ReadonlySet<string>
  readonly caption: ReadonlySet<string>
  /** The years of row and column, or else of the caption. */
  readonly years: ReadonlySet<string>
  /** The unit as the column’s head writes it. */
  readonly unit: string
}

/** The numbers of a manuscript’s tables that a row head and a column head tell apart; sums, ranges and what stands twice are left out. */
export function cellsOf({ tables, language }: Manuscript): readonly Cell[] {
  return tables.flatMap(table => cellsIn(table, language))
}

function cellsIn(table: Table, language: string | null): readonly Cell[] {
  const { heads, rows, caption } = table
  const first = headColumn(table)
  if (first === null || heads.length < 2) return []
  const told = new Map<string, Cell | null>()
  const captionText = caption?.text ?? ''
  for (const { cells } of rows) {
    const rowHead = rowHeadOf(cells, heads, first)
    if (rowHead === '' || hasAny(rowHead, sumWords)) continue
    for (const [at, cell] of cells.entries()) {
      const head = heads[at]?.text.trim() ?? ''
      if (at <= first || head === '' || hasAny(head, sumWords) || isDateHead(rows, at)) continue
      const made = cellAt(table, cells, cell, rowHead, head, captionText, language)
      if (!made) continue
      const key = [...made.row, '|', ...made.column].join(' ')
      // A row head that comes back under another heading tells nothing alone.
      told.set(key, told.has(key) ? null : made)
    }
  }
  return [...told.values()].filter(cell => cell !== null)
}

/** The column that names the rows: the first, or the second where the first only numbers them; null where numbers stand in it. */
function headColumn({ rows, heads }: Table): number | null {
  const isIndex =
    rows.length > 0 && rows.every(({ cells }, at) => cells[0]?.text.trim().replace(/\.$/, '') === String(at + 1))
  const first = isIndex || /^(?:no\.?|#|nr\.?|n[°º])$/i.test(heads[0]?.text.trim() ?? '') ? 1 : 0
  const isNamed = rows.every(({ cells }) => {
    const text = cells[first]?.text.trim() ?? ''
    return !plainNumber.test(text) || onlyPeriod(text) !== null
  })
  return isNamed ? first : null
}

/** A row’s date beside its name, in whichever of the first two columns each stands. */
function rowHeadOf(cells: readonly Passage[], heads: readonly Passage[], first: number): string {
  const [one, two] = [cells[first]?.text.trim() ?? '', cells[first + 1]?.text.trim() ?? '']
  if (one === '' || heads.length < 3 || two.length > LONGEST_HEAD || one.length > LONGEST_HEAD)
    return one.length > LONGEST_HEAD ? '' : one
  const isOneDate = onlyPeriod(one) !== null
  const isTwoDate = onlyPeriod(two) !== null
  if (isOneDate === isTwoDate || plainNumber.test(two) !== isTwoDate) return one
  return `${one} ${two}`
}

/** Characters. What is longer describes, and names no row. */
const LONGEST_HEAD = 60

function isDateHead(rows: Table['rows'], column: number): boolean {
  const texts = rows.map(({ cells }) => cells[column]?.text.trim() ?? '').filter(text => text !== '')
  return texts.length > 0 && texts.every(text => onlyPeriod(text) !== null)
}

const plainNumber =
  /^(?:(?:US|[A-Z]{1,2})?[$€£¥]\s?)?\d[\d.,’'\u00a0\u202f ]*(?:\s?[%°]|\s[A-Za-z²³$€£.]{1,12})?\s?[*†‡]{0,2}$/

function cellAt(
  table: Table,
  cells: readonly Passage[],
  passage: Passage,
  rowHead: string,
  head: string,
  caption: string,
  language: string | null,
): Cell | null {
  const written = passage.text
    .replace(/\s+/g, ' ')
    .replace(/[*†‡]+$/, '')
    .trim()
  const figures = plainNumber.test(written) ? /\d[\d.,’'\u00a0\u202f ]*\d|\d/.exec(written)?.[0] : undefined
  if (!figures) return null
  const { name, unit: own } = partsOf(head)
  const unit = own === '' ? (unitInCaption.exec(caption)?.[1] ?? '') : own
  const quantity = quantityOf(written, figures, name, unit, language)
  const told = new Set([...tokensOf(rowHead), ...tokensOf(name)])
  const years = yearsOf(`${rowHead} ${head}`)
  return {
    table,
    passage,
    text: `${caption === '' ? '' : `${caption} — `}${rowHead}; ${head}: ${written}`,
    given: quantity?.text ?? written,
    number: numberOf(figures, language),
    tolerance: roundingOf(figures),
    quantity,
    beside: new Set(cells.filter(({ text }) => text.length <= LONGEST_HEAD).flatMap(({ text }) => tokensOf(text))),
    row: new Set(tokensOf(rowHead)),
    column: new Set(tokensOf(name)),
    caption: new Set(
      tokensOf(withoutLabel(caption)).filter(
        token => !told.has(token) && !wordSet(unspecific).has(token) && !/^\d{4}$/.test(token),
      ),
    ),
    years: years.size > 0 ? years : yearsOf(caption),
    unit: unit.toLowerCase(),
  }
}

/** “Trade of Kestria (US$ million)”: the unit of all its numbers. */
const unitInCaption = /\(((?:in\s)?[^()]{0,12}(?:[$€£%]|million|billion|thousand|tonnes|km|kg|per cent)[^()]{0,12})\)/

/** “Exports (US$ million)”, “Length, km”, “Share in %”: what a column is of, and its unit. */
function partsOf(head: string): { readonly name: string; readonly unit: string } {
  const match =
    /^(.*?)(?:\s*[([]([^()[\]]{1,30})[)\]]|,\s?([^,]{1,12})|\sin\s([^\s]{1,12}(?:\s(?:million|billion|thousand|Mio\.?|Mrd\.?|millions))?))$/.exec(
      head,
    )
  const unit = match?.[2] ?? match?.[3] ?? match?.[4]
  // “Vessels (1895)” has a year there, and no unit.
  if (!match || unit === undefined || /\d{4}/.test(unit)) return { name: head, unit: '' }
  return { name: match[1] as string, unit: unit.trim() }
}

function quantityOf(
  written: string,
  figures: string,
  name: string,
  unit: string,
  language: string | null,
): Quantity | null {
  const counted =
    wordsOf(name)
      .filter(({ text }) => text.length > 3)
      .at(-1)?.folded ?? ''
  const currency = /US\$|[$€£¥]|\b[A-Z]{3}\b/.exec(unit)?.[0] ?? ''
  const rest = unit.replace(currency, '').replace(/^[\s,]+/, '')
  const attempts = [
    written,
    currency ? `${currency} ${figures} ${rest}` : `${figures} ${unit}`,
    unit === '' ? `${figures} ${counted}` : '',
  ]
  for (const attempt of attempts) {
    const [quantity, ...others] = quantitiesIn(attempt.trim(), language)
    if (quantity && others.length === 0 && quantity.upTo === quantity.amount) return quantity
  }
  return null
}

function roundingOf(figures: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(figures)?.[1]?.length ?? 0
  const zeros = decimals === 0 ? (/0+$/.exec(figures.replace(/\D/g, ''))?.[0].length ?? 0) : 0
  return zeros >= 2 ? 0.5 * 10 ** zeros : 0.5 * 10 ** -decimals
}

/** “Table 3: ”. */
function withoutLabel(caption: string): string {
  return caption.replace(/^\s*\p{Alpha}{3,12}\.?\s?[\dIVXA-Z]{1,4}(?:\.\d{1,3})?\s?[.:–—-]?\s*/u, '')
}

/** The number that a table goes by in the text, from its caption. */
export function tableLabel({ caption }: Table): string | null {
  return /^\s*\p{Alpha}{3,12}\.?\s?(\d{1,3}(?:\.\d{1,3})?)/u.exec(caption?.text ?? '')?.[1] ?? null
}

function yearsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/g) ?? [])
}

/** Terms, years and numbers, and letters that stand for a thing: “Group B”. */
export function tokensOf(text: string): readonly string[] {
  const short = wordsOf(text).filter(
    word =>
      word.text.length < 3 &&
      (/\d/.test(word.text) || isCapital(word.text)) &&
      !/^(?:In|Of|To|A|By|On|At)$/.test(word.text),
  )
  return [...termsIn(text), ...(text.match(/(?<!\d)\d{3,4}(?!\d)/g) ?? []), ...short.map(({ folded }) => folded)]
}
