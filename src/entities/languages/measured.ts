import { lazily } from '../../lazily.js'

function lazyMap(rows: Readonly<Record<string, string>>): () => ReadonlyMap<string, string> {
  return lazily(
    () => new Map(Object.entries(rows).flatMap(([name, words]) => words.split('|').map(word => [word, name] as const))),
  )
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
  found: 'founded|established|gegründet|fondé|fondée|fundado|fundada|fundó|fundou',
  sign: 'signed|signing|concluded|unterzeichnet|signé|signée|signature|firmado|firmada|firmó|firma|assinado|assinada',
  ratify: 'ratified|ratification|ratifiziert|ratifié|ratifiée|ratificado|ratificada',
  open: 'opened|inaugurated|unveiled|eröffnet|inauguré|inaugurée|inaugurado|inaugurada',
  born: 'born|geboren|né|née|nació|nacido|nacida|nasceu',
  die: 'died|starb|gestorben|mourut|décédé|décédée|murió|falleció|morreu',
  lift: 'lifted|repealed|abolished|abgeschafft|aboli|abolie|abolió',
  complete: 'completed|vollendet|fertiggestellt|achevé|achevée|terminado|terminada|concluído|concluída',
  launch: 'launched',
  join: 'joined|acceded|beigetreten|adhéré|adhirió|aderiu',
  publish: 'published|veröffentlicht|publié|publiée|publicado|publicada',
})

/** The same as nouns: in a row that lists an event they name it, while in a sentence they may date another. */
export const onceAsNoun = lazyMap({
  found: 'foundation|founding|establishment|gründung|fondation|fundación|fundação',
  sign: 'signature|signing|unterzeichnung|signature|firma|assinatura',
  open: 'opening|inauguration|eröffnung|ouverture|inauguración|apertura|inauguração',
  born: 'birth|geburt|naissance|nacimiento|nascimento',
  die: 'death|tod|mort|décès|muerte|morte',
  complete: 'completion|fertigstellung|achèvement|terminación|conclusão',
  launch: 'launch',
  join: 'accession|beitritt|adhésion|adhesión|adesão',
  publish: 'publication|veröffentlichung|publicación|publicação',
})

/** What happens in one place: two for it are one too many. */
export const placed = 'found|sign|born|die|launch'

/** What is done with a congress or summit: it has one place and one date. */
export const holding =
  'held|convened|met|gathered|assembled|opened|hosted|took place|tagte|fand|se tint|eut lieu|se réunit|se celebró|tuvo lugar|se reunió|realizou|reuniu'

/** Before a count, they say how many parts a thing has. */
export const having =
  'has|have|comprises|comprised|contains|contained|numbers|counts|consists of|consisted of|made up of|divided into|composed of|hat|haben|umfasst|besteht aus|compte|comprend|' +
  'comporte|tiene|consta de|comprende|tem|compreende'

/** With a name of its own, such a thing comes about once: “the Treaty of Utrecht”, “the Rialto Bridge”. */
export const things =
  'treaty|convention|agreement|accord|pact|protocol|charter|declaration|act|law|constitution|bridge|tunnel|canal|dam|railway|pipeline|museum|university|college|school|library|' +
  'hospital|society|academy|institute|company|union|league|association|foundation|bank|party|church|cathedral|abbey|monastery|observatory|station|park|theatre|opera|house|' +
  'journal|review|gazette|newspaper|order|club|authority|commission|agency|council|corporation|ministry|festival|prize|cup|stadium|airport|reservoir|palace|castle|tower|hall|' +
  'gallery|archive|orchestra|fund|movement|line|metro|mission|statute|vertrag|abkommen|brücke|universität|gesellschaft|akademie|traité|accords|pont|université|société|académie|tratado|acuerdo|puente|' +
  'universidad|sociedad|academia|convenio|convenção|acordo|ponte|universidade|sociedade'

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
