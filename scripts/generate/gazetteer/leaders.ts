/** Surnames of heads of state and government since the 1930s, and of who has led the United Nations, NATO and the European Commission: general knowledge. */
export const leaders =
  // United States, Britain, France, Germany, Austria
  'roosevelt truman eisenhower kennedy johnson nixon reagan clinton obama trump biden kissinger baldwin churchill attlee callaghan thatcher blair cameron starmer sunak ' +
  'auriol coty degaulle gaulle pompidou mitterrand chirac sarkozy hollande macron adenauer erhard kiesinger brandt schmidt kohl schroder merkel scholz merz heuss lubke scheel ' +
  'carstens weizsacker herzog kohler wulff gauck steinmeier honecker ulbricht kreisky waldheim vranitzky schussel faymann bellen ' +
  // Italy, Spain, Portugal, the Low Countries, the North
  'mussolini gasperi andreotti craxi moro berlinguer prodi berlusconi dalema renzi gentiloni draghi meloni mattarella napolitano ciampi scalfaro pertini cossiga suarez aznar zapatero rajoy ' +
  'salazar caetano soares eanes cavaco socrates guterres barroso kok balkenende rutte lubbers verhofstadt leterme michel palme bildt persson reinfeldt lofven kristersson kekkonen koivisto ahtisaari ' +
  'halonen niinisto stubb brundtland stoltenberg solberg rasmussen frederiksen schluter thorning ' +
  // Russia and its neighbours, eastern and south-eastern Europe
  'lenin trotsky stalin khrushchev brezhnev andropov chernenko gorbachev yeltsin putin medvedev molotov gromyko mikoyan shevardnadze lavrov kravchuk kuchma yushchenko yanukovych poroshenko zelensky zelenskyy ' +
  'lukashenko nazarbayev tokayev karimov mirziyoyev aliyev saakashvili pashinyan sargsyan kocharyan walesa kwasniewski kaczynski komorowski duda tusk jaruzelski gomulka gierek havel zeman babis fiala ' +
  'dubcek husak meciar fico dzurinda caputova kadar nagy antall orban ceausescu iliescu basescu iohannis zhivkov borisov tito milosevic tudjman izetbegovic kostunica djindjic vucic hoxha berisha ' +
  'karamanlis papandreou mitsotakis simitis samaras tsipras makarios anastasiades denktash ' +
  // The Middle East
  'ataturk inonu menderes demirel ecevit ozal erbakan erdogan davutoglu nasser sadat mubarak morsi sisi qaddafi gaddafi bourguiba bouteflika tebboune bengurion begin rabin peres shamir sharon netanyahu ' +
  'olmert bennett arafat abbas assad hussein saddam khomeini khamenei rafsanjani khatami ahmadinejad rouhani raisi pezeshkian mossadegh karzai ghani ' +
  // Asia
  'nehru gandhi shastri desai vajpayee singh modi jinnah bhutto sharif musharraf bandaranaike kumaratunga rajapaksa sukarno suharto habibie wahid megawati yudhoyono jokowi widodo prabowo mahathir najib anwar ' +
  'marcos aquino ramos estrada arroyo duterte thaksin yingluck prayut sihanouk yoshida kishi ikeda nakasone takeshita hashimoto obuchi koizumi abe fukuda hatoyama kan noda suga kishida ishiba ' +
  'takaichi zedong xiaoping jintao jinping enlai keqiang jiabao rongji zemin chiang syngman ' +
  // Africa
  'nkrumah rawlings kufuor mahama obasanjo buhari tinubu yaradua senghor diouf houphouet gbagbo ouattara sankara compaore mobutu kabila tshisekedi lumumba kagame museveni obote amin nyerere ' +
  'mkapa kikwete magufuli kenyatta moi kibaki odinga ruto selassie mengistu meles afwerki mandela mbeki zuma ramaphosa klerk botha verwoerd mugabe mnangagwa kaunda chiluba mwanawasa lungu hichilema banda ' +
  'chissano guebuza nyusi neto lourenco nujoma pohamba khama masisi taylor sirleaf weah bongo biya deby bashir ' +
  // Latin America and the Caribbean
  'vargas kubitschek goulart geisel figueiredo sarney collor cardoso lula rousseff temer bolsonaro peron alfonsin menem kirchner macri fernandez milei allende pinochet aylwin bachelet pinera boric ' +
  'uribe petro gaviria samper pastrana chavez maduro guaido fujimori toledo humala kuczynski vizcarra castillo boluarte correa lasso noboa bucaram morales mesa arce paz banzer mujica sanguinetti vazquez lacalle ' +
  'lugo stroessner cardenas echeverria portillo salinas zedillo calderon obrador sheinbaum somoza ortega chamorro castro batista duvalier aristide manley seaga trujillo bukele arzu arevalo ' +
  // International bodies
  'hammarskjold thant waldheim cuellar ghali annan delors prodi barroso juncker leyen solana'

