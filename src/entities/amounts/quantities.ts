import { type Figures, figuresOf, numberOf, rangeEnd, roundingOf, spreadEnd } from './figures.js'
import { leadOf, leftOf, toleranceOf } from './lead.js'
import { type Quantity, quantityOf } from './quantity.js'
import { rightOf, scaleOf, tokenAt } from './token.js'
import { unitOf } from './unit.js'

/**
 * The amounts and counts that a text gives in figures, in order. Years, days of the month, labels (“Table 2”, “No. 5”), ordinals and stretches of time
 * are none.
 *
 * @param language  BCP 47; decides whether “1.250” is a thousand and more or one and a quarter
 */
export function quantitiesIn(text: string, language: string | null = null): readonly Quantity[] {
  const found: Quantity[] = []
  let from = 0
  for (const figures of figuresOf(text)) {
    const quantity = figures.at < from ? null : quantityAt(text, figures, language)
    if (!quantity) continue
    found.push(quantity)
    from = quantity.extent.end
  }
  return found
}

/** The amount that a number in figures is of; null where nothing is said to be measured or counted by it. */
export function quantityAt(text: string, { written, at }: Figures, language: string | null): Quantity | null {
  const left = leftOf(text, at)
  let behind = rightOf(text, at + written.length)
  const range = isChange(left) ? null : rangeEnd.exec(behind)
  const spread = range ? null : spreadEnd.exec(behind)
  let place = at + written.length + ((range ?? spread)?.[0].length ?? 0)
  behind = rightOf(text, place)
  let token = tokenAt(behind)
  const scale = token && scaleOf(token, behind)
  if (scale) {
    place += scale.width
    behind = rightOf(text, place)
    token = tokenAt(behind)
  }
  const mayBeYear = !scale && /^(?:1\d|20)\d\d$/.test(written)
  const unit = unitOf({ left, behind, token, mayBeYear, isGerman: language?.startsWith('de') ?? false })
  if (!unit) return null
  const lead = leadOf(left)
  if (lead.isLabel) return null
  const factor = scale?.factor ?? 1
  const value = numberOf(written, language)
  const rounding = roundingOf(written, value, factor, unit.dimension === 'count')
  const amount = value * factor * unit.factor
  return quantityOf(
    text,
    { start: at - unit.before, end: place + unit.after },
    {
      dimension: unit.dimension,
      unit: unit.unit,
      amount,
      upTo: range ? numberOf(range[1] as string, language) * factor * unit.factor : amount,
      tolerance: Math.max(
        toleranceOf(rounding, value * factor, lead) * unit.factor,
        spread ? numberOf(spread[1] as string, language) * factor * unit.factor : 0,
      ),
      isBound: lead.isBound,
    },
  )
}

/** “Rose from 12 to 54 per cent”: two amounts, and nothing between them is meant; “ranges from” is another thing. */
function isChange(left: string): boolean {
  return /\s(?:from|von|desde|van)\s$/.test(left) && !/(?:rang|vari|vary|reich|schwank|bereik)\w*\s\w+\s$/.test(left)
}
