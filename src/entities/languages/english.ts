import type { EntityLanguage } from './language.js'

/** Before whom something is done against. */
const opposing = 'against|versus|gegen|contre|contra|contro|tegen|mot|przeciw|przeciwko'

/** The words by which English names and contrasts things. */
export const english: EntityLanguage = {
  id: 'en',
  smallWords:
    'and|or|into|to|from|is|are|was|were|in|by|for|with|as|on|at|the|of|a|an|its|their|that|which|but|has|have|had|be|been|not|than|this|these|those|' +
    'his|her|our|we|it|they|he|she|after|before|during|since|until|between|under|over|about|through|while|when|where|if|although|however|both|also|' +
    'then|there|here|who|what|why|how|can|may|will|would|could|should|must|do|does|did|no|nor|so|such|some|any|all|each|every|other|another|more|most',
  places: {
    prepositions:
      'in|to|from|of|with|between|across|through|throughout|near|into|within|for|over|via|outside|inside|around|against|at|visit|visits|visited|' +
      'tour|trip|and|or|by',
    locatives:
      'in|at|near|from|to|around|throughout|outside|visit|visits|visited|im|nach|aus|von|bei|à|a|en|au|de|desde|dans|di|da|naar|uit|van|em|i|från|' +
      'till|fra|til|w|we|z|ze|do',
    /** Of the locatives, those that tell where somebody or something comes from. */
    origins: 'from|von|aus|de|desde|di|da|uit|van|från|fra|z|ze',
    namesakes:
      'agreement|accord|accords|convention|conventions|protocol|statute|declaration|treaty|treaties|rules|consensus|charter|pact|act|summit|' +
      'conference|congress|club|school|university|college|institute|hospital|press|times|post|herald|tribune|journal|review|gazette|stock|' +
      'bank|airlines|airways|process|principles|criteria|classification|scale|score|manifesto|memorandum|communiqué|award|prize|olympics|' +
      'marathon|biennale|festival|exhibition|philharmonic|symphony|museum|academy|society|association|cathedral|library|airport|foundation|' +
      'centre|center|street|square|avenue|station|panel|survey|study|cohort|index|test|model|theorem|equation|disease|syndrome|virus|' +
      'abkommen|vertrag|verträge|konvention|protokoll|erklärung|gipfel|kongress|konferenz|universität|hochschule|zeitung|verfassung|' +
      'accords|traité|traités|protocole|pacte|charte|déclaration|sommet|congrès|conférence|université|concordat|musée|théâtre|opéra|' +
      'acuerdo|acuerdos|convenio|convención|tratado|tratados|pacto|protocolo|carta|declaración|cumbre|congreso|conferencia|universidad|museo|teatro|' +
      'accordo|accordi|trattato|trattati|convenzione|patto|protocollo|dichiarazione|vertice|congresso|conferenza|università|concordato|' +
      'acordo|acordos|convenção|declaração|cimeira|cúpula|conferência|universidade|museu|' +
      'akkoord|akkoorden|verdrag|verdragen|conventie|verklaring|handvest|conferentie|universiteit|' +
      'avtal|avtalet|fördrag|fördraget|konvention|konventionen|deklarationen|toppmötet|konferensen|universitet|universitetet|' +
      'traktat|traktatu|układ|układu|konwencja|konwencji|deklaracja|deklaracji|szczyt|konferencja|konferencji|uniwersytet|uniwersytetu|' +
      'oratorio|oratory|chiesa|iglesia|igreja|église|kirche|kerk|church|chapel|chapelle|kapelle|capilla|cappella|capela|basilica|basílica|basilique|convento|convent|monastero|monasterio|mosteiro|monastery|abbazia|abbaye|abbey|priory|parish|parroquia|parrocchia',
    /** Behind a place, in small letters too: what is called after it may be elsewhere, or about something else. */
    facilities:
      'station|street|square|road|avenue|lane|embankment|gate|park|stadium|summit|conference|congress|accord|accords|agreement|treaty|protocol|convention|' +
      'declaration|pact|agreements|treaties|talks|negotiations|process|strategy|programme|trial|trials|memorandum|formula|format|plan|system|principles|criteria|' +
      'rules|charter|statement|consensus|framework|compact|roadmap|round|regime|school|syndrome|effect',
    /** Between such a noun, if it has a capital, and the place: “an agreement of England” is none that is called so. */
    namesakeLinks: 'of|for|von|van|i|av|w|z',
    /** The same in languages that write such nouns small. */
    smallNamesakeLinks: 'de|del|di|da|do',
    riversToo:
      'colorado|missouri|mississippi|ohio|delaware|tennessee|connecticut|arkansas|illinois|wisconsin|niger|senegal|jordan|paraguay|uruguay|paraná|essequibo|limpopo',
    forums: 'court|courts|judge|judges|tribunal|tribunals|arbitration|arbitrators',
    lessons: 'lessons|lesson|advice|warning|model|template',
    noPersons: 'turkey|guinea|niger',
    /** Before the first of two places between which a title ranges, and before the other. */
    spanning: 'from|de|du|da|dal|dalla|dallo|von|vom|van|från|od',
    reaching: 'to|à|au|a|al|alla|ao|bis|nach|zum|zur|naar|tot|till|do',
    /** Seats of international courts and of the European Union, as `Place.normal` has them: what these do is told of by them. */
    seatsOfMany: 'BE|CR|CR-san josé|FR-strasbourg|LU|NL-the hague|TZ-arusha|CH-lausanne',
    leaving:
      'left|leaves|leaving|fled|flees|fleeing|quits|verließ|verlässt|verlassen|floh|quitta|quitte|fuit|dejó|abandonó|lasciò|lascia|deixou|verliet',
    moving:
      'extradited|expelled|deported|flown|flew|flies|fled|returned|returns|returning|escaped|escapes|moved|moves|sailed|sails|driven|came|comes|coming|back|home|shipped|' +
      'brought|sent|taken',
    ranks:
      'largest|biggest|smallest|highest|lowest|oldest|youngest|richest|poorest|longest|deepest|fastest|greatest|strongest|tallest|busiest|earliest|newest|worst|best|' +
      'deadliest|driest|hottest|coldest|cheapest|first|second|third|last|only|most|least|top|erste|ersten|erster|erstes|einzige|primer|primera|primero|única|único|premier|première|seul|seule|' +
      'primo|prima|unico|unica|primeiro|primeira|eerste|enige|leads|tops|topped|ranks|ranked|führt|führend|lidera|encabeza|guida|' +
      'champion|champions|campeón|campeona|campeones|championne|championnes|campione|campioni|campeã|campeões|europameister|kampioen',
    organs:
      'senate|parliament|government|congress|cabinet|lawmakers|legislators|deputies|' +
      'senat|parlament|regierung|bundestag|parlement|gouvernement|sénat|senado|parlamento|gobierno|cortes|governo|senato|regering',
    before: 'before|at|in|to|addresses|addressed|devant|vor|ante|davanti|perante|voor',
    hosting:
      'receives|received|hosts|hosted|welcomes|welcomed|reçoit|reçut|accueille|accueillit|empfing|empfängt|recibe|recibió|riceve|ricevette|accolse|recebe|recebeu|ontving|ontvangt',
    widenings: 'inter|pan|trans|cross|anti|pro|non|ibero|meso|latino|sud|nord|est|ouest|centre|centro',
    languageNouns:
      'language|languages|text|texts|corpus|corpora|word|words|sentence|sentences|grammar|verb|verbs|noun|nouns|translation|translations|' +
      'treebank|parser|parsing|morphology|syntax|phonology|dialect|dialects|script|speakers|speech|wikipedia|edition|version|segmentation|' +
      'tagger|tagging|literature|poetry|poem|novel|prose|lexicon|dictionary|vocabulary|orthography|letters|characters|phrase|phrases|newswire|' +
      'idioms|pronouns|tense|wordnet|propbank|ontonotes|nlp|gigaword|documents|queries|' +
      'sprache|literatur|übersetzung|langue|littérature|traduction|roman|poésie|lengua|literatura|traducción|novela|poesía|lingua|letteratura|traduzione|' +
      'romanzo|poesia|língua|tradução|taal|letterkunde|vertaling',
  },
  people: {
    roles:
      'president|minister|premier|chancellor|king|queen|emperor|empress|sultan|tsar|czar|pope|prince|princess|duke|duchess|emir|caliph|general|' +
      'admiral|marshal|colonel|commander|chief|ambassador|envoy|governor|mayor|senator|congressman|congresswoman|representative|secretary|' +
      'secretary-general|director|director-general|chairman|chairwoman|chair|chairperson|ceo|judge|justice|bishop|archbishop|cardinal|ayatollah|' +
      'imam|rabbi|professor|prof|dr|mr|mrs|ms|sir|lord|lady|dame|saint|mp|leader|speaker|commissioner|pm|spokesman|spokeswoman|spokesperson',
    authorities:
      'historian|historians|sociologist|economist|philosopher|scholar|critic|author|writer|theorist|anthropologist|geographer|psychologist|biographer|editor|' +
      'translator|journalist|scientist|physicist|linguist|jurist|notes|noted|argues|argued|writes|wrote|claims|claimed|observes|observed|suggests|suggested|contends|' +
      'contended|maintains|maintained|explains|explained|reports|reported|shows|showed|finds|found|concludes|concluded|describes|described|remarks|remarked|' +
      'points|pointed|says|said|proposes|proposed|puts|recalls|recalled|calls|has|have|et',
    notFirst:
      'golden|silver|royal|imperial|mount|mont|monte|lake|fort|port|porto|cape|camp|point|isle|villa|plaza|hotel|hms|uss|ss|rms',
    notSurname:
      'staff|assembly|commission|council|election|elections|manager|public|motors|electric|office|committee|party|government|administration|general|affairs|theory|data|' +
      'review|report|news|today|day|award|effect|law|method|equation|process|distribution|number|constant|principle|expert|briefings|minister|family|war|' +
      'bridge|tunnel|canal|dam|river|airport|island|islands|university|hospital|museum|cathedral|castle|prize|expedition|act|system|bill|' +
      'trio|quartet|quintet|sextet|ensemble|band|choir|group|brothers|sisters|company|corporation',
    notGiven:
      'will|mark|art|rio|may|april|june|august|summer|autumn|christian|royal|major|dean|earl|frank|grace|hope|faith|joy|rose|ruby|pearl|iris|violet|' +
      'chase|drew|max|rich|bill|rob|pat|sue|gene|guy|ray|dale|glen|forest|heath|cliff|brook|brooke|sandy|rusty|sky|star|dawn|eve|destiny|harmony|' +
      'melody|serenity|patience|prudence|charity|mercy|justice|liberty|constance|victor|victoria|florence|sydney|austin|dallas|houston|jackson|' +
      'lincoln|madison|savannah|georgia|virginia|carolina|dakota|montana|chad|jordan|israel|kenya|asia|india|china|america|paris|london|milan|' +
      'roman|german|french|angel|prince|king|duke|baron|general|judge|the|an|ada|amen|dan|don|ed|era|ever|ida|in|jan|may|mar|sal|see|son|ten|you|' +
      'so|sol|sun|day|ana|ali|cat|con|from|his|ira|is|it|kit|me|my|new|no|on|or|our|per|pro|she|sin|tad|tan|to|too|una|van|von|vi|web|was|way|west|' +
      'young|long|brown|green|black|white|gray|grey|early|case|able|abe|ace|ash|bay|bird|blue|buck|bud|buster|carry|cash|chance|clay|cloud|cody|' +
      'dream|easter|essence|fern|ferry|fleet|ford|fox|game|happy|hazel|holly|honey|hunter|ivy|jade|jewel|lake|lane|lance|laurel|lily|love|lucky|mason|' +
      'myth|nature|nova|ocean|olive|page|parker|piper|price|precious|princess|queen|rain|raven|reed|reef|river|robin|rock|sage|sailor|shade|sterling|' +
      'stone|storm|tiger|tuesday|unique|wade|walker|ward|willow|winter|wolf|worth|mission|marine|europe|algeria|egypt|africa|italia|germania|data|delta|' +
      'maria|alma|alba|luna|stella|aurora|gloria|regina|clementine|cosmos|atlas|titan|phoenix|orion|apollo|mercury|mars|venus|' +
      'comte|comtesse|conte|duchesse|gouverneur|kaiser|kong|meiji|meister|mullah|pres|sieur|thor|vicomte',
  },
  names: {
    before: {
      event:
        'hurricane|cyclone|typhoon|storm|operation|exercise|expedition|ouragan|huracán|uragano|furacão|orkaan|hurrikan|zyklon|taifun|opération|operación|operazione|operação',
      place: 'lake|mount|cape|lac|lago|mont|monte|cap|cabo|tunnel|pont|schloss|burg|zeche|grube|haus',
      organisation:
        'universität|université|stift|kloster|ig|banco|banca|banque|teatro|théâtre|museo|musée|museu|hospital|hôpital|ospedale|galerie|galleria|éditions|ediciones|edizioni|edições|radio|' +
        'instituto|institut|istituto|colegio|collège|liceo|lycée|liceu',
      thing:
        'ship|steamer|steamship|tanker|ferry|vessel|submarine|frigate|destroyer|cruiser|battleship|schooner|brig|liner|trawler|freighter|corvette|barge|yacht|dampfer|frachter|' +
        'paquebot|navire|pétrolier|cargo|vapor|buque|petrolero|nave|piroscafo|traghetto|petroliera|schip|veerboot|navio|petroleiro|' +
        'satellite|probe|spacecraft|rocket|rover|orbiter|lander|sonde|satellit|rakete|fusée|satélite|sonda|satelliet|' +
        'comet|asteroid|komet|comète|cometa|newspaper|daily|weekly|tabloid|quotidien|hebdomadaire|periódico|diario|giornale|settimanale|quotidiano|krant|dagblad',
    },
    of: {
      event:
        'battle|siege|treaty|peace|congress|council|synod|massacre|sack|fall|relief|reign|' +
        'konzil|synode|schlacht|belagerung|vertrag|friede|frieden|kongress|abkommen|prozess|erdbeben|' +
        'concile|bataille|siège|traité|paix|congrès|accord|accords|séisme|' +
        'concilio|batalla|asedio|tratado|paz|congreso|acuerdo|terremoto|' +
        'battaglia|assedio|trattato|pace|congresso|accordo|concílio|batalha|acordo|slag|beleg|verdrag|vrede|concilie',
      place:
        'bay|gulf|strait|isle|province|county|district|city|state|port|harbour|harbor|lake|castle|canton|duchy|kingdom|bishopric|mine|mines|mill|mills|tomb|' +
        'tunnel|bucht|brücke|grab|lac|golfe|île|pont|barrage|tombe|vallée|château|cathédrale|abbaye|moulin|' +
        'bahía|golfo|isla|puente|puerto|tumba|castillo|catedral|valle|lago|mina|diga|traforo|isola|ponte|porto|tomba|castello|cattedrale|ilha|barragem|castelo|brug|haven|kasteel|kathedraal',
      organisation:
        'university|bank|diocese|archdiocese|church|museum|academy|ministry|chamber|parliament|observatory|patriarchate|college|institute|court|library|hospital|opera|theatre|' +
        'patriarchat|patriarcat|patriarcado|patriarcato|iglesia|chiesa|igreja|église|kirche|académie|academia|accademia|banco|banca|banque|instituto|institut|istituto|tribunal|tribunale|cour|corte|' +
        'biblioteca|bibliothèque|bibliothek|bibliotheek|diocesi|diócesis|bisdom|obispado|vescovado|évêché|bispado|' +
        'universität|bistum|universidad|università|universidade|universiteit|université|musée|museo|museu|opéra|théâtre|teatro|arbeidshof|gerechtshof|rechtbank|hof',
    },
    after: {
      event:
        'treaty|agreement|accord|accords|convention|protocol|declaration|expedition|massacre|uprising|rebellion|mutiny|earthquake|tsunami|eruption|' +
        'famine|trial|trials|affair|disaster|summit|pact|airlift|armistice|festival|principles|biennale|krieg|vertrag|friede|aufstand|konvention|protokoll|abkommen|gipfel|erklärung|konferenz|' +
        'kongress|übereinkommen|verdrag|conventie|akkoord',
      place:
        'river|lake|sea|desert|bay|island|islands|valley|basin|province|county|district|strait|peninsula|delta|glacier|reef|volcano|plateau|dam|tunnel|bridge|crossing|viaduct|canal|pass|harbour|harbor|airport|castle|' +
        'crater|cave|caves|monastery|abbey|mosque|palace|temple|lighthouse|refinery|oilfield|quarry|colliery|falls',
      organisation:
        'university|college|hospital|observatory|cathedral|museum|airlines|airways|railway|foundation|prize|award|league|orchestra|petrochemical|petroleum|telecom|motors|pharmaceuticals|' +
        'aerospace|shipyard|library|bank|academy|institute|opera|ballet|quartet|brigade|regiment|church|brewery|philharmonic|städtebund|bund|orden|hof|philharmoniker|staatsoper',
    },
    small:
      'ship|steamer|steamship|tanker|ferry|vessel|submarine|frigate|destroyer|cruiser|battleship|schooner|brig|liner|trawler|freighter|corvette|barge|yacht|paquebot|navire|pétrolier|' +
      'vapor|buque|petrolero|nave|piroscafo|traghetto|petroliera|schip|veerboot|navio|petroleiro|satellite|probe|spacecraft|rocket|rover|orbiter|lander|fusée|satélite|sonda|satelliet|' +
      'comet|asteroid|comète|cometa|newspaper|daily|weekly|tabloid|quotidien|hebdomadaire|periódico|diario|giornale|settimanale|quotidiano|krant|dagblad|' +
      'river|glacier|reef|volcano|plateau|dam|tunnel|bridge|canal|crossing|viaduct|lake|lac|lago|hurricane|cyclone|typhoon|storm|tempête|tempesta|huracán',
    links: 'of|at|over|near|von|zu|bei|am|van|te|bij|de|du|des|di|del|della|dello|do|da|dos|das|sous|sur',
    articles: 'the|la|le|les|el|los|las|der|den|dem|il|lo|het|de',
    alike:
      'hurricane=cyclone|typhoon\nbridge=crossing|viaduct\n' +
      'ship=steamer|steamship|tanker|ferry|vessel|submarine|frigate|destroyer|cruiser|battleship|schooner|brig|liner|trawler|freighter|corvette|barge|yacht|dampfer|frachter|paquebot|navire|pétrolier|cargo|vapor|buque|petrolero|nave|piroscafo|traghetto|petroliera|schip|veerboot|navio|petroleiro\n' +
      'probe=spacecraft|rover|orbiter|lander|sonde|sonda|satellite|satellit|satélite|satelliet\nrocket=rakete|fusée\ncomet=komet|comète|cometa\n' +
      'newspaper=daily|weekly|tabloid|quotidien|hebdomadaire|periódico|diario|giornale|settimanale|quotidiano|krant|dagblad\nagreement=accord|accords|pact\nchurch=patriarchate|patriarchat|patriarcat|patriarcado|patriarcato|iglesia|chiesa|igreja|église|kirche\ntrial=trials\nisland=islands\nuprising=rebellion|mutiny|revolt',
    general:
      'national|international|general|central|federal|state|supreme|world|global|regional|bilateral|multilateral|partnership|cooperation|framework|' +
      'peace|association|social|public|community|new|great|trade|free|civil|cold|industrial|green|first|second|third|final|joint|common|such|this|that|' +
      'the|an|a|under|each|every|any|our|their|its|his|her|local|private|early|late|modern|ancient|major|minor|open|online|virtual|annual|special|' +
      'teaching|children|district|county|regional|royal|imperial|city|north|south|east|west|northern|southern|eastern|western|upper|lower|inner|outer|' +
      'climate|human|rights|nuclear|arms|military|security|defence|defense|energy|gas|oil|water|economic|political|environmental|customs|sharing|' +
      'draft|name|original|amended|joint|security|status|forces|collective|standard|clinical|research|study|experimental|joining|licence|license',
  },
  events: {
    editions:
      'election|elections|census|referendum|olympics|championship|championships|earthquake|flood|floods|flooding|drought|heatwave|eruption|tsunami|' +
      'summit|coup|pandemic|epidemic|outbreak|crisis|crash|uprising|revolution|treaty|convention|protests|strike|famine|constitution|conference|' +
      'congress|session|republic|act|law|statute|directive|decree|games|world cup|world war|assessment report|plan|amendment|intifada|symposium|plenum|budget|war|invasion|survey',
    counted:
      'table|tables|figure|figures|fig|chapter|chapters|part|parts|page|pages|volume|vol|number|no|nos|appendix|annex|note|notes|equation|' +
      'eq|step|day|week|month|year|years|hour|line|item|question|example|theorem|lemma|proposition|corollary|definition|algorithm|box|panel|plate|scheme|model|' +
      'experiment|sample|group|case|paragraph|para|sect|issue|edition|room|route|january|february|march|april|may|' +
      'june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|' +
      'saturday|sunday|spring|summer|autumn|fall|winter|early|late|mid|circa|ca|around|since|about|only|age|aged|top|century|published|accessed|' +
      'retrieved|available|copyright|press|university|journal|proceedings|ibid|chap|hypothesis|study|aim|objective|research|task|exp|jahr|jahre|jahren|monat|tag|kapitel|tabelle|abbildung|seite|seiten|band|heft|teil|nummer|nr|folge|usd|eur|gbp|us|rs|inr|pkr|cny|jpy|chf|cad|aud',
    uncounted:
      'table|tables|figure|figures|section|sections|chapter|chapters|page|pages|appendix|equation|note|notes|step|time|times|half|place|hand|world|person|party|' +
      'order|language|century|decade|year|years|month|week|quarter|degree|class|rate|look|glance|instance|line|floor|place|attempt|author|paper|study|example|' +
      'january|february|march|april|june|july|august|september|october|november|december|about|over|under|nearly|almost|only|least|most|than|some|with|' +
      'from|until|since|after|before|between|around|through|were|have|been|aged|approximately|roughly|level|levels|between|among|over|were',
    rounds: 'round|meeting|session|edition|one|instalment|sitting|gathering|conference|event|year',
    ordinals:
      'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|' +
      'nineteenth|twentieth',
  },
  contrast: {
    /** Before whom something is done with, or against. */
    partnering: `with|mit|avec|con|com|met|med|${opposing}`,
    /** Those of them that set one against another. */
    opposing,
    bothParties: [
      '\\b(?:both|the two|two|these two|these|either) (?:countries|sides|nations|states|parties|neighbours|neighbors|governments|powers|allies|capitals|armies|militaries)\\b',
      '\\b(?:bilateral|mutual)\\b',
      '\\btheir (?:[a-z]+ ){0,2}(?:relations|relationship|ties|cooperation|partnership|alliance|rivalry|border|trade)\\b',
    ],
    comparing:
      'similar|similarly|likewise|elsewhere|other countries|other nations|other states|other parts|other regions|other cities|other settings|comparable|compared|' +
      'comparison|comparative|in contrast to|in contrast with|contrasts with|unlike|whereas|worldwide|globally|around the world|internationally|international evidence|as in|such as|for example|' +
      'for instance|e.g.|cf.|see also|including|among others|analogous|parallel|parallels|inspired|modelled on|modeled on|precedent|precedents|neighbouring|' +
      'neighboring|many countries|several countries|most countries|across countries|various countries|different countries|developing countries|developed countries|' +
      'low-income|middle-income|in line with|consistent with|also been|also found|also reported|replicated|echo|echoes|echoing|resembles|reminiscent',
    comparison:
      'comparison|comparisons|comparative|compared|comparing|vergleich|vergleichend|comparaison|comparada|comparado|comparato|confronto|vergelijking|jämförelse',
    borrowing:
      'following|method|methods|methodology|approach|framework|adapted|adopted from|we adopted|we adopt|based on|we use|we used|was used|were used|using|technique|techniques|model of|' +
      'models of|theory|theories|theoretical|concept|concepts|term|terminology|coined|defined|definition|typology|instrument|questionnaire|algorithm|software|' +
      'proposed by|introduced by|developed by|formula|protocol described|as described',
    parting:
      'independence|independent|secede|seceded|secession|separation|separated|partition|breakaway|broke away|birth of|dissolution|put out of|' +
      'possession|possessions|ceded|cession|handover|handed over|handed back|annexed|annexation|cedió|cedida|cesión|cedeu|cedida|cessão|céda|cédée|cédé|' +
      'abgetreten|abtretung|cedette|ceduta|cessione|afgestaan|annektiert|annexion|annexión|anexión|anexação|annessione|annexatie',
    agents:
      'giant|giants|firm|firms|company|companies|group|conglomerate|contractor|contractors|operator|carrier|airline|lender|lenders|bank|banks|investor|investors|' +
      'navy|army|force|squadron|jets|fighters|aircraft|pilots|crew|sailors|marines|troops|soldiers|forces|contingent|fleet|ship|ships|engineers|workers|scientists|researchers|doctors|diplomats|envoy|envoys|delegation|team|' +
      'konzern|firma|hersteller|groupe|entreprise|société|empresa|grupo|gruppo|azienda|bedrijf|concern',
    onlookers:
      'boundary|boundaries|border|borders|frontier|frontiers|question|claim|claims|dispute|grenze|grenzen|grenzfrage|frontière|frontera|confine|fronteira|grens|' +
      'opinion|opinions|press|newspapers|media|policy|policies|diplomacy|perception|perceptions|views|attitudes|reaction|reactions|response|responses|observers|' +
      'travellers|perspective|perspectives|interests|öffentlichkeit|presse|opinión|prensa|opinione|stampa|imprensa|opinie',
    fates:
      'seized|arrested|captured|kidnapped|abducted|extradited|exiled|imprisoned|jailed|sentenced|convicted|treated|born|died|buried|returned|verhaftet|festgenommen|geboren|' +
      'starb|arrêté|né|mourut|détenido|nació|murió|arrestato|nacque|morì|preso|nasceu|morreu',
    journeys:
      'visit|visits|visited|visitor|visitors|tour|tours|trip|trips|journey|journeys|travels|itinerary|besuch|besuche|staatsbesuche|reisen|visite|visites|voyages|' +
      'voyage|visitas|viajes|viaggi|viagens|bezoeken|reizen|besök|resor|wizyty',
    visit:
      'visit|visits|visited|visiting|tour|tours|toured|touring|trip|trips|travels|travelled|traveled|travelling|arrives|arrived|arrival|flies|flew|lands|landed|welcomes|hosts',
  },
}
