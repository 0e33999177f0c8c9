/** Stands for a character that is not to be counted as prose. */
export const blank = '\u0002'

const proseWord =
  /\b(?:is|are|was|were|has|have|had|does|did|do|can|could|would|should|will|this|that|these|those|which|who|whose|he|she|they|we|it|its|his|her|their|I|my|our|here|there|however|although|while|because|since|also|not|ich|wir|ihm|meine|meinem|meinen|ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|dass|dies|diese|dieser|dieses|sich|nicht|auch|hierzu|est|sont|etait|etaient|cette|ce|qui|que|ont|es|son|fue|fueron|este|esta|se|e|sono|questo|questa|che|e|sao|foi|zijn|werd|wordt|dit|deze)\b/g

/** Sentences, not references: mostly plain words, a verb or a pronoun among them. `bare` is in folded letters, what is not to be counted put out with `blank`. */
export function isProse(bare: string): boolean {
  const words = bare.split(/\s+/).filter(word => /[A-Za-z]/.test(word) && !word.includes(blank))
  if (words.length < 4) return false
  const lower = words.filter(word => /^[("“‘']?[a-z]/.test(word)).length
  if (lower / words.length > 0.72 && words.length > 5) return true
  return lower / words.length >= 0.5 && words.length > 4 && holdsVerb(bare)
}

/** Whether a verb or a pronoun of a sentence stands in it. */
export function holdsVerb(bare: string): boolean {
  return bare.search(proseWord) >= 0
}
