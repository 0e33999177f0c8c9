import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Request, Response } from '../model/index.js'
import { goodFor, isWorthKeeping } from './keeping.js'
import type { Row, Statement, Store } from './store.js'

/** Answers kept from one run to the next. Whatever goes wrong with it costs an answer, never a run. */
export interface Cache {
  /** The answer kept for a question, if it is still good. */
  readonly get: (key: string, request: Request, now: Date) => Response | null
  readonly put: (key: string, response: Response) => void
  readonly close: () => void
}

/** Where answers are kept, and how many. */
export interface CacheOptions {
  readonly directory: string
  /** Bytes, as stored. */
  readonly size: number
  /** Called at most once: why there is no cache. */
  readonly onWarning: (message: string) => void
}

/** Its number changes with the form of what is stored, so that versions of the program leave each other alone. */
const file = 'answers-1.sqlite'

const schema = `
create table if not exists answers (
  key text primary key,
  used integer not null,
  size integer not null,
  head text not null,
  body blob not null,
  checksum text not null
);
create index if not exists answers_by_use on answers (used, size);
`

/** Bytes. A body shorter than this gains nothing from compression. */
const worthCompressing = 400

/** Bytes. No stored body was longer before it was compressed, so a longer one is not ours. */
const largestStored = 64 * 1024 * 1024

/** A share of its size. A full cache is emptied by so little at a time that nobody waits for it. */
const roomMade = 0.98

/** Milliseconds. How coarsely it is noted when an answer was last used; noting each use would make every read a write. */
const useNotedEvery = 60 * 60 * 1000

/** Opens the cache in a folder, which is made; `null`, with a warning, when that cannot be done. */
export async function openCache({ directory, size, onWarning }: CacheOptions): Promise<Cache | null> {
  const path = join(directory, file)
  try {
    await mkdir(directory, { recursive: true })
    const { openStore } = await import('./store.js')
    const open = () => patiently(() => new StoredAnswers(openStore(path, schema), path, size))
    return await open().catch((error: unknown) => {
      if (!isDamage(error)) throw error
      discard(path)
      return open()
    })
  } catch (error) {
    onWarning(`Answers are not kept: the cache in ${directory} cannot be opened (${whyNot(error)})`)
    return null
  }
}

function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  // Left out at install, or never made for this machine.
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return 'libsql, its engine, is not installed'
  return error instanceof Error ? error.message : String(error)
}

/** Two processes that start together may refuse each other the switch to write-ahead logging. */
async function patiently<T>(open: () => T): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return open()
    } catch (error) {
      if (attempt === 10 || !/busy|locked/i.test(String(error))) throw error
      await pause(20 * attempt)
    }
  }
}

function isDamage(error: unknown): boolean {
  return /malformed|not a database|corrupt|SQLITE_NOTADB/i.test(`${(error as { code?: string }).code} ${error}`)
}

function discard(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

/** What is stored of a response besides its body. */
type Head = Pick<Response, 'status' | 'headers' | 'isCut' | 'url' | 'redirects' | 'at'>

class StoredAnswers implements Cache {
  readonly #store: Store
  readonly #path: string
  readonly #most: number
  readonly #select: Statement
  readonly #insert: Statement
  readonly #touch: Statement
  readonly #remove: Statement
  readonly #sum: Statement
  readonly #evict: Statement
  /** Bytes, as this process knows; others may have added more. */
  #total: number
  #isDamaged = false

  constructor(store: Store, path: string, most: number) {
    this.#store = store
    this.#path = path
    this.#most = most
    this.#select = store.prepare('select used, head, body, checksum from answers where key = ?')
    this.#insert = store.prepare('insert or replace into answers values (?, ?, ?, ?, ?, ?)')
    this.#touch = store.prepare('update answers set used = ? where key = ?')
    this.#remove = store.prepare('delete from answers where key = ?')
    this.#sum = store.prepare('select count(*) as rows, coalesce(sum(size), 0) as total from answers')
    this.#evict = store.prepare('delete from answers where rowid in (select rowid from answers order by used limit ?)')
    this.#total = this.#measured().total
  }

  get(key: string, request: Request, now: Date): Response | null {
    return this.#forgiving(() => {
      const row = this.#select.get(key)
      if (row === undefined) return null
      const response = read(row, key, request)
      if (response === null) {
        this.#remove.run(key)
        return null
      }
      const age = now.getTime() - Date.parse(response.at)
      // A clock that was set back makes answers from the future; how old they are is not known.
      if (age < 0 || age >= goodFor(response.status)) return null
      if (now.getTime() - Number(row.used) > useNotedEvery) this.#touch.run(now.getTime(), key)
      return response
    })
  }

  put(key: string, response: Response): void {
    if (!isWorthKeeping(response)) return
    this.#forgiving(() => {
      const { status, headers, isCut, url, redirects, at } = response
      const head = JSON.stringify({ status, headers, isCut, url, redirects, at } satisfies Head)
      const body = pack(response.body)
      const size = head.length + body.length
      if (size > this.#most / 2) return null
      this.#insert.run(key, Date.parse(at), size, head, body, checksum(key, head, body))
      this.#total += size
      this.#makeRoom()
      return null
    })
  }

  close(): void {
    const isDamaged = this.#isDamaged
    this.#isDamaged = false
    this.#forgiving(() => {
      this.#store.close()
      // The next run starts anew, rather than with what can still be read by chance.
      if (isDamaged) discard(this.#path)
      return null
    })
  }

  #makeRoom(): void {
    if (this.#total <= this.#most) return
    // Others may have made room, or filled it.
    let { rows, total } = this.#measured()
    while (total > this.#most * roomMade && rows > 0) {
      this.#evict.run(Math.ceil(rows * (1 - (this.#most * roomMade) / total)))
      ;({ rows, total } = this.#measured())
    }
    this.#total = total
  }

  #measured(): { readonly rows: number; readonly total: number } {
    const row = this.#sum.get()
    return { rows: Number(row?.rows ?? 0), total: Number(row?.total ?? 0) }
  }

  /** A store that is locked or full keeps nothing for now, a damaged one nothing any more. */
  #forgiving<T>(work: () => T | null): T | null {
    if (this.#isDamaged) return null
    try {
      return work()
    } catch (error) {
      this.#isDamaged = isDamage(error)
      return null
    }
  }
}

/** A stored answer; `null` when it is not what was stored. */
function read(row: Row, key: string, request: Request): Response | null {
  const { head, body, checksum: stated } = row
  if (typeof head !== 'string' || !(body instanceof Uint8Array)) return null
  if (checksum(key, head, body) !== stated) return null
  const parsed = JSON.parse(head) as Head
  return { kind: 'response', request, ...parsed, body: unpack(body), origin: 'cache' }
}

function checksum(key: string, head: string, body: Uint8Array): string {
  return createHash('sha256').update(`${key}\n${head}\n`).update(body).digest('hex').slice(0, 32)
}

/** The first byte says whether the rest is compressed. */
function pack(body: Uint8Array): Uint8Array {
  if (body.length < worthCompressing) return Buffer.concat([Buffer.of(0), body])
  return Buffer.concat([Buffer.of(1), deflateRawSync(body, { level: 3 })])
}

function unpack(stored: Uint8Array): Uint8Array {
  const rest = stored.subarray(1)
  return stored[0] === 1 ? inflateRawSync(rest, { maxOutputLength: largestStored }) : rest
}
