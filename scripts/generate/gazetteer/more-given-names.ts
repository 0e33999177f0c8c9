/** First names that the packages lack, of languages that they have none of in Latin letters, and of the past: general knowledge. */
export const moreGivenNames =
  // Japanese
  'akihiko akihito akira akiko asako atsushi ayako chiaki chieko chihiro daisuke eiichi eiji eisaku emiko fumiko fumio genichi goro haruki haruko hayao hideaki hideki hideo hideyoshi ' +
  'hirobumi hirohito hiroko hiroshi hiroyuki hisako hitoshi ichiro isamu isao jiro junichi junichiro junko juzo kaoru katsuhiro katsuya kazuhiro kazuko kazuo keigo keiichi keiji ' +
  'keiko keisuke keizo kenichi kenji kentaro kenzaburo kenzo kiichi kiyoshi koichi koichiro koji kohei kokichi kosuke kunihiko kyoko makoto mamoru mariko masahiro masako masakazu ' +
  'masami masanori masao masaru masashi masatoshi masayoshi masayuki michiko mieko minoru mitsuko mitsuo morihiro motoko naoki naoko naoto naoya nobuo nobuko nobusuke nobuyuki noriko ' +
  'norio osamu ryoichi ryoji ryuichi ryunosuke ryutaro sachiko sadako sanae satoru satoshi seiichi seiji shigeki shigeko shigenori shigeru shigeo shinichi shinichiro shinji shintaro shinya ' +
  'shinzo shoichi shoji shunichi shunsuke soichiro sumiko susumu tadao tadashi takahiro takako takao takashi takayuki takeo takeshi taro tatsuo tatsuya tetsuo tetsuya tomiichi tomoko ' +
  'toshiaki toshihiko toshiko toshimitsu toshio toshiro tsutomu yasuhiro yasuko yasujiro yasuo yasunari yohji yoichi yoko yoshiaki yoshiro yoshihide yoshihiko yoshiko yoshinori yoshio ' +
  'yosuke yukiko yukio yumiko yuriko yusuke yutaka yuko ' +
  // Arabic, Persian, Turkish, Hebrew
  'abbas abdallah abdelhamid abdelmajid abdelrahman abdulaziz alaa amina anwar ariel asghar ashraf asmaa assia avigdor ayman aziza bashar benazir binyamin dalia ebrahim ehud enver ezer farah fatou ' +
  'fatema fawzia forough gamal ghassan golda habib hafez haifa hamad hamid hanan haydar hisham hosni hossein houari huda ibtisam idris ilham ismat izzat jafar jalal javad kemal khadija khaled ' +
  'khalifa latifa levi mahdi mahmoud mahsa masoud massoud mehmet menachem midhat mohsen moshe mostafa muammar muqtada mustafa naftali naguib narges nasrin nizar nouri nuri orhan qasem rafic rafik ' +
  'recep reza riyad ruhollah saddam saeed salah samira shahram shimon shirin simin soraya suleyman taha talaat tarek tariq tawakkol tayyip tevfik turgut yasser yitzhak yossi yousef youssef zeev zine ziad ' +
  // South Asian
  'abhijit amartya amitabh amrita arundhati arvind ashok asif atal benegal bimal chandrika chandrasekhara dilip droupadi feroze ganesh gopal gotabaya govind gurinder hasina homi indira jagdish jaswant ' +
  'jawaharlal jayalalithaa kamala khaleda krishna liaquat mahinda maithripala malala mamata manmohan mohandas morarji motilal mujibur nawaz nirmala prachanda pranab prakash pratibha pushpa rabindranath raghuram ' +
  'rahul rajendra rajiv rajnath ranil satyajit sheikh shehbaz sirimavo subhas subrahmanyam sushma sunita sunil vallabhbhai venkatraman vikram vinoba zulfikar zulfiqar ' +
  // African
  'abiy agostinho akinwumi amilcar atiku bassirou bingu blaise buchi chinua chimamanda denis desmond diallo ellen emmerson felwine festus filipe goodluck govan hage haile hailemariam hakainde hendrik ' +
  'hifikepunye houphouet idriss isaias jakaya jomo kgalema kwame laurent lazarus leymah lupita macky mahamat mariama meles mengistu miriam mobutu mokgweetsi muhammadu mwai nelson ngozi ngugi nkosazana ' +
  'obafemi ousmane patrice quett raila riek robert rupiah salva samia samora seretse sani sedar sembene tendai thabo thuli umaru uhuru wangari winnie wole yoweri youssou zenani ' +
  // Spanish and Portuguese
  'alvaro anastasio andres angel aristides atahualpa augusto chico cuauhtemoc delcy dilma diosdado efrain evo geraldo getulio huascar itamar jair juscelino keiko lazaro luiz mairead moctezuma nayib nestor ollanta ' +
  'pablo pachacutec plutarco porfirio salvador tancredo tupac violeta xiomara xanana ' +
  // Of eastern and south-eastern Europe
  'alenka alija andrej antal arpad atanas bela biljana bohumil bojko borut czeslaw dragan edvard eleftherios emil endre ferenc franjo georgi gjorge gyorgy gyula imre ioannis istvan ivan ivo janez janos ' +
  'jaroslav jaroslaw jozef jozsef kalman karoly katalin klement kolinda konstantinos konstantin kyriakos laszlo lech ludovit matyas mikis miklos milorad milos mircea nicolae nikos nona radoslaw radovan ratko ' +
  'sandor slavoj slobodan stavros sviatlana tadeusz tigran todor traian vaclav vaira vasil vigdis viorica vojislav volodymyr wislawa wojciech zbigniew zoltan zoran zuzana yannis yanis ' +
  // Of northern and western Europe
  'annalena antonino asger carles dolors ebba einar elfriede eamon eamonn enda gerhart gerry gro gunnar halldor hallgrimur herta hieronymus jacinda jens johannes katrin kirsti ' +
  'kjell knut mariano mauno mette micheal niels nicola olafur pacal poul puig rutger sanna sauli sinead sigrid siegfried svetlana tage tarja thorbjorn thorvald ulf urho uwe wim wouter ' +
  // Of antiquity, popes and kings
  'alaric alexios aethelstan benedikt benedetto bonifacio bonifatius caligula celestino clemente constantin eugenio gregorio gregor hadrian henri honorius innocenzo innocent johann jozef justinian leone ludwig martino ' +
  'nicola paolo pio pius sigismund sisto teodorico theoderic theodoric urban urbano wilhelm guglielmo enrico federico friedrich louis karl charles carlos filippo felipe philippe guillaume edward henry george james ' +
  // Of all the world, once more
  'adebayo adelaide afonso agnieszka aimee aisha alphonse alasdair alessia aleksandar alistair amadeo amadou ambrose aminata anatoly anders andrzej anselm antje apolinario aretha arturo arvo asha ashwin astor aurelio ' +
  'babacar badr balthasar barend bartolome basilio beatrix beppe bertolt bertrand bilawal bisi bjarne blas bogdan boleslaw borislav bosco boutros branko bronislaw bruno burhan cadel caetano calixto calouste camilo ' +
  'candido carlo carmelo casimir cedric cesare chandra chimamanda christoph cipriano claes clodomiro clotilde concepcion cornelis cosimo cristobal cyprian cyril dagmar damian darko deodoro deepika desiree dieudonne digby ' +
  'dinesh dinko djibril dmitri dolores domenico dorothea draga duarte dusan ebenezer edmund edwidge efrain eleanor elechi elena eleuterio eliezer eligiusz ermanno elio elke elvira emeka emiliano emilio emmeline enoch enrique ' +
  'eoin epifanio erwin esteban eusebio evangelista evaristo ewa fabiola faisal fabrice fatih faustino federica felicien felix fermin fernao fidele filiberto firmin flavio florian fortunato francesca francois frederique fritz ' +
  'gaetano galileo gaspard gennaro genevieve gerardus gertrude ghislaine giacomo gianluigi gilberto gino giovanna giuliano giuseppe goran gottfried gottlob graca grazia grigory gro guido guillermo gustave gustavo haakon ' +
  'hakan halima halina hamadi hanna hans harald hartmut hedwig heinrich heinz helga hernan hildegard hina horacio horst hortense hristo hubert hugo ibrahim ignacio ignatius ildefonso ilse imran ingeborg inigo ingmar ioan ' +
  'isidro ismail ivonne jacek jacob jacques jadwiga jagadish jaime jakob jalila jamal jamila janusz jarl javier jawad jerzy joachim joao joaquim joern jorge joris jovan juhani julius jurgen kaja kalpana kamal karim karin ' +
  'kasper katarzyna kazimierz khalil kirill kofi krzysztof kurt kwasi lajos lakshmi lamine larisa lars latif leif leon leopold leszek lev lidia linus lisandro loic lorenzo lothar lubomir lucas lucio ludmila luigi lupe lutz ' +
  'macarena magdalena magnus malcolm malik mamadou manfred manuela marcello margarethe margherita marian marius markus matteo matthias matteo maurizio mehdi mei mercedes michal mieczyslaw miguel mikael milan milt mirjana mirko ' +
  'mohamed moises monika moussa muhammad nadezhda nadine naguib nana napoleon narendra natalia nelida nestor neville nguyen nicanor nikolai nikolaus nilda norberto nuno oleg olof olusegun omar ong oscar oskar osvaldo otto oumou ' +
  'padraig pancho paola pascal pavel pedro pelagio perpetua piet pierluigi piero pilar placido polina primo prosper quentin rabindra rachid radovan rafael raffaele rainer ramakrishna ramon rani raoul rasmus raul refik regis ' +
  'reinhard remedios remigio renato renata renzo rigoberta rigoberto ritwik robrecht rodolfo rogelio roland romain romeo roque rosario rudolf ruggero ruth sadiq saida sakari salman salome salvatore sarojini sebastiao sembene sergio ' +
  'severino shabana shirley sidonie silvia silvio simeon simone slawomir sofia solange sonia stanislaw stefan stefano stelios stephane sukarno svante sven sylvia szymon tatiana tawfiq teofilo terence teresa theodor theophile ' +
  'thelonious theresa thierry tiziano tomas tommaso torbjorn toussaint tristan ueli ulrich ulrike umberto urbain ursula uschi vaclav valentina valerio valery vasco vera viktor vincenzo violeta vittorio vivien vladislav volker ' +
  'waltraud wangari werner wiktor wilfried willem willy winfried winston wlodzimierz wolfgang xavier yehudi yevgeny yolanda yulia yuri yves zacarias zaha zeinab zenobia zofia zsuzsa ' +
  'aboubacar abdou ahmadou alpha amilcare antoinette baba blandine bonaventure boubacar cheikh dioncounda faustin faure fulbert gnassingbe hamani hastings hubertus jaap joop kees klaas koos maarten marieke modibo omer ' +
  'oumarou pieter reinier robbert roelof seyni sylvanus sytske thandi theunis thomas tjalling wiebe wouter yayi evert gerrit hendrika jelle sjoerd teun willemijn'
