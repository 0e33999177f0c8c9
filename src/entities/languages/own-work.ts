/** Headings of sections in which an author tells of work of their own, or says again what was said, in small letters between `|`. */
export const ownSections =
  'abstract|summary|conclusion|conclusions|concluding|result|results|findings|method|methods|methodology|materials|data|dataset|analysis|experiment|experiments|' +
  'evaluation|discussion|limitations|appendix|acknowledgements|acknowledgments|funding|case study|survey|interviews|implementation|benchmark|benchmarks|example|' +
  'examples|simulation|model|zusammenfassung|fazit|schluss|ergebnis|ergebnisse|methode|methoden|daten|auswertung|diskussion|anhang|résumé|résultats|méthode|' +
  'méthodes|données|analyse|annexe|resumen|conclusiones|conclusión|resultados|métodos|metodología|datos|análisis|discusión|anexo|resumo|conclusão|conclusões|' +
  'método|metodologia|dados|análise|discussão'

/** A sentence with one of these supposes, shows on an example, or points to where its figures stand. */
export const suppositions =
  'suppose|supposing|assume|assuming|imagine|if|example|instance|say|hypothetical|would|could|let|let’s|table|figure|fig|chart|graph|map|appendix|shown above|see above|given above|mentioned above|listed above|table above|shown below|see below|given below|listed below|according to|laut|selon|según|segundo|' +
  'respondents|participants|interviewees|sample|dataset|corpus|tabelle|abbildung|beispiel|angenommen|tableau|exemple|supposons|tabla|ejemplo|supongamos|tabela|' +
  'exemplo|here'

/** A manuscript with one of these headings reports research of its author's: its figures are its own until it says otherwise. */
export const ownResearch =
  'results|methods|method|methodology|materials|experiments|experimental|evaluation|dataset|datasets|ergebnisse|methoden|methodik|résultats|méthodes|resultados|métodos'

/** Beside a weight or an energy, one of these makes a statistic of it: the length of a river is none. */
export const producing =
  'exported|imported|exports|imports|produced|production|output|consumed|consumption|caught|catch|harvested|harvest|mined|generated|emitted|emissions|shipped|sold|' +
  'exportierte|produzierte|erzeugte|verbrauchte|exporta|produit|consommé|exportó|produjo|consumió|exportou|produziu|consumiu'
