/**
 * A function of a thing that is worked out once for each, as long as there is the thing: rule after rule asks it of the same references and texts.
 *
 * @param look  what gives undefined is asked again
 */
export function oncePerObject<K extends object, T>(look: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, T>()
  return thing => {
    const before = known.get(thing)
    if (before !== undefined) return before
    const found = look(thing)
    known.set(thing, found)
    return found
  }
}
