import { smallLetters } from '../compare/letters.js'
import { explainMalformedDoi, type Malformation, parseDoi } from '../identifiers/index.js'
import { LONGEST_REFERENCE } from '../limits.js'
import type { Reference } from '../model/reference.js'
import type { Extent } from '../model/span.js'

/** A text that was meant as a DOI and is none. */
export interface MeantDoi extends Malformation {
  readonly raw: string
  /** In the reference's passage. */
  readonly extent: Extent
}

/** Held against small letters: with the flag `i` it would take twice as long, to compile and at every letter. */
const beginning =
  /(?:https?:\/\/)?(?:dx\.)?\bdoi\.org\/+(?=\S)|(?<![\p{Alpha}\p{N}])doi\s?[:=]\s{0,2}(?=\S)|(?<![\p{Alpha}\p{N}./%=&?_-])10[.,]\d{4,9}(?=[\s/\\])/gu
const run = /[^\s<>"“”„«»]{1,500}/y
const spaced = /[^\S\n]{1,2}[^\s<>"“”„«»]{1,200}/y

/** The malformed DOIs that a reference states: labelled `doi:`, at the resolver, or beginning as one. In order, none overlapping a sound one. */
export function meantDois({ passage, path, reading: { fields, identifiers } }: Reference): readonly MeantDoi[] {
  const text = passage.text.slice(0, LONGEST_REFERENCE)
  if (fields.DOI && path !== undefined) return meantField(text, fields.DOI.extent)
  const sound = identifiers.filter(({ scheme }) => scheme === 'doi').map(({ extent }) => extent)
  const found: MeantDoi[] = []
  let from = 0
  for (const match of smallLetters(text).matchAll(beginning)) {
    if (match.index < from || sound.some(extent => match.index >= extent.start - 30 && match.index < extent.end))
      continue
    const meant = meantAt(text, match.index, match[0])
    if (!meant) continue
    from = meant.extent.end
    found.push(meant)
  }
  return found
}

/** What stands in a bibliography's own field is meant as a DOI, label or not. */
function meantField(text: string, { start, end }: Extent): readonly MeantDoi[] {
  const raw = text
    .slice(start, end)
    .replace(/[{}"]/g, '')
    .replace(/\\([_%&#$])/g, '$1')
    .trim()
  const problem = explained(raw)
  return problem ? [{ ...problem, raw, extent: { start, end } }] : []
}

function meantAt(text: string, start: number, head: string): MeantDoi | null {
  const isLabelled = /doi/i.test(head)
  const tail = isLabelled ? start + head.length : start
  const end = endOfRun(run, text, tail)
  if (end === null) return null
  const whole = text.slice(start, end).replace(/[.,;:)\]]+$/, '')
  // A space inside parts it: what follows a bare registrant belongs to it when it goes on as a suffix does.
  const longer = /10[.,]\d{4,9}\s?[/\\]?$/.test(whole) ? endOfRun(spaced, text, start + whole.length) : null
  const stretched = longer === null ? null : text.slice(start, longer).replace(/[.,;:)\]]+$/, '')
  if (stretched !== null && /\d/.test(stretched.slice(whole.length))) {
    const problem = explained(stretched)
    if (problem?.repaired) return meantDoi(problem, stretched, start)
  }
  const problem = explainMalformedDoi(whole)
  return problem && meantDoi(problem, whole, start)
}

/** What keeps a text from being a DOI, taken as one even without a label. */
function explained(raw: string): Malformation | null {
  const bare = raw.replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/+|^doi\s?[:=]?\s{0,2}/i, '')
  const parted = /^(10\.\d{4,9})\s(?=[^\s/]{1,200}$)/.exec(bare)
  if (parted) {
    const repaired = parseDoi(bare.replace(parted[0], `${parted[1]}/`))
    return { problem: 'a space stands for the slash', repaired }
  }
  return explainMalformedDoi(/^(?:doi\b|https?:)/i.test(raw) ? raw : `doi:${raw}`)
}

function meantDoi(problem: Malformation, raw: string, start: number): MeantDoi {
  return { ...problem, raw, extent: { start, end: start + raw.length } }
}

function endOfRun(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
