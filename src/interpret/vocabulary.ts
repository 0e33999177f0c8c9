import { lazily } from '../lazily.js'
import { foldLetters } from './fold.js'

/**
 * The small words that references are built with, in the languages that Footnotary reads (English, German, French,
 * Spanish, Italian, Portuguese, Dutch). Written by hand from ordinary style manuals and dictionaries.
 */

/** Months by number; each row holds the names and the abbreviations in use, without final dots, in lower case. */
const monthRows = [
  'january jan jän jänner januar janvier janv enero ene gennaio gen genn janeiro januari',
  'february feb febr februar feber février fevrier févr fevr fév febrero febbraio febb fevereiro fev februari',
  'march mar märz maerz mrz mars marzo março marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu giug junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aout agosto ago ag augustus',
  'september sept sep septembre septiembre setiembre set settembre sett setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro',
]

/** Seasons as CSL counts them: 1 spring to 4 winter. */
const seasonRows = [
  'spring frühjahr frühling printemps primavera lente voorjaar',
  'summer sommer été verano estate verão zomer',
  'autumn fall herbst automne otoño autunno outono herfst najaar',
  'winter hiver invierno inverno',
]

const months = lazily(() => numbered(monthRows))
const seasons = lazily(() => numbered(seasonRows))

/** All names of months, in lower case, without accents and final dots. */
export function monthNames(): Iterable<string> {
  return months().keys()
}

/** The month (1 to 12) that a word names in any of the languages, with or without its final dot. */
export function monthOf(word: string): number | undefined {
  return months().get(plain(word))
}

/** The season (1 spring to 4 winter) that a word names. */
export function seasonOf(word: string): number | undefined {
  return seasons().get(plain(word))
}

function numbered(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => row.split(' ').map(word => [plain(word), index + 1] as const)))
}

function plain(word: string): string {
  return foldLetters(word.toLowerCase()).replace(/\.$/, '')
}

/** Words before a family name that belong to it, in lower case. */
export const particles: ReadonlySet<string> = new Set(
  (
    'van von de der den del della delle dello degli dei di da dal dalla dos das do du des la le les lo el al as bin ibn ben bint ' +
    "abu ould ter ten te zu zur zum vom af av 't in't y e d' l' ó ní"
  ).split(' '),
)

/** What may stand behind a name. */
export const suffixPattern = '(?:Jr|Sr|jr|sr|II|III|IV|Esq|Ph\\.?D|M\\.?D|MD|PhD)\\.?'

/** What may stand before or behind a name and is no part of it. */
export const honorificPattern =
  '(?:Dr|Prof|Professor|Hon|Sir|Dame|Rev|Fr|Mr|Mrs|Ms|Lt|Gen|Col|Maj|Capt|Adm|Amb|Hrsg|Univ\\.-Prof)\\.?'

/** Words that only names of institutions hold (any language, lower case). */
export const institutionWords: ReadonlySet<string> = new Set(
  (
    'ministry department bureau office agency administration commission committee council board authority institute institution ' +
    'university college school centre center laboratory society association federation union foundation organization organisation ' +
    'group network consortium collaboration program programme project team desk staff editors correspondent bank fund court ' +
    'parliament congress senate government army navy police corporation company inc ltd llc gmbh corp press service services news ' +
    'times post herald tribune journal magazine gazette weekly today daily review initiative alliance forum ' +
    'ministerium bundesministerium bundesamt amt behörde institut universität hochschule gesellschaft verein verband stiftung ' +
    'kommission ausschuss zentrum redaktion bundesregierung ministère université société fondation conseil comité centre agence ' +
    'ministerio universidad instituto sociedad asociación fundación consejo comisión comité centro gobierno agencia ministero ' +
    'università istituto società associazione fondazione consiglio commissione governo ministério universidade associação fundação ' +
    'conselho comissão governo ministerie universiteit instituut vereniging stichting raad'
  )
    .split(' ')
    .map(foldLetters),
)

/** Words that bind a phrase together and say nothing of its kind. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with and or nor but as into over under between about after before against via per its ' +
    'der die das des dem den ein eine einer und oder im in am an auf aus bei für mit nach über um von vom zu zum zur ' +
    'le la les l un une des du de d et ou à au aux en dans par pour sur el los las y o e del al con por para il lo gli i della ' +
    'delle dei nel nella da di os as do dos das no na nos nas em het een van en met voor'
  )
    .split(' ')
    .map(foldLetters),
)
