/**
 * How converters write the number that marks a note: `<sup>12</sup>`, `^12^`, `^12` or `^{12}`, `¹²`, `$^{12}$`, a link to the note's
 * place, `[12]`.
 */
export type Notation = 'superscript' | 'caret' | 'open-caret' | 'unicode' | 'formula' | 'anchor' | 'bracket'

/** A number, or several, as they stand in a text. */
export interface NoteNumber {
  readonly labels: readonly string[]
  readonly notation: Notation
  /** Characters. */
  readonly width: number
}

/** `12`, `[12]`, `(12)`, `12.`, `1,2`, `3–5` → the labels one by one; empty when it is no list of numbers. */
export function noteLabels(text: string): readonly string[] {
  const inner = text
    .trim()
    .replace(/^[[(](.*)[\])]$/, '$1')
    .replace(/[.)]$/, '')
  return numberList.test(inner) ? expandNumbers(inner) : []
}

const numberList = /^\d{1,4}(\s*[,;–—-]\s*\d{1,4})*$/

/** `1,3–5` → 1, 3, 4, 5. A range that runs backwards or over a hundred is left as its two ends. */
export function expandNumbers(list: string): readonly string[] {
  return list.split(/[,;]/).flatMap(part => {
    const [first, last] = part.split(/[–—-]/).map(end => end.trim())
    if (first === undefined || last === undefined) return first ? [first] : []
    const length = Number(last) - Number(first)
    if (length < 1 || length > 100) return [first, last]
    return Array.from({ length: length + 1 }, (_, step) => String(Number(first) + step))
  })
}

const list = '\\d{1,4}(?:\\s?[,;–—-]\\s?\\d{1,4}){0,9}'
const spacedList = `\\d(?:\\s?\\d){0,3}(?:\\s?[,;–—-]\\s?\\d(?:\\s?\\d){0,3}){0,9}`
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const notations: readonly (readonly [notation: Notation, first: string, pattern: RegExp])[] = [
  ['caret', '^\\', new RegExp(`\\\\?\\^(${list})\\\\?\\^(?![\\w^])`, 'y')],
  ['open-caret', '^\\', new RegExp(`\\\\?\\^(?:(${list})|\\\\?\\{(${list})\\\\?\\})(?![\\w^])`, 'y')],
  ['unicode', raisedDigits, new RegExp(`([${raisedDigits}]{1,4}(?:[,‚˒⁻–-][${raisedDigits}]{1,4}){0,9})`, 'y')],
  [
    'formula',
    '$\\',
    new RegExp(
      `(?:\\$|\\\\{1,2}\\()\\s?(?:\\{\\s?\\})?\\s?\\^\\s?(?:\\{\\s?)?(?:\\\\(?:mathrm|text|textsuperscript|rm|mathbf)\\s?(?:\\{\\s?)?)?[([]?(${spacedList})[)\\].]?[\\s}]{0,6}(?:\\$|\\\\{1,2}\\))`,
      'y',
    ),
  ],
  ['bracket', '[\\', new RegExp(`\\\\?\\[(${list})\\\\?\\](?![([:])`, 'y')],
]

/** Characters with which a number of one of these notations may begin. */
export function openingsOf(used: ReadonlySet<Notation>): string {
  return notations.flatMap(([notation, first]) => (used.has(notation) ? [first] : [])).join('')
}

/** The number that stands at a place of a file or of a text, in a notation of text (not of markup). */
export function noteNumberAt(text: string, at: number, used?: ReadonlySet<Notation>): NoteNumber | null {
  const first = text[at] as string
  for (const [notation, openings, pattern] of notations) {
    if (!openings.includes(first) || used?.has(notation) === false) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const labels = expandNumbers(plainDigits(match[1] ?? (match[2] as string), notation))
    return { labels, notation, width: match[0].length }
  }
  return null
}

function plainDigits(written: string, notation: Notation): string {
  if (notation === 'formula') return written.replace(/\s/g, '')
  if (notation !== 'unicode') return written
  return written
    .replace(/[‚˒]/g, ',')
    .replace(/⁻/g, '-')
    .replace(new RegExp(`[${raisedDigits}]`, 'g'), digit => String(raisedDigits.indexOf(digit)))
}

/** Where a number of a note may begin in a text; cheap, so that most texts are done with it. */
export const noteNumberOpening = new RegExp(`[\\^$[${raisedDigits}]`, 'g')

/** The address of a note's place in the same page, as word processors, site generators and wikis name it. */
export function isNoteAnchor(url: string): boolean {
  return /^#(?:user-content-)?_{0,2}(?:(?:foot|end)-?notes?|fn|ftnt?|edn|en|sd(?:foot|end)note|cite_note|note)[-_:.]?\w{0,12}\d/i.test(
    url,
  )
}

/** The address of the place that a note belongs to: where a note leads back to. */
export function isMarkerAnchor(url: string): boolean {
  return /^#[\w-]{0,20}(?:ref|fn|ftn|edn|note|back|rtn|anc|txt)[\w:.-]{0,8}\d/i.test(url)
}

/**
 * A power of ten or of a unit (10⁶, m², s⁻¹), or an isotope (¹⁸F): a raised number that marks no note.
 *
 * @param before  the text before it
 * @param after  what follows it
 */
export function isExponent(before: string, after = ''): boolean {
  if (/(?:^|[^.,;:!?…”"’)\]»。])[\s([/-]$|^$/u.test(before.slice(-2)) && element.test(after)) return true
  return /(?:^|[^\d.,])10$|[\^×·}]$|(?:^|[^\p{Alpha}])(?:[a-zA-Zµχσ]|[kcmµnd]m|ft|in|yd|ha|kg|mi|sec|min|Hz|eV|cm|pc|mc)$/u.test(
    before.slice(-6),
  )
}

const element =
  /^(?:[HBCNOFPSKVUY]|He|Li|Be|Na|Mg|Al|Si|Cl|Ar|Ca|Fe|Co|Ni|Cu|Zn|Ga|Kr|Rb|Sr|Zr|Tc|Pd|Ag|Cs|Ba|Lu|Re|Ir|Pt|Au|Hg|Tl|Pb|Bi|Po|Rn|Ra|Th|Pu)(?![\p{Alpha}\d])/u
