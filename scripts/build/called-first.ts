import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { tryBundle } from './try-bundle.js'

/** A share of the manuscripts. To compile a function costs some three times what it costs to pass it over, which is saved where it is called. */
const OFTEN = 0.5

/**
 * Has V8 compile at once what a check will most likely call. Of a file that is loaded V8 only finds out where each function ends, and reads it again
 * when it is called; but a function in brackets it takes for one that is called on the spot. So the functions of the bundle that are called when
 * manuscripts are checked are moved to the top of their file, in brackets, each as a variable of its name: there it is as early as when it was declared.
 *
 * @param folder  of the bundle, as ES modules; its files are rewritten
 */
export async function compileCalledAtOnce(folder: string, manuscripts: readonly string[]): Promise<void> {
  const calls = new Map<string, Map<number, number>>()
  for (const manuscript of manuscripts) await countCalls(folder, manuscript, calls)
  for (const [file, counts] of calls) {
    const path = join(folder, file)
    const isOften = (start: number) => (counts.get(start) ?? 0) >= manuscripts.length * OFTEN
    await writeFile(path, withCalledFirst(await readFile(path, 'utf8'), isOften))
  }
}

/** What V8 writes down of a run: for each function where it begins and how often it was called. */
interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[]
    }[]
  }[]
}

/** @param calls  by file and the place where a function begins, in how many runs it was called; added to */
async function countCalls(folder: string, manuscript: string, calls: Map<string, Map<number, number>>): Promise<void> {
  const coverage = await mkdtemp(join(tmpdir(), 'footnotary-build-'))
  tryBundle(folder, [manuscript], { NODE_V8_COVERAGE: coverage })
  const files = new Set(await readdir(folder))
  for (const name of await readdir(coverage)) {
    const { result } = JSON.parse(await readFile(join(coverage, name), 'utf8')) as Coverage
    for (const { url, functions } of result) {
      const file = basename(url)
      if (!url.startsWith('file:') || !files.has(file)) continue
      const counts = calls.get(file) ?? new Map<number, number>()
      calls.set(file, counts)
      for (const { ranges } of functions) {
        const [whole] = ranges
        if (whole && whole.count > 0) counts.set(whole.startOffset, (counts.get(whole.startOffset) ?? 0) + 1)
      }
    }
  }
  await rm(coverage, { recursive: true, force: true })
}

function withCalledFirst(text: string, isOften: (start: number) => boolean): string {
  const file = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  const shebang = ts.getShebang(text)
  let imports = shebang === undefined ? '' : `${shebang}\n`
  let first = ''
  let rest = ''
  for (const statement of file.statements) {
    const start = statement.getStart(file)
    const written = text.slice(start, statement.end)
    if (ts.isImportDeclaration(statement)) imports += `${written}\n`
    else if (ts.isFunctionDeclaration(statement) && statement.name && isOften(start)) {
      // The variable gives it its name; one of its own could not be assigned to, as some of what is bundled does.
      const { name } = statement
      first += `var ${name.text}=(${text.slice(start, name.getStart(file))}${text.slice(name.end, statement.end)});\n`
    } else rest += `${written}\n`
  }
  return first === '' ? text : imports + first + rest
}
