/**
 * Well-known names by kind, for what no kept package lists: blocks of a kind, each a line of names with `|` between those of one thing or of one owner. General
 * knowledge, gathered kind by kind from what an encyclopaedia would list first.
 */
export const wellKnown = `
newspaper
Guardian|Observer
Independent
Daily Telegraph|Sunday Telegraph
Daily Mail|Mail on Sunday
Financial Times
Daily Mirror
Daily Express
Evening Standard
Scotsman
Irish Times
New York Times
Washington Post
Wall Street Journal
Los Angeles Times
Chicago Tribune
Boston Globe
USA Today
Miami Herald
Economist
Newsweek
Time Magazine
Le Monde
Le Figaro
Libération
Humanité
Les Échos
Ouest-France
Le Parisien
Canard enchaîné
Mediapart
Le Soir
La Libre Belgique
Frankfurter Allgemeine|FAZ
Süddeutsche Zeitung|Süddeutsche
Tagesspiegel
Die Welt
Die Zeit
Bild-Zeitung
Spiegel|Der Spiegel
Handelsblatt
Neue Zürcher Zeitung|NZZ
Tages-Anzeiger
Der Standard
Kronen Zeitung
Corriere della Sera
La Repubblica
La Stampa
Il Sole 24 Ore
Il Messaggero
El País
El Mundo
La Vanguardia
Diario ABC
Clarín
La Nación
El Mercurio
El Comercio
El Tiempo
El Universal
La Jornada
Folha de S.Paulo|Folha de São Paulo
O Globo
Estado de S. Paulo|Estadão
Diário de Notícias
Correio da Manhã
De Telegraaf
De Volkskrant|Volkskrant
NRC Handelsblad|NRC
De Standaard
Het Parool
Dagens Nyheter
Svenska Dagbladet
Aftonbladet
Politiken
Jyllands-Posten
Berlingske
Aftenposten
Helsingin Sanomat
Gazeta Wyborcza
Rzeczpospolita
Népszabadság
Magyar Nemzet
Pravda
Izvestia
Kommersant
Novaya Gazeta
Hürriyet
Cumhuriyet
Haaretz
Jerusalem Post
Al-Ahram
Asahi Shimbun
Yomiuri Shimbun
Mainichi Shimbun
Nikkei
People's Daily
South China Morning Post
Straits Times
Times of India
Indian Express
Sydney Morning Herald
Globe and Mail
Toronto Star
Le Devoir
La Presse
Daily Nation
Mail & Guardian

broadcaster
BBC|British Broadcasting Corporation
ITV
Sky News
Channel 4
RTÉ
CNN
Fox News
NBC|MSNBC
CBS
NPR|National Public Radio
PBS
ARD|Tagesschau
ZDF
Deutschlandfunk
Deutsche Welle
ORF
France Télévisions
TF1
Radio France
RAI
Mediaset
RTVE|Televisión Española
RTP
VRT
NOS
SVT|Sveriges Television
NRK
Yle
TVP|Telewizja Polska
Al Jazeera
Al Arabiya
CCTV|CGTN
NHK
KBS
Doordarshan
SABC
Russia Today
Voice of America
Radio Free Europe
Televisa
TV Globo|Rede Globo
Canal+
Netflix

news agency
Reuters
Associated Press
Agence France-Presse
TASS
Xinhua
Bloomberg
Interfax

social network
Facebook|Meta|Instagram|WhatsApp
Twitter
TikTok|ByteDance
YouTube
Snapchat
LinkedIn
Reddit
Telegram
WeChat|Tencent
Weibo
VKontakte
Pinterest
Mastodon
Bluesky
Myspace
Tumblr

technology company
Apple|iPhone
Microsoft
Google|Alphabet|Android
Amazon
Facebook|Meta
IBM
Intel
AMD
Nvidia
Qualcomm
TSMC
Samsung
Huawei
Xiaomi
Nokia
Ericsson
Siemens
SAP
Oracle
Sony
Nintendo
Alibaba
Tencent
Baidu
ASML
Infineon
Yahoo
Dell
Hewlett-Packard
Lenovo
OpenAI
Anthropic
DeepMind
JetBrains
Mozilla
Adobe
Salesforce
Tesla
Spotify
Palantir

platform
Uber|Uber Eats
Lyft
Bolt
Deliveroo
Glovo
Just Eat|Takeaway.com|Lieferando
Foodora|Delivery Hero|Foodpanda
DoorDash
Wolt
Ola Cabs
Grab
Gojek
Didi
Rappi
iFood
Zomato
Swiggy
Airbnb
Booking.com
BlaBlaCar
Cabify
FreeNow
TaskRabbit
Helpling
Upwork
Fiverr
Mechanical Turk

car maker
Toyota
Honda
Nissan
Mazda
Subaru
Suzuki
Volkswagen
BMW
Daimler|Mercedes-Benz|Mercedes
Audi
Porsche
Opel
Ford
General Motors|Chevrolet
Chrysler
Fiat
Alfa Romeo
Ferrari
Lamborghini
Renault
Peugeot
Citroën
Volvo
Saab
Škoda
Dacia
Lada|AvtoVAZ
Trabant
Hyundai
Kia
Tata Motors
Geely
Tesla
Rolls-Royce
Jaguar Land Rover|Land Rover

airline
Lufthansa
British Airways
Air France
KLM
Iberia
Alitalia
Ryanair
EasyJet
Wizz Air
SAS
Finnair
Aeroflot
Turkish Airlines
Emirates
Etihad
Qatar Airways
Qantas
Air New Zealand
Singapore Airlines
Cathay Pacific
Japan Airlines
All Nippon Airways
Korean Air
Air India
IndiGo
Delta Air Lines
United Airlines
American Airlines
Southwest Airlines
Pan Am
Swissair
Sabena
Ethiopian Airlines
Kenya Airways
South African Airways
LATAM
Avianca

aircraft maker
Boeing
Airbus
Embraer
Bombardier
Lockheed
McDonnell Douglas
Antonov
Tupolev
Ilyushin
Sukhoi
Cessna
Saab
Dassault
Junkers
Messerschmitt
Heinkel
Fokker

energy company
ExxonMobil|Exxon|Esso
Royal Dutch Shell|Shell
BP|British Petroleum
Chevron
TotalEnergies
Eni
Equinor|Statoil
Repsol
Gazprom
Rosneft
Lukoil
Saudi Aramco|Aramco
Petrobras
Pemex
PDVSA
Sinopec
CNPC|PetroChina
Petronas
Ecopetrol
YPF
Sonatrach
Sonangol
EDF|Électricité de France
Engie
RWE
E.ON
Vattenfall
Enel
Iberdrola
Endesa
Ørsted
EnBW
Eskom

mining company
Rio Tinto
BHP
Anglo American
Glencore
Vale
Codelco
Freeport-McMoRan
Barrick
Newmont
De Beers
Norilsk Nickel
Antofagasta Minerals

steel maker
Krupp|ThyssenKrupp
ArcelorMittal
US Steel
Bethlehem Steel
Nippon Steel
Tata Steel
Voestalpine

drug maker
Pfizer
Moderna
AstraZeneca
BioNTech
Novartis
Roche
Sanofi
Merck
GlaxoSmithKline|GSK
Johnson & Johnson
Bayer
Novo Nordisk
Eli Lilly
AbbVie
Gilead
Purdue Pharma
Sinovac
Sinopharm
Bharat Biotech
Serum Institute
Boehringer Ingelheim
Monsanto
Syngenta
BASF

commercial bank
Deutsche Bank
Commerzbank
Barclays
HSBC
Lloyds
NatWest
BNP Paribas
Société Générale
Crédit Agricole
UniCredit
Intesa Sanpaolo
Monte dei Paschi
Santander
BBVA
ING
ABN AMRO
Rabobank
UBS
Credit Suisse
Goldman Sachs
JPMorgan
Morgan Stanley
Citigroup|Citibank
Bank of America
Wells Fargo
Lehman Brothers
Bear Stearns
Northern Rock
Danske Bank
Nordea
Swedbank
Raiffeisen
Silicon Valley Bank
Bear Stearns
Equity Bank
Standard Chartered

retailer
Walmart
Carrefour
Tesco
Sainsbury's
Asda
Aldi
Lidl
Rewe
Edeka
Auchan
Leclerc
Mercadona
Albert Heijn|Ahold
Migros
IKEA
Zara|Inditex
H&M
Primark
Uniqlo
Marks & Spencer
Costco
Target
Amazon
Zalando

food company
Nestlé
Danone
Unilever
Kraft Heinz|Kraft
Coca-Cola
Pepsi|PepsiCo
Ferrero
Heineken
Carlsberg
Guinness
Anheuser-Busch|Budweiser
Cadbury
Kellogg's|Kellogg
Lindt
Dr. Oetker
Parmalat
Lactalis
Mondelez
McDonald's
Burger King
Starbucks
Cargill
Bunge
Chiquita|United Fruit Company|United Fruit
Dole
Del Monte

tobacco company
Philip Morris
British American Tobacco
Imperial Tobacco
Reynolds

trade union
IG Metall
IG BCE|IG Bergbau
Verdi
DGB
CGT
CFDT
Force ouvrière
CGIL
CISL
UIL
FNV
CNV
UGT
Comisiones Obreras
CNT
Unite the Union
Unison
TUC
AFL-CIO
UAW|United Auto Workers
Teamsters
Solidarność|Solidarity
COSATU
CGTP
CUT
LO Sweden|Landsorganisationen

relief organisation
Médecins Sans Frontières|Doctors Without Borders|MSF|Ärzte ohne Grenzen
Red Cross|ICRC|Croix-Rouge|Rotes Kreuz|Cruz Roja|Croce Rossa|Red Crescent
Oxfam
Save the Children
CARE International
Caritas
World Vision
Islamic Relief
Amnesty International
Human Rights Watch
Greenpeace
WWF|World Wildlife Fund
Friends of the Earth
Partners in Health
Médecins du Monde
International Rescue Committee
BirdLife International
Conservation International

football club
Manchester United
Manchester City
Liverpool FC
Arsenal
Chelsea
Tottenham
Everton
Aston Villa
Newcastle United
Celtic
Rangers
Real Madrid
Atlético Madrid|Atlético de Madrid
FC Barcelona|Barça
Athletic Bilbao|Athletic Club
Sevilla FC
Bayern Munich|Bayern München|FC Bayern
Borussia Dortmund
Schalke
Bayer Leverkusen
Werder Bremen
Hertha BSC
St. Pauli
RB Leipzig
VfL Wolfsburg
Eintracht Frankfurt
Juventus
AC Milan
Inter Milan|Internazionale
AS Roma
Lazio
Napoli
Fiorentina
Paris Saint-Germain|PSG
Olympique Lyonnais|Olympique Lyon
Olympique de Marseille|Olympique Marseille
AS Monaco
Ajax
Feyenoord
PSV Eindhoven|PSV
Benfica
Sporting CP|Sporting Lisbon
FC Porto
Anderlecht
Club Brugge
Galatasaray
Fenerbahçe
Beşiktaş
Olympiacos
Panathinaikos
Dynamo Kyiv
Shakhtar Donetsk
Spartak Moscow
Zenit
CSKA Moscow
Red Star Belgrade
Partizan
Dinamo Zagreb
Boca Juniors
River Plate
Flamengo
Corinthians
Palmeiras
Peñarol
Colo-Colo
Al Ahly
Zamalek
Kaizer Chiefs
Orlando Pirates

sports league
Premier League
Bundesliga
La Liga
Serie A
Ligue 1
Eredivisie
Major League Baseball
NBA
NFL
NHL
Europa League
Champions League
Super Rugby
Six Nations

programming language
Fortran
COBOL
Algol
Lisp
Smalltalk
Prolog
Haskell
OCaml
Erlang
Elixir
Scala
Kotlin
Swift
Rust
Go|Golang
Java
JavaScript
TypeScript
Python
Ruby
Perl
PHP
Julia
MATLAB
Ada
Pascal
Modula-2
Objective-C
Lua
Clojure
Zig
Visual Basic
Dart
C++
C#

operating system
Windows
Linux
Unix
macOS
Android
iOS
FreeBSD
OpenBSD
Solaris
Symbian
Ubuntu
Debian
Fedora
Red Hat

browser
Firefox
Chrome
Safari
Internet Explorer
Netscape
Opera
Microsoft Edge

database
PostgreSQL
MySQL
MariaDB
SQLite
MongoDB
Redis
Cassandra
Neo4j
Elasticsearch

web framework
React
Angular
Vue.js|Vue
Svelte
Django
Rails|Ruby on Rails
Laravel
Spring Boot
Node.js
Deno

learning library
TensorFlow
PyTorch
Keras
Theano
Caffe
scikit-learn
JAX

language model
GPT-2
GPT-3
GPT-4
BERT
RoBERTa
LLaMA|Llama 2
PaLM
Claude
Gemini
Mistral
DeepSeek
Bard
ChatGPT

malware
WannaCry
NotPetya|Petya
Stuxnet
Conficker
Mirai
Emotet
TrickBot
Melissa
ILOVEYOU
Code Red
SQL Slammer
Ryuk
LockBit
REvil
DarkSide
Zeus
Flame
Morris worm
Pegasus

vulnerability
Heartbleed
Shellshock
Spectre
Meltdown
Rowhammer
Log4Shell|Log4j
EternalBlue
POODLE
BlueKeep
Dirty COW
KRACK
Foreshadow
Zerologon
ProxyLogon
PrintNightmare

cryptocurrency
Bitcoin
Ethereum
Ripple
Dogecoin
Litecoin
Monero
Tether

space probe
Voyager 1
Voyager 2
Pioneer 10
Pioneer 11
Cassini|Cassini-Huygens|Huygens
Galileo probe
Juno
Rosetta|Philae
Giotto
Stardust
Genesis
Hayabusa
Hayabusa2
OSIRIS-REx
New Horizons
Dawn
MESSENGER
BepiColombo
Mariner 4
Mariner 10
Venera
Magellan
Deep Impact
NEAR Shoemaker
Mars Pathfinder|Sojourner
Opportunity
Curiosity
Perseverance|Ingenuity
Mars Express
Beagle 2
Viking 1
Viking 2
Phoenix lander
Tianwen-1
Zhurong
Chang'e
Chandrayaan
SELENE|Kaguya
Ulysses
SOHO
Parker Solar Probe
Solar Orbiter
Lucy
Psyche
DART

space telescope
Hubble|Hubble Space Telescope
James Webb|JWST|Webb
Spitzer
Chandra
XMM-Newton
Kepler
TESS
Gaia
Hipparcos
Herschel
Planck
WMAP
COBE
IRAS
Euclid
Fermi
INTEGRAL

telescope
ALMA
Arecibo
VLT|Very Large Telescope
Keck
Gemini North
Subaru telescope
LOFAR
MeerKAT
Parkes
Effelsberg
Palomar
Mount Wilson
Jodrell Bank
NOEMA
Vera Rubin

rocket
Saturn V
Soyuz
Proton
Ariane 5
Ariane 4
Falcon 9
Falcon Heavy
Starship
Delta IV
Atlas V
Titan II
Long March
Vega
H-IIA
PSLV
Electron
N1 rocket

small body
Ceres
Vesta
Pallas
Eros
Itokawa
Ryugu
Bennu
Ida
Gaspra
Halley
Hale-Bopp
Hyakutake
Encke
Tempel 1
Wild 2
Churyumov-Gerasimenko
Shoemaker-Levy
Oumuamua
Borisov
Apophis

moon
Europa
Ganymede
Callisto
Io
Titan
Enceladus
Mimas
Iapetus
Triton
Charon
Phobos
Deimos
Miranda

planet
Mercury
Venus
Mars
Jupiter
Saturn
Uranus
Neptune
Pluto

star
Betelgeuse
Rigel
Sirius
Vega
Altair
Fomalhaut
Beta Pictoris
Epsilon Eridani
Tau Ceti
HL Tauri
TW Hydrae
Eta Carinae
Proxima Centauri|Alpha Centauri
Barnard's Star
TRAPPIST-1

experiment
ATLAS
CMS
LHCb
ALICE
Super-Kamiokande
Kamiokande
SNO|Sudbury
IceCube
Borexino
KamLAND
Daya Bay
Double Chooz
GERDA
CUORE
XENON1T|XENONnT
LUX
PandaX
LIGO
Virgo
MINOS
T2K
NOvA
DUNE
JUNO
Gallex
SAGE
Homestake

particle accelerator
LHC|Large Hadron Collider
Tevatron
LEP
RHIC
SLAC
HERA
KEKB

religious order
Jesuits|Jesuit|Society of Jesus
Franciscans|Franciscan
Benedictines|Benedictine
Cistercians|Cistercian
Carmelites|Carmelite
Augustinians
Capuchins|Capuchin
Templars|Knights Templar
Hospitallers
Teutonic Order|Teutonic Knights|Deutscher Orden

church
Lutherans|Lutheran
Calvinists|Calvinist
Anglicans|Anglican
Methodists|Methodist
Baptists|Baptist
Quakers|Quaker
Mennonites|Mennonite
Mormons|Mormon
Pentecostals|Pentecostal
Presbyterians|Presbyterian
Moravians
Huguenots|Huguenot
Cathars|Cathar
Hussites|Hussite
Waldensians|Waldensian

Chinese dynasty
Han dynasty
Tang dynasty|Tang
Song dynasty
Yuan dynasty
Ming dynasty|Ming
Qing dynasty|Qing
Zhou dynasty
Shang dynasty
Qin dynasty

dynasty
Habsburgs|Habsburg
Bourbons|Bourbon
Hohenzollern
Wittelsbach
Romanovs|Romanov
Tudors|Tudor
Stuarts|Stuart
Plantagenets|Plantagenet
Valois
Medici
Sforza
Safavids|Safavid
Mughals|Mughal
Qajars|Qajar
Abbasids|Abbasid
Umayyads|Umayyad
Fatimids|Fatimid
Mamluks|Mamluk
Seljuks|Seljuk
Jagiellonians|Jagiellon
Ptolemies
Seleucids|Seleucid
Merovingians|Merovingian
Carolingians|Carolingian
Capetians|Capetian

Roman emperor
Augustus|Octavian
Tiberius
Caligula
Claudius
Nero
Galba
Otho
Vitellius
Vespasian
Titus
Domitian
Nerva
Trajan
Hadrian
Antoninus Pius
Marcus Aurelius
Commodus
Septimius Severus
Caracalla
Elagabalus
Severus Alexander
Maximinus Thrax
Gordian III
Philip the Arab
Decius
Valerian
Gallienus
Claudius Gothicus
Aurelian
Probus
Carus
Diocletian
Maximian
Galerius
Maxentius
Licinius
Constantine
Constantius
Julian the Apostate
Valens
Valentinian
Theodosius
Honorius
Justinian

Inca or Aztec ruler
Atahualpa
Huáscar
Huayna Cápac
Pachacútec|Pachacuti
Manco Inca|Manco Cápac
Túpac Amaru
Túpac Yupanqui
Moctezuma|Montezuma
Cuauhtémoc

conquistador
Pizarro
Cortés
Almagro
Valdivia
Alvarado

ancient site
Pompeii
Herculaneum
Troy
Mycenae
Knossos
Olympia
Delphi
Palmyra
Petra
Angkor
Borobudur
Stonehenge
Avebury
Göbekli Tepe
Çatalhöyük
Uruk
Nineveh
Persepolis
Karnak
Teotihuacan
Tikal
Palenque
Copán
Chichén Itzá
Uxmal
Monte Albán
Cahokia
Chaco Canyon
Great Zimbabwe
Mohenjo-daro
Harappa
Machu Picchu
Chan Chan
Nazca
Chavín de Huántar|Chavín
Pachacamac
Sacsayhuamán
Ephesus
Pergamon
Volubilis
Timgad
Baalbek
Altamira
Lascaux
Chauvet
Hallstatt
Vindolanda
Sutton Hoo

literary prize
Booker Prize|Man Booker
Pulitzer
Prix Goncourt|Goncourt
Prix Renaudot|Renaudot
Büchnerpreis|Georg-Büchner-Preis
Premio Strega
Premio Cervantes
Premio Planeta
Prémio Camões
Hugo Award
Nebula Award
Costa Book Award
National Book Award
Orange Prize

film festival
Cannes
Berlinale
Venice Film Festival
Sundance
Locarno
Toronto Film Festival

opera house
La Scala
Covent Garden
Metropolitan Opera
Bolshoi
Bayreuth
Glyndebourne
Palais Garnier
Teatro Colón
La Fenice

museum
Louvre
Prado
Hermitage
Rijksmuseum
Uffizi
British Museum
Victoria and Albert Museum
Pergamonmuseum
Humboldt Forum
Quai Branly
Tate Modern
Guggenheim
MoMA
Smithsonian
Musée d'Orsay
Vatican Museums
Ashmolean
Pitt Rivers

auction house
Sotheby's
Christie's
Bonhams
Phillips

rating agency
Moody's
Standard & Poor's
Fitch

consultancy
McKinsey
Deloitte
KPMG
PwC|PricewaterhouseCoopers
Ernst & Young
Accenture
Arthur Andersen
Boston Consulting Group

university
Oxford
Cambridge
Harvard
Yale
Princeton
Stanford
MIT
Columbia University
Cornell
Berkeley
Caltech
Sorbonne
Heidelberg
Humboldt University
ETH Zurich
Tsinghua
Peking University
Imperial College
LSE
UCL
Uppsala
Coimbra
Salamanca
Bologna
Makerere
Cape Town University

river
Thames
Severn
Seine
Loire
Rhône
Garonne
Meuse
Moselle
Main
Neckar
Weser
Elbe
Oder
Ebro
Guadalquivir
Tiber
Arno
Adige
Vltava|Moldau
Drina
Don
Dvina
Kama
Yukon
Mackenzie
Columbia River
Ohio
Potomac
Hudson
Orinoco
Magdalena
Paraná
Paraguay River
Uruguay River
Okavango
Zambezi
Limpopo
Orange River
Blue Nile
White Nile
Awash
Omo
Narmada
Godavari
Krishna
Kaveri|Cauvery
Brahmaputra
Salween
Irrawaddy
Chao Phraya
Pearl River
Murray
Darling

tunnel or pass
Gotthard|Saint-Gothard|San Gottardo|St. Gotthard
Lötschberg
Simplon|Sempione
Fréjus|Mont Cenis|Mont-Cenis
Mont Blanc|Mont-Blanc|Monte Bianco
Brenner|Brennero
Semmering
Arlberg
Tauern
Channel Tunnel|Eurotunnel
Seikan
Great St Bernard|Grand-Saint-Bernard

strait
Dardanelles|Çanakkale
Bosporus|Bosphorus
Øresund|Oresund|Sound
Great Belt|Storebælt
Fehmarn Belt|Fehmarnbelt
Messina
Gibraltar
Bering Strait
Bab el-Mandeb
Hormuz
Malacca
Kerch

bridge
Golden Gate|Golden Gate Bridge
Brooklyn Bridge
Tower Bridge
Forth Bridge|Forth
Humber Bridge
Severn Bridge
Akashi Kaikyo
Millau
Charles Bridge
Sydney Harbour Bridge
Verrazzano|Verrazzano-Narrows
Mackinac
Tacoma Narrows
Vasco da Gama Bridge
Rialto
Morandi Bridge|Ponte Morandi|Morandi
Tay Bridge
Britannia Bridge
Menai Bridge
Quebec Bridge

island
Sicily|Sicilian
Sardinia|Sardinian
Corsica|Corsican
Crete|Cretan
Rhodes
Malta
Majorca|Mallorca
Minorca|Menorca
Ibiza
Gotland
Bornholm
Heligoland|Helgoland
Skye
Guernsey
Jersey
Madeira
Azores
Tenerife
Fuerteventura
Hawaii
Tahiti
Guam
Okinawa
Hokkaido
Hainan
Java
Sumatra
Borneo
Bali
Sulawesi
Zanzibar
Mauritius
Réunion
Seychelles
South Georgia
Lord Howe Island
Galápagos
Easter Island|Rapa Nui
Svalbard|Spitsbergen
Kerguelen
Tristan da Cunha
Saint Helena
Ascension Island

disaster
Chernobyl|Tschernobyl
Fukushima
Three Mile Island
Windscale
Bhopal
Seveso
Exxon Valdez
Deepwater Horizon
Torrey Canyon
Amoco Cadiz
Erika
Prestige
Titanic
Lusitania
Estonia ferry
Costa Concordia
Challenger
Columbia disaster
Hindenburg
Rana Plaza
Grenfell
Aberfan
Vajont
Piper Alpha
Minamata

international court
International Court of Justice|ICJ
International Criminal Court|ICC
European Court of Human Rights|ECtHR
Court of Justice of the European Union|CJEU|European Court of Justice|Luxembourg court
Bundesverfassungsgericht|Federal Constitutional Court
Cour de cassation
Conseil constitutionnel
Supreme Court
Tribunal Supremo
Tribunal Constitucional
Hoge Raad
Corte costituzionale
Corte di Cassazione
Bundesgerichtshof|BGH
Bundesarbeitsgericht
Conseil d'État
House of Lords

school study
PISA
TIMSS
PIRLS
PIAAC

vaccine
Sputnik V
Covaxin
Comirnaty
Dengvaxia
Qdenga
Gardasil
Cervarix
Mosquirix

exchange
Euronext
Nasdaq
New York Stock Exchange|NYSE
London Stock Exchange
Deutsche Börse
Nymex
`
