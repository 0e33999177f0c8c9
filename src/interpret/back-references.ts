import { MOST_CANDIDATES } from '../limits.js'
import type { CslItem, CslName } from '../model/csl.js'
import type { Repetition, RepetitionForm } from '../model/reference.js'
import type { Extent } from '../model/span.js'
import { yearOf } from './dates.js'
import { closersOf } from './draft.js'
import { foldLetters } from './fold.js'

/** A few words that stand for a source given elsewhere. */
export interface BackReference {
  readonly form: RepetitionForm
  /** The first surname, as written. */
  readonly author: string | null
  readonly shortTitle: string | null
  readonly year: number | null
  /** The note it points to. */
  readonly noteLabel: string | null
  readonly locator: string | null
  /** Whether nothing but a repetition looks like this, so that it may be missed when its full reference is not found. */
  readonly unmistakable: boolean
}

/** A back reference with its length: how much of the text it takes. */
export interface BackReferenceMatch {
  readonly back: BackReference
  readonly length: number
}

const lead =
  '(?:(?:[Ss]ee(?:\\salso)?|[Cc]f\\.?|[Vv]gl\\.|[Ss]iehe(?:\\sauch)?|[Cc]ompare|[Vv]oir|[Vv]ease|[Cc]fr\\.|[Zz]ie|[Cc]on?fer),?\\s)?'
const locator =
  '(?:[,:;]?\\s?(?:at\\s|p\\.\\s?|pp\\.\\s?|S\\.\\s?|pags?\\.\\s?|blz\\.\\s?|Rn\\.\\s?|para(?:s|\\.)?\\s?|§§?\\s?|ch(?:ap)?\\.\\s?|esp\\.\\s|insbesondere\\s|hier\\s|vol\\.\\s\\d+,\\s)*((?:\\d{1,5}|[ivxlc]{1,7}\\b)(?:\\s?[–—-]\\s?\\d{1,5})?(?:,\\s\\d{1,5}(?:[–—-]\\d{1,5})?){0,6}(?:\\s?ff?\\b\\.?)?(?:\\s(?:Fn|n|note|Anm)\\.?\\s?\\d{1,4})?))?'
const close = '[.,;]?(?=\\s|$)'
const surname =
  "(?!(?:[Aa]bove|[Ss]upra|[Ii]nfra|[Bb]elow|See|Oben|Notes?|Footnotes?|Vgl|Vol|Act)\\b)(?:(?:van|von|de|du|la|le|der|den|al|el|di|da|dos|del|ter|ten|zu|of)\\s|[dl]['’]|al-){0,4}[A-Z](?:['’-]?[A-Za-z]){1,30}(?:\\s(?=[A-Z][A-Za-z'’-]{1,30},)[A-Z][A-Za-z'’-]{1,30})?"
const surnames = `(${surname})(?:(?:,\\s(?:and\\s|&\\s)?|\\s?\\/\\s?|\\s(?:and|&|und|et|y|e|en)\\s)${surname}){0,4}(?:,?\\s(?:et\\sal|u\\.\\s?a)\\.?)?`
const noteMark = '(?:notes?|nn?\\.?|fns?\\.?|footnotes?|Anm\\.?|Anmerkung|Fn\\.?|FN|Fuqnote|nota|noot)\\s?'

const shapes = lazily(() => ({
  ibid: new RegExp(
    `^${lead}(?:[Ii]bid(?:em|\\.|\\b)|[Ii]bid(?:em|\\.)|[Ee]benda|[Ee]bd\\.|[Ii]dem\\b|[Ii]d\\.|[Ll]oc\\.\\s?cit\\.)\\.?${locator}${close}`,
    '',
  ),
  opCit: new RegExp(
    `^${lead}(?:(?:[A-Z]\\.\\s?){0,4}${surnames},?\\s)?(?:op\\.\\s?cit\\.?|loc\\.\\s?cit\\.?|art\\.\\s?cit\\.?|ob\\.\\s?cit\\.?|a\\.\\s?a\\.\\s?O\\.?|aaO|id\\.)(?:\\s?\\((\\d{4})\\))?(?:,?\\s\\(?${noteMark}(\\d{1,4})\\)?)?${locator}${close}`,
    '',
  ),
  crossReference: new RegExp(
    `^${lead}(?:(?:[A-Z]\\.\\s?){0,4}${surnames},?\\s)?\\(?(?:[Aa]bove|[Ss]upra|[Oo]ben|[Cc]i-dessus|[Aa]rriba|[Ss]opra|[Ii]nfra|[Bb]elow)?,?\\s?(?:at\\s|in\\s|en\\s)?${noteMark.replace('notes?', '[Nn]otes?')}(\\d{1,4})(?!\\d|\\s?[–-]\\s?\\d)\\)?(?:\\s(?:above|below|supra))?${locator}${close}`,
    '',
  ),
  authorYear: new RegExp(`^${lead}${surnames},?\\s\\(?((?:1[5-9]|20)\\d\\d)[a-z]?\\)?${locator}${close}`, ''),
  // The fewest names first: “Doe, Short Title, 4” must not read its title as a second name.
  shortTitle: new RegExp(`^${lead}${surnames.replace(`${surname}){0,4}`, `${surname}){0,4}?`)},\\s`, ''),
  shortTitleOfMany: new RegExp(`^${lead}${surnames},\\s`, ''),
  locator: new RegExp(`^${locator}${close}`, ''),
}))

