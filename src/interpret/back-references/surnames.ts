/** “See also”, “vgl.”: what may stand before a back reference, in folded letters, as the source of a pattern. */
export const lead =
  '(?:(?:[Ss]ee(?:\\salso)?|[Cc]f\\.?|[Vv]gl\\.?|[Ss]iehe(?:\\sauch)?|[Cc]ompare|[Vv]oir|[Vv]ease|[Cc]fr\\.|[Zz]ie|[Cc]on?fer),?\\s)?'

const surname =
  "(?!(?:[Aa]bove|[Ss]upra|[Ii]nfra|[Bb]elow|See|Oben|Notes?|Footnotes?|Vgl|Vol|Act)\\b)(?:(?:van|von|de|du|la|le|der|den|al|el|di|da|dos|del|ter|ten|zu|of)\\s|[dl]['’]|al-){0,4}[A-Z](?:['’-]?[A-Za-z]){1,30}(?:\\s(?=[A-Z][A-Za-z'’-]{1,30},)[A-Z][A-Za-z'’-]{1,30})?"

/** “Smith”, “Smith and Jones”, “Smith et al.”, in folded letters, as the source of a pattern: its group is the first surname. */
export const surnames = severalSurnames('{0,4}')

/** The same, of as few names as will do: “Doe, Short Title, 4” must not read its title as a second name. */
export const fewestSurnames = severalSurnames('{0,4}?')

function severalSurnames(further: string): string {
  return `(${surname})(?:(?:,\\s(?:and\\s|&\\s)?|\\s?\\/\\s?|\\s(?:and|&|und|et|y|e|en)\\s)${surname})${further}(?:,?\\s(?:et\\sal|u\\.\\s?a)\\.?)?`
}

/** What the folded letters matched, as it stands in the text: a match's first group is the first of its kind. */
export function asWritten(group: string | undefined, view: string, text: string): string | null {
  if (!group) return null
  const at = view.indexOf(group)
  return text.slice(at, at + group.length)
}
