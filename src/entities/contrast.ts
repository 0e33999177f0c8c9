import type { ClaimContext } from './claim-context.js'
import { meantPair, subjectPair } from './claim-context.js'
import { counterpartsIn } from './counterparts.js'
import { destinations } from './destinations.js'
import { drugsIn } from './drugs.js'
import type { EntityKind } from './entity.js'
import { type Event, memberKind } from './events.js'
import { type HeadedName, headedNames } from './headed-names.js'
import { english } from './languages/english.js'
import { type Ordinal, ordinalsIn } from './ordinals.js'
import type { Organisation } from './organisations.js'
import { type Pair, pairsOf } from './pairs.js'
import { mayBeSamePerson, nameKey, type Person } from './people.js'
import type { Place } from './places.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'
import { sharedTerms, termsIn } from './terms.js'
import { type ToldApart, toldApart } from './told-apart.js'
import { hasAny, wordSet } from './word-list.js'
import { isCapital, wordsOf } from './words.js'
import { isRegion, mayBeSamePlace } from './world.js'

/** Two things of one kind where a claim and its source should have one. */
export interface Contrast {
  readonly kind: EntityKind
  readonly because: ContrastReason
  /** As the claim, or what it stands in, has it. */
  readonly claimed: string
  /** As the source has it. */
  readonly sourced: string
  /** 0 to 1: how often a contrast made like this one is a wrong source. */
  readonly confidence: number
}

/** Which role the two play: the country visited, the parties, the member of a series, the person, the body, the country spoken of. */
export type ContrastReason =
  | 'visit'
  | 'parties'
  | 'subject-parties'
  | 'swap'
  | 'subject'
  | 'event'
  | 'ordinal'
  | 'person'
  | 'organisation'
  | 'place'
  | 'noun'
  | 'drug'
  | 'counterpart'

/**
 * Where a claim and its source name different members of one kind: the claim's is nowhere in the source, the source's neither in the claim
 * nor in what it stands in. The strongest contrast, or null. Silence where the claim compares, or takes a method from its source.
 */
export function entityContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  return (
    eventContrast(claim, source) ??
    ordinalContrast(claim, source) ??
    placeContrast(claim, source) ??
    headedContrast(claim, source) ??
    waterContrast(claim, source) ??
    personContrast(claim, source) ??
    bodyContrast(claim, source) ??
    nounContrast(claim, source) ??
    drugContrast(claim, source) ??
    counterpartContrast(claim, source)
  )
}

function eventContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  for (const sourced of source.isTitled ? source.title.events : []) {
    const rivals = claim.own.events.filter(
      event => event.series === sourced.series && memberKind(event) === memberKind(sourced),
    )
    if (rivals.length === 0 || rivals.some(({ member }) => member === sourced.member)) continue
    if (isMentioned(sourced, everyText(claim))) continue
    const claimed = rivals.find(event => !isMentioned(event, [source.title, source.text, source.about]))
    if (!claimed || sharesEvent(claim, source)) continue
    return {
      kind: 'event',
      because: 'event',
      claimed: claimed.text,
      sourced: sourced.text,
      confidence: confidences.event,
    }
  }
  return null
}

/** “The seventh volume” and “the fifth volume”, “serotype 3” and “serotype 2”, “Harrison’s fourth watch” and “Harrison’s third clock”. */
function ordinalContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourcedAll = ordinalsIn(source.title.text)
  const claimedAll = sourcedAll.length === 0 ? [] : ordinalsIn(claim.own.text)
  if (claimedAll.length === 0) return null
  const others = [source.title, source.text].flatMap(read => ordinalsIn(read.text))
  for (const sourced of sourcedAll) {
    const rivals = claimedAll.filter(each => areOfOneRow(each, sourced, claim))
    const [rival] = rivals
    if (!rival || rivals.some(({ number }) => number !== rival.number)) continue
    if (rival.number === sourced.number || looksBack(rival, sourced.number)) continue
    if (others.some(each => each.number === rival.number && areOfOneRow(rival, each, claim))) continue
    const told = rival.noun === '' ? claimedAll : everyText(claim).flatMap(read => ordinalsIn(read.text))
    if (told.some(each => each.number === sourced.number && each.noun === sourced.noun)) continue
    return {
      kind: 'event',
      because: 'ordinal',
      claimed: rival.text,
      sourced: sourced.text,
      confidence: confidences.ordinal,
    }
  }
  return null
}

