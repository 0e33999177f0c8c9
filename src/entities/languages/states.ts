import { lazily } from '../../lazily.js'
import { wordSet } from '../word-list.js'

// What can be so or not be so, in the larger European languages, in small letters between `|`.

/** How a text says that something is so or has come about. */
interface StateWords {
  /** Forms that say it: “ratified”, “into force”. */
  readonly said: string
  /** Forms that say it behind a denial alone: “did not ratify”, “yet to join”. */
  readonly bare: string
  /** Forms that say the contrary: “rejected” for “approved”. */
  readonly contrary?: string
  /** What makes it not so any more: a text with one of these beside the thing tells of a change. */
  readonly undone?: string
  /** Whether it holds for a stretch of time alone: “rose” in one year and “fell” in the next. */
  readonly isOfItsTime?: true
  /** Whether it comes about and is done to nothing: “entered into force”. */
  readonly hasNoObject?: true
}

const kinds: Readonly<Record<string, StateWords>> = {
  force: {
    said: 'in force|into force|into effect|took effect|in kraft|en vigueur|en vigor|em vigor',
    bare: 'take effect',
    hasNoObject: true,
    undone:
      'terminated|terminates|denounced|expired|lapsed|repealed|suspended|superseded|replaced|abrogated|annulled|gekündigt|aufgehoben|ausgelaufen|dénoncé|abrogé|derogado',
  },
  ratify: {
    said: 'ratified|ratifies|ratifiziert|ratifizierte|ratifizierten|ratifié|ratifiée|ratificó|ratificado|ratificaron|ratificou',
    bare: 'ratify|ratifying|ratifizieren|ratifier|ratificar',
    contrary: 'unratified',
    undone: 'withdrew|withdrawn|denounced',
  },
  join: {
    said: 'joined|acceded|member of|members of|party to|belongs to|beigetreten|mitglied der|mitglied des|mitglied im|adhéré|membre de|membre du|adhirió|miembro de|miembro del|membro da|membro do',
    bare: 'join|accede|belong to|adhérer|adherirse',
    undone:
      'left|leaves|withdrew|withdrawn|withdrawal|exit|exited|quit|expelled|suspended|rejoined|brexit|austritt|ausgetreten|quitté|retrait|retiró|retirada|abandonó|saiu',
  },
  sign: {
    said: 'signed|unterzeichnet|unterzeichnete|unterzeichneten|signé|signée|firmó|firmado|firmada|firmaron|assinou|assinado',
    bare: 'sign|signing|unterzeichnen|signer|firmar|assinar',
    contrary: 'unsigned',
    undone: 'withdrew|unsigned',
  },
  recognise: {
    said: 'recognised|recognized|recognises|recognizes|anerkannt|reconnu|reconnue|reconoció|reconocido|reconheceu',
    bare: 'recognise|recognize|anerkennen|reconnaître|reconocer',
    undone: 'withdrew|revoked',
  },
  complete: {
    said: 'completed|finished|fertiggestellt|vollendet|achevé|achevée|terminado|terminada|concluído|concluída',
    bare: 'complete|completing|finish',
    contrary: 'unfinished|uncompleted|unvollendet|inachevé|inachevée|inacabado|inacabada',
  },
  open: { said: 'opened|inaugurated|eröffnet|inauguré|inaugurée|inaugurado|inaugurada', bare: 'open' },
  build: { said: 'built|gebaut|construit|construite|construido|construida', bare: 'build', contrary: 'unbuilt' },
  publish: {
    said: 'published|veröffentlicht|publié|publiée|publicado|publicada',
    bare: 'publish|appear',
    contrary: 'unpublished|unveröffentlicht|inédit|inédite|inédito|inédita',
  },
  receive: { said: 'received|receives|erhalten|erhielt|reçu|reçut|recibió|recebeu', bare: 'receive|receiving' },
  deliver: { said: 'delivered|geliefert|livré|livrée|entregado|entregada', bare: 'deliver|delivering' },
  attend: { said: 'attended', bare: 'attend|attending' },
  visit: { said: 'visited|besucht|visité|visitó|visitado|visitou', bare: 'visit|visiting' },
  approve: {
    said: 'approved|adopted|genehmigt|adopté|adoptée|aprobó|aprobado|aprobada|aprovou',
    bare: 'approve|adopt',
    contrary: 'rejected|vetoed|abgelehnt|rejeté|rejetée|rechazó|rechazado|rechazada|rejeitou',
  },
  convict: {
    said: 'convicted|guilty|verurteilt|condamné|condamnée|condenado|condenada',
    bare: 'convict',
    contrary: 'acquitted|freigesprochen|acquitté|acquittée|absuelto|absuelta',
  },
  win: {
    said: 'won|gewann|gewonnen|gagné|ganó|ganado|ganhou',
    bare: 'win',
    contrary: 'lost|verlor|verloren|perdu|perdió|perdido|perdeu',
  },
  lift: {
    said: 'lifted|repealed|abolished|aufgehoben|abgeschafft|levé|aboli|abolie|levantó|abolió',
    bare: 'lift|repeal|abolish',
  },
  rise: {
    said: 'rose|increased|grew|climbed|stieg|stiegen|wuchs|augmenté|augmenta|aumentó|aumentaron|creció|aumentou',
    bare: 'rise|increase|grow',
    contrary:
      'fell|declined|decreased|dropped|shrank|sank|sanken|fiel|baissé|diminué|baissa|bajó|disminuyó|cayó|diminuiu|caiu',
    isOfItsTime: true,
    hasNoObject: true,
  },
}

/** A form of words that tells of a state. */
export interface StateForm {
  readonly state: string
  /** `said`: it is so; `bare`: so only behind a denial that denies it; `contrary`: it is not. */
  readonly as: 'said' | 'bare' | 'contrary'
}

