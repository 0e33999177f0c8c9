import { lazily } from '../../lazily.js'
import { oncePerObject } from '../../once-per-object.js'
import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { isOfName } from '../foreign-names.js'
import { languageOf } from '../language-of.js'
import { membersOfKinds } from '../languages/kinds.js'
import type { ReadText } from '../read-entities.js'
import type { SourceContext } from '../source-context.js'
import { isTitleCase, type Word, wordsOf } from '../words.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** A member of a kind that a text speaks of: `hoofed`, `saiga`. */
export interface Member {
  readonly kind: string
  readonly member: string
  readonly text: string
}

/** “Stoats swim”, of a source on ferrets: each text speaks of one of a kind, and of none that the other speaks of. */
export function kindContrast(claim: ClaimContext, { title, text, about }: SourceContext): Contrast | null {
  const sourced = membersIn(title)
  if (sourced.length === 0 || compares(claim)) return null
  const told = everyText(claim).flatMap(membersIn)
  const claimed = membersIn(claim.own)
  const held = [title, text, about].flatMap(membersIn)
  for (const other of sourced) {
    const rival = claimed.find(({ kind }) => kind === other.kind)
    if (!rival || told.some(each => areSame(each, other)) || claimed.some(each => held.some(one => areSame(one, each))))
      continue
    return contrastOf('noun', rival.text, other.text)
  }
  return null
}

/** A vaquita is a porpoise; a vaquita is no baiji. */
function areSame(one: Member, other: Member): boolean {
  if (one.kind !== other.kind) return false
  return one.member === other.member || isUnder(one, other) || isUnder(other, one)
}

function isUnder({ member }: Member, above: Member): boolean {
  return member.startsWith(`${above.member}.`)
}

/** The members of kinds that a text speaks of, in their order. */
export const membersIn = oncePerObject(find)

/** Animals and the like are written small but where a sentence or a title gives a capital; what has one elsewhere is a name of something else. */
function find(read: ReadText): readonly Member[] {
  const { text } = read
  const words = wordsOf(text)
  const members = allMembers()
  const found = words.flatMap((word, at) => {
    const own = members.get(word.text)
    const member = own ?? members.get(word.folded)
    return member ? [{ ...member, text: word.text, word, at, isPlain: own !== undefined }] : []
  })
  if (found.length === 0) return []
  const mayBeCapital = isTitleCase(words) || languageOf(text) === 'de'
  // “Lion Air”, “the Tigris Wolf Fund”.
  return found.filter(
    ({ word, at, isPlain }) => (isPlain || mayBeCapital || opensSentence(words, at, text)) && !isOfName(word, read),
  )
}

function opensSentence(words: readonly Word[], at: number, text: string): boolean {
  const before = words[at - 1]
  return before === undefined || /[.!?:;–—|]["”’)»]*\s*["“‘«„(]?$/.test(text.slice(before.end, words[at]?.start))
}

const allMembers = lazily(() => {
  const members = new Map<string, Omit<Member, 'text'>>()
  for (const line of membersOfKinds.trim().split('\n')) {
    const [kind = '', member = '', names = ''] = line.split(/[ =]/)
    for (const name of names.split('|')) members.set(name, { kind, member })
  }
  return members
})
