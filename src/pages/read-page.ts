import type { Page } from '../model/page.js'
import { decodePage, latin } from './charset.js'
import type { PageResponse } from './page-response.js'
import { isPdf } from './pdf.js'
import { readFile } from './read-file.js'
import { readHtml } from './read-html.js'

/**
 * What a web page says of itself: a pure function of the answer's bytes. Never throws; time and memory grow with the bytes and no faster,
 * however broken they are.
 */
export function readPage(response: PageResponse): Page {
  const { url, headers, body } = response
  const contentType = headers['content-type'] ?? ''
  if (!isPdf(body) && isHtml(contentType, body)) return readHtml(decodePage(body, contentType), url, headers.date ?? '')
  return readFile(response)
}

/** By the header; without one, or with one that says as good as nothing, by how the bytes begin. */
function isHtml(contentType: string, body: Uint8Array): boolean {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/^(?:text\/html|application\/xhtml\+xml|application\/vnd\.wap\.xhtml\+xml)$/.test(type)) return true
  const start = latin(body.subarray(0, SNIFFED)).trimStart()
  if (/^(?:|text\/plain|application\/octet-stream|unknown\/unknown|(?:text|application)\/xml)$/.test(type))
    return /^(?:\ufeff|ï»¿)?\s{0,99}(?:<!doctype html|<html|<head|<\?xml[^>]{0,200}\?>\s{0,99}(?:<!doctype html|<html))/i.test(
      start,
    )
  return false
}

// Bytes, as in the WHATWG's MIME Sniffing.
const SNIFFED = 1_445
