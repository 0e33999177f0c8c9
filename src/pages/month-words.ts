import { lazily } from '../lazily.js'

// Languages whose month names are known, by the tags that CLDR (unicode.org/reports/tr35) has them under: those of most of the web's pages.
const languages = (
  'en de fr es it pt nl pl cs sk sl hr sr bs bg mk ru uk be lt lv et fi sv nb nn da is hu ro sq el tr az ca gl eu cy ga ' +
  'ar fa he ur hi bn mr ne ta te gu kn ml pa si my km lo th id ms fil sw af ka hy kk uz mn vi'
).split(' ')

/**
 * The month (1 to 12) that a word names, with or without its final dot, in small or capital letters. The page's language is asked first;
 * a word that is one month here and another there (`listopad`: October in Croatian, November in Polish) is none in a third language.
 *
 * @param language  the page's, as a BCP 47 tag, or '' where it is not known
 */
export function monthNamed(word: string, language: string): number | undefined {
  const key = keyOf(word)
  const own = language.split('-')[0]?.toLowerCase() ?? ''
  return namesIn(own === 'no' ? 'nb' : own).get(key) ?? namesElsewhere(scriptOf(key)).get(key) ?? undefined
}

const known = new Map<string, ReadonlyMap<string, number>>()
const merged = new Map<string, ReadonlyMap<string, number | null>>()

function namesIn(language: string): ReadonlyMap<string, number> {
  if (!languages.includes(language)) return new Map()
  const names = known.get(language) ?? readNames(language)
  known.set(language, names)
  return names
}

/** The names in all languages of a script; null for those that mean several months. */
function namesElsewhere(script: string): ReadonlyMap<string, number | null> {
  const done = merged.get(script)
  if (done) return done
  const names = new Map<string, number | null>()
  for (const language of languages.filter(each => scripts().get(each) === script)) {
    for (const [name, month] of namesIn(language)) {
      const other = names.get(name)
      names.set(name, other === undefined || other === month ? month : null)
    }
  }
  merged.set(script, names)
  return names
}

const scripts = lazily(
  (): ReadonlyMap<string, string> =>
    new Map(languages.map(language => [language, new Intl.Locale(language).maximize().script ?? 'Latn'])),
)

const firstLetters = lazily(() =>
  [...new Set(scripts().values())].map(script => [script, new RegExp(`^\\p{Script=${script}}`, 'u')] as const),
)

function scriptOf(word: string): string {
  return firstLetters().find(([, letter]) => letter.test(word))?.[0] ?? ''
}

const manners = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
] as const

/** Names and abbreviations, alone (`leden`) and beside a day (`ledna`), as CLDR has them, and what people write besides. */
function readNames(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const manner of manners) {
    const options = { ...manner, timeZone: 'UTC' }
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options)
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2001, month - 1, 15))
      const key = keyOf(parts.find(({ type }) => type === 'month')?.value ?? '')
      if (isName(key)) names.set(key, month)
    }
  }
  for (const [name, month] of besides[language] ?? []) names.set(keyOf(name), month)
  return names
}

function isName(key: string): boolean {
  return !/\d/.test(key) && key.replace(/[^\p{Alpha}\p{M}]/gu, '').length >= 2
}

// Ways of writing that CLDR does not list. Spellings without accents are seen to by `keyOf`.
const besides: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [['sept', 9]],
  de: [
    ['jänner', 1],
    ['feber', 2],
    ['maerz', 3],
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
  fr: [['sep', 9]],
  ru: [
    ['сен', 9],
    ['ноя', 11],
    ['фев', 2],
  ],
}

function keyOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0654]/g, '')
    .toLowerCase()
    .replace(/[.॰׳]$/, '')
    .trim()
}
