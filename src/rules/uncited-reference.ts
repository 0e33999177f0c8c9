import { indexNames, type NearNames } from '../compare/near-names.js'
import { surnameOf } from '../extract/reference-keys.js'
import { foldedWords } from '../form/note-words.js'
import { grouped } from '../grouped.js'
import type { Citation, CitationForm, Manuscript, Reference } from '../model/index.js'
import { defineRule, type Sighting } from './define-rule.js'

/** A share of a list. Where fewer entries are seen to be cited, the text cites in a way that is not read, or the list is a shared one. */
const LEAST_CITED = 0.6

/** Entries. A shorter list says nothing of how its text cites. */
const FEWEST_ENTRIES = 4

/** Entries that one finding names. */
const MOST_NAMED = 5

/** Letters. Shorter words of a title are articles and the like, and stand everywhere. */
const SHORTEST_TELLING_WORD = 4

/** 0 to 1. Below it the author and title of an entry may have been misread. */
const LEAST_CERTAIN_READING = 0.5

export default defineRule({
  id: 'uncited-reference',
  severity: 'info',
  docs: {
    what: 'Nothing in the text points to an entry of the bibliography.',
    why: 'A list of references promises what the text leans on; a left-over entry often marks a citation lost in revision.',
    fix: 'Cite the work where the text uses it, or take the entry out.',
  },
  *check({ manuscript }) {
    yield* uncitedInFiles(manuscript)
    yield* uncitedInList(manuscript)
  },
})

/** A file may be shared by many texts, and only what is cited is printed: one finding for each file. */
function* uncitedInFiles({ references, citations }: Manuscript): Iterable<Sighting> {
  const cited = new Set(citations.map(({ key }) => key))
  for (const [path, entries] of byFile(references)) {
    const parents = parentsIn(entries)
    const uncited = entries.filter(({ key }) => !cited.has(key) && !parents.has(key.toLowerCase()))
    const [first, ...others] = uncited
    if (!first || entries.length < FEWEST_ENTRIES || entries.length - uncited.length < entries.length * LEAST_CITED)
      continue
    const named = uncited.slice(0, MOST_NAMED).map(({ key }) => `\`${key}\``)
    const rest = uncited.length > MOST_NAMED ? ` and ${uncited.length - MOST_NAMED} more` : ''
    yield {
      span: first.span,
      path,
      key: first.key,
      message: `Nothing in the text cites ${named.join(', ')}${rest}: cite ${others.length > 0 ? 'them, or take them' : 'it, or take it'} out of the bibliography`,
      actual: first.key,
      related: others
        .slice(0, MOST_NAMED - 1)
        .map(({ key, span }) => ({ span, path, footnote: null, message: `\`${key}\` is not cited either` })),
    }
  }
}

function byFile(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  return grouped(
    references.flatMap(reference =>
      reference.origin === 'bibliography' && reference.path !== undefined ? [[reference.path, reference] as const] : [],
    ),
  )
}

/** Entries that others take fields from (`crossref`, `xdata`, `related`): they serve without being cited. */
function parentsIn(entries: readonly Reference[]): ReadonlySet<string> {
  const parents = new Set<string>()
  for (const { raw } of entries) {
    for (const match of raw.matchAll(
      /\b(?:crossref|xref|xdata|related|entryset)\s{0,20}=\s{0,20}["{]([^"}]{1,400})/gi,
    )) {
      for (const key of (match[1] as string).split(',')) parents.add(key.trim().toLowerCase())
    }
  }
  return parents
}

/** The list in the manuscript itself is printed whole: one finding for each entry that nothing leads to. */
function* uncitedInList(manuscript: Manuscript): Iterable<Sighting> {
  const entries = manuscript.references.filter(({ origin, path }) => origin === 'bibliography' && path === undefined)
  const owing = entries.filter(entry => !isFurtherReading(entry, manuscript))
  if (owing.length < FEWEST_ENTRIES) return
  const isCited = citedTest(manuscript, entries)
  if (!isCited) return
  const uncited = owing.filter(entry => !isCited(entry))
  if (owing.length - uncited.length < owing.length * LEAST_CITED) return
  for (const entry of uncited) {
    const isNumbered = /^\d+$/.test(entry.key)
    yield {
      span: entry.span,
      key: entry.key,
      message: `Nothing in the text cites ${isNumbered ? `reference ${entry.key}` : `“${beginning(entry.raw)}”`}: cite it, or take it out of the list`,
      actual: beginning(entry.raw),
      confidence: isNumbered ? 0.95 : 0.8,
    }
  }
}

