import { isFiled, wordsOfReference } from '../form/full-references.js'
import { misplacedTitle } from '../form/misplaced-title.js'
import { ownFootnotes } from '../form/own-footnotes.js'
import { cutAtEnd, leftoversIn, oddQuotation, type Scar, unpaired } from '../form/reference-scars.js'
import type { Footnote, Manuscript } from '../model/manuscript.js'
import type { Field, Reference } from '../model/reference.js'
import { referenceName } from '../wording/reference-name.js'
import { defineRule, type Place, type RuleContext, type Sighting } from './define-rule.js'

export default defineRule({
  id: 'malformed-reference',
  severity: 'warning',
  docs: {
    what: 'A reference is broken: cut off, unfinished, with signs and brackets that do not match, or pasted together wrongly.',
    why: 'Something was lost or left behind, and the reader cannot tell what.',
    fix: 'Complete the reference from its source, and strike out what was left over.',
  },
  *check(context) {
    const { manuscript, place } = context
    for (const fault of manuscript.faults) {
      const { span, path, key, raw, message } = fault
      yield { span, path, key, message: faultMessage(key, message), ...(raw ? { actual: raw.slice(0, 200) } : {}) }
    }
    const endings = endingsOf(manuscript)
    for (const reference of manuscript.references) {
      if (reference.origin === 'link') continue
      if (isFiled(reference)) yield* scarsOfEntry(reference, place)
      else yield* scarsOfText(reference, endings, context)
    }
  },
})

function faultMessage(key: string | null, message: string): string {
  return `${key === null ? 'An entry' : `\`${key}\``} could not be read as it stands. ${message}`
}

const printedFields = ['title', 'container-title', 'publisher', 'page', 'volume', 'issue', 'edition'] as const
const fieldNames: Readonly<Record<(typeof printedFields)[number], string>> = {
  title: 'title',
  'container-title': 'journal or book',
  publisher: 'publisher',
  page: 'pages',
  volume: 'volume',
  issue: 'issue',
  edition: 'edition',
}

function* scarsOfEntry(reference: Reference, place: RuleContext['place']): Iterable<Sighting> {
  for (const field of printedFields) {
    const value = reference.reading.item[field]
    if (value === undefined) continue
    const scars = [...leftoversIn(value), ...cutPages(field, value)]
    const [scar] = scars
    if (scar)
      yield sighting(scar, place(reference, field), `${referenceName(reference)}, in its ${fieldNames[field]},`, value)
  }
}

/** “230--”: a range of pages without its end. */
function cutPages(field: Field, value: string): readonly Scar[] {
  const cut = field === 'page' ? cutAtEnd(value) : null
  return cut ? [cut] : []
}

function* scarsOfText(reference: Reference, endings: Endings, { spanIn, place }: RuleContext): Iterable<Sighting> {
  const words = wordsOfReference(reference)
  const scars = [...leftoversIn(words)].filter(({ isPunctuation }) => !isPunctuation || !isCommentary(reference))
  if (reference.repetition === null && scars.length === 0 && !isCommentary(reference))
    scars.push(...misplacedTitle(reference), ...lostEnds(reference, words, endings))
  for (const scar of scars) {
    const { key, footnote } = place(reference)
    yield sighting(
      scar,
      { span: spanIn(reference.passage, scar.extent), key, footnote },
      referenceName(reference),
      reference.raw,
    )
  }
}

/** Characters. Longer notes hold talk and quotations, whose signs are their own. */
const longestPlainReference = 500

/** In what nothing of a source was read, doubled signs say nothing of a reference. */
function isCommentary({ raw, reading }: Reference): boolean {
  const { author, editor, issued, URL, DOI } = reading.item
  return raw.length > longestPlainReference || (!author && !editor && !issued && !URL && !DOI)
}

/**
 * A reference cut off, or half of a pair. Where several sources stand in one note, or commentary around them, the other half may stand
 * outside this one: then only what is wrong with the note as a whole counts.
 */
function lostEnds(reference: Reference, words: string, { noteOf, last }: Endings): readonly Scar[] {
  const note = noteOf(reference)
  const isLast =
    note === null || (last.get(note) === reference && note.passage.text.trimEnd().endsWith(lastWords(reference)))
  const endsInAddress = /\S$/.test(reference.raw) && /\s$/.test(words)
  const cut = isLast && !endsInAddress ? cutAtEnd(words) : null
  if (cut) return [cut]
  const pair = unpaired(words) ?? oddQuotation(words)
  if (!pair) return []
  const whole = note?.passage.text ?? reference.raw
  return unpaired(whole) || oddQuotation(whole) ? [pair] : []
}

function lastWords({ raw }: Reference): string {
  return raw.trimEnd().slice(-20)
}

/** What stands around a reference. */
interface Endings {
  readonly noteOf: (reference: Reference) => Footnote | null
  /** The last reference of each note. */
  readonly last: ReadonlyMap<Footnote | null, Reference>
}

function endingsOf(manuscript: Manuscript): Endings {
  const noteOf = ownFootnotes(manuscript)
  return { noteOf, last: new Map(manuscript.references.map(reference => [noteOf(reference), reference])) }
}

function sighting({ what, remedy, confidence }: Scar, place: Place, name: string, text: string): Sighting {
  return { ...place, message: `${name} ${what}. ${remedy}`, actual: text.slice(-longestActual), confidence }
}

/** Characters. What is wrong with a reference is found again by its end. */
const longestActual = 200
