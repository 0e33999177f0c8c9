import { LONGEST_AFFIX, LONGEST_CITATION_KEY } from '../limits.js'
import type { Extent } from '../model/span.js'

/** What one citation in the text points at: `[see @a, p. 3; @b]` is one cluster of two. */
export interface CitationCluster {
  readonly extent: Extent
  /** In brackets, or as part of the sentence: `@doe99 [p. 3] says`. */
  readonly form: 'bracketed' | 'in-text'
  readonly items: readonly [CitationItem, ...CitationItem[]]
}

/** One key of a citation, with what stands around it. */
export interface CitationItem {
  /** Without `@` and braces. */
  readonly key: string
  readonly keyExtent: Extent
  readonly prefix: string
  /** As written, without the comma before it and the braces around it: “pp. 33–35”; empty when there is none. */
  readonly locator: string
  readonly suffix: string
  readonly suppressAuthor: boolean
  /** Points to a figure, table, equation, section or listing of the same text, not to a source. */
  readonly crossReference: boolean
}

/** `@key` as it stands in the text. */
interface KeyMark {
  /** From the `@`, or the `-` before it. */
  readonly extent: Extent
  readonly keyExtent: Extent
  readonly key: string
  readonly suppressAuthor: boolean
}

/** A pair of brackets and what stands in it directly, not in brackets within it. */
interface Brackets {
  readonly extent: Extent
  readonly marks: KeyMark[]
  readonly semicolons: number[]
}

// Prefixes of pandoc-crossref and the pandoc-xnos filters (`fig:`), and of Quarto (`fig-`).
const crossReferenceKey = /^(?:fig|tbl|tab|eq|eqn|sec|lst)[:-]/i

const wordCharacter = /[\p{Alpha}\p{N}\p{M}_]/u
const internalPunctuation = ':.#$%&-+?<>~/'

/**
 * Finds Pandoc's citations (the extension `citations` of Pandoc's manual) in running text: `[@key]`, groups with prefixes,
 * locators and suffixes, `[-@key]`, `@key`, `@key [p. 3]`, `@{any key}`. Code and HTML must have been masked before.
 * E-mail addresses, `\@`, and `@` inside a bare web address are none. Clusters come in the order of the text; one pass.
 */
export function findCitations(text: string): CitationCluster[] {
  const { marks, pairs } = scan(text)
  const groups = new Map<number, Brackets>()
  // Marks that are told as part of a bracket; none of them is told again by itself.
  const grouped = new Set<KeyMark>()
  for (const pair of pairs.values()) {
    if (!isGroup(text, pair)) continue
    groups.set(pair.extent.start, pair)
    for (const mark of pair.marks) grouped.add(mark)
  }

  const clusters: CitationCluster[] = []
  const joined = new Set<Brackets>()
  for (const mark of marks) {
    if (grouped.has(mark)) continue
    const open = bracketAfter(text, mark.extent.end)
    const pair = open === null ? undefined : pairs.get(open)
    const after = pair === undefined ? null : itemsAfter(text, mark, pair, groups)
    if (pair === undefined || after === null) {
      clusters.push({ extent: mark.extent, form: 'in-text', items: [itemFrom(mark, '', '')] })
      continue
    }
    joined.add(pair)
    for (const other of pair.marks) grouped.add(other)
    clusters.push({ extent: { start: mark.extent.start, end: pair.extent.end }, form: 'in-text', items: after })
  }
  for (const group of groups.values()) {
    if (joined.has(group)) continue
    const items = itemsOf(text, group)
    clusters.push({ extent: group.extent, form: 'bracketed', items: items as [CitationItem, ...CitationItem[]] })
  }
  return groups.size > 0 ? clusters.sort((one, other) => one.extent.start - other.extent.start) : clusters
}

/** Finds every `@key` and every pair of brackets in one walk over the text. */
function scan(text: string): { marks: KeyMark[]; pairs: Map<number, Brackets> } {
  const marks: KeyMark[] = []
  const pairs = new Map<number, Brackets>()
  const open: { start: number; marks: KeyMark[]; semicolons: number[] }[] = []
  // A bracket that nothing can close opens nothing: what is kept of each would cost more than all the rest.
  const lastClose = text.lastIndexOf(']')
  let at = 0
  while (at < text.length) {
    const character = text[at]!
    if (character === '\\') {
      at += 2
      continue
    }
    if (character === '[') {
      if (at < lastClose) open.push({ start: at, marks: [], semicolons: [] })
    } else if (character === ']') {
      const inner = open.pop()
      if (inner !== undefined) pairs.set(inner.start, { ...inner, extent: { start: inner.start, end: at + 1 } })
    } else if (character === ';') open.at(-1)?.semicolons.push(at)
    else if (character === '@' || (character === '-' && text[at + 1] === '@')) {
      const mark = keyMarkAt(text, at)
      if (mark !== null) {
        marks.push(mark)
        open.at(-1)?.marks.push(mark)
        at = mark.extent.end
        continue
      }
    } else if (character === ':' && text.startsWith('://', at) && at > 0 && wordCharacter.test(text[at - 1]!)) {
      at = endOfAddress(text, at)
      continue
    } else if ((character === '\n' || character === '\r') && isBlankLineAfter(text, at)) open.length = 0
    at += 1
  }
  return { marks, pairs }
}

