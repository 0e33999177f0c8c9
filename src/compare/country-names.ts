import { foldLetters } from './letters.js'

// The languages that titles are most often in; each country's name in each is read from the Unicode CLDR that the runtime carries.
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']

let names: ReadonlyMap<string, string> | null = null

/** Names of countries, folded as titles are, each with its ISO 3166 code. Made when first asked for. */
export function countryNames(): ReadonlyMap<string, string> {
  names ??= readNames()
  return names
}

function readNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  // What has no name in the first language has none in the others, and to look for it is dear.
  let named: Iterable<string> = codes()
  for (const language of languages) {
    const own = namesIn(language, named)
    for (const [code, name] of own) found.set(foldedName(name), code)
    named = own.keys()
  }
  return found
}

function namesIn(language: string, codes: Iterable<string>): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const found = new Map<string, string>()
  for (const code of codes) {
    const name = display.of(code)
    if (name) found.set(code, name)
  }
  return found
}

function foldedName(name: string): string {
  return foldLetters(name.replace(/['’]/g, ''))
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
// CLDR's codes for groups of countries and for tests are no countries.
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'])

function* codes(): Iterable<string> {
  for (const first of letters) for (const second of letters) if (!others.has(first + second)) yield first + second
}
