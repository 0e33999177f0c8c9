import { createHash } from 'node:crypto'
import type { Request } from '../model/index.js'

/** Headers that change what is asked for; the others only say who asks. */
const decisiveHeaders = ['accept', 'accept-language', 'content-type']

/** Parameters that say who asks. An answer kept under them would be nobody else's, and a recording would give them away. */
const personalParameters = new Set(['api_key', 'api-key', 'apikey', 'mailto', 'email'])

/** 40 hexadecimal digits. Equal for equal questions, whoever asks them and with whatever key. */
export function questionKey(request: Request): string {
  const headers = decisiveHeaders.map(name => headerOf(request, name))
  const question = [request.method, anonymous(request.url), headers, request.body ?? '']
  // Asked once more, it may be answered otherwise, and both answers are kept and recorded.
  if (request.look === 'once-more') question.push(request.look)
  return createHash('sha256').update(JSON.stringify(question)).digest('hex').slice(0, 40)
}

/** The value of a header of a request, however its name is written. Empty when there is none. */
export function headerOf(request: Request, name: string): string {
  const found = Object.entries(request.headers ?? {}).find(([each]) => each.toLowerCase() === name)
  return found?.[1] ?? ''
}

/** An address without its fragment and without what tells who asks: e-mail address, key, user and password. */
export function anonymous(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  // Piece by piece, since the URL's own way of deleting writes all parameters anew, with other escapes.
  const parameters = parsed.search.slice(1).split('&')
  const impersonal = parameters.filter(isImpersonal)
  if (impersonal.length < parameters.length) parsed.search = impersonal.length === 0 ? '' : `?${impersonal.join('&')}`
  return parsed.href
}

function isImpersonal(parameter: string): boolean {
  const [name = ''] = parameter.split('=')
  return !personalParameters.has(name.toLowerCase())
}
