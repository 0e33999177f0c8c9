/**
 * The words by which journals say their field: lines of a field, `=`, and beginnings of words between `|`. Our own, after the broad fields that library
 * classifications agree on; words that several fields use are left out.
 */
export const fieldWords = `
health=health|medic|clinic|nurs|surg|patient|pharma|dental|dentist|oncolog|cardiol|pediatr|paediatr|psychiatr|epidemiol|hospital|disease|therap|pathol|radiol|immunol|diabet|obstet|neurolog|vaccin|cancer|anesth|anaesth
biology=biolog|botan|zoolog|ecolog|genet|genom|microbiol|entomol|ornithol|mycol|plant|cell|molecul|evolution|species|wildlife|marine|fisher|herpetol|virol|physiol
agriculture=agricultur|agronom|crop|soil|veterin|livestock|horticult|viticult|forest|dairy|poultry|orchard|farm
chemistry=chemi|polymer|catal|electrochem|spectrosc|crystallogr
physics=physic|optic|quantum|astronom|astrophys|nuclear instrum|plasma|photon|cosmolog
earth=geolog|geophys|geochem|seismol|volcan|hydrolog|meteorol|climat|oceanogr|petrol|mineral|atmospher
engineering=engineer|mechanic|electronic|robot|aerospace|civil struct|concrete|metallurg|materials|manufactur|automot|telecommunic
computing=comput|software|open source|informat|machine learning|artificial intelligence|neural network|cybernet|data mining|algorithm
mathematics=mathemat|algebra|statist|geometr|topolog|probabil
politics=politic|internation relat|foreign polic|diplom|strateg stud|security stud|geopolit|government|democra|defence|defense|militar|strategic|peace|war|foreign|bilateral|treaty|alliance
economics=econom|financ|business|market|trade|account|bank|commerc|management
law=law|legal|jurid|jurispr|justice|court|criminol
history=histor|archaeol|mediev|antiqu|archiv|heritage|numismat
letters=literat|linguist|philolog|poet|novel|rhetor|language|translation|classic|theatre|theater|drama
arts=arts|art hist|artist|fine art|music|architect|cinema|film|design|aesthet|ceramic|opera
society=sociol|anthropol|ethnograph|cultur|gender|migration|communit|social
psychology=psycholog|cognit|behavio|psychoanal
education=educat|teach|pedagog|school|curricul|learning|student|classroom|undergraduate|graduate|course|syllab
religion=theolog|religio|bibl|church|islam|buddhis
philosophy=philosoph|ethic|metaphys
sport=sport|athlet|exercise|football|running
`

/** Fields whose tools and teaching belong to all others: their journals are strange to no text. */
export const atHomeEverywhere = 'computing|mathematics|education|philosophy'

/** The field of which every other is a subject: there is a history of each. */
export const subjectOfAll = 'history'

/** Fields near enough that a work of the one is at home in a journal of the other. */
export const nearFields = `
health=biology|psychology|sport|chemistry
biology=health|agriculture|earth|chemistry
agriculture=biology|earth|economics
chemistry=biology|physics|engineering|health|earth
physics=chemistry|engineering|mathematics|earth|computing
earth=physics|biology|agriculture|engineering|chemistry
engineering=physics|computing|chemistry|earth|mathematics
computing=engineering|mathematics|letters|education|physics
mathematics=physics|computing|engineering|economics
politics=law|economics|history|society|philosophy
economics=politics|law|society|mathematics|agriculture
law=politics|economics|society|history|philosophy
history=politics|letters|arts|society|religion|law|philosophy
letters=history|arts|society|philosophy|religion|computing|education
arts=history|letters|society|philosophy|engineering
society=politics|economics|law|history|letters|arts|psychology|education|religion|health
psychology=health|society|education|computing|sport
education=society|psychology|letters|computing
religion=history|letters|philosophy|society|politics
philosophy=religion|history|letters|politics|law
sport=health|society|psychology|education
`
