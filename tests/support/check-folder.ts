import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check } from '../../src/check.js'
import type { Finding, ManuscriptReport, Severity } from '../../src/model/index.js'
import { rules } from '../../src/rules/index.js'

/** The day on which every test checks. */
export const today = new Date('2026-06-15T12:00:00Z')

/** Checks `manuscript.md` of a folder, with all rules or with one alone. Bibliographies it names are read from the folder. */
export async function checkFolder(folder: string, onlyRule?: string): Promise<ManuscriptReport> {
  const severities = onlyRule
    ? Object.fromEntries(rules.filter(({ id }) => id !== onlyRule).map(({ id }) => [id, 'off' as Severity | 'off']))
    : {}
  const bytes = await readFile(join(folder, 'manuscript.md'))
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
