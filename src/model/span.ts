/** A place in the manuscript as given: 1-based line and column, 0-based offset in UTF-16 units (unist's Point). */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of the manuscript as given; `end` stands just after the last character (unist's Position). */
export interface Span {
  readonly start: Point
  readonly end: Point
}

/** A stretch of a string, in UTF-16 units; `end` stands just after the last one. */
export interface Extent {
  readonly start: number
  readonly end: number
}
