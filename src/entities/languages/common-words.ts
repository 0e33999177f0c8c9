/** Words too common in prose and titles to make a subject, in the languages that titles are most often in. */
export const commonWords =
  // English
  'the and for with from that this these those their there its his her our your are was were been being have has had not but nor yet all any both each few more most other ' +
  'some such only own same than too very can will just should now into onto over under again further then once here when where why how about against between through during ' +
  'before after above below off out upon within without among across toward towards since until while because although though whether which who whom whose what may might must ' +
  'could would shall does did doing done also however therefore thus hence moreover furthermore first second third one two three four five six seven eight nine ten new old ' +
  'many much several various different similar often usually typically generally mainly mostly largely even still well recent recently early late later current currently ' +
  'present based using use used uses user among per via due able like likely make makes made making take takes taken give gives given get gets become became show shows shown ' +
  'found find finds finding findings result results study studies studied paper papers article articles review reviews research work works analysis analyses approach approaches ' +
  'method methods case cases role roles effect effects impact impacts evidence example examples introduction overview survey towards way ways issue issues problem problems ' +
  'question questions view views perspective perspectives note notes report reports part parts year years time times day days century today number numbers level levels high low ' +
  'large small great good better best long short important significant major minor general special particular certain specific possible necessary common key main total ' +
  'increase increased increasing decrease decreased change changes changing development developments need needs aim aims goal goals process processes system systems ' +
  'model models theory theories data set sets type types form forms group groups area areas field fields state states country countries world national international global ' +
  'said says say according called known see seen seem seems suggest suggests suggested argue argues argued show indicate indicates include includes including included ' +
  'provide provides provided remain remains become led leads lead despite every never always perhaps rather quite almost around along back down end ' +
  'history future past modern contemporary comparative between beyond understanding toward assessing exploring implications challenges lessons critical ' +
  'active activity activities emerging emerged exclusive contribution contributions practice practices application applications applied standard standards basic principles ' +
  'fundamental fundamentals advances update updated release released early assess assessing assessment evaluate evaluation discuss discussion describe description consider ' +
  'considered consideration considerations lead improve improved improvement support supports supported propose proposed investigate investigation examine examined examination ' +
  'compare compared comparison relation relations related relationship relationships influence influences factor factors level condition conditions structure function ' +
  'journal journals international proceedings transactions letters annals bulletin quarterly magazine news press annual archives acta advances conference symposium university ' +
  'next scientific science sciences guide guides handbook manual primer companion essays essay reflections thoughts lecture lectures everything ' +
  'need needs half free read give gives most trouble rise get gets ' +
  // German, French, Spanish, Italian, Portuguese, Dutch
  'der die das und ein eine einer eines einem den dem des von vom zum zur mit für auf aus bei nach über unter zwischen durch gegen ohne als wie auch nicht nur noch sich ist sind war ' +
  'waren wird wurde werden hat haben ihre seine neue neuen studie zur beitrag les des une dans pour sur avec par aux entre sans sous vers chez leur leurs ses est sont était ' +
  'ont été plus comme cette ces dont que qui étude los las del una unos unas para por con sin sobre entre desde hasta como más este esta estos estas fue son era sus estudio gli ' +
  'della delle dello degli dei dal dalla nel nella per con tra fra sul sulla che come più sono era studio dos das uma nos nas pelo pela com sem sobre são foi mais estudo het een ' +
  'van voor met aan door over onder naar niet ook als zijn was werd deze dit'

/** Those of them that are common in another language alone, and nouns in English. */
export const englishNouns = 'war|son|sin'
