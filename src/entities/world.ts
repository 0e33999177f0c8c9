import { lazily } from '../lazily.js'
import gazetteer from './gazetteer.json' with { type: 'json' }

// States of the past and regions that M.49 does not have, each with the states that stand where it stood, and states with the territories that
// ISO 3166-1 gives a code of their own; what is done in Rome may be the Holy See's. General knowledge.
const ownMembers = `
SU=RU|UA|BY|MD|EE|LV|LT|GE|AM|AZ|KZ|UZ|TM|KG|TJ
POST-SOVIET=RU|UA|BY|MD|EE|LV|LT|GE|AM|AZ|KZ|UZ|TM|KG|TJ|SU
YU=RS|HR|SI|BA|MK|ME|XK
CS=CZ|SK
OTTOMAN=TR|GR|BG|RS|BA|AL|MK|SY|LB|IQ|IL|PS|JO|EG
PRUSSIA=DE|PL|RU
BYZANTIUM=GR|TR
ROME=IT
INDOCHINA=VN|LA|KH
CN=HK|MO
IT=VA
GB=AI|BM|FK|GG|GI|GS|IM|IO|JE|KY|MS|PN|SH|TC|VG
FR=BL|GF|GP|MF|MQ|NC|PF|PM|RE|TF|WF|YT
US=AS|GU|MP|PR|UM|VI
NL=AW|BQ|CW|SX
DK=FO|GL
NO=BV|SJ
FI=AX
AU=CC|CX|HM|NF
NZ=CK|NU|TK
MIDDLE-EAST=AE|BH|EG|IL|IQ|IR|JO|KW|LB|OM|PS|QA|SA|SY|TR|YE|CY
GULF=AE|BH|IQ|IR|KW|OM|QA|SA
EURASIA=RU|SU|KZ|UZ|TM|KG|TJ|GE|AM|AZ|BY|UA|TR|CN|IN|PK|AF|MN|143|142|150|151|034|030
BALKANS=AL|BA|BG|GR|HR|ME|MK|RO|RS|SI|TR|XK|YU
BALTICS=EE|LV|LT
NORDICS=DK|FI|IS|NO|SE|FO|GL
CAUCASUS=GE|AM|AZ
SAHEL=SN|MR|ML|BF|NE|TD|SD|NG
HORN=ET|ER|SO|DJ
BENELUX=BE|NL|LU
IBERIA=ES|PT
INDO-PACIFIC=IN|JP|AU|US|CN|ID|VN|PH|MY|TH|SG|KR|NZ|TW|035|030|034|009
150=SU|YU|CS|EU|BALKANS|BALTICS|NORDICS|BENELUX|IBERIA|PRUSSIA
142=143|145|034|035|030|INDOCHINA|MIDDLE-EAST|GULF
002=011|014|015|017|018|202|SAHEL|HORN
019=003|005|013|419|029
W:sea mediterranean=W:sea adriatic|W:sea aegean|W:sea ionian sea|W:sea tyrrhenian sea
W:sea baltic sea=W:sea gulf of bothnia|W:sea gulf of finland
W:sea north sea=W:sea wadden sea
W:sea black sea=W:sea sea of azov
W:sea arabian sea=W:sea gulf of oman|W:sea gulf of aden
W:sea south china sea=W:sea gulf of thailand
W:sea caribbean sea=W:sea gulf of mexico
W:sea labrador sea=W:sea baffin bay
`

function membersOf(code: string): ReadonlySet<string> | undefined {
  return members().get(code)
}

const members = lazily((): ReadonlyMap<string, ReadonlySet<string>> => {
  const sets = new Map<string, Set<string>>()
  for (const [code, inside] of [...tableLines(gazetteer.members), ...tableLines(ownMembers)])
    sets.set(code, new Set([...(sets.get(code) ?? []), ...inside]))
  return sets
})

/** The lines of a table: a normal form, `=`, and names between `|`. */
export function* tableLines(table: string): Iterable<readonly [normal: string, names: readonly string[]]> {
  for (const line of table.split('\n')) {
    const at = line.indexOf('=')
    if (at > 0) yield [line.slice(0, at), line.slice(at + 1).split('|')]
  }
}

