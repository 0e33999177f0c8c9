import type { Reading } from '../model/reference.js'

/** “———. 2004. Title”, “---. Title”: a rule in the authors’ place stands for the names of the entry before. */
const ruleForNames = /^\s*(?:(?:[—–―]{2,6}|-{3,6}|_{2,12}|\*{3})(?=[\s.,:;(])|(?:[—–―]|-{2})(?=[.,]\s))/

/** The length of such a rule at the beginning of an entry; 0 where there is none. */
export function ruleForNamesLength(entry: string): number {
  return ruleForNames.exec(entry)?.[0].length ?? 0
}

/** In a list, where any rule that something follows begins an entry: “— 2004. Title”, “———Title”. */
const ruleInList = /^(?:[—–―]+|-{2,}|_{2,}|\*{3})\s?[.,:;(]?\s?\S/

/** Whether a line of a list begins with a rule in the authors' place. Elsewhere a single dash may as well be a bullet's or a speaker's. */
export function beginsWithRule(line: string): boolean {
  return ruleInList.test(line)
}

/** “Ders., Title”, “Idem: Title”, “ID., Titolo”: another work of the author just named. The mark behind is its group. */
export const wordForAuthor =
  /^(?:[Dd]ers|[Dd]ies|[Dd]ems|[Ii]dem|[Ee]adem|[Ii]d|ID|EAD)\.?\s?([,:])\s(?!pp?\.|S\.|at\s|\d)/

/**
 * An entry whose names are a rule, with those of the entry before. They have no place of their own in it; who is added behind the rule (“———, and A. Doe”)
 * stands after them.
 */
export function withNamesOf(before: Reading, reading: Reading, entry: string): Reading {
  const names = before.item.author ?? before.item.editor
  if (names === undefined || ruleForNamesLength(entry) === 0) return reading
  const { author, editor } = reading.item
  const item = isEdited.test(entry)
    ? { ...reading.item, editor: [...names, ...(editor ?? [])] }
    : { ...reading.item, author: [...names, ...(author ?? [])] }
  return { ...reading, item }
}

/** “———, ed. 2004.”, “——— (Hg.)” */
const isEdited = /^[^\p{Alpha}]{2,16}(?:eds?|editors?|hrsg|hg|hgg|dirs?|coords?|comps?|red)\b/iu
