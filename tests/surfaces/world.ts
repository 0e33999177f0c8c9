import { type Checked, type CheckOptions, check, type Input } from '../../src/check.js'
import { findReferences } from '../../src/extract/find-references.js'
import { parseReference } from '../../src/interpret/parse-reference.js'
import type { Finding, Severity } from '../../src/model/index.js'
import { openNet } from '../../src/net/open-net.js'
import { resolveReference } from '../../src/resolve/resolve.js'
import type { Rule } from '../../src/rules/define-rule.js'
import { run } from '../../src/surfaces/cli/run.js'
import type { World } from '../../src/surfaces/cli/world.js'
import { finding, reference, reportable } from '../report/sample.js'

export interface Called {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** One call of the command line in `cwd`, with a world that keeps what is written. */
export async function call(
  cwd: string,
  line: readonly string[],
  given: Partial<World> & { readonly input?: string | Uint8Array } = {},
): Promise<Called> {
  const { input = '', ...rest } = given
  const out: string[] = []
  const err: string[] = []
  const code = await run(line, {
    cwd,
    environment: {},
    now: () => new Date('2026-01-02T03:04:05Z'),
    stdin: () => stream(input),
    stdout: sink(out),
    stderr: sink(err),
    engine: stub(),
    onInterrupt: () => () => {},
    expectLongRun: () => {},
    expectAnswers: () => {},
    ...rest,
  })
  return { code, out: out.join(''), err: err.join('') }
}

export function sink(written: string[], isTerminal = false): World['stdout'] {
  return {
    isTerminal,
    columns: isTerminal ? 80 : undefined,
    closed: () => false,
    write: async text => {
      written.push(text)
    },
  }
}

export async function* stream(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input
}

const stubCatalogue = [
  { title: 'First group', rules: [stubRule('error'), stubRule('warning')] },
  { title: 'Second group', rules: [stubRule('info')] },
]

function stubRule(severity: Severity): Rule {
  return {
    id: `${severity}-word`,
    severity,
    docs: { what: `The text says ${severity}.`, why: 'It may.', fix: 'Let it be.' },
    check: () => [],
  }
}

/** Checks by looking for the words “error”, “warning” and “info”. `calls` keeps what it was asked. */
export function stub(calls: { inputs: readonly Input[]; options: CheckOptions }[] = []): World['engine'] {
  return {
    catalogue: async () => stubCatalogue,
    findReferences: async () => findReferences,
    parseReference: async () => parseReference,
    openNet: async () => openNet,
    resolveReference: async () => async () => ({ outcome: 'skipped', because: 'offline' }),
    check: async () => async (inputs, options) => {
      calls.push({ inputs, options })
      return stubCheck(inputs, options)
    },
  }
}

/** The pipeline itself. */
export const whole: World['engine'] = {
  catalogue: async () => (await import('../../src/rules/index.js')).catalogue,
  findReferences: async () => findReferences,
  parseReference: async () => parseReference,
  openNet: async () => options => openNet({ ...options, offline: true, cache: null }),
  resolveReference: async () => resolveReference,
  check: async () => check,
}

async function stubCheck(inputs: readonly Input[], { rules = {}, onProgress }: CheckOptions): Promise<Checked> {
  const unreadable = inputs
    .filter(({ bytes }) => bytes.length === 0)
    .map(({ path }) => ({ path, reason: 'it is empty' }))
  const manuscripts = inputs
    .filter(({ bytes }) => bytes.length > 0)
    .map(({ path, bytes }, done) => {
      onProgress?.({ done, of: inputs.length, path })
      const text = new TextDecoder().decode(bytes)
      const findings = stubCatalogue
        .flatMap(group => group.rules)
        .flatMap(({ id, severity }) => findingsOf(text, severity, rules[id] ?? severity))
      const point = { line: 1, column: 1, offset: 0 }
      return { path, text, findings, references: [reference({ span: { start: point, end: point } })] }
    })
  return { ...reportable(...manuscripts), unreadable, idleIgnores: [] }
}

function findingsOf(text: string, word: string, severity: Severity | 'off'): readonly Finding[] {
  const offset = text.indexOf(word)
  if (offset === -1 || severity === 'off') return []
  const start = { line: 1, column: offset + 1, offset }
  const end = { line: 1, column: offset + word.length + 1, offset: offset + word.length }
  return [finding({ rule: `${word}-word`, severity, span: { start, end }, message: `It says ${word}.` })]
}
