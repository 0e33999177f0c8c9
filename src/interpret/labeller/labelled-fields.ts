import type { CslItem, CslName } from '../../model/csl.js'
import type { Field, FieldReading } from '../../model/reference.js'
import type { Extent } from '../../model/span.js'
import { type FoundDate, findDates } from '../dates.js'
import { singleSpaced } from '../draft.js'
import { parseNames } from '../names.js'
import type { Stretch } from './label-words.js'
import type { Part } from './labels.js'
import { isDoubtful, personsIn } from './person-list.js'
import { editorsBehind, ROLE_LENGTH, translatorsAhead } from './roles.js'

/** A field as the labels give it. */
export interface LabelledField<F extends Field = Field> extends FieldReading {
  readonly field: F
  readonly value: NonNullable<CslItem[F]>
}

const textFields: Partial<
  Record<Part, Exclude<Field, 'author' | 'editor' | 'translator' | 'issued' | 'accessed' | 'original-date' | 'type'>>
> = {
  title: 'title',
  container: 'container-title',
  series: 'collection-title',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  publisher: 'publisher',
  place: 'publisher-place',
  edition: 'edition',
  genre: 'genre',
  number: 'number',
}

/** The fields that labelled stretches of a reference give, each once, by the first stretch of its part. `dates` are those found in the reference. */
export function labelledFields(
  raw: string,
  stretches: readonly Stretch[],
  dates: readonly FoundDate[],
): Map<Field, LabelledField> {
  const fields = new Map<Field, LabelledField>()
  const keep = (field: LabelledField | null) => {
    if (field && !fields.has(field.field)) fields.set(field.field, field)
  }
  for (const stretch of joined(raw, stretches)) {
    const { part } = stretch
    if (part === 'author' || part === 'editor' || part === 'translator') keep(namesIn(raw, stretch))
    else if (part === 'date') keep(dateIn(raw, stretch, dates))
    else keep(textIn(raw, stretch))
  }
  return titled(reported(fields))
}

/** “Doe, Jane, Max Moe and Ann Roe (eds.)”: the first of a list of editors who were taken for its author. */
function joined(raw: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const at = stretches.findIndex(
    ({ part, extent }, index) =>
      part === 'editor' &&
      stretches[index - 1]?.part === 'author' &&
      /^[,;/]?\s?(?:(?:and|und|et|y|e|&)\s)?$/u.test(raw.slice(stretches[index - 1]?.extent.end, extent.start)),
  )
  const [author, editor] = [stretches[at - 1], stretches[at]]
  if (!author || !editor) return stretches
  const both: Stretch = {
    part: 'editor',
    extent: { start: author.extent.start, end: editor.extent.end },
    confidence: Math.min(author.confidence, editor.confidence),
  }
  return [...stretches.slice(0, at - 1), both, ...stretches.slice(at + 1)]
}

/** “Doe, J. (ed.): What the water left, Oxford 2001”: a container that contains nothing is itself the work. */
function titled(fields: Map<Field, LabelledField>): Map<Field, LabelledField> {
  const container = fields.get('container-title')
  if (!container || (['title', 'volume', 'issue', 'page'] as const).some(field => fields.has(field))) return fields
  if (!ofBooks.some(field => fields.has(field))) return fields
  fields.delete('container-title')
  fields.set('title', { ...container, field: 'title' })
  return fields
}

/** What a newspaper's issue, which is a container alone, does not have. */
const ofBooks: readonly Field[] = ['author', 'editor', 'publisher', 'publisher-place', 'edition']

const reportSeries =
  /^(?:(?:working|discussion|research|occasional|policy) papers?|(?:technical |tech\.? )?rep(?:orts?|\.)?|arbeitspapiere?|diskussionspapiere?|documento de trabajo|(?:\p{Alpha}[\p{Alpha}.]* )?patents?)(?: (?:no|nr)\.?)?$/iu

/** “Working Paper 12”, “US Patent 12”: no journal and its volume, but a kind of report and its number. */
function reported(fields: Map<Field, LabelledField>): Map<Field, LabelledField> {
  const container = fields.get('container-title')
  if (!container || !reportSeries.test(container.value as string)) return fields
  const volume = fields.get('volume') ?? fields.get('issue')
  fields.delete('container-title')
  if (!fields.has('genre')) fields.set('genre', { ...container, field: 'genre' })
  if (!volume || fields.has('number')) return fields
  fields.delete(volume.field)
  fields.set('number', { ...volume, field: 'number' })
  return fields
}

function textIn(raw: string, { part, extent, confidence }: Stretch): LabelledField | null {
  const field = textFields[part]
  if (!field || (part === 'pages' && isOfNumber(raw, extent))) return null
  const whole = completed(raw, extent)
  const words = raw.slice(whole.start, whole.end)
  const value = singleSpaced(words.includes('<') ? words.replaceAll(/<\/?[a-z]{1,10}>/gi, '') : words)
  return value === '' ? null : { field, value, extent: whole, confidence }
}

/** “TR-CS-90-25”: the end of a report's number looks like pages. */
function isOfNumber(raw: string, { start }: Extent): boolean {
  return /[\p{Alpha}\d][-–]$/u.test(raw.slice(Math.max(0, start - 2), start))
}

