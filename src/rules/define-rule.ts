import type {
  Evidence,
  Extent,
  Field,
  Fix,
  LinkLook,
  Manuscript,
  Passage,
  Reference,
  Related,
  Resolution,
  Severity,
  Span,
} from '../model/index.js'

/** A rule: named by the fault it finds, readable after “allow”. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly docs: RuleDocs
  /** Pure: yields what it sees, in any order; never fetches, logs or reads a clock. */
  readonly check: (context: RuleContext) => Iterable<Sighting>
}

/** One sentence or two each, in Markdown; they become the rule's page. */
export interface RuleDocs {
  /** The fault, as a statement. */
  readonly what: string
  /** What it does to a reader. */
  readonly why: string
  /** What the author does about it. */
  readonly fix: string
}

/** What a rule may look at. */
export interface RuleContext {
  readonly manuscript: Manuscript
  /** The day of the check, `[year, month, day]`. */
  readonly today: readonly [number, number, number]
  /** Where a reference stands, or one field of it where its place is known: what most sightings begin with. */
  readonly place: (reference: Reference, field?: Field) => Place
  /** Where a stretch of a passage of the manuscript stands in the file. */
  readonly spanIn: (passage: Passage, extent?: Extent) => Span
  /** References with what is known of them, kept to the outcomes asked for. */
  readonly resolved: <O extends Resolution['outcome']>(
    ...outcomes: readonly O[]
  ) => Iterable<{ readonly reference: Reference; readonly resolution: Extract<Resolution, { outcome: O }> }>
  /** What came of looking at an address that a reference states, as written; undefined where it was not looked at. */
  readonly lookAt: (reference: Reference, address: string) => LinkLook | undefined
  /** The key of the address that a reference was found to lead to; null where that is not known. One and the same function for all rules of a run. */
  readonly leadsTo: (reference: Reference) => string | null
}

/** A place that a sighting or a related message speaks of. */
export interface Place {
  readonly span: Span
  readonly path?: string
  readonly footnote: string | null
  readonly key: string | null
}

/** One thing a rule saw, before it is given its severity and fingerprint. */
export interface Sighting {
  readonly span: Span
  readonly path?: string
  readonly footnote?: string | null
  readonly key?: string | null
  readonly message: string
  readonly actual?: string | undefined
  readonly expected?: string | undefined
  readonly related?: readonly Related[]
  /** Where this one weighs less than the rule's own severity; never more. */
  readonly severity?: Severity
  /** 1 unless said: the text itself proves it. */
  readonly confidence?: number
  readonly evidence?: readonly Evidence[]
  readonly fix?: Fix | undefined
}

/** Declares a rule, so that its parts are checked where they are written. */
export function defineRule(rule: Rule): Rule {
  return rule
}
