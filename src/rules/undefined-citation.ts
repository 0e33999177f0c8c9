import { yearOf } from '../compare/calendar.js'
import { indexNames } from '../compare/near-names.js'
import { fold, surnameOf } from '../extract/reference-keys.js'
import { shelvedEntries } from '../extract/shelved-entries.js'
import { fileUnder, grouped } from '../grouped.js'
import type { Citation, Manuscript, Reference } from '../model/index.js'
import { defineRule, type Sighting } from './define-rule.js'

/** Author–year, or author–page, citations that must lead to the list before one that does not is missed. */
const FEWEST_RESOLVED = 3

/** Numbers above the list's last by more than this factor are years, amounts or line numbers in brackets. */
const FARTHEST_NUMBER = 2

/** Numbers in one pair of brackets. A citation of more is rather an interval or a span of measurements. */
const MOST_NUMBERS_AT_ONCE = 20

/** Places that are named beside the first; more would only fill the page. */
const MOST_OTHER_PLACES = 3

export default defineRule({
  id: 'undefined-citation',
  severity: 'error',
  docs: {
    what: 'A citation points to a key, a number, an author and year, or an author and page, that no entry of the bibliography bears.',
    why: 'The reader cannot find the source; most converters print a question mark in its place.',
    fix: 'Add the entry to the bibliography, or mend the key, number or year in the text.',
  },
  *check({ manuscript }) {
    yield* undefinedKeys(manuscript)
    yield* undefinedNumbers(manuscript)
    yield* undefinedAuthorYears(manuscript)
    yield* undefinedAuthorPages(manuscript)
  },
})

function* undefinedKeys({ citations, references, faults, bibliography }: Manuscript): Iterable<Sighting> {
  if (bibliography === 'incomplete') return
  const entries = references.filter(({ origin }) => origin !== 'footnote')
  const known = new Set([...entries.map(({ key }) => key), ...faults.flatMap(({ key }) => key ?? [])])
  const missing = byKey(citations.filter(({ form, key }) => form === 'key' && !known.has(key)))
  if (missing.size === 0) return
  const hasFiles = faults.length > 0 || entries.some(({ path }) => path !== undefined)
  const hasList = entries.some(({ origin, path }) => origin === 'bibliography' && path === undefined)
  if (!hasFiles && (bibliography === 'none' || hasList)) {
    yield* noBibliography([...missing.values()].flat(), citations, known)
    return
  }
  const names = indexNames(known)
  for (const [key, places] of missing) {
    const [first] = places as [Citation]
    const near = names.nearest(key)
    yield {
      span: first.span,
      footnote: first.footnote,
      key,
      message: `No entry of the bibliography bears the key \`${key}\`; ${keyHint(key, near)}`,
      actual: key,
      ...(near === null ? {} : { expected: near }),
      related: otherPlaces(places, ({ key: cited }) => `\`${cited}\` is cited here too`),
    }
  }
}

function keyHint(key: string, near: string | null): string {
  if (near === null) return 'add the entry or mend the key'
  return near.toLowerCase() === key.toLowerCase() ? `it has \`${near}\`, and case counts` : `did you mean \`${near}\`?`
}

/** Without a bibliography no key can be looked up: one finding says so for all. */
function* noBibliography(
  missing: readonly Citation[],
  citations: readonly Citation[],
  known: ReadonlySet<string>,
): Iterable<Sighting> {
  // Where keys are identifiers (`@doi:10…`), those of schemes not known here (`@clinicaltrials:…`) need no bibliography either.
  const citesIdentifiers = citations.some(({ form, key }) => form === 'key' && known.has(key))
  const meant = citesIdentifiers ? missing.filter(({ key }) => !/^[A-Za-z][\w.-]{0,40}:/.test(key)) : missing
  const [first] = meant
  if (!first) return
  const keys = new Set(meant.map(({ key }) => key)).size
  yield {
    span: first.span,
    footnote: first.footnote,
    key: first.key,
    message: `The text cites ${keys === 1 ? `\`${first.key}\`` : `${keys} keys`} and names no bibliography to find ${keys === 1 ? 'it' : 'them'} in: name the file as \`bibliography:\` in the front matter, or give it with \`--bibliography\``,
    actual: first.key,
    related: otherPlaces(meant, ({ key }) => `\`${key}\` is cited here`),
  }
}

