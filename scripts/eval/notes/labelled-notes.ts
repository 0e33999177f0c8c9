import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Extent } from '../../../src/model/span.js'
import { readTagged, type Tagged } from '../../train/tagged-text.js'

/** A footnote in which it is known which words name a source and which lead to one or comment. */
export interface LabelledNote {
  readonly document: string
  /** As printed. */
  readonly label: string
  /** Without its label. */
  readonly text: string
  readonly sources: readonly LabelledSource[]
  /** Signals and comments. */
  readonly comments: readonly Extent[]
}

export interface LabelledSource {
  readonly extent: Extent
  /** Whether it points back instead of naming a source in full. */
  readonly isRepetition: boolean
  /** The note that it names, where it does. */
  readonly note: string | null
  /** First surname and year, where it gives no more than these. */
  readonly short: { readonly surname: string; readonly year: string } | null
}

export interface LabelledNotes {
  readonly document: string
  readonly notes: readonly LabelledNote[]
  /** The document's list of references, where it has one. */
  readonly list: readonly string[]
}

/** The footnotes in TEI of a collection: `*.training.xml` says where sources stand, `*.gold.xml` what is in them. */
export async function readLabelledNotes(folder: string): Promise<readonly LabelledNotes[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.training.xml')).sort()
  return Promise.all(
    files.map(async file => {
      const document = file.replace('.training.xml', '')
      const segmented = await readFile(join(folder, file), 'utf8')
      const gold = instancesOf(await readFile(join(folder, `${document}.gold.xml`), 'utf8'))
      const instances = [...instancesOf(segmented)]
      const isList = (markup: string): boolean => outputOf(markup).includes('<listBibl')
      const list = instances.flatMap(([, markup]) => (isList(markup) ? textsOf(parts(markup, 'bibl')) : []))
      const notes = instances.flatMap(([id, markup]) =>
        isList(markup) ? [] : noteOf(document, markup, gold.get(id) ?? ''),
      )
      return { document, notes, list }
    }),
  )
}

function instancesOf(xml: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(xml.matchAll(/<instance xml:id="([^"]+)">([\s\S]*?)<\/instance>/g), ([, id, markup]) => [
      id as string,
      markup as string,
    ]),
  )
}

/** The first output of an instance. */
function outputOf(markup: string): string {
  return /<output[^>]*>([\s\S]*?)<\/output>/.exec(markup)?.[1] ?? ''
}

/** The elements of one name in it, in order; those within others left out. */
function parts(markup: string, name: string): readonly string[] {
  return Array.from(
    outputOf(markup).matchAll(new RegExp(`<${name}(?=[\\s>])[^>]*>([\\s\\S]*?)</${name}>`, 'g')),
    ([, inner]) => inner as string,
  )
}

function textsOf(markups: readonly string[]): readonly string[] {
  return markups.map(markup => readTagged(markup).text)
}

function noteOf(document: string, markup: string, gold: string): LabelledNote[] {
  const raw = /<input type="raw">\s*<!\[CDATA\[([\s\S]*?)\]\]>/.exec(markup)?.[1]?.replaceAll(/\s+/g, ' ').trim()
  const label = textsOf(parts(markup, 'label'))[0]
  if (raw === undefined || label === undefined) return []
  const text = raw.startsWith(label) ? raw.slice(label.length).trimStart() : raw
  const inner = outputOf(markup)
    .replace(/^\s*<note[^>]*>/, '')
    .replace(/<\/note>\s*$/, '')
  const pieces = Array.from(inner.matchAll(/<(bibl|note)(?=[\s>])[^>]*>([\s\S]*?)<\/\1>/g), ([, name, words]) => ({
    name: name as string,
    words: readTagged(words as string).text,
  }))
  const details = parts(gold, 'bibl')
  const sources: LabelledSource[] = []
  const comments: Extent[] = []
  let at = 0
  for (const { name, words } of pieces) {
    const start = text.indexOf(words, at)
    if (start < 0) continue
    at = start + words.length
    const extent = { start, end: at }
    if (name === 'note') comments.push(extent)
    else sources.push({ extent, ...detailsOf(details[sources.length] ?? '', words) })
  }
  return [{ document, label, text, sources, comments }]
}

function detailsOf(markup: string, words: string): Omit<LabelledSource, 'extent'> {
  const { text, stretches } = readTagged(markup)
  const of = (name: string): Tagged | undefined => stretches.find(({ tag }) => tag === name)
  const words0 = (stretch: Tagged | undefined): string | null =>
    stretch ? text.slice(stretch.start, stretch.end) : null
  const note = stretches.find(({ tag, attributes }) => tag === 'ref' && attributes.includes('type="footnote"'))
  const [surname, year] = [words0(of('surname')), words0(of('date'))]
  const isBare = !of('title') && !of('idno')
  const isShort = isBare && !of('ref') && surname !== null && year !== null
  return {
    isRepetition: isBare && (of('ref') !== undefined || isShort || /^ebenda/i.test(words)),
    note: isBare ? (/n="(\w+)"/.exec(note?.attributes ?? '')?.[1] ?? null) : null,
    short: isShort ? { surname, year } : null,
  }
}
