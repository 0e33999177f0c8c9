import { isLandingPage } from '../identifiers/landing-page.js'
import type { CslName } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import { wordsOfReference } from './full-references.js'
import type { Scar } from './reference-scars.js'

/** What shows that a title was pasted twice, or that another field was pasted in its place; none in most references. */
export function misplacedTitle(reference: Reference): readonly Scar[] {
  return [authorForTitle(reference) ?? titleAgain(reference)].filter(scar => scar !== null)
}

/** “Doe, J. A. (2021). Jane Adams Doe. https://…”: a page that is about nobody but its author would be the author's home page. */
function authorForTitle({ reading: { item, fields } }: Reference): Scar | null {
  const { title, author, URL } = item
  if (!title || !fields.title || !author?.some(name => isNamedBy(name, title))) return null
  if (URL !== undefined && isLandingPage(URL)) return null
  return {
    extent: fields.title.extent,
    what: `gives “${title}”, the name of its author, as its title`,
    remedy: 'Give the title that the source itself bears.',
    confidence: 0.8,
    isPunctuation: false,
  }
}

/** Whether words are a person's name in full: the family name, and given names that begin as the stated ones do. */
function isNamedBy({ family, given }: CslName, words: string): boolean {
  if (!family || !given) return false
  const named = wordsOf(words)
  const surname = wordsOf(family)
  const others = withoutEnd(named, surname) ?? withoutBeginning(named, surname)
  const initials = wordsOf(given).map(name => name[0])
  if (!others || others.length === 0 || named.length < 2) return false
  return others.length === initials.length && others.every((name, at) => name[0] === initials[at])
}

function withoutEnd(words: readonly string[], end: readonly string[]): readonly string[] | null {
  const from = words.length - end.length
  return from > 0 && end.every((word, at) => words[from + at] === word) ? words.slice(0, from) : null
}

function withoutBeginning(words: readonly string[], begin: readonly string[]): readonly string[] | null {
  return begin.every((word, at) => words[at] === word) ? words.slice(begin.length) : null
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

// Words. A shorter title may be the name of its journal or site.
const SHORTEST_TITLE = 6
// Words. The rest of a longer title tells nothing more.
const LONGEST_TITLE = 30

/** A title that stands in its reference again, elsewhere than as the name of the book it is a part of. */
function titleAgain(reference: Reference): Scar | null {
  const { item, fields } = reference.reading
  const words = (item.title?.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, LONGEST_TITLE)
  // Where no author was read, what was read as the title may be a body, which also publishes.
  if (!fields.title || !item.author || words.length < SHORTEST_TITLE) return null
  const behind = fields.title.extent.end
  const rest = wordsOfReference(reference).slice(behind)
  // The pattern is dear to compile: nearly always a word of the title is not there again at all.
  const small = rest.toLowerCase()
  if (!words.every(word => small.includes(word.toLowerCase()))) return null
  const again = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]{1,4}')}(?![\\p{L}\\p{N}])`, 'iu').exec(
    rest,
  )
  if (!again || isNameOfBook.test(rest.slice(0, again.index))) return null
  const start = behind + again.index
  return {
    extent: { start, end: start + again[0].length },
    what: 'gives its title twice',
    remedy: 'Strike out the second, with what was pasted along with it.',
    confidence: 0.85,
    isPunctuation: false,
  }
}

const isNameOfBook =
  /(?:^|[\s,(“"»”])(?:in|dans|en|nel|em)[:\s][^;]{0,120}$|(?:review of|rezension (?:zu|von)|trans(?:lation|\.)? of|reprint of)[:\s“"«„‘*_]*$/iu
