/**
 * Stems with which the international nonproprietary names of medicines of one kind end, after the list that the World Health Organization publishes (“The use of stems in the
 * selection of international nonproprietary names”). Those that end common words, or that several kinds share, are left out.
 */
export const drugStems =
  'afil|amivir|asvir|azepam|azolam|bactam|barbital|buvir|ciclib|ciclovir|cillin|citabine|conazole|coxib|curonium|cycline|dectin|degib|dipine|dronate|endazole|fenac|fenacin|' +
  'fentanil|fibrate|floxacin|flurane|formin|fovir|fungin|gatran|gepant|giline|gliflozin|gliptin|glitazone|glutide|grastim|grelor|leucel|lisib|lukast|lutamide|mab|manid|mectin|mycin|' +
  'navir|nercept|nidazole|ogrel|olimus|olol|oxetine|oxicam|parib|parin|parinux|parvovec|penem|peridone|piprazole|platin|poetin|pramine|prazole|previr|pril|prilat|profen|quine|racetam|' +
  'rafenib|rasib|relin|relix|rubicin|sartan|semide|setron|siran|steride|stigmine|taxel|tegravir|teplase|thiazide|thromycin|tiapine|tinib|tocin|toclax|trexate|triptan|' +
  'triptyline|tropium|trozole|ugrel|vancin|vaptan|vastatin|virine|vudine|xaban|zapine|zepatide|zolid|zomib'

/** Narrower stems, each with the wider one of which it is a case, or with that of what is given for the same. */
export const widerStems: Readonly<Record<string, string>> = {
  coxib: 'nsaid',
  dectin: 'mectin',
  fenac: 'nsaid',
  gatran: 'xaban',
  glutide: 'tide',
  grelor: 'grel',
  ogrel: 'grel',
  oxicam: 'nsaid',
  parinux: 'parin',
  peridone: 'zapine',
  piprazole: 'zapine',
  profen: 'nsaid',
  thromycin: 'mycin',
  tiapine: 'zapine',
  ugrel: 'grel',
  zepatide: 'tide',
}

/** Medicines whose names have no such stem, with that of what the Anatomical Therapeutic Chemical classification puts beside them. */
export const namedDrugs: Readonly<Record<string, string>> = {
  argatroban: 'parin',
  bivalirudin: 'parin',
  buprenorphine: 'substitution',
  carbamazepine: 'antiepileptic',
  citalopram: 'oxetine',
  donepezil: 'stigmine',
  escitalopram: 'oxetine',
  favipiravir: 'antiviral',
  flunixin: 'nsaid',
  gabapentin: 'antiepileptic',
  galantamine: 'stigmine',
  haloperidol: 'zapine',
  lamotrigine: 'antiepileptic',
  methadone: 'substitution',
  molnupiravir: 'antiviral',
  naproxen: 'nsaid',
  nimesulide: 'nsaid',
  nirmatrelvir: 'antiviral',
  oxcarbazepine: 'antiepileptic',
  phenytoin: 'antiepileptic',
  pregabalin: 'antiepileptic',
  remdesivir: 'antiviral',
  sertraline: 'oxetine',
  tacrine: 'stigmine',
  topiramate: 'antiepileptic',
  valproate: 'antiepileptic',
  venlafaxine: 'oxetine',
}

/** The one stem that names begin with: cephalosporins. “Cefalea” and “cefeida” are none. */
export const cephalosporins = /^cef(?!al|ei)[a-z]{4,}$/
