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

/**
 * Letters without what only a typesetter or a keyboard adds: compatibility forms and ligatures undone (NFKD), small letters, no accents on
 * Latin, Greek and Cyrillic ones. Marks that make another letter in other scripts stay.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æœøßłđðþıħŋ]/g, letter => unlike[letter] ?? letter)
    .normalize('NFC')
}