/**
 * The back reference that a text begins with, or null. `emphasis` are the italic stretches of the text: a title in italics
 * or in quotation marks is what tells a short form from prose.
 */
export function matchBackReference(text: string, emphasis: readonly Extent[] = []): BackReferenceMatch | null {
  const view = foldLetters(text.slice(0, 600))
  return (
    matchIbid(view) ??
    matchOpCit(view, text) ??
    matchCrossReference(view, text) ??
    matchAuthorYear(view, text) ??
    matchShortTitle(view, text, emphasis)
  )
}

const nothing = { author: null, shortTitle: null, year: null, noteLabel: null, locator: null }

function matchIbid(text: string): BackReferenceMatch | null {
  if (!/[Ii]b[ií]d|[Ee]b(?:en)?d|[Ii]d(?:em|\.)|[Ll]oc\./.test(text)) return null
  const match = shapes().ibid.exec(text)
  if (!match) return null
  return { back: { ...nothing, form: 'ibid', locator: match[1] ?? null, unmistakable: true }, length: match[0].length }
}

function matchOpCit(view: string, text: string): BackReferenceMatch | null {
  if (!/cit\b|\bid\.|a\.\s?a\.|aaO/.test(view)) return null
  const match = shapes().opCit.exec(view)
  if (!match) return null
  const [whole, author, year, label, place] = match
  const back: BackReference = {
    ...nothing,
    form: 'op-cit',
    author: asWritten(author, view, text),
    year: year ? Number(year) : null,
    noteLabel: label ?? null,
    locator: place ?? null,
    unmistakable: true,
  }
  return { back, length: whole.length }
}

function matchCrossReference(view: string, text: string): BackReferenceMatch | null {
  if (
    !/^.{0,120}?(?:\bn{1,2}\.?\s?\d|[Nn]otes?\s?\d|[Ff]ns?\.?\s?\d|FN\s?\d|Anm|Fuqnote|[Nn]ota\s?\d|noot)/s.test(view)
  )
    return null
  const match = shapes().crossReference.exec(view)
  if (!match) return null
  const [whole, author, label, place] = match
  // “Above, n. 30.” and “see note 12” point; a mere “n 12 patients …” does not.
  if (!/^[.,;]?\s*(?:$|\p{Lu})/u.test(text.slice(whole.length - (/[.,;]$/.test(whole) ? 1 : 0)))) return null
  return {
    back: {
      ...nothing,
      form: 'cross-reference',
      author: asWritten(author, view, text),
      noteLabel: label as string,
      locator: place ?? null,
      unmistakable: true,
    },
    length: whole.length,
  }
}

