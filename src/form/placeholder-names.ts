import type { CslItem, CslName, CslType } from '../model/csl.js'

/** A name that stands for no person, in words for a message. */
export interface Placeholder {
  readonly written: string
  /** As a clause: “names a desk or a role, not a person”, “is a user name” … */
  readonly kind: string
  readonly expected?: string
  /** 0 to 1. */
  readonly confidence: number
}

// The lists are our own, from the bylines that newspapers of these languages print over unsigned pieces.

/** Roles and desks, folded to lower case: hardly anyone's family name where news are told. */
const roles: ReadonlySet<string> = new Set(
  (
    'correspondent correspondents reporter reporters newsroom newsdesk webdesk desk admin administrator webmaster editor editors ' +
    'editorial newswire newswires agencies moderator redaktion onlineredaktion korrespondent korrespondentin redacción redaccion ' +
    'corresponsal rédaction correspondant correspondante redazione corrispondente redação redacao correspondente redactie redakcja ' +
    'redakce redaktionen toimitus szerkesztőség редакция редакція корреспондент кореспондент администратор 編集部 编辑部 本报记者 记者 記者'
  ).split(' '),
)

/** Roles that are family names as well: only on a page or in a newspaper, and only as a program sets them. */
const doubtfulRoles: ReadonlySet<string> = new Set(
  'staff bureau team contributor contributors writer writers author user guest newspaper agency'.split(' '),
)

/** What stands before such a role when its name is taken apart: “Desk, Web”. */
const roleAdjectives: ReadonlySet<string> = new Set(
  (
    'web news our special staff online digital sports sport business foreign city national world entertainment monitoring political ' +
    'editorial senior chief guest site super user reuters'
  ).split(' '),
)

/** Agencies from Wikipedia's “List of news agencies” whose short name is hardly anyone's family name. */
const agencies: ReadonlySet<string> = new Set(
  'reuters afp pti ians upi itar-tass interfax xinhua yonhap dpa efe tanjug bernama anadolu irna isna'.split(' '),
)

/** Of those, the ones that are initials, and are written in capitals. */
const initialAgencies: ReadonlySet<string> = new Set('afp pti ians upi dpa irna isna'.split(' '))

// Both are held against small letters: with the flag `i` they would take twice as long to compile.
const roleAtEnd =
  /(?:^|\s)(?:(?:web|news|digital|online|sports?|business|foreign|city|national|world|entertainment|monitoring|political|morning|night)\s(?:desk|bureau|team|staff|room)|(?:our|special|staff|own|senior|political|foreign)\s(?:correspondents?|reporters?|writers?|editors?)|(?:staff|web|desk|wire)\s(?:report|reports)|news\s?(?:desk|room)|web\s?desk|correspondents?|newsroom|webmaster|site\sadmin(?:istrator)?|desk|(?:online-?)?redaktion|la\s(?:redacción|redazione|rédaction)|de\sredactie|a\sredação)$/u

const nobody =
  /^(?:unknown(?: author)?|no author|author unknown|n\/?a|null|undefined|none|unbekannt|inconnu|desconocido|sconosciuto|desconhecido|onbekend)$/u

/** Kinds of source that carry a byline from a desk, or a user's name. */
const pageTypes: ReadonlySet<CslType> = new Set<CslType>([
  'webpage',
  'article-newspaper',
  'article-magazine',
  'post',
  'post-weblog',
  'article',
  'document',
] as const)

/**
 * What a name is when it is no person and no body either; null for all that may be one. An organisation named as itself is
 * never a placeholder.
 */
export function placeholderOf(name: CslName, item: CslItem): Placeholder | null {
  const parts = partsOf(name)
  const onPage =
    pageTypes.has(item.type) || (item.URL !== undefined && item.DOI === undefined && item.volume === undefined)
  return (
    (parts.given === null
      ? whole(parts.written, item, onPage)
      : inverted(parts.family, parts.given, parts.written, onPage)) ?? null
  )
}

interface Parts {
  readonly family: string
  readonly given: string | null
  readonly written: string
}

/** A literal with one comma, “Desk, W.”, is a name that was set as a person's and could not be read as one. */
function partsOf({ family, given, literal }: CslName): Parts {
  const comma = /^([^,]{1,80}),\s{0,3}([^,]{1,80})$/.exec(literal ?? '')
  if (comma)
    return { family: (comma[1] as string).trim(), given: (comma[2] as string).trim(), written: literal as string }
  if (literal !== undefined) return { family: literal.trim(), given: null, written: literal.trim() }
  const written = given ? `${family ?? ''}, ${given}` : (family ?? '')
  return { family: (family ?? '').trim(), given: given?.trim() || null, written }
}

