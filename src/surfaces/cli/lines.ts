import { UnreadableError } from './read-bytes.js'

/**
 * The lines of a stream of UTF-8, one at a time, without their breaks. Throws an `UnreadableError` for bytes that are not
 * UTF-8, and for a line of more than `longest` characters, so that memory stays bounded whatever comes.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 1
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + decoded(decoder, chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      expectShort(line, longest, number)
      yield withoutReturn(line)
      number += 1
    }
    expectShort(rest, longest, number)
  }
  rest += decoded(decoder)
  if (rest !== '') yield withoutReturn(rest)
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch (cause) {
    throw new UnreadableError('it is not UTF-8', { cause })
  }
}

function expectShort(line: string, longest: number, number: number): void {
  if (line.length <= longest) return
  throw new UnreadableError(`line ${number} is longer than the ${longest} characters that a reference may have`)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
