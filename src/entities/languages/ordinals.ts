/** Ordinals from the first on, as they are written in languages other than English, `/` between forms. */
export const foreignOrdinals = `
erste/ersten/erster/erstes zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes vierte/vierten/vierter/viertes fünfte/fünften/fünfter/fünftes sechste/sechsten/sechster/sechstes siebte/siebten/siebter/siebente achte/achten/achter/achtes neunte/neunten/neunter/neuntes zehnte/zehnten/zehnter/zehntes
premier/première/premiers/premières deuxième/deuxièmes/seconde troisième/troisièmes quatrième/quatrièmes cinquième/cinquièmes sixième/sixièmes septième/septièmes huitième/huitièmes neuvième/neuvièmes dixième/dixièmes
primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima
primo secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava nono/nona decimo/decima
primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta sétimo/sétima oitavo/oitava nono/nona décimo/décima
eerste tweede derde vierde vijfde zesde zevende achtste negende tiende
`
