import { lazily } from '../../lazily.js'
import { currencies } from '../languages/units.js'
import { isLetter } from './figures.js'
import type { Token } from './token.js'

const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
}
/** Letters before a dollar sign that make another dollar of it. */
const dollars: Readonly<Record<string, string>> = {
  US: 'USD',
  'U.S.': 'USD',
  C: 'CAD',
  CA: 'CAD',
  A: 'AUD',
  AU: 'AUD',
  NZ: 'NZD',
  R: 'BRL',
  HK: 'HKD',
  S: 'SGD',
}

/** “US$ ”, “€”, “Rs. ”, “CHF ”. A sign that several currencies share means its commonest bearer unless letters before it name another. */
export function currencyBefore(left: string): { readonly unit: string; readonly before: number } | null {
  // Quick to tell: most numbers have neither a sign nor a code before them.
  if (!/[$€£¥₩₹A-Zs.]\s?$/.test(left)) return null
  const signed = /([A-Z]{1,2}|U\.S\.)?\s?([$€£¥₩₹])\s?$/.exec(left)
  if (signed) {
    const unit = (signed[2] === '$' && dollars[signed[1] ?? '']) || (currencySigns[signed[2] as string] as string)
    return {
      unit,
      before:
        signed[1] !== undefined && dollars[signed[1]] === undefined
          ? signed[0].trimStart().length - signed[1].length
          : signed[0].length,
    }
  }
  const word = /(?:^|[\s(])(Rs\.?|[A-Z]{3})\s?$/.exec(left)
  if (!word) return null
  const written = word[1] as string
  const before = left.length - left.lastIndexOf(written)
  if (written.startsWith('Rs')) return { unit: 'INR', before }
  return currencyCodes().has(written) ? { unit: written, before } : null
}

/** “€”, “euros”, “EUR”, “Kenyan shillings”, “million de dollars”. */
export function currencyBehind(
  token: Token,
  next: Token | null,
  behind: string,
): { readonly unit: string; readonly after: number } | null {
  if (/^[€£]/.test(token.text))
    return { unit: currencySigns[token.text[0] as string] as string, after: token.end - token.text.length + 1 }
  const named = currencies().get(token.text.toLowerCase())
  if (named) return { unit: named, after: token.end }
  if (token.text.length === 3 && currencyCodes().has(token.text)) return { unit: token.text, after: token.end }
  // “US dollars”, “million de dollars”; “Kenyan shillings” are their own.
  const money = next && currencies().get(next.text.toLowerCase())
  if (!next || !money) return null
  if (/^(?:de|d|of)$/.test(token.text) || /^U\.?S$/.test(token.text)) return { unit: money, after: next.end }
  return isLetter(behind.trimStart()[0] ?? '') && token.text[0] !== token.text[0]?.toLowerCase()
    ? { unit: `${token.text.toLowerCase()} ${money}`, after: next.end }
    : null
}

/** ISO 4217, as Unicode's data has it. */
const currencyCodes = lazily((): ReadonlySet<string> => new Set(Intl.supportedValuesOf('currency')))
