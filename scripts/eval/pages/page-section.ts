/** A part of the pages' section of the accuracy page, and what it got wrong, a line each. */
export interface PageSection {
  readonly markdown: readonly string[]
  readonly misses: readonly string[]
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2)
}
