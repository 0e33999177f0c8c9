import { sentencesOf } from '../extract/sentences.js'
import { monthOf } from '../interpret/vocabulary.js'
import type { Manuscript, Paragraph } from '../model/index.js'
import { type Contradiction, inOrder, type Said } from './contradiction.js'
import { belongsToAny } from './entity.js'
import {
  atAll,
  auxiliaries,
  between,
  comingAbout,
  denying,
  failing,
  hasNoObject,
  hedging,
  isOfItsTime,
  joining,
  notYet,
  opening,
  pronouns,
  reported,
  type StateForm,
  stateForms,
  undoing,
} from './languages/states.js'
import { isForecast, type Period, periodsIn } from './periods.js'
import { findPlaces } from './places.js'
import { termsIn } from './terms.js'
import { hasAny } from './word-list.js'
import { isCapital, type Word, wordsOf } from './words.js'

/** A clause that says of something that it is so, or that it is not. */
interface StateClaim extends Said {
  readonly state: string
  readonly isSo: boolean
  /** Denied of the past: “did not join”, “lost”, which another day may have mended. */
  readonly isPast: boolean
  /** Who does it; null where nobody is named, as in “was ratified”. */
  readonly agent: Named | null
  /** To what it is done or what has come about; null where nothing is named. */
  readonly patient: Named | null
  readonly periods: readonly Period[]
}

/** What is named in a stretch of a clause. */
interface Named {
  readonly text: string
  readonly terms: ReadonlySet<string>
  /** Words with a capital, places under what is the same for all their names. */
  readonly names: ReadonlySet<string>
}

/**
 * Where one sentence says that something is so and another that it is not: “is in force” and “has never entered into force”. What is denied is looked for
 * first, since few sentences deny, and then what says the same of the same.
 */
export function contraryStates(manuscript: Manuscript): readonly Contradiction[] {
  const denials = denialsIn(manuscript)
  if (denials.length === 0) return []
  const states = new Set(denials.map(({ state }) => state))
  const claims = manuscript.paragraphs.flatMap(paragraph =>
    claimsIn(paragraph, manuscript, form => form.as === 'said' && states.has(form.state)).filter(({ isSo }) => isSo),
  )
  return denials.flatMap(denial => {
    const claim = claims.find(each => isContrary(each, denial) && !isUndone(each, denial, manuscript))
    if (!claim) return []
    const isNamed = claim.agent?.names.size || claim.patient?.names.size
    const isAbsolute = !denial.isPast || hasAny(denial.given, atAll) || claim.periods.length === denial.periods.length
    const confidence = isNamed && isAbsolute ? 0.75 : 0.6
    return [inOrder(claim, denial, confidence)]
  })
}

function denialsIn(manuscript: Manuscript): readonly StateClaim[] {
  return manuscript.paragraphs
    .filter(({ passage }) => mayDeny.test(passage.text))
    .flatMap(paragraph => claimsIn(paragraph, manuscript, () => true, mayDeny))
    .filter(({ isSo }) => !isSo)
}

/** Quick to tell: most paragraphs deny nothing. */
const mayDeny =
  /n[’']t\b|\b(?:not|never|neither|yet to|failed to|refused to|declined to|un(?:ratified|signed|finished|completed|built|published)|rejected|vetoed|acquitted|lost|fell|declined|decreased|dropped|shrank|nicht|nie|niemals|un(?:vollendet|veröffentlicht)|abgelehnt|freigesprochen|verlor|verloren|sank|sanken|fiel|pas|jamais|inachevée?|inédite?|rejetée?|acquittée?|perdu|baiss|diminu|no|nunca|inacabad|inédit|rechaz|absuelt|perdi|baj|disminuy|cay|rejeit|perdeu|caiu)/i

function claimsIn(
  { passage, kind }: Paragraph,
  { language }: Manuscript,
  isWanted: (form: StateForm) => boolean,
  needed = /./,
): readonly StateClaim[] {
  if (kind === 'caption') return []
  const sentences = sentencesOf(passage, language)
  return sentences.flatMap((extent, index) => {
    const text = passage.text.slice(extent.start, extent.end)
    if (!needed.test(text)) return []
    const before = sentences[index - 1]
    const previous = before ? passage.text.slice(before.start, before.end) : ''
    const words = wordsOf(text)
    const found = words.flatMap((_, at) => {
      const form = formAt(words, at)
      return form && isWanted(form) && !isQuoted(text, (words[at] as Word).start)
        ? (clauseClaim(text, words, at, form, previous) ?? [])
        : []
    })
    if (found.length === 0 || hasAny(text, reported) || text.endsWith('?')) return []
    return found.map(each => ({ ...each, passage, extent, text }))
  })
}

/** What stands in quotation marks is said by somebody else. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.split('"').length - 1) % 2 === 1
}

interface FormAt extends StateForm {
  /** How many words it has. */
  readonly length: number
}

