import { comparableTitle } from '../compare/title.js'
import { isInstitution, parseNames } from '../interpret/names.js'
import { particles } from '../interpret/vocabulary.js'
import { MOST_NAMES } from '../limits.js'
import type { CslName } from '../model/csl.js'
import { type Statement, statementsOf } from './statement.js'

/** Names that a page states, and what says so. */
export interface StatedNames {
  readonly names: readonly CslName[]
  readonly from: string
}

/**
 * The persons that the most trusted place names; null where none does. The site's own name is no author, unless the site is a person's and
 * nothing calls it an organisation.
 *
 * @param sites  what the site may be called
 * @param groups  names that the page gives to organisations
 */
export function namesStated(
  statements: readonly Statement[],
  subject: 'author' | 'editor',
  sites: readonly string[],
  groups: readonly string[],
): StatedNames | null {
  const stated = statementsOf(statements, subject)
  const [ofSite, ofGroup] = [new Set(sites.map(keyOf)), new Set(groups.map(keyOf))]
  const isSite = (name: CslName) => {
    const key = keyOf(shown(name))
    return ofSite.has(key) && (ofGroup.has(key) || name.literal !== undefined)
  }
  for (const { from, trust } of stated) {
    const together = stated.filter(each => each.from === from && each.trust === trust).slice(0, MOST_NAMES)
    const names = distinct(together.flatMap(namesIn)).filter(name => !isSite(name))
    if (names.length > 0) return { names: names.slice(0, MOST_NAMES), from }
  }
  return null
}

function namesIn({ text, name, from }: Statement): readonly CslName[] {
  if (name) return [name]
  if (text.length > LONGEST_LIST || /https?:\/\/|www\.|@/.test(text) || nobody.test(text)) return []
  return oneEach.test(from) ? text.split(/\s?;\s?/).flatMap(namesOfLibrary) : namesInByline(text)
}

// Characters of a list of authors in one value.
const LONGEST_LIST = 4_000

// Each holds one person, or persons parted by semicolons; a comma in one parts family and given name.
const oneEach = /^(?:citation_|bepress_citation|dc|eprints|wkhealth|XMP)/

/** “Lindqvist, Ada”, or, as some libraries have it, “Ada Lindqvist, Jonas Berg”. */
function namesOfLibrary(text: string): readonly CslName[] {
  const pieces = text.split(/,\s/)
  const isList =
    pieces.length > 1 && pieces.every(piece => isWhole(piece) && !startsWithParticle(piece) && !/\.$/.test(piece))
  return (isList ? pieces : [text]).flatMap(piece => listed(nameOf(piece)))
}

const nobody =
  /^(?:admin\w{0,10}|root|editor|webmaster|web ?master|unknown|anonymous|none|null|undefined|n\/a|test|user|superuser|author|guest|gast|redaktion|default|site ?admin)$/i
const opening =
  /^(?:(?:written|posted|submitted|published|reported|story|text|words|article|ein beitrag|geschrieben|verfasst|publié|écrit|escrito|scritto)\s)?(?:(?:by|par|por|door|przez|autor(?:in|en|es|a|e)?|auteurs?|authors?|forfatter|skribent|text|verfasser(?:in)?|автор|yazar)(?:\s?[:：]\s?|\s)|(?:von|di|da|av|af|od)\s(?=\p{Upper}\S*\s\p{Upper}\S*(?:\s|$)))/iu
