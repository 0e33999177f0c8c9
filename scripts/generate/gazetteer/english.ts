// What the packages of country names lack or have wrong, in English: general knowledge, none of it taken from a text under check.
// Lines of a normal form, `=`, and names between `|`.

/** Names of countries, of parts of them (`US-TX`), and of states of the past. */
export const englishNames = `
BA=Bosnia|Herzegovina
BO=Plurinational State of Bolivia
BR=Brasilia
CG=Congo-Brazzaville|Republic of Congo
CD=Congo-Kinshasa|DR Congo|DRC|Zaire|Democratic Republic of Congo
CI=Cote d'Ivoire
CN=PRC|Mainland China|Peking
HK=Hongkong
MO=Macau
CN-TI=Tibet
CN-XJ=Xinjiang
DE=Federal Republic of Germany|Deutschland
DE-DD=East Germany|GDR|German Democratic Republic
DE-BD=West Germany
ES-CT=Catalonia
ES-PV=Basque Country
EU=European Union|EU
GB=Britain|UK|U.K.
GB-ENG=England
GB-NIR=Northern Ireland|Ulster
GB-SCT=Scotland
GB-WLS=Wales
IN=Bharat|Delhi
IR=Persia|Islamic Republic of Iran
KH=Kampuchea
KP=DPRK|Democratic People's Republic of Korea
KP/KR=Korea
KR=ROK
LA=Laos
LK=Ceylon
MD=Moldova
MM=Burma
MY=Malaya
NL=Holland
NZ=Aotearoa
PH=The Philippines
PS=Gaza|West Bank|Palestinian Territories
RU-CE=Chechnya
SA=KSA
SD=Sudan
SY=Syria
SZ=Swaziland
TL=East Timor
TR=Turkiye
TW=Formosa|Taiwan
UA=The Ukraine
UA-CR=Crimea
US=America|Washington DC|Washington, D.C.|Washington D.C
US-AL=Alabama
US-AK=Alaska
US-AZ=Arizona
US-AR=Arkansas
US-CA=California
US-CO=Colorado
US-CT=Connecticut
US-DE=Delaware
US-FL=Florida
US-GA=State of Georgia
US-HI=Hawaii|Hawai'i
US-ID=Idaho
US-IL=Illinois
US-IN=Indiana
US-IA=Iowa
US-KS=Kansas
US-KY=Kentucky
US-LA=Louisiana
US-ME=Maine
US-MD=Maryland
US-MA=Massachusetts
US-MI=Michigan
US-MN=Minnesota
US-MS=Mississippi
US-MO=Missouri
US-MT=Montana
US-NE=Nebraska
US-NV=Nevada
US-NH=New Hampshire
US-NJ=New Jersey
US-NM=New Mexico
US-NY=New York
US-NC=North Carolina
US-ND=North Dakota
US-OH=Ohio
US-OK=Oklahoma
US-OR=Oregon
US-PA=Pennsylvania
US-RI=Rhode Island
US-SC=South Carolina
US-SD=South Dakota
US-TN=Tennessee
US-TX=Texas
US-UT=Utah
US-VT=Vermont
US-VA=Virginia
US-WA=Washington State
US-WV=West Virginia
US-WI=Wisconsin
US-WY=Wyoming
VA=Holy See|Vatican
VN=Viet Nam|Saigon
ZW=Rhodesia
SU=Soviet Union|USSR|U.S.S.R.
YU=Yugoslavia
CS=Czechoslovakia
AT/HU=Austria-Hungary
OTTOMAN=Ottoman Empire
PRUSSIA=Prussia
BYZANTIUM=Byzantium
ROME=Roman Empire|Roman Republic
INDOCHINA=Indochina
`

