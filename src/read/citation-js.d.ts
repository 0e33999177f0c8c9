// @citation-js/plugin-bibtex brings no types. Only these three modules are used: none of them guesses what its input is,
// so none can take a string for an address and fetch it.

declare module '@citation-js/plugin-bibtex/lib/input/entries.js' {
  export function parse(
    entries: readonly { type: string; label: string; properties: Record<string, string> }[],
  ): Record<string, unknown>[]
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  export function parse(text: string, field: string): unknown
}

declare module '@citation-js/plugin-bibtex/lib/mapping/crossref.js' {
  export function crossref(
    type: string,
    properties: Record<string, string>,
    registry: Record<string, { type: string; properties: Record<string, string> }>,
  ): Record<string, string | undefined>
}
