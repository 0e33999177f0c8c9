import { daysOf } from '../languages/units.js'
import { wordsOf } from '../words.js'
import { numberOf } from './figures.js'
import { leadOf, leftOf } from './lead.js'
import { numbersInWordsOf } from './number-words.js'
import { type Quantity, quantityOf } from './quantity.js'

/** The stretches of time that a text tells of, in days: “three weeks”, “a 12-year reign”. */
export function stretchesIn(text: string, language: string | null = null): readonly Quantity[] {
  const words = wordsOf(text)
  return words.flatMap((word, at) => {
    const days = daysOf().get(word.folded)
    const last = words[at - 1]
    if (days === undefined || !last || !/^[\s\u00a0-]$/.test(text.slice(last.end, word.start))) return []
    const written = numbersInWordsOf(text).find(each => each.last === at - 1)
    const number = /^\d{1,4}$/.test(last.text) ? numberOf(last.text, language) : written?.value
    const { start } = written ? written.extent : last
    if (number === undefined || /[\d.,–-]$/.test(text.slice(0, start))) return []
    const { isApproximate, isBound } = leadOf(leftOf(text, start))
    const amount = number * days
    const tolerance = isApproximate ? Math.max(days / 2, amount / 5) : days / 2
    return quantityOf(text, { start, end: word.end }, { dimension: 'measure', unit: 'day', amount, tolerance, isBound })
  })
}
