/** How a number is written in figures, as the source of a pattern. */
const figures = "\\d{1,3}(?:[.,’'\\u00a0\\u202f ]\\d{3})+(?:[.,·]\\d+)?|\\d+(?:[.,·]\\d+)?"
const number = new RegExp(`(?:${figures})(?![\\d/:]|[.,]\\d)`, 'g')

/** What makes a range of the number before it: “–12”, “ to 12”, with the number as its group. */
export const rangeEnd = new RegExp(`^(?:\\s?[-–—]\\s?|\\s(?:to|bis|à|a|até|and)\\s)(${figures})(?![\\d/:-]|[.,]\\d)`)

/** What says how far the number before it may be off: “ ± 12”, with the number as its group. */
export const spreadEnd = new RegExp(`^\\s?(?:±|\\+/[-–−])\\s?(${figures})`)

/** A number as a text writes it in figures, and the place where it begins. */
export interface Figures {
  readonly written: string
  readonly at: number
}

/** The numbers that a text writes in figures, in order, but for those that are part of a name. */
export function* figuresOf(text: string): Iterable<Figures> {
  for (const { 0: written, index: at } of text.matchAll(number)) if (!isPartOfName(text, at)) yield { written, at }
}

/** All numbers that a text gives in figures, whatever they are of. */
export function figuresIn(text: string, language: string | null = null): readonly number[] {
  return Array.from(text.matchAll(number), ([written]) => numberOf(written, language))
}

/** “Su-35”, “2017/18”, “§ 5”, “§5”, “v2.1”, “@12”: no amount begins there. */
function isPartOfName(text: string, at: number): boolean {
  const before = text[at - 1]
  if (before === undefined || before === ' ') return false
  if (/[\d_/#§.,:@]/.test(before) || isLetter(before)) return true
  return (
    (before === '-' || before === '–') &&
    at > 1 &&
    (isLetter(text[at - 2] as string) || /\d/.test(text[at - 2] as string))
  )
}

/** Whether a character is a letter of a script that has capitals. */
export function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase()
}

/** “1,250.5”, “1.250,5”, “1 250”; a lone point before three figures parts thousands except in English. */
export function numberOf(written: string, language: string | null): number {
  const groups = written.split(/[.,·’'\u00a0\u202f ]/)
  if (groups.length === 1) return Number(written)
  const marks = written.replace(/\d/g, '')
  const tail = groups.at(-1) as string
  const isEnglish = language === null || language.startsWith('en')
  const last = marks.at(-1) as string
  const isThousands =
    tail.length === 3 &&
    groups[0] !== '0' &&
    new Set(marks).size === 1 &&
    (marks.length > 1 || /[ \u00a0\u202f’']/.test(last) || last === (isEnglish ? ',' : '.'))
  return isThousands ? Number(groups.join('')) : Number(`${groups.slice(0, -1).join('')}.${tail}`)
}

/** Whether the ending of an ordinal stands behind a number: “5th”, “2º”. */
export function isOrdinal(behind: string): boolean {
  return /^(?:st|nd|rd|th|ème|e|er|ª|º|\.º)(?![a-zà-ÿ])/.test(behind)
}

/**
 * How far a number may be rounded: half of the last figure written, zeros at the end of a large number left out. Counts are whole.
 *
 * @param value  the number as written, before it is scaled
 * @param scale  what it is times: a million for “1.2 million”
 */
export function roundingOf(written: string, value: number, scale: number, isCount: boolean): number {
  const decimals = /[.,·](\d{1,2})$/.exec(written)?.[1]?.length ?? 0
  const zeros = decimals === 0 && scale === 1 ? (/0+$/.exec(written.replace(/\D/g, ''))?.[0].length ?? 0) : 0
  if (zeros >= 2 || (zeros === 1 && value >= LEAST_ROUND)) return 0.5 * 10 ** zeros
  const isExact = isCount && scale === 1 && decimals === 0
  return isExact ? 0 : 0.5 * 10 ** -decimals * scale
}

/** From here on one zero at the end may be rounded: “110 km” of 112, not “60” of 61. */
const LEAST_ROUND = 100
