import packed from './country-names.json' with { type: 'json' }

let names: ReadonlyMap<string, string> | null = null

/** Names of countries in the languages that titles are most often in, folded as titles are, each with its ISO 3166 code. Unpacked when first asked for. */
export function countryNames(): ReadonlyMap<string, string> {
  names ??= new Map(packed.names.split('\n').map(line => line.split('=') as [string, string]))
  return names
}