/**
 * Whether two ordinals count one row: the same noun, or the same owner; or the claim has a word for any one of a row, or none, and what stands around it has
 * the source's noun.
 */
function areOfOneRow(claimed: Ordinal, sourced: Ordinal, { near }: ClaimContext): boolean {
  if (claimed.noun === sourced.noun) return claimed.noun !== ''
  if (claimed.owner !== null && claimed.owner === sourced.owner) return true
  if (claimed.noun !== '' && !wordSet(english.events.rounds).has(claimed.noun)) return false
  return near.some(({ text }) => wordsOf(text).some(({ folded }) => folded === sourced.noun))
}

/** “Its first report”, of a source that is the second: the later one tells of the earlier. */
function looksBack({ number, isOwned }: Ordinal, sourced: number): boolean {
  return isOwned && number < sourced
}

/** Another name of the same thing: “Kalina-V (Viburnum-2021)” agrees with “Viburnum-2021”, and with “Kalina-2021”. */
function sharesEvent(claim: ClaimContext, { title }: SourceContext): boolean {
  return claim.own.events.some(one =>
    title.events.some(
      other =>
        one.member === other.member &&
        memberKind(one) !== 'name' &&
        (one.series === other.series || memberKind(one) === 'year'),
    ),
  )
}

function isMentioned(event: Event, texts: readonly ReadText[]): boolean {
  const member = typeof event.member === 'string' ? event.member : null
  return texts.some(
    ({ text, events }) =>
      events.some(({ series, member: other }) => series === event.series && other === event.member) ||
      (member !== null && wordsOf(text).some(({ folded }) => folded === member)) ||
      (memberKind(event) === 'year' && text.includes(String(event.member))),
  )
}

function placeContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const foreign = statesOf(source.title).filter(place => !isSpokenOf(place, claim))
  if (foreign.length === 0) return null
  const pairwise = visitContrast(claim, source, foreign) ?? partiesContrast(claim, source, foreign)
  if (pairwise || compares(claim)) return pairwise
  // A region named in the claim itself may be what the source is taken from.
  const outside = foreign.filter(place => !isNamed(place, [claim.own]))
  return swapContrast(claim, source, outside) ?? subjectContrast(claim, source, outside)
}

/** Whether the claim, or what it stands in, names a place. A claim of one town is not of another because its country is named. */
function isSpokenOf(place: Place, claim: ClaimContext): boolean {
  const isOfPart = isPart(place) && claim.own.places.some(isPart)
  // A capital has its state's code, but is none of its other parts.
  const isOther = (other: Place): boolean => !isPart(other) || (other.by === 'capital' && place.normal.includes('-'))
  return isNamed(place, everyText(claim), other => isRegion(other.normal) || (isOfPart && isOther(other)))
}

function isPart({ normal, by }: Place): boolean {
  return normal.includes('-') || by === 'capital'
}

function visitContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const visited = destinations(claim.own)
  const [sourced] = destinations(source.title).filter(place => foreign.includes(place))
  const claimed = visited.find(place => !isNamedIn(place, source))
  if (!sourced || !claimed || visited.some(place => isNamedIn(place, source))) return null
  return placesContrast('visit', claimed.text, sourced.text)
}

function partiesContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const pair = pairsOf(source.title).find(each => each.some(place => foreign.includes(place)))
  // Towns beside each other are where things happened, and nobody's partners.
  if (!pair || pair.some(({ by }) => by === 'town') || statesOf(source.title).length > 2) return null
  const own = meantPair(claim) ?? pairsOf(claim.own)[0]
  const claimed = own ?? (compares(claim) ? null : (subjectPair(claim) ?? impliedPair(claim, pair)))
  const absent = claimed?.filter(place => !isNamedIn(place, source)) ?? []
  if (!claimed || absent.length === 0) return null
  // What surrounds the claim may say less of it than its own words.
  return placesContrast(own ? 'parties' : 'subject-parties', pairText(claimed), pairText(pair))
}

/** “German firms”, in a text on Mongolia, of a source on Germany and Kazakhstan: the pair is Germany and what the text is about. */
function impliedPair({ own, caption, headings, title }: ClaimContext, pair: Pair): Pair | null {
  const [spokenOf, ...others] = statesOf(own)
  if (
    !spokenOf ||
    others.length > 0 ||
    isPart(spokenOf) ||
    spokenOf.by === 'town' ||
    !pair.some(place => mayBeSamePlace(place.normal, spokenOf.normal))
  )
    return null
  for (const read of [caption, ...headings, title]) {
    const [about, ...more] = read ? statesOf(read) : []
    if (about)
      return more.length > 0 || isPart(about) || mayBeSamePlace(about.normal, spokenOf.normal)
        ? null
        : [spokenOf, about]
  }
  return null
}

function pairText([one, other]: Pair): string {
  return `${one.text} and ${other.text}`
}

/** Both speak of one state and a second, and the second differs: “Chile’s exports to Korea”, “Argentine wine in Korea”. */
function swapContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const [spokenOf, told] = [statesOf(claim.own), statesOf(source.title)]
  const absent = spokenOf.filter(place => !isNamedIn(place, source))
  const [claimed, sourced] = [absent[0], foreign[0]]
  if (!claimed || !sourced || absent.length === spokenOf.length || foreign.length === told.length) return null
  const areOfOneSize = (claimed.by === 'town') === (sourced.by === 'town')
  if (!areOfOneSize) return null
  const isOfSubject = subjectPair(claim)?.some(place => mayBeSamePlace(place.normal, claimed.normal)) ?? false
  if (!isOfSubject && sharedTerms(claim, source, 'near').length === 0) return null
  return placesContrast('swap', claimed.text, sourced.text)
}

/** The claim is of one country, and its source of another. */
function subjectContrast(claim: ClaimContext, source: SourceContext, foreign: readonly Place[]): Contrast | null {
  const spokenOf = statesOf(claim.own)
  if (spokenOf.length === 0 || foreign.length < statesOf(source.title).length) return null
  const [claimed, sourced] = firstAlike(spokenOf, claim.own, foreign, source.title)
  if (!claimed || !sourced || spokenOf.some(place => isNamedIn(place, source))) return null
  // Adjectives may be said of anybody, a province's name be a person's, a town be the other's suburb: only a shared matter ties them.
  const areSure =
    [claimed, sourced].every(({ by }) => by !== 'adjective' && by !== 'part') && !areTownsOfOneState(claimed, sourced)
  // Who acts may do so anywhere, and where something happens says little of whom it is about.
  const areOfOneRole = isWhere(claimed, claim.own) === isWhere(sourced, source.title)
  if (!(areSure && areOfOneRole) && sharedTerms(claim, source, 'any').length === 0) return null
  if (tellsOfParting(claim, source) || (actsAbroad(sourced, source.title) && isBehindLocative(claimed, claim.own)))
    return null
  return placesContrast('subject', claimed.text, sourced.text)
}