/** Adjectives and people, of countries and of regions. */
export const englishAdjectives = `
AE=Emirati|Emiratis
AF=Afghans
AG=Antiguan
AR=Argentine|Argentinian|Argentines
AU=Aussie|Australians
AZ=Azeri
BA=Bosnian
BB=Bajan
BD=Bengali
BF=Burkinabè
BW=Motswana
CA=Canadians
CD/CG=Congolese
CD=Zairean
CI=Ivoirian
CL=Chileans
HK=Hongkongers
MO=Macanese
CN-TI=Tibetan|Tibetans
CN-XJ=Uyghur|Uighur
CZ=Czechs
DE=Germans
DE-DD=East German
DE-BD=West German
DK=Danes|Dane
DO/DM=Dominican
EC=Ecuadorian
EG=Egyptians
ES=Spaniard|Spaniards
ES-CT=Catalan
FI=Finn|Finns
FR=Frenchman|Frenchmen
GB=Briton|Britons
GB-SCT=Scottish|Scots
GB-WLS=Welsh
GR=Greeks|Hellenic
HR=Croat|Croats
HU=Hungarians
ID=Indonesians
IL=Israelis
IN=Indians
IQ=Iraqis
IR=Iranians
IT=Italians
JP=Japanese
KE=Kenyans
KG=Kirghiz|Kyrgyzstani|Kirgiz
KH=Khmer
KP/KR=Korean|Koreans
KZ=Kazakh|Kazakhs
LA=Lao
LB=Lebanese
LK=Ceylonese
LS=Basotho
LV=Latvian
LT=Lithuanian
MC=Monegasque|Monégasque
MG=Malgache
MM=Myanmarese
MR=Mauritanians
MV=Maldivian
MX=Mexicans
MY=Malay
NG=Nigerians
NL=Dutchman
NO=Norwegians
NP=Nepali|Nepalis
NZ=Kiwi|New Zealanders
PE=Peruvians
PH=Philippine|Filipinos|Filipina
PK=Pakistanis
PL=Pole|Poles
PS=Palestinian|Palestinians
PT=Portuguese
QA=Qataris
RU=Russians
RU-CE=Chechen
SA=Saudis|Saudi Arabian
SE=Swede|Swedes
SK=Slovak|Slovaks
SI=Slovene|Slovenes
SN=Senegalese
SV=Salvadorian
SY=Syrians
TJ=Tajiks|Tajikistani
TL=Timorese
TR=Turk|Turks
UA=Ukrainians
UA-CR=Crimean
US=Americans
US-AK=Alaskan
US-CA=Californian|Californians
US-FL=Floridian
US-HI=Hawaiian
US-TX=Texan|Texans
AU-NSW=New South Wales
AU-QLD=Queensland
AU-VIC=State of Victoria
AU-SA=South Australia
AU-WA=Western Australia
AU-TAS=Tasmania
AU-NT=Northern Territory
CA-ON=Ontario
CA-QC=Quebec|Québec
CA-BC=British Columbia
CA-AB=Alberta
CA-MB=Manitoba
CA-SK=Saskatchewan
CA-NS=Nova Scotia
CA-NB=New Brunswick
CA-NL=Newfoundland|Newfoundland and Labrador
DE-BY=Bavaria|Bayern
DE-SN=Saxony|Sachsen
DE-HE=Hesse|Hessen
DE-BB=Brandenburg
DE-NW=North Rhine-Westphalia|Nordrhein-Westfalen
DE-NI=Lower Saxony|Niedersachsen
DE-TH=Thuringia|Thüringen
DE-BW=Baden-Württemberg
IN-KL=Kerala
IN-TN=Tamil Nadu
IN-KA=Karnataka
IN-MH=Maharashtra
IN-GJ=Gujarat
IN-RJ=Rajasthan
IN-UP=Uttar Pradesh
IN-BR=Bihar
IN-WB=West Bengal
IN-AS=Assam
IN-OR=Odisha|Orissa
IN-AP=Andhra Pradesh
IN-TG=Telangana
IN-JK=Kashmir|Jammu and Kashmir
PK-PB=Punjab
PK-SD=Sindh
PK-BA=Balochistan|Baluchistan
CN-SC=Sichuan
CN-GD=Guangdong
CN-YN=Yunnan
CN-HE=Hebei
CN-JS=Jiangsu
CN-ZJ=Zhejiang
ES-AN=Andalusia|Andalucía
ES-GA=Galicia
IT-25=Lombardy|Lombardia
IT-52=Tuscany|Toscana
IT-82=Sicily|Sicilia
IT-88=Sardinia|Sardegna
FR-BRE=Brittany|Bretagne
FR-NOR=Normandy|Normandie
FR-ALS=Alsace
FR-PRO=Provence
FR-COR=Corsica|Corse
AT-7=Tyrol|Tirol
AT-6=Styria|Steiermark
BE-VLG=Flanders
BE-WAL=Wallonia
DK-JUT=Jutland
GB-CON=Cornwall
GB-YOR=Yorkshire
GB-KEN=Kent
RU-SIB=Siberia
JP-HOK=Hokkaido
ID-JAV=Java
ID-SUM=Sumatra
ID-AC=Aceh
TZ-ZAN=Zanzibar
ZA-WC=Western Cape
ZA-KZN=KwaZulu-Natal
ET-TI=Tigray
UZ=Uzbek|Uzbeks
VE=Venezuelans
VN=Vietnamese
YE=Yemeni|Yemenis
ZA=South Africans
ZW=Rhodesian
KE=Kenyan
SU=Soviet|Soviets
YU=Yugoslav|Yugoslavian
CS=Czechoslovak|Czechoslovakian
AT/HU=Austro-Hungarian|Habsburg
OTTOMAN=Ottoman|Ottomans
PRUSSIA=Prussian
BYZANTIUM=Byzantine
002=African|Africans
142=Asian
150=European|Europeans
005=South American
003=North American
013=Central American
419=Latin American|Latin Americans
029=West Indian
011=West African
014=East African
015=North African
018=Southern African
202=Sub-Saharan African
030=East Asian
034=South Asian
035=Southeast Asian|South-East Asian
143=Central Asian
151=Eastern European|East European
154=Northern European
155=Western European|West European
039=Southern European
MIDDLE-EAST=Middle Eastern
EURASIA=Eurasian
BALKANS=Balkan
NORDICS=Nordic|Scandinavian
CAUCASUS=Caucasian
SAHEL=Sahelian
IBERIA=Iberian
POST-SOVIET=post-Soviet
`

