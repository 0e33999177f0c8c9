import type { Part } from '../../src/interpret/labeller/labels.js'
import type { Extent } from '../../src/model/span.js'
import { toConvention } from './conventions.js'
import type { LabelledReference, LabelledStretch } from './labelled-reference.js'

/**
 * References to pages, newspapers and reports on the web, in common manners, of which the collections hold few: authors, titles and names
 * of periodicals and houses are drawn from the references given, dates and addresses are made up. Some have italics.
 */
export function invent(
  references: readonly LabelledReference[],
  count: number,
  random: () => number,
): LabelledReference[] {
  const pools = poolsOf(references)
  return Array.from({ length: count }, (_, index) => inventOne(pools, random, index))
}

interface Pools {
  readonly inverted: readonly string[]
  readonly direct: readonly string[]
  readonly groups: readonly string[]
  readonly titles: readonly string[]
  readonly sites: readonly string[]
  readonly books: readonly string[]
  readonly places: readonly string[]
  readonly houses: readonly string[]
}

function poolsOf(references: readonly LabelledReference[]): Pools {
  const all = (part: Part, wanted: RegExp, longest: number) =>
    references.flatMap(({ text, stretches }) =>
      stretches
        .filter(each => each.part === part && each.end - each.start <= longest)
        .map(({ start, end }) => text.slice(start, end))
        .filter(words => wanted.test(words)),
    )
  const groups = all(
    'author',
    /^(?=.*(?:Institut|Universit|Ministr|Associat|Organi[sz]at|Council|Center|Centre|Commission|Bank|Agency|Office|Committee|Department|Board|Amt|Group|Foundation))[^,;()]{8,}$/u,
    70,
  )
  const sites = [
    ...all('container', /^(?!.*(?:Proc|Conf|\bIn\b|\d|\.))\p{Lu}[^()“”"]{3,}$/u, 34),
    ...all('publisher', /^(?!.*[.\d])\p{Lu}.*\s.*$/u, 40),
    ...groups,
  ]
  return {
    inverted: all('author', /^\p{Lu}[\p{Ll}'’-]+,\s\p{Lu}\.(?:\s?\p{Lu}\.?)*(?:[,&]|\sand\s|$)/u, 60),
    direct: all(
      'author',
      /^(?:\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.)(?:\s\p{Lu}\.?)*\s\p{Lu}[\p{Ll}'’-]+(?:$|\sand\s|,\s\p{Lu}\S+\s)/u,
      60,
    ),
    groups,
    titles: all('title', /^\p{Lu}\p{L}*\s.*\p{L}[?!]?$/u, 130).filter(title => !/[“”"«»]|\.\s/.test(title)),
    sites: sites.filter(site => !/[a-z]\.$/.test(site)),
    books: all('title', /^\p{Lu}.*\p{L}$/u, 90).filter(title => !/[“”"«»]|\.\s/.test(title)),
    places: all('place', /^\p{Lu}[\p{L}\s]+$/u, 20),
    houses: all('publisher', /^\p{Lu}[\p{L}\s&]+$/u, 36),
  }
}

/** A text in the making, with its labels. */
class Draft {
  text = ''
  readonly stretches: LabelledStretch[] = []
  readonly emphasis: Extent[] = []

  add(words: string, part: Part | null = null, italic = false): this {
    const start = this.text.length
    this.text += words
    if (part) this.stretches.push({ part, start, end: this.text.length })
    if (italic) this.emphasis.push({ start, end: this.text.length })
    return this
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')

function inventOne(pools: Pools, random: () => number, index: number): LabelledReference {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const chance = (share: number) => random() < share
  const year = () => 1996 + Math.floor(random() * 28)
  const day = () => 1 + Math.floor(random() * 28)
  const monthFirst = () => `${pick(months)} ${day()}, ${year()}`
  const dayFirst = () => `${day()} ${pick(months)} ${year()}`
  const yearFirst = () =>
    chance(0.7) ? `${year()}, ${pick(months)} ${day()}` : chance(0.6) ? String(year()) : `${year()}, ${pick(months)}`
  const title = () => {
    const plain = pick(pools.titles)
    if (chance(0.06)) return `${plain.split(' ').slice(0, 3).join(' ')}-${year()}: ${pick(pools.titles)}`
    if (chance(0.06)) return `${plain.split(' ')[0]} ${year()}: ${pick(pools.titles)}`
    if (chance(0.05)) return `(PDF) ${plain}`
    return plain
  }
  const site = () => pick(pools.sites)
  const slug = (words: string) =>
    words
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z\d]+/g, '-')
      .slice(0, 50)
  const address = (words: string, host: string) =>
    `https://${chance(0.5) ? 'www.' : ''}${slug(host).replaceAll('-', '').slice(0, 16) || 'example'}.${pick(['org', 'com', 'net', 'de', 'fr', 'edu'])}/${slug(words)}`
  const italic = chance(0.35)
  const [inverted, direct, group] = [pick(pools.inverted), pick(pools.direct), pick(pools.groups)]
  const [heading, host] = [title(), site()]
  const url = address(heading, host)
  const dotted = (words: string) => (/[.?!]$/.test(words) ? ' ' : '. ')
  const draft = new Draft()
  const accessed = () => {
    if (chance(0.5)) return
    draft.add(
      pick([
        ` (accessed ${dayFirst()})`,
        `. Accessed ${monthFirst()}`,
        ` [Accessed ${dayFirst()}]`,
        `, accessed ${dayFirst()}`,
      ]),
    )
  }
  const web = () => {
    draft.add(pick(['', '', '', 'Retrieved from ', 'Available at: ']))
    draft.add(chance(0.1) ? `<${url}>` : url)
  }
  const undated = () => draft.add('n.d.', 'date')
  const appa = () => {
    draft.add('(')
    if (chance(0.25)) undated()
    else draft.add(yearFirst(), 'date')
    draft.add('). ')
  }
  const manners: readonly (() => void)[] = [
    () => {
      draft.add(inverted, 'author').add(/[.]$/.test(inverted) ? ' ' : '. ')
      appa()
      draft.add(heading, 'title', italic && chance(0.5)).add(dotted(heading))
      if (chance(0.85)) draft.add(host, 'container', italic && draft.emphasis.length === 0).add('. ')
      web()
    },
    () => {
      draft.add(heading, 'title', italic).add(dotted(heading))
      appa()
      if (chance(0.8)) draft.add(host, 'container').add('. ')
      if (chance(0.9)) web()
    },
    () => {
      const named = chance(0.4) ? `${heading} ${pick(['|', '-', '–'])} ${host}` : heading
      draft.add(named, 'title').add('. ')
      appa()
      draft.add(host, 'container').add('. ')
      web()
    },
    () => {
      draft.add(chance(0.5) ? group : host, 'author').add('. ')
      appa()
      draft.add(heading, 'title', italic).add(dotted(heading))
      if (chance(0.4)) draft.add(host, 'container').add('. ')
      web()
    },
    () => {
      draft.add(direct, 'author').add(', “').add(heading, 'title').add(',” ').add(host, 'container', italic).add(', ')
      draft.add(chance(0.7) ? monthFirst() : dayFirst(), 'date').add(', ')
      web()
      accessed()
      draft.add('.')
    },
    () => {
      draft.add('“').add(heading, 'title').add('.” ').add(host, 'container', italic).add(', ')
      draft.add(chance(0.5) ? monthFirst() : dayFirst(), 'date')
      if (chance(0.8)) {
        draft.add(chance(0.5) ? '. ' : ', ')
        web()
      }
      accessed()
      draft.add('.')
    },
    () => {
      draft
        .add(inverted, 'author')
        .add(/[.]$/.test(inverted) ? ' ' : '. ')
        .add('“')
        .add(heading, 'title')
        .add('.” ')
      draft.add(host, 'container', italic).add(', ').add(dayFirst(), 'date').add(', ')
      web()
      accessed()
      draft.add('.')
    },
    () => {
      draft
        .add(chance(0.5) ? direct : host, 'author')
        .add(", '")
        .add(heading, 'title')
        .add("', ")
        .add(host, 'container', italic)
      draft.add(', ').add(dayFirst(), 'date').add(', ')
      web()
      accessed()
    },
    () => {
      draft
        .add(inverted.replace(/[.]$/, ''), 'author')
        .add(': ')
        .add(heading, 'title')
        .add('. In: ')
        .add(host, 'container')
      draft.add(', ').add(`${day()}.${1 + Math.floor(random() * 12)}.${year()}`, 'date')
      if (chance(0.6)) draft.add(`, ${url} (abgerufen am ${day()}.${1 + Math.floor(random() * 12)}.${year()})`)
      draft.add('.')
    },
    () => {
      draft.add(group, 'author').add(', ').add(pick(pools.books), 'title', italic)
      draft
        .add(' (')
        .add(pick(pools.places), 'place')
        .add(': ')
        .add(pick(pools.houses), 'publisher')
        .add(', ')
        .add(String(year()), 'date')
        .add(')')
      if (chance(0.5)) draft.add(`, ${1 + Math.floor(random() * 400)}`)
      if (chance(0.4)) {
        draft.add(', ')
        web()
      }
      draft.add('.')
    },
    () => {
      draft
        .add(inverted, 'author')
        .add(/[.]$/.test(inverted) ? ' ' : '. ')
        .add('(')
        .add(String(year()), 'date')
        .add('). ')
      draft.add(heading, 'title', italic).add(chance(0.3) ? ' (Report No. ' : '. ')
      if (draft.text.endsWith('No. ')) draft.add(String(day() * 7), 'number').add('). ')
      draft.add(chance(0.5) ? group : pick(pools.houses), 'publisher').add('. ')
      if (chance(0.8)) web()
    },
  ]
  pick(manners)()
  return {
    set: 'invented',
    source: `invented ${index}`,
    text: draft.text,
    stretches: toConvention(draft.text, draft.stretches),
    families: null,
    emphasis: draft.emphasis,
  }
}