/** “Taiwan’s chip giant”, “a Korean shipbuilder”: where somebody comes from, and not where it happened. */
function actsAbroad({ by, extent }: Place, { text }: ReadText): boolean {
  const behind = text.slice(extent.end)
  if (by !== 'adjective' && !/^['’]s?\s/.test(behind)) return false
  return wordsOf(behind)
    .slice(0, FURTHEST_AGENT)
    .some(({ folded }) => wordSet(english.contrast.agents).has(folded) || /(?:maker|builder)s?$/.test(folded))
}

/** Words: “Taiwan’s largest chip giant”. */
const FURTHEST_AGENT = 3

function isBehindLocative(place: Place, read: ReadText): boolean {
  return wordSet(english.places.locatives).has(wordBefore(place, read))
}

/** Where it happens, and not where it comes from. */
function isWhere(place: Place, read: ReadText): boolean {
  return isBehindLocative(place, read) && !wordSet(english.places.origins).has(wordBefore(place, read))
}

function wordBefore({ extent }: Place, { text }: ReadText): string {
  return wordsOf(text.slice(0, extent.start)).at(-1)?.folded ?? ''
}

function areTownsOfOneState(one: Place, other: Place): boolean {
  return one.by === 'town' && other.by === 'town' && one.normal.slice(0, 2) === other.normal.slice(0, 2)
}

/** “Pakistan’s eastern wing broke away” and “The birth of Bangladesh”: the one was a part of the other. */
function tellsOfParting({ own }: ClaimContext, { title }: SourceContext): boolean {
  return [own, title].some(({ text }) => hasAny(text, english.contrast.parting))
}

/** A town is told from a town, a state from a state: what is done in a town of one may be said of the other. */
function firstAlike(
  claimed: readonly Place[],
  claim: ReadText,
  sourced: readonly Place[],
  title: ReadText,
): readonly [Place, Place] | readonly [] {
  for (const one of claimed)
    for (const other of sourced)
      if (
        isTown(one, claim) === isTown(other, title) ||
        (one.by === 'capital' && other.by === 'town') ||
        (one.by === 'town' && other.by === 'capital')
      )
        return [one, other]
  return []
}

/** A capital is a town behind “in” and the like, and beside a town; elsewhere it may stand for its state. */
function isTown(place: Place, read: ReadText): boolean {
  if (place.by !== 'capital') return place.by === 'town'
  return (
    isBehindLocative(place, read) ||
    pairsOf(read).some(pair => pair.includes(place) && pair.some(({ by }) => by === 'town'))
  )
}

function placesContrast(because: ContrastReason, claimed: string, sourced: string): Contrast {
  return { kind: 'place', because, claimed, sourced, confidence: confidences[because] }
}

/** “Lake Turkana” and “Lake Malawi”, “port of Dakar” and “port of Abidjan”, “the tanker Alder” and “the ferry Rowan”. */
function headedContrast(claim: ClaimContext, { title, text }: SourceContext): Contrast | null {
  const sourced = headedThings(title)
  if (sourced.length === 0 || compares(claim)) return null
  const claimed = headedThings(claim.own)
  for (const one of sourced) {
    const rivals = claimed.filter(({ head }) => head === one.head)
    if (rivals.length !== 1 || !rivals[0] || everyText(claim).some(read => hasWord(read, one.name))) continue
    if ([title, text].some(read => hasWord(read, (rivals[0] as HeadedName).name))) continue
    return one.kind === 'thing'
      ? thingContrast('noun', rivals[0].text, one.text)
      : placesContrast('place', rivals[0].text, one.text)
  }
  return null
}

/** “The Danube’s floods” and “floods on the Elbe”. */
function waterContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = source.title.places.filter(({ normal }) => isWater(normal))
  if (sourced.length !== 1 || !sourced[0] || isNamed(sourced[0], everyText(claim)) || compares(claim)) return null
  const claimed = claim.own.places.filter(({ normal }) => isWater(normal))
  if (claimed.length === 0 || !claimed[0] || claimed.some(place => isNamedIn(place, source))) return null
  if (sharedTerms(claim, source, 'any').length === 0) return null
  return placesContrast('place', claimed[0].text, sourced[0].text)
}

function headedThings({ text }: ReadText): readonly HeadedName[] {
  return headedNames(text).filter(({ kind }) => kind === 'place' || kind === 'thing')
}

function hasWord({ text }: ReadText, folded: string): boolean {
  return wordsOf(text).some(word => word.folded === folded)
}

function personContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = source.title.people.find(person => !isPersonNamed(person, everyText(claim)))
  if (!sourced || isNamesake(sourced, source.title.text) || compares(claim)) return null
  const absent = claim.own.people.filter(person => !isPersonIn(person, source) && !isAuthority(person, claim.own.text))
  if (absent.length === 0 || absent.length < claim.own.people.length) return null
  const claimed = absent.find(person => person.role !== null && person.role === sourced.role) ?? absent[0]
  if (!claimed || sharedTerms(claim, source, isInFull(claimed) ? 'near' : 'own').length === 0) return null
  // People have other names, and stand beside others: only one matter, or one office, makes the two rivals.
  const haveOneRole = claimed.role !== null && claimed.role === sourced.role
  if (!haveOneRole && sharedTerms(claim, source, 'own').length < FEWEST_SHARED) return null
  return {
    kind: 'person',
    because: 'person',
    claimed: claimed.text,
    sourced: sourced.text,
    confidence: confidences.person,
  }
}

