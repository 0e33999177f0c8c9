/**
 * The length of an outlet's name at the head of a reference, with the comma behind it, where a quotation follows: “El País, “Title””,
 * « La Gazette du port, « Titre » »; 0 where there is none. Small words join it, and a noun may be small behind them.
 */
export function outletLength(text: string): number {
  const head = text.slice(0, LONGEST)
  // Quick to tell: most references have no quotation so early, or a person before it.
  return quotation.test(head) ? (outlet.exec(head)?.[0].length ?? 0) : 0
}

const quotation = /^[^“"«„‘.:;()]{3,},\s?[“"«„‘]/

/** Whether a name is an outlet's rather than a person's: it has a noun in small letters. */
export function isPlainlyOutlet(name: string): boolean {
  return /\s(?:d['’])?\p{Lower}{4,}(?:\s|,|$)/u.test(name)
}

/** Characters. */
const LONGEST = 100

const joining =
  "(?:d['’]|(?:of|the|and|de|du|des|del|dei|della|dello|da|do|dos|di|der|die|das|van|von|et|und|y|e|la|le|il|el)\\s)+(?:\\p{Lower}[\\p{Alpha}-]+)?"
const outlet = new RegExp(`^(?:(?:\\p{Upper}[\\p{Alpha}.&'’-]*|${joining})[\\s,]){1,8}\\s?(?=[“"«„‘]\\s?\\S)`, 'u')
