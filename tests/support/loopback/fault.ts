import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What goes wrong at a host, on demand. */
export type Fault =
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'hanging' }
  | { readonly kind: 'hanging-body' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'reset' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'no-http' }
  | { readonly kind: 'wrong-type' }
  | { readonly kind: 'redirect-loop' }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  | { readonly kind: 'dripping'; readonly milliseconds: number }
  | { readonly kind: 'gzip-bomb'; readonly megabytes: number }
  | { readonly kind: 'bad-gzip' }

/** Plays a fault; the slow one is played by whoever answers after it. */
export function play(
  fault: Exclude<Fault, { kind: 'slow' }>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | void {
  const json = { 'content-type': 'application/json' }
  switch (fault.kind) {
    case 'hanging':
      return
    case 'hanging-body':
      response.writeHead(200, json)
      response.write('{"status":')
      return
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/plain', ...fault.headers })
      return void response.end(`status ${fault.status}`)
    case 'reset':
      return void request.socket.resetAndDestroy()
    case 'truncated':
      response.writeHead(200, { ...json, 'content-length': '1000' })
      response.write('{"status":"ok","mess')
      return void setTimeout(() => request.socket.destroy(), 20)
    case 'malformed':
      response.writeHead(200, json)
      return void response.end('{"status":"ok","message":{')
    case 'no-http':
      return void request.socket.end('SSH-2.0-OpenSSH_9.6\r\n')
    case 'wrong-type':
      response.writeHead(200, { 'content-type': 'text/html' })
      return void response.end('<!doctype html><title>Maintenance</title><p>Back soon.')
    case 'redirect-loop': {
      const [path = '/', turn = '0'] = (request.url ?? '/').split('?turn=')
      response.writeHead(302, { location: `${path}?turn=${(Number(turn) + 1) % 3}` })
      return void response.end()
    }
    case 'redirect':
      response.writeHead(fault.status ?? 302, { location: fault.to })
      return void response.end()
    case 'dripping':
      return drip(response, fault.milliseconds)
    case 'gzip-bomb':
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      return void response.end(gzipSync(Buffer.alloc(fault.megabytes * 1024 * 1024, ' ')))
    case 'bad-gzip':
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
      return void response.end('{"status":"ok"}')
  }
}

/** A byte at a time, for as long as somebody listens. */
async function drip(response: ServerResponse, milliseconds: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' })
  while (!response.destroyed) {
    response.write(' ')
    await new Promise(resolve => setTimeout(resolve, milliseconds))
  }
}
