import { yearOf } from '../compare/calendar.js'
import type { CslName, Reading } from '../model/index.js'

/** Letters alone, without accents and case: how surnames are compared. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/, '')
    .replace(/[^\p{Alpha}\d ]/gu, '')
    .toLowerCase()
    .trim()
}

/** The surname, or the whole name of a body. */
export function surnameOf(name: CslName): string {
  return [name['non-dropping-particle'], name.family ?? name.literal].filter(part => part !== undefined).join(' ')
}

/** The year as the list gives it, with the letter that tells two works of one year apart: `2019a`. */
export function yearWithLetter(reading: Reading, raw: string): string {
  const year = yearOf(reading.item.issued)
  if (year === undefined) return reading.item.issued?.literal ?? ''
  const letter = new RegExp(`(?<!\\d)${year}([a-z])(?![\\p{Alpha}\\d])`, 'u').exec(raw)?.[1] ?? ''
  return `${year}${letter}`
}

/** A key for an entry that has none: `smith2019a`, made unique by a count. */
export function entryKey(reading: Reading, raw: string, taken: ReadonlySet<string>): string {
  const author = reading.item.author?.[0] ?? reading.item.editor?.[0]
  const head = author ? surnameOf(author) : (reading.item.title ?? raw)
  const name =
    fold(head)
      .split(' ')
      .slice(0, author ? 6 : 3)
      .join('-')
      .slice(0, 40) || 'entry'
  return uniqueKey(`${name}${yearWithLetter(reading, raw)}`, taken)
}

/** The key itself or, where it is taken, with `:2`, `:3` … */
export function uniqueKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key
  let count = 2
  while (taken.has(`${key}:${count}`)) count++
  return `${key}:${count}`
}
