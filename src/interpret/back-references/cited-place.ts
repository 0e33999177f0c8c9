import { lazily } from '../../lazily.js'

const roman = 'c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})\\b'

const figure = `(?:\\d{1,5}(?:[a-h]\\b)?(?:\\([\\dA-Za-z]{1,4}\\)){0,4}|(?=[ivxlc])${roman})`

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const placeLabels = wordSet(
  'at p pp page pages S SS pag pags blz R Rn Rdn Rdnr Rnr Rz Sp Bl fol fols para paras s ss art arts cl cls reg regs ch chs chap chaps chapter chapters Kap Kapitel part parts chapitre chapitres capitulo table tables tab fig figs figure figures plate plates map app appendix esp especially insb insbesondere bes besonders hier here no nos line lines ¶ ¶¶ § §§',
)

const noteLabels = wordSet('n nn fn Fn note notes Anm nota')

/** “2:420–31”, “xiv”, “[12]–[15]”, “47(2)(a)”, “12 ff.” */
const onePlace = lazily(
  () =>
    new RegExp(
      `\\[?(?:\\d{1,3}\\s?:\\s?)?${figure}\\]?(?:\\s?[–—-]{1,2}\\s?\\[?${figure}\\]?)?(?:\\s?(?:ff?|sqq?|ss)\\b\\.?)?`,
      'y',
    ),
)

const volume = /(?:(?:vols?|Bd|t|tome|tomo)\.?\s(?:\d{1,3}|[ivxlcIVXLC]{1,6}),|(?:Art\.|§)\s\d{1,4},?)\s/y
const placeLabel = /([A-Za-z]{1,13}|¶{1,2}|§{1,2})\.?\s?/y
const joining = /,\s(?:and\s|und\s|et\s)?|\s(?:and|und|et|y|e|&|u\.)\s|\s(?=[A-Za-z])/y
const judge = /\s\([A-Z][A-Za-z'’ ]{1,40}\s(?:C?JJ?|JA|P|LJ|CJ)\)/y
const close = /[)\]]?[.,;]?(?=\s|$)/y

interface Place {
  readonly locator: string | null
  readonly end: number
}

const mostPlaces = 7

/** The place cited behind a back reference; null when something else stands there. */
export function placeBehind(view: string, at: number): Place | null {
  const { start, ends } = citedPlaces(view, at)
  for (const end of ends.reverse()) {
    const stop = skip(close, view, skip(judge, view, end) ?? end)
    if (stop !== null) return { locator: view.slice(start, end), end: stop }
  }
  const passim = view.startsWith(', passim', at) ? at + 8 : at
  const stop = skip(close, view, passim)
  return stop === null ? null : { locator: null, end: stop }
}

/** Where the places begin, and where each of them ends: “, pp. 4, 7 and n. 3”. */
function citedPlaces(view: string, at: number): { start: number; ends: number[] } {
  let place = at + (view[at] === ',' || view[at] === ':' ? 1 : 0)
  if (/\s/.test(view[place] ?? '')) place++
  place = skip(volume, view, place) ?? place
  place = skipLabel(view, skipLabel(view, place, placeLabels), placeLabels)
  const start = place
  const ends: number[] = []
  for (let end = skip(onePlace(), view, place); end !== null && ends.length < mostPlaces; ) {
    ends.push(end)
    const joint = skip(joining, view, end)
    if (joint === null) break
    const labelled = skipLabel(view, skipLabel(view, joint, noteLabels), placeLabels)
    end = skip(onePlace(), view, labelled)
  }
  return { start, ends }
}

/** Behind what a sticky pattern matches at a place; null when it does not. */
function skip(pattern: RegExp, view: string, at: number): number | null {
  pattern.lastIndex = at
  const match = pattern.exec(view)
  return match && at + match[0].length
}

function skipLabel(view: string, at: number, labels: ReadonlySet<string>): number {
  placeLabel.lastIndex = at
  const match = placeLabel.exec(view)
  return match && labels.has(match[1] as string) ? at + match[0].length : at
}