type Forms = ReadonlyMap<string, ReadonlyMap<string, StateForm>>

/** Forms by their first word, and then by their second, which is empty where there is none. */
export const stateForms = lazily(readForms)

function readForms(): Forms {
  const found = new Map<string, Map<string, StateForm>>()
  for (const [state, words] of Object.entries(kinds)) {
    for (const as of ['said', 'bare', 'contrary'] as const) {
      for (const form of (words[as] ?? '').split('|')) {
        const [first = '', second = ''] = form.split(' ')
        const begun = found.get(first) ?? new Map<string, StateForm>()
        found.set(first, begun.set(second, { state, as }))
      }
    }
  }
  return found
}

/** What undoes a state; empty for what cannot be undone. */
export function undoing(state: string): string {
  return kinds[state]?.undone ?? ''
}

/** Whether a state holds for a stretch of time alone. */
export function isOfItsTime(state: string): boolean {
  return kinds[state]?.isOfItsTime === true
}

/** Whether a state comes about and is done to nothing. */
export function hasNoObject(state: string): boolean {
  return kinds[state]?.hasNoObject === true
}

/** Words that deny what follows them. */
export const denying = wordSet(
  "not|never|neither|nor|hasn't|haven't|didn't|doesn't|don't|isn't|aren't|wasn't|weren't|nicht|nie|niemals|weder|pas|jamais|no|nunca|jamás|não",
)

/** At the head of a sentence, they say that it holds where it stands. */
export const pointing = wordSet('here|herein|hier|hierin|ici|aqui|aquí|acá|qui')

/** Before “to”, they deny too: “has yet to ratify”, “failed to join”. */
export const failing = wordSet('yet|failed|fails|refused|refuses|declined|declines')

/** What stands between a denial and the form that it denies: “not yet been”, “never entered into”. */
export const between = wordSet(
  'yet|ever|been|be|become|became|so|far|itself|a|an|the|any|entered|enter|entering|come|came|gone|taken|take|to|in|into|officially|formally|' +
    'noch|je|getreten|der|dem|été|encore|est|a|ha|han|sido|es|aún|todavía|foi|entré|entrée|entró|entrado|entrou|trat|pas|jamais|en',
)

/** Verbs that a phrase such as “into force” needs, to tell of what has come about. */
export const comingAbout = wordSet(
  'entered|came|went|took|is|are|remains|remained|was|were|has|have|been|ist|sind|trat|traten|getreten|est|sont|entré|entrée|entra|entró|entrado|está|entrou|became|become',
)

/** Words with which a clause’s verb begins: what stands before them in the clause is its subject. */
export const auxiliaries = wordSet(
  'is|are|was|were|has|have|had|did|does|do|been|be|entered|came|went|took|became|remains|remained|ist|sind|war|waren|hat|haben|hatte|wurde|wurden|trat|est|sont|a|ont|' +
    "fut|n'est|n'a|n'ont|" +
    'es|son|fue|ha|han|entró|era|foi|é|tem|failed|refused|declined|yet|finally|still|already|also|later|soon|eventually|formally|officially|first|' +
    "hasn't|haven't|didn't|doesn't|isn't|aren't|wasn't|weren't|not|never|neither|nor|nicht|nie|niemals|pas|jamais|no|nunca|não|ne",
)

/** Where a clause begins. */
export const opening = wordSet(
  'that|which|who|although|though|because|but|while|whereas|since|when|where|as|so|after|before|dass|obwohl|weil|aber|während|que|qui|mais|bien|lorsque|pero|aunque|porque|mas|embora',
)

/** What joins two clauses where a verb stands before it, and two nouns elsewhere. */
export const joining = wordSet('and|or|und|oder|et|ou|y|o|e')

/** What stands for a thing named before. */
export const pronouns = wordSet(
  'it|them|they|he|she|this|these|that|es|ihn|sie|il|elle|ils|elles|lo|la|los|las|ello|ele|ela|eles|elas',
)

/** A clause with one of these does not plainly say that something is so or not so. */
export const hedging =
  'if|unless|until|once|whether|could|might|may|can|cannot|should|must|almost|nearly|hardly|partly|partially|only|well|some|most|many|several|few|half|except|other|others|another|' +
  'all|every|each|fully|longer|without|none|nobody|merely|simply|just|necessarily|always|alone|to|would|again|anew|second|third|new|draft|version|amended|had|' +
  'wenn|falls|bis|ob|könnte|dürfte|soll|sollte|fast|kaum|nur|alle|einige|manche|viele|hatte|hatten|wieder|zu|' +
  "si|jusqu'à|pourrait|peut|presque|seulement|tous|certains|plusieurs|avait|avaient|pour|" +
  'hasta|podría|puede|casi|sólo|solo|todos|algunos|varios|había|habían|para|se|até|poderia|quase|apenas|alguns|vários|tinha'

/** A sentence with one of these tells what others say. */
export const reported =
  'claim|claims|claimed|alleges|alleged|allegedly|argues|argued|insists|insisted|maintains|contends|contended|according to|say|says|said|disputes|disputed|denied|denies|' +
  'wrote|writes|recalled|remarked|rumour|rumours|reportedly|supposedly|believed|thought|assumed|myth|legend|critics|as if|angeblich|laut|selon|según|segundo'

/** In a denial of what did not come about, these say that it was not yet so then. */
export const notYet =
  "yet|still|then|initially|immediately|time|before|by|ago|originally|noch|damals|zunächst|encore|alors|d'abord|todavía|aún|entonces|ainda"

/** A denial with one of these leaves nothing out. */
export const atAll = 'any|ever|never|nie|niemals|jamais|aucun|aucune|nunca|jamás|ningún|ninguna|nenhum|nenhuma'
