import { type ClaimContext, compares, everyText } from '../claim-context.js'
import { type HeadedName, headedNames } from '../headed-names.js'
import { isNamed, isNamedIn } from '../named-places.js'
import type { Place } from '../places.js'
import type { ReadText } from '../read-entities.js'
import { sharesMatter } from '../shared-matter.js'
import type { SourceContext } from '../source-context.js'
import { hasWord } from '../words.js'
import { isWater } from '../world.js'
import { type Contrast, contrastOf } from './contrast-reason.js'

/** “Lake Turkana” and “Lake Malawi”, “port of Dakar” and “port of Abidjan”, “the tanker Alder” and “the ferry Rowan”. */
export function headedContrast(claim: ClaimContext, { title, text }: SourceContext): Contrast | null {
  const sourced = headedThings(title)
  if (sourced.length === 0 || compares(claim)) return null
  const claimed = headedThings(claim.own)
  for (const one of sourced) {
    const rivals = claimed.filter(({ head }) => head === one.head)
    if (rivals.length !== 1 || !rivals[0] || everyText(claim).some(({ text: told }) => hasWord(told, one.name)))
      continue
    if ([title, text].some(read => hasWord(read.text, (rivals[0] as HeadedName).name))) continue
    return one.kind === 'thing'
      ? contrastOf('noun', rivals[0].text, one.text)
      : contrastOf('place', rivals[0].text, one.text)
  }
  return null
}

/** “The Danube’s floods” and “floods on the Elbe”. */
export function waterContrast(claim: ClaimContext, source: SourceContext): Contrast | null {
  const sourced = source.title.places.filter(({ normal }) => isWater(normal))
  if (sourced.length !== 1 || !sourced[0] || isNamed(sourced[0], everyText(claim)) || compares(claim)) return null
  const claimed = claim.own.places.filter(({ normal }) => isWater(normal))
  const rival = claimed.find(({ normal }) => waterKind(normal) === waterKind(sourced[0]?.normal ?? ''))
  if (!rival || claimed.some(place => isNamedIn(place, source)) || !sharesMatter(claim, source)) return null
  return contrastOf('place', rival.text, sourced[0].text)
}

/** River, sea, mountains: a river runs into a sea, and is not held against it. */
function waterKind(normal: string): string | undefined {
  return normal.split(' ')[0]
}

function headedThings({ text, places }: ReadText): readonly HeadedName[] {
  return headedNames(text).filter(name => (name.kind === 'place' || name.kind === 'thing') && !isSomeIn(name, places))
}

/** “Baltimore bridge”: one of those that are there, whatever it is called. */
function isSomeIn({ text, extent }: HeadedName, places: readonly Place[]): boolean {
  return (
    /\s\p{Lower}+$/u.test(text) &&
    places.some(place => place.extent.start === extent.start && !isWater(place.normal) && place.extent.end < extent.end)
  )
}
