/** What a character is to the rules, by their own names; `Other` is any. */
type Kind =
  | 'Sep' // with CR and LF
  | 'Extend' // with Format
  | 'Sp'
  | 'Close'
  | 'SContinue'
  | 'Numeric'
  | 'Upper'
  | 'Lower'
  | 'OLetter'
  | 'ATerm'
  | 'STerm'
  | 'Other'
  | 'End' // of the text

/**
 * Where sentences end in running text, by Unicode's rules (UAX #29, sentence boundaries SB1 to SB11, revision 43), in time linear in the text.
 * `Intl.Segmenter` follows the same rules, by the tables of the machine it runs on, in time that grows faster than the text; and the first
 * object of `Intl` alone costs a process 10 ms.
 * Yields the end of each sentence, the white space behind it included; the last is the end of the text.
 * `language` is a language tag: Greek asks its questions with a semicolon.
 */
export function* sentenceBreaks(text: string, language: string): Generator<number> {
  const seeker = new RegExp(/^el\b/i.test(language) ? endInGreek : end)
  for (let match = seeker.exec(text); match; match = seeker.exec(text)) {
    const { at, breaks } = separators.test(match[0])
      ? { at: pastSeparator(text, match.index), breaks: true }
      : behindMark(text, match.index, match[0])
    if (at >= text.length) break
    if (breaks) yield at
    seeker.lastIndex = at
  }
  if (text !== '') yield text.length
}

const end = /[\p{Sentence_Terminal}\u2024\ufe52\uff0e\r\n\u0085\u2028\u2029]/gu
const endInGreek = /[;\u037e\p{Sentence_Terminal}\u2024\ufe52\uff0e\r\n\u0085\u2028\u2029]/gu
const separators = /[\r\n\u0085\u2028\u2029]/

/** SB3, SB4. */
function pastSeparator(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1
}

/** Whether a sentence ends with the mark at `at`, and from where to read on. */
function behindMark(text: string, at: number, mark: string): { readonly at: number; readonly breaks: boolean } {
  const isStop = kindOf(mark) === 'ATerm'
  let next = past('Extend', text, at + mark.length)
  const following = kindAt(text, next)
  if (isStop && following === 'Numeric') return { at: next, breaks: false } // SB6
  if (isStop && following === 'Upper' && isCased(kindBefore(text, at))) return { at: next, breaks: false } // SB7
  next = past('Close', text, next)
  next = past('Sp', text, next)
  return { at: next, breaks: !goesOn(text, next, isStop) }
}

/** Whether what follows a mark, with the closing marks and the space behind it, belongs to its sentence. */
function goesOn(text: string, at: number, isStop: boolean): boolean {
  const following = kindAt(text, at)
  if (following === 'Sep') return true // SB9, SB10: the break is behind it
  if (following === 'SContinue' || isTerminal(following)) return true // SB8a
  return isStop && nextOf(text, at) === 'Lower' // SB8
}

/** The next letter's kind, or that of what ends a sentence before there is one. */
function nextOf(text: string, from: number): Kind {
  for (let at = from; ; ) {
    const kind = kindAt(text, at)
    if (kind === 'OLetter' || isCased(kind) || kind === 'Sep' || isTerminal(kind) || kind === 'End') return kind
    at += lengthAt(text, at)
  }
}

function isTerminal(kind: Kind): boolean {
  return kind === 'ATerm' || kind === 'STerm'
}

function isCased(kind: Kind): boolean {
  return kind === 'Upper' || kind === 'Lower'
}

/** Behind all characters of a kind, and what is attached to them (SB5). */
function past(kind: Kind, text: string, from: number): number {
  let at = from
  for (let found = kindAt(text, at); found === kind || (found === 'Extend' && at > from); found = kindAt(text, at)) {
    at += lengthAt(text, at)
  }
  return at
}

/** The kind of what stands before a place, whatever is attached to it (SB5). */
function kindBefore(text: string, at: number): Kind {
  for (let before = at; before > 0; ) {
    const pair = (text.codePointAt(before - 2) ?? 0) > 0xffff
    before -= pair ? 2 : 1
    const kind = kindAt(text, before)
    if (kind !== 'Extend') return kind
  }
  return 'Other'
}

function kindAt(text: string, at: number): Kind {
  const code = text.codePointAt(at)
  return code === undefined ? 'End' : kindOf(String.fromCodePoint(code))
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

const kinds = new Map<string, Kind>()

/** Texts have few characters; the properties of each are looked up once. */
function kindOf(character: string): Kind {
  const known = kinds.get(character)
  if (known) return known
  const kind = character < '\u0080' ? kindInAscii(character) : readKind(character)
  kinds.set(character, kind)
  return kind
}

/** The properties of Unicode cost a millisecond to get ready, and most texts need few of them. */
function kindInAscii(character: string): Kind {
  if (/[a-z]/.test(character)) return 'Lower'
  if (/[A-Z]/.test(character)) return 'Upper'
  if (/\d/.test(character)) return 'Numeric'
  if (/[\r\n]/.test(character)) return 'Sep'
  if (/\s/.test(character)) return 'Sp'
  if (/["'()[\]{}]/.test(character)) return 'Close'
  if (/[,:;-]/.test(character)) return 'SContinue'
  if (character === '.') return 'ATerm'
  return /[!?]/.test(character) ? 'STerm' : 'Other'
}

/** Section 5.1 of UAX #29, table 4, by the properties that a regular expression knows. */
function readKind(character: string): Kind {
  if (/[\u0085\u2028\u2029]/.test(character)) return 'Sep'
  if (/[\u2024\ufe52\uff0e]/.test(character)) return 'ATerm'
  // Number signs of Arabic and its like stand before numbers, and go with them.
  if (/[\p{Nd}\u0600-\u0605\u066b\u066c\u06dd\u0890\u0891\u08e2\u19da\u{110bd}\u{110cd}]/u.test(character))
    return 'Numeric'
  if (/[\p{Grapheme_Extend}\p{Mc}\p{Cf}]/u.test(character)) return 'Extend'
  if (/\s/.test(character)) return 'Sp'
  // Georgian has two forms of its letters, and capitals do not begin its sentences.
  if (/[\u05f3\u10d0-\u10fa\u10fd-\u10ff\u1c90-\u1cbf]/.test(character)) return 'OLetter'
  if (/\p{Lowercase}/u.test(character)) return 'Lower'
  if (/[\p{Lt}\p{Uppercase}]/u.test(character)) return 'Upper'
  if (/\p{Alphabetic}/u.test(character)) return 'OLetter'
  if (/\p{Sentence_Terminal}/u.test(character)) return 'STerm'
  if (continues.test(character)) return 'SContinue'
  return /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u275b-\u2760\u2e00\u2e01\u2e06-\u2e08\u2e0b\u{1f676}-\u{1f678}]/u.test(character)
    ? 'Close'
    : 'Other'
}

const continues =
  /[\u037e\u055d\u060c\u060d\u07f8\u1802\u1808\u2013\u2014\u3001\ufe10\ufe11\ufe13\ufe14\ufe31\ufe32\ufe50\ufe51\ufe54\ufe55\ufe58\ufe63\uff0c\uff0d\uff1a\uff1b\uff64]/
