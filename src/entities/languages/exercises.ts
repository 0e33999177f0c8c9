/** What armed forces hold together under a name, in small letters between `|`. */
export const exercises =
  'exercise|exercises|drill|drills|manoeuvre|manoeuvres|maneuvers|wargame|wargames|übung|übungen|manöver|exercice|exercices|manœuvre|manœuvres|ejercicio|ejercicios|maniobra|maniobras|' +
  'esercitazione|esercitazioni|exercício|exercícios|oefening|oefeningen|övning|övningen|övningar|øvelse|øvelsen|ćwiczenia|ćwiczeń|manewry'

/** What who joins one does, before “in”. */
export const takingPart =
  'part|participated|participates|participate|participating|participé|participó|participaron|participou|participaram|teilgenommen|teilnahm|teil|parte|deel|deelgenomen|deltog|udział'

/** What is said of an event that is held, behind its name. */
export const isHeld =
  'was held|was first held|is held|has been held|took place|takes place|ran|runs|began|begins|opened|opens|ended|ends|concluded|concludes|drew|draws|gathered|gathers|' +
  'fand|findet|begann|beginnt|endete|s’est tenu|se tient|a eu lieu|a réuni|se celebró|se celebra|comenzó|terminó|reunió|si è svolt[ao]|si tenne|si svolge|realizou-se|decorreu|reuniu|' +
  'werd gehouden|vond plaats|hölls|genomfördes'

/** What comes out or is held every year under a name with the year, and is no exercise. */
export const yearly =
  'review|report|budget|strategy|vision|agenda|paper|survey|outlook|yearbook|balance|expo|summit|forum|conference|dialogue|election|elections|census|olympics|cup|games|championship|index|' +
  'plan|programme|program|statement|handbook|almanac|bulletin|act|law|bill|airshow|biennale|bericht|haushalt|strategie|jahrbuch|gipfel|konferenz|wahl|weißbuch|rapport|livre|blanc|stratégie|' +
  'sommet|conférence|élection|élections|loi|informe|libro|blanco|estrategia|cumbre|conferencia|elecciones|ley|presupuesto|rapporto|bilancio|vertice|conferenza|legge|relatório|orçamento|' +
  'cimeira|cúpula|lei|verslag|begroting|top|wet|rapporten|budgeten|task|force|group|type|mark|block|squadron|fleet|brigade|division|regiment|battalion|covid|windows|office'

/** What is said of exercises and names none, beside `EntityLanguage.names.general`. */
export const ofExercises =
  'naval|navy|army|air|force|forces|live|fire|live-fire|trilateral|multinational|maritime|marine|amphibious|tabletop|command|post|field|training|winter|war|big|largest|massive|combined|allied|' +
  'submarine|anti|missile|border|coast|guard|disaster|relief|rescue|peacekeeping|counter|terrorism|cyber|warship|warships|fleet'

/** What a headline says behind “Exercise”, and no name has. */
export const notInName =
  'begins|ends|opens|concludes|starts|kicks|wraps|draws|gathers|tests|held|underway|off|in|on|with|near|at|as|by|for|to'
