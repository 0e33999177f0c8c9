/** Offices and callings that stand in small letters before a name: “the painter Holm”, “le colonel Aka”, “il commissario Verri”. */
export const smallRoles =
  'painter|composer|sculptor|architect|poet|novelist|playwright|philosopher|emperor|empress|king|queen|president|minister|premier|chancellor|governor|colonel|captain|general|' +
  'admiral|commissioner|mayor|senator|bishop|pope|' +
  'président|présidente|ministre|roi|reine|empereur|impératrice|pape|général|colonel|capitaine|commandant|maréchal|amiral|évêque|archevêque|maire|gouverneur|député|commissaire|peintre|' +
  'compositeur|architecte|sculpteur|presidente|presidenta|ministro|ministra|rey|reina|emperador|coronel|capitán|almirante|obispo|arzobispo|alcalde|alcaldesa|gobernador|juez|pintor|' +
  'compositor|arquitecto|regina|imperatore|generale|colonnello|capitano|ammiraglio|vescovo|arcivescovo|sindaco|governatore|commissario|commissaria|giudice|pittore|compositore|architetto|' +
  'scultore|koning|koningin|keizer|paus|kolonel|kapitein|bisschop|burgemeester|staatssecretaris|commissaris|schilder|componist|rei|rainha|capitão|bispo|arcebispo|prefeito|prefeita|' +
  'governador|governadora|juiz|pintora|compositora'

/** German gives every noun a capital. Compounds (“Außenminister”) are told by what they end with. */
export const capitalRoles =
  'präsident|präsidentin|kanzler|kanzlerin|ministerin|staatssekretär|könig|königin|kaiser|kaiserin|papst|fürst|herzog|graf|bischof|erzbischof|kardinal|oberst|hauptmann|feldmarschall|bürgermeister|bürgermeisterin|gouverneur|' +
  'maler|malerin|komponist|komponistin|architekt|bildhauer|dichter|philosoph'

/** Offices whose holders take a name and a number. */
export const regalRoles =
  'pope|king|queen|emperor|empress|tsar|czar|sultan|shah|papst|könig|königin|kaiser|kaiserin|zar|pape|roi|reine|empereur|impératrice|papa|rey|reina|re|regina|emperador|' +
  'imperatore|rei|rainha|imperador|paus|koning|koningin|keizer|påven|kung|kungen|drottning|drottningen|konge|dronning'

/** What people do and undergo, and hardly anything else: behind two names with capitals, small letters and all, they make a person of them. */
export const personVerbs =
  'born|dies|died|resigns|resigned|sworn|elected|re-elected|reelected|appointed|marries|married|murdered|assassinated|executed|arrested|jailed|imprisoned|sentenced|convicted|acquitted|pardoned|' +
  'knighted|confesses|confessed|apologises|apologizes|apologised|apologized|writes|wrote|wins|won|awarded|beats|concedes|conceded|retires|retired|inaugurated|crowned|canonised|beatified|honoured|named|' +
  'murió|muere|nació|dimite|dimitió|elegido|elegida|ganó|gana|recibió|recibe|escribió|asesinado|asesinada|juró|jura|suspendido|destituido|destituida|condenado|condenada|nombrado|nombrada|' +
  'morreu|morre|nasceu|eleito|eleita|reeleito|reeleita|venceu|vence|ganhou|recebeu|recebe|escreveu|demite-se|assassinado|assassinada|condenado|nomeado|nomeada|' +
  'morì|muore|nacque|eletto|eletta|vinse|vince|scrisse|ucciso|uccisa|arrestato|arrestata|nominato|nominata|condannato|condannata|' +
  'mourut|meurt|naquit|élu|élue|réélu|réélue|nommé|nommée|reçut|reçoit|remporte|remporta|couronné|couronnée|écrivit|démissionne|assassiné|assassinée|condamné|condamnée|relaxé|relaxée|' +
  'starb|stirbt|geboren|gewählt|ernannt|gewann|gewinnt|erhielt|erhält|schrieb|ermordet|verhaftet|vereidigt|angelobt|verurteilt|freigesprochen|' +
  'stierf|sterft|overleed|overlijdt|gekozen|benoemd|beëdigd|kreeg|krijgt|schreef|vermoord|veroordeeld|vrijgesproken|won|wint|' +
  'dog|dör|föddes|valdes|utsedd|utsågs|vann|vinner|fick|får|skrev|avgår|avgick|mördades|dömdes|frikändes|døde|dør|valgt|vant|vinner|skrev|' +
  'zmarł|zmarła|umiera|urodził|urodziła|wybrany|wybrana|zdobył|zdobyła|otrzymał|otrzymała|napisał|napisała|skazany|skazana|zamordowany'

/** Before the office that somebody has come to. */
export const newWords = 'new|neuer|neue|nouveau|nouvelle|nuevo|nueva|nuovo|nuova|novo|nova|nieuwe|ny|nye|nowy|nowa|nowym|nową'
