import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Reading } from '../../../model/index.js'
import { decode } from '../../../read/decode.js'
import { reasonOf } from '../../../read/unreadable.js'
import { inCslOrder, jsonText, printable } from '../../../report/index.js'
import { type Exit, exit } from '../exit.js'
import { linesOf } from '../lines.js'
import { gather, readBytes, UnreadableError } from '../read-bytes.js'
import type { World } from '../world.js'

// Characters. The longest references, with every author of a large collaboration, stay under a tenth of it.
const LONGEST_REFERENCE = 1_000_000
// Characters. Written in portions: a write for each line would be most of the work.
const PORTION = 64 * 1024

/** The options of `footnotary parse`. */
export interface ParseArguments {
  /** Whether the file is a running text, in which the references are to be found first. */
  readonly find?: boolean
}

/** A raw reference, and the line that it begins in. */
interface Raw {
  readonly raw: string
  readonly line: number
}

/** `footnotary parse`: a raw reference a line, or the entries of a text's list, become a CSL-JSON object a line. */
export async function parse(file: string, { find }: ParseArguments, world: World): Promise<Exit> {
  const parseReference = await world.engine.parseReference()
  world.expectLongRun()
  const name = file === '-' ? 'standard input' : printable(file)
  let portion = ''
  let count = 0
  try {
    for await (const { raw, line } of find ? entriesIn(file, world) : linesIn(file, world)) {
      count += 1
      portion += `${cslText(parseReference(raw), line)}\n`
      if (portion.length < PORTION) continue
      await world.stdout.write(portion)
      portion = ''
      if (world.stdout.closed()) return exit.clean
    }
  } catch (error) {
    await world.stdout.write(portion)
    if (!isReadError(error)) throw error
    await world.stderr.write(`footnotary: ${name} cannot be read: ${printable(reasonOf(error))}\n`)
    return exit.unusable
  }
  await world.stdout.write(portion)
  if (find && count === 0) await world.stderr.write(`footnotary: no list of references was found in ${name}\n`)
  return exit.clean
}

async function* linesIn(file: string, world: World): AsyncGenerator<Raw> {
  const stream = file === '-' ? world.stdin() : createReadStream(resolve(world.cwd, file))
  let line = 0
  for await (const text of linesOf(stream, LONGEST_REFERENCE)) {
    line += 1
    const raw = text.trim()
    if (raw !== '') yield { raw, line }
  }
}

async function* entriesIn(file: string, world: World): AsyncGenerator<Raw> {
  const findReferences = await world.engine.findReferences()
  const decoded = decode(file === '-' ? await gather(world.stdin()) : await readBytes(resolve(world.cwd, file)))
  if ('reason' in decoded) throw new UnreadableError(decoded.reason)
  const { text } = decoded
  let [line, at] = [1, 0]
  for (const { raw, extent } of findReferences(text)) {
    line += text.slice(at, extent.start).match(/\r\n|\r|\n/g)?.length ?? 0
    at = extent.start
    yield { raw, line }
  }
}

/** CSL-JSON asks for an id; the number of the line is one that leads back to it. */
function cslText({ item, confidence }: Reading, line: number): string {
  return jsonText(inCslOrder({ id: String(line), ...item, custom: { ...item.custom, confidence } }))
}

function isReadError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'UnreadableError' || error.name === 'Overload' || 'code' in error)
}
