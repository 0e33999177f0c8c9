import { lazily } from '../lazily.js'
import { journalsByPrefixes, prefixOwners } from './doi-prefixes.js'
import { comparableTitle } from './title.js'

/** A DOI whose prefix is not the journal's. */
export interface ForeignPrefix {
  readonly prefix: string
  /** Who registers under it. */
  readonly owner: string
  /** Whose the journal is; `null` where the DOI is a repository's, where anyone may deposit. */
  readonly publisher: string | null
}

// Each says so on its own pages; what they register is deposited by its authors and never published as a journal's article. Zenodo and figshare are
// left out: small journals have their articles registered there.
const repositories: Readonly<Record<string, string>> = {
  '10.2139': 'SSRN',
  '10.31234': 'PsyArXiv (OSF)',
  '10.31235': 'SocArXiv (OSF)',
  '10.31219': 'OSF Preprints',
  '10.48550': 'arXiv',
  '10.13140': 'ResearchGate',
  '10.21203': 'Research Square',
  '10.20944': 'Preprints.org',
}
const repositoryNames =
  /\b(?:arxiv|corr|\w{2,12}r?xiv|ssrn|osf|zenodo|figshare|researchgate|research square|preprints?|working papers?|discussion papers?|research papers?|electronic journal|unpublished|data ?set|software)\b/i

/**
 * Says whose prefix a DOI bears when it is surely not the journal's: a repository's, or another house's than the only one that the journal is known
 * with. `null` where the journal or the prefix is not known, and where they belong together.
 */
export function foreignPrefix(journal: string, doi: string): ForeignPrefix | null {
  const prefix = /^10\.\d{4,9}/.exec(doi)?.[0]
  if (prefix === undefined) return null
  const repository = repositories[prefix]
  if (repository !== undefined)
    return repositoryNames.test(journal) ? null : { prefix, owner: repository, publisher: null }
  const owner = prefixOwners[prefix]
  const known = journals().get(comparableTitle(journal).text)
  if (owner === undefined || known === undefined) return null
  const houses = known.map(own => prefixOwners[own])
  const publisher = houses.find(house => house !== undefined)
  if (publisher === undefined || known.includes(prefix) || houses.includes(owner)) return null
  return { prefix, owner, publisher }
}

const journals = lazily(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      Object.entries(journalsByPrefixes).flatMap(([prefixes, names]) =>
        names.split('|').map(name => [name, prefixes.split(' ')] as const),
      ),
    ),
)