/** A stretch of words with the marks at its ends that belong to it: a bracket or quotation mark whose partner stands inside, a question mark. */
function completed(raw: string, { start, end }: Extent): Extent {
  const words = raw.slice(start, end)
  if (!/[()[\]“”«»„‘’'"]/.test(words))
    return { start, end: end + (/^[?!]{1,3}/.exec(raw.slice(end, end + 3))?.[0].length ?? 0) }
  let to = end + (/^[?!]{1,3}/.exec(raw.slice(end, end + 3))?.[0].length ?? 0)
  let from = start
  for (const [open, close] of pairs) {
    const { opened, closed } = unmatched(words, open, close)
    if (closed && raw[from - 1] === open) from -= 1
    if (opened && raw[to] === close) to += 1
  }
  // A straight mark opens in front of a letter and closes behind one.
  if (raw[from - 1] === "'" && /[\p{Alpha}\d?!.]'(?!\p{Alpha})/u.test(words) && raw[to] !== "'") from -= 1
  else if (raw[to] === "'" && /(?:^|[\s(])'\p{Alpha}/u.test(words) && raw[from - 1] !== "'") to += 1
  else if (raw[from - 1] === '"' && words.includes('"') && raw[to] !== '"') from -= 1
  else if (raw[to] === '"' && words.includes('"') && raw[from - 1] !== '"') to += 1
  return { start: from, end: to }
}

const pairs = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
] as const

/** Whether a mark is opened and not closed, or closed and not opened, in the words. */
function unmatched(words: string, open: string, close: string): { opened: boolean; closed: boolean } {
  let depth = 0
  let closed = false
  for (let at = 0; at < words.length; at++) {
    const character = words[at]
    if (character === open) depth += 1
    else if (character === close && depth > 0) depth -= 1
    // What looks like a closing mark may be an apostrophe.
    else if (character === close && close !== '’') closed = true
  }
  return { opened: depth > 0, closed }
}

function namesIn(raw: string, { part, extent, confidence }: Stretch): LabelledField | null {
  const end = namesEnd(raw, extent)
  const field = roleOf(part as Role, raw, extent.start, end)
  const start = extent.start + (lead.exec(raw.slice(extent.start, end))?.[0].length ?? 0)
  const names = called(namesOf(raw.slice(start, end)), raw, end)
  return names.length === 0 ? null : { field, value: names, extent: { start, end }, confidence }
}

/** Names end before their role, “Doe, J. (a cura di”, and with the point of a last initial or of “et al.”, which stands behind the words that are labelled. */
function namesEnd(raw: string, { start, end }: Extent): number {
  const words = raw.slice(start, end)
  const role = /\s?\(\p{Lower}[\p{Lower}\s.]*$/u.exec(words)
  if (role && role.index > 0) return start + role.index
  const isPoint = raw[end] === '.' && /(?:^|[\s.-])(?:\p{Upper}|Jr|Sr|al)$/u.test(words.slice(-4))
  return end + (isPoint ? 1 : 0)
}

/** “21.Doe J”, “25- Doe J”, “–––, and Doe, J.”: the number of an entry, and what joins names to one that is not written out, are of no name. */
const lead = /^\d{1,3}\s?[.)\]–-]\s?(?=\p{Alpha})|^(?:and|und|et|&)\s/u

type Role = 'author' | 'editor' | 'translator'

/** What a list of names is there for: the words around it have the last say. */
function roleOf(part: Role, raw: string, start: number, end: number): Role {
  if (part === 'author') return editorsBehind.test(raw.slice(end, end + ROLE_LENGTH)) ? 'editor' : 'author'
  return translatorsAhead.test(raw.slice(Math.max(0, start - ROLE_LENGTH), start)) ? 'translator' : part
}

/** The names in words that are known to be a list of them. */
export function namesOf(list: string): readonly CslName[] {
  const { names } = parseNames(list)
  return isDoubtful(names) ? (personsIn(list) ?? names) : names
}

/** “Doe (2004, p. 22)”, “Doe et al.”: a word that stands for an author beside a year is a family, where no page on the web is meant. */
function called(names: readonly CslName[], raw: string, end: number): readonly CslName[] {
  const [{ literal } = {}] = names
  if (names.length !== 1 || literal === undefined || !/^\p{Upper}\p{Lower}+(?:-\p{Upper}\p{Lower}+)?$/u.test(literal))
    return names
  const behind = /^,?\s(?:(et\.? al|u\.\s?a\b)|\(?(?:1[6-9]|20)\d\d)/u.exec(raw.slice(end, end + 12))
  return behind && (behind[1] || !raw.includes('://')) ? [{ family: literal }] : names
}

function dateIn(raw: string, { extent, confidence }: Stretch, dates: readonly FoundDate[]): LabelledField | null {
  const found = dates.find(each => each.extent.start < extent.end && extent.start < each.extent.end)
  if (found) {
    if (found.role === 'accessed' || found.role === 'original') return null
    return { field: 'issued', value: found.date, extent: found.extent, confidence }
  }
  const words = raw.slice(extent.start, extent.end)
  const inside = findDates(words)[0]
  if (inside) return { field: 'issued', value: inside.date, extent, confidence }
  return /^(?:forthcoming|in press|in prep(?:aration)?|to appear|submitted|im erscheinen|à paraître|en prensa|no prelo|im druck)$/i.test(
    words,
  )
    ? { field: 'issued', value: { literal: words }, extent, confidence }
    : null
}
