import { namesInByline } from './authors.js'
import { type Block, type Marked, type PageScan, placeOf } from './scan-html.js'
import type { Statement } from './statement.js'

/** Who the text near the headline says wrote it: elements called so, links to an author's page, lines that begin with “By”. */
export function bylineStatements(scan: PageScan, headline: Block | null): readonly Statement[] {
  const elements = scan.marked.flatMap(element => {
    const trust = trustOf(element, headline)
    return trust === 0 ? [] : author(element.text, element.tag === 'a' ? 'author link' : 'byline', trust)
  })
  const lines = scan.blocks.flatMap(({ text, zone, at }) =>
    text.length <= LONGEST_BYLINE &&
    line.test(text) &&
    placeOf(zone, headline?.zone ?? null) === 'page' &&
    isNear(at, headline)
      ? author(text, 'byline', 0.68)
      : [],
  )
  return [...elements, ...lines]
}

// Characters: three names and their offices.
const LONGEST_BYLINE = 160
// Characters between headline and byline: a lead.
const FARTHEST_BYLINE = 1_200

const line =
  /^(?:(?:written|posted|reported|words|text|story)\s)?(?:by|von|par|por|di|door|av|af|przez|autor(?:in|en)?|auteurs?|author|text|автор)(?:\s?[:：]\s?|\s)\p{Lu}/iu
const called =
  /(?:^|[\s_-])(?:byline|by-line|authors?|autor(?:en|es|in)?|auteur|writer|verfasser|redakteur|contributors?)(?:[\s_-]+(?:name|names|link|byline|info|text|title|url|fn|vcard))*(?:\s|$)/

function trustOf({ tag, words, attributes, text, zone, at }: Marked, headline: Block | null): number {
  if (
    text === '' ||
    text.length > LONGEST_BYLINE ||
    (placeOf(zone, headline?.zone ?? null) !== 'page' && placeOf(zone, headline?.zone ?? null) !== 'header')
  )
    return 0
  if (!isNear(at, headline)) return 0
  if (tag === 'a' && /(?:^|\s)author(?:\s|$)/i.test(attributes.get('rel') ?? '')) return 0.76
  if (!called.test(words) || /about|bio|box|avatar|image|comment|social|follow/.test(words)) return 0
  return line.test(text) ? 0.74 : 0.7
}

function isNear(at: number, headline: Block | null): boolean {
  if (!headline) return true
  const behind = at - headline.at - headline.text.length
  return behind < 0 ? headline.at - at < FARTHEST_BYLINE / 4 : behind < FARTHEST_BYLINE
}

function author(text: string, from: string, trust: number): readonly Statement[] {
  return namesInByline(text).length > 0 ? [{ subject: 'author', text, from, trust }] : []
}
