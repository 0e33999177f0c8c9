/** What is made when it is first asked for, and then kept: patterns and tables that many texts never need are dear to make. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
