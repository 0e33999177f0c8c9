/** What people do and undergo, and hardly anything else: behind two names with capitals, small letters and all, they make a person of them. */
export const personVerbs =
  'born|dies|died|resigns|resigned|sworn|elected|re-elected|reelected|appointed|marries|married|murdered|assassinated|executed|arrested|jailed|imprisoned|sentenced|' +
  'convicted|acquitted|pardoned|knighted|confesses|confessed|apologises|apologizes|apologised|apologized|writes|wrote|concedes|conceded|retires|retired|inaugurated|' +
  'crowned|canonised|beatified|murió|muere|dimite|dimitió|elegido|elegida|escribió|asesinado|asesinada|juró|jura|suspendido|destituido|destituida|condenado|condenada|' +
  'nombrado|nombrada|morreu|morre|eleito|eleita|reeleito|reeleita|escreveu|demite-se|assassinado|assassinada|nomeado|nomeada|morì|muore|eletto|eletta|scrisse|ucciso|' +
  'uccisa|arrestato|arrestata|nominato|nominata|condannato|condannata|mourut|meurt|élu|élue|réélu|réélue|nommé|nommée|couronné|couronnée|écrivit|démissionne|assassiné|' +
  'assassinée|condamné|condamnée|relaxé|relaxée|starb|stirbt|gewählt|ernannt|schrieb|ermordet|verhaftet|vereidigt|angelobt|verurteilt|freigesprochen|stierf|sterft|' +
  'overleed|overlijdt|gekozen|benoemd|beëdigd|schreef|vermoord|veroordeeld|vrijgesproken|dog|dör|valdes|utsedd|utsågs|skrev|avgår|avgick|mördades|dömdes|frikändes|døde|' +
  'dør|valgt|zmarł|zmarła|umiera|wybrany|wybrana|napisał|napisała|skazany|skazana|zamordowany'

/** Ranks that stand behind a name. */
export const ranksBehind = 'pasha|paşa|bey|efendi|effendi|agha|aga|hanım|hanim|sahib|begum'

/** Surnames that stand before the first name in Chinese, Korean and Vietnamese. */
export const surnamesFirst =
  'xi|li|wang|zhang|liu|chen|yang|huang|zhao|zhou|zhu|guo|gao|luo|zheng|liang|xie|tang|deng|feng|cao|zeng|xiao|tian|dong|yuan|jiang|wei|wen|mao|qin|hu|lu|shi|kim|lee|choi|jung|' +
  'chung|kang|yoon|jang|ahn|hwang|roh|nguyen|nguyễn|tran|trần|pham|phạm|hoang|phan|tsai|chiang|hsu|soong|chang|tsang|leung|tung'

/** Those that are words too. */
export const unsureSurnamesFirst =
  'ban|moon|park|ma|sun|song|han|he|lin|wu|lai|cho|shin|lim|oh|bo|ho|do|son|ko|baek|seo|kwon|yun|you|yu'

/** What is given to people of merit. */
export const prizes =
  'prize|award|laureate|laureates|nobel|booker|goncourt|pulitzer|pritzker|oscar|oscars|premio|prix|lauréat|lauréate|prêmio|prémio|preis|nobelpreis|friedenspreis|preisträger|prijs|nobelprijs|' +
  'nobelpris|nobelpriset|pristagare|nagroda|nagrodę|nobla|medal|medalha|médaille|medalla|medaglia|medaille'

/** Before whom a prize goes to. */
export const givenTo = 'to|para|a|à|ao|an|aan|till|til|dla|pour|per|für|voor'

/** What German and its neighbours join to a name with a hyphen: “Koch-Institut”. */
export const compoundHeads =
  'institut|stiftung|gesellschaft|preis|haus|straße|platz|schule|gymnasium|archiv|klinik|klinikum|orchester|quartett|ensemble|werke|verlag|memorandum|bericht|plan|affäre|kommission|ausschuss|regierung|kabinett|' +
  'instituut|stichting|prijs|commissie|institutet|stiftelsen|priset'

/** What who is given a prize does. */
export const winning =
  'wins|won|awarded|receives|received|takes|shares|gana|ganó|recibe|recibió|vence|venceu|ganha|recebe|vince|vinse|riceve|remporte|reçoit|gewinnt|gewann|erhält|wint|krijgt|vinner|vann|får|tilldelas|zdobywa|otrzymuje'

/** First names that are words too, or parts of other names: before a word with a capital that is no place, they are first names. */
export const unsureGivenNames = 'ali|ana|bill|dan|drew|frank|jan|ján|maria|maría|mark|pat|ray|rob|victor|victoria'

/** What becomes of a work or a ship, and of nobody: “Ada Moss was first performed”. */
export const works =
  'appeared|published|printed|premiered|performed|staged|filmed|given|serialised|sank|sunk|launched|erschien|uraufgeführt|verfilmt|gedruckt|parut|imprimé|créé|créée|joué|jouée|coula|' +
  'estrenó|estrenada|publicada|impresa|naufragó|uscì|pubblicata|rappresentata|affondò|estreou|publicado|afundou|verscheen|opgevoerd|zonk|uppfördes|utkom|sjönk'

/** What is done to somebody by somebody else. */
export const suffering =
  'shot|murdered|assassinated|killed|stabbed|poisoned|kidnapped|abducted|betrayed|ermordet|erschossen|getötet|entführt|assassiné|assassinée|tué|tuée|abattu|enlevé|enlevée|' +
  'asesinado|asesinada|secuestrado|secuestrada|ucciso|uccisa|rapito|rapita|assassinado|assassinada|morto a tiro|raptado|raptada|vermoord|ontvoerd|doodgeschoten|mördades|mördad|sköts|' +
  'zamordowany|zamordowana|zastrzelony|porwany'
