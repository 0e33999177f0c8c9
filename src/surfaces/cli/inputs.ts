import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Unreadable } from '../../check.js'
import { reasonOf } from '../../read/unreadable.js'
import { gather, readBytes, UnreadableError } from './read-bytes.js'
import type { World } from './world.js'

/** The files of a call, and those that could not be read. */
export interface Inputs {
  readonly inputs: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly unreadable: readonly Unreadable[]
}

// What a folder is searched for.
const markdown: ReadonlySet<string> = new Set(['.md', '.markdown'])

// What is certainly not Markdown, though it may be text; any other name is taken at its word.
const foreign: Readonly<Record<string, string>> = {
  '.bib': 'a BibTeX bibliography',
  '.docx': 'a Word document',
  '.epub': 'an EPUB book',
  '.htm': 'HTML',
  '.html': 'HTML',
  '.odt': 'an OpenDocument text',
  '.pdf': 'a PDF',
  '.ris': 'a RIS bibliography',
  '.rtf': 'rich text',
  '.tex': 'LaTeX',
}

/** The manuscripts that a call names, each once, in the order named; what cannot be read is told apart. */
export async function readInputs(papers: readonly string[], stdinPath: string, world: World): Promise<Inputs> {
  const inputs: { path: string; bytes: Uint8Array }[] = []
  const unreadable: Unreadable[] = []
  const seen = new Set<string>()
  for (const paper of papers) {
    for (const path of await pathsOf(paper, world.cwd, unreadable)) {
      const place = path === '-' ? path : resolve(world.cwd, path)
      if (seen.has(place)) continue
      seen.add(place)
      const name = path === '-' ? stdinPath : slashed(path)
      try {
        inputs.push({ path: name, bytes: path === '-' ? await gather(world.stdin()) : await readManuscript(place) })
      } catch (error) {
        unreadable.push({ path: name, reason: reasonOf(error) })
      }
    }
  }
  return { inputs, unreadable }
}

/** A path as reports give it: `/` between folders on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

async function readManuscript(path: string): Promise<Uint8Array> {
  const kind = foreign[extname(path).toLowerCase()]
  const bytes = await readBytes(path)
  if (kind !== undefined)
    throw new UnreadableError(`by its name it is ${kind}, and only Markdown and plain text are read`)
  return bytes
}

async function pathsOf(paper: string, cwd: string, unreadable: Unreadable[]): Promise<readonly string[]> {
  if (paper === '-' || !(await isFolder(resolve(cwd, paper)))) return [paper]
  const found = await manuscriptsIn(paper, cwd, unreadable)
  if (found.length === 0) unreadable.push({ path: slashed(paper), reason: 'the folder holds no .md or .markdown file' })
  return found
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Reading it will say why.
    return false
  }
}

/** By name, so that every machine gives the same order. Links to folders are not followed: they may lead in a circle. */
async function manuscriptsIn(folder: string, cwd: string, unreadable: Unreadable[]): Promise<readonly string[]> {
  const found: string[] = []
  const waiting = [folder]
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    try {
      for (const entry of await readdir(resolve(cwd, current), { withFileTypes: true })) {
        if (entry.isDirectory() && isSearched(entry.name)) waiting.push(join(current, entry.name))
        if (!entry.isDirectory() && markdown.has(extname(entry.name).toLowerCase()))
          found.push(join(current, entry.name))
      }
    } catch (error) {
      unreadable.push({ path: slashed(current), reason: reasonOf(error) })
    }
  }
  return found.sort()
}

function isSearched(folder: string): boolean {
  return folder !== 'node_modules' && !folder.startsWith('.')
}
