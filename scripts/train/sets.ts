import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Part } from '../../src/interpret/labeller/labels.js'
import { toConvention } from './conventions.js'
import type { LabelledReference, LabelledStretch } from './labelled-reference.js'
import { readTagged, type Tagged } from './tagged-text.js'

/** Every labelled reference of the collections in a folder, in one convention and a fixed order. */
export async function readSets(folder: string): Promise<LabelledReference[]> {
  const sets = await Promise.all([anystyle(folder), grobid(folder), excite(folder), parscit(folder)])
  return sets.flat().filter(({ text, stretches }) => text.length > 8 && text.length < 4000 && stretches.length > 0)
}

/** A fifth of the sources, by the hash of their names: what the figures are measured on and nothing is trained on. */
export function isDevelopment({ source }: LabelledReference): boolean {
  return (createHash('sha256').update(source).digest()[0] as number) < 51
}

/** References without those that others have in the same letters, however spaced: collections took some of each other's. */
export function withoutCopies(
  references: readonly LabelledReference[],
  others: readonly LabelledReference[],
): LabelledReference[] {
  const known = new Set(others.map(lettersOf))
  return references.filter(each => !known.has(lettersOf(each)))
}

function lettersOf({ text }: LabelledReference): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const anystyleParts: Readonly<Record<string, Part>> = {
  author: 'author',
  director: 'author',
  producer: 'other',
  editor: 'editor',
  translator: 'translator',
  title: 'title',
  journal: 'container',
  'container-title': 'container',
  'collection-title': 'series',
  date: 'date',
  volume: 'volume',
  pages: 'pages',
  publisher: 'publisher',
  location: 'place',
  edition: 'edition',
  genre: 'genre',
  medium: 'genre',
}

async function anystyle(folder: string): Promise<LabelledReference[]> {
  const files = (await readdir(join(folder, 'anystyle'))).filter(file => file.endsWith('.xml')).sort()
  const references: LabelledReference[] = []
  for (const file of files) {
    const markup = await readFile(join(folder, 'anystyle', file), 'utf8')
    const set = `anystyle-${file.split('.')[0]}`
    for (const [, sequence] of markup.matchAll(/<sequence>([\s\S]*?)<\/sequence>/g)) {
      const { text, stretches } = readTagged(sequence as string)
      const parts = stretches.flatMap(({ tag, start, end }) => labelled(anystyleParts[tag], start, end))
      const hasTitle = stretches.some(({ tag }) => tag === 'title' || tag === 'journal')
      references.push(reference(set, text, text, hasTitle ? parts : titled(parts), null))
    }
  }
  return references
}

/** A whole book is labelled now as a title, now as a container that contains nothing, even beside its volumes: CSL has it for a title. */
function titled(parts: readonly LabelledStretch[]): LabelledStretch[] {
  const first = parts.find(({ part }) => part === 'container')
  return parts.map(each => (each === first ? { ...each, part: 'title' } : each))
}

function labelled(part: Part | undefined, start: number, end: number): LabelledStretch[] {
  return part === undefined || part === 'other' ? [] : [{ part, start, end }]
}

function reference(
  set: string,
  source: string,
  text: string,
  stretches: readonly LabelledStretch[],
  families: readonly string[] | null,
): LabelledReference {
  return { set, source, text, stretches: toConvention(text, stretches), families }
}

async function grobid(folder: string): Promise<LabelledReference[]> {
  const files = (await readdir(join(folder, 'grobid-citation'))).filter(file => file.endsWith('.xml')).sort()
  const references: LabelledReference[] = []
  for (const file of files) {
    const markup = await readFile(join(folder, 'grobid-citation', file), 'utf8')
    const bibls = [...markup.matchAll(/<bibl(?:\s[^>]*)?>([\s\S]*?)<\/bibl>/g)]
    for (const [, bibl] of bibls) {
      const { text, stretches } = readTagged(bibl as string)
      // Collections of hundreds of papers are divided by string, papers by file.
      const source = bibls.length > 100 ? text : file
      references.push(reference('grobid', source, text, grobidParts(stretches), null))
    }
  }
  return references
}

