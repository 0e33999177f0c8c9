import { MOST_NAMES } from '../../limits.js'
import type { CslName } from '../../model/csl.js'
import { isInstitution } from '../names.js'
import { particles } from '../vocabulary.js'

/** A piece of a list of names, between two marks or joining words. */
interface Piece {
  readonly text: string
  readonly kind: 'initials' | 'family-initials' | 'initials-family' | 'words'
  /** Words with a capital. */
  readonly words: number
  /** Whether a comma, and nothing stronger, stands before it. */
  readonly behindComma: boolean
}

const separator =
  /\s?([;,/]|\s[–—]\s)\s?(?:(?:and|und|et|y|e|och|en|AND|UND|ET|&)\s)?|\s(?:and|und|et|y|e|och|en|AND|UND|ET|&|u\.)\s/gu
const initial = '\\p{Upper}\\p{Lower}?\\.(?:[\\s-]?\\p{Upper}\\.?)*|\\p{Upper}{1,3}|\\p{Upper}(?:[\\s-]\\p{Upper}){1,3}'
const onlyInitials = new RegExp(`^(?:${initial})(?:\\s(?:van|von|de|der|den|da|do|dos|di))*$`, 'u')
const trailingInitials =
  /^(\p{Alpha}[\p{Alpha}\p{M}’' -]*?)\s((?:\p{Upper}\.[\s-]?){1,4}\p{Upper}?\.?|\p{Upper}{1,3})$/u
const leadingInitials = /^((?:\p{Upper}\p{Lower}?\.[\s-]?){1,5})\s?(\p{Alpha}.*)$/u
const endings = /[\s,]+(?:Jr|Sr|II|III|IV)\.?$/u

/**
 * Names in words that are known to be a list of persons and nothing else, however their manners are mixed: “Doe, J., Roe R. and Max Moe”.
 * Null where anything in it does not look like a person.
 */
export function personsIn(list: string): CslName[] | null {
  const pieces = piecesOf(list)
  if (pieces === null || pieces.length === 0) return null
  const names: CslName[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    const next = pieces[at + 1]
    const isFamily = piece.kind === 'words' || isShortFamily(piece)
    if (isFamily && next?.behindComma && (next.kind === 'initials' || isGiven(pieces, at))) {
      names.push(personOf(piece.text, next.text))
      at += 1
      continue
    }
    const name = personIn(piece)
    if (name === null) return null
    names.push(name)
  }
  return names
}

function piecesOf(list: string): Piece[] | null {
  const bare = list
    .replace(/[\s,;&]*(?:\bet\.?\s?al\b|\bu\.\s?a\b|\band others\b)[\s.,]*$/iu, '')
    .replace(/[\s,;:]+$/, '')
    // “Doe. J.”: a slip for a comma.
    .replaceAll(/(?<=\p{Lower}{3})\.(?=\s\p{Upper}\.)/gu, '')
  if (bare.length > 4000 || /[\d“”"!?()[\]]/.test(bare)) return null
  const pieces: Piece[] = []
  let from = 0
  let behindComma = false
  const add = (text: string): boolean => {
    const piece = pieceOf(text.trim(), behindComma)
    if (piece) pieces.push(piece)
    return piece !== null
  }
  for (const match of bare.matchAll(separator)) {
    if (pieces.length >= MOST_NAMES * 2) return null
    const text = bare.slice(from, match.index)
    if (text.trim() !== '' && !add(text)) return null
    from = match.index + match[0].length
    behindComma = match[0].trim() === ','
  }
  return add(bare.slice(from)) ? pieces : null
}

function pieceOf(text: string, behindComma: boolean): Piece | null {
  const bare = text.replace(endings, '')
  if (bare === '') return null
  const kind =
    onlyInitials.test(bare) && bare.replace(/[^\p{Upper}]/gu, '').length < 5
      ? 'initials'
      : trailingInitials.test(bare)
        ? 'family-initials'
        : leadingInitials.test(bare)
          ? 'initials-family'
          : 'words'
  const words = bare.split(/[\s]+/)
  const capitals = words.filter(word => /^\P{Alpha}*[\p{Upper}\p{Lt}\p{Lo}]/u.test(word)).length
  const strays = words.filter(word => /^\p{Lower}/u.test(word) && !particles.has(word.toLowerCase()))
  if (capitals === 0 || strays.length > 0 || words.length > 6 || isInstitution(bare)) return null
  return { text: bare, kind, words: capitals, behindComma }
}

/** “LI, X.”: capitals without points may be a name in capitals. */
function isShortFamily({ kind, text }: Piece): boolean {
  return kind === 'initials' && /^\p{Upper}{2,3}$/u.test(text)
}

/** “Risse, Thomas, …”: behind a first family name, or between stronger marks, a short piece is what a person is called by. */
function isGiven(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece
  const next = pieces[at + 1] as Piece
  if (piece.words > 2 || next.words > 2) return false
  // “Della Porta, Donatella”, but not “Jane Doe, Anything”.
  if (piece.words === 2 && !particles.has((piece.text.split(/\s/)[0] as string).toLowerCase())) return false
  const closes = pieces[at + 2]?.behindComma !== true
  // “Doe, J. Max”: an initial and the name that is used.
  if (next.kind === 'initials-family') return piece.words === 1 && closes && !piece.behindComma
  if (at === 0) return next.words === 1 || closes || next.kind === 'family-initials'
  return !piece.behindComma && piece.words === 1 && closes
}

function personIn({ text, kind }: Piece): CslName | null {
  if (kind === 'initials') return null
  if (kind === 'family-initials') {
    const [, family, given] = trailingInitials.exec(text) as unknown as [string, string, string]
    // “Jane B.” is no family name and initial but in a list of those; families stand first there.
    return personOf(family, given)
  }
  if (kind === 'initials-family') {
    const [, given, family] = leadingInitials.exec(text) as unknown as [string, string, string]
    return personOf(family, given)
  }
  const words = text.replace(glued, '$1 $2').split(/\s+/)
  if (words.length === 1) return { family: text }
  const particle = particleIn(words)
  const cut = particle > 0 ? particle : words.length - 1
  return particles.has((words[0] as string).toLowerCase())
    ? { family: text }
    : personOf(words.slice(cut).join(' '), words.slice(0, cut).join(' '))
}

/** “JaneDoe”: a name that lost its space, as a conversion from PDF leaves it; “MacDonald” and “VanDyke” are whole. */
const glued = /^(?!Mac|Van|Von|Fitz|Des|Den|San|Del|Das|Dos)(\p{Upper}\p{Lower}{2,})(\p{Upper}\p{Lower}{2,})$/u

/** Where the particle that begins a family stands, 0 where none does; “Van” counts behind what a person is called by. */
function particleIn(words: readonly string[]): number {
  const at = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && particles.has(word.toLowerCase()),
  )
  return Math.max(0, at)
}

function personOf(family: string, given: string): CslName {
  const words = family.split(/\s+/)
  const first = words.findIndex(word => !particles.has(word))
  const front = words.slice(0, Math.max(0, first)).join(' ')
  return {
    family: words.slice(Math.max(0, first)).join(' '),
    given: given.trim(),
    ...(front === '' ? {} : { 'non-dropping-particle': front }),
  }
}

/** A single word, or a family with its particle, left over between persons. */
function isLoose(literal: string): boolean {
  const words = literal.split(/\s/)
  return (
    (words.length === 1 && /^\p{Upper}\p{Lower}+$/u.test(literal)) || particles.has((words[0] as string).toLowerCase())
  )
}

/** Whether a list was read in a way that no list of persons is written. */
export function isDoubtful(names: readonly CslName[]): boolean {
  return names.some(
    ({ literal, family }) =>
      (literal !== undefined &&
        (/[,;/&]|\s(?:and|und|et|AND|UND|ET|y)\s|\p{Upper}\.|\bet\.? al/u.test(literal) ||
          /^\p{Upper}$/u.test(literal))) ||
      (family !== undefined && (/^(?:and|AND|und|et)\s/.test(family) || /^\p{Upper}\.?$/u.test(family))) ||
      (literal !== undefined && (glued.test(literal) || (names.length > 1 && isLoose(literal)))),
  )
}
