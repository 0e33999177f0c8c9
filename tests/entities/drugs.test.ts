import { describe, expect, it } from 'vitest'
import { drugsIn } from '../../src/entities/drugs.js'

describe('drugsIn', () => {
  it.each([
    ['Ramipril and enalapril', 'ramipril:pril enalapril:pril'],
    ['Semaglutide, tirzepatide', 'semaglutide:tide tirzepatide:tide'],
    ['Empagliflozin for the heart', 'empagliflozin:gliflozin'],
    // Kinds, and words that end like them.
    ['Statins, gliptins and mabs in April; globulin, precipitants, a chaperone, histidine, peptides and mongrels', ''],
  ])('%s', (text, expected) =>
    expect(
      drugsIn(text)
        .map(({ name, stem }) => `${name}:${stem}`)
        .join(' '),
    ).toBe(expected),
  )
})
