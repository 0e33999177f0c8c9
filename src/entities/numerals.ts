const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
const roman = /^(?:X{1,3}|X?L|L?X{0,3})?(?:IX|IV|V?I{0,3})$/

/** The value of a Roman number in capitals up to LXXXIX; null for other words. */
export function romanValue(text: string): number | null {
  if (text === '' || text.length > 8 || !roman.test(text)) return null
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const own = values[text[at] as string] ?? 0
    value += own < (values[text[at + 1] ?? ''] ?? 0) ? -own : own
  }
  return value
}

/** Whether a number is a year as texts about the modern world have them, rather than a count. */
export function isYear(number: number): boolean {
  return number >= 1000 && number <= 2100
}