function matchAuthorYear(view: string, text: string): BackReferenceMatch | null {
  if (!/^[^“"]{1,150}?\s\(?(?:1[5-9]|20)\d\d/.test(view)) return null
  const match = shapes().authorYear.exec(view)
  if (!match || !endsHere(text, match[0].length)) return null
  const [whole, author, year, place] = match
  if (monthLike.test(author as string)) return null
  return {
    back: {
      ...nothing,
      form: 'short',
      author: asWritten(author, view, text),
      year: Number(year),
      locator: place ?? null,
      unmistakable: place !== undefined,
    },
    length: whole.length,
  }
}

const monthLike =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|In|The|Act|Vol)$/

/** “Smith, *Short Title*, 45” and “Smith, “Short Title,” 12.” */
function matchShortTitle(view: string, text: string, emphasis: readonly Extent[]): BackReferenceMatch | null {
  if (emphasis.length === 0 && !/^.{2,160}?,\s(?:[“"«„‘]|[^,]{2,120}, )/.test(text)) return null
  return (
    readShortTitle(view, text, emphasis, shapes().shortTitle) ??
    readShortTitle(view, text, emphasis, shapes().shortTitleOfMany)
  )
}

/** What the folded letters matched, as it stands in the text: a match's first group is the first of its kind. */
function asWritten(group: string | undefined, view: string, text: string): string | null {
  if (!group) return null
  const at = view.indexOf(group)
  return text.slice(at, at + group.length)
}

function readShortTitle(
  view: string,
  text: string,
  emphasis: readonly Extent[],
  front: RegExp,
): BackReferenceMatch | null {
  const match = front.exec(view)
  const title = match && titleAt(view, text, match[0].length, emphasis)
  if (!title) return null
  const words = text.slice(title.start, title.end).replace(/[\s,.;]+$/, '')
  if (words.split(/\s+/).length > 8 || words.length < 3) return null
  const place = shapes().locator.exec(view.slice(title.after))
  const length = title.after + (place?.[0].length ?? 0)
  if (!place || !endsHere(text, length) || (!title.marked && place[1] === undefined)) return null
  // “Jane Doe, “Title,”” may as well be the first time that a work is named.
  const double = /\s[A-Z]/.test(match[1] as string)
  if (double && place[1] === undefined) return null
  const back: BackReference = {
    ...nothing,
    form: 'short',
    author: asWritten(match[1], view, text),
    shortTitle: words,
    locator: place[1] ?? null,
    unmistakable: title.marked && place[1] !== undefined && !double,
  }
  return { back, length }
}

function titleAt(
  view: string,
  text: string,
  at: number,
  emphasis: readonly Extent[],
): { start: number; end: number; after: number; marked: boolean } | null {
  const italics = emphasis.find(extent => extent.start >= at && extent.start <= at + 1)
  if (italics) return { start: italics.start, end: italics.end, after: italics.end, marked: true }
  const closers = closersOf(text[at] ?? '')
  if (closers) {
    for (let place = at + 2; place < Math.min(text.length, at + 140); place++) {
      if (closers.includes(text[place] as string) && !/\p{L}/u.test(text[place + 1] ?? ''))
        return { start: at + 1, end: place, after: place + 1, marked: true }
    }
    return null
  }
  // Without marks only capitals and a place behind them: “Smith, Short Title, 45.”
  const plain =
    /^[A-Z][A-Za-z'’-]{2,24}(?:\s(?:of|the|and|in|for|a|an|to|on|der|die|das|und|de|la|du|des|et)(?=\s)|\s[A-Z][A-Za-z'’-]{0,24}){1,7}(?=,\s(?:pp?\.\s?|S\.\s?)?\d)/.exec(
      view.slice(at, at + 140),
    )
  return plain ? { start: at, end: at + plain[0].length, after: at + plain[0].length, marked: false } : null
}

/** Nothing of a publication follows: the text ends, or another sentence or source begins. */
function endsHere(text: string, at: number): boolean {
  const closed = /[.;]$/.test(text.slice(0, at))
  const rest = text.slice(at)
  return (
    /^[\s.;]*$/.test(rest) ||
    (closed ? /^\s+\S/.test(rest) : /^[.;]\s|^,?\s(?:and|und|et|sowie|see|cf\.|vgl\.)\s/.test(rest))
  )
}

/** A full reference that later notes may repeat. */
export interface FullReference {
  readonly key: string
  readonly item: CslItem
}

export type ResolvablePart =
  | ({ readonly kind: 'source' } & FullReference)
  | { readonly kind: 'repetition'; readonly key: string; readonly back: BackReference }
  | { readonly kind: 'commentary' }

export interface ResolvableNote {
  readonly label: string
  readonly parts: readonly ResolvablePart[]
}

/**
 * What each repetition repeats, by its key. A repetition missing from the map is not claimed: its shape is open to doubt and
 * nothing earlier fits it, so it is better taken for a source of its own. Notes come in the order of the text.
 */
export function resolveRepetitions(
  notes: readonly ResolvableNote[],
  bibliography: readonly FullReference[] = [],
): ReadonlyMap<string, Repetition> {
  const book = new Shelf(bibliography)
  const resolved = new Map<string, Repetition>()
  let before: Named | null = null
  for (const note of notes) {
    const here: Named = { keys: [], unknown: false }
    for (const part of note.parts) {
      if (part.kind === 'commentary') continue
      if (part.kind === 'source') {
        book.add(part, note.label)
        here.keys.push(part.key)
        continue
      }
      const outcome = resolveOne(part.back, here, before, book)
      if (outcome) resolved.set(part.key, outcome)
      if (outcome?.outcome === 'resolved') here.keys.push(outcome.key)
      else here.unknown = true
    }
    book.close(note.label, here.keys)
    before = here
  }
  return resolved
}

/** The sources that a note names, repetitions followed through. */
interface Named {
  readonly keys: string[]
  /** It also names one that could not be told. */
  unknown: boolean
}

function resolveOne(back: BackReference, here: Named, before: Named | null, book: Shelf): Repetition | null {
  const { form } = back
  if (back.noteLabel !== null) return resolveNote(back, book)
  if (form === 'ibid' || (back.author === null && back.shortTitle === null)) return resolveIbid(form, here, before)
  const candidates = book.find(back)
  if (candidates.length === 1) return { form, outcome: 'resolved', key: candidates[0] as string }
  if (candidates.length > 1) return { form, outcome: 'ambiguous', candidates }
  return back.unmistakable ? { form, outcome: 'dangling' } : null
}

function resolveIbid(form: RepetitionForm, here: Named, before: Named | null): Repetition | null {
  const own = here.keys.at(-1)
  if (own !== undefined && !here.unknown) return { form, outcome: 'resolved', key: own }
  if (here.unknown) return null
  if (before === null) return { form, outcome: 'dangling' }
  const keys = [...new Set(before.keys)]
  // What the note before repeats could not be told: that note is at fault, not this one.
  if (before.unknown) return null
  if (keys.length === 1) return { form, outcome: 'resolved', key: keys[0] as string }
  return { form, outcome: 'ambiguous', candidates: keys.slice(0, MOST_CANDIDATES) }
}

/** “supra note 12”, “Smith, op. cit., n. 12”: the source of that note, by its author where the note names several. */
function resolveNote(back: BackReference, book: Shelf): Repetition | null {
  const { form, noteLabel } = back
  const keys = book.ofNote(noteLabel as string)
  // A later note, or one that only comments: nothing can be said against it.
  if (keys === undefined) return null
  const fitting = back.author === null ? keys : keys.filter(key => book.hasAuthor(key, back.author as string))
  if (fitting.length === 1) return { form, outcome: 'resolved', key: fitting[0] as string }
  if (fitting.length > 1) return { form, outcome: 'ambiguous', candidates: fitting.slice(0, MOST_CANDIDATES) }
  if (back.author === null)
    return keys.length === 0 ? null : { form, outcome: 'ambiguous', candidates: keys.slice(0, MOST_CANDIDATES) }
  const elsewhere = book.find(back)
  if (elsewhere.length === 1) return { form, outcome: 'resolved', key: elsewhere[0] as string }
  return null
}

interface Shelved extends FullReference {
  readonly title: string
  readonly authors: readonly string[]
}

/** The full references so far, by surname and by note. */
class Shelf {
  readonly #bySurname = new Map<string, Shelved[]>()
  readonly #byKey = new Map<string, Shelved>()
  readonly #byNote = new Map<string, readonly string[]>()

  constructor(bibliography: readonly FullReference[]) {
    for (const reference of bibliography) this.add(reference, null)
  }

  add({ key, item }: FullReference, _label: string | null): void {
    const names = [...(item.author ?? []), ...(item.editor ?? [])]
    const shelved: Shelved = { key, item, title: fold(item.title ?? ''), authors: names.map(surnameOf) }
    this.#byKey.set(key, shelved)
    for (const author of new Set(shelved.authors)) {
      const row = this.#bySurname.get(author)
      if (row) row.push(shelved)
      else this.#bySurname.set(author, [shelved])
    }
  }

  close(label: string, keys: readonly string[]): void {
    this.#byNote.set(label, [...new Set(keys)])
  }

  ofNote(label: string): readonly string[] | undefined {
    return this.#byNote.get(label)
  }

  hasAuthor(key: string, author: string): boolean {
    return this.#byKey.get(key)?.authors.includes(fold(author)) ?? false
  }

  /** The keys of different works that fit; the same work given in full twice counts once, by its first key. */
  find(back: BackReference): string[] {
    const row =
      this.#bySurname.get(fold(back.author ?? '')) ??
      this.#bySurname.get(fold((back.author ?? '').split(/\s/).at(-1) ?? ''))
    if (!row) return []
    const title = back.shortTitle === null ? null : fold(back.shortTitle)
    const works = new Map<string, string>()
    for (const shelved of row.slice(-MOST_CANDIDATES * 10)) {
      if (title !== null && !holdsTitle(shelved.title, title)) continue
      if (back.year !== null && yearOf(shelved.item.issued) !== back.year) continue
      const work = shelved.item.DOI ?? `${shelved.title}|${yearOf(shelved.item.issued) ?? ''}`
      if (!works.has(work)) works.set(work, shelved.key)
      if (works.size >= MOST_CANDIDATES) break
    }
    return [...works.values()]
  }
}

/** Whether a full title holds the words of a short one, in order. */
function holdsTitle(full: string, short: string): boolean {
  if (full.includes(short)) return true
  let at = 0
  for (const word of short.split(' ')) {
    at = full.indexOf(word, at)
    if (at < 0) return false
  }
  return short.length > 3
}

function surnameOf(name: CslName): string {
  return fold(name.family ?? name.literal ?? '')
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
