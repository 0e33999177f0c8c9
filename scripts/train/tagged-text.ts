/** A stretch of a text with the tag that it stands in; nested stretches are given besides their parents. */
export interface Tagged {
  readonly tag: string
  readonly attributes: string
  readonly start: number
  readonly end: number
  /** 0 for a stretch in no other. */
  readonly depth: number
}

export interface TaggedText {
  readonly text: string
  readonly stretches: readonly Tagged[]
}

/** Reads text with tags in it, forgiving tags that are not closed or not opened: labels were set by hand. White space is made single. */
export function readTagged(markup: string): TaggedText {
  const stretches: Tagged[] = []
  const open: { tag: string; attributes: string; start: number }[] = []
  let text = ''
  const close = (index: number) => {
    const { tag, attributes, start } = open[index] as (typeof open)[number]
    open.splice(index, 1)
    const inner = text.slice(start)
    const from = start + (inner.length - inner.trimStart().length)
    const to = Math.max(from, text.trimEnd().length)
    if (to > from) stretches.push({ tag, attributes, start: from, end: to, depth: index })
  }
  const withoutComments = markup.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ' ')
  for (const [piece] of withoutComments.matchAll(/<\/?[A-Za-z][^<>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([A-Za-z][\w-]*)([^<>]*)>$/.exec(piece)
    if (!tag) {
      const words = decoded(piece).replaceAll(/\s+/g, ' ')
      text += text === '' || text.endsWith(' ') ? words.trimStart() : words
      continue
    }
    const [, closing, name = '', rest = ''] = tag
    if (name === 'lb') {
      if (!text.endsWith(' ')) text += ' '
    } else if (closing) {
      const index = open.findLastIndex(each => each.tag === name)
      if (index >= 0) close(index)
    } else if (!rest.endsWith('/')) open.push({ tag: name, attributes: rest, start: text.length })
  }
  while (open.length > 0) close(open.length - 1)
  return {
    text: text.trimEnd(),
    stretches: stretches.sort((one, other) => one.start - other.start || other.end - one.end),
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    return entities[name as string] ?? whole
  })
}
