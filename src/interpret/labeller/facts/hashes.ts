import { lowerOf } from './letter-cases.js'

/** Mixes two numbers into one of 32 bits. */
export function mix(one: number, other: number): number {
  const product = Math.imul(one ^ other, 0x9e3779b1)
  return product ^ (product >>> 15)
}

/** Mixes three; their order tells. */
export function mix3(one: number, other: number, third: number): number {
  return mix(mix(one, other), third)
}

/** The hash of a word, whatever its case. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = mix(hash, lowerOf(word.charCodeAt(at)))
  return hash
}
