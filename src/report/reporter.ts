import type { Report, Severity } from '../model/index.js'

/** What a reporter reads. `check()` gives all of it. */
export interface Reportable {
  readonly report: Report
  /** The texts that spans count in, by path: manuscripts and bibliographies. A finding whose text is not here has no code frame. */
  readonly texts: ReadonlyMap<string, string>
}

/** How a report is set. */
export interface ReportOptions {
  /** Whether escape sequences may be written. */
  readonly colour: boolean
  /** Columns. */
  readonly width: number
  /** Everything that is known, rather than what asks for action. */
  readonly verbose: boolean
  /** Findings below it are counted, not listed. */
  readonly atLeast: Severity
}

/** One way of writing a report. Pure: it returns a string and looks at nothing but its arguments. */
export interface Reporter {
  readonly id: string
  /** One line for `--help`. */
  readonly what: string
  readonly render: (checked: Reportable, options: ReportOptions) => string
  /** The same text part by part, where it may be too long to be held at once. */
  readonly parts?: (checked: Reportable, options: ReportOptions) => Iterable<string>
}
