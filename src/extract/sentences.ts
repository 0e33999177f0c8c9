import type { Extent, Passage } from '../model/index.js'
import { sentenceBreaks } from './sentence-breaks.js'

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
 * Splits running text into sentences, in any script that Unicode's segmentation knows (UAX #29),
 * mending what it breaks at scholarly abbreviations, initials and ordinals.
 * The extents are in order and without the white space between sentences.
 */
export function splitSentences(text: string, language?: string | null): readonly Extent[] {
  const sentences: Extent[] = []
  let start = 0
  for (const mark of sentenceBreaks(withoutKeys(text), language ?? 'en')) {
    if (mark <= start) continue
    const end = behindCitations(text, mark)
    const told = text.slice(Math.max(start, mark - LONGEST_TAIL), mark).replace(/[[(]$/, '')
    if (end < text.length && goesOnAfter(told, text.slice(end, end + 40))) continue
    push(sentences, text, start, end)
    start = end
  }
  return sentences
}

/** “It fell. [@moss99] Then …”: the small letters of a key do not go on with the sentence. As long as before. */
function withoutKeys(text: string): string {
  return text.includes('@') ? text.replace(/(?<=\[-?)@[^[\]]{1,120}(?=\])/g, key => '0'.repeat(key.length)) : text
}

/** “It fell.[3] Then …”, “It fell. (Moss 1999) Then …”: what is cited between two sentences belongs to the first. */
function behindCitations(text: string, end: number): number {
  const last = text[end - 1]
  // Unicode's rules take an opening bracket at a full stop for a closing one.
  cited.lastIndex = last === '[' || last === '(' ? end - 1 : end
  return cited.exec(text) === null ? end : cited.lastIndex
}

const cited =
  /(?:(?:\[-?(?:\d|@)[^[\]]{0,120}\]|\(\p{Upper}[^()]{1,80}[\s,](?:1[5-9]|20)\d\d[a-z]?(?:[,:][^()]{1,30})?\))\s*)+(?=["“'‘«(*_]*[\p{Upper}\p{Lo}\d]|$)/uy

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

/** Whether the text before a boundary that Unicode's rules see does not end a sentence after all. */
function goesOnAfter(before: string, after: string): boolean {
  const tail = before.trimEnd()
  if (/^[\s]*[\p{Lower}]/u.test(after) && /(?:\.["”’)\]]*|[?!]["”’»)\]]+)$/.test(tail)) return true
  if (/^[\s]*[,;)]/.test(after)) return true
  if (/(?:^|\s)[a-z]\.$/u.test(tail) && /^\s*\p{Alpha}\./u.test(after)) return true // “z. B.”, “d. h.”
  // A soft line break is a space to us, and those rules end a sentence at hard ones only.
  if (!tail.endsWith('.')) return false
  const word = /([\p{Alpha}\d.&-]+)\.$/u.exec(tail)?.[1] ?? ''
  if (alwaysGoesOn.has(word.toLowerCase())) return true
  // “Holm v. Norway”, “Holm c. Norvège”: two parties of a case.
  if (/\p{Upper}[\p{Alpha}’'.,)]*\s[vc]\.$/u.test(tail) && /^\s*\p{Upper}/u.test(after)) return true
  if (mayEndToo.has(word.toLowerCase()) || /^(?:\p{Alpha}\.)*\p{Upper}$/u.test(word)) return !opensSentence(after)
  if (goesOnBeforeNumber.has(word.toLowerCase())) return /^\s*(?:[\d(§]|[IVXivx]+(?!\p{Alpha}))/u.test(after)
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
  const next = /^[\s"“'‘(«]*(\p{Alpha}+)/u.exec(after)?.[1] ?? ''
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
    'no nos p pp fig figs eq eqs sec secs sect ch chap chs vol vols n nn note art arts par pars para paras pt pts app ex exs l ll v vv ' +
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
