import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { foldLetters } from '../../../src/compare/letters.js'
import type { GeneratedFile } from '../../generate.js'

const require = createRequire(import.meta.url)
const cldr = dirname(require.resolve('cldr-localenames-full/package.json'))

// The languages that titles are most often in.
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']

// CLDR's codes for groups of countries and for tests are no countries.
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'])

/** `src/compare/country-names.json`: the countries of Unicode CLDR (Unicode-3.0) by their names in each language, folded as titles are, with their codes. */
export function generatedCountryNames(): GeneratedFile {
  const lines = Array.from(countryNames(), ([name, code]) => `${name}=${code}`).sort()
  return { path: 'src/compare/country-names.json', text: `${JSON.stringify({ names: lines.join('\n') }, null, 2)}\n` }
}

function countryNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const language of languages)
    for (const [code, name] of Object.entries(territories(language)))
      if (/^[A-Z]{2}$/.test(code) && !others.has(code)) found.set(foldedName(name), code)
  return found
}

function foldedName(name: string): string {
  return foldLetters(name.replace(/['’]/g, ''))
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}

/** Names by codes; those of ISO 3166 have two letters, others are of continents, or say how else a name is written. */
function territories(language: string): Readonly<Record<string, string>> {
  const { main } = require(join(cldr, 'main', language, 'territories.json')) as Territories
  return main[language]?.localeDisplayNames.territories ?? {}
}

interface Territories {
  readonly main: Readonly<
    Record<string, { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }>
  >
}
