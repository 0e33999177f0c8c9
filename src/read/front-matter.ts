import type { Root } from 'mdast'
import type { Extent } from '../model/index.js'
import type { Bibliography } from './bibliography-entries.js'
import { readCslYaml } from './csl-yaml.js'

/** What the front matter says of the manuscript, as far as it concerns its sources. */
export interface FrontMatter {
  readonly title: string | null
  readonly language: string | null
  /** Bibliography files as written, relative to the manuscript. */
  readonly bibliographies: readonly string[]
  /** References that it gives itself, as pandoc lets it, under `references:`; their places count in the manuscript. */
  readonly references: Bibliography | null
  /** Citations that are to count though no text makes them: `@doe99, @roe2001`, or `@*` for all. */
  readonly nocite: string | null
  /** Where it stands in the file, fences included; null where there is none. */
  readonly extent: Extent | null
}

const nothing: FrontMatter = {
  title: null,
  language: null,
  bibliographies: [],
  references: null,
  nocite: null,
  extent: null,
}

/** Reads YAML front matter; what cannot be read says nothing. */
export async function readFrontMatter(tree: Root, source: string): Promise<FrontMatter> {
  const blocks = tree.children.filter(node => node.type === 'yaml')
  if (blocks.length === 0) return nothing
  const { parse } = await import('yaml')
  const values = blocks.map(block => parseLeniently(parse, block.value)).filter(value => value !== null)
  const merged = Object.assign({}, ...values) as Record<string, unknown>
  const extent = { start: blocks[0]?.position?.start.offset ?? 0, end: blocks.at(-1)?.position?.end.offset ?? 0 }
  return {
    title: textOf(merged.title),
    language: textOf(merged.lang) ?? textOf(merged.language),
    bibliographies: listOf(merged.bibliography),
    references: Array.isArray(merged.references) ? await readOwnReferences(source, extent) : null,
    nocite: textOf(merged.nocite),
    extent,
  }
}

/** Read with the fences made blank, so that places stay as they are. */
async function readOwnReferences(source: string, { start, end }: Extent): Promise<Bibliography> {
  const fence = 3
  return readCslYaml('', `${' '.repeat(start + fence)}${source.slice(start + fence, end - fence)}`)
}

function parseLeniently(parse: (text: string) => unknown, text: string): object | null {
  try {
    const value = parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function listOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.filter(item => typeof item === 'string' && item !== '')
}
