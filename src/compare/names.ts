import type { CslName } from '../model/csl.js'
import { foldLetters, isAscii } from './letters.js'

const particles = new Set(
  (
    'de del della dello dei degli di da dal do dos das du des la le las los van von den der dem ter ten te zu zum zur vom af av al el ul ibn bin ben ' +
    'bint abu st saint san'
  ).split(' '),
)

/** A surname as it is compared: letters folded, particles, suffixes and joints gone. Empty for a name without letters. */
export function surnameKey(name: CslName): string {
  const words = nameWords(name.family ?? name.literal ?? '')
  const telling =
    name.family === undefined ? words : words.filter((word, at) => at === words.length - 1 || !particles.has(word))
  return telling.filter((word, at) => at === 0 || !/^(?:jr|sr|ii|iii|iv)$/.test(word)).join('')
}

/** A group's name, or a person's that was not taken apart, as words. */
function nameWords(text: string): readonly string[] {
  const folded = foldLetters(text.replace(/['’ʼ`´‘]/g, ''))
  // Plain letters need none of Unicode's classes, which are slow to compile.
  const words = folded.match(isAscii(folded) ? /[a-z\d]+/g : /[\p{Alpha}\p{M}\p{N}]+/gu) ?? []
  return words.map(germanVowels)
}

// “Müller” is also written “Mueller”; folded, both are “muller”.
function germanVowels(word: string): string {
  return word.replace(/(?<=[b-df-hj-np-tv-z]|^)([aou])e(?=[b-df-hj-np-tv-z])/g, '$1')
}

/**
 * Whether two names can be one person's or group's surname: equal but for accents, particles and joints; one of a double name's halves for the
 * whole; or, where one of them was not taken apart, its words holding the other's surname. Initials are not looked at.
 */
export function sameSurname(one: CslName, other: CslName): boolean {
  const [a, b] = [surnameKey(one), surnameKey(other)]
  if (a === '' || b === '') return false
  if (a === b) return true
  const [words, others] = [surnameWords(one), surnameWords(other)]
  const [fewer, more] = words.length <= others.length ? [words, others] : [others, words]
  return fewer.length > 0 && fewer.every(word => word.length > 1 && more.includes(word))
}

function surnameWords(name: CslName): readonly string[] {
  return nameWords(name.family ?? name.literal ?? '').filter(word => !particles.has(word))
}

/** Whether two names can be one person's: one surname, and given names of which neither contradicts the other (initials stand for names). */
export function sameName(one: CslName, other: CslName): boolean {
  if (!sameSurname(one, other)) return false
  const [a, b] = [nameWords(one.given ?? ''), nameWords(other.given ?? '')]
  const [first, second] = [a[0], b[0]]
  if (!first || !second) return true
  const shorter = Math.min(first.length, second.length)
  // Beyond the initial, spellings and short forms of given names (“Alex”, “Aleksandr”) differ too often to tell.
  return shorter === 1 ? first[0] === second[0] : first[0] === second[0] || a.includes(second) || b.includes(first)
}
