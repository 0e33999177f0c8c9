import { foldLetters } from '../interpret/fold.js'
import { scanNames } from '../interpret/names.js'
import { isProse } from '../interpret/prose.js'
import { beginsWithRule } from '../interpret/same-names.js'
import { functionWords } from '../interpret/vocabulary.js'

/** How much a line looks like the first of an entry. */
export type Beginning = 'certain' | 'possible' | 'none'

// Characters. An author list or a body's name is told by its first names; the rest of a long line adds nothing.
const longestHead = 240

/**
 * How a line begins: certainly like an entry (names with a date or initials behind, a body with a date, a dash for the same
 * author), possibly (a capital, a quotation), or like the middle of a sentence.
 */
export function beginningOf(line: string): Beginning {
  const head = line.slice(0, longestHead).replace(/^["“„]+(?=\p{Upper}\p{Alpha}+, \p{Upper})/u, '')
  if (beginsWithRule(head)) return 'certain'
  if (!/^[\p{Upper}\p{Lo}\p{N}"“„«‘'(¿¡[]/u.test(head) && !particleFirst.test(head)) return 'none'
  const folded = foldLetters(head)
  if (pagesOrPlace.test(folded)) return 'none'
  if (placeOfHouse.test(folded)) return 'possible'
  return beginsWithNames(head) || isDatedHead(folded) ? 'certain' : 'possible'
}

const particleFirst =
  /^(?:(?:van|von|vom|der|den|zu|zur|de|del|della|di|da|dos|du|la|le|el|al|ibn|ter|ten)\s|d['’]|al-){1,3}\p{Upper}/u
/** What carries on an entry whose line broke: “85, 768–776.”, “(Eds), …”, “Vol. 3”, “In: …”. */
const pagesOrPlace =
  /^(?:\(?\d[\d\s:().,;–/-]*(?:$|[a-z(])|\((?:eds?|hrsg|hg|trad|trans)\b|(?:vols?|no|nr|bd|isbn|issn|doi|in|available|retrieved|accessed)[.:]\s|pp?\.\s?\d|https?:)/i

/** “Cambridge, MA: …” */
const placeOfHouse = /^[A-Z][A-Za-z .-]{2,30},\s(?:[A-Z]{2}|[A-Z]\.[A-Z]\.):\s/

function beginsWithNames(head: string): boolean {
  const scan = scanNames(head)
  if (!scan || scan.confidence < 0.5) return false
  const next = head.slice(scan.end, scan.end + 24)
  if (lifetime.test(next)) return false
  if (datedBehind.test(next) || /^[.,]?\s?\(?(?:eds?|hrsg|hg|dir|coord|comp)\b/i.test(next)) return true
  if (scan.confidence < 0.7) return false
  return scan.manner === 'vancouver' ? /^[.,:;(]/.test(next) || scan.names.length > 1 : /^[.,:;(\s]/.test(next)
}

/** “(1801–1847)” */
const lifetime = /^,?\s?[([](?:born\s|b\.\s|\*\s?)?\d{4}\s?[–—-]\s?\d{4}[)\]]/
const datedBehind =
  /^[.,:;]{0,2}\s?(?:\(?\[?(?:1[4-9]|20)\d\d[a-z]?(?!\d)|\(?(?:n\.\s?d|o\.\s?[JD]|s\.\s?[fda]|forthcoming|in press|im Druck|im Erscheinen|à paraître|en prensa)\b)/

/** “World Health Organization (2010). …”, “Bond, Rod, Peter Saunders 1999, …”: names of whatever kind, the date behind them. */
function isDatedHead(folded: string): boolean {
  const match = datedHead.exec(folded)
  if (!match) return false
  const words = (match[1] as string).split(/[\s,/&.()-]+/).filter(word => word !== '')
  const first = (words[0] as string).toLowerCase()
  if (functionWords.has(first) || months.test(first) || houses.test(words.at(-1) as string)) return false
  return words.every(word => /^[A-Z]/.test(word) || functionWords.has(word) || editors.test(word))
}

const datedHead =
  /^([A-Z][^;:“”"\d]{2,150}?)[.,]?\s[([]?(?:1[4-9]|20)\d\d(?:,\s[A-Z][a-z]{2,8}(?:\s\d{1,2})?)?[a-z]?(?:[)\]][.,:]?\s|[.,:]\s)\S/
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)$/
const houses = /^(?:Press|Verlag|Publish(?:er|ers|ing)|Publications?|Books|Editions?|Editora|Editorial|Editore|Sons)$/
const editors = /^(?:eds?|hrsg|hg|dir|coord|comp|org|al|u)$/i

/** Whether a line gives what an entry gives: a year, an address, an identifier, or that it has no date. */
export function isDated(line: string): boolean {
  return /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|https?:\/\/|\b(?:www|WWW)\.[\w-]+\.\w|\b10\.\d{4,9}\/|\b(?:n\.\s?d|o\.\s?[JD]|s\.\s?[fda])\.|forthcoming|in press|im Druck|im Erscheinen|à paraître|en prensa/.test(
    line,
  )
}

/** Whether an entry could be at its end with a line: it may, it may if its last word is a house or a place, or it goes on. */
export type Ending = 'closed' | 'open' | 'none'

/** Tells by the end of a line whether an entry could end with it. */
export function endingOf(line: string): Ending {
  if (/https?:\/\/\S+$|\b10\.\d{4,9}\/\S+$/.test(line)) return 'closed'
  if (/(?:[,:;&/–—-]|\s(?:\p{Upper}|pp?|[Vv]ol|[Nn]o|eds?|[Ii]n|Hrsg|Hg|Bd|S|Nr|St)\.?)$/u.test(line)) return 'none'
  if (/(?:[.!?\d)\]>”"’»]|\p{Lo})$/u.test(line)) return isAuthorsAlone(line) ? 'none' : 'closed'
  return functionWords.has(foldLetters(/\S+$/.exec(line)?.[0] ?? '').toLowerCase()) ? 'none' : 'open'
}

/** “A. Doe, B. Roe and C. Poe.”: what they wrote is still to come. */
function isAuthorsAlone(line: string): boolean {
  if (line.length > longestHead || !line.endsWith('.') || isDated(line)) return false
  const scan = scanNames(line)
  return scan !== null && scan.names.length > 1 && scan.confidence >= LEAST_SURE && /^\W*$/.test(line.slice(scan.end))
}

// Initials, or a joining word, prove a list of names.
const LEAST_SURE = 0.75

/** A whole entry by its own look: it begins like one, is dated, and is no sentence. */
export function isWholeEntry(text: string): boolean {
  if (text.length < shortestEntry || text.length > longestEntry || !isDated(text)) return false
  return beginningOf(text) === 'certain' && !isSentence(text)
}

// Characters. “Doe, J. 1999. Mud.” is short; lists with every author of a collaboration are long.
const shortestEntry = 24
const longestEntry = 4_000

/** “Smith (1990) argues that …” begins like an entry and is none. */
function isSentence(text: string): boolean {
  const scan = scanNames(text.slice(0, longestHead))
  const behind = text.slice(scan?.end ?? 0, (scan?.end ?? 0) + 40)
  return (
    /^\s\(?\d{4}[a-z]?\)?\s\p{Lower}/u.test(behind) ||
    (/^\s\p{Lower}{3,}\s/u.test(behind) && !/^\s(?:and|und|with|mit|avec|con|eds?|hrsg)\b/.test(behind))
  )
}

/** Mostly plain words, a verb among them; quotations are not counted. */
export function isRunningText(text: string): boolean {
  return isProse(foldLetters(text.slice(0, 600)).replaceAll(/[“"«„‘][^”"»“’]{1,300}[”"»“’]/g, ' '))
}
