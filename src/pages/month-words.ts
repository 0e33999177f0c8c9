// Languages whose month names are known, by the tags that CLDR (unicode.org/reports/tr35) has them under: those of most of the web's pages.
const languages = (
  'en de fr es it pt nl pl cs sk sl hr sr bs bg mk ru uk be lt lv et fi sv nb nn da is hu ro sq el tr az ca gl eu cy ga ' +
  'ar fa he ur hi bn mr ta te th id ms fil sw af ka hy kk uz vi'
).split(' ')

/**
 * The month (1 to 12) that a word names, with or without its final dot, in small or capital letters. The page's language is asked first;
 * a word that is one month here and another there (`listopad`: October in Croatian, November in Polish) is none in a third language.
 *
 * @param language  the page's, as a BCP 47 tag, or '' where it is not known
 */
export function monthNamed(word: string, language: string): number | undefined {
  const key = keyOf(word)
  const own = language.slice(0, 2).toLowerCase()
  return namesIn(own === 'no' ? 'nb' : own).get(key) ?? everywhere().get(key) ?? undefined
}

const known = new Map<string, ReadonlyMap<string, number>>()
let merged: ReadonlyMap<string, number | null> | undefined

function namesIn(language: string): ReadonlyMap<string, number> {
  if (!languages.includes(language)) return new Map()
  const names = known.get(language) ?? readNames(language)
  known.set(language, names)
  return names
}

function everywhere(): ReadonlyMap<string, number | null> {
  if (merged) return merged
  const names = new Map<string, number | null>()
  for (const language of languages) {
    for (const [name, month] of namesIn(language)) {
      const other = names.get(name)
      names.set(name, other === undefined || other === month ? month : null)
    }
  }
  merged = names
  return names
}

/** Names and abbreviations, alone (`leden`) and beside a day (`ledna`), as CLDR has them, and what people write besides. */
function readNames(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const options of [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' })
    for (let month = 1; month <= 12; month += 1) {
      const name = format.formatToParts(Date.UTC(2001, month - 1, 15)).find(({ type }) => type === 'month')?.value
      const key = keyOf(name ?? '')
      if (/\p{L}{2}/u.test(key) && !/\d/.test(key)) names.set(key, month)
    }
  }
  for (const [name, month] of besides[language] ?? []) names.set(keyOf(name), month)
  return names
}

// Ways of writing that CLDR does not list: Austrian names, English “Sept”, spellings without accents are seen to by `keyOf`.
const besides: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [['sept', 9]],
  de: [
    ['jänner', 1],
    ['feber', 2],
    ['mär', 3],
    ['mrz', 3],
    ['sept', 9],
  ],
  es: [
    ['setiembre', 9],
    ['set', 9],
    ['sep', 9],
  ],
  it: [['sett', 9]],
  pt: [['set', 9]],
  nl: [['mrt', 3]],
  fr: [
    ['fev', 2],
    ['sep', 9],
  ],
  ru: [
    ['мая', 5],
    ['сен', 9],
    ['ноя', 11],
    ['фев', 2],
  ],
}

function keyOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\.$/, '')
    .trim()
}