function formAt(words: readonly Word[], at: number): FormAt | null {
  const forms = stateForms().get((words[at] as Word).folded)
  if (!forms) return null
  const next = words[at + 1]
  const two = next && forms.get(next.folded)
  if (two) return { ...two, length: 2 }
  const one = forms.get('')
  return one ? { ...one, length: 1 } : null
}

type ClauseClaim = Omit<StateClaim, 'passage' | 'extent' | 'text'>

function clauseClaim(
  text: string,
  words: readonly Word[],
  at: number,
  form: FormAt,
  previous: string,
): ClauseClaim | null {
  const clause = clauseAt(text, words, at, form)
  const { start, verb, end, isDenied } = clause
  if (form.as === 'bare' && !isDenied) return null
  if (form.as === 'contrary' && isDenied) return null
  const whole = text.slice((words[start] as Word).start, end)
  if (hasAny(withoutDenial(whole), hedging) || isForecast(whole)) return null
  const chain = words.slice(verb, at).map(({ folded }) => folded)
  if (!isDenied && words.slice(start, at).some(({ folded }) => denying.has(folded) || failing.has(folded))) return null
  const isPhrase = form.length === 2 && form.as === 'said'
  if (
    isPhrase &&
    !isDenied &&
    !chain.some(word => comingAbout.has(word)) &&
    !/^took|^belongs/.test(words[at]?.folded ?? '')
  )
    return null
  const isPast =
    form.as === 'contrary' ||
    (isDenied && chain.some(word => /^(?:did|was|were|didn't|wasn't|weren't|war|waren|fut)$/.test(word)))
  if (isPast && hasAny(whole, notYet)) return null
  if (isDenied && isPast && form.as === 'bare' && !hasAny(whole, atAll) && !/^did/.test(chain[0] ?? '')) return null
  return {
    given: text.slice((words[verb] as Word).start, (words[at + form.length - 1] as Word).end),
    state: form.state,
    isSo: form.as === 'contrary' ? false : !isDenied,
    isPast,
    ...partiesOf(text, words, at, form, clause, previous),
    periods: periodsIn(whole),
  }
}

/** “Has yet to ratify” and “failed to join” deny, and suppose nothing. */
function withoutDenial(clause: string): string {
  return clause.replace(/\b(?:yet|failed|fails|refused|refuses|declined|declines) to\b/gi, ' ')
}

/** A clause about the form of a state at a place. */
interface Clause {
  /** Its first word. */
  readonly start: number
  /** The first word of its verb. */
  readonly verb: number
  /** Where it ends in the text. */
  readonly end: number
  readonly isDenied: boolean
  /** What stands for subject and object where the clause leaves them out: those of the clause that it is joined to. */
  readonly joinedTo: { readonly start: number; readonly verb: number; readonly end: number } | null
}

function clauseAt(text: string, words: readonly Word[], at: number, form: FormAt): Clause {
  let start = at
  while (start > 0 && !isStop(text, words, start - 1) && !opening.has(words[start - 1]?.folded ?? '')) start--
  let joinedTo: Clause['joinedTo'] = null
  let verb = firstVerb(words, start, at)
  for (let place = verb + 1; place < at; place++) {
    if (!joining.has(words[place]?.folded ?? '')) continue
    joinedTo = { start, verb, end: place }
    start = place + 1
    verb = firstVerb(words, start, at)
    place = verb
  }
  if (start === verb && !joinedTo) joinedTo = clauseBefore(text, words, start)
  let last = at + form.length - 1
  while (last + 1 < words.length && !isStop(text, words, last) && !opening.has(words[last + 1]?.folded ?? '')) last++
  return { start, verb, end: (words[last] as Word).end, isDenied: isDenied(words, at, verb), joinedTo }
}

/** “The convention, which has never …”: what stands before the comma and the pronoun is the subject. */
function clauseBefore(text: string, words: readonly Word[], start: number): Clause['joinedTo'] {
  const behind = opening.has(words[start - 1]?.folded ?? '') ? start - 1 : start
  if (behind < 1) return null
  let from = behind - 1
  while (from > 0 && !isStop(text, words, from - 1) && !opening.has(words[from - 1]?.folded ?? '')) from--
  return { start: from, verb: firstVerb(words, from, behind), end: behind }
}

/** Whether a clause ends between a word and the next. */
function isStop(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  return word === undefined || next === undefined || /[,;:()—–]/.test(text.slice(word.end, next.start))
}

function firstVerb(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const folded = words[at]?.folded ?? ''
    if (auxiliaries.has(folded) || formAt(words, at)?.as === 'said') return at
  }
  return to
}

/** Whether a denial stands before the form, with nothing between but what belongs to the verb. */
function isDenied(words: readonly Word[], at: number, verb: number): boolean {
  for (let place = at - 1; place >= verb; place--) {
    const folded = words[place]?.folded ?? ''
    if (denying.has(folded))
      return !/^(?:only|just|merely|simply|because|until|all)$/.test(words[place + 1]?.folded ?? '')
    if (failing.has(folded) && words[place + 1]?.folded === 'to') return true
    if (!between.has(folded)) return false
  }
  return false
}

function partiesOf(
  text: string,
  words: readonly Word[],
  at: number,
  { state, length }: FormAt,
  { start, verb, end, joinedTo }: Clause,
  previous: string,
): Pick<StateClaim, 'agent' | 'patient'> {
  const behind = text.slice((words[at + length - 1] as Word).end, end)
  const subject = text.slice((words[start] as Word).start, (words[verb] as Word).start)
  const isMeantBefore = start === 0 && /^(?:It|They|Es|Sie|Il|Elle|Este|Esta|Ele|Ela)\s$/.test(subject)
  const before = isMeantBefore ? subjectOfSentence(previous) : (named(subject) ?? subjectOf(text, words, joinedTo))
  const isPassive =
    /^(?:is|are|was|were|been|be|wurde|wurden|war|ist|fut|fue|foi|sido|été|est)$/.test(words[at - 1]?.folded ?? '') &&
    length === 1
  const [by] = /\b(?:by|von|durch|par|por)\s.*$/.exec(behind) ?? []
  if (hasNoObject(state)) return { agent: null, patient: before }
  if (isPassive) return { agent: by ? named(by) : null, patient: before }
  const object = named(behind)
  if (object) return { agent: before, patient: object }
  const isPronoun = pronouns.has(wordsOf(behind)[0]?.folded ?? '')
  const told =
    isPronoun && joinedTo
      ? named(text.slice((words[joinedTo.verb] as Word).end, (words[joinedTo.end - 1] as Word).end))
      : null
  // “The bridge opened”: of the others, one without an object is no plain statement.
  return told
    ? { agent: before, patient: told }
    : isPronoun
      ? { agent: before, patient: null }
      : { agent: null, patient: before }
}

/** What the sentence before begins with is what “it” stands for, if it has a name. */
function subjectOfSentence(sentence: string): Named | null {
  const words = wordsOf(sentence)
  const verb = firstVerb(words, 0, words.length)
  const subject = verb > 0 && verb < words.length ? named(sentence.slice(0, (words[verb] as Word).start)) : null
  return subject && subject.names.size > 0 && !sentence.slice(0, words[verb]?.start).includes(',') ? subject : null
}

function subjectOf(text: string, words: readonly Word[], clause: Clause['joinedTo']): Named | null {
  if (!clause || clause.verb <= clause.start) return null
  return named(text.slice((words[clause.start] as Word).start, (words[clause.verb - 1] as Word).end))
}

/** What a stretch names, dates left out; null where there is nothing or a pronoun alone. */
function named(stretch: string): Named | null {
  const dates = periodsIn(stretch)
  const text = dates.reduce(
    (rest, { extent }) => rest.slice(0, extent.start) + ' '.repeat(extent.end - extent.start) + rest.slice(extent.end),
    stretch,
  )
  const terms = new Set(termsIn(text).filter(term => monthOf(term) === undefined))
  if (terms.size === 0) return null
  const places = findPlaces(text)
  const names = wordsOf(text).filter(
    (word, at) =>
      isCapital(word.text) &&
      (at > 0 || word.text === word.text.toUpperCase()) &&
      word.text.length > 1 &&
      monthOf(word.text) === undefined &&
      !belongsToAny(word, places),
  )
  return { text, terms, names: new Set([...places.map(({ normal }) => normal), ...names.map(({ folded }) => folded)]) }
}

function isContrary(claim: StateClaim, denial: StateClaim): boolean {
  if (claim.state !== denial.state || claim.extent === denial.extent) return false
  if ((claim.agent === null) !== (denial.agent === null) || !claim.patient || !denial.patient) return false
  if (claim.agent && denial.agent && !isSame(claim.agent, denial.agent, claim.state)) return false
  return isSame(claim.patient, denial.patient, claim.state) && isSameTime(claim, denial)
}

/** Whether two stretches name one thing: every name of the one that has fewer is among the other’s, and so is what else tells it. */
function isSame(one: Named, other: Named, state: string): boolean {
  const [few, many] = one.terms.size <= other.terms.size ? [one, other] : [other, one]
  if ((few.names.size === 0) !== (many.names.size === 0) && few.names.size + many.names.size > 0) {
    // A thing named in one place and only called by its kind in another may be a second of the kind.
    return false
  }
  const [fewNames, manyNames] = few.names.size <= many.names.size ? [few.names, many.names] : [many.names, few.names]
  if (![...fewNames].every(name => manyNames.has(name))) return false
  const shared = [...few.terms].filter(term => many.terms.has(term)).length
  const isWhole = shared === few.terms.size && shared === many.terms.size
  return few.names.size > 0 && !isOfItsTime(state) ? shared > 0 : isWhole
}

/** Whether what one sentence denies is said of the same time by the other. */
function isSameTime(claim: StateClaim, denial: StateClaim): boolean {
  const [told, denied] = [claim.periods, denial.periods]
  if (
    told.length > 1 ||
    denied.length > 1 ||
    told.some(({ standing }) => standing === 'foretold' || standing === 'bound')
  )
    return false
  const [when, not] = [told[0], denied[0]]
  if (isOfItsTime(claim.state)) return when !== undefined && not !== undefined && when.normal === not.normal
  if (!not) return !denial.isPast || when === undefined || hasAny(denial.text, atAll)
  if (!when) return false
  return denial.isPast ? when.normal === not.normal : when.to <= not.to
}

/** Whether something beside the thing tells of what made it so no more. */
function isUndone(claim: StateClaim, denial: StateClaim, { paragraphs }: Manuscript): boolean {
  const words = undoing(claim.state)
  if (words === '') return false
  const names = [...(denial.agent?.terms ?? denial.patient?.terms ?? [])]
  return paragraphs.some(
    ({ passage }) => hasAny(passage.text, words) && termsIn(passage.text).some(term => names.includes(term)),
  )
}
