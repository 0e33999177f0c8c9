import type { Rule } from './define-rule.js'

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = []
