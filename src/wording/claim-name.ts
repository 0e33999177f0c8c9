import type { Claim } from '../model/index.js'

const names: Readonly<Record<Claim['context']['kind'], string>> = {
  sentence: 'sentence',
  'list-item': 'list item',
  caption: 'caption',
  row: 'row',
}

/** What a message calls a claim: “the row that cites it”. */
export function claimName({ context }: Claim): string {
  return `the ${names[context.kind]} that cites it`
}
