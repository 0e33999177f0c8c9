/** Offices and callings that stand in small letters before a name: “the painter Holm”, “le colonel Aka”, “il commissario Verri”. */
export const smallRoles =
  'painter|composer|sculptor|architect|poet|novelist|playwright|philosopher|emperor|empress|king|queen|president|minister|premier|chancellor|governor|colonel|captain|general|' +
  'admiral|commissioner|mayor|senator|bishop|pope|' +
  'président|présidente|ministre|roi|reine|empereur|impératrice|pape|général|colonel|capitaine|commandant|maréchal|amiral|évêque|archevêque|maire|gouverneur|député|commissaire|peintre|' +
  'compositeur|architecte|sculpteur|presidente|presidenta|ministro|ministra|rey|reina|emperador|coronel|capitán|almirante|obispo|arzobispo|alcalde|alcaldesa|gobernador|juez|pintor|' +
  'compositor|arquitecto|regina|imperatore|generale|colonnello|capitano|ammiraglio|vescovo|arcivescovo|sindaco|governatore|commissario|commissaria|giudice|pittore|compositore|architetto|' +
  'scultore|koning|koningin|keizer|paus|kolonel|kapitein|bisschop|burgemeester|staatssecretaris|commissaris|schilder|componist|rei|rainha|capitão|bispo|arcebispo|prefeito|prefeita|' +
  'governador|governadora|juiz|pintora|compositora|' +
  'duke|duchess|prince|princess|cardinal|archbishop|marshal|stadtholder|viceroy|duc|duchesse|princesse|cineasta|duque|duquesa|príncipe|princesa|cardenal|virrey|emperatriz|infanta|' +
  'duca|duchessa|principe|principessa|cardinale|doge|padre|cardeal|imperador|imperatriz|hertog|hertogin|graaf|gravin|prins|prinses|stadhouder|landvoogd|landvoogdes|kardinaal|aartsbisschop|generaal|admiraal|' +
  'rechter|dichter|kung|drottning|kungen|statsminister|prezydent|premier|król|królowa|papież|kardynał|generał|marszałek|książę'

/** German gives every noun a capital. Compounds (“Außenminister”) are told by what they end with. */
export const capitalRoles =
  'präsident|präsidentin|kanzler|kanzlerin|ministerin|staatssekretär|könig|königin|kaiser|kaiserin|papst|fürst|herzog|graf|bischof|erzbischof|kardinal|herzogin|gräfin|fürstin|prinz|prinzessin|kronprinz|kronprinzessin|marschall|bundesrat|bundesrätin|oberst|hauptmann|feldmarschall|pater|bürgermeister|bürgermeisterin|gouverneur|' +
  'maler|malerin|komponist|komponistin|architekt|bildhauer|dichter|philosoph'

/** Offices whose holders take a name and a number. */
export const regalRoles =
  'pope|king|queen|emperor|empress|tsar|czar|sultan|shah|papst|könig|königin|kaiser|kaiserin|zar|pape|roi|reine|empereur|impératrice|papa|rey|reina|re|regina|emperador|' +
  'imperatore|rei|rainha|imperador|paus|koning|koningin|keizer|påven|kung|kungen|drottning|drottningen|konge|dronning'

/** Before the office that somebody has come to. */
export const newWords =
  'new|neuer|neue|nouveau|nouvelle|nuevo|nueva|nuovo|nuova|novo|nova|nieuwe|ny|nye|nowy|nowa|nowym|nową'

/** Anybody, by sex and age alone. */
export const persons =
  'woman|man|girl|boy|child|frau|mann|mädchen|kind|femme|homme|fille|garçon|enfant|mujer|hombre|niña|niño|donna|uomo|bambina|bambino|mulher|homem|menina|menino|vrouw|meisje|jongen|kvinna|flicka|pojke'

/** Who somebody is to somebody: “his teacher” may be whom a source is about. */
export const relations =
  'wife|husband|widow|widower|father|mother|son|daughter|brother|sister|uncle|nephew|cousin|lover|mistress|friend|teacher|tutor|master|mentor|pupil|student|assistant|secretary|lawyer|translator|' +
  'collaborator|colleague|partner|coach|manager|editor|publisher|patron|doctor|killer|murderer|assassin|biographer|deputy|aide|spokesman|spokeswoman|supervisor|frau|mann|ehemann|witwe|vater|mutter|sohn|tochter|bruder|' +
  'schwester|freund|freundin|lehrer|lehrerin|schüler|schülerin|lektor|verleger|anwalt|mörder|femme|épouse|mari|veuve|père|mère|fils|fille|frère|sœur|soeur|ami|amie|instituteur|institutrice|' +
  'professeur|maître|élève|avocat|éditeur|traducteur|assassin|mujer|esposa|marido|esposo|viuda|padre|madre|hijo|hija|hermano|hermana|amigo|amiga|maestro|maestra|profesor|alumno|abogado|asesino|' +
  'moglie|marito|vedova|figlio|figlia|fratello|sorella|amico|amica|allievo|avvocato|editore|assassino|mulher|viúva|pai|mãe|filho|filha|irmão|irmã|professor|professora|aluno|advogado|' +
  'vrouw|man|weduwe|vader|moeder|zoon|dochter|broer|zus|vriend|vriendin|leraar|leerling|advocaat|moordenaar|fru|hustru|make|änka|far|mor|dotter|bror|syster|vän|lärare|elev|mördare'

/** Words for somebody on the other side whom a title does not name: a guest, a rival, who won. */
export const othersUnnamed =
  'counterpart|counterparts|guest|guests|opponent|opponents|challenger|rival|rivals|successor|predecessor|concedes|concede|conceded|congratulates|congratulated|congratulate|defeat|defeated|beaten|loses|dethroned|unseated|outgoing|' +
  'amtskollege|amtskollegen|amtskollegin|gast|nachfolger|nachfolgerin|vorgänger|rivale|gratuliert|homologue|homologues|hôte|successeur|prédécesseur|rival|félicite|homólogo|homóloga|sucesor|sucesora|' +
  'antecesor|felicita|derrota|omologo|omologa|collega|successore|predecessore|sconfitta|sucessor|antecessor|felicita|opvolger|voorganger|feliciteert|efterträdare|företrädare|kollega|gratulerar'

/** What somebody leaves in writing, which is about others too. */
export const writings =
  'letter|letters|diary|diaries|memoir|memoirs|papers|autobiography|correspondence|notebooks|conversation|conversations|interview|testimony|recollections|reminiscences|speech|speeches|remarks|works|' +
  'brief|briefe|tagebuch|tagebücher|memoiren|erinnerungen|gespräch|gespräche|rede|reden|lettre|lettres|mémoires|souvenirs|entretien|entretiens|discours|carta|cartas|memorias|diario|diarios|' +
  'entrevista|discurso|discursos|lettera|lettere|memorie|diari|ricordi|intervista|discorso|memórias|diário|brieven|dagboek|dagboeken|herinneringen|interview|brev|dagbok|dagböcker|minnen|wspomnienia|listy|dziennik'