/** Regions under names that a text would use; normal forms are M.49's where it has them. */
export const englishRegions = `
002=Africa
142=Asia
150=Europe
019=the Americas
005=South America
003=North America
013=Central America
419=Latin America
009=Oceania|Pacific Islands
029=West Indies|Caribbean
053=Australasia
011=West Africa|Western Africa
014=East Africa|Eastern Africa
015=North Africa|Maghreb|Northern Africa
017=Central Africa
018=Southern Africa
202=Sub-Saharan Africa
030=East Asia|Eastern Asia|Far East
034=South Asia|Southern Asia|Indian subcontinent|Subcontinent
035=Southeast Asia|South-East Asia|South East Asia
143=Central Asia
145=Western Asia|West Asia
151=Eastern Europe
154=Northern Europe
155=Western Europe
039=Southern Europe
MIDDLE-EAST=Middle East|Mideast|Near East|Levant
GULF=Persian Gulf|Gulf States|Arabian Gulf
EURASIA=Eurasia
BALKANS=Balkans|Western Balkans
BALTICS=Baltic States|Baltics|Baltic
NORDICS=Nordic countries|Scandinavia
CAUCASUS=Caucasus|South Caucasus|Transcaucasia
SAHEL=Sahel
HORN=Horn of Africa
BENELUX=Benelux
IBERIA=Iberia
INDO-PACIFIC=Indo-Pacific|Asia-Pacific|Asia Pacific
POST-SOVIET=former Soviet Union
`

