import type { Extent } from '../model/span.js'

/** Something in a reference that was never meant to be printed. */
export interface Scar {
  readonly extent: Extent
  /** As a clause for a message: “breaks off after a comma”, “holds ‘???’ where something is still to be filled in”. */
  readonly what: string
  readonly remedy: string
  /** 0 to 1. */
  readonly confidence: number
  /** Made of signs alone, which may be wanted in a quotation. */
  readonly isPunctuation: boolean
}

interface Leftover {
  /** Plain and quick: without it the pattern cannot match, and need not be compiled. */
  readonly sign: RegExp
  readonly pattern: RegExp
  readonly what: (found: string) => string
  readonly remedy: string
}

const unfilled = 'Fill in what should stand there.'
const leftovers: readonly Leftover[] = [
  {
    sign: /\?\?|TODO|FIXME|TBD|TKTK|XXXX|____/,
    // Of capitals among capitals nothing can be told: “TODO” is Spanish, and “XXX” a volume.
    pattern:
      /(?<![\p{Alpha}\p{N}?!])\?{3,}|(?<![\p{Alpha}\p{N}_-]|\p{Upper}{2}\s)(?:TODO|FIXME|TBD|TKTK|X{4,})(?![\p{Alpha}\p{N}_-]|\s\p{Upper}{2})|\[\?{2,3}\]|(?<=\p{Alpha}[^_]{0,40})_{4,}/u,
    what: found => `holds “${found}” where something is still to be filled in`,
    remedy: unfilled,
  },
  {
    sign: /needed|missing|insert/i,
    pattern:
      /\[?\b(?:citation needed|missing citation|insert (?:citation|reference|title|author|date|url) here)\b\]?/iu,
    what: found => `holds “${found}”`,
    remedy: unfilled,
  },
  {
    sign: /!/,
    pattern:
      /\b(?:Error! (?:Reference source|Bookmark) not (?:found|defined)|Fehler! (?:Verweisquelle|Textmarke)[^.]{0,40}|Erreur ! (?:Source du renvoi|Signet)[^.]{0,30}|¡Error! (?:No se encuentra|Marcador)[^.]{0,40})/u,
    what: found => `holds the message of a word processor, “${found}”`,
    remedy: 'Set the cross reference again.',
  },
  {
    sign: /[{<$[]|undefined|NaN|null/,
    pattern:
      /\{\{[^{}\n]{0,120}\}\}|<%[^%\n]{0,120}%>|\$\{[^{}\n]{1,80}\}|\[object Object\]|(?<=(?:^|[,.;(])\s?)(?:undefined|NaN|null)(?=\s?(?:[,.;)]|$))/u,
    what: found => `holds “${found}”, which a program should have filled in`,
    remedy: unfilled,
  },
  {
    sign: /et al/i,
    pattern: /\bet al\.?,?\s{1,3}et al\b\.?/iu,
    what: found => `says “${found}”`,
    remedy: 'Say it once.',
  },
  {
    sign: /results|People/,
    pattern: /\bAbout [\d,.]{1,15} results\b|\bPeople also ask\b/u,
    what: found => `was copied from a page of search results (“${found}”)`,
    remedy: 'Open the source and cite that.',
  },
  {
    sign: /\.\.|[,;:]\s?[,;:.]|\(\s{0,3}\)|\[\s{1,3}\]|[“"]\s?[”"]/,
    pattern:
      /(?<![.\s…])\.\.(?![./\\…]|\s\.)|,\s?,|;\s?;|:\s?:(?=\s|$)|,\s?\.(?![\d.\p{Alpha}])|\(\s{1,3}\)|(?<![\p{Alpha}\p{N}_])\(\)|\[\s{1,3}\]|(?<=[,.]\s)[“"]\s?[”"](?![\p{Alpha}\p{N}])/u,
    what: found => `holds “${found.replace(/\s+/g, ' ')}”, as if something between had been lost`,
    remedy: 'Fill in what is missing, or strike out the sign too many.',
  },
]

/** Where something was left over, in the order of the text, one of each sort. */
export function leftoversIn(text: string): readonly Scar[] {
  const scars: Scar[] = []
  for (const { sign, pattern, what, remedy } of leftovers) {
    const found = sign.test(text) ? pattern.exec(text) : null
    if (!found) continue
    const extent = { start: found.index, end: found.index + found[0].length }
    scars.push({
      extent,
      what: what(found[0]),
      remedy,
      confidence: 0.9,
      isPunctuation: !/[\p{Alpha}?_]/u.test(found[0]),
    })
  }
  return scars.sort((one, other) => one.extent.start - other.extent.start)
}

const cutEnd =
  /(?:[,–—]|\d-|[(“„«]|(?<=[\s.,(“])(?:In:|in:|(?<!\d\s?)pp?\.|(?<!\d\s?)[Vv]ol\.|(?<!\p{Upper}\.\s?|\d\s?|\bo\.\s?)S\.|edited by|hrsg\. von|and|und|et|&|of|the|der|die|das|de|la|von|in|(?<=[.,”]\s)In|https?:\/\/|doi:))\s*$/u

/** Where a text stops in the middle; null where it ends. */
export function cutAtEnd(text: string): Scar | null {
  const found = cutEnd.exec(text.slice(-24))
  if (!found) return null
  const start = text.length - Math.min(24, text.length) + found.index
  const last = text.trimEnd().split(/\s/).at(-1) ?? ''
  return {
    extent: { start, end: text.trimEnd().length },
    what: `breaks off after “${last}”`,
    remedy: 'Complete it from the source.',
    confidence: 0.85,
    isPunctuation: true,
  }
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** The first bracket or quotation mark that has no partner; null where all have one. Enumerating “a)” and “1)” needs none. */
export function unpaired(text: string): Scar | null {
  return unpairedBracket(text) ?? unpairedQuotation(text)
}

function unpairedBracket(text: string): Scar | null {
  const open: { mark: string; at: number }[] = []
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]]/g)) {
    if (mark === '(' || mark === '[') open.push({ mark, at })
    const partner = pairs[mark]
    if (partner === undefined) continue
    if (open.at(-1)?.mark === partner) open.pop()
    else return isEnumeration(text, at) ? null : lone(at, mark)
  }
  const [left] = open
  return left ? lone(left.at, left.mark) : null
}

function isEnumeration(text: string, at: number): boolean {
  return /(?:^|[\s(])(?:\p{Alpha}|\d{1,3}|[ivx]{1,4})$/iu.test(text.slice(Math.max(0, at - 5), at))
}

/** Only where “ and ” are used as English uses them: German closes with “, and some writers close with either. */
function unpairedQuotation(text: string): Scar | null {
  if (/[„‟«»"]/u.test(text)) return null
  const marks = [...text.matchAll(/[“”]/g)]
  if (marks.length % 2 === 0) return null
  const [odd] = marks.filter(({ 0: mark }) => mark === '“').length > marks.length / 2 ? marks.slice(-1) : marks
  return odd ? lone(odd.index, odd[0]) : null
}

/** A straight quotation mark without a partner; null where their number is even, or some stand for inches or minutes. */
export function oddQuotation(text: string): Scar | null {
  const marks = [...text.matchAll(/"/g)]
  const last = marks.at(-1)
  if (!last || marks.length % 2 === 0 || /\d"|[“”„«»]/u.test(text)) return null
  return lone(last.index, '"')
}

function lone(at: number, mark: string): Scar {
  return {
    extent: { start: at, end: at + 1 },
    what: `holds a “${mark}” without its partner`,
    remedy: 'Complete what stands between them, or strike it out.',
    confidence: 0.85,
    isPunctuation: true,
  }
}
