// Words that tell how a date or a plan stands, in the larger European languages, in small letters between `|`.

/** A sentence or title with one of these tells of what is expected or planned. */
export const forecasting =
  'will|shall|would|expect|expects|expected|expecting|plan|plans|planned|planning to|projected|forecast|forecasts|foresees|foresaw|scheduled|due to|due in|' +
  'due by|due for|set to|slated|target|targets|targeted|pledge|pledges|pledged|propose|proposes|proposed|proposal|proposals|envisages|envisaged|is to|are to|' +
  'was to|were to|to be completed|to be ready|to be held|to be built|to be finished|to be opened|to be launched|prospect|prospects|outlook|scenario|scenarios|' +
  'upcoming|soll|sollen|sollte|sollten|wird|werden|würde|würden|voraussichtlich|geplant|plant den|plant die|plant das|plant ein|plant eine|plant einen|' +
  'plant bis|planen|erwartet|vorgesehen|devra|devrait|devraient|prévoit|prévoient|prévoyait|prévu|prévue|prévus|prévues|sera|seront|espera|esperaba|esperan|' +
  'esperaban|prevé|prevén|preveía|previsto|prevista|prevê|previa|prevede|planea|planeja|pretende|pretendem|será|serão|deverá|dovrebbe|verwacht|zal|zullen|' +
  'gepland|aura|auront|fera|feront|iront|pourra|pourront|recevra|accueillera|ouvrira|tiendra|ska|skall|kommer att|planerar|planeras|skal|będzie|będą|zostanie|zostaną|planuje|planują'