function* undefinedNumbers({ citations, references }: Manuscript): Iterable<Sighting> {
  const numbers = new Set(
    references.flatMap(({ origin, path, key }) => (isListed(origin, path) && /^\d+$/.test(key) ? [key] : [])),
  )
  if (numbers.size === 0) return
  const last = [...numbers].reduce((most, number) => Math.max(most, Number(number)), 0)
  // An entry that is missing between two others was more likely not read than not written.
  if (numbers.size < last) return
  for (const group of byPlace(citations.filter(({ form }) => form === 'number'))) {
    if (group.length > MOST_NUMBERS_AT_ONCE || group.some(({ key }) => Number(key) === 0)) continue
    const missing = group.filter(({ key }) => !numbers.has(key) && Number(key) <= last * FARTHEST_NUMBER)
    const [first] = missing
    if (!first) continue
    const written = missing.map(({ key }) => key).join(', ')
    yield {
      span: first.span,
      footnote: first.footnote,
      key: first.key,
      message: `The list of references ends at ${last} and has no ${written}: add the entry or mend the number`,
      actual: written,
      confidence: 0.9,
    }
  }
}

function* undefinedAuthorYears(manuscript: Manuscript): Iterable<Sighting> {
  const entries = listedIn(manuscript)
  const missing = missingNames(manuscript, entries, 'author-year')
  if (missing.size === 0) return
  const shelf = shelfOf(entries)
  for (const [key, places] of missing) {
    const [first] = places as [Citation]
    const near = nearestWork(key, shelf)
    if (near === 'named') continue
    yield {
      span: first.span,
      footnote: first.footnote,
      key,
      message: `The list of references has no entry by ${key.replace(/ (\S+)$/, ' of $1')}${near?.hint ?? ': add the entry, or mend the name or year'}`,
      actual: key,
      ...(near
        ? { expected: near.expected, related: near.related }
        : { related: otherPlaces(places, () => `${key} is cited here too`) }),
      confidence: 0.9,
    }
  }
}

