/** Footnotary as a library: what the command line does, without the machine around it. */
export { type Checked, type CheckOptions, check, type Input } from './check.js'
export { defineConfig, type UserConfiguration } from './config/configuration.js'
export { parseReference } from './interpret/parse-reference.js'
export type * from './model/index.js'
export { type Reportable, type Reporter, type ReportOptions, reporters } from './report/index.js'
export type { Rule, RuleDocs } from './rules/define-rule.js'
export { rules } from './rules/index.js'
export { version } from './version.js'
