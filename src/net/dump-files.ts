import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createGunzip } from 'node:zlib'

/** A file of records to be indexed. */
export interface DumpFile {
  readonly path: string
  readonly kind: 'works' | 'retractions'
  /** Bytes, as stored. */
  readonly size: number
  /** Milliseconds since 1970. A file that changed is another file. */
  readonly modified: number
}

/** What could not be read, and why, as a clause. */
export interface FileFault {
  readonly path: string
  readonly problem: string
}

const inFolders = /\.(?:json|jsonl|ndjson|csv)(?:\.gz)?$/i
const table = /\.csv(?:\.gz)?$/i
const archive = /\.(?:tar|tgz|zip|7z|torrent|xz|zst|bz2)$|\.tar\.\w{2,4}$/i

/** The files that the sources stand for: themselves, or all dumps in a folder and the folders in it, by name. */
export async function dumpFiles(
  sources: readonly string[],
): Promise<{ readonly files: readonly DumpFile[]; readonly faults: readonly FileFault[] }> {
  const files = new Map<string, DumpFile>()
  const faults: FileFault[] = []
  for (const source of sources) {
    try {
      const paths = (await stat(source)).isDirectory() ? await dumpsIn(source) : [source]
      if (paths.length === 0)
        faults.push({
          path: source,
          problem: 'the folder holds no .json, .jsonl, .ndjson or .csv file, with or without .gz',
        })
      for (const path of paths) {
        if (archive.test(path)) faults.push({ path, problem: 'it is an archive; unpack it and name the folder' })
        else files.set(resolve(path), await described(path))
      }
    } catch (error) {
      faults.push({ path: source, problem: problemOf(error) })
    }
  }
  return { files: [...files.values()], faults }
}

async function dumpsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => !entry.isDirectory() && inFolders.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort(byNumber)
}

// Public data files are numbered without leading zeros; the order only matters to who watches.
function byNumber(one: string, other: string): number {
  const [first, second] = [one, other].map(path => path.replace(/\d{1,15}/g, digits => digits.padStart(15, '0')))
  return (first as string) < (second as string) ? -1 : 1
}

async function described(path: string): Promise<DumpFile> {
  const { size, mtimeMs } = await stat(path)
  return { path, kind: table.test(path) ? 'retractions' : 'works', size, modified: Math.floor(mtimeMs) }
}

/** Bytes at a time. Fewer cost more turns of the event loop than they save memory. */
const CHUNK = 256 * 1024

/** The bytes of a file, unpacked if it is gzip, whatever its name. `onRead` is told how many stored bytes have been read. */
export async function* bytesOf(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stored = createReadStream(path, { highWaterMark: CHUNK })
  const isPacked = await isGzip(path)
  const unpacked = isPacked ? createGunzip({ chunkSize: CHUNK }) : stored
  if (isPacked) {
    stored.on('error', error => unpacked.destroy(error))
    stored.pipe(unpacked as ReturnType<typeof createGunzip>)
  }
  try {
    for await (const chunk of unpacked) {
      onRead(stored.bytesRead)
      yield chunk as Uint8Array
    }
  } finally {
    stored.destroy()
    unpacked.destroy()
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder',
  Z_BUF_ERROR: 'it ends in the middle: the gzip file is cut short',
  Z_DATA_ERROR: 'its gzip data is damaged',
}

/** What went wrong with a file, as a clause. */
export function problemOf(error: unknown): string {
  const code = String((error as { code?: unknown }).code)
  return problems[code] ?? (error instanceof Error ? error.message : String(error))
}