/** “En el teatro Ada Moss”: what bears a name is not who bore it. */
function isNamesake({ extent, role }: Person, text: string): boolean {
  const before = wordsOf(text.slice(0, extent.start)).at(-1)
  return role === null && before !== undefined && !isCapital(before.text) && termsIn(before.text).length > 0
}

/** With an office or a first name. A surname alone may stand beside whom the claim is about. */
function isInFull({ given, role }: Person): boolean {
  return given !== null || role !== null
}

/** “As the historian Ada Moss notes”: whom the claim leans on, not whom it is about. */
function isAuthority({ extent }: Person, text: string): boolean {
  const [before, after] = [wordsOf(text.slice(0, extent.start)).at(-1), wordsOf(text.slice(extent.end))[0]]
  return [before, after].some(word => word !== undefined && wordSet(english.people.authorities).has(word.folded))
}

function isPersonIn(person: Person, { title, text, about, surnames }: SourceContext): boolean {
  return isPersonNamed(person, [title, text, about]) || surnames.some(surname => nameKey(surname) === person.normal)
}

function isPersonNamed(person: Person, texts: readonly ReadText[]): boolean {
  return texts.some(
    ({ text, people }) =>
      people.some(other => mayBeSamePerson(person, other)) ||
      wordsOf(text).some(word => nameKey(word.text) === person.normal),
  )
}

function bodyContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  for (const sourced of source.title.organisations) {
    if (isBodyNamed(sourced, everyText(claim))) continue
    const rivals = claim.own.organisations.filter(({ sort }) => sort === sourced.sort && sort !== 'spelled-out')
    const [claimed] = rivals
    if (!claimed || rivals.some(body => isBodyNamed(body, [source.title, source.text, source.about]))) continue
    if (compares(claim) || sharedTerms(claim, source, 'near').length === 0) continue
    return {
      kind: 'organisation',
      because: 'organisation',
      claimed: claimed.text,
      sourced: sourced.text,
      confidence: confidences.organisation,
    }
  }
  return null
}

/** “Article 76” and “Article 234”, “phase III” and “phase II”, two species of a genus. */
function nounContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  if (!source.isTitled || compares(claim)) return null
  for (const sourced of toldApart(source.title)) {
    const rivals = toldApart(claim.own).filter(each => each.noun === sourced.noun && each.sort === sourced.sort)
    const [claimed] = rivals
    if (!claimed || rivals.some(each => isToldIn(each, [source.title, source.text, source.about]))) continue
    if (isToldIn(sourced, everyText(claim))) continue
    return thingContrast('noun', claimed.text, sourced.text)
  }
  return null
}

/** “Ramipril” and “enalapril”: two medicines of one kind. */
function drugContrast(claim: ClaimContext, { title, text }: SourceContext): Contrast | null {
  const sourced = drugsIn(title.text)
  if (sourced.length === 0 || compares(claim)) return null
  const claimed = drugsIn(claim.own.text)
  const held = [title, text].flatMap(read => drugsIn(read.text))
  if (claimed.some(drug => held.some(other => other.name === drug.name))) return null
  const told = everyText(claim).flatMap(read => drugsIn(read.text))
  for (const other of sourced) {
    const rival = claimed.find(({ stem }) => stem === other.stem)
    if (!rival || told.some(({ name }) => name === other.name)) continue
    return thingContrast('drug', rival.text, other.text)
  }
  return null
}

