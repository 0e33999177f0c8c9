import { dirname, isAbsolute, join } from 'node:path/posix'
import { citedPairs } from './entities/cited-pairs.js'
import type { LoadedBibliography } from './extract/bibliography-references.js'
import { extract } from './extract/extract.js'
import type {
  Extent,
  Finding,
  Manuscript,
  ManuscriptReport,
  Reference,
  Report,
  Resolution,
  Severity,
  Span,
} from './model/index.js'
import { readBibliography } from './read/bibliography.js'
import { decode } from './read/decode.js'
import { readFrontMatter } from './read/front-matter.js'
import { lineIndex, spanOf } from './read/lines.js'
import { parseMarkdown } from './read/markdown.js'
import { Overload } from './read/overload.js'
import { isPlainText, parsePlainText } from './read/plain-text.js'
import { reasonOf } from './read/unreadable.js'
import { manuscriptReport, reportOf } from './report/report.js'
import type { JudgedPair, Opinion } from './resolve/claim-judge.js'
import { resolveAll } from './resolve/resolve-all.js'
import { withSecondOpinions } from './resolve/second-opinions.js'
import { rules } from './rules/index.js'
import { runRules, type Severities } from './rules/run.js'

/** A manuscript as its bytes. */
export interface Input {
  readonly path: string
  readonly bytes: Uint8Array
}

/** How a check is done, and what it reaches the world by. */
export interface CheckOptions {
  /** Other severities than the rules' own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** Bibliography files beside those that a manuscript names. */
  readonly bibliography?: readonly string[]
  /** How the files that a manuscript names are read; rejects when one cannot be. */
  readonly open: (path: string) => Promise<Uint8Array>
  /** The day of the check. */
  readonly now: Date
  /**
   * Looks a reference up, one of those of its manuscript. Without it nothing is asked of anyone, and every resolution is `skipped: offline`.
   */
  readonly resolve?: (reference: Reference, among: readonly Reference[]) => Promise<Resolution>
  /** Asked of each finding that a source is about something else; what it may do is said in `withSecondOpinions`. */
  readonly judge?: (pair: JudgedPair) => Promise<Opinion | null>
  readonly onProgress?: (progress: { readonly done: number; readonly of: number; readonly path: string }) => void
}

/** What came of a check. */
export interface Checked {
  readonly report: Report
  /** Texts by path, of manuscripts and bibliographies: what a code frame is cut from. */
  readonly texts: ReadonlyMap<string, string>
  /** Files that could not be read, each with a clause that says why. */
  readonly unreadable: readonly Unreadable[]
  /** Comments `footnotary-ignore` that have no effect. */
  readonly idleIgnores: readonly IdleIgnore[]
}

/** A comment `footnotary-ignore` that keeps nothing quiet. */
export interface IdleIgnore {
  readonly path: string
  readonly line: number
  /** A clause: “gives no reason …”. */
  readonly why: string
}

/** A file that could not be read, with a clause that says why. */
export interface Unreadable {
  readonly path: string
  readonly reason: string
}

/**
 * Checks manuscripts: reads each into claims, footnotes and references, and reports where what is written does not hold.
 * Files that cannot be read are listed, and cost nothing but themselves. What leaves the machine, if anything, is for `resolve` and `judge` to say.
 */
export async function check(inputs: readonly Input[], options: CheckOptions): Promise<Checked> {
  const severities = severitiesOf(options.rules ?? {})
  const texts = new Map<string, string>()
  const unreadable: Unreadable[] = []
  const idleIgnores: IdleIgnore[] = []
  const manuscripts: ManuscriptReport[] = []
  for (const [index, input] of inputs.entries()) {
    options.onProgress?.({ done: index, of: inputs.length, path: input.path })
    const read = await readManuscript(input, options)
    unreadable.push(...read.unreadable)
    if (!read.manuscript) continue
    for (const [path, text] of read.texts) texts.set(path, text)
    idleIgnores.push(...idleIgnoresIn(read.manuscript))
    const resolutions = await lookUp(read.manuscript.references, options.resolve)
    const findings = findingsIn(read.manuscript, read, resolutions, severities, options.now)
    const heard = options.judge ? await hear(options.judge, findings, read.manuscript, resolutions) : findings
    manuscripts.push(manuscriptReport(read.manuscript, resolutions, heard))
  }
  options.onProgress?.({ done: inputs.length, of: inputs.length, path: '' })
  return { report: reportOf(manuscripts, options.now), texts, unreadable, idleIgnores }
}

/** Those without a reason, and those that name no rule. */
function idleIgnoresIn({ path, ignores }: Manuscript): readonly IdleIgnore[] {
  return ignores.flatMap(({ rule, reason, span }) => {
    const isKnown = rules.some(({ id }) => id === rule)
    if (isKnown && reason !== '') return []
    const why = isKnown
      ? `gives no reason; write \`<!-- footnotary-ignore ${rule}: reason -->\``
      : `names no rule that there is (\`${rule}\`); \`footnotary rules\` lists them`
    return [{ path, line: span.start.line, why }]
  })
}