function inverted(family: string, given: string, written: string, onPage: boolean): Placeholder | null {
  const [last, first] = [family.toLowerCase(), given.toLowerCase().replace(/\.$/, '')]
  const isInitials = /^(?:\p{Alpha}\.?[\s-]?){1,4}$/u.test(given)
  const isAdjective = roleAdjectives.has(first)
  if (roles.has(last) && (isAdjective || onPage))
    return { written, kind: 'names a desk or a role, not a person', confidence: 0.95 }
  if (doubtfulRoles.has(last) && isAdjective)
    return { written, kind: 'names a desk or a role, not a person', confidence: 0.95 }
  if (doubtfulRoles.has(last) && onPage && isInitials)
    return { written, kind: 'names a desk or a role, not a person', confidence: 0.75 }
  if (agencies.has(last) && isInitials)
    return { written, kind: 'is a news agency taken apart like a person', confidence: 0.85 }
  if (last === 'press' && first === 'associated')
    return {
      written,
      kind: 'is a news agency taken apart like a person',
      expected: 'Associated Press',
      confidence: 0.95,
    }
  if (roles.has(first) && (isAdjectiveOf(last) || roles.has(last)))
    return { written, kind: 'names a desk or a role, not a person', confidence: 0.9 }
  return roleAtEnd.test(`${given} ${family}`.toLowerCase()) && onPage
    ? { written, kind: 'names a desk or a role, not a person', confidence: 0.9 }
    : null
}

function isAdjectiveOf(word: string): boolean {
  return roleAdjectives.has(word)
}

function whole(written: string, item: CslItem, onPage: boolean): Placeholder | null {
  const name = written.replace(/[.\s]+$/, '')
  const folded = name.toLowerCase()
  if (roles.has(folded) || (onPage && doubtfulRoles.has(folded)))
    return { written, kind: 'names a desk or a role, not a person', confidence: 0.9 }
  if (nobody.test(folded) && onPage) return { written, kind: 'names nobody', confidence: 0.85 }
  if (name.length <= 80 && onPage && roleAtEnd.test(folded))
    return { written, kind: 'names a desk or a role, not a person', confidence: 0.9 }
  if (!onPage || /\s/.test(name)) return null
  return initialism(name, item) ?? userName(name, item)
}

/** “Tdi” over a piece in The Daily Item: initials of the site or of an agency, set like a name. */
function initialism(name: string, item: CslItem): Placeholder | null {
  if (!/^\p{Upper}\p{Lower}{1,4}$/u.test(name)) return null
  const expected = name.toUpperCase()
  if (initialAgencies.has(name.toLowerCase()))
    return { written: name, kind: 'stands for a news agency', expected, confidence: 0.9 }
  const holder = item['container-title'] ?? item.publisher ?? ''
  const words = holder.split(/[\s-]+/).filter(word => /^\p{Alpha}/u.test(word))
  const initials = (list: readonly string[]) =>
    list
      .map(word => word[0])
      .join('')
      .toLowerCase()
  const [all, capitals] = [initials(words), initials(words.filter(word => /^\p{Upper}/u.test(word)))]
  if (words.length < 2 || (all !== name.toLowerCase() && capitals !== name.toLowerCase())) return null
  return { written: name, kind: `stands for ${holder}`, expected: holder, confidence: 0.85 }
}

/** “jsmith42”, “news_admin”: digits or an underline in small letters. A name in small letters alone may be a body's own. */
function userName(name: string, item: CslItem): Placeholder | null {
  if (item.type === 'post' || name.startsWith('@') || !/^[\p{Lower}\d._-]{4,40}$/u.test(name)) return null
  if (!/^\p{Lower}[\p{Lower}._-]{2,30}\d{2,6}$|^\p{Lower}{2,20}_[\p{Lower}\d_]{2,20}$/u.test(name)) return null
  const packed = (text = '') => text.toLowerCase().replace(/[^\p{Alpha}\d]+/gu, '')
  if (packed(item['container-title']).includes(packed(name)) || packed(item.URL?.slice(0, 80)).includes(packed(name)))
    return null
  return { written: name, kind: 'is a user name', confidence: 0.75 }
}
