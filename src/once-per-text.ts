/**
 * A function of a text that is worked out once for each: rule after rule asks it of the same words, titles and sentences.
 *
 * @param most  texts that are remembered; when there are more, all are forgotten and it begins anew
 */
export function oncePerText<T>(most: number, look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = look(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}
