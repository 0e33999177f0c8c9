function lazyMap(rows: Readonly<Record<string, string>>): () => ReadonlyMap<string, string> {
  let made: ReadonlyMap<string, string> | undefined
  return () => {
    made ??= new Map(
      Object.entries(rows).flatMap(([name, words]) => words.split('|').map(word => [word, name] as const)),
    )
    return made
  }
}

/** What an amount measures, by the words that stand near it. */
export const measured = lazyMap({
  cost: 'cost|costs|costing|price|priced|worth|valued|budget',
  export: 'exports|export|exported',
  import: 'imports|import|imported',
  trade: 'trade',
  investment: 'investment|investments|invested|invest|investing',
  loan: 'loan|loans|lent|credit',
  grant: 'grant|grants|aid|donated|donation',
  revenue: 'revenue|revenues|turnover|income|sales|earned',
  profit: 'profit|profits|loss|losses',
  debt: 'debt|debts|deficit',
  length: 'long|length|stretches',
  height: 'high|height|tall|altitude|elevation',
  depth: 'deep|depth',
  area: 'area|covers|covering',
  capacity: 'capacity',
  weight: 'weight|weighs|weighed|weighing|mass',
  population: 'population|inhabitants',
  temperature: 'temperature|temperatures',
  response: 'turnout|participation',
})

/** What happens once, by its words: two dates for it are one too many. */
export const once = lazyMap({
  found: 'founded|established',
  sign: 'signed|signing',
  ratify: 'ratified|ratification',
  open: 'opened|inaugurated|unveiled',
  born: 'born',
  die: 'died',
  lift: 'lifted|repealed|abolished',
  complete: 'completed',
  launch: 'launched',
  join: 'joined|acceded',
  publish: 'published',
})

/** A sentence with one of these tells of another occasion than the first. */
export const repeating =
  'again|another|second|third|fourth|fifth|next|new|renewed|renew|amended|re|originally|initially|each|respectively|annual|annually|every|anniversary|wieder|erneut|' +
  'nouveau|nouvelle|otra vez|nuevo|nueva|novo|nova'

/** A sentence with one of these says why another value stands in it: an earlier one, a part, a plan, another reckoning. */
export const changing =
  'previous|previously|earlier|former|formerly|initial|initially|original|originally|revised|revision|later|again|another|further|additional|instead|rather than|' +
  'compared|versus|against|up from|down from|fell|rose|rise|rises|increase|increases|increased|increasing|decrease|decreased|decline|declined|grew|grown|drop|dropped|' +
  'respectively|each|per|average|mean|median|minimum|maximum|range|ranges|ranging|other|others|remaining|half|latter|target|targets|planned|vary|' +
  'alternatively|if|hypothetical|scenario|scenarios|example|e.g|eg'
