import { findIdentifiers } from '../../src/identifiers/index.js'
import type { Part } from '../../src/interpret/labeller/labels.js'
import { editorsBehind, ROLE_LENGTH, translatorsAhead } from '../../src/interpret/labeller/roles.js'
import { type Tokens, tokenise } from '../../src/interpret/labeller/tokens.js'
import type { Extent } from '../../src/model/span.js'
import type { LabelledStretch } from './labelled-reference.js'

/** A stretch in tokens: the first, and the one after the last. */
interface Run {
  part: Part
  from: number
  to: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const leads: Partial<Record<Part, ReadonlySet<string>>> = {
  author: set('by'),
  editor: set(
    'in ed eds edited by hrsg hg von herausgegeben dans editor editors éd sous la direction de dir éditeur red a cura di',
  ),
  translator: set('trans transl translated by übersetzt übers aus dem trad traduit de par fr tr vert translator and'),
  container: set('in dans'),
  pages: set('p pp pag pages page s ss seite seiten pág págs str с c стр bl art sid sz b'),
  volume: set('vol volume vols v bd band tome t jg jahrgang jahrg том т bind tom'),
  issue: set('no nr n number issue heft h num iss núm № fasc o ausgabe numéro nº n°'),
  edition: set('the'),
  date: set('in'),
  extent: set('p pp pages s seiten'),
}
const tails: Partial<Record<Part, ReadonlySet<string>>> = {
  author: set('ed eds edd hgg szerk editor editors hg hrsg dir org orgs éd éds coord et al eds others comp red'),
  editor: set(
    'ed eds edd hgg szerk editor editors hg hrsg dir org orgs éd éds coord et al eds others comp red edit edits herausgeber u a ua in',
  ),
  translator: set('trans translator trad tr transl translators and'),
  pages: set('p pp pages s ff f sq sqq'),
  edition: set('ed edition edn aufl auflage éd édition ediz edición eds edizione utg'),
  extent: set('p pp pages s seiten'),
  container: set('in'),
}
const issueWords = leads.issue as ReadonlySet<string>
const volumeWords = leads.volume as ReadonlySet<string>
const joiners = set('and und et y e en with u i og och &')

/**
 * Brings labels of one of the collections to one convention: parts begin and end with words that are theirs (no “In”, “pp.”, “(eds.)”),
 * issues stand apart from volumes, names of one list are one stretch. What is an identifier by its form is one.
 */
export function toConvention(text: string, labelled: readonly LabelledStretch[]): LabelledStretch[] {
  const tokens = tokenise(text, wholesIn(text))
  const runs: Run[] = []
  let next = 0
  for (const { part, start, end } of [...labelled].sort((one, other) => one.start - other.start)) {
    while (next < tokens.count && (tokens.ends[next] as number) <= start) next++
    let to = next
    while (to < tokens.count && (tokens.starts[to] as number) < end) to++
    if (to > next) runs.push({ part, from: next, to })
    next = to
  }
  const tight = merged(
    tokens,
    runs
      .flatMap(run => withoutWholes(tokens, run))
      .flatMap(run => withoutBook(tokens, run, runs))
      .flatMap(run => withoutEditors(tokens, run, runs)),
  )
    .map(run => withTranslators(tokens, run))
    .flatMap(run => tightened(tokens, run))
    .map(run => withRole(tokens, run))
  const parted = imprints(tokens, titled(tight))
  return [...parted, ...editions(tokens, parted), ...wholeRuns(tokens)]
    .filter(({ from, to }) => to > from)
    .sort((one, other) => one.from - other.from)
    .map(({ part, from, to }) => ({
      part,
      start: tokens.starts[from] as number,
      end: tokens.ends[to - 1] as number,
    }))
}

/** A whole book is labelled now as a title, now as a container that contains nothing: CSL has it for a title. A newspaper's issue has neither. */
function titled(runs: readonly Run[]): readonly Run[] {
  const containers = runs.filter(({ part }) => part === 'container')
  const isWhole =
    !runs.some(({ part }) => partsOfContained.has(part)) && runs.some(({ part }) => partsOfBooks.has(part))
  return isWhole ? runs.map(run => (run === containers[0] ? { ...run, part: 'title' } : run)) : runs
}

/** What only a work inside another has, or one that has its title. */
const partsOfContained: ReadonlySet<Part> = new Set(['title', 'volume', 'issue', 'pages'])
const partsOfBooks: ReadonlySet<Part> = new Set(['author', 'editor', 'publisher', 'place', 'edition'])

/** Addresses and identifiers, none overlapping another. */
export function wholesIn(text: string): Extent[] {
  const wholes: Extent[] = []
  for (const { extent } of findIdentifiers(text)) {
    if ((wholes.at(-1)?.end ?? 0) <= extent.start) wholes.push(extent)
  }
  return wholes
}

function wordAt({ text, starts, ends }: Tokens, at: number): string {
  return text.slice(starts[at], ends[at]).toLowerCase()
}

function gapBefore({ text, starts, ends }: Tokens, at: number): string {
  return text.slice(at === 0 ? 0 : ends[at - 1], starts[at])
}

function wholeRuns(tokens: Tokens): Run[] {
  return Array.from(tokens.whole).flatMap((whole, at) =>
    whole ? [{ part: 'identifier', from: at, to: at + 1 } as Run] : [],
  )
}

function withoutWholes(tokens: Tokens, { part, from, to }: Run): Run[] {
  const runs: Run[] = []
  let begin = from
  for (let at = from; at <= to; at++) {
    if (at < to && !tokens.whole[at]) continue
    if (at > begin) runs.push({ part, from: begin, to: at })
    begin = at + 1
  }
  return runs
}

function merged(tokens: Tokens, runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    const isList = run.part === 'author' || run.part === 'editor' || run.part === 'translator' || run.part === 'place'
    if (last && isList && last.part === run.part && joinedBy(tokens, last.to, run.from)) last.to = run.to
    else kept.push({ ...run })
  }
  return kept
}

