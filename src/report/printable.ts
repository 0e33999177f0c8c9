// C0, DEL and C1 drive terminals; the format characters (Cf) reorder or hide text. The joiners are kept: scripts and emoji need them.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cs}|(?![\u200c\u200d])\p{Cf}/gu

/**
 * Text that a terminal shows and does not obey: controls, bidirectional overrides, invisible characters and lone surrogates
 * are named (`<U+001B>`), a tab becomes two blanks and a line break one.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\n/g, ' ')
    .replace(/\t/g, '  ')
    .replace(unsafe, name)
}

function name(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
