import { sure } from '../compare/certainty.js'
import { sameSurname } from '../compare/names.js'
import { type StatedSource, statedSource } from '../compare/sources.js'
import { type ComparableTitle, comparableTitle, tellingWords, titleSimilarity, titleVeto } from '../compare/title.js'
import { datesAgree } from '../compare/url-date.js'
import type { Page, PageFit, Reference } from '../model/index.js'

/**
 * Whether a page is of the source that a reference describes, by its title above all: what a site adds before or behind it, and a headline that was
 * changed later, make no other page. Only where nothing of the stated title is to be found on the page, and nothing else agrees, is it another one.
 */
export function pageFit(reference: Reference, page: Page): PageFit {
  const source = statedSource(reference)
  const shown = page.item.title
  if (source.title === null || !sure(reference, 'title') || source.comparable === null) return 'unsaid'
  if (shown === undefined || comparableTitle(shown).text === '') return 'unsaid'
  if (isSameTitle(source.title, shown)) return 'same'
  if (source.telling.length === 0) return 'unsaid'
  const similarity = titleSimilarity(source.title, shown)
  if (similarity >= ALIKE || coverage(source, page) >= MOSTLY_COVERED) return 'near'
  if (hasSameFacts(source, reference, page)) return 'near'
  return similarity < UNALIKE && coverage(source, page) < HARDLY_COVERED && isComparable(source, page)
    ? 'other'
    : 'unsaid'
}

/** Telling words of a stated title. Of fewer the absence proves nothing. */
const FEWEST_TELLING = 3
const ALIKE = 0.5
const UNALIKE = 0.34
/** Of the stated title's telling words, those that stand in the page's title or first words. */
const MOSTLY_COVERED = 0.8
const HARDLY_COVERED = 0.5
const SAME = 0.9

function isSameTitle(stated: string, shown: string): boolean {
  const [one, other] = [comparableTitle(stated), comparableTitle(shown)]
  if (one.words.join('') === other.words.join('')) return true
  if (titleVeto(stated, shown) === 'number' || titleVeto(stated, shown) === 'country') return isHeld(one, other)
  return isHeld(one, other) || titleSimilarity(stated, shown) >= SAME
}

/** Words. Fewer stand in another title by chance. */
const FEWEST_HELD = 3

/** One title stands whole in the other, which says the site's name or a rubric besides. */
function isHeld(one: ComparableTitle, other: ComparableTitle): boolean {
  const [short, long] = one.text.length <= other.text.length ? [one, other] : [other, one]
  return short.words.length >= FEWEST_HELD && ` ${long.text} `.includes(` ${short.text} `)
}

/** The share of the stated title's telling words that the page has in its title, its announcement or its first paragraphs. */
function coverage({ telling }: StatedSource, { item, text }: Page): number {
  const words = new Set(
    [item.title, item['container-title'], text.description, text.abstract, text.lead]
      .flatMap(part => parts(part ?? ''))
      .flatMap(part => tellingWords(comparableTitle(part))),
  )
  return telling.filter(word => words.has(word)).length / telling.length
}

/** Characters. Longer titles are not compared whole, so texts are gone through in pieces. */
const PIECE = 500
const MOST_PIECES = 8

function parts(text: string): readonly string[] {
  const count = Math.min(MOST_PIECES, Math.ceil(text.length / PIECE))
  return Array.from({ length: count }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE + 20))
}

/** The author and the day agree: then the title was changed, or read wrongly. */
function hasSameFacts({ author, item }: StatedSource, reference: Reference, page: Page): boolean {
  const isAuthor = author !== null && (page.item.author ?? []).some(name => sameSurname(author, name))
  const day = item.issued?.['date-parts']?.[0]?.length === 3 && sure(reference, 'issued') ? item.issued : undefined
  const isDay = day !== undefined && page.published !== null && datesAgree(day, page.published.date)
  return isAuthor || (isDay && page.published?.date['date-parts']?.[0]?.length === 3)
}

/** Telling words enough on both sides, in one script and in one language: a title may be cited in translation. */
function isComparable({ title, telling }: StatedSource, { item, text }: Page): boolean {
  const shown = item.title ?? ''
  if (title === null || telling.length < FEWEST_TELLING) return false
  // A page that bears its site's name alone, and has no words, tells nothing of what it shows.
  if (tellingWords(comparableTitle(shown)).length < 2 && text.lead === undefined) return false
  if (isLatin(title) !== isLatin(shown)) return false
  const language = item.language?.slice(0, 2).toLowerCase()
  const isForeign = foreign.test(title) && !english.test(title)
  return language === undefined || language === 'en' ? isForeign === foreign.test(shown) : isForeign
}

const english = /\b(?:the|of|and|for|with|from|by|its|how|why|what|is|are)\b/i
const foreign =
  /\b(?:der|die|das|und|von|für|im|zur|le|la|les|des|du|et|pour|dans|el|los|las|del|y|para|en|il|lo|gli|della|dei|per|o|os|da|do|dos|em|het|een|van|voor|och|og|af|til)\b|[^\x00-\x7f‘’“”–—…]/iu

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}