const closing = /\s(?:for|in|am|on|at|via)\s.*$|[\s,]*[|•·–—\d(].*$|\s-\s.*$|\s?(?:updated|published|posted|last)\b.*$/i
const leftover = /(?:\s(?:le|il|el|op|em|den|the|am|on|um)|[\s,:]){1,4}$/i
const role =
  /\b(?:editors?|correspondent|reporters?|writers?|staff|contributors?|columnist|redakt\w+|korrespondent\w*|journalist\w*|director|professor of|fellow|analyst|desk|team|special to|photos?|fotos?|bild|illustrations?)\b/i
const suffix =
  /^(?:ph\.?\s?d\.?|m\.?d\.?|m\.?sc\.?|b\.?a\.?|m\.?a\.?|j\.?d\.?|esq\.?|jr\.?|sr\.?|r\.?n\.?|mba|dr\.?|ii|iii|iv)$/i
// A single letter joins only what is a whole name: “Ortega y Gasset” is one.
const joint = /\s?[;/|•·]\s?|\s(?:and|und|et|en|och|og|ja|&|с|и|ve)\s|\s[yeia]\s(?=\S+\s+\S)|,\s(?:and\s)?/i

/** “By Ada Lindqvist and Jonas Berg, Political Editor | 5 March”. */
export function namesInByline(text: string): readonly CslName[] {
  const bare = text.replace(opening, '').replace(closing, '').replace(leftover, '').trim()
  if (bare === '' || nobody.test(bare)) return []
  const pieces = bare.split(joint).filter(Boolean)
  // “Lindqvist, Ada”, “van den Berg, Jonas”: the halves are no names of their own.
  if (pieces.length === 2 && bare.includes(',') && (!pieces.some(isWhole) || startsWithParticle(bare)))
    return listed(nameOf(bare))
  const whole = pieces.filter(isWhole)
  const kept = (whole.length > 0 ? whole : pieces.slice(0, 1)).filter(
    piece => !role.test(piece) && !suffix.test(piece.trim()),
  )
  return kept.slice(0, MOST_NAMES).flatMap(piece => listed(nameOf(piece)))
}

function isWhole(piece: string): boolean {
  return /\S\s+\S/.test(piece.trim())
}

function startsWithParticle(text: string): boolean {
  return particles.has(text.split(' ')[0] ?? '')
}

function listed(name: CslName | null): readonly CslName[] {
  return name ? [name] : []
}

const honorific = /^(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|ing|mag|dipl)\.?\s(?:-?ing\.\s)?){1,4}/i

/** One person or group as the page writes it: “Ada Lindqvist”, “Lindqvist, Ada”, “Lindqvist A”, “A B Lindqvist”; null for nothing. */
function nameOf(text: string): CslName | null {
  const plain = text
    .replace(/\s?\([^)]{0,80}\)\s?/g, ' ')
    .replace(honorific, '')
    .replace(/[\s,.*†‡]{1,20}$/, match => (match.startsWith('.') ? '.' : ''))
    .trim()
  if (plain === '' || nobody.test(plain)) return null
  if (isInstitution(plain) || /\d/.test(plain)) return { literal: plain }
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain))
    return parseNames(plain).names[0] ?? { literal: plain }
  const [family = '', given = '', ...more] = plain.split(',').map(part => part.trim())
  if (family && given && suffix.test(given)) return nameOf(family)
  if (family && given) return { family, given, ...(more[0] ? { suffix: more[0] } : {}) }
  const words = plain.split(/\s+/)
  if (words.length === 1 || words.length > MOST_WORDS_OF_NAME) return { literal: plain }
  return inOrder(words)
}

// Words. Spanish and Arabic names in full have six.
const MOST_WORDS_OF_NAME = 7

function inOrder(words: readonly string[]): CslName {
  const last = words.at(-1) as string
  if (words.length > 2 && suffix.test(last)) return { ...inOrder(words.slice(0, -1)), suffix: last }
  const isInitials = /^\p{Upper}{1,3}$|^(?:\p{Upper}\.){1,4}$/u.test(last)
  if (isInitials && /\p{Lower}/u.test(words[0] as string)) return { family: words.slice(0, -1).join(' '), given: last }
  let start = words.length - 1
  while (start > 1 && particles.has(words[start - 1] as string)) start -= 1
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}

function distinct(names: readonly CslName[]): readonly CslName[] {
  return [...new Map(names.map(name => [shown(name).toLowerCase(), name])).values()]
}

function shown({ family, given, literal }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

function keyOf(name: string): string {
  return comparableTitle(name).words.join('')
}
