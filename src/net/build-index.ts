import { LONGEST_DOI } from '../limits.js'
import { cutRecord, findableWords } from '../resolve/cut-record.js'
import { type Json, membersOf, textOf } from '../resolve/json.js'
import type { RetractionColumns } from '../resolve/retraction-watch.js'
import { bytesOf, type DumpFile, dumpFiles, type FileFault, problemOf } from './dump-files.js'
import { IndexError } from './index-error.js'
import { type Index, numberFrom, setFact } from './index-queries.js'
import { loadIndexStore } from './load-index-store.js'
import { packRecord } from './packed-record.js'
import { ForeignFormError, type Fragment, lineSplitter, recordSplitter } from './record-splitter.js'
import { columnsOf, retractionOf } from './retraction-rows.js'

/** Where an index goes, and who is told how far it is. */
export interface BuildOptions {
  /** The index, which is made or added to. */
  readonly into: string
  readonly now?: () => Date
  readonly onProgress?: (progress: BuildProgress) => void
}

/** How far the building of an index is. */
export interface BuildProgress {
  readonly path: string
  /** Files done with, of all. */
  readonly done: number
  readonly of: number
  /** Records read in this run. */
  readonly records: number
  /** 0 to 1, by stored bytes. */
  readonly share: number
}

/** What came of building. */
export interface BuildReport {
  /** In the index, from this and earlier runs. */
  readonly works: number
  readonly retractions: number
  /** Records read in this run. */
  readonly records: number
  /** Files that an earlier run had finished. */
  readonly knownFiles: number
  readonly unreadableRecords: number
  /** The first of them, so many as are told. */
  readonly recordFaults: readonly RecordFault[]
  /** Files that could not be read, or not to their end. What they hold up to there is in the index. */
  readonly fileFaults: readonly FileFault[]
}

/** A record of a dump that cannot be read. */
export interface RecordFault extends FileFault {
  readonly line: number
}

/** Records that are committed together: what a killed run has to read again. */
const BATCH = 5_000

/** Records between two words on how far it is. */
const PROGRESS_EVERY = 1_000

/** Faults. Who reads more than these looks into the file. */
const MOST_FAULTS_TOLD = 20

/**
 * Turns Crossref's public data files (records in JSON, one a line or in a list, gzip or plain; files, or folders of them) and Retraction Watch's CSV
 * into one index, or adds them to it. Of two records with one DOI the later read stands. A run that was stopped, however, is gone on with by
 * the next: what was committed is not read again. Memory does not grow with the dump.
 *
 * @throws IndexError when the index itself cannot be made or written
 */
export async function buildIndex(sources: readonly string[], options: BuildOptions): Promise<BuildReport> {
  const { files, faults } = await dumpFiles(sources)
  const index = (await loadIndexStore()).openForBuilding(options.into)
  try {
    const building = new Building(index, files, options)
    for (const file of files) await building.read(file)
    building.finish()
    return { ...building.report(), fileFaults: [...faults, ...building.fileFaults] }
  } catch (error) {
    // Closing alone would leave it locked until its statements are collected.
    if (index.inTransaction) index.exec('rollback')
    if (error instanceof IndexError || !/^SQLITE/.test(String((error as { code?: unknown }).code))) throw error
    throw new IndexError((error as Error).message, { cause: error })
  } finally {
    index.close()
  }
}

class Building {
  readonly fileFaults: FileFault[] = []
  readonly #recordFaults: RecordFault[] = []
  #records = 0
  #knownFiles = 0
  #unreadable = 0
  #done = 0
  #bytesDone = 0
  #isBegun = false
  readonly #bytes: number
  #lastId: number
  readonly #statements: Statements

  constructor(
    private readonly index: Index,
    private readonly files: readonly DumpFile[],
    private readonly options: BuildOptions,
  ) {
    this.#bytes = files.reduce((sum, { size }) => sum + size, 0)
    this.#lastId = numberFrom(index, 'select max(id) as value from works')
    this.#statements = statementsOf(index)
  }

  async read(file: DumpFile): Promise<void> {
    const { records, isFinished } = this.#statements.progress(file)
    if (isFinished) this.#knownFiles += 1
    else await this.#readFrom(file, records)
    this.#done += 1
    this.#bytesDone += file.size
  }

