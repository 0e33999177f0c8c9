import { lazily } from '../lazily.js'
import { commonWords } from './languages/common-words.js'

/** Whether a word, folded, is one that texts on anything have. */
export function isCommonWord(folded: string): boolean {
  return common().has(folded)
}

const common = lazily((): ReadonlySet<string> => new Set(commonWords.split(' ')))
