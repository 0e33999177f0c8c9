import { describe, expect, it } from 'vitest'
import { drugsIn } from '../../src/entities/drugs.js'

describe('drugsIn', () => {
  it.each([
    ['Ramipril and enalapril', 'ramipril:pril enalapril:pril'],
    ['Semaglutide, tirzepatide', 'semaglutide:tide tirzepatide:tide'],
    ['Empagliflozin for the heart', 'empagliflozin:gliflozin'],
    // Of several stems for what is given for the same.
    ['Dabigatran, apixaban', 'dabigatran:xaban apixaban:xaban'],
    ['Ticagrelor, prasugrel, clopidogrel', 'ticagrelor:grel prasugrel:grel clopidogrel:grel'],
    ['Moxidectin, ivermectin and albendazole', 'moxidectin:mectin ivermectin:mectin albendazole:endazole'],
    // Told by their beginning.
    ['Cefiderocol and ceftazidim', 'cefiderocol:cef ceftazidim:cef'],
    // Kinds, and words that end like them.
    ['Statins, gliptins and mabs in April; globulin, precipitants, a chaperone, histidine, peptides and mongrels', ''],
    ['La république américaine, cefalea, cefeida, pectin', ''],
  ])('%s', (text, expected) =>
    expect(
      drugsIn(text)
        .map(({ name, stem }) => `${name}:${stem}`)
        .join(' '),
    ).toBe(expected),
  )
})
