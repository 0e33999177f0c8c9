/** A row or column with one of these sums up others, or compares them, in small letters between `|`. */
export const sumWords =
  'total|totals|subtotal|sum|overall|all|average|mean|median|min|max|minimum|maximum|other|others|rest|remaining|remainder|change|growth|difference|rank|index|ratio|sd|se|ci|' +
  'gesamt|summe|insgesamt|durchschnitt|mittel|übrige|sonstige|rang|ensemble|moyenne|autres|totaal|gemiddelde|suma|promedio|otros|media|soma|outros|média|totale'

/** In a caption, these tell of the table and not of what it holds. */
export const unspecific =
  'tabl|overview|summary|select|main|comparison|detail|list|figur|data|annual|number|breakdown|continu|valu|year|key|major|various|respectiv|accord|period|tabell|übersicht|tableau|tabla|tabela'

/** With these a sentence says how many rows a table has. */
export const listing =
  'lists|list|names|gives|shows|contains|comprises|enumerates|summarises|summarizes|presents|has|records|details|covers|includes'
