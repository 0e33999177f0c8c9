import { once, onceAsNoun, things } from './languages/measured.js'
import { wordSet } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'

/**
 * The things with names of their own that a text speaks of: runs of words with capitals, small ones between, of which one says what it is: “Treaty of
 * Orlen”, “Rialto Bridge”. Each as its words in small letters, in one order for all ways of setting them.
 */
export function namedThings(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const found = new Set<string>()
  let run: Word[] = []
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    const isNear = next !== undefined && /^[ -]$/.test(text.slice(word.end, next.start))
    if (once().has(word.folded) || onceAsNoun().has(word.folded)) run = closed(run, found)
    else if (isCapital(word.text) && !/^(?:The|A|An|Der|Die|Das|Le|La|El|O)$/.test(word.text)) run.push(word)
    else if (run.length === 0 || !joiners.has(word.folded)) run = closed(run, found)
    if (!isNear) run = closed(run, found)
  }
  closed(run, found)
  return found
}

/** Between the words of a name. */
const joiners = new Set('of|the|and|on|for|von|der|des|und|de|du|la|et|del|y|da|do|e'.split('|'))

/** Takes a run as a thing where it is one; the next run begins empty. */
function closed(run: readonly Word[], found: Set<string>): Word[] {
  const names = run.map(({ folded }) => folded)
  if (names.length > 1 && names.some(name => wordSet(things).has(name))) found.add([...names].sort().join(' '))
  return []
}
