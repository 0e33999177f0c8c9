import type { Report, Resolution, Severity, Summary } from '../model/index.js'

/** “2 errors, 1 warning and 3 infos”, or “nothing found”. */
export function findingsText(findings: Readonly<Record<Severity, number>>): string {
  const parts = [
    findings.error > 0 ? count(findings.error, 'error') : '',
    findings.warning > 0 ? count(findings.warning, 'warning') : '',
    findings.info > 0 ? count(findings.info, 'info') : '',
  ].filter(part => part !== '')
  return parts.length === 0 ? 'nothing found' : list(parts)
}

/** “12 footnotes, 10 references and 9 claims”. */
export function extentText({ footnotes, references, claims }: Summary): string {
  return list([count(footnotes, 'footnote'), count(references, 'reference'), count(claims, 'claim')])
}

/** What the registries said, in a sentence; null when there was no reference to ask for. */
export function outcomesText({ manuscripts, summary }: Report): string | null {
  const { verified, mismatch, unreachable, skipped } = summary.outcomes
  const notFound = summary.outcomes['not-found']
  const asked = verified + mismatch + notFound + unreachable
  if (asked + skipped === 0) return null
  const resolutions = manuscripts.flatMap(({ references }) => references.map(({ resolution }) => resolution))
  if (asked === 0) {
    return resolutions.some(isOffline)
      ? 'Nothing was asked of any registry: offline.'
      : 'Nothing was asked of any registry: no reference is of a kind that one holds.'
  }
  const parts = [
    `${verified} verified`,
    mismatch > 0 ? `${mismatch} with differences` : '',
    notFound > 0 ? `${notFound} not found` : '',
    unreachable > 0 ? `${unreachable} could not be checked` : '',
    skipped > 0 ? `${skipped} not asked for` : '',
  ].filter(part => part !== '')
  return `References: ${list(parts)}.`
}

/** A number and its noun, which takes an s unless there is one. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function isOffline(resolution: Resolution): boolean {
  return resolution.outcome === 'skipped' && resolution.because === 'offline'
}

function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