function grobidParts(stretches: readonly Tagged[]): LabelledStretch[] {
  const titled = stretches.some(({ tag, attributes }) => tag === 'title' && /"a"/.test(attributes))
  const authored = stretches.some(({ tag }) => tag === 'author')
  const firstTitle = stretches.find(({ tag }) => tag === 'title')
  const hasMonograph = stretches.some(({ tag, attributes }) => tag === 'title' && /"m"/.test(attributes))
  return stretches.flatMap(stretch => {
    const { tag, attributes, start, end, depth } = stretch
    if (depth > 0) return []
    if (tag === 'title') {
      if (/"a"/.test(attributes)) return labelled('title', start, end)
      if (/"s"/.test(attributes))
        return labelled(
          titled && !hasMonograph && !stretches.some(each => each.tag === 'title' && /"j"/.test(each.attributes))
            ? 'container'
            : 'series',
          start,
          end,
        )
      if (/"m"/.test(attributes)) return labelled(titled || stretch !== firstTitle ? 'container' : 'title', start, end)
      return labelled('container', start, end)
    }
    if (tag === 'orgName') {
      const isHead = !authored && start < (firstTitle?.start ?? 0)
      return labelled(isHead || /collaboration/.test(attributes) ? 'author' : 'publisher', start, end)
    }
    if (tag === 'biblScope') return labelled(scopeOf(attributes), start, end)
    if (tag === 'idno')
      return labelled(/DOI|arxiv|PMID|PMC|ISSN|ISBN|PII/i.test(attributes) ? 'identifier' : 'number', start, end)
    if (tag === 'ptr') return labelled('identifier', start, end)
    if (tag === 'note') return labelled(/report/.test(attributes) ? 'genre' : undefined, start, end)
    return labelled(grobidTags[tag], start, end)
  })
}

const grobidTags: Readonly<Record<string, Part>> = {
  author: 'author',
  editor: 'editor',
  date: 'date',
  publisher: 'publisher',
  pubPlace: 'place',
}

function scopeOf(attributes: string): Part | undefined {
  if (/vol/.test(attributes)) return 'volume'
  if (/issue/.test(attributes)) return 'issue'
  return /"pp"|page/.test(attributes) ? 'pages' : undefined
}

async function excite(folder: string): Promise<LabelledReference[]> {
  const references: LabelledReference[] = []
  for (const group of (await readdir(join(folder, 'excite'))).sort()) {
    const files = (await readdir(join(folder, 'excite', group))).filter(file => file.endsWith('.segmented.xml')).sort()
    for (const file of files) {
      const lines = (await readFile(join(folder, 'excite', group, file), 'utf8')).split(/\r?\n/)
      for (const line of lines) {
        const { text, stretches } = readTagged(line)
        if (text === '') continue
        const read = reference(`excite-${group}`, file, text, exciteParts(text, stretches), null)
        // Of a note with several works, the authors of the first.
        const authors = read.stretches.find(({ part }) => part === 'author')
        const families = stretches
          .filter(({ tag, start, end }) => tag === 'surname' && authors && start >= authors.start && end <= authors.end)
          .map(({ start, end }) => text.slice(start, end))
        references.push({ ...read, families })
      }
    }
  }
  return references
}

const exciteTags: Readonly<Record<string, Part>> = {
  author: 'author',
  title: 'title',
  source: 'container',
  year: 'date',
  volume: 'volume',
  issue: 'issue',
  publisher: 'publisher',
  url: 'identifier',
  identifier: 'identifier',
}

