/**
 * A reference without what web pages add to it: the links back to where it is cited (“^ a b”, “↑”), and notes on a kept copy, “Archived from the original
 * on 3 May 2019”, which is neither when the work appeared nor when it was read. As long as before.
 */
export function withoutPageAdditions(raw: string): string {
  const plain = /^\s*[\^↑]/.test(raw) ? raw.replace(backLinks, blank) : raw
  return /rchiv/.test(plain) ? plain.replace(kept, blank) : plain
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

/** Letters of several links stand alone: “^ a b c Moss, Ada”. */
const backLinks = /^\s*[\^↑](?:\s[a-z](?=\s)){0,26}/u

const participles = 'archived|archiviert|archivée?|archivad[oa]|archiviato|arquivad[oa]|gearchiveerd'
const leading =
  "from|the|original|at|wayback|machine|internet|archive|on|pdf|vom|am|im|depuis|le|l[’']originale?|del?|desde|el|dall[’']originale|il|do|em|vanaf|het|origineel|op"
const day = String.raw`\d{1,2}\.?\s(?:de\s)?\p{Alpha}{3,10}\.?\s(?:de\s)?\d{4}|\p{Alpha}{3,10}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d{2}-\d{2}`
const kept = new RegExp(
  String.raw`[([]?(?<!\p{Alpha})(?:${participles})(?:[\s(]+(?:${leading})\)?){0,8}\s(?:${day})[)\]]?`,
  'giu',
)
