import { particles } from '../interpret/vocabulary.js'
import type { CslName } from '../model/csl.js'
import { namesInByline } from './authors.js'
import { datesInText } from './dates-in-text.js'
import type { Block, Marked, PageScan } from './scan-html.js'
import type { Statement } from './statement.js'
import { placeOfFact } from './zones.js'

/** Who the text near the headline says wrote it: elements called so, links to an author's page, lines that begin with “By”. */
export function bylineStatements(scan: PageScan, headline: Block | null, language: string): readonly Statement[] {
  const elements = scan.marked.flatMap(element => {
    const trust = trustOf(element, headline)
    return trust === 0 ? [] : author(element.text, element.tag === 'a' ? 'author link' : 'byline', trust)
  })
  const lines = scan.blocks.flatMap(({ text, zone, at }) =>
    text.length <= LONGEST_BYLINE &&
    line.test(text) &&
    placeOfFact(zone, headline?.zone ?? null) === 'page' &&
    isNear(at, headline)
      ? author(text, 'byline', 0.68)
      : [],
  )
  return [...elements, ...lines, ...lineBetween(scan, headline, language)]
}

// Characters: three names and their offices.
const LONGEST_BYLINE = 160
// Characters between headline and byline: a lead.
const FARTHEST_BYLINE = 1_200

const line =
  /^(?:(?:written|posted|submitted|reported|words|text|story)\s)?(?:by|von|par|por|di|door|av|af|przez|autor(?:in|en)?|auteurs?|author|text|автор)(?:\s?[:：]\s?|\s)\p{Upper}/iu
const called =
  /(?:^|[\s_-])(?:byline|by-line|authors?|autor(?:en|es|in)?|auteur|writer|verfasser|redakteur|contributors?)(?:[\s_-]+(?:name|names|link|byline|info|text|title|url|fn|vcard))*(?:\s|$)/

function trustOf({ tag, words, attributes, text, zone, at }: Marked, headline: Block | null): number {
  if (
    text === '' ||
    text.length > LONGEST_BYLINE ||
    (placeOfFact(zone, headline?.zone ?? null) !== 'page' && placeOfFact(zone, headline?.zone ?? null) !== 'header')
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
  const names = namesInByline(text)
  return names.length > 0 && names.every(isPlain) ? [{ subject: 'author', text, from, trust }] : []
}

/** Elements called after their author hold buttons and counts besides: a name there is one only as far as it is written like one. */
function isPlain({ family, given, literal }: CslName): boolean {
  const words = (literal ?? `${given} ${family}`).split(' ')
  return words.length <= MOST_WORDS && words.every(word => /^[\p{Upper}\p{Lo}]/u.test(word) || particles.has(word))
}

// Words of a name in a byline.
const MOST_WORDS = 5

/** A line of its own between the headline and a date: “Ada Lindqvist”, “5 March 2021”. */
function lineBetween(scan: PageScan, headline: Block | null, language: string): readonly Statement[] {
  if (!headline) return []
  const at = scan.blocks.indexOf(headline)
  const [name, date] = scan.blocks.slice(at + 1, at + 3)
  if (!name || !date || name.text.length > LONGEST_LONE_NAME || date.text.length > LONGEST_LONE_DATE) return []
  if (!isCapitalised(name.text) || datesInText(date.text, language).length === 0) return []
  return author(name.text, 'byline', 0.5)
}

// Characters.
const LONGEST_LONE_NAME = 60
const LONGEST_LONE_DATE = 40

function isCapitalised(text: string): boolean {
  return /^\p{Upper}[\p{Alpha}\p{M}.'’-]{0,30}(?:\s(?:\p{Upper}|\p{Lower}{1,3}\s\p{Upper})[\p{Alpha}\p{M}.'’-]{0,30}){1,3}$/u.test(
    text,
  )
}
