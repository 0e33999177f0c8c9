import { describe, expect, it } from 'vitest'
import { findPeople, mayBeSamePerson, nameKey } from '../../src/entities/people.js'

describe('people', () => {
  it.each([
    ['Foreign Minister Ersoy met Angela Weber; Weber agreed', 'Ersoy Angela Weber Weber'],
    ['President Samuel Okot Opens Customs House', 'Samuel Okot'],
    ['The Max Planck Institute and the General Staff', ''],
    ['In Jordan the minister waited', ''],
    ['Gabon : le général Harvig et le colonel', 'Harvig'],
    ['Il commissario Verri, nominato nel 2020', 'Verri'],
    ['The painter Holm and the Holm Bridge; the minister said', 'Holm Holm'],
    ['Der Gouverneur und Bürgermeister Wick', 'Wick'],
    ['President of Kenya Tarik Wick arrives in Oslo; President of Kenya Opens Customs House', 'Tarik Wick'],
    ['São Samuel da Pedra lies inland; Dmytro Holm', 'Dmytro Holm'],
    ['Umweltministerin Rautenberg tritt zurück; energiminister Wick', 'Rautenberg Wick'],
  ])('%s', (text, expected) => {
    expect(
      findPeople(text)
        .map(person => person.text)
        .join(' '),
    ).toBe(expected)
  })

  it('are known by their surname alone once they are introduced', () => {
    expect(findPeople('Okot waited', new Set([nameKey('Okot')])).map(({ text }) => text)).toEqual(['Okot'])
    expect(findPeople('Okot waited')).toEqual([])
  })

  it('are the same however their names are brought into Latin letters', () => {
    const [one] = findPeople('Sergey Petrov')
    const [other] = findPeople('Sergei Petrov')
    const [third] = findPeople('Anna Petrov')
    expect(one && other && mayBeSamePerson(one, other)).toBe(true)
    expect(one && third && mayBeSamePerson(one, third)).toBe(false)
  })
})
