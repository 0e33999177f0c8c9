import { describe, expect, it } from 'vitest'
import { findPeople } from '../../src/entities/people.js'
import type { Person } from '../../src/entities/person.js'
import { mayBeSamePerson, nameKey, tellingNames } from '../../src/entities/same-person.js'

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
    ['J. K. De Holm and A.B. Wick of the U.S. Senate', 'J. K. De Holm A.B. Wick'],
    ['Papst Urban II. und Gregor VII; Edward I think was tall', 'Urban II Gregor VII'],
    ['Tavro Vask resigned; dimite Belko Tarn; Zelu Orbek, president of the league', 'Tavro Vask Belko Tarn Zelu Orbek'],
    ['The Red Cross president and the Tarn Board met', ''],
    ['Booker Prize goes to Zelu Orbek; Tavro Vask chemist', 'Zelu Orbek'],
    ['Deng Xiaoping met Moon Jae-in in Park Street', 'Deng Xiaoping Moon Jae-in'],
    ['Abdul Karim el-Holm came; Samuel Wick al mare', 'Abdul Karim el-Holm Samuel Wick'],
    ['The letters of Khrushchev; on Sunday the Nobel Prize', 'Khrushchev'],
    ['Daniel Pasha', 'Daniel Pasha'],
    ['Maria Wick gewinnt Gold in der Staffel von Ronne', 'Maria Wick'],
    ['Bill Tarn and the making of a boat; a new bill', 'Bill Tarn'],
    ['La Divina morì a Parigi', ''],
    ['Die Außenminister Irlands und Islands schneiden ein Band durch', ''],
    ['B.C. Liberal and D.C. Mill owners regret it', ''],
    ['Prezydent Holm w Ronne; Kronprinzessin Wick', 'Holm Wick'],
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

  const same = (one: string, other: string): boolean => {
    const [[a], [b]] = [findPeople(one), findPeople(other)]
    if (!a || !b) throw new Error(`Expected persons in ${one} and ${other}`)
    return mayBeSamePerson(a, b)
  }

  it.each([
    ['Samuel Holm', 'Samuel Holms'],
    ['Anna Petrova', 'Anna Petrov'],
    ['Papst Benedikt XIV', 'Benedetto XIV'],
    ['Pope Benedict', 'Benedict XIV'],
    ['George Orwell', 'Eric Blair'],
  ])('%s may be %s', (one, other) => {
    expect(same(one, other)).toBe(true)
  })

  it.each([
    ['Benedict XIV', 'Benedict XV'],
    ['Daniel Pasha', 'Samuel Pasha'],
    ['Samuel Holm', 'Samuel Wick'],
  ])('%s is not %s', (one, other) => {
    expect(same(one, other)).toBe(false)
  })

  it.each([
    [{ text: 'Abdul Karim el-Holm', surname: 'Holm', normal: 'holm' }, 'holm'],
    [{ text: 'Samuel Holm', surname: 'Holm', normal: 'holm' }, 'holm'],
    [{ text: 'Muhammad Ali', surname: 'Ali', normal: 'ali' }, 'ali clai'],
    [{ text: 'Kareem Abdul-Jabbar', surname: 'Jabbar', normal: 'iabar' }, 'iabar alcindor'],
  ])('are told apart by what is nobody’s first name: %o', (person, names) => {
    expect(tellingNames({ ...person, extent: { start: 0, end: 9 } } as Person).join(' ')).toBe(names)
  })
})
