import { failOns, ruleLevels, type UserConfiguration } from './configuration.js'
import { ConfigurationError, quoted, unexpected } from './configuration-error.js'
import { suggestion } from './nearest.js'

/** What may be said of a value: the words a message uses, and whether it holds. */
interface Expectation {
  readonly words: string
  readonly holds: (value: unknown) => boolean
  /** The value is never repeated in a message. */
  readonly secret?: true
}

type Expectations = Readonly<Record<string, Expectation>>

const someText: Expectation = { words: 'a text that is not empty', holds: isText }
const level: Expectation = oneOf(ruleLevels)
const webAddress: Expectation = { words: 'an http or https address', holds: isWebAddress }
const positiveCount: Expectation = {
  words: 'a positive whole number',
  holds: value => isPositive(value) && Number.isInteger(value),
}
const paths: Expectation = { words: 'a path or an array of paths', holds: value => isText(value) || isTexts(value) }

const topLevel = {
  extends: paths,
  rules: { words: 'an object of rules and their levels', holds: isObject },
  failOn: oneOf(failOns),
  bibliography: paths,
  registries: { words: 'an object of registries', holds: isObject },
  net: { words: 'an object', holds: isObject },
  cache: { words: 'the path of a folder, or `false`', holds: value => value === false || isText(value) },
  mailto: { words: 'an e-mail address', holds: isAddress },
  judge: { words: 'an object with a `url`', holds: value => isObject(value) && value.url !== undefined },
} as const satisfies Readonly<Record<keyof UserConfiguration, Expectation>>

const registry: Expectations = {
  url: webAddress,
  enabled: { words: '`true` or `false`', holds: value => typeof value === 'boolean' },
  key: { ...someText, secret: true },
}

const judge: Expectations = {
  url: webAddress,
  model: someText,
  key: { ...someText, secret: true },
}

const net: Expectations = {
  timeout: { words: 'a positive number of milliseconds', holds: isPositive },
  concurrency: positiveCount,
  perHost: positiveCount,
  allowHosts: { words: 'an array of host names', holds: isTexts },
  proxy: { ...webAddress, secret: true },
}

/**
 * A value as a configuration, or a `ConfigurationError` that names the first key that is unknown or wrong.
 * `file` is how messages call the place it was read from.
 */
export function validate(value: unknown, file: string, ruleIds: readonly string[]): UserConfiguration {
  if (!isObject(value)) throw new ConfigurationError(`Expected ${file} to hold an object of settings`)
  expectAll(value, topLevel, '', file)
  if (isObject(value.rules)) expectRules(value.rules, file, ruleIds)
  if (isObject(value.net)) expectAll(value.net, net, 'net.', file)
  if (isObject(value.judge)) expectAll(value.judge, judge, 'judge.', file)
  if (isObject(value.registries)) expectRegistries(value.registries, file)
  return value as UserConfiguration
}

function expectAll(settings: object, expectations: Expectations, prefix: string, file: string): void {
  const known = Object.keys(expectations)
  for (const [key, value] of Object.entries(settings)) {
    // A setting that JavaScript leaves undefined is a setting not made.
    if (value === undefined) continue
    const expectation = Object.hasOwn(expectations, key) ? expectations[key] : undefined
    if (expectation === undefined) throw unknownKey(prefix + key, key, file, 'a setting', known)
    expectOne(value, expectation, prefix + key, file)
  }
}

function expectOne(value: unknown, { words, holds, secret }: Expectation, key: string, file: string): void {
  if (!holds(value)) throw unexpected(key, file, words, secret ? `a ${typeof value}` : value)
}

function expectRules(rules: object, file: string, ruleIds: readonly string[]): void {
  for (const [id, value] of Object.entries(rules)) {
    if (!ruleIds.includes(id)) throw unknownKey(`rules.${id}`, id, file, 'a rule', ruleIds)
    expectOne(value, level, `rules.${id}`, file)
  }
}

function expectRegistries(registries: object, file: string): void {
  for (const [id, settings] of Object.entries(registries)) {
    if (!isObject(settings)) throw unexpected(`registries.${id}`, file, 'an object', settings)
    expectAll(settings, registry, `registries.${id}.`, file)
  }
}

function unknownKey(
  key: string,
  written: string,
  file: string,
  noun: string,
  known: readonly string[],
): ConfigurationError {
  // Rules are many; their list would bury the message.
  const names = known.length > 12 ? '' : ` (${quoted(known)})`
  return new ConfigurationError(
    `Expected \`${key}\` in ${file} to be ${noun} that there is${names}${suggestion(written, known)}`,
  )
}

function oneOf(names: readonly string[]): Expectation {
  return { words: `one of ${quoted(names)}`, holds: value => typeof value === 'string' && names.includes(value) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText)
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/.test(value)
}
