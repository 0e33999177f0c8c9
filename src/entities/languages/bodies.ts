/**
 * Well-known bodies: blocks of one sort, each a line of an acronym, `=`, and its names in small letters between `|`. General knowledge. Only bodies of one sort
 * are held against each other. Of those sorts that are of one country, the acronym ends with its code.
 */
export const bodies = `
alliance
NATO=north atlantic treaty organization|north atlantic treaty organisation|atlantic alliance|OTAN
SCO=shanghai cooperation organization|shanghai cooperation organisation
CSTO=collective security treaty organization|collective security treaty organisation
ASEAN=association of southeast asian nations|ANASE
SAARC=south asian association for regional cooperation
BRICS=
BIMSTEC=
QUAD=quadrilateral security dialogue
AUKUS=
EAEU=eurasian economic union
EFTA=european free trade association
MERCOSUR=mercosul
UNASUR=UNASUL
CELAC=
CARICOM=
PACIFIC-ALLIANCE=pacific alliance|alianza del pacífico|aliança do pacífico|alliance du pacifique
COMESA=common market for eastern and southern africa
ECCAS=
ARAB-LEAGUE=arab league|league of arab states|ligue arabe|liga árabe|arabische liga|lega araba
OTS=organization of turkic states|turkic council
CIS=commonwealth of independent states
ECOWAS=economic community of west african states|CEDEAO
SADC=southern african development community
EAC=east african community
IGAD=intergovernmental authority on development
GCC=gulf cooperation council
OAS=organization of american states|OEA
OIC=organisation of islamic cooperation|organization of islamic cooperation
OSCE=OSZE|KBWE|CSCE|organization for security and co-operation in europe|organisation for security and co-operation in europe
APEC=asia pacific economic cooperation
NAFTA=north american free trade agreement
USMCA=
RCEP=regional comprehensive economic partnership
CPTPP=
OPEC=organization of the petroleum exporting countries|OPEP|opec+
G7=group of seven
G20=group of twenty

financial institution
IMF=international monetary fund|FMI|IWF|fondo monetario internacional|fonds monétaire international|internationaler währungsfonds|internationale währungsfonds|fondo monetario internazionale
ADB=asian development bank
AIIB=asian infrastructure investment bank
AFDB=african development bank
EBRD=european bank for reconstruction and development
EIB=european investment bank
ECB=european central bank|EZB|BCE|europäische zentralbank|banque centrale européenne|banco central europeo|banca centrale europea|europese centrale bank
FED=federal reserve|us central bank
BIS=bank for international settlements
BUNDESBANK-DE=bundesbank
BANK-OF-ENGLAND-GB=bank of england
BANK-OF-JAPAN-JP=bank of japan
BANK-OF-CANADA-CA=bank of canada
BANK-OF-KOREA-KR=bank of korea
BANK-OF-RUSSIA-RU=bank of russia
BANK-OF-FRANCE-FR=banque de france|bank of france
BANK-OF-ITALY-IT=banca d'italia|bank of italy
BANK-OF-SPAIN-ES=banco de españa|bank of spain
DNB-NL=DNB|de nederlandsche bank|nederlandsche bank
RIKSBANK-SE=riksbank|riksbanken|sveriges riksbank
NORGES-BANK-NO=norges bank
DANMARKS-NATIONALBANK-DK=danmarks nationalbank
BANXICO-MX=banxico|banco de méxico|bank of mexico
SNB-CH=SNB|swiss national bank|schweizerische nationalbank|banque nationale suisse
CNB-CZ=CNB|czech national bank|česká národní banka
NBP-PL=NBP|national bank of poland|narodowy bank polski
RBI-IN=RBI|reserve bank of india
RBA-AU=RBA|reserve bank of australia
RBNZ-NZ=RBNZ|reserve bank of new zealand
PBOC-CN=PBOC|people's bank of china
SARB-ZA=SARB|south african reserve bank
BCB-BR=BCB|banco central do brasil
BCRA-AR=BCRA|banco central de la república argentina
BCEAO=
BEAC=
IADB=inter american development bank|BID
ISDB=islamic development bank
NDB=new development bank
WORLDBANK=world bank|weltbank|banque mondiale|banco mundial|banca mondiale|wereldbank|världsbanken|IBRD|IDA

agency
WHO=world health organization|world health organisation|OMS|weltgesundheitsorganisation|organisation mondiale de la santé|organización mundial de la salud|organização mundial da saúde|organizzazione mondiale della sanità|wereldgezondheidsorganisatie|världshälsoorganisationen|world health assembly
UNICEF=
UNESCO=
UNHCR=ACNUR|HCR
UNDP=
UNEP=
FAO=food and agriculture organization|food and agriculture organisation
ILO=OIT|internationale arbeitsorganisation|international labour office|international labour organization|international labour organisation|international labor organization
WFP=world food programme|world food program|PAM|PMA|welternährungsprogramm
IAEA=international atomic energy agency|AIEA|OIEA|IAEO|IAEEA|internationale atomenergie organisation|internationale atomenergiebehörde
OPCW=
WTO=world trade organization|world trade organisation|OMC|GATT|welthandelsorganisation
UNCTAD=
UNFCCC=
IPCC=intergovernmental panel on climate change
IPBES=
OECD=OCDE|OCSE|OESE
IEA=international energy agency
IRENA=international renewable energy agency
INTERPOL=
ICC=international criminal court|CPI|TPI|ISTGH|internationaler strafgerichtshof|internationale strafgerichtshof|cour pénale internationale|corte penal internacional|corte penale internazionale|tribunal penal internacional|internationaal strafhof|strafhof
ICJ=international court of justice|CIJ|IGH|world court|internationaler gerichtshof|internationale gerichtshof|cour internationale de justice|corte internacional de justicia|corte internazionale di giustizia|internationaal gerechtshof
ECHR=european court of human rights|ECTHR|EGMR|CEDH|TEDH|CEDU|EHRM|strasbourg court|europäischer gerichtshof für menschenrechte|europäische gerichtshof für menschenrechte
CJEU=court of justice of the european union|european court of justice|ECJ|EUGH|CJUE|CJCE|TJUE|CGUE|HVJEU|luxembourg court|europäischer gerichtshof|europäische gerichtshof
CDC=centers for disease control
ECDC=
FDA=food and drug administration
HEALTH-CANADA=health canada|santé canada
MHRA=
TGA=therapeutic goods administration
PMDA=
ANVISA=
SWISSMEDIC=
FAA=federal aviation administration
EASA=european union aviation safety agency|european aviation safety agency
CAAC=
ANAC=
ICAO=international civil aviation organization|OACI
IMO=international maritime organization
ITU=international telecommunication union
WIPO=world intellectual property organization|OMPI
UNAIDS=ONUSIDA
UNFPA=
UNODC=
UNRWA=
UNIDO=
IFAD=
IOM=international organization for migration|OIM
WMO=world meteorological organization|OMM
CTBTO=
FRONTEX=
EUROPOL=
EUROJUST=
FATF=financial action task force|GAFI
EMA=european medicines agency|EMEA|europäische arzneimittelagentur|agence européenne des médicaments|agencia europea de medicamentos
NIH=national institutes of health
EPA=environmental protection agency
EFSA=european food safety authority

space agency
NASA=
ESA=european space agency
JAXA=
ISRO=indian space research organisation
ROSCOSMOS=
CNSA=

intelligence service
CIA=central intelligence agency
FBI=federal bureau of investigation
NSA=national security agency
KGB=
FSB=
MOSSAD=

peace operation
UNAMIR=
UNOSOM=UNITAF
UNAMID=
UNMISS=UNMIS
UNIFIL=
UNPROFOR=
UNDOF=
UNMIK=
UNMIL=
UNAMSIL=UNOMSIL
UNOCI=ONUCI
UNTAC=
UNTAET=UNMISET|UNMIT|UNAMET
UNTAG=
UNMEE=
UNFICYP=
UNISFA=
UNAVEM=MONUA
ONUMOZ=
ONUSAL=
MINUSTAH=MINUJUSTH
MINUSMA=
MINUSCA=
MINURSO=
MONUSCO=MONUC
AMISOM=ATMIS
KFOR=
SFOR=IFOR|EUFOR
ISAF=

relief organisation
MSF=médecins sans frontières|medecins sans frontieres|doctors without borders|ärzte ohne grenzen|médicos sin fronteras|medici senza frontiere|artsen zonder grenzen|läkare utan gränser
RED-CROSS=ICRC|red cross|red crescent|international committee of the red cross|CICR|IKRK|rotes kreuz|rote kreuz|roten kreuz|croix rouge|cruz roja|cruz vermelha|croce rossa|rode kruis|röda korset
OXFAM=
SAVE-THE-CHILDREN=save the children
CARITAS=

rights group
AMNESTY=amnesty international|amnesty
HRW=human rights watch
RSF=reporters without borders|reporters sans frontières|reporter ohne grenzen|reporteros sin fronteras
CPJ=committee to protect journalists
FREEDOM-HOUSE=freedom house
TRANSPARENCY=transparency international

environmental group
GREENPEACE-INT=greenpeace
WWF-INT=WWF|world wildlife fund|world wide fund for nature
FRIENDS-OF-EARTH=friends of the earth
SIERRA-CLUB=sierra club

carmaker
FORD-MOTOR=ford
GENERAL-MOTORS=general motors|GM|chevrolet
CHRYSLER-FIAT=chrysler|fiat|stellantis|PSA|peugeot|citroën|jeep
VOLKSWAGEN-AG=volkswagen|VW|audi|porsche|škoda
BMW-AG=BMW
DAIMLER-AG=daimler|mercedes|mercedes benz
TOYOTA-MOTOR=toyota
HONDA-MOTOR=honda
RENAULT-NISSAN=renault|nissan|mitsubishi motors
HYUNDAI-KIA=hyundai
BYD-AUTO=BYD
TESLA-INC=tesla
MAZDA-MOTOR=mazda
SUBARU-MOTOR=subaru

chip maker
INTEL-CORP=intel
TSMC=taiwan semiconductor
SAMSUNG-CO=samsung
GLOBALFOUNDRIES-INC=globalfoundries
MICRON-INC=micron technology
HYNIX-SK=sk hynix
INFINEON-AG=infineon
STMICRO=stmicroelectronics
NVIDIA-CORP=nvidia
SMIC=
ASML=
KIOXIA-CO=kioxia

aircraft maker
BOEING-CO=boeing|mcdonnell douglas
AIRBUS-SE=airbus|EADS
EMBRAER-SA=embraer
BOMBARDIER-INC=bombardier
COMAC=
SUKHOI-CO=sukhoi|irkut
LOCKHEED-CO=lockheed|lockheed martin

oil company
SHELL-CO=royal dutch shell
EXXON-CO=exxon|exxonmobil|esso
BP-CO=BP|british petroleum
CHEVRON-CO=chevron|texaco
TOTAL-SE=totalenergies
ENI-SPA=ENI
EQUINOR-AS=equinor|statoil
GAZPROM-CO=gazprom
ROSNEFT-CO=rosneft
LUKOIL-CO=lukoil
ARAMCO-CO=aramco
PETROBRAS-SA=petrobras
PEMEX-SA=pemex
PDVSA=
SINOPEC-CO=sinopec
CNPC=petrochina
CNOOC=
REPSOL-SA=repsol
PETRONAS-BHD=petronas

mining company
BHP-CO=BHP|bhp billiton
RIO-TINTO=rio tinto
GLENCORE-CO=glencore|xstrata
BARRICK-CO=barrick|barrick gold
NEWMONT-CO=newmont
CODELCO-CO=codelco
FREEPORT-CO=freeport mcmoran
NORNICKEL-CO=norilsk nickel|nornickel
RUSAL-CO=rusal

steelmaker
ARCELOR-CO=arcelormittal|arcelor
THYSSEN-CO=thyssenkrupp|thyssen|krupp
SSAB-CO=SSAB
TATA-STEEL=tata steel|corus
NIPPON-STEEL=nippon steel
POSCO-CO=posco
SALZGITTER-CO=salzgitter ag
VOEST-CO=voestalpine

energy company
EDF=électricité de france
ENGIE-SA=engie|gdf suez
AREVA-SA=areva|orano
RWE=
VATTENFALL-AB=vattenfall
ENEL-SPA=enel
IBERDROLA-SA=iberdrola
ROSATOM-CO=rosatom
WESTINGHOUSE-CO=westinghouse
TEPCO=
KEPCO=
ORSTED-AS=ørsted|orsted
ESKOM-CO=eskom

internet company
GOOGLE-INC=google|alphabet|youtube
META-INC=meta|facebook|instagram|whatsapp
MICROSOFT-CO=microsoft|linkedin
APPLE-INC=apple
ORACLE-US=oracle corporation
TWITTER-INC=twitter
TIKTOK-LTD=tiktok|bytedance
TENCENT-CO=tencent|wechat
ALIBABA-CO=alibaba
BAIDU-CO=baidu
NETFLIX-INC=netflix
SPOTIFY-AB=spotify
AIRBNB-INC=airbnb

platform for rides and meals
UBER-INC=uber
LYFT-INC=lyft
DELIVEROO-LTD=deliveroo
JUST-EAT=just eat
GRAB-CO=gojek

newspaper
NYT=new york times
WASHINGTON-POST=washington post
WSJ=wall street journal
GUARDIAN-UK=the guardian
INDEPENDENT-UK=the independent
TELEGRAPH-UK=daily telegraph
DAILY-MAIL=daily mail
FINANCIAL-TIMES=financial times
LE-MONDE=le monde
LE-FIGARO=le figaro
LIBERATION-FR=libération
MEDIAPART-FR=mediapart
SPIEGEL-DE=der spiegel|spiegel
DIE-ZEIT=die zeit
FAZ=frankfurter allgemeine
SUEDDEUTSCHE=süddeutsche zeitung|süddeutsche
BILD-DE=bild zeitung
EL-PAIS=el país
EL-MUNDO=el mundo
REPUBBLICA-IT=la repubblica
CORRIERE-IT=corriere della sera
LA-STAMPA=la stampa
FOLHA-BR=folha de são paulo
O-GLOBO=o globo
TELEGRAAF-NL=de telegraaf
VOLKSKRANT-NL=de volkskrant
DAGENS-NYHETER=dagens nyheter
AFTONBLADET-SE=aftonbladet
WYBORCZA-PL=gazeta wyborcza
NOVAYA-GAZETA=novaya gazeta
ASAHI-SHIMBUN=asahi shimbun
HAARETZ-IL=haaretz

broadcaster
BBC=
CNN=
AL-JAZEERA=al jazeera
CCTV=CGTN
RT-RU=russia today
DW=deutsche welle
ARD=
ZDF=
RAI=
RTVE=TVE
NHK=
VOA=voice of america
RFE=radio free europe
FOX-NEWS=fox news

news agency
REUTERS-AG=reuters
AFP=agence france presse
TASS=itar tass
XINHUA-CN=xinhua
ANSA=

trade union
IG-METALL=ig metall
CGT-FR=CGT
IG-BAU=ig bau
IG-BCE=ig bergbau|ig bce
VERDI-DE=ver.di
CFDT=
CGIL=
CISL=
UGT-ES=UGT
CCOO=comisiones obreras
FNV=
CNV=
TUC=
UAW=united automobile workers|united auto workers
TEAMSTERS-US=teamsters
COSATU=
AMCU=

sovereign fund
MUBADALA-AE=mubadala
ADIA=abu dhabi investment authority
QIA=qatar investment authority
PIF=public investment fund
TEMASEK-SG=temasek
NBIM=norges bank investment management|government pension fund global
KHAZANAH-MY=khazanah

commercial bank
DEUTSCHE-BANK=deutsche bank
COMMERZBANK-DE=commerzbank
HSBC=
BARCLAYS-UK=barclays
LEHMAN-US=lehman brothers|lehman
GOLDMAN-US=goldman sachs
JPMORGAN-US=jpmorgan|jp morgan
CITI-US=citigroup|citibank
UBS=credit suisse
BNP=bnp paribas
SANTANDER-ES=banco santander
BBVA=
UNICREDIT-IT=unicredit
DANSKE-DK=danske bank
SWEDBANK-SE=swedbank
NORTHERN-ROCK=northern rock
RBS=royal bank of scotland|natwest
WELLS-FARGO=wells fargo

medicine maker
PFIZER-BIONTECH=pfizer|biontech
MODERNA-US=moderna
ASTRAZENECA-UK=astrazeneca
SANOFI-FR=sanofi
NOVAVAX-US=novavax
SINOVAC-CN=sinovac
SINOPHARM-CN=sinopharm
NOVARTIS-CH=novartis|ciba
GSK=glaxosmithkline|glaxo
NOVO-NORDISK=novo nordisk
ELI-LILLY=eli lilly
GILEAD-US=gilead

food company
NESTLE-CH=nestlé
UNILEVER-UK=unilever
DANONE-FR=danone
FERRERO-IT=ferrero
COCA-COLA=coca cola
PEPSI-US=pepsi|pepsico

tobacco company
PHILIP-MORRIS=philip morris
BAT-UK=british american tobacco
JAPAN-TOBACCO=japan tobacco

airline
LUFTHANSA-DE=lufthansa
RYANAIR-IE=ryanair
EASYJET-UK=easyjet
AIR-FRANCE-KLM=air france|KLM
BRITISH-AIRWAYS=british airways
QANTAS-AU=qantas
AEROFLOT-RU=aeroflot
ALITALIA-IT=alitalia|ita airways
SWISSAIR-CH=swissair
PAN-AM=pan am
TWA=

telephone company
VODAFONE-UK=vodafone
TELEFONICA-ES=telefónica
DEUTSCHE-TELEKOM=deutsche telekom
BRITISH-TELECOM=british telecom
NOKIA-FI=nokia
MOTOROLA-US=motorola
BLACKBERRY-CA=blackberry
ERICSSON-SE=ericsson
HUAWEI-CN=huawei
ZTE=

rocket company
SPACEX-US=spacex
BLUE-ORIGIN=blue origin
ROCKET-LAB=rocket lab
ARIANESPACE-FR=arianespace
VIRGIN-GALACTIC=virgin galactic

high court
CONSTITUTIONAL-COURT=constitutional court|bundesverfassungsgericht|verfassungsgericht|verfassungsgerichtshof|conseil constitutionnel|cour constitutionnelle|tribunal constitucional|corte constitucional|corte costituzionale|grondwettelijk hof|trybunał konstytucyjny
SUPREME-COURT=supreme court|tribunal supremo|corte suprema|supremo tribunal federal|supremo tribunal de justiça|suprema corte|cour suprême|hoge raad|högsta domstolen|sąd najwyższy|oberster gerichtshof|oberste gerichtshof|bundesgericht|bundesgerichtshof|BGH|STF
COURT-OF-CASSATION=court of cassation|cour de cassation|corte di cassazione|cassazione|hof van cassatie
COUNCIL-OF-STATE=council of state|conseil d'état|consejo de estado|consiglio di stato|raad van state|bundesverwaltungsgericht
COURT-OF-AUDITORS=court of auditors|court of audit|cour des comptes|tribunal de cuentas|tribunal de contas|corte dei conti|rechnungshof|bundesrechnungshof|rekenkamer
APPEAL-COURT=court of appeal|court of appeals|appeals court|cour d'appel|corte d'appello|tribunal da relação|gerechtshof|hovrätten

regional court
CCJ=caribbean court of justice
PRIVY-COUNCIL=privy council
IACTHR=inter american court of human rights|inter american court|corte interamericana|corte idh|cour interaméricaine
AFRICAN-COURT=african court on human and peoples' rights|african court
EACJ=east african court of justice
EFTA-COURT=efta court

assembly
EUROPEAN-PARLIAMENT=european parliament|europäisches parlament|europäische parlament|europaparlament|parlement européen|parlamento europeo|parlamento europeu|europees parlement|europaparlamentet
BUNDESTAG-DE=bundestag
BUNDESRAT=bundesrat
NATIONALRAT=nationalrat
ASSEMBLEE-NATIONALE=assemblée nationale|french national assembly
HOUSE-OF-COMMONS=house of commons
HOUSE-OF-LORDS-GB=house of lords
CONGRESS-US=us congress|united states congress
SEJM-PL=sejm
RIKSDAG-SE=riksdag|riksdagen
FOLKETING-DK=folketing|folketinget
STORTING-NO=storting|stortinget
EDUSKUNTA-FI=eduskunta
KNESSET-IL=knesset
LOK-SABHA-IN=lok sabha
RAJYA-SABHA-IN=rajya sabha
TWEEDE-KAMER-NL=tweede kamer
EERSTE-KAMER-NL=eerste kamer
GENERAL-ASSEMBLY=un general assembly|united nations general assembly|uno vollversammlung|un vollversammlung|asamblea general de la onu
SECURITY-COUNCIL=un security council|united nations security council|uno sicherheitsrat|un sicherheitsrat|consejo de seguridad
COUNCIL-OF-EUROPE=council of europe|europarat|conseil de l'europe|consejo de europa|consiglio d'europa|raad van europa

literary prize
BOOKER-UK=booker|booker prize|man booker|booker preis|prix booker|premio booker
PULITZER-US=pulitzer|pulitzer prize|prix pulitzer|premio pulitzer|prémio pulitzer|prêmio pulitzer|pulitzer preis
GONCOURT-FR=goncourt|prix goncourt
RENAUDOT-FR=renaudot|prix renaudot
FEMINA-FR=prix femina|femina
STREGA-IT=strega|premio strega
CAMPIELLO-IT=campiello|premio campiello
VIAREGGIO-IT=premio viareggio
BANCARELLA-IT=bancarella|premio bancarella
PLANETA-ES=premio planeta
NADAL-ES=premio nadal
CERVANTES-ES=premio cervantes
CAMOES-PT=prémio camões|prêmio camões
JABUTI-BR=jabuti|prêmio jabuti
BUECHNER-DE=georg büchner preis|büchnerpreis|büchner preis
BUCHPREIS-DE=deutscher buchpreis|deutsche buchpreis
BACHMANN-AT=bachmannpreis|ingeborg bachmann preis
LIBRIS-NL=libris literatuurprijs
NEUSTADT-US=neustadt prize
AUGUST-SE=augustpriset

film prize
ACADEMY-AWARDS=oscar|oscars|academy award|academy awards
GOLDEN-GLOBES=golden globe|golden globes
PALME-D-OR=palme d'or|palma d'oro|palma de oro|goldene palme|goldenen palme|gouden palm|golden palm
GOLDEN-LION=golden lion|leone d'oro|león de oro|lion d'or|goldener löwe|goldene löwe|goldenen löwen|gouden leeuw
GOLDEN-BEAR=golden bear|orso d'oro|oso de oro|ours d'or|goldener bär|goldene bär|goldenen bären|gouden beer
BAFTA=
CESAR-FR=césars
GOYA-ES=premio goya|premios goya
DONATELLO-IT=david di donatello

publisher
GALLIMARD-FR=gallimard
GRASSET-FR=grasset
HACHETTE-FR=hachette
EINAUDI-IT=einaudi
FELTRINELLI-IT=feltrinelli
RIZZOLI-IT=rizzoli
ADELPHI-IT=adelphi
BOMPIANI-IT=bompiani
GARZANTI-IT=garzanti
SUHRKAMP-DE=suhrkamp
ROWOHLT-DE=rowohlt
PENGUIN-UK=penguin books|penguin random house
HARPERCOLLINS-US=harpercollins
FABER-UK=faber and faber
SEIX-BARRAL=seix barral
ANAGRAMA-ES=anagrama
ALFAGUARA-ES=alfaguara
ELSEVIER-NL=elsevier
SPRINGER-NATURE=springer nature
WILEY-US=wiley

film studio
TOHO-JP=toho
DAIEI-JP=daiei
SHOCHIKU-JP=shochiku
NIKKATSU-JP=nikkatsu
GHIBLI-JP=studio ghibli
DISNEY-US=disney|walt disney|pixar
WARNER-US=warner bros|warner brothers
MGM=metro goldwyn mayer
PARAMOUNT-US=paramount
RKO=
GAUMONT-FR=gaumont
UFA=
MOSFILM-RU=mosfilm
CINECITTA-IT=cinecittà

record label
BLUE-NOTE=blue note
VERVE-US=verve records
DECCA-UK=decca
MOTOWN-US=motown
STAX-US=stax
DEUTSCHE-GRAMMOPHON=deutsche grammophon
ECM=

armed movement
FARC=
ELN=
EPL=
M-19=m 19
FMLN=
FSLN=
EZLN=
URNG=
SENDERO=sendero luminoso|shining path
ETA=
IRA=provisional IRA
PKK=
LTTE=tamil tigers
HAMAS-PS=hamas
HEZBOLLAH-LB=hezbollah|hizbollah|hisbollah|hizbullah
TALIBAN-AF=taliban
BOKO-HARAM=boko haram
AL-SHABAAB=al shabaab|shabaab
RAF-DE=rote armee fraktion|red army faction
BRIGATE-ROSSE=brigate rosse|red brigades

sea rescue
SEA-WATCH=sea watch
SOS-MEDITERRANEE=sos méditerranée|sos mediterranee
OPEN-ARMS-ES=open arms|proactiva open arms
SEA-EYE=sea eye
MISSION-LIFELINE=mission lifeline
MOAS=

supermarket
TESCO-UK=tesco
SAINSBURY-UK=sainsbury
ALDI-DE=aldi
LIDL-DE=lidl
CARREFOUR-FR=carrefour
AUCHAN-FR=auchan
WALMART-US=walmart
MERCADONA-ES=mercadona
ALBERT-HEIJN=albert heijn
MIGROS-CH=migros

shipping line
MAERSK-DK=maersk|mærsk
HAPAG-DE=hapag lloyd
CMA-CGM=cma cgm
COSCO-CN=cosco
CUNARD-UK=cunard
WHITE-STAR=white star line

railway
DEUTSCHE-BAHN=deutsche bahn|reichsbahn|bundesbahn
SNCF=
TRENITALIA-IT=trenitalia|ferrovie dello stato
RENFE-ES=renfe
AMTRAK-US=amtrak
SBB=CFF
OEBB=ÖBB

rating agency
MOODYS-US=moody
FITCH-US=fitch
S-AND-P=standard poor|standard and poor

consultancy
DELOITTE-US=deloitte
PWC=pricewaterhousecoopers
KPMG=
MCKINSEY-US=mckinsey
ARTHUR-ANDERSEN=arthur andersen
ERNST-YOUNG=ernst & young

maker of models
OPENAI-US=openai
ANTHROPIC-US=anthropic
DEEPMIND-UK=deepmind
MISTRAL-FR=mistral ai
DEEPSEEK-CN=deepseek

farm supplier
MONSANTO-US=monsanto
SYNGENTA-CH=syngenta
BAYER-DE=bayer
BASF=
CARGILL-US=cargill

auction house
SOTHEBY-UK=sotheby
CHRISTIES-UK=christie
PHILLIPS-UK=phillips auctioneers

orchestra
BERLIN-PHIL=berliner philharmoniker|berlin philharmonic
VIENNA-PHIL=wiener philharmoniker|vienna philharmonic
CONCERTGEBOUW=concertgebouworkest|concertgebouw orchestra
GEWANDHAUS-DE=gewandhausorchester
STAATSKAPELLE-DD=staatskapelle dresden
NY-PHIL=new york philharmonic
LSO=london symphony orchestra

museum
LOUVRE-FR=louvre|musée du louvre
ORSAY-FR=musée d'orsay
PRADO-ES=prado|museo del prado
REINA-SOFIA=reina sofía|museo reina sofía
THYSSEN-ES=museo thyssen|thyssen bornemisza
UFFIZI-IT=uffizi|uffizien
RIJKSMUSEUM-NL=rijksmuseum
MAURITSHUIS-NL=mauritshuis
BRITISH-MUSEUM=british museum
TATE-UK=tate modern|tate gallery|tate britain
NATIONAL-GALLERY=national gallery
MET-US=metropolitan museum
MOMA=
GUGGENHEIM-US=guggenheim
HERMITAGE-RU=hermitage|eremitage
GETTY-US=getty museum|j paul getty museum
PERGAMON-DE=pergamonmuseum

defence company
BAE-SYSTEMS=bae systems
RHEINMETALL-DE=rheinmetall
RAYTHEON-US=raytheon
NORTHROP-US=northrop grumman
GENERAL-DYNAMICS=general dynamics
THALES-FR=thales
NAVAL-GROUP=naval group
DASSAULT-FR=dassault
KONGSBERG-NO=kongsberg gruppen
RAFAEL-IL=rafael advanced defense systems
ELBIT-IL=elbit
BAYKAR-TR=baykar

turbine maker
VESTAS-DK=vestas
SIEMENS-GAMESA=siemens gamesa|gamesa
GOLDWIND-CN=goldwind
NORDEX-DE=nordex

battery maker
CATL=
NORTHVOLT-SE=northvolt
LG-ENERGY=lg energy solution
PANASONIC-JP=panasonic

brewer
HEINEKEN-NL=heineken
CARLSBERG-DK=carlsberg
GUINNESS-IE=guinness
INBEV-BE=ab inbev|anheuser busch|interbrew

fashion house
GUCCI-IT=gucci
PRADA-IT=prada
CHANEL-FR=chanel
DIOR-FR=christian dior
INDITEX-ES=inditex
HENNES-SE=hennes & mauritz|hennes mauritz
BURBERRY-UK=burberry

toy maker
LEGO-DK=lego
MATTEL-US=mattel
HASBRO-US=hasbro

maker of games
NINTENDO-JP=nintendo
SEGA-JP=sega
ATARI-US=atari
UBISOFT-FR=ubisoft

foundation
GATES-US=gates foundation|bill and melinda gates foundation|bill & melinda gates foundation
ROCKEFELLER-US=rockefeller foundation
FORD-FOUNDATION=ford foundation
CARNEGIE-US=carnegie corporation
WELLCOME-UK=wellcome trust
OPEN-SOCIETY=open society foundations
VOLKSWAGEN-STIFTUNG=volkswagenstiftung

commodity trader
VITOL-CH=vitol
TRAFIGURA-CH=trafigura
GUNVOR-CH=gunvor

buyout firm
BLACKSTONE-US=blackstone
KKR=
CARLYLE-US=carlyle group
CVC=cvc capital partners
PERMIRA-UK=permira
`

