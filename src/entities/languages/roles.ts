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
