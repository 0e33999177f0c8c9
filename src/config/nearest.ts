// Characters. Names are short; a longer word is no slip of the keyboard, and comparing it would only cost.
const LONGEST_NAME = 64

/**
 * The known name that a misspelt one most likely stands for: at most a third of its letters differ (Damerau–Levenshtein,
 * neighbours swapped counting once). Null when none is that near.
 */
export function nearest(written: string, known: readonly string[]): string | null {
  if (written.length > LONGEST_NAME) return null
  const wanted = written.toLowerCase()
  let best: string | null = null
  let least = Math.floor(Math.max(wanted.length, 3) / 3) + 1
  for (const name of known) {
    const distance = editDistance(wanted, name.toLowerCase())
    if (distance >= least) continue
    best = name
    least = distance
  }
  return best
}

/** “, did you mean `retracted-source`?” or nothing. */
export function suggestion(written: string, known: readonly string[]): string {
  const name = nearest(written, known)
  return name === null ? '' : `; did you mean \`${name}\`?`
}

function editDistance(left: string, right: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return last[right.length] ?? 0
}