/** Sorts of which each body is of one country, where it has one. */
export const ofOneCountry = 'financial institution|assembly'

/** Where what is told happens beside something else: “on the sidelines of”. */
export const besides = 'sidelines|margins|fringes|rande|marge|margen|margine|margem|kanten|marginesie'

/** What two bodies of one sort do together, to each other or after each other: the one that a text leaves out may be the other side. */
export const jointDealings =
  'welcomes|hails|urges|condemns|praises|criticises|criticizes|backs|follows|follow|followed|replaces|replaced|replace|succeeds|succeeded|joins|joined|lost|loses|outbids|outbid|swallows|takeover|' +
  'begrüßt|kritisiert|folgt|ersetzt|löst ab|salue|critique|remplace|succède|rachète|saluda|critica|sustituye|sucede|sustituyó|saluta|sostituisce|' +
  'succede|substitui|vervangt|volgt|ersätter|efterträder|' +
  'deal|deals|contract|contracts|joint|jointly|venture|ventures|partner|partners|partnership|partnerships|merger|merge|merges|merged|consortium|agree|agrees|agreed|talks|supply|supplies|' +
  'sue|sues|sued|lawsuit|settlement|rival|rivals|' +
  'upheld|upholds|overturned|overturns|reversed|reverses|quashed|quashes|bestätigt|bestätigte|confirma|confirmó|confirme|conferma|confermò|bevestigt|casse|' +
  'complaint|complaints|dispute|disputes|accuses|accused|beats|beat|defeats|klage|beschwerde|streit|plainte|litige|denuncia|demanda|disputa|querela|queixa|klacht|geschil|' +
  'lends|lent|loan|loans|leihgabe|leiht|prêt|prête|préstamo|presta|prestito|bruikleen|refuses|refused|rejects|rejected|rejection|ablehnung|abgelehnt|refus|refuse|rechazo|rechazó|rifiuto|rifiutò|recusa|recusou|afgewezen|' +
  'vertrag|verträge|liefervertrag|partnerschaft|fusion|fusioniert|konsortium|joint-venture|contrat|contrats|partenaire|partenariat|coentreprise|contrato|contratos|socio|socios|fusión|consorcio|' +
  'contratto|contratti|fusione|consorzio|parceiro|parceria|fusão|consórcio|contract|contracten|fusie|consortium|avtal|avtalet|samarbete|umowa|umowę|spółka'