/** What stands for a state: seats of government, ruling bodies. */
export const englishMetonyms = `
US=White House|Pentagon|Capitol Hill|Foggy Bottom|State Department|Washington
RU=Kremlin|State Duma|Duma
GB=Downing Street|Whitehall|Westminster
FR=Élysée|Elysee|Quai d'Orsay
DE=Bundestag|Bundesrat|Bundeswehr
IN=Lok Sabha|Rajya Sabha|Rashtrapati Bhavan
IL=Knesset
CN=Zhongnanhai|Politburo Standing Committee
KR=Blue House
AF=Taliban
PL=Sejm
SE=Riksdag
NO=Storting
DK=Folketing
JP=Diet of Japan
UA=Verkhovna Rada
IE=Dáil|Dail
ES=Moncloa
IT=Quirinal|Palazzo Chigi
TR=Sublime Porte
`

/** A state before a hyphen: “Sino-”. */
export const englishPrefixes = `
IN=Indo
CN=Sino
GB=Anglo
FR=Franco
RU=Russo
DE=Germano
IT=Italo
ES=Hispano
PT=Luso
JP=Nippo
PK=Pak
US=Americano
PL=Polono
TR=Turco
GR=Greco
AT=Austro
FI=Finno
SU=Soviet
002=Afro
150=Euro
`

/** Phrases that hold a place's name and mean something else, or a smaller place. */
export const englishPhrases = `
Indian Ocean|Indo-European|Anglo-Saxon|Anglo-Saxons|Finno-Ugric|Greco-Roman|Afro-Asiatic|Austro-Asiatic
guinea pig|guinea pigs|guinea fowl|guinea worm||turkey vulture|turkey meat|Brazil nut
Brazil nuts|Dutch disease|Dutch auction|Spanish flu|Chinese hamster|Chinese wall|Chinese whispers|
Chinese room|Swiss cheese|Swiss army knife|German measles|German shepherd|Turkish bath|French fries|French press
Russian roulette||Russian doll|Mexican wave|Panama Papers|Panama hat|Panama Canal|Jordan Valley
Jordan River|Jordan algebra|Jordan curve|Jordan normal form||South China Sea|East China Sea|Sea of Japan
Java Sea|Gulf of Mexico|Gulf of Guinea|English Channel|Irish Sea|Philippine Sea|Persian cat|
Japanese encephalitis|Japanese knotweed|Norway rat|Norway spruce|Scots pine|Siamese|Rio Grande|Polish notation
Hungarian algorithm||Egyptian fraction|American Samoa|American sign language|British Columbia|New South Wales|New Caledonia
New England|Nova Scotia|Niger Delta||Niger River|Congo River|Congo Basin|Amazon
Georgia Tech|Georgia Institute|Washington Post|Washington Times|New York Times|Times of India||Dominican Order
Victoria Cross|Cuba libre|Hamilton cycle|Hamilton Jacobi|Swedish massage|Bermuda triangle|Bermuda grass|Canada goose
|Vienna school|Chicago school|Frankfurt school|Copenhagen interpretation|Stockholm syndrome|Jerusalem syndrome|Delhi belly
Manila envelope||Manila hemp|Lima bean|Tunis Air|Oxford English|English language|English Language
`

/** Names that are also words or persons' names. */
export const englishAmbiguous = `
Jordan|Georgia|Georgian|Georgians|Chad|Turkey|Guinea|Jersey|Guernsey|Victoria|Hamilton|Kingston
Georgetown|George Town|Stanley|Douglas|Plymouth|Jamestown|Male|Praia|Sucre|Santiago|San Juan
Lima|Wellington|Washington|Virginia|Montana|Maine|Saint Helena|Montserrat|Christmas Island|Dominica|Grenada|Guadeloupe
Martinique|Reunion|Réunion|Samoa|Marigot|Castries|The Valley|West Island|Pole|Poles|Finn|Dane
Kiwi|SA|Niger|Nevada|Indiana|Saint Martin|Saint-Denis|Apia|Juba|Dili|Nassau|Roseau
Victoria|Bengali|Welsh|Scots|Caucasian|Baltic|Iberia|Westminster|Malay|Turk|Sofia|Bern
Paris
`