/** How entries of this list are cited, if the text has a way to; null when it has none that is read here. */
function citedTest(manuscript: Manuscript, entries: readonly Reference[]): ((entry: Reference) => boolean) | null {
  const { citations, footnotes } = manuscript
  const forms = new Set(citations.map(({ form }) => form))
  const cited = new Set(citations.map(({ key }) => key))
  const isNumbered = entries.filter(({ key }) => /^\d+$/.test(key)).length * 2 > entries.length
  if (isNumbered) {
    const numbers = new Set(keysOf(citations, 'number'))
    // An entry without a number in a numbered list is mostly the end of another one, cut off by a page.
    return numbers.size > 0 ? entry => numbers.has(entry.key) || !/^\d+$/.test(entry.key) : null
  }
  if (!forms.has('author-year') && !forms.has('author-page') && footnotes.length === 0) return null
  const words = wordsOf(manuscript)
  // A misspelt name is the fault of its citation, not of the entry.
  let near: NearNames | null = null
  const nearWords = () => {
    near ??= indexNames([...words].filter(word => word.length >= SHORTEST_TELLING_WORD))
    return near
  }
  return entry =>
    (cited.has(entry.key) && !/^\d+$/.test(entry.key)) || isMentioned(entry, words) || isMisspelt(entry, nearWords)
}

function keysOf(citations: readonly Citation[], form: CitationForm): readonly string[] {
  return citations.filter(citation => citation.form === form).map(({ key }) => key)
}

/** All words of the notes and of the paragraphs and rows that cite, folded; where pages are cited, of every paragraph: a name without one cites the whole work. */
function wordsOf({ footnotes, claims, sections, paragraphs, citations }: Manuscript): ReadonlySet<string> {
  const words = new Set<string>()
  const texts = new Set([...footnotes.map(({ passage }) => passage.text), ...sections.map(({ title }) => title)])
  for (const { text, context } of claims) texts.add(context.paragraph ?? text)
  if (citations.some(({ form }) => form === 'author-page'))
    for (const { passage } of paragraphs) texts.add(passage.text)
  for (const text of texts) for (const word of foldedWords(text)) words.add(word)
  return words
}

/** Whether a text names the entry's first author, or its title: enough to say that it is not left over. */
function isMentioned({ raw, reading }: Reference, words: ReadonlySet<string>): boolean {
  const { author, editor, title } = reading.item
  if (reading.confidence < LEAST_CERTAIN_READING) return true
  const people = author ?? editor ?? []
  const opening = foldedWords(raw.slice(0, 60))[0]
  if (opening && words.has(opening)) return true
  // Without an author it is cited by the words of its title, in ways that are not all read.
  if (people.length === 0) return true
  // Authors in a list may be written under any of their names; a body also under its initials.
  if (people.some(name => isNamed(surnameOf(name), words))) return true
  const telling = foldedWords(title ?? '').filter(word => word.length >= SHORTEST_TELLING_WORD)
  return telling.length > 1 && telling.slice(0, 6).every(word => words.has(word))
}

function isMisspelt({ reading: { item } }: Reference, nearWords: () => NearNames): boolean {
  const [name] = item.author ?? item.editor ?? []
  const surname = foldedWords(name ? surnameOf(name) : '').at(-1) ?? ''
  return surname.length > SHORTEST_TELLING_WORD && nearWords().nearest(surname) !== null
}

function isNamed(surname: string, words: ReadonlySet<string>): boolean {
  const parts = foldedWords(surname)
  const initials = parts.map(part => part[0]).join('')
  if (parts.length === 0) return true
  return (
    parts.every(part => words.has(part)) ||
    words.has(parts.at(-1) as string) ||
    (parts.length > 1 && words.has(initials))
  )
}

/** An entry under a heading that promises reading beyond what the text cites. */
function isFurtherReading({ span }: Reference, { sections }: Manuscript): boolean {
  const heading = sections.findLast(section => section.span.start.offset < span.start.offset)
  return heading !== undefined && furtherReading.test(heading.title)
}

const furtherReading =
  /\b(?:further|consulted|selected|select|recommended|additional|suggested|general|background|primary|archiv\w{0,10}|weiterführend\w{0,3}|ausgewählte?\w{0,3}|sélective|complémentaires?|selecta|recomendada|consultadas?|consultate)\b/iu

function beginning(raw: string): string {
  return raw.length <= 60 ? raw : `${raw.slice(0, 60).replace(/\s\S*$/, '')} …`
}