function joinedBy(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let at = from; at < to; at++) if (!joiners.has(wordAt(tokens, at))) return false
  return true
}

/** Whose names are followed by “(eds.)” are editors, though some collections have them for authors. */
function withRole({ text, ends }: Tokens, run: Run): Run {
  const end = ends[run.to - 1] as number
  return run.part === 'author' && editorsBehind.test(text.slice(end, end + ROLE_LENGTH))
    ? { ...run, part: 'editor' }
    : run
}

function tightened(tokens: Tokens, run: Run): Run[] {
  const { part } = run
  let { from, to } = run
  if (part === 'volume' || part === 'issue') return numbered(tokens, run)
  if (part === 'pages' && isExtent(tokens, run)) return tightened(tokens, { ...run, part: 'extent' })
  const lead = leads[part]
  const tail = tails[part]
  if (part === 'author' && isEntryNumber(tokens, from) && to > 1) from = 1
  while (lead && to - from > 1 && lead.has(wordAt(tokens, from)) && !isInitial(tokens, from, part)) from++
  while (tail && to - from > 1 && tail.has(wordAt(tokens, to - 1)) && !isInitial(tokens, to - 1, part)) to--
  if (part === 'editor' || part === 'pages') {
    // A list of editors ends where their role is told; what is behind it belongs to another part.
    if (lead?.has(wordAt(tokens, from)) && to - from === 1) return []
  }
  return [{ part, from, to }]
}

/** “12. Doe, J.”, “[3] Doe, J.”: what an entry of a list begins with is the number of the entry. */
function isEntryNumber(tokens: Tokens, at: number): boolean {
  return at === 0 && /^\d{1,3}$/.test(wordAt(tokens, at))
}

/** “S.” and “A” may be a name's initial. */
function isInitial({ text, starts, ends }: Tokens, at: number, part: Part): boolean {
  if (part === 'pages' || part === 'extent' || part === 'container' || part === 'edition') return false
  const word = text.slice(starts[at], ends[at])
  return word.length === 1 && word !== word.toLowerCase()
}

/** Whose names are announced as translators' are, though some collections have them for editors. */
function withTranslators({ text, starts, ends }: Tokens, run: Run): Run {
  if (run.part !== 'editor') return run
  const announced = text.slice(starts[run.from], ends[run.to - 1])
  const first =
    (starts[run.from] as number) + (/^(?:(?:translated|trans|tr)\b\.?\s?|by\s)+/iu.exec(announced)?.[0].length ?? 0)
  return translatorsAhead.test(text.slice(Math.max(0, first - ROLE_LENGTH), first))
    ? { ...run, part: 'translator' }
    : run
}

/** “Title”, in Book; Title. In: Book: what holds a work stands apart from its title, unless a container is labelled. */
function withoutBook(tokens: Tokens, run: Run, runs: readonly Run[]): Run[] {
  if (run.part !== 'title' || runs.some(({ part }) => part === 'container')) return [run]
  for (let at = run.from + 1; at < run.to; at++) {
    if (!holders.has(wordAt(tokens, at))) continue
    const isAnnounced = /^\s?:/.test(gapBefore(tokens, at + 1)) && /[.,]/.test(gapBefore(tokens, at))
    if (!isAnnounced && !closedQuotation.test(gapBefore(tokens, at))) continue
    return [
      { part: 'title', from: run.from, to: at },
      { part: 'container', from: at + 1, to: run.to },
    ]
  }
  return [run]
}

