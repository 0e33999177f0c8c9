import { describe, expect, it } from 'vitest'
import { findOrganisations, spelledOut } from '../../src/entities/organisations.js'

describe('organisations', () => {
  it('are one under their acronym and in full', () => {
    const found = findOrganisations('The World Health Organization, or WHO, and the University of Nairobi')
    expect(found.map(({ normal }) => normal)).toEqual(['WHO', 'WHO', 'university:nairobi'])
  })

  it('are known where the text spells them out', () => {
    const acronyms = spelledOut('The Mano River Union (MRU) met. It (the union) was new.')
    expect([...acronyms]).toEqual([['MRU', 'mano river union']])
    expect(findOrganisations('MRU ministers', acronyms).map(({ normal }) => normal)).toEqual(['MRU'])
  })

  it('are known behind an elided article, and as words where they are long', () => {
    const found = findOrganisations('La dette d’EDF, l’OMS et l’Unesco')
    expect(found.map(({ normal }) => normal)).toEqual(['EDF', 'WHO', 'UNESCO'])
  })

  it('are known with an article inside', () => {
    const found = findOrganisations('Le Conseil d’État et la Banca d’Italia')
    expect(found.map(({ normal }) => normal)).toEqual(['COUNCIL-OF-STATE', 'BANK-OF-ITALY-IT'])
  })

  it('keep their rank', () => {
    const found = findOrganisations('el Museo Nacional de Ronne y el Museo de Vejle')
    expect(found.map(({ normal }) => normal)).toEqual(['museo:ronne', 'museo:vejle'])
  })

  it('are one with what belongs to them', () => {
    const found = findOrganisations('YouTube and Google, Médecins Sans Frontières and Ärzte ohne Grenzen')
    expect(new Set(found.map(({ normal }) => normal)).size).toBe(2)
  })

  it('are no small words: who, fed, bis', () => {
    expect(findOrganisations('Who fed the horses, and bis is twice')).toEqual([])
    expect(findOrganisations('Pam and Ida. Bid for the horses')).toEqual([])
  })
})