/** “Denmark’s women” and “Denmark’s men at the tournament”: one matter of two groups, of which neither text speaks of the other’s. */
function counterpartContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = counterpartsIn(source.title.text)
  const [other] = sourced
  if (!other || sourced.some(({ side }) => side !== other.side) || compares(claim)) return null
  const claimed = counterpartsIn(claim.own.text).filter(({ of }) => of === other.of)
  const [rival] = claimed
  if (!rival || claimed.some(({ side }) => side === other.side)) return null
  const [told, held] = [everyText(claim), [source.title, source.text, source.about]].map(reads =>
    (reads as readonly ReadText[]).flatMap(read => counterpartsIn(read.text)),
  )
  if (told?.some(({ side }) => side === other.side) || held?.some(({ side }) => side === rival.side)) return null
  const places = source.title.places.filter(place => isNamed(place, [claim.own])).length
  return sharedTerms(claim, source, 'own').length + Math.min(places, 1) < FEWEST_SHARED
    ? null
    : thingContrast('counterpart', rival.text, other.text)
}

/** Terms, of which one may be a place, that make it one matter. */
const FEWEST_SHARED = 2

function thingContrast(because: ContrastReason, claimed: string, sourced: string): Contrast {
  return { kind: 'thing', because, claimed, sourced, confidence: confidences[because] }
}

/** Whether a text has an epithet, or a label behind its noun. */
function isToldIn({ noun, by, sort }: ToldApart, texts: readonly ReadText[]): boolean {
  return texts.some(read =>
    sort === 'species'
      ? wordsOf(read.text).some(({ folded }) => by.includes(folded))
      : toldApart(read).some(each => each.noun === noun && each.by.some(label => by.includes(label))),
  )
}

function isBodyNamed(body: Organisation, texts: readonly ReadText[]): boolean {
  return texts.some(({ organisations }) => organisations.some(({ normal }) => normal === body.normal))
}

/** A river, a sea, a range of mountains: none is held against a state. */
function isWater(normal: string): boolean {
  return normal.startsWith('W:')
}

/** States and their parts that a text speaks of; regions hold too many to be contrasted. */
function statesOf({ places }: ReadText): readonly Place[] {
  return places.filter(
    ({ isPartOfName, normal, by }) => (!isPartOfName || by === 'adjective') && !isRegion(normal) && !isWater(normal),
  )
}

function everyText({ own, near, far }: ClaimContext): readonly ReadText[] {
  return [own, ...near, ...far]
}

/** @param passesOver  places that do not count as naming it */
function isNamed(
  place: Place,
  texts: readonly ReadText[],
  passesOver: (place: Place) => boolean = () => false,
): boolean {
  return texts.some(({ places }) =>
    places.some(other => !passesOver(other) && mayBeSamePlace(place.normal, other.normal)),
  )
}

function isNamedIn(place: Place, { title, text }: SourceContext): boolean {
  return isNamed(place, [title, text])
}

/** Whether the claim looks to another case on purpose, or takes a method rather than a finding from its source. */
function compares({ own }: ClaimContext): boolean {
  return hasAny(own.text, english.contrast.comparing) || hasAny(own.text, english.contrast.borrowing)
}

/** How often each kind was right on the pairs of the corpus, rounded down; where there are few, a guess on the safe side. */
const confidences: Readonly<Record<ContrastReason, number>> = {
  visit: 0.95,
  parties: 0.95,
  'subject-parties': 0.85,
  swap: 0.85,
  subject: 0.9,
  event: 0.9,
  ordinal: 0.8,
  person: 0.85,
  organisation: 0.85,
  place: 0.85,
  noun: 0.75,
  drug: 0.75,
  counterpart: 0.75,
}