interface ReadManuscript {
  readonly manuscript: Manuscript | null
  readonly texts: ReadonlyMap<string, string>
  readonly unreadable: readonly Unreadable[]
}

async function readManuscript({ path, bytes }: Input, options: CheckOptions): Promise<ReadManuscript> {
  const decoded = decode(bytes)
  if ('reason' in decoded) return { manuscript: null, texts: new Map(), unreadable: [{ path, reason: decoded.reason }] }
  const source = decoded.text
  try {
    const tree = isPlainText(path, source) ? parsePlainText(source) : parseMarkdown(source)
    const frontMatter = await readFrontMatter(tree, source)
    const named = [
      ...frontMatter.bibliographies.map(file => [beside(path, file), file]),
      ...(options.bibliography ?? []).map(file => [file]),
    ]
    const { bibliographies, unreadable } = await readBibliographies(named, path, options.open)
    const texts = new Map([[path, source], ...bibliographies.map(({ path: file, text }) => [file, text] as const)])
    const pointAt = lineIndex(source)
    const manuscript = extract({
      path,
      source,
      tree,
      frontMatter,
      bibliographies,
      isIncomplete: unreadable.length > 0,
      spanOf: extent => spanOf(extent, pointAt),
    })
    return { manuscript, texts, unreadable }
  } catch (error) {
    if (error instanceof Overload)
      return { manuscript: null, texts: new Map(), unreadable: [{ path, reason: error.message }] }
    throw error
  }
}

/** A file that a manuscript names is meant beside it or, as pandoc means it, from the working folder. */
function beside(manuscript: string, file: string): string {
  const name = file.replaceAll('\\', '/')
  const isWhole = isAbsolute(name) || /^[A-Za-z]:\//.test(name) || manuscript === '-'
  return isWhole ? name : join(dirname(manuscript.replaceAll('\\', '/')), name)
}

/** @param named  for each bibliography the places where it may be, the likeliest first */
async function readBibliographies(
  named: readonly (readonly string[])[],
  manuscript: string,
  open: CheckOptions['open'],
): Promise<{ bibliographies: readonly LoadedBibliography[]; unreadable: readonly Unreadable[] }> {
  const bibliographies: LoadedBibliography[] = []
  const unreadable: Unreadable[] = []
  for (const places of named) {
    const found = await openFirst(places, open)
    if (bibliographies.some(({ path }) => path === found.path)) continue
    const decoded = 'reason' in found ? found : decode(found.bytes)
    const path = found.path.replaceAll('\\', '/')
    if ('reason' in decoded) unreadable.push({ path, reason: `${decoded.reason} (the bibliography of ${manuscript})` })
    else bibliographies.push({ ...(await readBibliography(path, decoded.text)), text: decoded.text })
  }
  return { bibliographies, unreadable }
}

type Opened = { readonly path: string; readonly bytes: Uint8Array } | { readonly path: string; readonly reason: string }

/** The first of the places that can be read; if none can, why the first cannot. */
async function openFirst(places: readonly string[], open: CheckOptions['open']): Promise<Opened> {
  let failure: Opened | null = null
  for (const path of places) {
    try {
      return { path, bytes: await open(path) }
    } catch (error) {
      failure ??= { path, reason: reasonOf(error) }
    }
  }
  return failure ?? { path: '', reason: 'it has no name' }
}

type Resolutions = ReadonlyMap<Reference, Resolution>

async function lookUp(references: readonly Reference[], resolve: CheckOptions['resolve']): Promise<Resolutions> {
  if (resolve) return resolveAll(references, reference => resolve(reference, references))
  const offline: Resolution = { outcome: 'skipped', because: 'offline' }
  return new Map(references.map(reference => [reference, offline]))
}

function findingsIn(
  manuscript: Manuscript,
  { texts }: ReadManuscript,
  resolutions: Resolutions,
  severities: Severities,
  now: Date,
): readonly Finding[] {
  const source = texts.get(manuscript.path) ?? ''
  const indexes = new Map<string, ReturnType<typeof lineIndex>>()
  const spanIn = (extent: Extent, path = manuscript.path): Span => {
    const index = indexes.get(path) ?? lineIndex(texts.get(path) ?? '')
    indexes.set(path, index)
    return spanOf(extent, index)
  }
  const today = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()] as const
  return runRules(severities, { manuscript, source, resolutions, today, spanOf: spanIn })
}

/** Findings that a source is about something else, after the judge that the user asked for. */
function hear(
  judge: NonNullable<CheckOptions['judge']>,
  findings: readonly Finding[],
  manuscript: Manuscript,
  resolutions: Resolutions,
): Promise<readonly Finding[]> {
  const resolved = () => Array.from(resolutions, ([reference, resolution]) => ({ reference, resolution }))
  return withSecondOpinions(findings, citedPairs({ manuscript, resolved }), judge)
}

function severitiesOf(overrides: Readonly<Record<string, Severity | 'off'>>): Severities {
  return new Map(
    rules.flatMap(rule => {
      const severity = overrides[rule.id] ?? rule.severity
      return severity === 'off' ? [] : [[rule, severity] as const]
    }),
  )
}
