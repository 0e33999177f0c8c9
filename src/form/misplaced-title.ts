import { isAscii } from '../compare/letters.js'
import { isLandingPage } from '../identifiers/landing-page.js'
import type { CslName } from '../model/csl.js'
import type { Reference } from '../model/reference.js'
import type { Extent } from '../model/span.js'
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
  if (isAscii(text)) return text.toLowerCase().match(/[a-z\d]+/g) ?? []
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{Alpha}\p{N}]+/gu) ?? []
  )
}

// Words. A shorter title may be the name of its journal or site.
const SHORTEST_TITLE = 6
// Words. The rest of a longer title tells nothing more.
const LONGEST_TITLE = 30

/** A title that stands in its reference again, elsewhere than as the name of the book it is a part of. */
function titleAgain(reference: Reference): Scar | null {
  const { item, fields } = reference.reading
  // Where no author was read, what was read as the title may be a body, which also publishes.
  if (!item.title || !fields.title || !item.author) return null
  const { end } = fields.title.extent
  // Most references say little behind their title: too little to say it again.
  if (reference.raw.length - end < item.title.length / 2) return null
  const title = wordsIn(item.title).slice(0, LONGEST_TITLE)
  if (title.length < SHORTEST_TITLE) return null
  const rest = wordsOfReference(reference).slice(end)
  // Quick to tell: mostly one of the first words is not even a part of what follows.
  const folded = rest.toLowerCase()
  if (!title.every(({ text }) => folded.includes(text))) return null
  const found = extentOfWords(title, wordsIn(rest))
  if (!found || isNameOfBook.test(rest.slice(0, found.start))) return null
  return {
    extent: { start: end + found.start, end: end + found.end },
    what: 'gives its title twice',
    remedy: 'Strike out the second, with what was pasted along with it.',
    confidence: 0.85,
    isPunctuation: false,
  }
}

interface Word extends Extent {
  readonly text: string
}

function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{Alpha}\p{N}]+/gu), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

/** Where the same words stand one after another; null where they do not. */
function extentOfWords(sought: readonly Word[], words: readonly Word[]): Extent | null {
  for (let at = 0; at + sought.length <= words.length; at++) {
    if (!sought.every(({ text }, index) => words[at + index]?.text === text)) continue
    return { start: (words[at] as Word).start, end: (words[at + sought.length - 1] as Word).end }
  }
  return null
}

const isNameOfBook =
  /(?:^|[\s,(“"»”])(?:in|dans|en|nel|em)[:\s][^;]{0,120}$|(?:review of|rezension (?:zu|von)|trans(?:lation|\.)? of|reprint of)[:\s“"«„‘*_]*$/iu