/** Whether two places can be one: the same, one within the other, parts of a state that may overlap, or a name that both may mean (`KP/KR`). */
export function mayBeSamePlace(one: string, other: string): boolean {
  return one === other || areSome(one, other, mayBeOne)
}

/** Whether two places can be in one state. */
export function mayBeOfOneState(one: string, other: string): boolean {
  return areSome(one, other, (place, another) => place.slice(0, 2) === another.slice(0, 2))
}

/** Of names that may mean several places. */
function areSome(one: string, other: string, are: (one: string, other: string) => boolean): boolean {
  if (!one.includes('/') && !other.includes('/')) return are(one, other)
  return one.split('/').some(place => other.split('/').some(another => are(place, another)))
}

function mayBeOne(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one) || mayOverlap(one, other)
}

/** Parts of one state, unless both are towns or lie in two of its first division: who knows in which province a region of old lies. */
function mayOverlap(one: string, other: string): boolean {
  if (!isPartCode(one) || one.slice(0, 3) !== other.slice(0, 3)) return false
  if (isTownCode(one) && isTownCode(other)) return false
  const [oneFirst, otherFirst] = [firstDivisionOf(one), firstDivisionOf(other)]
  return oneFirst === null || otherFirst === null || oneFirst === otherFirst
}

/** The part of a state that a part is or a town lies in; null where a town's is not known. */
function divisionOf(code: string): string | null {
  const town = townCode.exec(code)
  return town ? (town[1] === undefined ? null : code.slice(0, 2 + town[1].length)) : code
}

/** `AT-graz`, `AT-6-graz`, not `AT-6`. */
function isTownCode(code: string): boolean {
  return townCode.test(code)
}

const townCode = /^..(-[A-Z\d]+)?-[^A-Z\d+]/

/** The part that is in no other and holds a part or a town; null where it is not known, as of parts that only we know of (`RU-+SIB`). */
function firstDivisionOf(code: string): string | null {
  let division = divisionOf(code)
  if (division?.startsWith('+', 3)) return null
  for (let whole = division; whole; whole = wholes().get(whole) ?? null) division = whole
  return division
}

/** The part of a state that each of its parts is in, where there is one. */
const wholes = lazily(
  (): ReadonlyMap<string, string> =>
    new Map(
      [...members()].flatMap(([whole, inside]) =>
        isPartCode(whole) ? [...inside].map(part => [part, whole] as const) : [],
      ),
    ),
)

function holds(one: string, other: string): boolean {
  const set = membersOf(one)
  const state = isPartCode(other) ? other.slice(0, 2) : other
  if (one === other || one === state || set?.has(other) === true || set?.has(state) === true) return true
  const division = isTownCode(other) ? divisionOf(other) : null
  return division !== null && (one === division || set?.has(division) === true)
}

/** Whether it is a region of many states rather than a state or a part of one. */
export function isRegion(normal: string): boolean {
  return !isPartCode(normal) && membersOf(normal) !== undefined && !statesWithMembers.has(normal)
}

/** Whether it is a region, or a state of the past that several stand in the place of. */
export function isWhole(normal: string): boolean {
  return isRegion(normal) || pastStates.has(normal)
}

const pastStates = new Set('SU|YU|CS|OTTOMAN|PRUSSIA|BYZANTIUM|ROME'.split('|'))

/** A river, a sea, a range of mountains: none is held against a state. */
export function isWater(normal: string): boolean {
  return normal.startsWith('W:')
}

/** Whether a normal form is a part's of a state: `US-TX`, not `INDO-PACIFIC`. */
export function isPartCode(normal: string): boolean {
  return normal[2] === '-'
}

// States of the past, and those that territories with a code of their own belong to.
const statesWithMembers = new Set('SU|YU|CS|OTTOMAN|PRUSSIA|BYZANTIUM|ROME|CN|IT|GB|FR|US|NL|DK|NO|FI|AU|NZ'.split('|'))
