/**
 * The same text, character for character, in plain Latin letters: accents dropped, other scripts' capitals written `Q` and
 * their other letters `q`; signs and digits stay. Patterns over it need no Unicode classes, each of which costs as much
 * to compile as a whole reference takes to read; places are those of the text.
 */
export function foldLetters(text: string): string {
  if (!foreign.test(text)) return text
  if (text !== lastText) {
    lastFolded = text.replace(everyForeign, foldOne)
    lastText = text
  }
  return lastFolded
}

// One reader after another asks for the same reference.
let lastText = ''
let lastFolded = ''

const foreign = /[^\x00-\x7f]/
const everyForeign = new RegExp(foreign, 'g')

const folded = new Map<string, string>()
const mostFolded = 4096

function foldOne(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const plain = plainLetter(letter)
  if (folded.size < mostFolded) folded.set(letter, plain)
  return plain
}

/** Half of a surrogate pair counts as a letter; a sign stays what it is. */
function plainLetter(letter: string): string {
  const base = letter.normalize('NFD')[0] as string
  if (/[A-Za-z]/.test(base)) return base
  if (/[ªº]/.test(letter) || !/[\p{Alpha}\p{M}\p{Cs}]/u.test(letter)) return letter
  return letter.toLowerCase() === letter ? 'q' : 'Q'
}