function exciteParts(text: string, stretches: readonly Tagged[]): LabelledStretch[] {
  const hasTitle = stretches.some(({ tag }) => tag === 'title')
  const firstTitle = stretches.find(({ tag }) => tag === 'title' || tag === 'source')
  const hasAuthor = stretches.some(({ tag }) => tag === 'author')
  const parts: LabelledStretch[] = []
  for (const [index, { tag, start, end }] of stretches.entries()) {
    if (tag === 'surname' || tag === 'given-names') {
      const inAuthor = stretches.some(each => each.tag === 'author' && each.start <= start && each.end >= end)
      if (!inAuthor) parts.push({ part: 'author', start, end })
    } else if (tag === 'author') {
      const last = parts.at(-1)
      if (last?.part === 'author' && last.end >= end) continue
      parts.push({ part: 'author', start, end })
    } else if (tag === 'fpage') {
      const last = stretches.slice(index + 1, index + 3).find(each => each.tag === 'lpage')
      parts.push({ part: 'pages', start, end: last ? last.end : end })
    } else if (tag === 'lpage') {
      if (!parts.some(part => part.part === 'pages' && part.end >= end)) parts.push({ part: 'pages', start, end })
    } else if (tag === 'editor') {
      // A group that published a work alone is labelled as its editor, too.
      const role = /^[\s).,]*(?:\(|\[|,)?\s?(?:eds?\b|hrsg|hg|editors?\b)/iu.test(text.slice(end, end + 12))
      const isHead =
        !hasAuthor && start < (firstTitle?.start ?? 0) && !role && !rolesLater(text, end, firstTitle?.start ?? 0)
      parts.push({ part: isHead ? 'author' : 'editor', start, end })
    } else if (tag === 'other') {
      if (isPlace(text.slice(start, end))) parts.push({ part: 'place', start, end })
    } else
      parts.push(
        ...labelled(
          tag === 'source' && !hasTitle && tag === firstTitle?.tag && start === firstTitle.start
            ? 'container'
            : exciteTags[tag],
          start,
          end,
        ),
      )
  }
  return withMonths(text, parts)
}

function rolesLater(text: string, from: number, to: number): boolean {
  return /\(\s?(?:eds?|hrsg|hg|editors?)\b/iu.test(text.slice(from, to))
}

/** Places are labelled as “other”, with much else: a few capitalised words without digits. */
function isPlace(words: string): boolean {
  if (words.length > 45 || /\d|“|"|\(/.test(words)) return false
  if (
    /\b(?:aufl|ed|edition|auflage|forthcoming|mimeo|unpublished|diss|thesis|university|press|working|paper|manuscript|retrieved|accessed|im erscheinen|reihe|discussion|dissertation|supplement|vol|bd|band|available|jg)\b/iu.test(
      words,
    )
  )
    return false
  const list = words.split(/[\s,/;–-]+/).filter(word => word !== '')
  return (
    list.length <= 6 && /^\p{Lu}/u.test(words) && list.filter(word => /^\p{Lu}/u.test(word)).length * 2 > list.length
  )
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Okt|Dez)'

/** Only years are labelled; the day and month beside one belong to the date. */
function withMonths(text: string, parts: readonly LabelledStretch[]): LabelledStretch[] {
  return parts.map(part => {
    if (part.part !== 'date') return part
    const before =
      new RegExp(`(?:\\d{1,2}\\.?\\s)?${month}\\.?(?:\\s\\d{1,2})?,?\\s$|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?$`).exec(
        text.slice(Math.max(0, part.start - 24), part.start),
      )?.[0] ?? ''
    const after =
      new RegExp(`^,?\\s(?:\\d{1,2}\\.?\\s)?${month}\\b\\.?(?:\\s\\d{1,2}\\b)?`).exec(
        text.slice(part.end, part.end + 24),
      )?.[0] ?? ''
    const begin = part.start - before.length
    if (parts.some(other => other !== part && other.start < part.end + after.length && begin < other.end)) return part
    return { ...part, start: begin, end: part.end + after.length }
  })
}

const parscitParts: Readonly<Record<string, Part>> = {
  author: 'author',
  editor: 'editor',
  title: 'title',
  booktitle: 'container',
  journal: 'container',
  date: 'date',
  volume: 'volume',
  pages: 'pages',
  publisher: 'publisher',
  institution: 'publisher',
  location: 'place',
  tech: 'genre',
}

async function parscit(folder: string): Promise<LabelledReference[]> {
  const references: LabelledReference[] = []
  for (const file of (await readdir(join(folder, 'parscit'))).sort()) {
    const content = await readFile(join(folder, 'parscit', file), 'utf8')
    const set = `parscit-${file.split('.')[0]}`
    if (file.endsWith('.txt')) {
      for (const line of content.split(/\r?\n/)) {
        const { text, stretches } = readTagged(line)
        const parts = stretches.flatMap(({ tag, start, end }) => labelled(parscitParts[tag], start, end))
        references.push(reference(set, text, text, parts, null))
      }
      continue
    }
    for (const block of content.split(/\r?\n\s*\r?\n/)) {
      const markup: { text: string; label: string }[] = block
        .split(/\r?\n/)
        .map(line => line.trim().split(/\s+/))
        .filter(columns => columns.length > 1)
        .map(columns => ({ text: columns[0] as string, label: columns.at(-1) as string }))
      let text = ''
      const parts: LabelledStretch[] = []
      for (const token of markup) {
        const start = text === '' ? 0 : text.length + 1
        text = text === '' ? token.text : `${text} ${token.text}`
        const part = parscitParts[token.label]
        const last = parts.at(-1)
        if (last && part === last.part && last.end === start - 1)
          parts[parts.length - 1] = { ...last, end: text.length }
        else parts.push(...labelled(part, start, text.length))
      }
      references.push(reference(set, text, text, parts, null))
    }
  }
  return references
}
