import { type FailOn, failOns, quoted, type RuleLevel, ruleLevels, suggestion } from '../../config/index.js'
import { UsageError } from './exit.js'

/** `ID=LEVEL` pairs as levels by rule, the last one of a rule counting. Throws a `UsageError` for what there is not. */
export function levelsOf(given: readonly string[], ruleIds: readonly string[]): Readonly<Record<string, RuleLevel>> {
  return Object.fromEntries(given.map(each => levelOf(each, ruleIds)))
}

/** The value of `--fail-on`, or a `UsageError`. */
export function failOnOf(written: string): FailOn {
  const found = failOns.find(each => each === written)
  if (found !== undefined) return found
  throw new UsageError(
    `Expected \`--fail-on\` to be one of ${quoted(failOns)}, got \`${written}\`${suggestion(written, failOns)}`,
  )
}

/** Throws a `UsageError` unless there is a rule of that id. */
export function expectRule(id: string, where: string, ruleIds: readonly string[]): void {
  if (ruleIds.includes(id)) return
  throw new UsageError(
    `Expected ${where} to name a rule that there is, got \`${id}\`${suggestion(id, ruleIds)} (\`footnotary rules\` lists them)`,
  )
}

function levelOf(written: string, ruleIds: readonly string[]): readonly [string, RuleLevel] {
  const equals = written.indexOf('=')
  if (equals === -1) throw new UsageError(`Expected \`--rule\` to be written as ID=LEVEL, got \`${written}\``)
  const id = written.slice(0, equals)
  const level = written.slice(equals + 1)
  expectRule(id, '`--rule`', ruleIds)
  const found = ruleLevels.find(each => each === level)
  if (found !== undefined) return [id, found]
  throw new UsageError(
    `Expected the level of \`--rule ${written}\` to be one of ${quoted(ruleLevels)}${suggestion(level, ruleLevels)}`,
  )
}
