import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { IndexError } from './index-error.js'
import { type Index, numberFrom } from './index-queries.js'

/** Changes with the form of what is stored. */
const VERSION = 1

/** “FNIX”: what marks a file as such an index (SQLite’s application id). */
const APPLICATION = 0x464e4958

/** Kilobytes of pages that are kept in memory while building, where each work's place among the DOIs must be found. */
const BUILDING_CACHE = 96 * 1024

/** Kilobytes of pages that are kept in memory while answering. */
const ANSWERING_CACHE = 32 * 1024

// The words keep no text of their own (`content=''`): what is found is read from the works. They are parted before, by the same rule as a
// search is, and arrive here with spaces between them.
const schema = `
create table if not exists facts (name text primary key, value text not null) without rowid;
create table if not exists files (
  path text not null, size integer not null, modified integer not null, records integer not null, finished integer not null,
  primary key (path, size, modified)
) without rowid;
create table if not exists works (id integer primary key, doi text not null unique, record blob not null);
create virtual table if not exists words using fts5(title, rest, content='', contentless_delete=1, tokenize='ascii');
create virtual table if not exists vocabulary using fts5vocab(words, row);
create table if not exists frequent_words (word text primary key, works integer not null) without rowid;
create table if not exists retractions (
  doi text not null, pmid text not null, notice_doi text not null, date text not null, nature text not null,
  primary key (doi, pmid, notice_doi, date, nature)
) without rowid;
create index if not exists retractions_by_pmid on retractions (pmid);
create index if not exists retractions_by_notice on retractions (notice_doi);
`

/** Opens an index to add to it, and makes it if there is none. Throws an IndexError. */
export function openForBuilding(path: string): Index {
  return opened(path, path, index => {
    // Looked at before anything is set: a stranger's database is left as it is.
    if (numberFrom(index, 'select count(*) as value from sqlite_master') > 0) expectOurs(index)
    // A process that is killed leaves all that it had committed.
    index.exec('pragma journal_mode = wal')
    index.exec('pragma synchronous = normal')
    index.exec(`pragma cache_size = -${BUILDING_CACHE}`)
    index.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${VERSION}`)
    index.exec(schema)
  })
}

/** Opens an index to read from it alone. Throws an IndexError. */
export function openForAnswering(path: string): Index {
  return opened(path, `${pathToFileURL(path).href}?mode=ro`, index => {
    expectOurs(index)
    index.exec(`pragma cache_size = -${ANSWERING_CACHE}`)
  })
}

function opened(path: string, address: string, prepare: (index: Index) => void): Index {
  let index: Index | undefined
  try {
    index = new Database(address)
    index.exec('pragma busy_timeout = 5000')
    prepare(index)
    return index
  } catch (error) {
    index?.close()
    if (error instanceof IndexError) throw error
    throw new IndexError(problemOf(error), { cause: Object.assign(error as Error, { path }) })
  }
}

function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/not a database|malformed/.test(message)) return 'it is no index, or a damaged one'
  if (/unable to open/i.test(message)) return 'there is no such file, or no permission'
  if (/locked|busy/i.test(message)) return 'another process is building it'
  return message
}

function expectOurs(index: Index): void {
  if (numberFrom(index, 'select application_id as value from pragma_application_id') !== APPLICATION)
    throw new IndexError('it is a database of another program')
  const version = numberFrom(index, 'select user_version as value from pragma_user_version')
  if (version !== VERSION) throw new IndexError('another version of Footnotary made it; build it anew')
}