/** Two names of one person, of whom WordNet has none or one: names at birth, on the stage, on the cover and in the street; general knowledge. */
export const namesOfOne =
  'dilma=rousseff lula=silva evita=peron madiba=mandela amlo=obrador raila=odinga thatcher=roberts clinton=rodham merkel=kasner aquino=cojuangco pele=nascimento ronaldinho=moreira ' +
  'malala=yousafzai curie=sklodowska mistral=godoy sting=sumner bono=hewson gaga=germanotta madonna=ciccone mercury=bulsara turner=bullock piaf=gassion ' +
  'callas=kalogeropoulou montand=livi signoret=kaminker carre=cornwell celine=destouches yourcenar=crayencour perse=leger hamsun=pedersen blixen=dinesen ' +
  'seferis=seferiadis elytis=alepoudellis akhmatova=gorenko gorky=peshkov stalin=dzhugashvili trotsky=bronstein kamenev=rosenfeld molotov=skryabin tito=broz brandt=frahm ' +
  'brecht=weigel malcolm=shabazz morrison=wofford abdul-jabbar=alcindor houdini=weisz corbusier=jeanneret nadar=tournachon'

/** Names of persons that are more often of a prize, a firm or a body, or nouns of another language: general knowledge. */
export const namesOtherwiseUsed =
  'nobel pulitzer planck hopkins fraunhofer leibniz helmholtz humboldt rockefeller carnegie guggenheim fulbright rhodes goethe pasteur wellcome booker goncourt pritzker cervantes siemens bosch daimler benz ' +
  'porsche boeing disney chrysler renault fiat honda toyota suzuki peugeot citroen philips heineken krupp thyssen tesla kepler hubble heinemann macmillan harper scribner knopf kellogg gillette ferrari ' +
  'westinghouse edison armani versace dior chanel gucci steinway christie blackwell cadillac dupont eastman goodyear firestone mercedes marconi maserati morgan pfizer procter woolworth wedgwood zeppelin ' +
  'hilton guinness maytag hershey kraft lilly roche merck bayer michelin pirelli olivetti lamborghini bentley royce sikorsky lockheed mcdonnell northrop messerschmitt junkers heinkel fokker dornier cessna ' +
  'nestle cadbury rowntree reuters hachette gallimard larousse mondadori einaudi feltrinelli suhrkamp rowohlt ullstein springer bertelsmann magellan galileo cassini rosetta huygens hayabusa parker webb ' +
  'harvard stanford pontiac seward sunday ramadan chatham monsanto mellon dumpty scarface mesa sisi data turk rhine serra massa pais jeune notre sarto bello moto penna rosca pena sala salas fico lupi ' +
  'sade petit blanc grand engels hesse reich mann hahn koch krebs strauss klein lange jung braun mach stein frisch fuchs richter schneider fischer weber becker schuster hauptmann herzog ' +
  'assisi bois chiesa caudillo cortes dias meer livermore livingston hess halley dali nero yale mauser vogel gross weise rath lang kurz ernst ehrlich roth buch baum glas holz berg kaiser graf vogt bauer wirt'

/** Those of them who are known by a name that is a word or a first name too, and whom everybody means by it. */
export const leadersByWord = 'macron lula'
