import type { Identifier, Notice } from '../model/index.js'
import type { Json } from '../resolve/json.js'
import type { RetractionIndex } from '../resolve/retraction-watch.js'
import { factOf, type Index, numberFrom, type Row } from './index-queries.js'
import { loadIndexStore } from './load-index-store.js'
import { unpackRecord } from './packed-record.js'
import { columnOf, noticesIn, type RetractionRow } from './retraction-rows.js'
import { type Hit, WordSearch } from './word-search.js'

/** A copy of Crossref's records and of Retraction Watch's list, held here. What it lacks may exist all the same. */
export interface LocalIndex {
  /** Works. */
  readonly size: number
  /** ISO 8601: when it was built. */
  readonly made: string
  /** The work that bears a DOI, as Crossref's `message`, cut down to what is read of it. */
  readonly byDoi: (doi: string) => Json | null
  /** The works that a bibliographic string may mean, the likeliest first. */
  readonly search: (bibliographic: string, most?: number) => readonly Hit[]
  /** Whether any work's DOI begins with this prefix (`10.1234`). */
  readonly hasPrefix: (prefix: string) => boolean
  /** The notices on the work that bears a DOI, as Retraction Watch lists them. */
  readonly retractions: (doi: string) => readonly Notice[]
  /** The whole of the list, to be asked by other identifiers too. */
  readonly retractionIndex: RetractionIndex
  readonly close: () => void
}

/** Works that a search gives, unless asked for fewer or more. */
const HITS = 8

/**
 * Opens an index for reading. Nothing is ever written to it, so many may share one.
 *
 * @throws IndexError when there is none, when it is damaged or another program's, and where there is no engine for this machine
 */
export async function openIndex(path: string): Promise<LocalIndex> {
  const index = (await loadIndexStore()).openForAnswering(path)
  // Counted when it was finished; where building was stopped, the last number given is near enough.
  const isFinished = factOf(index, 'finished') === 'yes'
  const size = isFinished ? Number(factOf(index, 'works')) : numberFrom(index, 'select max(id) as value from works')
  const retractionIndex = storedRetractions(index, numberFrom(index, 'select count(*) as value from retractions'))
  const work = index.prepare('select record from works where doi = ?')
  const prefixed = index.prepare('select 1 from works where doi >= ? and doi < ? limit 1')
  const words = new WordSearch(index, size)
  return {
    size,
    made: factOf(index, 'made') ?? '1970-01-01T00:00:00.000Z',
    byDoi: doi => unpackRecord((work.get(doi.toLowerCase()) as Row | undefined)?.record),
    search: (bibliographic, most = HITS) => words.search(bibliographic, most),
    // `0` is the character after the slash.
    hasPrefix: prefix => prefixed.get(`${prefix}/`, `${prefix}0`) !== undefined,
    retractions: doi => retractionIndex.noticesOn({ scheme: 'doi', value: doi }),
    retractionIndex,
    close: () => void index.close(),
  }
}

function storedRetractions(index: Index, size: number): RetractionIndex {
  const columns = 'doi, pmid, notice_doi as noticeDoi, date, nature'
  const by = {
    doi: index.prepare(`select ${columns} from retractions where doi = ?`),
    pmid: index.prepare(`select ${columns} from retractions where pmid = ?`),
  }
  const byNotice = index.prepare(`select ${columns} from retractions where notice_doi = ?`)
  return {
    size,
    noticesOn(identifier: Identifier) {
      const column = columnOf(identifier)
      if (column === null) return []
      return noticesIn(by[column].all(identifier.value.toLowerCase()) as RetractionRow[]).noticesOn(identifier)
    },
    isNotice(identifier: Identifier) {
      if (identifier.scheme !== 'doi') return false
      return noticesIn(byNotice.all(identifier.value.toLowerCase()) as RetractionRow[]).isNotice(identifier)
    },
  }
}