  /** @param known  records that an earlier run has committed */
  async #readFrom(file: DumpFile, known: number): Promise<void> {
    const splitter = file.kind === 'works' ? recordSplitter() : lineSplitter(true)
    const take = file.kind === 'works' ? this.#takeWork : this.#retractionTaker()
    let position = 0
    let committed = known
    let bytesRead = 0
    const consume = (fragments: readonly Fragment[]): void => {
      for (const fragment of fragments) {
        position += 1
        // The first row names the columns.
        if (position <= committed && position > 1) continue
        if (!this.index.inTransaction) this.index.exec('begin immediate')
        const problem = take(fragment, position <= committed)
        if (problem !== null) this.#tell({ path: file.path, line: fragment.line, problem })
        if (position > committed && !(position === 1 && file.kind === 'retractions')) this.#records += 1
        if (this.#records % PROGRESS_EVERY === 0) this.#say(file, bytesRead)
        if (position - committed < BATCH) continue
        this.#commit(file, position, committed, false)
        committed = position
      }
    }
    try {
      const bytes = bytesOf(file.path, read => {
        bytesRead = read
      })
      for await (const chunk of bytes) consume(splitter.push(chunk))
      consume(splitter.end())
      this.#commit(file, position, committed, true)
    } catch (error) {
      if (!isOfTheFile(error)) throw error
      this.#commit(file, Math.max(position, committed), committed, false)
      const where = position > 0 ? ` (after ${position} records)` : ''
      this.fileFaults.push({ path: file.path, problem: `${problemOf(error)}${where}` })
    }
  }

  #commit(file: DumpFile, position: number, before: number, isFinished: boolean): void {
    if (!this.index.inTransaction) this.index.exec('begin immediate')
    if (this.#statements.progress(file).records !== before) throw new IndexError('another process is building it too')
    this.#statements.note(file, position, isFinished)
    // In one with the first records: a run that is stopped from here on leaves something to be finished.
    if (!this.#isBegun) setFact(this.index, 'finished', 'no')
    this.#isBegun = true
    this.index.exec('commit')
  }

  readonly #takeWork = ({ bytes }: Fragment, isKnown: boolean): string | null => {
    if (isKnown) return null
    if (bytes === null) return 'the record is longer than is read'
    const work = parsed(bytes)
    if (work === null) return 'the record is no JSON'
    const found = findable(work)
    if (typeof found === 'string') return found
    const { doi, packed, title, rest } = found
    const id = this.#statements.keepWork(doi, packed)
    const isNew = id > this.#lastId
    if (isNew) this.#lastId = id
    if (title.length > 0) this.#statements.keepWords(id, title.join(' '), rest.join(' '), isNew)
    else if (!isNew) this.#statements.dropWords(id)
    return null
  }

  #retractionTaker(): (fragment: Fragment, isKnown: boolean) => string | null {
    let columns: RetractionColumns | null = null
    return ({ bytes }, isKnown) => {
      if (columns === null) {
        columns = columnsOf(new TextDecoder().decode(bytes ?? new Uint8Array()))
        return null
      }
      if (isKnown) return null
      if (bytes === null) return 'the row is longer than is read'
      const row = retractionOf(new TextDecoder().decode(bytes), columns)
      if (row.doi === '' && row.pmid === '') return null
      this.#statements.keepRetraction(row)
      return null
    }
  }

  #tell(fault: RecordFault): void {
    this.#unreadable += 1
    if (this.#recordFaults.length < MOST_FAULTS_TOLD) this.#recordFaults.push(fault)
  }

  #say({ path }: DumpFile, bytesRead: number): void {
    const share = this.#bytes === 0 ? 1 : (this.#bytesDone + bytesRead) / this.#bytes
    this.options.onProgress?.({ path, done: this.#done, of: this.files.length, records: this.#records, share })
  }

  /** Makes one file of it, quick to search. */
  finish(): void {
    if (this.#statements.isFinished()) return
    this.#mergeWords()
    this.index.exec('begin immediate')
    this.#statements.countFrequentWords()
    setFact(this.index, 'works', String(numberFrom(this.index, 'select count(*) as value from works')))
    setFact(this.index, 'made', (this.options.now?.() ?? new Date()).toISOString())
    setFact(this.index, 'finished', 'yes')
    this.index.exec('commit')
    this.#dropLog()
  }

  /** Without a log beside it the file can be copied, and be read where nothing may be written. */
  #dropLog(): void {
    try {
      this.index.exec('pragma wal_checkpoint(truncate)')
      this.index.exec('pragma journal_mode = delete')
    } catch (error) {
      // Somebody reads it: it stays in two files, as good as before.
      if (!/locked|busy/i.test(String(error))) throw error
    }
  }

  /** In steps, each committed: merged in one, the log would grow as large as all words. */
  #mergeWords(): void {
    this.index.exec("insert into words(words, rank) values ('usermerge', 2)")
    for (let before = -1, after = this.#statements.changes(); after - before > 1; after = this.#statements.changes()) {
      before = after
      this.index.exec(
        `insert into words(words, rank) values ('merge', ${before === -1 ? -MERGED_PAGES : MERGED_PAGES})`,
      )
    }
  }

  report(): Omit<BuildReport, 'fileFaults'> {
    return {
      works: numberFrom(this.index, 'select count(*) as value from works'),
      retractions: numberFrom(this.index, 'select count(*) as value from retractions'),
      records: this.#records,
      knownFiles: this.#knownFiles,
      unreadableRecords: this.#unreadable,
      recordFaults: this.#recordFaults,
    }
  }
}