/** Towns under other names than the package's, and smaller ones that histories speak of. */
export const townNames = `
PL-gdansk=Danzig
PL-krakow=Krakau|Cracow|Cracovie|Cracovia
PL-wroclaw=Breslau
PL-poznan=Posen
PL-szczecin=Stettin
PL-torun=Thorn
RU-kaliningrad=Königsberg
RU-saint petersburg=St Petersburg|St. Petersburg|Petrograd|Leningrad|Petersburg
UA-lviv=Lwów|Lemberg|Lvov
UA-odesa=Odessa
UA-kharkiv=Kharkov
EE-tallinn=Reval
EE-tartu=Dorpat
LT-klaipeda=Memel
SK-bratislava=Pressburg|Pozsony
CZ-brno=Brünn
DE-munich=Munich|München|Monaco di Baviera
DE-cologne=Cologne|Köln
DE-nuremberg=Nuremberg|Nürnberg
DE-hamburg=Hamburg|Hambourg
DE-lubeck=Lübeck|Luebeck
DE-frankfurt=Frankfurt
CH-geneva=Geneva|Genève|Genf|Ginebra|Ginevra
CH-zurich=Zurich|Zürich
CH-basel=Basel|Basle|Bâle
BE-antwerp=Antwerp|Antwerpen|Anvers|Amberes
BE-ghent=Ghent|Gent|Gand
BE-bruges=Bruges|Brugge
BE-liege=Liège|Lüttich
IT-milan=Milan|Milano|Mailand
IT-venice=Venice|Venezia|Venedig|Venise|Venecia
IT-naples=Naples|Napoli|Neapel|Nápoles
IT-florence=Florence|Firenze|Florenz|Florencia
IT-turin=Turin|Torino
IT-genoa=Genoa|Genova|Genua|Gênes
FR-lyon=Lyon|Lyons
FR-marseille=Marseille|Marseilles
FR-strasbourg=Strasbourg|Straßburg
GR-thessaloniki=Thessaloniki|Salonica|Saloniki
TR-istanbul=Istanbul|Constantinople
TR-izmir=Izmir|Smyrna
IN-mumbai=Mumbai|Bombay
IN-kolkata=Kolkata|Calcutta
IN-chennai=Chennai|Madras
CN-guangzhou=Guangzhou|Canton
EG-alexandria=Alexandria|Alexandrie
NL-rotterdam=Rotterdam
PT-porto=Porto|Oporto
ES-seville=Seville|Sevilla
ES-zaragoza=Saragossa|Zaragoza
`

/** First parts of adjectives in other languages than English: “colombo-venezolana”. */
export const foreignPrefixes: Readonly<Record<string, string>> = {
  es: 'AR=argentino\nBR=brasileño\nCL=chileno\nCN=sino\nCO=colombo\nCU=cubano\nDE=germano\nES=hispano\nFR=franco\nGB=anglo\nIT=ítalo\nPE=peruano\nPT=luso\nRU=ruso\nUS=estadounidense',
  fr: 'CN=sino\nDE=germano\nES=hispano\nFR=franco\nGB=anglo\nIT=italo\nMA=maroco\nPT=luso\nRU=russo\nSN=sénégalo\nUS=américano',
  it: 'CN=sino\nDE=tedesco\nES=ispano\nFR=franco\nGB=anglo\nIT=italo\nPT=luso\nRU=russo\nUS=americano',
  pt: 'BR=brasileiro\nCN=sino\nDE=germano\nES=hispano\nFR=franco\nGB=anglo\nIT=ítalo\nPT=luso\nRU=russo\nUS=americano',
  de: 'AT=österreichisch\nCN=sino\nFR=franco\nGB=anglo\nPL=polnisch\nDE=deutsch',
}
