import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check } from '../../src/check.js'
import type { Finding, ManuscriptReport, Reference, Resolution, Severity } from '../../src/model/index.js'
import { lineIndex, spanOf } from '../../src/read/lines.js'
import { manuscriptReport } from '../../src/report/report.js'
import { type Ask, resolveReference } from '../../src/resolve/resolve.js'
import { rules } from '../../src/rules/index.js'
import { runRules } from '../../src/rules/run.js'
import { extractText } from './extract-text.js'
import { answersIn } from './recorded-answers.js'

/** The day on which every test checks. */
export const today = new Date('2026-06-15T12:00:00Z')

/** Checks `manuscript.md` of a folder, with all rules or with one alone. Bibliographies it names are read from the folder. */
export async function checkFolder(folder: string, onlyRule?: string): Promise<ManuscriptReport> {
  const severities = onlyRule
    ? Object.fromEntries(rules.filter(({ id }) => id !== onlyRule).map(({ id }) => [id, 'off' as Severity | 'off']))
    : {}
  const bytes = await readFile(join(folder, 'manuscript.md'))
  const ask = await answersIn(folder)
  if (ask) return checkAnswered(folder, new TextDecoder().decode(bytes), ask, onlyRule)
  const { report, unreadable } = await check([{ path: 'manuscript.md', bytes }], {
    open: path => readFile(join(folder, path)),
    now: today,
    rules: severities,
  })
  const [manuscript] = report.manuscripts
  if (!manuscript)
    throw new Error(`${folder}: ${unreadable.map(({ path, reason }) => `${path}: ${reason}`).join('; ')}`)
  return manuscript
}

/** Checks a manuscript whose references are looked up in recorded answers. */
async function checkAnswered(folder: string, source: string, ask: Ask, onlyRule?: string): Promise<ManuscriptReport> {
  const manuscript = await extractText(source, join(folder, 'manuscript.md'))
  const resolutions = new Map<Reference, Resolution>()
  for (const reference of manuscript.references)
    resolutions.set(reference, await resolveReference(reference, ask, {}, manuscript.references))
  const wanted = rules.filter(({ id }) => onlyRule === undefined || id === onlyRule)
  const pointAt = lineIndex(source)
  const findings = runRules(new Map(wanted.map(rule => [rule, rule.severity])), {
    manuscript,
    source,
    resolutions,
    today: [today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate()],
    spanOf: extent => spanOf(extent, pointAt),
  })
  return manuscriptReport(manuscript, resolutions, findings)
}

/** A finding on one line: `9:1-9:60 error retracted-source message`, with the file's name where it is another one. */
export function findingLine({ span, path, severity, rule, message }: Finding): string {
  const place = `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column}`
  return `${path ? `${path}:` : ''}${place} ${severity} ${rule} ${message}`
}

/** Folders in a folder, by name. */
export async function foldersIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