/** Pages that are merged in one step. */
const MERGED_PAGES = 2_000

/** Works. Words in more than these are counted beforehand; counting the others takes less than looking them up. */
const FREQUENT_WORD = 100

type Statements = ReturnType<typeof statementsOf>

function statementsOf(index: Index) {
  const progress = index.prepare('select records, finished from files where path = ? and size = ? and modified = ?')
  const note = index.prepare('insert or replace into files values (?, ?, ?, ?, ?)')
  const keepWork = index.prepare(
    'insert into works (doi, record) values (?, ?) on conflict (doi) do update set record = excluded.record returning id',
  )
  const keepWords = index.prepare('insert into words (rowid, title, rest) values (?, ?, ?)')
  const replaceWords = index.prepare('insert or replace into words (rowid, title, rest) values (?, ?, ?)')
  const dropWords = index.prepare('delete from words where rowid = ?')
  const keepRetraction = index.prepare('insert or ignore into retractions values (?, ?, ?, ?, ?)')
  return {
    progress({ path, size, modified }: DumpFile) {
      const row = progress.get(path, size, modified) as { records?: unknown; finished?: unknown } | undefined
      return { records: Number(row?.records ?? 0), isFinished: row?.finished === 1 }
    },
    note({ path, size, modified }: DumpFile, records: number, isFinished: boolean): void {
      note.run(path, size, modified, records, isFinished ? 1 : 0)
    },
    keepWork: (doi: string, record: Uint8Array) => Number((keepWork.get(doi, record) as { id: unknown }).id),
    keepWords: (id: number, title: string, rest: string, isNew: boolean) =>
      (isNew ? keepWords : replaceWords).run(id, title, rest),
    dropWords: (id: number) => dropWords.run(id),
    keepRetraction: ({ doi, pmid, noticeDoi, date, nature }: ReturnType<typeof retractionOf>) =>
      keepRetraction.run(doi, pmid, noticeDoi, date, nature),
    countFrequentWords: () =>
      index.exec(
        `delete from frequent_words; insert into frequent_words select term, doc from vocabulary where doc > ${FREQUENT_WORD}`,
      ),
    isFinished: () =>
      numberFrom(index, "select count(*) as value from facts where name = 'finished' and value = 'yes'") === 1,
    changes: () => numberFrom(index, 'select total_changes() as value'),
  }
}

function isOfTheFile(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code)
  return error instanceof ForeignFormError || /^(?:E[A-Z]+|Z_\w+)$/.test(code)
}

interface Findable {
  readonly doi: string
  readonly packed: Uint8Array
  readonly title: readonly string[]
  readonly rest: readonly string[]
}

/** What is kept of a work, or why nothing is. */
function findable(work: Json): Findable | string {
  const doi = textOf(work.DOI)?.toLowerCase()
  if (doi === undefined) return 'the record has no DOI'
  if (doi.length > LONGEST_DOI) return 'the record’s DOI is longer than any'
  try {
    const record = cutRecord(work)
    const { title, rest } = findableWords(record)
    return { doi, packed: packRecord(record), title: title.slice(0, MOST_WORDS), rest: rest.slice(0, MOST_WORDS) }
  } catch {
    // Nested deeper than can be written again, as no work is.
    return 'the record has no form that a work has'
  }
}

/** Words. The longest titles stay under it. */
const MOST_WORDS = 500

const decoder = new TextDecoder()

function parsed(bytes: Uint8Array): Json | null {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? membersOf(value) : null
  } catch {
    return null
  }
}
