import { isNamed } from './named-places.js'
import type { ReadText } from './read-entities.js'
import type { SourceContext } from './source-context.js'

/** Whether a source's title names a place that one of the texts names too. */
export function sharesPlace(texts: readonly ReadText[], { title }: SourceContext): boolean {
  return title.places.some(place => isNamed(place, texts))
}
