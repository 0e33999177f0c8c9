import { lazily } from '../../lazily.js'
import type { Extent } from '../../model/span.js'
import { isCaseless, markedTitles } from '../caseless-reference.js'
import { type BackReference, type BackReferenceMatch, nothing } from './back-reference.js'

/** “Там же. С. 20.”, “同上，第20页。”: words in letters that folding does not keep. */
export function matchForeignIbid(text: string): BackReferenceMatch | null {
  if (!beginsForeign(text)) return null
  const match = foreignShapes().ibid.exec(text)
  if (!match) return null
  return { back: { ...nothing, form: 'ibid', locator: match[1] ?? null, unmistakable: true }, length: match[0].length }
}

/** Whether a text begins with a letter that folding does not keep: of a script from Greek on, and no quotation mark or dash. */
export function beginsForeign(text: string, at = 0): boolean {
  const code = text.charCodeAt(at)
  return code >= FIRST_FOREIGN_LETTER && !(code >= FIRST_SIGN && code <= LAST_SIGN)
}

// Numbers of characters.
const FIRST_FOREIGN_LETTER = 0x370

const [FIRST_SIGN, LAST_SIGN] = [0x2000, 0x2fff]

const foreignPlace =
  "[,.，、،:：]?(?:\\s?(?:第|頁|页|(?:[СсТт]|[Бб]л|σ|σσ|ص|صص|עמ['׳])\\.?\\s?|p{1,2}\\.\\s?)?(\\d{1,5}(?:\\s?[–—-]\\s?\\d{1,5})?)\\s?(?:页|頁|쪽|면)?)?\\s?[.。]?(?=$|[;；؛\\s])"

const foreignShapes = lazily(() => ({
  ibid: new RegExp(
    `^(?:[Сс]м\\.:?\\s)?(?:[Тт]ам же|[Тт]ам само|[Пп]ак там|Στο ίδιο|Αυτόθι|[ΌόΟο]\\.\\s?π\\.|同上(?:[书書文註注])?|同前(?:[书書註注]|引[书書文]|揭[书書文])?|同書|위의 (?:책|글)|같은 (?:책|글)|상게서|المرجع نفسه|المصدر نفسه|نفس المرجع|نفس المصدر|المرجع السابق(?: نفسه)?|المصدر السابق(?: نفسه)?|همان|שם)${foreignPlace}`,
    'u',
  ),
  // “Иванов И. И. Указ. соч. С. 50.”, “王建国，前引书，第20页。”: whom it names, and how it points back.
  mark: new RegExp(
    `^([\\p{Alpha}.\\s'’-]{2,60}?)[,，、،：:]?\\s?(?:[Уу]каз\\.\\s?(?:соч|раб|ст)\\.?|[Цц]ит\\.\\s?соч\\.?|ό\\.\\s?π\\.|(?:同?前引|前揭|前掲|上引|同前)(?:书|書|文|论文|論文|註|注)?|앞의 (?:책|글|논문)|المرجع السابق|المصدر السابق|مرجع سابق|مصدر سابق)${foreignPlace}`,
    'u',
  ),
  placeOfTitle: new RegExp(`^${foreignPlace}(?=\\s*(?:$|[;；؛]))`, 'u'),
}))

/** As it stands in letters that folding does not keep; nothing is claimed where nobody of that name stood before. */
export function matchForeignMark(text: string): BackReferenceMatch | null {
  if (!beginsForeign(text)) return null
  const match = foreignShapes().mark.exec(text)
  if (!match) return null
  const name = (match[1] as string).replace(/[\s.]+$/, '')
  // “Иванов И. И.” is found by “Иванов”.
  const author = name.replace(/(?:\s\p{Upper}\.?){1,3}$/u, '')
  return {
    back: { ...nothing, form: 'op-cit', author, locator: match[2] ?? null, unmistakable: false },
    length: match[0].length,
  }
}

/** “王建国：《运河与税收》，第15页。”: an author, a title in its marks, and a page, where the first time has more. */
export function matchMarkedTitle(text: string, emphasis: readonly Extent[]): BackReferenceMatch | null {
  if (!beginsForeign(text) || !isCaseless(text)) return null
  const [title, ...others] = markedTitles(text, emphasis)
  if (!title || others.length > 0) return null
  const author = text.slice(0, title.whole.start).replace(/[\s：:，,、،]+$/, '')
  const place = foreignShapes().placeOfTitle.exec(text.slice(title.whole.end))
  if (!/^[\p{Alpha}\s·・、，]{2,40}$/u.test(author) || !place) return null
  const back: BackReference = {
    ...nothing,
    form: 'short',
    author: author.split(/[、，,]/)[0] as string,
    shortTitle: text.slice(title.inner.start, title.inner.end),
    locator: place[1] ?? null,
    unmistakable: false,
  }
  return { back, length: title.whole.end + place[0].length }
}
