const lowered = new Uint16Array(0x10000)

/** The small letter of a UTF-16 unit; the unit itself where it has none of one unit. */
export function lowerOf(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit
  return lowered[unit] || learnLower(unit)
}

function learnLower(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase()
  lowered[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  return lowered[unit] as number
}

/** Cases of characters, in the order of the tally that words keep of them. */
export const UPPER = 1
export const LOWER = 2
export const DIGIT = 3
const OTHER = 4
export const IDEOGRAPH = 5
export const HANGUL = 6
const cases = new Uint8Array(0x10000)

/** The case of a UTF-16 unit: what is asked of a unit once is remembered. */
export function caseOf(unit: number): number {
  return cases[unit] || learnCase(unit)
}

function learnCase(unit: number): number {
  const character = String.fromCharCode(unit)
  const found = /[\p{Upper}\p{Lt}]/u.test(character)
    ? UPPER
    : /\p{N}/u.test(character)
      ? DIGIT
      : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
        ? IDEOGRAPH
        : /\p{Script=Hangul}/u.test(character)
          ? HANGUL
          : /[\p{Alpha}\p{M}]/u.test(character)
            ? LOWER
            : OTHER
  cases[unit] = found
  return found
}
