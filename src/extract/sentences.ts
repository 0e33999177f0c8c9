import type { Extent, Passage } from '../model/index.js'

const split = new WeakMap<Passage, readonly Extent[]>()

/** The sentences of a passage; split once, whoever asks. A manuscript has one language. */
export function sentencesOf(passage: Passage, language?: string | null): readonly Extent[] {
  const known = split.get(passage)
  if (known) return known
  const sentences = splitSentences(passage.text, language)
  split.set(passage, sentences)
  return sentences
}

/**
 * Splits running text into sentences, in any script that Unicode's segmentation knows (UAX #29, through `Intl.Segmenter`),
 * mending what it breaks at scholarly abbreviations, initials and ordinals.
 * The extents are in order and without the white space between sentences.
 */
export function splitSentences(text: string, language?: string | null): readonly Extent[] {
  const sentences: Extent[] = []
  let start: number | null = null
  for (const { index, end } of segmentsOf(text, segmenterFor(language))) {
    start ??= index
    if (
      end < text.length &&
      goesOnAfter(text.slice(Math.max(start, end - LONGEST_TAIL), end), text.slice(end, end + 40))
    )
      continue
    push(sentences, text, start, end)
    start = null
  }
  if (start !== null) push(sentences, text, start, text.length)
  return sentences
}

/**
 * The segmenter's sentences. Each costs it time that grows with the whole text, so it is given a window at a time; the last sentence of a
 * window may be cut by its end, and is begun again in the next.
 */
function* segmentsOf(
  text: string,
  segmenter: Intl.Segmenter,
): Iterable<{ readonly index: number; readonly end: number }> {
  let from = 0
  let width = WINDOW
  while (from < text.length) {
    const window = text.slice(from, from + width)
    const starts = Array.from(segmenter.segment(window), ({ index }) => from + index)
    const isLast = from + width >= text.length
    const ends = isLast ? [...starts.slice(1), text.length] : starts.slice(1)
    for (const [at, end] of ends.entries()) yield { index: starts[at] as number, end }
    width = ends.length > 0 ? WINDOW : width * 2
    from = ends.at(-1) ?? from
  }
}

/** Characters. Many sentences, and still quickly segmented. */
const WINDOW = 4096

/** Characters before a boundary that can tell whether it is one; no abbreviation is longer. */
const LONGEST_TAIL = 40

function push(sentences: Extent[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start < end) sentences.push({ start, end })
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000
  )
}

/** Whether the text before a boundary that the segmenter sees does not end a sentence after all. */
function goesOnAfter(before: string, after: string): boolean {
  const tail = before.trimEnd()
  if (/^[\s]*[\p{Ll}]/u.test(after) && /\.["”’)\]]*$/.test(tail)) return true
  if (/^[\s]*[,;)]/.test(after)) return true
  if (/(?:^|\s)[a-z]\.$/u.test(tail) && /^\s*\p{L}\./u.test(after)) return true // “z. B.”, “d. h.”
  // A soft line break is a space to us, and the segmenter ends a sentence at hard ones only.
  if (!tail.endsWith('.')) return false
  const word = /([\p{L}\d.&-]+)\.$/u.exec(tail)?.[1] ?? ''
  if (alwaysGoesOn.has(word.toLowerCase())) return true
  if (mayEndToo.has(word.toLowerCase()) || /^(?:\p{L}\.)*\p{Lu}$/u.test(word)) return !opensSentence(after)
  if (goesOnBeforeNumber.has(word.toLowerCase())) return /^\s*(?:[\d(§]|[IVXivx]+(?!\p{L}))/u.test(after)
  // “am 3. Oktober”, “im 19. Jahrhundert”: an ordinal, where a lower-case or month-like word follows a short number.
  return (
    /^\d{1,2}$/.test(word) &&
    /^\s*(?:Jahrhundert|Jh\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Auflage|Aufl\.|Kapitel)/u.test(
      after,
    )
  )
}

/** “J. Smith” and “U.S. President” go on; “in the U.S. The law” does not. */
function opensSentence(after: string): boolean {
  const next = /^[\s"“'‘(«]*(\p{L}+)/u.exec(after)?.[1] ?? ''
  return commonOpeners.has(next.toLowerCase())
}

/** Abbreviations that a capital may follow within a sentence. */
const alwaysGoesOn = new Set(
  (
    'cf ca vs viz mr mrs ms mx dr prof rev hon st mt gen col maj lt capt sgt adm gov sen rep pres amb ' +
    'ed eds trans tr repr bd bde hrsg hg vgl bzw evtl ggf sog usw nr abs art abb tab taf anm kap bl fol sp jg ders dies ' +
    'mme mlle mm mgr dir coord éd sra srta dña ud uds lic ing arq ' +
    'dept univ assn natl intl resp approx incl excl esp est ' +
    'e.g i.e a.k.a z.b d.h u.a p.ex s.a v.a o.j a.a.o n.d s.l s.n c.-à-d'
  ).split(' '),
)

/** Abbreviations that end a sentence as readily as they go on. */
const mayEndToo = new Set('al jr sr esq inc ltd co corp bros etc usw'.split(' '))

/** Abbreviations that go on only before a number: “no. 3” but “said no. The”. */
const goesOnBeforeNumber = new Set(
  (
    'no nos p pp fig figs eq eqs sec secs sect ch chap chs vol vols n nn note art arts para paras pt pts app ex exs l ll v vv ' +
    'c s f ff ms mss lib tit cl reg r rr cap caps núm pág págs t z jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
)

/** Words that open sentences and follow no abbreviation within one. */
const commonOpeners = new Set(
  (
    'the a an this that these those it its he she they we i you in on at by for from to with as if when while after before ' +
    'however moreover furthermore thus therefore hence although though but and or nor yet so there here his her their our my ' +
    'since because until unless both each every some many most all no not another other such what which who how why where ' +
    'der die das ein eine es er sie wir diese dieser dieses jedoch auch im am bei nach le la les un une il elle ils nous ce cette ' +
    'el los las una lo este esta en il gli uno'
  ).split(' '),
)

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string | null | undefined): Intl.Segmenter {
  const locale = language ?? 'en'
  const known = segmenters.get(locale)
  if (known) return known
  const segmenter = newSegmenter(locale)
  segmenters.set(locale, segmenter)
  return segmenter
}

/** A language tag is the author's to write, and may be none. */
function newSegmenter(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