function endOfAddress(text: string, from: number): number {
  let at = from
  while (at < text.length && !/[\s<>"[\]]/.test(text[at]!)) at += 1
  return at
}

function isBlankLineAfter(text: string, lineEnd: number): boolean {
  let at = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return text[at] === '\n' || text[at] === '\r'
}

/** The `@key` or `-@key` that begins here; none directly after a letter, a digit or a full stop. */
function keyMarkAt(text: string, start: number): KeyMark | null {
  if (start > 0 && /[\p{Alpha}\p{N}\p{M}.]/u.test(characterBefore(text, start))) return null
  const suppressAuthor = text[start] === '-'
  const keyStart = start + (suppressAuthor ? 2 : 1)
  const mark = (keyExtent: Extent, end: number): KeyMark => ({
    extent: { start, end },
    keyExtent,
    key: text.slice(keyExtent.start, keyExtent.end),
    suppressAuthor,
  })
  if (text[keyStart] === '{') {
    const end = endOfBracedKey(text, keyStart)
    return end === null || end - keyStart <= 2 ? null : mark({ start: keyStart + 1, end: end - 1 }, end)
  }
  const end = endOfKey(text, keyStart)
  return end === keyStart ? null : mark({ start: keyStart, end }, end)
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1]!
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** Braces balance and hold no space. `@{{…}}` is a template's placeholder, filled in before Pandoc sees it. */
function endOfBracedKey(text: string, open: number): number | null {
  if (text[open + 1] === '{') return null
  const limit = Math.min(text.length, open + LONGEST_CITATION_KEY)
  let depth = 0
  for (let at = open; at < limit; at += 1) {
    const character = text[at]!
    if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    else if (character <= ' ' || character === '\u00A0') return null
    if (depth === 0) return at + 1
  }
  return null
}

/** Punctuation belongs to a key when a single one stands between word characters; `//` may stand in it, for addresses. */
function endOfKey(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const character = characterAt(text, at)
    if (wordCharacter.test(character)) {
      at += character.length
      continue
    }
    if (at === start || !internalPunctuation.includes(character)) break
    const next = characterAt(text, at + 1)
    const slashes = (character === ':' || character === '/') && next === '/'
    if (!slashes && (next === '' || !wordCharacter.test(next))) break
    at += 1
  }
  return at
}

/** Whether each part between semicolons cites something, and no link, image, note or attribute list is meant. */
function isGroup(text: string, pair: Brackets): boolean {
  if (pair.marks.length === 0) return false
  const { start, end } = pair.extent
  const before = text[start - 1]
  if ((before === '^' || before === '!') && text[start - 2] !== '\\') return false
  if (isLinked(text, end)) return false
  return partsOf(pair).every(part => part.marks.length > 0)
}

/** `](…)`, `]{…}` and `][…]` make a link or a span of what stands before them; `][@…]` and `][^…]` do not. */
function isLinked(text: string, end: number): boolean {
  const after = text[end]
  if (after === '(') return true
  if (after === '{') return /^\{\s{0,20}[.#}A-Za-z]/.test(text.slice(end, end + 30))
  return after === '[' && !/^\[[^\]]{0,200}@/.test(text.slice(end, end + 210)) && text[end + 1] !== '^'
}

interface Part {
  readonly extent: Extent
  readonly marks: readonly KeyMark[]
}

function partsOf(pair: Brackets): Part[] {
  const parts: Part[] = []
  let start = pair.extent.start + 1
  let next = 0
  for (const end of [...pair.semicolons, pair.extent.end - 1]) {
    const marks: KeyMark[] = []
    while (next < pair.marks.length && pair.marks[next]!.extent.start < end) marks.push(pair.marks[next++]!)
    parts.push({ extent: { start, end }, marks })
    start = end + 1
  }
  return parts
}

function itemsOf(text: string, pair: Brackets): CitationItem[] {
  return partsOf(pair).flatMap(part => itemsOfPart(text, part))
}

/** A part cites one source; a further key in it (`[@a, @b]`) is cited as well. */
function itemsOfPart(text: string, { extent, marks }: Part): CitationItem[] {
  return marks.map((mark, index) => {
    const { start, end } = mark.extent
    const prefix = index === 0 ? text.slice(Math.max(extent.start, start - LONGEST_AFFIX), start) : ''
    const suffix = text.slice(end, Math.min(marks[index + 1]?.extent.start ?? extent.end, end + LONGEST_AFFIX))
    return itemFrom(mark, prefix, suffix)
  })
}

/** The bracket that follows a key after at most one line end. */
function bracketAfter(text: string, from: number): number | null {
  let at = from
  let lines = 0
  for (; ; at += 1) {
    const character = text[at]
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) lines += 1
    else if (character !== ' ' && character !== '\t' && character !== '\r') break
    if (lines > 1) return null
  }
  return text[at] === '[' ? at : null
}

/** `@a [@b]` cites both; in `@a [p. 3; @b]` what stands before the semicolon is where in *a*. Null when it is neither. */
function itemsAfter(
  text: string,
  mark: KeyMark,
  pair: Brackets,
  groups: ReadonlyMap<number, Brackets>,
): [CitationItem, ...CitationItem[]] | null {
  const { start, end } = pair.extent
  if (groups.has(start)) return [itemFrom(mark, '', ''), ...itemsOf(text, pair)]
  const [first, ...others] = partsOf(pair)
  if (first === undefined || first.marks.length > 0 || others.some(part => part.marks.length === 0)) return null
  if (text[start + 1] === '^' || text[end] === '(' || text[end] === '[') return null
  const suffix = text.slice(first.extent.start, Math.min(first.extent.end, first.extent.start + LONGEST_AFFIX))
  return [itemFrom(mark, '', suffix), ...others.flatMap(part => itemsOfPart(text, part))]
}

function itemFrom({ key, keyExtent, suppressAuthor }: KeyMark, before: string, after: string): CitationItem {
  const prefix = before.trim()
  return {
    key,
    keyExtent,
    prefix,
    ...locatorAndSuffix(after),
    suppressAuthor,
    crossReference: crossReferenceKey.test(key),
  }
}

// Names of locators in the locales of CSL (github.com/citation-style-language/locales), in the scripts and languages most written.
const locatorNames =
  /^(?:pp?\.|pages?|chap(?:s?\.|ters?)|vols?\.|volumes?|secs?\.|sections?|§§?|¶¶?|paras?\.|paragraphs?|figs?\.|figures?|fols?\.|folios?|ll?\.|lines?|nn?\.|notes?|nos?\.|numbers?|opp?\.|opus|opera|pts?\.|parts?|bks?\.|books?|cols?\.|columns?|art(?:s?\.|icles?)|ss?\.(?: ?vv?\.)?|sub verbis|sub verbo|vv?\.|verses?|issues?|S\.|Seiten?|Kap\.|Kapitel|Abs\.|Abschnitte?|Bde?\.|Band|Nr\.|Sp\.|Z\.|págs?\.|páginas?|caps?\.|capítulos?|chapitres?|tomes?|t\.|pagg?\.|capp?\.|blz\.|hfst\.|sid\.|стр\.|с\.|гл\.|т\.|第|頁|页)(?=\s|\d|\p{N}|[(IVXLCivxlc])/iu
const locatorWord =
  /^(?:[\p{Alpha}]{0,20}[.:]?\d[\d\p{Alpha}.:*()[\]/-]{0,60}(?:[–—-]{1,3}[\d\p{Alpha}.:()[\]]{1,60})?|[IVXLCDM]{1,15}(?:[–—-]{1,3}[IVXLCDM]{1,15})?)(?=$|[\s,;&–—.)])/iu
const plainNumber = /^\d[\d\p{Alpha}.:()[\]/–—-]{0,60}(?=$|[\s,;&.)])/u

/**
 * Parts what follows a key as Pandoc does: after an optional comma, either `{…}`, which is the locator whatever it holds,
 * or a name such as “p.” with numbers, or numbers alone. All the rest is the suffix.
 */
function locatorAndSuffix(after: string): { locator: string; suffix: string } {
  if (after === '') return { locator: '', suffix: '' }
  const rest = after.trim().replace(/^,\s{0,200}/, '')
  if (rest.startsWith('{')) {
    const end = balancedBraces(rest)
    if (end !== null) return { locator: rest.slice(1, end - 1).trim(), suffix: rest.slice(end).trim() }
  }
  const name = locatorNames.exec(rest)?.[0] ?? ''
  let end = name.length
  let found = false
  for (;;) {
    const gap = /^(?:\s{0,20}(?:[,&–—]|and\b|und\b|et\b)?\s{0,20})/iu.exec(rest.slice(end, end + 60))?.[0] ?? ''
    if (found && gap === '') break
    const from = end + (found || name !== '' ? gap.length : 0)
    const number = (name === '' ? plainNumber : locatorWord).exec(rest.slice(from, from + 200))?.[0]
    if (number === undefined) break
    end = from + number.replace(/[.:]$/, '').length
    found = true
  }
  if (!found) return { locator: '', suffix: after.trim() }
  return { locator: rest.slice(0, end), suffix: rest.slice(end).trim() }
}

function balancedBraces(text: string): number | null {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return null
}
