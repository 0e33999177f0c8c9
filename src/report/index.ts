import { json } from './json.js'
import { pretty } from './pretty.js'
import type { Reporter } from './reporter.js'

/** Every way of writing a report, in the order that `--help` names them. */
export const reporters: readonly Reporter[] = [pretty, json]

export { clip, columnsOf } from './columns.js'
export { inCslOrder } from './csl-order.js'
export { jsonText } from './json-text.js'
export { printable } from './printable.js'
export { printedLink } from './printed-link.js'
export type { Reportable, Reporter, ReportOptions } from './reporter.js'
