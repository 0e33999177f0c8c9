/**
 * Stems with which the international nonproprietary names of medicines of one kind end, after the list that the World Health Organization publishes (“The use of stems in the
 * selection of international nonproprietary names”). Those that end common words, or that several kinds share, are left out.
 */
export const drugStems =
  'amivir|asvir|azepam|azolam|bactam|barbital|buvir|ciclib|ciclovir|cillin|citabine|conazole|coxib|curonium|cycline|dectin|degib|dipine|dronate|endazole|fenac|fenacin|fentanil|fibrate|' +
  'floxacin|formin|fungin|gatran|gepant|gliflozin|gliptin|glitazone|glutide|grastim|grelor|lisib|lukast|mab|mectin|mycin|navir|nercept|nidazole|ogrel|olol|oxetine|oxicam|parib|parin|parinux|penem|' +
  'peridone|piprazole|platin|pramine|prazole|previr|pril|prilat|profen|quine|racetam|rafenib|relin|relix|rubicin|sartan|semide|setron|steride|stigmine|taxel|tegravir|teplase|thiazide|' +
  'thromycin|tiapine|tinib|tocin|toclax|trexate|triptan|triptyline|tropium|ugrel|vaptan|vastatin|vudine|xaban|zapine|zepatide|zomib'

/** Narrower stems, each with the wider one of which it is a case, or with that of what is given for the same. */
export const widerStems: Readonly<Record<string, string>> = {
  dectin: 'mectin',
  gatran: 'xaban',
  glutide: 'tide',
  grelor: 'grel',
  ogrel: 'grel',
  parinux: 'parin',
  thromycin: 'mycin',
  tiapine: 'zapine',
  ugrel: 'grel',
  zepatide: 'tide',
}

/** The one stem that names begin with: cephalosporins. “Cefalea” and “cefeida” are none. */
export const cephalosporins = /^cef(?!al|ei)[a-z]{4,}$/
