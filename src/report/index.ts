import { json } from './json.js'
import { pretty } from './pretty.js'
import type { Reporter } from './reporter.js'

export const reporters: readonly Reporter[] = [pretty, json]

export { jsonText } from './json-text.js'
export { printable } from './printable.js'
export type { Reportable, Reporter, ReportOptions } from './reporter.js'
