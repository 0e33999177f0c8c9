import type { Root } from 'mdast'

/** What the front matter says of the manuscript, as far as it concerns its sources. */
export interface FrontMatter {
  readonly title: string | null
  readonly language: string | null
  /** Bibliography files as written, relative to the manuscript. */
  readonly bibliographies: readonly string[]
  /** References given in the front matter itself, as pandoc reads them: CSL-JSON items. */
  readonly references: readonly unknown[]
}

const nothing: FrontMatter = { title: null, language: null, bibliographies: [], references: [] }

/** Reads YAML front matter; what cannot be read says nothing. */
export async function readFrontMatter(tree: Root): Promise<FrontMatter> {
  const blocks = tree.children.filter(node => node.type === 'yaml')
  if (blocks.length === 0) return nothing
  const { parse } = await import('yaml')
  const values = blocks.map(block => parseLeniently(parse, block.value)).filter(value => value !== null)
  const merged = Object.assign({}, ...values) as Record<string, unknown>
  return {
    title: textOf(merged.title),
    language: textOf(merged.lang) ?? textOf(merged.language),
    bibliographies: listOf(merged.bibliography),
    references: Array.isArray(merged.references) ? merged.references : [],
  }
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
