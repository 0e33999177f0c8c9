const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const entity = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi

/** Undoes the character references that identifiers come wrapped in: XML's five and the numeric ones. One layer. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole
    return character(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16))
  })
}

// What names no character becomes the replacement character, as in HTML.
function character(point: number): string {
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return point === 0 || surrogate || !(point <= 0x10ffff) ? '\ufffd' : String.fromCodePoint(point)
}
