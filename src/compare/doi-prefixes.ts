// Facts from Crossref's public metadata (CC0): which member registers under a prefix, as its records name the publisher, and under which prefixes
// the articles of a journal, and citations of it, have been registered. Small and old on purpose: a journal or prefix that is not here is not judged.

/** Publishers by DOI prefix. Imprints and houses that were taken over stand under the name of the house that owns them. */
export const prefixOwners: Readonly<Record<string, string>> = {
  '10.1001': 'American Medical Association',
  '10.1002': 'Wiley',
  '10.1007': 'Springer Nature',
  '10.1016': 'Elsevier',
  '10.1017': 'Cambridge University Press',
  '10.1023': 'Springer Nature',
  '10.1037': 'American Psychological Association',
  '10.1038': 'Springer Nature',
  '10.1039': 'Royal Society of Chemistry',
  '10.1080': 'Taylor & Francis',
  '10.1088': 'IOP Publishing',
  '10.1093': 'Oxford University Press',
  '10.1096': 'Wiley',
  '10.1097': 'Wolters Kluwer',
  '10.1107': 'International Union of Crystallography',
  '10.1109': 'IEEE',
  '10.1111': 'Wiley',
  '10.1121': 'Acoustical Society of America',
  '10.1126': 'American Association for the Advancement of Science',
  '10.1137': 'Society for Industrial and Applied Mathematics',
  '10.1145': 'ACM',
  '10.1155': 'Hindawi',
  '10.1177': 'SAGE',
  '10.1214': 'Institute of Mathematical Statistics',
  '10.1259': 'British Institute of Radiology',
  '10.1371': 'PLOS',
  '10.1515': 'De Gruyter',
  '10.1890': 'Wiley',
  '10.2478': 'De Gruyter',
  '10.3390': 'MDPI',
  '10.7717': 'PeerJ',
}