/** `(Smith 45)` names nobody of the list. Who stands there in whatever way is left alone: which of his works is meant, or how he spells himself, is no fault of the list. */
function* undefinedAuthorPages(manuscript: Manuscript): Iterable<Sighting> {
  const entries = listedIn(manuscript)
  const missing = missingNames(manuscript, entries, 'author-page')
  if (missing.size === 0) return
  const byName = new Map(shelvedEntries(entries).map(({ key, names }) => [names[0] as string, key]))
  const { nearest } = indexNames([...byName.keys()].filter(name => name.length > 3))
  const words = new Set(entries.flatMap(({ raw }) => raw.match(/[\p{Alpha}'’-]+/gu) ?? []).map(fold))
  for (const [key, places] of missing) {
    const [first] = places as [Citation]
    const name = key.split(' & ')[0] as string
    const surname = fold(name).split(' ').at(-1) as string
    if (words.has(surname)) continue
    const entry = entries.find(({ key: own }) => own === byName.get(nearest(surname) ?? ''))
    const meant = entry && (titled(entry) || (/^[\p{Alpha}'’-]+/u.exec(entry.raw)?.[0] as string))
    yield {
      span: first.span,
      footnote: first.footnote,
      key,
      message: `The list of references has no entry by ${key}${meant ? `, but one by ${meant}: mend the name or add the entry` : ': add the entry, or mend the name'}`,
      actual: key,
      ...(entry && meant
        ? { expected: meant, related: [{ span: entry.span, footnote: null, message: NEAREST }] }
        : { related: otherPlaces(places, () => `${key} is cited here too`) }),
      confidence: 0.9,
    }
  }
}

function listedIn({ references }: Manuscript): readonly Reference[] {
  return references.filter(({ origin, path }) => isListed(origin, path))
}

/** Citations by names that lead to no entry, by what they call it; none where not enough of the others lead to the list. */
function missingNames(
  { citations }: Manuscript,
  entries: readonly Reference[],
  form: 'author-year' | 'author-page',
): ReadonlyMap<string, readonly Citation[]> {
  const keys = new Set(entries.map(({ key }) => key))
  const written = citations.filter(citation => citation.form === form)
  const missing = written.filter(({ key }) => !keys.has(key))
  const resolved = written.length - missing.length
  return resolved < FEWEST_RESOLVED || resolved * 2 <= written.length ? new Map() : byKey(missing)
}

interface Shelf {
  readonly bySurname: ReadonlyMap<string, readonly Reference[]>
  readonly nearest: (surname: string) => string | null
  /** Entries whose authors could not be read: their first words may be the name that is cited. */
  readonly openings: ReadonlySet<string>
}

function shelfOf(entries: readonly Reference[]): Shelf {
  const bySurname = new Map<string, Reference[]>()
  const openings = new Set<string>()
  for (const entry of entries) {
    const { author, editor } = entry.reading.item
    const names = [...(author ?? []), ...(editor ?? [])]
    for (const word of openingWords(entry)) openings.add(`${fold(word)} ${yearStated(entry)}`)
    for (const surname of new Set(names.map(name => fold(surnameOf(name))))) fileUnder(bySurname, surname, entry)
  }
  return { bySurname, nearest: indexNames([...bySurname.keys()].filter(name => name.length > 3)).nearest, openings }
}

/** The first word of an entry, and where no author was read all that may be a name at its beginning. */
function openingWords({ raw, reading: { item } }: Reference): readonly string[] {
  const [first = '', ...others] = raw.slice(0, LONGEST_OPENING).match(/[\p{Alpha}'’-]+/gu) ?? []
  return [first, ...(item.author || item.editor ? [] : others.filter(word => /^\p{Upper}\p{Alpha}/u.test(word)))]
}

/** Characters. Three or four names. */
const LONGEST_OPENING = 80

interface NearWork {
  readonly hint: string
  readonly expected: string
  readonly related: NonNullable<Sighting['related']>
}

/** The entry that an unresolved citation most likely means; 'named' when the list does seem to hold it. */
function nearestWork(key: string, { bySurname, nearest, openings }: Shelf): NearWork | 'named' | null {
  const [, names, year] = /^(.*) (\S+)$/.exec(key) ?? []
  if (names === undefined || year === undefined) return null
  const surname = fold(names.split(' & ')[0] as string)
  const lastWord = surname.split(' ').at(-1) as string
  if (openings.has(`${surname.split(' ')[0]} ${year.slice(0, 4)}`)) return 'named'
  const own = bySurname.get(surname) ?? bySurname.get(lastWord)
  if (own) {
    const years = [...new Set(own.map(yearStated))]
    // A year that was not read as one may still stand there.
    if (own.some(({ raw }) => raw.includes(year.slice(0, 4)))) return 'named'
    return nearWork(
      own[0] as Reference,
      `, but one of ${years.map(other => other || 'no date').join(' and ')}: mend the year or add the entry`,
      `${names.split(' & ')[0]} ${years[0]}`,
    )
  }
  const near = nearest(lastWord)
  const other = near === null ? undefined : bySurname.get(near)?.find(entry => yearStated(entry) === year.slice(0, 4))
  return other
    ? nearWork(
        other,
        `, but one by ${titled(other)} of that year: mend the name or add the entry`,
        `${titled(other)} ${year}`,
      )
    : null
}

const NEAREST = 'The nearest entry stands here'

function nearWork(reference: Reference, hint: string, expected: string): NearWork {
  const related = [{ span: reference.span, footnote: null, message: NEAREST }]
  return { hint, expected: expected.trim(), related }
}

function titled({ reading: { item } }: Reference): string {
  const [name] = item.author ?? item.editor ?? []
  return name ? surnameOf(name) : ''
}

function yearStated({ reading: { item } }: Reference): string {
  return String(yearOf(item.issued) ?? item.issued?.literal ?? '')
}

function isListed(origin: Reference['origin'], path: string | undefined): boolean {
  return origin === 'bibliography' && path === undefined
}

function byKey(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  return grouped(citations.map(citation => [citation.key, citation]))
}

/** The numbers that stand in one pair of brackets. */
function byPlace(citations: readonly Citation[]): Iterable<readonly Citation[]> {
  return grouped(citations.map(citation => [citation.span.start.offset, citation])).values()
}

function otherPlaces(
  citations: readonly Citation[],
  message: (citation: Citation) => string,
): NonNullable<Sighting['related']> {
  return citations
    .slice(1, 1 + MOST_OTHER_PLACES)
    .map(citation => ({ span: citation.span, footnote: citation.footnote, message: message(citation) }))
}
