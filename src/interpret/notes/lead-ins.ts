import type { Extent } from '../../model/span.js'
import { beginsForeign } from '../back-references/foreign.js'
import { matchBackReference } from '../back-references/match-back-reference.js'
import { isProse } from '../prose.js'
import { backReferenceAt, italicsFrom, type Sheet, wordsOf } from './sheet.js'
import { hasAuthorAhead, isSource } from './source-signs.js'

/** “See also”, “vgl. dazu”, “and”: what stands right before a source or a repetition, in folded letters. */
export const signalWord =
  /^(?:[Ss]ee(?:,?\s(?:also|further|generally|especially|esp\.|in particular|too))?(?:,?\s(?:e\.\s?g\.|for example|for instance|among others|inter alia),?)?|[Bb]ut see|[Cc]f\.|[Cc]ompare|[Ff]or example,|[Ff]or instance,|[Ee]\.\s?g\.,|[Qq]td?\.?\sin|[Qq]uoted in:?|[Cc]ited in:?|[Vv]gl\.?(?:\s(?:auch|dazu|etwa|hierzu|insb\.|nur|statt vieler|zB|z\.\s?B\.))?:?|[Ss]iehe(?:\s(?:auch|dazu|etwa|hierzu|nur))?:?|(?:[Dd]azu|[Hh]ierzu|[Nn]aher|[Aa]usfuhrlich|[Ee]ingehend|[Gg]rundlegend|[Ii]nstruktiv|[Kk]ritisch)(?:\s(?:dazu|hierzu|etwa|auch|nur|bereits|zuletzt|ausfuhrlich))?:?|[Ss]tatt (?:aller|vieler):?|[Ss]o (?:auch|etwa|bereits|schon)|[Zz]it(?:iert|\.) nach:?|[Vv]oir(?:,?\s(?:aussi|notamment|not\.|egalement|surtout|par exemple|p\.\s?ex\.|en particulier|en ce sens),?)?(?:\s?:)?|[Cc]ite(?:e|s|es)? (?:par|dans)(?:\s?:)?|[Ee]n ce sens,?(?:\s(?:voir|v\.))?(?:\s?:)?|[Dd]ans le meme sens,?|[Ee]n sens contraire,?|[Cc]ontra(?:\s?:)?|[Aa]\.\s?A\.|[Ee]n contra,?|[Cc]itado (?:por|en):?|[Cc]itato (?:da|in):?|[Vv]ease(?:\s(?:tambien|ademas))?|[Cc]fr\.|[Vv]edi(?:\sanche)?|[Vv]er(?:\stambem)?|[Zz]ie(?:\sook)?|[Aa]nd|[Uu]nd|et|[Ss]owie|[Aa]s well as|[Aa]ccord),?\s+(?=[A-Z“"«„‘\u0002(*]|van\s|von\s|de\s|also\s|ibid|id\.|above|supra|oben|unten|ders\.|dies\.|ebd|ebenda|n(?:ote|\.)\s|http)/

const leadIn = /^(?:[a-z][a-z'’-]*\.?,?\s){1,10}?(?=[A-Z\u0002]|(?:van|von|de)\s[A-Z])/

const pointsOn =
  /(?:,|\b(?:see|compare|contrast|cf\.?|against|similarly|contra|likewise|also|but|vgl\.?|siehe|dagegen|ahnlich|ebenso|auch|anders|voir|comparer|contre|vease|vedi|contro|zie))\s$/

/** “; on another view: Doe”, where “; in: Doe” is the book that a chapter stands in. */
const colonLeadIn = /^[a-z][^.;:\u0002]{0,60}\s[^\s.;:\u0002]{3,40}:\s(?=[A-Z])/

/** The words of “; more cautiously, Doe” and “; but compare Doe”; zero when nothing there leads to a source. */
export function leadInLength(bare: string): number {
  const colon = colonLeadIn.exec(bare)?.[0]
  if (colon !== undefined) return colon.length
  const words = leadIn.exec(bare)?.[0]
  return words !== undefined && pointsOn.test(words) ? words.length : 0
}

/** How a sentence begins that leads to a source: “On the strike, see”. */
export const preposition =
  /^(?:on|for|about|regarding|concerning|zu|zur|zum|fur|sur|pour|sobre|para|su|per|over|voor|in addition)\b/i

/** The words up to and with “see” that open a stretch. */
export function leadLength(text: string): number {
  const signal = signalWord.exec(text)
  if (signal) return signal[0].length
  const long = longLeadIn(text)
  return long ? long.index + long[0].length : 0
}

/** Whether a stretch is a back reference and nothing else, but for a word that leads to it. */
export function isWholeBack(sheet: Sheet, extent: Extent): boolean {
  const lead = signalWord.exec(wordsOf(sheet, extent))?.[0].length ?? 0
  const body = { start: extent.start + lead, end: extent.end }
  const match = backReferenceAt(sheet, body)
  return match !== null && /^[\s.;,]*$/.test(wordsOf(sheet, body).slice(match.length))
}

const namedAndDated = /^[A-Z].{2,400},\s.*[([]?(?:1[4-9]|20)\d\d[)\]]?(?:,?\s[\d\s().,–—-]{1,40}(?:\sff?)?)?[.)]{0,2}$/s

/** Behind “see” a name with its date is a source, whatever its title looks like. */
export function isSignalled(sheet: Sheet, { start, end }: Extent, lead: number): boolean {
  if (lead === 0 || !signalWord.test(sheet.text.slice(start - lead, start + 12))) return false
  const bare = sheet.bare.slice(start, end)
  return namedAndDated.test(sheet.text.slice(start, end)) && !isProse(bare)
}

const longLead =
  /(?:^|[\s,(—–-])(?:see(?:,?\s(?:also|further|generally|especially|in particular))?(?:,?\s(?:e\.\s?g\.|for example|for instance|among others|inter alia),?)?|cf\.|compare|quoted in:?|qtd\.?\sin|cited in:?|(?:adapted|reprinted|translated|taken) from|vgl\.?(?:\s(?:auch|dazu|etwa|hierzu|nur))?|siehe:?(?:\s(?:auch|dazu|hierzu|nur))?|ausfuhrlich(?:er)? bei|explizit bei|klassisch bei|zit(?:iert|\.) nach:?|voir(?:,?\s(?:aussi|notamment|par exemple|egalement|en particulier),?)?(?:\s:)?|vease(?:\stambien)?|cfr\.|vedi|zie)[:,]?\s+(?=[A-Z“"«„‘\u0002(]|van\s|von\s|de\s|http)/i

/** The words within a sentence that lead to a source: “…, see also ”. */
export function longLeadIn(text: string): RegExpExecArray | null {
  return /see|cf|comp|quot|qtd|cite|from|vgl|sieh|bei|zit|voir|veas|vedi|zie/i.test(text) ? longLead.exec(text) : null
}

/** “См. также:”, “βλ.”: words in letters that folding does not keep. */
const foreignSignal =
  /^(?:(?:[Сс]м|[Сс]р)\.(?:\s(?:также|подробнее|например|об этом))?[:,]?|[Цц]ит\. по:?|[Пп]одробнее(?: см\.)?:|[Вв]иж:?|[Ββ]λ\.(?:\sκαι|\sεπίσης)?:?|[Ππ]ρβλ\.:?)\s+/u

// Characters.
const LONGEST_SIGNAL = 40

/** How much of a chunk leads to its source: “On the strike, see ”. Zero when it begins with the source itself. */
export function leadOf(sheet: Sheet, extent: Extent): number {
  const text = sheet.text.slice(extent.start, Math.min(extent.end, extent.start + 700))
  const bare = sheet.bare.slice(extent.start, Math.min(extent.end, extent.start + 700))
  const isForeign = beginsForeign(sheet.written, extent.start)
  const foreign = isForeign && foreignSignal.exec(sheet.written.slice(extent.start, extent.start + LONGEST_SIGNAL))
  if (foreign) return foreign[0].length
  const first = signalWord.exec(text)
  if (first) {
    const again = signalWord.exec(text.slice(first[0].length))
    return first[0].length + (again?.[0].length ?? 0)
  }
  if (matchBackReference(text, italicsFrom(sheet, extent.start))?.back.unmistakable) return 0
  const further = furtherLead(sheet, extent, text, bare)
  if (further > 0) return further
  const later = longLeadIn(bare)
  if (!later) return colonLead(text, bare)
  const lead = bare.slice(0, later.index + later[0].length)
  // The lead is the author's own sentence; a reference whose title holds “see” is none.
  if (!preposition.test(lead) && !isProse(lead) && lead.split(/\s+/).length > 5) return 0
  return lead.length
}

/** “… in two papers: ‘Title’ (1995)”: a sentence that a colon leads to a dated quotation. */
function colonLead(text: string, bare: string): number {
  const lead = /^[^:\u0002]{16,300}[a-z]{3}:\s(?=\u0002)/.exec(bare)?.[0]
  if (lead === undefined || !isProse(lead)) return 0
  return /^[“"«„‘].{4,300}?[([](?:1[4-9]|20)\d\d/.test(text.slice(lead.length)) ? lead.length : 0
}

/** “more cautiously, ” before a repetition or an author; at the head of a sentence only before a repetition. */
function furtherLead(sheet: Sheet, extent: Extent, text: string, bare: string): number {
  const begins = /^[A-Z]/.test(bare)
  const length = leadInLength(begins ? `x${bare.slice(1)}` : bare)
  if (length === 0 || (begins && !/\s\S/.test(bare.slice(0, length)))) return 0
  const rest = text.slice(length)
  const match = matchBackReference(rest, italicsFrom(sheet, extent.start + length))
  if (match?.back.unmistakable && (match.back.form !== 'short' || /^[\s.;,]*$/.test(rest.slice(match.length))))
    return length
  if (begins) return 0
  if (hasAuthorAhead(rest)) return length
  const isColon = bare[length - 2] === ':'
  return isColon && isSource(sheet, { start: extent.start + length, end: extent.end }) ? length : 0
}
