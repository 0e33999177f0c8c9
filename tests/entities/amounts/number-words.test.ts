import { describe, expect, it } from 'vitest'
import { numbersInWordsOf } from '../../../src/entities/amounts/number-words.js'

function read(text: string): string {
  return numbersInWordsOf(text)
    .map(({ value, extent }) => `${text.slice(extent.start, extent.end)}=${value}`)
    .join(' ')
}

describe('numbersInWordsOf', () => {
  it.each([
    ['Nine trials, twenty-one arms, a one-off', 'Nine=9 twenty-one=21'],
    ['Three hundred ships and two thousand men', 'Three hundred=300 two thousand=2000'],
    ['three hundred and twelve ships, a hundred boats', 'three hundred and twelve=312 a hundred=100'],
    ['between twenty and thirty of them, two or three', 'twenty=20 thirty=30 two=2 three=3'],
    ['forty-five thousand two hundred and six', 'forty-five thousand two hundred and six=45206'],
    [
      'soixante et onze navires, quatre-vingt-deux, deux cents',
      'soixante et onze=71 quatre-vingt-deux=82 deux cents=200',
    ],
    ['treinta y cuatro barcos, doscientos veinte', 'treinta y cuatro=34 doscientos veinte=220'],
    ['vierundzwanzig Schiffe, dreihundert, zweitausend', 'vierundzwanzig=24 dreihundert=300 zweitausend=2000'],
    ['ventidue navi, trentotto, cinquantamila, duecento', 'ventidue=22 trentotto=38 cinquantamila=50000 duecento=200'],
    ['eenentwintig schepen, vijfhonderd', 'eenentwintig=21 vijfhonderd=500'],
    // Of which the beginning is not read.
    ['cent vingt navires, mil doscientos', ''],
    ['one of the ships, a ship, fourteen-inch guns', 'fourteen=14'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))
})
