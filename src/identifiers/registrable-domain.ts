import { oncePerText } from '../once-per-text.js'
import packed from './public-suffixes.json' with { type: 'json' }

/** A host's name taken apart by who owns what. */
export interface Domain {
  /** What is bought and owned as one: `bbc.co.uk` of `news.bbc.co.uk`. */
  readonly registrable: string
  /** Its own word: `bbc`. */
  readonly label: string
  /** What it stands under in the Public Suffix List: `co.uk`. */
  readonly suffix: string
}

// A manuscript names few hosts many times; hosts beyond this many are looked up anew.
const MOST_REMEMBERED = 5_000

/** Takes a host apart by the Public Suffix List's public half; `null` for addresses of machines and names without a dot. */
export const domainOf = oncePerText(MOST_REMEMBERED, lookUp)

const machine = /^\d+(?:\.\d+){3}$/

function lookUp(host: string): Domain | null {
  const name = host.replace(/\.+$/, '')
  if (machine.test(name)) return null
  const suffix = publicSuffixOf(name)
  const ahead = name.slice(0, -suffix.length - 1)
  const label = ahead.slice(ahead.lastIndexOf('.') + 1)
  return label === '' ? null : { registrable: `${label}.${suffix}`, label, suffix }
}

/** By the list's own algorithm (https://github.com/publicsuffix/list/wiki/Format): the longest rule; what is an exception stands one label lower. */
function publicSuffixOf(name: string): string {
  const labels = name.split('.')
  const top = labels.pop() ?? ''
  const rules = rulesUnder(top)
  for (let at = 0; at < labels.length && rules.size > 0; at += 1) {
    const behind = labels.slice(at + 1)
    const isRule = (first: string) => rules.has([first, ...behind].join('.'))
    if (isRule(`!${labels[at]}`)) return [...behind, top].join('.')
    if (isRule(labels[at] ?? '') || isRule('*')) return [...labels.slice(at), top].join('.')
  }
  return top
}

/** The rules of a top-level domain, without it. */
const rulesUnder = oncePerText(MOST_REMEMBERED, (top: string): ReadonlySet<string> => {
  const line = packed.rules.indexOf(`\n${top}=`)
  if (line === -1) return new Set()
  const start = line + top.length + 2
  return new Set(packed.rules.slice(start, packed.rules.indexOf('\n', start)).split(' '))
})