const holders = set('in dans')
/** Single marks, which close words inside titles, too, count with a comma or a stop. */
const closedQuotation = /(?:[”»"][.,]?|[.,][’']|[’'][.,])\s$/

/** “In J. Doe (Ed.), Title”, labelled as a container: the editors stand apart from it, unless others are labelled. */
function withoutEditors(tokens: Tokens, run: Run, runs: readonly Run[]): Run[] {
  if (run.part !== 'container' || runs.some(({ part }) => part === 'editor')) return [run]
  for (let at = run.from + 1; at < Math.min(run.to - 1, run.from + FARTHEST_ROLE); at++) {
    if (
      !roleWords.has(wordAt(tokens, at)) ||
      !/[([]/.test(gapBefore(tokens, at)) ||
      !/[)\]]/.test(gapBefore(tokens, at + 1))
    )
      continue
    return [
      { part: 'editor', from: run.from, to: at },
      { part: 'container', from: at + 1, to: run.to },
    ]
  }
  return [run]
}

const roleWords = set('ed eds hg hgg hrsg dir éd éds')
/** Tokens. Lists of editors inside a container are short. */
const FARTHEST_ROLE = 16

/** “Albany, NY: House” parted before the state, and “New York: House” labelled as one place. */
function imprints(tokens: Tokens, runs: readonly Run[]): readonly Run[] {
  const hasHouse = runs.some(({ part }) => part === 'publisher')
  return runs.flatMap((run, index) => {
    const [before, behind] = [runs[index - 1], runs[index + 1]]
    if (run.part === 'place' && behind?.part === 'publisher' && isState(tokens, behind) && behind.from === run.to)
      return [{ ...run, to: run.to + 1 }]
    if (run.part === 'publisher' && before?.part === 'place' && isState(tokens, run) && run.from === before.to)
      return [{ ...run, from: run.from + 1 }]
    if (run.part !== 'place' || hasHouse) return [run]
    for (let at = run.from + 1; at < run.to; at++) {
      if (!/:\s/.test(gapBefore(tokens, at))) continue
      return [
        { part: 'place', from: run.from, to: at },
        { part: 'publisher', from: at, to: run.to },
      ] satisfies Run[]
    }
    return [run]
  })
}

/** Whether a stretch begins with a state's two letters and a colon. */
function isState({ text, starts, ends }: Tokens, { from, to }: Run): boolean {
  return to - from > 1 && /^\p{Lu}{2}:/u.test(text.slice(starts[from], (ends[from] as number) + 1))
}

/** “2nd ed.”, “3. Auflage”: an edition by its form, which some collections have no label for. */
function editions(tokens: Tokens, runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (let at = 1; at < tokens.count; at++) {
    if (!editionWords.has(wordAt(tokens, at)) || !/^\d{1,2}(?:st|nd|rd|th|e|ª|a)?$/.test(wordAt(tokens, at - 1)))
      continue
    if (!/^\.?\s?$/.test(gapBefore(tokens, at)) || runs.some(({ from, to }) => from <= at && at - 1 < to)) continue
    found.push({ part: 'edition', from: at - 1, to: at })
  }
  return found
}

const editionWords = set('ed edn edition aufl auflage édition ediz edición edição')

/** “561 p.”, “XII, 230 S.”: how long a book is, not where in it. */
function isExtent(tokens: Tokens, { from, to }: Run): boolean {
  return (
    to - from <= 4 &&
    /^(?:p|pp|pages|s|seiten|с|págs)$/.test(wordAt(tokens, to - 1)) &&
    /\d$/.test(wordAt(tokens, to - 2))
  )
}

/** “80 (3): 12–19”, “Vol. 3, No. 2”, “2009;13(5)”: a volume, and the issue, pages and year that were labelled with it. */
function numbered(tokens: Tokens, { part, from, to }: Run): Run[] {
  const runs: Run[] = []
  let wanted: Part = part
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at)
    const gap = gapBefore(tokens, at)
    if (issueWords.has(word) && at + 1 < to) {
      wanted = 'issue'
      continue
    }
    if (volumeWords.has(word) && at + 1 < to) {
      wanted = 'volume'
      continue
    }
    if (runs.length > 0 && beginsPages(tokens, at, to)) wanted = 'pages'
    const last = runs.at(-1)
    if (
      last &&
      at === last.to &&
      !/[(,;:]/.test(gap) &&
      (wanted === last.part || last.part === 'issue' || last.part === 'pages')
    ) {
      last.to = at + 1
      continue
    }
    if (last?.part === 'issue' && wanted !== 'pages' && /,/.test(gap)) {
      last.to = at + 1
      continue
    }
    if (last?.part === 'pages' && isYear(word) && /[,;(]/.test(gap)) {
      runs.push({ part: 'date', from: at, to: at + 1 })
      continue
    }
    if (
      isYear(word) &&
      !last &&
      /;/.test(tokens.text.slice(tokens.ends[at] as number, (tokens.ends[at] as number) + 2)) &&
      at + 1 < to
    ) {
      runs.push({ part: 'date', from: at, to: at + 1 })
      continue
    }
    if (last?.part === 'volume' && wanted !== 'pages' && /[(,:]/.test(gap)) wanted = 'issue'
    runs.push({ part: wanted, from: at, to: at + 1 })
  }
  return runs
}

/** Whether the figures behind a volume are pages: behind a colon, or a range. */
function beginsPages(tokens: Tokens, at: number, to: number): boolean {
  const gap = gapBefore(tokens, at)
  if (!/\d/.test(wordAt(tokens, at))) return false
  if (/:/.test(gap)) return true
  return (
    /[),]/.test(gap) &&
    at + 1 < to &&
    /^\s?[-–—]\s?$/.test(gapBefore(tokens, at + 1)) &&
    /^\d/.test(wordAt(tokens, at + 1))
  )
}

function isYear(word: string): boolean {
  return /^(?:1[6-9]|20)\d\d$/.test(word)
}
