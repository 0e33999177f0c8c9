/** A JSON value of which nothing is believed yet. */
export type Json = { readonly [key: string]: unknown }

/** The members of an object; an empty one for anything else. */
export function membersOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** The elements of a list; a value that stands alone counts as a list of one, nothing as none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** A text, or a number as text, trimmed; undefined for anything else and for an empty one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return text === '' ? undefined : text
}

/** The first text in a list. */
export function firstTextOf(value: unknown): string | undefined {
  return textsOf(value)[0]
}

/** The texts in a value that may be one, a list of them, or neither. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap(each => textOf(each) ?? [])
}

/** An object without the members that are undefined. */
export function defined<T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
}
