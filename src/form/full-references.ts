import { LONGEST_REFERENCE } from '../limits.js'
import type { Manuscript } from '../model/manuscript.js'
import type { Reference } from '../model/reference.js'
import { oncePerObject } from '../once-per-object.js'

/** The references that state a source in full: neither a repetition of one, nor an address linked from the text. */
export function fullReferences({ references }: Manuscript): readonly Reference[] {
  return references.filter(({ origin, repetition }) => origin !== 'link' && repetition === null)
}

/**
 * Whether a reference stands in a bibliography file, field by field: then a field that is not there is surely missing. Of a
 * reference written out, a field may simply not have been recognised.
 */
export function isFiled({ path }: Reference): boolean {
  return path !== undefined
}

const addresses = /(?:[a-z]{2,6}:\/\/|\bwww\.)[^\s<>]{1,4000}|\b10\.\d{4,9}\/[^\s<>]{1,500}/giu

/**
 * What a reference says beside its addresses and identifiers; spaces stand for those, so that places stay the same. What lies
 * beyond the longest reference is left out.
 */
export const wordsOfReference = oncePerObject(withoutAddresses)

function withoutAddresses({ raw, reading }: Reference): string {
  const text = raw.slice(0, LONGEST_REFERENCE)
  let words = text.replace(addresses, found => ' '.repeat(found.length))
  for (const { extent } of reading.identifiers) {
    // An address may hold a space by mistake; the label of a link holds words that are none of its own.
    if (!/^<?(?:[a-z]{2,6}:\/|www\.|10\.)/i.test(text.slice(extent.start, extent.start + 12))) continue
    const end = Math.min(extent.end, words.length)
    if (end > extent.start) words = words.slice(0, extent.start) + ' '.repeat(end - extent.start) + words.slice(end)
  }
  return words
}

/** Words for what is not out yet; in small letters, as the flag `i` makes a long list slow. */
const forthcoming =
  /\b(?:forthcoming|in press|in print|to appear|in progress|in preparation|unpublished|to be published|submitted|under review|accepted|advance (?:online|access)|ahead of print|im erscheinen|im druck|erscheint|in vorbereitung|à paraître|sous presse|en prensa|de próxima aparición|in corso di (?:stampa|pubblicazione)|no prelo|ter perse|in voorbereiding)\b/

/** Whether a reference says that its source is still to appear. */
export const isForthcoming = oncePerObject(({ raw, reading }: Reference): boolean =>
  [raw.slice(0, 4000), reading.item.issued?.literal ?? ''].some(text => forthcoming.test(text.toLowerCase())),
)

/** Marks of papers in the keeping of an archive: boxes and shelf marks. */
const shelfMark =
  /\b(?:box|folder|fol\.|ff\.|papers|nachlass|bestand|akten?|fonds|fondo|busta|legajo|MSS?|record group|RG|reel|microfilm)\b/iu
/** Words that also stand in the names of journals and sites; in small letters, as the flag `i` would be slow to compile. */
const keeper =
  /\b(?:archives?|archiv|archivo|archivio|arquivo|manuscript|collections?|sammlung|library of|findbuch)\b|\p{Alpha}{3}archiv\b/u

/** Whether a reference leads into an archive, where dates, authors and titles follow other customs. */
export function isArchival(reference: Reference): boolean {
  const { item } = reference.reading
  if (item.type === 'manuscript' || item.type === 'personal_communication') return true
  const words = wordsOfReference(reference).slice(0, 4000)
  return shelfMark.test(words) || (item.URL === undefined && item.DOI === undefined && keeper.test(words.toLowerCase()))
}
