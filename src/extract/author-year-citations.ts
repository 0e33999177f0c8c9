import type { Extent } from '../model/index.js'

/** `(Smith 2019, 33)` or `Smith (2019)`: who and when, and where it says so. */
export interface AuthorYear {
  /** Surnames as written, in order; “et al.” left out. */
  readonly names: readonly string[]
  /** With its letter, if it has one: `2019a`. */
  readonly year: string
  readonly extent: Extent
  readonly locator?: string
  /** Whether the form leaves no doubt that it is a citation: several names, “et al.”, a locator, or company in its brackets. */
  readonly isPlain: boolean
}

const group = /[([]([^()[\]]{4,400})[)\]]/g
const datedOrNot = /\d{4}|n\.d\.|forthcoming|in press/

/** Finds author–year citations in running text: in brackets, several at a time, or with only the year in brackets. */
export function findAuthorYears(written: string): readonly AuthorYear[] {
  const text = written.replaceAll('‐', '-')
  const found: AuthorYear[] = []
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(group)) {
    if (!datedOrNot.test(inner)) continue
    const narrative = yearsAlone.exec(inner)
    if (narrative) {
      const names = namesBefore(text, index)
      if (names)
        found.push(
          ...eachYear(
            names.names,
            narrative[1] as string,
            narrative[2],
            names.start,
            index + whole.length,
            names.names.length > 1 || names.etAl,
          ),
        )
      continue
    }
    found.push(...bracketed(inner, index + 1))
  }
  return found
}

/** A text without its brackets that hold nothing but author–year citations: who said it when is no part of what it says. */
export function withoutAuthorYears(text: string): string {
  return text.replace(new RegExp(`\\s?${group.source}`, 'g'), (whole, inner: string, at: number) => {
    if (!datedOrNot.test(inner)) return whole
    if (yearsAlone.test(inner)) return namesBefore(text, at) ? '' : whole
    const isCitation = inner
      .replaceAll('‐', '-')
      .split(';')
      .every(part => bracketed(part, 0).length > 0)
    return isCitation ? '' : whole
  })
}

const year = '(?:1[5-9]\\d\\d|20\\d\\d)[a-z]?|n\\.d\\.|forthcoming|in press'
const yearList = `(?:${year})(?:\\s{0,2}[,/&]\\s{0,2}(?:${year}|[a-z](?![a-z])))*`
const yearsAlone = new RegExp(`^\\s*(${yearList})(?:\\s{0,2}[,:]\\s{0,2}(.{1,60}))?$`, 'u')
const part = new RegExp(
  `^(.{2,120}?),?\\s{1,2}(?:\\[\\d{4}\\]\\s)?(${yearList})(?:\\s{0,2}[,:]\\s{0,2}(.{1,80}))?$`,
  'u',
)
/** Words that lead to a citation within its brackets: “see also”, “vgl.” */
export const signal =
  /^\s*(?:(?:see|see also|cf\.|compare|e\.g\.,?|i\.e\.,?|also|but see|for example,?|for instance,?|vgl\.|siehe|s\.|so|quoted in|cited in|as in|following|after|in|voir|véase|ver|p\. ?ex\.,?)\s+)+/iu

function bracketed(inner: string, offset: number): readonly AuthorYear[] {
  const parts = [...inner.matchAll(/[^;]+/g)]
  const found: AuthorYear[] = []
  for (const { 0: whole, index } of parts) {
    const lead = signal.exec(whole)?.[0].length ?? /^\s*/.exec(whole)?.[0].length ?? 0
    const match = part.exec(whole.slice(lead).trimEnd())
    if (!match) continue
    const names = namesOf(match[1] as string)
    if (!names) continue
    const start = offset + index + lead
    const end = offset + index + whole.trimEnd().length
    found.push(
      ...eachYear(
        names.names,
        match[2] as string,
        match[3],
        start,
        end,
        names.names.length > 1 || names.etAl || match[3] !== undefined || parts.length > 1,
      ),
    )
  }
  return found
}

/** `2019a, b` and `2018, 2019` → one citation for each. */
function eachYear(
  names: readonly string[],
  years: string,
  locator: string | undefined,
  start: number,
  end: number,
  isPlain: boolean,
): readonly AuthorYear[] {
  let last = ''
  return years.split(/\s*[,/&]\s*/).map(written => {
    const full = /^[a-z]$/.test(written) ? `${last.slice(0, 4)}${written}` : written
    last = full
    return { names, year: full, extent: { start, end }, isPlain, ...(locator ? { locator: locator.trim() } : {}) }
  })
}

/** The surnames of a citation, in order, and whether there are more. */
export interface Names {
  readonly names: readonly string[]
  readonly etAl: boolean
}

/** “Smith, Jones & van der Berg”, “Smith et al.”, “World Health Organization” → surnames; null when they are no names. */
export function namesOf(written: string): Names | null {
  const etAl = /(?:,?\s+(?:et\.?\s?al\.?|and others|u\. ?a\.|et coll\.))\s*$/iu.exec(written)
  const list = (etAl ? written.slice(0, etAl.index) : written).replace(/['’]s$/, '')
  const names = list
    .split(/\s*,\s*(?:and|&|und|et|y|e)\s+|\s+(?:and|&|und|et|y|e)\s+|\s*&\s*|\s*,\s*/u)
    .filter(name => name !== '')
  const valid = names.length > 0 && names.length <= 8 && names.every(name => nameShape.test(name))
  return valid ? { names, etAl: etAl !== null } : null
}

/** Particles and up to six capitalised words: a surname, or a body's name. */
const nameShape =
  /^(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|d['’]|al-|el-)\s?){0,3}(?:\p{Upper}\.\s?){0,3}\p{Upper}[\p{Alpha}'’.-]*(?:\s(?:(?:of|for|on|the|and|de|des|für|der|do|da)\s){0,2}\p{Upper}[\p{Alpha}'’.-]*){0,5}$/u

/** “…as Smith and Jones” before a year in brackets. */
function namesBefore(text: string, at: number): (Names & { start: number }) | null {
  const from = Math.max(0, at - 120)
  const match = narrativeNames.exec(text.slice(from, at))
  if (!match) return null
  const names = namesOf((match[1] as string).trim())
  return names ? { ...names, start: from + match.index + match[0].length - match[0].trimStart().length } : null
}

const surname =
  "(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|bin|ibn|ter|zu)\\s){0,3}\\p{Upper}[\\p{Alpha}'’-]+"
const narrativeNames = new RegExp(
  `((?:${surname},\\s){0,5}${surname}(?:,?\\s(?:and|&|und|et|y)\\s${surname}|,?\\set\\sal\\.?)?(?:['’]s?)?)\\s{0,2}$`,
  'u',
)
