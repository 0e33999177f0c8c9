import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Reading } from '../../../model/index.js'
import { inCslOrder, jsonText, printable } from '../../../report/index.js'
import { type Exit, exit } from '../exit.js'
import { linesOf } from '../lines.js'
import { reasonOf } from '../read-bytes.js'
import type { World } from '../world.js'

// Characters. The longest references, with every author of a large collaboration, stay under a tenth of it.
const LONGEST_REFERENCE = 1_000_000
// Characters. Written in portions: a write for each line would be most of the work.
const PORTION = 64 * 1024

/** `footnotary parse`: a raw reference a line becomes a CSL-JSON object a line. */
export async function parse(file: string, world: World): Promise<Exit> {
  const parseReference = await world.engine.parseReference()
  world.expectLongRun()
  const stream = file === '-' ? world.stdin() : createReadStream(resolve(world.cwd, file))
  let portion = ''
  let number = 0
  try {
    for await (const line of linesOf(stream, LONGEST_REFERENCE)) {
      number += 1
      const raw = line.trim()
      if (raw === '') continue
      portion += `${cslText(parseReference(raw), number)}\n`
      if (portion.length < PORTION) continue
      await world.stdout.write(portion)
      portion = ''
      if (world.stdout.closed()) return exit.clean
    }
  } catch (error) {
    await world.stdout.write(portion)
    if (!isReadError(error)) throw error
    const name = file === '-' ? 'standard input' : printable(file)
    await world.stderr.write(`footnotary: ${name} cannot be read: ${printable(reasonOf(error))}\n`)
    return exit.unusable
  }
  await world.stdout.write(portion)
  return exit.clean
}

/** CSL-JSON asks for an id; the number of the line is one that leads back to it. */
function cslText({ item, confidence }: Reading, line: number): string {
  return jsonText(inCslOrder({ id: String(line), ...item, custom: { ...item.custom, confidence } }))
}

function isReadError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'UnreadableError' || 'code' in error)
}