/** Journals, their names in the form that titles are compared in, by the prefixes their articles bear. */
export const journalsByPrefixes: Readonly<Record<string, string>> = {
  '10.1001':
    'ama journal of ethics|archives of dermatology|archives of facial plastic surgery|archives of general psychiatry|archives of internal medicine|' +
    'archives of neurology|archives of neurology and psychiatry|archives of ophthalmology|archives of otolaryngology head and neck surgery|' +
    'archives of pediatrics and adolescent medicine|archives of surgery|guides newsletter|jama|jama dermatology|jama facial plastic surgery|' +
    'jama internal medicine|jama neurology|jama ophthalmology|jama otolaryngology head and neck surgery|jama pediatrics|jama psychiatry|jama surgery|' +
    'jama the journal of the american medical association|journal of the american medical association',
  '10.1002 10.1890 10.2307': 'ecology',
  '10.1002 10.1890': 'frontiers in ecology and the environment',
  '10.1002':
    'aiche journal|angew chem|angew chem int ed|ann neurol|hum mutat|international journal of climatology|j comp neurol|j comput chem|j med virol|' +
    'j neurosci res|journal of neuroscience research|mol nutr food res',
  '10.1006 10.1016':
    'anal biochem|anim behav|animal behaviour|biochem biophys res commun|estuarine coastal and shelf science|fish and shellfish immunology|j mol biol|' +
    'j theor biol|journal of environmental management|journal of invertebrate pathology|journal of molecular biology|molecular phylogenetics and evolution',
  '10.1007 10.1023':
    'chromosome res|computers and the humanities|health care management science|landsc ecol|landscape ecology',
  '10.1007':
    'behav ecol sociobiol|behavioral ecology and sociobiology|clim chang|climate dynamics|climatic change|coral reefs|' +
    'environmental science and pollution research|european journal of applied physiology and occupational physiology|european journal of mathematics|' +
    'exp brain res|hum genet|international journal on document analysis and recognition ijdar|knee surg sports traumatol arthrosc|marine biology|' +
    'microb ecol|microbial ecology|pediatr nephrol|plant and soil|plant systematics and evolution|psychopharmacology berl|theoretical ecology',
  '10.1016':
    'agricultural water management|agriculture ecosystems and environment|am heart j|am j cardiol|' +
    'american journal of orthodontics and dentofacial orthopedics official publication of the american association of orthodontists its constituent societies and the american board of orthodontics|' +
    'ann thorac surg|appl energy|applied energy|applied geochemistry|applied soil ecology|aquatic botany|atmos environ|atmospheric environment|' +
    'basic and applied ecology|behav brain res|biochemical and biophysical research communications|biochemical systematics and ecology|biochim biophys acta|' +
    'biol conserv|biological conservation|bioorg med chem|brain res|climate services|comp biochem physiol|' +
    'comparative biochemistry and physiology part c toxicology and pharmacology|comput aided des|computational statistics and data analysis|' +
    'computers and chemical engineering|control engineering practice|curr biol|curr opin cell biol|curr opin neurobiol|current biology|ecol model|' +
    'ecological economics|ecological indicators|ecological modelling|economics letters|ecotoxicology and environmental safety|energy policy|eng struct|' +
    'exp gerontol|febs lett|field crop research|fisheries research|forest ecology and management|fungal ecol|fungal ecology|global environmental change|' +
    'hear res|hum immunol|inorg chim acta|int j solids struct|international journal of biological macromolecules|j am coll cardiol|j hepatol|' +
    'j mech phys solids|j microbiol methods|j non cryst solids|j power sources|j voice|journal of aerosol science|journal of cleaner production|' +
    'journal of environmental psychology|journal of experimental marine biology and ecology|journal of geochemical exploration|lancet|lancet oncol|' +
    'landscape and urban planning|mol cell endocrinol|molecular and biochemical parasitology|neural networks|neurobiol aging|neurochem int|neurosci lett|' +
    'nuclear engineering and design|pattern recognit lett|pattern recognition|phys lett a|physics letters a|rev neurol paris|' +
    'science of the total environment|social science and medicine|soil and tillage research|soil biology and biochemistry|struct safety|' +
    'the american journal of cardiology|the annals of thoracic surgery|the lancet|trans br mycol soc|trends cogn sci|trends ecol evol|' +
    'trends in ecology and evolution|trends in genetics|urban ecology|vis res|vision res|vision research',
  '10.1023': 'evolutionary ecology',
  '10.1034 10.1111': 'ecology of freshwater fish|tissue antigens',
  '10.1038':
    'genet med|int j obes lond|nat commun|nat genet|nat mater|nat med|nat rev neurosci|nature|nature biotechnology|nature climate change|' +
    'nature communications|nature ecology and evolution|nature genetics|nature methods|nature neuroscience|nature reviews genetics|sci rep|' +
    'scientific reports|the isme journal',
  '10.1039': 'chem commun|chem soc rev|dalton trans|food and function',
  '10.1080 10.1198 10.2307': 'journal of the american statistical association',
  '10.1080 10.3109': 'brain injury',
  '10.1080': 'annals of human biology|climate policy|mitochondrial dna part b resources',
  '10.1088': 'physics world',
  '10.1093':
    'am j epidemiol|behavioral ecology|bioinformatics|hum mol genet|j natl cancer inst|j nutr|molecular biology and evolution|' +
    'monthly notices of the royal astronomical society|nucleic acids res|nucleic acids research|systematic biology',
  '10.1096': 'the faseb journal',
  '10.1097':
    'ann surg|asaio j|international journal of rehabilitation research|pediatr crit care med|pediatr infect dis j',
  '10.1107': 'acta cryst a|acta cryst d|acta crystallographica section d structural biology|j appl cryst',
  '10.1109':
    'ieee control systems letters|ieee trans pattern anal mach intell|ieee transactions on biomedical engineering|ieee transactions on communications|' +
    'ieee transactions on information theory|ieee transactions on medical imaging|ieee transactions on neural networks|' +
    'ieee transactions on vehicular technology',
  '10.1111 10.2307': 'journal of animal ecology|journal of ecology',
  '10.1111':
    'aging cell|ann n and acad sci|austral ecology|comput graph forum|ecology letters|global change biology|j am ceram soc|j pineal res|' +
    'journal of applied ecology|journal of clinical periodontology|methods in ecology and evolution|mol ecol res|molecular ecology resources|' +
    'new phytologist',
  '10.1121': 'j acoust soc am|the journal of the acoustical society of america',
  '10.1126': 'science',
  '10.1145': 'acm trans graph',
  '10.1155': 'evidence based complementary and alternative medicine',
  '10.1177': 'adult learning|am j sports med|j lab autom|textile res j',
  '10.1214': 'bayesian analysis|electronic journal of statistics|the annals of statistics',
  '10.1259': 'the british journal of radiology',
  '10.1371': 'plos genetics|plos one',
  '10.1890': 'ecol appl',
  '10.2478': 'journal of landscape ecology',
  '10.3390': 'climate|marine drugs',
  '10.7717': 'peerj',
}
