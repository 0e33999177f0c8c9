const unlike: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
}

/** Whether a text has letters without accents alone, as most have: they need no folding. */
export function isAscii(text: string): boolean {
  return ascii.test(text)
}

const ascii = /^[\x00-\x7f]*$/

/** A text in small letters, each at its place: `toLowerCase` makes two of one, “İ”. */
export function smallLetters(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase()
}

/**
 * Letters without what only a typesetter or a keyboard adds: compatibility forms and ligatures undone (NFKD), small letters, no accents on
 * Latin, Greek and Cyrillic ones. Marks that make another letter in other scripts stay.
 */
export function foldLetters(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æœøßłđðþıħŋ]/g, letter => unlike[letter] ?? letter)
    .normalize('NFC')
}
