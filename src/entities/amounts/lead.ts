import { leads } from '../languages/units.js'

/** What the words before a number say of it. */
export interface Lead {
  /** It is a label, a place in a work or a day: “Table 2”, “p. 5”, “March 26”. */
  readonly isLabel: boolean
  /** “About”, “nearly”. */
  readonly isApproximate: boolean
  /** “At least”, “up to”, “more than”, “>”. */
  readonly isBound: boolean
}

/** What stands before a place of a text, as far as it can tell of a number there. */
export function leftOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_LEAD), at)
}

/** Characters: a sign and “approximately US”. */
const LONGEST_LEAD = 32

/** Reads what stands before a number. */
export function leadOf(left: string): Lead {
  const words = lastWords(left)
  return {
    isLabel: leads.labels().has(words.at(-1) ?? ''),
    isApproximate: endsWith(words, leads.approximate()),
    isBound: endsWith(words, leads.bounds()) || /[<>≤≥~]\s?$/.test(left),
  }
}

/** How far an amount may be off that is rounded by so much: a tenth of it behind “about”. */
export function toleranceOf(rounding: number, amount: number, { isApproximate }: Lead): number {
  return isApproximate ? Math.max(rounding, amount / 10) : rounding
}

/** The words before an amount and its sign, in small letters. */
function lastWords(left: string): readonly string[] {
  return left
    .replace(/(?:[A-Z]{1,3}\.?)?\s?[$€£¥₩₹<>≤≥~]\s?$/, '')
    .toLowerCase()
    .split(/[\s(“"]+/)
    .filter(Boolean)
    .slice(-3)
}

/** Whether the last word, or the last two together, are in a list. */
function endsWith(words: readonly string[], list: ReadonlySet<string>): boolean {
  return list.has(words.at(-1) ?? '') || list.has(words.slice(-2).join(' '))
}