/** How a verb ends that tells what is to come: “tendrá”, “serán”, “ospiterà”, “avranno”, “receberão”. Names, with their capitals, are none. */
export const futureEnding =
  /(?<![\p{Alpha}’'-])(?!verão|barão|varão|tubarão)\p{Lower}{2,}(?:r[áà]|rán|ranno|[aei]rão)(?!\p{Alpha})/u

/** And in French, where nouns of other languages end alike: “aura”, “recevra”, “iront”. */
export const frenchFutureEnding =
  /(?<![\p{Alpha}’-])(?!front|affront)(?:\p{Lower}{1,}(?:[eidvu]ra|rra)|\p{Lower}{1,}ront)(?!\p{Alpha})/u

/** A sentence with one of these, too, tells of what was to come: it was hoped for or promised, or should have been. */
export const intending =
  'put off|postponed|deferred|pencilled in|timetabled|deadline|deadlines|on course|on track|in time for|reckoned with|verschoben|reporté|reportée|aplazado|' +
  'aplazada|rinviato|rinviata|uitgesteld|adiado|adiada|means to|meant to|hopes|hoped|hoping|intends|intended|vows|vowed|wants to|wanted to|wollen|wollte|' +
  'wollten|strebt an|streben an|angestrebt|beabsichtigt|vise à|visent à|veut|veulent|voulait|quiere|quieren|quería|meta de|meta es|meta é|querem|queria|vuole|' +
  'vogliono|voleva|sarà|saranno|prevedono|previsti|previste|mira a|punta a|wil|willen|streeft|foreseen|supposed to|devait|devaient|serait|seraient|aurait|' +
  'auraient|allait|allaient|debía|debían|debería|deberían|sería|serían|estaría|estarían|tendría|tendrían|habría|habrían|iba a|iban a|doveva|dovevano|sarebbe|' +
  'sarebbero|avrebbe|avrebbero|dovrebbero|devia|deviam|deveria|deveriam|seria|seriam|teria|teriam|prometia|prometia se|zou|zouden|moest|moesten|goal for|' +
  'goals for|targets for|ziele für|ziel für|objectifs pour|objetivos para|obiettivi per|doelen voor|rechnete mit|rechneten mit|erwartete|erwarteten|attendait|' +
  'attendaient|esperava|esperavam|attendeva|attendevano|verwachtte|verwachtten|moeten'

/** A title with one of these looks ahead, beside those above and an infinitive (“Ministers to meet”). */
export const announcing =
  'mulls|mull|eyes|weighs|considers|awaits|await|seeks|nears|near|nearing|ahead of|next year|next month|next week|next spring|next summer|next autumn|next fall|' +
  'next winter|talks|vor|vers|rumbo|busca|quiere|veut'

/** Before a date: not later, or not earlier than it. */
export const bounding =
  'by|before|until|till|prior to|up to|later than|bis|vor|spätestens|jusqu’en|jusqu’à|avant|d’ici|d’ici à|hasta|hacia|antes de|para|até|antes|fino al|entro il|' +
  'tot|voor|tegen'

/** Before a date: from then on. */
export const opening = 'since|from|as of|starting in|seit|ab|depuis|dès|partir de|desde|dal|sinds|vanaf'

/** Those of the bounds behind which what began earlier ends: “from 2019 until 2022”. */
export const ending = 'until|till|to|bis|jusqu’en|jusqu’à|hasta|até|fino al|tot|al|à|au|a'

/** Between one of the above and its date: “by the end of 2025”, “since at least 2010”. */
export const partOfYear =
  'the|at|least|mindestens|moins|au|menos|al|almeno|minstens|end|middle|beginning|start|close|early|late|mid|mid-|fall|spring|summer|autumn|winter|of|year|ende|anfang|mitte|fin|finales|de|fim|o|la|le|il|het|el'

/** Before a bare year, they make a date of it. */
export const dating =
  'in|of|on|since|from|during|early|late|mid|around|after|by|until|till|before|year|years|fy|spring|summer|autumn|fall|winter|im|am|jahr|jahre|seit|ab|nach|vom|' +
  'von|anfang|ende|mitte|bis|vor|en|depuis|dès|après|l’année|an|de|del|desde|año|ano|em|no|nel|dal|dopo|sinds|vanaf|na|begin|eind|and|or|to|und|et|y|e'

/** Words of four letters and more that end like a plural and are none. */
export const endingInS =
  'does|this|thus|less|plus|across|towards|always|perhaps|alles|eines|keines|dieses|jedes|dans|sous|sans|vers|mais|nous|vous|très|alors|moins|puis|además|' +
  'entonces|detrás|antes|depois|pelos|pelas|sois'

/** After a stretch of time: “ten years after”. */
export const reckoning =
  'after|before|later|earlier|prior|ago|since|following|nach|vor|später|zuvor|après|avant|plus tard|auparavant|después|antes|más tarde|depois|mais tarde'

/** Those of them that reckon onwards. */
export const later = 'later|später|plus tard|más tarde|mais tarde'

/** What a contract or a forecast tells years ahead: when something ends, or that it came as it had been said. */
export const foreseeable =
  'expire|expires|expired|lapse|lapses|lapsed|runs out|ran out|falls due|fell due|reverts|reverted|predicted|foretold|anticipated|prophesied|läuft aus|' +
  'lief aus|vorhergesagt|expira|expirait|prédit|prédite|venció|vence|predicho|scade|scadeva|expirou|loopt af|liep af|voorspeld'

/** What became of a plan that came to nothing: a sentence with one of these tells of the end, and no longer of the plan. */
export const abandoning =
  'given up|gave up|abandoned|dropped|scrapped|cancelled|canceled|shelved|called off|aufgegeben|abgesagt|fallengelassen|abandonné|abandonnée|annulé|annulée|abandonado|abandonada|' +
  'cancelado|cancelada|abbandonato|abbandonata|annullato|annullata|opgegeven|afgeblazen|geschrapt'

/** They open a clause of what came later, in whatever tense: “before a single one had been made”. */
export const beforehand = 'before|until|till|bevor|ehe|bis|avant|antes|prima|voordat|totdat'

/** A sentence that counts in centuries goes back to something older than its date, of which its source may tell. */
export const centuries =
  'century|centuries|jahrhundert|jahrhunderts|jahrhunderten|siècle|siècles|siglo|siglos|século|séculos|secolo|secoli|eeuw|eeuwen'

/** So does one with one of these: what is dated, what is filmed and what is likened came before. */
export const goingBack =
  'dates from|dating from|dates back|goes back to|went back to|stammt aus|stammte aus|date de|datait de|data de|' +
  'filmed|film of|adapted for|filmé|verfilmt|remembered for|' +
  'earlier|previous|older|doctrine|pattern|resembled|recalled|reminiscent|modelled on|modeled on|the same question|of the kind'

/** A title with one of these is a law's or a treaty's, where nothing else is said of the source. */
export const instruments =
  'act|regulation|directive|convention|treaty|agreement|protocol|constitution|charter|statute|law|gesetz|verordnung|richtlinie|übereinkommen|abkommen|vertrag|loi|' +
  'règlement|décret|traité|accord|ley|reglamento|decreto|tratado|convenio|lei|regulamento|convenção|legge|regolamento|trattato|wet|verordening|richtlijn|verdrag'

/** Before a date: what was to be then, or is put off until then. */
export const appointing = 'for|to|für|auf|pour|para|per|voor|naar'

/** A clause with one of these tells of what was before. */
export const pluperfect = 'had|hatte|hatten|avait|avaient|había|habían|aveva|avevano|tinha|tinham|havia|hadden'

/** They begin a clause, where no comma does: a line each for English, German, French, Spanish, Italian, Portuguese and Dutch. */
export const clauseOpening =
  'who|which|that|when|where|while|as|than|but|and|' +
  'als|aber|und|' +
  'qui|que|quand|où|mais|et|' +
  'cuando|donde|como|pero|y|' +
  'che|quando|dove|come|ma|e|' +
  'onde|mas|' +
  'waar|toen|zoals|maar'

/** Stretches of time that a sentence may reckon by. */
export const stretches =
  'year|years|month|months|decade|decades|week|weeks|day|days|century|centuries|jahr|jahre|jahren|monate|monaten|ans|mois|siècle|siècles|años|meses|siglos|anos|séculos'

/** A sentence with one of these tells of the author's own work. */
export const ownWork =
  'we|our|us|my|this study|this paper|this article|this survey|this work|this thesis|this review|this chapter|the present study|the present paper|wir|unsere|' +
  'unser|unserer|unseren|nous|notre|nos|nuestro|nuestra|nuestros|nuestras|nosso|nossa|nossos|nossas'

/** A sentence with one of these tells what became of an older work. */
export const takingUp =
  're edited|reissued|reprinted|republished|reexamined|re examined|revisited|revisits|reassessed|reinterpreted|reread|replicated|replicates|critique|reviewer|cites|' +
  'cited|citing|quotes|quoted|quoting|echoes|echoed|draws on|drawn on|drew on|drawing on|builds on|built on|building on|downloaded|downloads|viewed|views|starred|' +
  'citations|readers|copies|subscribers|available from|known as|called|named after|translated|translation|classic|seminal|repeated|repeats'

/** The same, unless the older work is one on a year that is named in its title: countries and voters reject and confirm things too. */
export const answering =
  'confirmed|confirms|confirm|criticised|criticized|criticises|criticizes|challenged|challenges|rejected|rejects|refuted|refutes|responded|replied|reviewed|inspired|' +
  'inspires|influenced|influence'

/** In a sentence without a date they point to the year of the sentence before it. */
export const sameYear =
  'that year|that same year|the same year|that month|that spring|that summer|that autumn|that winter|im selben jahr|im gleichen jahr|in jenem jahr|dieses jahres|jenes jahres|' +
  "cette année là|la même année|ese año|ese mismo año|aquel año|el mismo año|quell'anno|lo stesso anno|nesse ano|naquele ano|no mesmo ano|dat jaar|datzelfde jaar|hetzelfde jaar"

/** Before “since”, they say for how long nothing like it was: “the first time since 2019”. */
export const unequalled =
  'first|last|highest|lowest|largest|biggest|smallest|worst|best|most|least|longest|shortest|deepest|steepest|only|mal|male|fois|volta|volte|vez|keer|höchste|höchsten|niedrigste|' +
  'niedrigsten|haut|bas|alto|alta|bajo|baja|baixo|baixa|basso|bassa|hoogste|laagste'

/** A sentence with one of these tells of what led to an event or came of it: its date is not the event's. */
export const leadingElsewhere =
  'prepared|prepares|prepare|preparing|preparation|preparations|announced|announces|announcement|run up|ahead of|before|after|following|since|later|result|results|' +
  'resulted|resulting|wake of|anniversary|bid|called for|decided|decides|decision|first|earlier|already|previous|previously|vor|nach|seit|später|bereits|avant|après|' +
  'depuis|déjà|antes|después|desde|ya|depois|já'

/** A title's year beside one of these belongs to a set of figures or an edition, and dates no event. */
export const recurring =
  'report|reports|statistics|statistical|yearbook|annual|census|index|outlook|review|reviews|data|log|logs|estimate|estimates|figures|accounts|budget|budgets|survey|' +
  'status|edition|editions|guideline|guidelines|plan|strategy|agenda|vision|ranking|bericht|statistik|jahrbuch|rapport|annuaire|informe|anuario|relatório|anuário'

/** A title's year beside one of these is a law's or a treaty's: it was made then, and more may have come of it later. */
export const laws =
  'act|acts|law|laws|bill|code|convention|treaty|agreement|regulation|regulations|directive|protocol|constitution|gesetz|loi|ley|lei|verfassung|constitución|' +
  'constituição|costituzione|grondwet|protocole|protocolo|protocollo|protokoll|award|laudo|lodo|schiedsspruch'

/** What makes a law one. */
export const enacting =
  'passed|enacted|adopted|signed|verabschiedet|erlassen|adopté|adoptée|votée|promulguée|promulgó|promulgada|aprobada|aprobó|promulgou|aprovada|approvata|' +
  'promulgata|aangenomen'

/** They fall in the month of what they keep. */
export const anniversaries =
  'anniversary|anniversaries|jubilee|centenary|bicentenary|commemorated|commemorates|commemoration|jahrestag|jubiläum|gedenken|anniversaire|aniversario|' +
  'aniversário|anniversario|jubileum'

/** A title with one of these may look back on what was a year ago. */
export const lookingBack =
  'after|later|since|ago|year on|years on|nach|seit|später|après|depuis|después|desde|tras|depois|após|dopo|sinds|efter|sedan|po'

/** Headlines in the present tense tell of the day. */
export const reporting =
  'today|arrives|arrive|visits|begins|begin|opens|signs|sign|concludes|conclude|holds|hold|hosts|launches|receives|receive|meets|meet|inks|ink|agrees|agree|joins|' +
  'join|ends|closes|lands|starts|kicks off|delivers|deliver|approves|approve|announces|takes effect|wins|beats|calls on|tours|welcomes|to visit|to hold|to meet|' +
  'to sign|to open|to host|to attend|to receive|to join|to launch|to begin|to tour|to travel|to arrive|to discuss|to address'

/** Before a war or a peace “between” two that was over when what a sentence tells began. */
export const goneBefore =
  'after|since|following|despite|out|nach|seit|trotz|après|depuis|malgré|después|tras|desde|dopo|malgrado|depois|após|na|sinds|ondanks|efter|sedan|trots|po|mimo'
export const betweens = 'between|zwischen|entre|tra|fra|tussen|mellan|mellem|między'
