/**
 * Stems with which the international nonproprietary names of medicines of one kind end, after the list that the World Health Organization publishes (“The use of stems in the
 * selection of international nonproprietary names”). Those that end common words, or that several kinds share, are left out.
 */
export const drugStems =
  'azepam|azolam|bactam|ciclib|ciclovir|cillin|citabine|conazole|coxib|curonium|cycline|degib|dipine|dronate|fenacin|fibrate|floxacin|formin|fungin|gatran|gepant|gliflozin|' +
  'gliptin|glitazone|glutide|lisib|lukast|mab|mycin|navir|nercept|nidazole|olol|oxetine|parib|parin|penem|piprazole|platin|prazole|pril|prilat|profen|quine|racetam|rafenib|' +
  'relix|rubicin|sartan|semide|setron|steride|taxel|tegravir|teplase|thiazide|thromycin|tinib|toclax|trexate|triptan|triptyline|tropium|vaptan|vastatin|vudine|xaban|' +
  'zepatide|zomib'

/** Narrower stems, each with the wider one of which it is a case. */
export const widerStems: Readonly<Record<string, string>> = { glutide: 'tide', zepatide: 'tide', thromycin: 'mycin' }
