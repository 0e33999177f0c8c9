const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
const alwaysEnds = /[\s\p{Cc}"“”„«»‹›`。，、；：！？）】」』〉》]/u
const trailing = /[.,;:!?'*…’‘([{]/
// `<340::AID-ASI3>`: a SICI names the contribution between angle brackets (ANSI/NISO Z39.56). A tag never holds a colon there.
const siciContribution = /^(?:<|&lt;)[^\s<>&:()[\]{}]{0,60}:[^\s<>()[\]{}]{0,80}?(?:>|&gt;)(?=[^\s<>])/i
const angleEntity = /^&(?:lt|gt|quot|#60|#62|#34);/i

/** Ends an address besides what ends every one: given the character and where it stands. Not asked of `-./_`, digits and letters but `h`. */
export type Stop = (character: string, at: number) => boolean

// Most of any address; asked first, for speed.
function isPlain(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a && code !== 0x68) ||
    (code >= 0x2d && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f
  )
}

/**
 * Where the unspaced run of an address or identifier that begins at `start` ends, in UTF-16 units: before whitespace, quotes, a bracket that
 * closes what the run did not open, and sentence punctuation at its end. `null` when it is longer than `longest`.
 */
export function runEnd(text: string, start: number, longest: number, stop: Stop = () => false): number | null {
  const open: string[] = []
  let at = start
  while (at < text.length) {
    if (at - start > longest) return null
    const character = text[at] ?? ''
    if (isPlain(character.charCodeAt(0))) {
      at += 1
      continue
    }
    if (alwaysEnds.test(character) || stop(character, at)) break
    if (character === '<' || character === '>' || character === '&') {
      const contribution = siciContribution.exec(text.slice(at, at + 160))
      if (contribution) {
        at += contribution[0].length
        continue
      }
      if (character !== '&' || angleEntity.test(text.slice(at, at + 6))) break
    }
    const opener = closers[character]
    if (opener) {
      if (open.at(-1) !== opener) break
      open.pop()
    } else if (character === '(' || character === '[' || character === '{') open.push(character)
    at += 1
  }
  while (at > start && trailing.test(text[at - 1] ?? '')) {
    // `&amp;` ends in a semicolon that is its own.
    if (
      text[at - 1] === ';' &&
      /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});$/i.test(text.slice(Math.max(start, at - 10), at))
    )
      break
    at -= 1
  }
  return at
}
