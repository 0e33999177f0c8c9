import { lazily } from '../lazily.js'
import packed from './country-names.json' with { type: 'json' }

/** Names of countries in the languages that titles are most often in, folded as titles are, each with its ISO 3166 code. Unpacked when first asked for. */
export const countryNames = lazily(
  (): ReadonlyMap<string, string> => new Map(packed.names.split('\n').map(line => line.split('=') as [string, string])),
)
