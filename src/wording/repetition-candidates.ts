import type { Reference, Related } from '../model/index.js'

/** The works that a repetition may mean, as places to be named beside it. */
export function candidatePlaces(
  candidates: readonly string[],
  byKey: ReadonlyMap<string, Reference>,
): readonly Related[] {
  return candidates.flatMap(key => {
    const reference = byKey.get(key)
    if (!reference) return []
    const { span, path, footnote, raw } = reference
    const title = reference.reading.item.title ?? raw
    const words = title.length <= 80 ? title : `${title.slice(0, 79)}…`
    return [{ span, ...(path === undefined ? {} : { path }), footnote, message: `It may mean “${words}”` }]
  })
}
