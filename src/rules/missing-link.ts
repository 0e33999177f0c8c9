import { dateText } from '../compare/calendar.js'
import { fullReferences, isFiled, isForthcoming, wordsOfReference } from '../form/full-references.js'
import type { Reference } from '../model/reference.js'
import { quoted, referenceName } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'missing-link',
  severity: 'info',
  docs: {
    what: 'A reference says that its source was read online, but gives no address.',
    why: 'A reader is told that the source can be opened, and not where.',
    fix: 'Add the address, or the DOI. If the source was read in print, strike out the note of access.',
  },
  *check({ manuscript, place }) {
    for (const reference of fullReferences(manuscript)) {
      if (hasAddress(reference)) continue
      const said = onlineMark(reference)
      if (said === null) continue
      yield {
        ...place(reference, reference.reading.item.accessed ? 'accessed' : 'title'),
        message: `${referenceName(reference)} says that it was read online (${quoted(said)}), but gives no address. Add the address or the DOI.`,
        actual: said,
        confidence: 0.9,
      }
    }
  },
})

/** Anything that could be an address, however broken, in the reference or behind one of its words. */
function hasAddress({ raw, reading, passage }: Reference): boolean {
  if (reading.identifiers.length > 0 || passage.links.length > 0) return true
  const { URL, DOI, PMID, PMCID, number, archive } = reading.item
  if (URL || DOI || PMID || PMCID || (archive && number)) return true
  return /:\/\/|\bwww\b|\bdoi\b|\b10\.\d{4}|\barxiv\b|\bhdl\b|\burn:|@|[\p{Alpha}\d-]{2}\.(?:[a-z]{2,3}\/|com|org|net|edu|gov|info|example)\b/u.test(
    raw.slice(0, 10_000).toLowerCase(),
  )
}

/** Quick to tell: without one of these no mark can match, and its pattern, dear to compile, is not needed. */
const markSign =
  /line|ligne|línea|internet|retrieved|accessed|visited|viewed|consult|available|abgerufen|zuletzt|zugriff|dispon|recuperado|accesso|acesso|geraadpleegd|beschikbaar/i

const marks =
  /\[(?:internet|online|on-?line|en ligne|en línea)\]|\b(?:retrieved (?:from(?=\s{0,3}(?:[:.,;)]|$))|on \p{Alpha}{3,9} \d|\p{Alpha}{3,9} \d)|(?:last )?(?:accessed|visited|viewed|consulted) (?:on |at )?(?=\p{Alpha}{3,9}\.? \d|\d)|available (?:online\b|(?:at|from)(?=\s{0,3}(?:[:.,;)]|$)))|online (?:verfügbar|abrufbar|unter)|abgerufen am|zuletzt (?:abgerufen|geprüft|aufgerufen)|(?:letzter )?zugriff(?: am)?:? (?=\d)|consulté le|disponible (?:en ligne|sur|en:|en línea)|consultad[oa] el|recuperado (?:de|el)\b|consultato il|disponibile (?:su|online|all)|ultimo accesso|acesso em|disponível em|geraadpleegd op|beschikbaar op)/iu

/**
 * Collections that lend out what they hold under the name of the collection, without an address of their own; and MLA's “Web.”, which
 * stood for the address until 2016.
 */
const throughLibrary =
  /\b(?:proquest|jstor|ebsco(?:host)?|lexis(?:nexis)?|nexis|westlaw|heinonline|factiva|gale|project muse|newsbank|newspapers?\.com|genealogybank|google books|hathi ?trust|kindle|database|datenbank|base de (?:données|datos)|archives?|archiv|library|app|dvd|cd-?rom|print)\b|(?:^|[.,]\s)Web\.(?=\s|$)/iu

/** Characters. What is shorter is a scrap of a reference. */
const shortestReference = 40

function onlineMark(reference: Reference): string | null {
  const { item } = reference.reading
  if (item.archive || item.title === undefined || reference.raw.length < shortestReference) return null
  if (isForthcoming(reference)) return null
  if (isFiled(reference)) return item.accessed ? `read on ${dateText(item.accessed)}` : null
  const words = wordsOfReference(reference)
  if (!markSign.test(words) || throughLibrary.test(words)) return null
  const found = marks.exec(words)
  if (!found || insideTitle(reference, found.index)) return null
  const accessed = reference.reading.fields.accessed?.extent
  const marked = found.index + found[0].length
  const end = accessed && accessed.start >= marked - 1 && accessed.start - marked < 12 ? accessed.end : marked
  return words.slice(found.index, end).trim()
}

function insideTitle({ reading }: Reference, at: number): boolean {
  const title = reading.fields.title?.extent
  return title !== undefined && at > title.start && at < title.end && reading.item.accessed === undefined
}
