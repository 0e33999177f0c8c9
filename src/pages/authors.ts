import { comparableTitle } from '../compare/title.js'
import { parseNames } from '../interpret/names.js'
import { MOST_NAMES } from '../limits.js'
import type { CslName } from '../model/csl.js'
import { type Statement, type Subject, statementsOf } from './statement.js'

/** The persons that one kind of evidence names, the most trusted first; null where none is named. */
export function namesStated(
  statements: readonly Statement[],
  subject: Extract<Subject, 'author' | 'editor'>,
  sites: readonly string[],
): { readonly names: readonly CslName[]; readonly from: string } | null {
  const stated = statementsOf(statements, subject)
  for (const { from, trust } of stated) {
    const names = distinct(
      stated.filter(each => each.from === from && each.trust === trust).flatMap(each => namesIn(each)),
    ).filter(name => !sites.some(site => isSame(shown(name), site)))
    if (names.length > 0) return { names: names.slice(0, MOST_NAMES), from }
  }
  return null
}

function namesIn({ text, name, from }: Statement): readonly CslName[] {
  if (name) return [name]
  const plain = text.replace(byline, '').trim()
  if (plain === '' || plain.length > 2_000 || /^https?:\/\/|^www\.|@\w+\.\w|^@/.test(plain)) return []
  if (/^(?:admin|administrator|root|editor|webmaster|unknown|anonymous|none|null|undefined|n\/a)$/i.test(plain))
    return []
  if (/^(?:citation|dc|eprints|bepress)/.test(from)) return plain.split(/\s?[;]\s?/).flatMap(oneName)
  return parseNames(plain).names
}

const byline =
  /^(?:(?:written|posted|published|story|text)\s)?(?:by|von|par|por|door|di|da|av|af|od|przez|autor(?:in|en)?|author|text)(?:\s?:\s|\s|:)/i

/** “Family, Given” is one name here, where other lists are parted by commas. */
function oneName(text: string): readonly CslName[] {
  const [family = '', given = '', ...more] = text.split(',').map(part => part.trim())
  if (more.length === 0 && family && given && !/\s\S+\s/.test(given.trim() + ' ')) return [{ family, given }]
  if (more.length === 0 && family && given && family.split(' ').length <= 3) return [{ family, given }]
  return text === '' ? [] : parseNames(text).names
}

function distinct(names: readonly CslName[]): readonly CslName[] {
  return [...new Map(names.map(name => [shown(name).toLowerCase(), name])).values()]
}

function shown({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

function isSame(one: string, other: string): boolean {
  return comparableTitle(one).words.join('') === comparableTitle(other).words.join('')
}
