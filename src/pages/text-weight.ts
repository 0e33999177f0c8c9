/** The length of a text in letters of an alphabet: a sign that stands for a syllable or word counts for some. */
export function weightOf(text: string): number {
  // Most pages have none, and to look for scripts by name takes ten times as long.
  if (!/[\u1100-\u11ff\u2e80-\ufaff\uff66-\uffdc\ud800-\udfff]/.test(text)) return text.length
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return text.length + LETTERS_PER_SIGN * signs
}

// Letters that an English translation needs for each sign of a Chinese text, less one.
const LETTERS_PER_SIGN = 2
