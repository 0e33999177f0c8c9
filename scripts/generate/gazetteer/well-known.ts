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
Microsoft|OpenAI
Google|Alphabet|Android|DeepMind
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
Anthropic
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
Mazda
Subaru
Suzuki
Volkswagen|VW|Audi|Porsche|Škoda
BMW
Daimler|Mercedes-Benz|Mercedes
Ford
General Motors|Chevrolet
Fiat|Chrysler|Stellantis|Peugeot|Citroën|Opel
Alfa Romeo
Ferrari
Lamborghini
Renault|Nissan|Dacia
Volvo
Saab
Lada|AvtoVAZ
Trabant
Hyundai|Kia
Tata Motors
Geely
Tesla
Rolls-Royce
Jaguar Land Rover|Land Rover

airline
Lufthansa
British Airways
Air France|KLM
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
Pfizer|BioNTech
Moderna
AstraZeneca
Novartis
Roche
Sanofi
Merck
GlaxoSmithKline|GSK
Johnson & Johnson
Bayer|Monsanto
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
Syngenta
BASF

commercial bank
Deutsche Bank
Commerzbank|UniCredit
Barclays
HSBC
Lloyds
NatWest
BNP Paribas
Société Générale
Crédit Agricole
Intesa Sanpaolo
Monte dei Paschi
Santander
BBVA
ING
ABN AMRO
Rabobank
UBS|Credit Suisse
Goldman Sachs
JPMorgan|Bear Stearns
Morgan Stanley
Citigroup|Citibank
Bank of America
Wells Fargo
Lehman Brothers
Northern Rock
Danske Bank
Nordea
Swedbank
Raiffeisen
Silicon Valley Bank
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
Kraft Heinz|Kraft|Cadbury|Mondelez
Coca-Cola
Pepsi|PepsiCo
Ferrero
Heineken
Carlsberg
Guinness
Anheuser-Busch|Budweiser
Kellogg's|Kellogg
Lindt
Dr. Oetker
Parmalat
Lactalis
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

train
TGV
ICE train
Shinkansen
Eurostar
Thalys
AVE
Frecciarossa|Pendolino
Transrapid
Maglev
Orient Express
Flying Scotsman
Trans-Siberian Railway|Trans-Siberian
Baghdad Railway|Bagdadbahn
Hejaz Railway|Hejaz
Union Pacific
Canadian Pacific
Santa Fe Railway
Deutsche Bahn
SNCF
Trenitalia
Renfe
Network Rail|Railtrack
Amtrak
ÖBB
SBB
HS2
Crossrail
Rhaetian Railway
Uganda Railway
Tazara

airliner
Concorde
Boeing 707
Boeing 737
Boeing 747
Boeing 787|Dreamliner
Airbus A320
Airbus A380
Comet airliner
Caravelle
Tu-144
DC-3
DC-10
Zeppelin
Spitfire
Hurricane fighter
Stuka
Messerschmitt
Eurofighter|Typhoon fighter
Gripen
Rafale
F-16
F-35
MiG-21
Su-27

weapon
HIMARS
Javelin
Stinger
Patriot
Iron Dome
S-300
S-400
Tomahawk
Polaris
Trident
Pershing
Bayraktar
Shahed
Leopard 2
Abrams
Challenger 2
T-34
T-72
Kalashnikov|AK-47
Exocet
Iskander
Kinzhal

ship
Titanic
Lusitania
Britannic
Olympic
Mauretania
Queen Mary
Bismarck
Tirpitz
Graf Spee
Hood
Yamato
Musashi
Arizona
Missouri
Potemkin
Aurora cruiser
Moskva
Belgrano
Kursk
Thresher
Mary Rose
Vasa
Victory
Santa María
Mayflower
Bounty
Endeavour
Beagle
Erebus
Terror
Fram
Endurance
Nimrod
Discovery
Terra Nova
Gjøa
Great Eastern
Cutty Sark
Wilhelm Gustloff
Herald of Free Enterprise
Rainbow Warrior
Ever Given

polar explorer
Amundsen
Nansen
Shackleton
Peary
Mawson
Nordenskiöld
Sverdrup
Filchner
Byrd
Charcot
Drygalski
Bellingshausen

mountaineer
Hillary
Mallory
Messner
Tenzing
Whymper
Bonatti
Herzog

mountain
Everest|Chomolungma|Sagarmatha
K2
Kangchenjunga
Lhotse
Makalu
Cho Oyu
Dhaulagiri
Manaslu
Nanga Parbat
Annapurna
Matterhorn|Cervino
Eiger
Jungfrau
Mont Blanc|Monte Bianco
Monte Rosa
Grossglockner
Zugspitze
Triglav
Ben Nevis
Snowdon
Kilimanjaro
Mount Kenya
Aconcagua
Chimborazo
Cotopaxi
Denali|McKinley
Elbrus
Kazbek
Ararat
Olympus
Etna
Vesuvius|Vesuvio|Vesuv
Stromboli
Hekla
Eyjafjallajökull
Katla
Grímsvötn
Laki
Krakatoa|Krakatau
Tambora
Pinatubo
Merapi
Agung
Fuji
Unzen
Mount St. Helens|St. Helens
Rainier
Mauna Loa
Kilauea
Popocatépetl
El Chichón
Nevado del Ruiz
Cotopaxi
Soufrière Hills
Pelée|Mont Pelée
Nyiragongo
Nyamuragira
Piton de la Fournaise
Santorini|Thera
Taal

lake
Lake Geneva|Léman|Genfer See
Lake Constance|Bodensee
Lake Como
Lake Garda|Gardasee
Lago Maggiore
Balaton
Ladoga
Onega
Vänern
Peipus
Neusiedler See
Baikal
Aral
Balkhash
Issyk-Kul
Sevan
Urmia
Lake Van
Dead Sea
Tanganyika
Turkana
Albert
Kivu
Nakuru
Naivasha
Kariba
Titicaca
Poopó
Maracaibo
Nicaragua
Chapala
Lake Erie
Lake Ontario
Lake Huron
Lake Michigan
Lake Superior
Great Salt Lake
Winnipeg
Tonle Sap
Lake Eyre
Taupo
Poyang
Dongting

dam
Aswan
Hoover Dam|Hoover
Grand Coulee
Glen Canyon
Three Gorges
Itaipu
Belo Monte
Tucuruí
Kariba
Cahora Bassa
Akosombo
Inga
Grand Ethiopian Renaissance Dam|GERD
Bui
Gilgel Gibe
Atatürk Dam
Ilısu
Tehri
Bhakra
Sardar Sarovar
Tarbela
Mangla
Nurek
Rogun
Toktogul
Kakhovka
Dnieper dam|DniproHES
Iron Gates
Gabčíkovo
Nagymaros
Banqiao
Malpasset
Xayaburi
Oroville
Teton

glacier
Aletsch
Rhône Glacier
Mer de Glace
Gorner
Morteratsch
Pasterze
Vatnajökull
Langjökull
Jostedalsbreen
Jakobshavn
Columbia Glacier
Perito Moreno
Thwaites
Pine Island
Larsen B
Ross Ice Shelf
Khumbu
Siachen
Hintereisferner

protected area
Yellowstone
Yosemite
Banff
Kruger
Serengeti
Ngorongoro
Maasai Mara
Etosha
Virunga
Gorongosa
Kakadu
Great Barrier Reef
Ningaloo
Białowieża
Doñana
Camargue
Plitvice
Gran Paradiso
Stelvio
Hohe Tauern
Sarek
Snowdonia
Lake District
Cairngorms
Dartmoor
Manú
Yasuní
Pantanal
Corcovado
Everglades
Gir
Corbett
Kaziranga
Komodo
Sundarbans

nuclear power station
Chernobyl
Fukushima
Three Mile Island
Sellafield|Windscale
Calder Hall
Hinkley Point
Sizewell
Dungeness
Flamanville
Fessenheim
Superphénix
La Hague
Olkiluoto
Forsmark
Ringhals
Ignalina
Paks
Mochovce
Temelín
Dukovany
Kozloduy
Cernavodă
Belene
Zaporizhzhia
Akkuyu
Bushehr
Barakah
Krümmel
Biblis
Brokdorf
Isar
Gundremmingen
Grohnde
Gorleben
Asse
Tihange
Doel
Borssele
Zwentendorf
Beznau
Mühleberg
Gösgen
Hanford
Mayak
Diablo Canyon
Vogtle
Koeberg
Angra

drug
aspirin
ibuprofen
paracetamol|acetaminophen
naproxen
diclofenac
morphine
codeine
fentanyl
methadone
buprenorphine
naloxone
oxycodone|OxyContin
heroin
cocaine
amphetamine
ketamine
metformin
insulin
semaglutide|Ozempic|Wegovy
liraglutide
tirzepatide
sitagliptin
empagliflozin
dapagliflozin
atorvastatin
simvastatin
rosuvastatin
pravastatin
warfarin
heparin
rivaroxaban
apixaban
dabigatran
clopidogrel
amlodipine
lisinopril
enalapril
losartan
valsartan
atenolol
propranolol
furosemide
spironolactone
digoxin
amiodarone
penicillin
amoxicillin
ampicillin
vancomycin
ciprofloxacin
azithromycin
erythromycin
doxycycline
tetracycline
streptomycin
gentamicin
rifampicin|rifampin
isoniazid
bedaquiline
linezolid
colistin
chloroquine
hydroxychloroquine
artemisinin|artemether
mefloquine
primaquine
tafenoquine
quinine
ivermectin
albendazole
mebendazole
praziquantel
remdesivir
oseltamivir|Tamiflu
favipiravir
molnupiravir
zidovudine|AZT
tenofovir
dolutegravir
lopinavir
efavirenz
sofosbuvir
ribavirin
acyclovir
fluconazole
dexamethasone
prednisone
tocilizumab
infliximab
adalimumab
trastuzumab|Herceptin
rituximab
bevacizumab|Avastin
pembrolizumab|Keytruda
nivolumab
ipilimumab
imatinib|Glivec|Gleevec
tamoxifen
cisplatin
paclitaxel
doxorubicin
methotrexate
thalidomide
fluoxetine|Prozac
sertraline
citalopram
paroxetine
venlafaxine
lithium carbonate
haloperidol
clozapine
olanzapine
risperidone
diazepam|Valium
lorazepam
levodopa
donepezil
memantine
aducanumab
lecanemab
valproate
carbamazepine
lamotrigine
phenytoin
levetiracetam

pathogen
Ebola|Ebolavirus
Marburg virus
Lassa
Zika
chikungunya
dengue
yellow fever
West Nile
malaria
measles|Masern|rougeole
mumps
rubella
smallpox
monkeypox|mpox
polio|poliomyelitis
cholera
typhoid
plague
tuberculosis
leprosy
syphilis
HIV
influenza
SARS-CoV-2|COVID-19|Covid
MERS
hepatitis B
hepatitis C
rabies
anthrax
tetanus
diphtheria
pertussis
schistosomiasis|bilharzia
leishmaniasis
onchocerciasis
trachoma
Chagas
sleeping sickness
Lyme
Nipah
Hendra
norovirus
rotavirus
RSV
Salmonella
Listeria
Campylobacter
Legionella
Clostridium
Staphylococcus
Streptococcus
Lactobacillus
Escherichia
Pseudomonas
Klebsiella
Vibrio
Helicobacter
Yersinia
Borrelia
Candida
Aspergillus
Cryptosporidium
Giardia
Plasmodium
Toxoplasma
Trypanosoma
Wolbachia

pesticide
glyphosate
atrazine
DDT
lindane
chlordane
dieldrin
chlorpyrifos
paraquat
dicamba
imidacloprid
clothianidin
thiamethoxam
chlordecone|Kepone
mancozeb
fipronil
aldicarb
malathion

pollutant
mercury
cadmium
arsenic
asbestos
dioxin
PFOA
PFOS
bisphenol A
nitrogen dioxide
sulphur dioxide|sulfur dioxide
ozone
methane
nitrous oxide
carbon monoxide
radon
tritium

vitamin or hormone
vitamin A
vitamin B12
vitamin C
vitamin D
vitamin E
vitamin K
folate|folic acid
thiamine
niacin
riboflavin
oestrogen|estrogen
testosterone
progesterone
cortisol
melatonin
oxytocin
dopamine
serotonin
glutamate
adrenaline

crop
wheat
rye
barley
oats
maize
rice
sorghum
millet
teff
quinoa|quinua
buckwheat
spelt
cassava|manioc
potato|potatoes
yam
taro
soybean|soy|soya
groundnut|peanut
chickpea
lentil
cotton
jute
flax
hemp
sugarcane|sugar cane
sugar beet
coffee
cocoa
tea
tobacco
rubber
oil palm|palm oil
coconut
banana
pineapple
mango
avocado
citrus
olive
grapevine
hops

tree
oak
beech
ash tree
elm
birch
alder
poplar
willow
lime tree
maple
hornbeam
sycamore
yew
spruce
Scots pine
Norway spruce
Douglas fir
larch
juniper
eucalyptus
acacia
teak
mahogany
baobab
ginkgo
sequoia
redwood
mangrove

wine
Barolo
Chianti
Brunello
Prosecco
Champagne
Burgundy
Bordeaux
Beaujolais
Rioja
Sherry
Port wine
Tokaj
Riesling
Merlot
Pinot noir
Chardonnay
Sangiovese
Nebbiolo
Malbec
Tempranillo
Syrah|Shiraz
Cabernet Sauvignon
Sauvignon Blanc
Grüner Veltliner
Gewürztraminer
Zweigelt

cheese
Roquefort
Camembert
Brie
Comté
Gruyère
Emmental|Emmentaler
Gouda
Edam
Parmigiano Reggiano|Parmesan
Grana Padano
Gorgonzola
Mozzarella
Pecorino
Feta
Halloumi
Manchego
Cheddar
Stilton

statute
GDPR|General Data Protection Regulation
ePrivacy Directive
Digital Services Act
Digital Markets Act
AI Act
HIPAA
CCPA
Sarbanes-Oxley
Dodd-Frank
Glass-Steagall
Obamacare|Affordable Care Act
Medicare
Medicaid
Clean Air Act
Clean Water Act
Endangered Species Act
Civil Rights Act
Voting Rights Act
Patriot Act
Magna Carta
Bill of Rights
Habeas Corpus Act
Corn Laws
Poor Law
Stamp Act
Navigation Acts
Nuremberg Laws
Code Napoléon|Code civil
REACH
Basel II
Basel III
MiFID
Solvency II

environmental agreement
Kyoto Protocol|Kyoto
Paris Agreement|Accord de Paris
Montreal Protocol
Basel Convention
Rotterdam Convention
Stockholm Convention
Minamata Convention
Ramsar
CITES
Bern Convention
Bonn Convention
Aarhus Convention
Espoo Convention
Nagoya Protocol
Cartagena Protocol
Convention on Biological Diversity
UNCLOS|Law of the Sea Convention
London Convention
MARPOL
Antarctic Treaty
Helsinki Convention|HELCOM
Barcelona Convention
OSPAR

arms agreement
SALT I
SALT II
START I
New START
INF Treaty
ABM Treaty
Open Skies
Non-Proliferation Treaty|NPT
Ottawa Treaty|Mine Ban Treaty
Chemical Weapons Convention
Biological Weapons Convention
Arms Trade Treaty
Minsk I
Minsk II

peace settlement
Westphalia|Peace of Westphalia
Utrecht
Versailles
Trianon
Sèvres
Lausanne
Saint-Germain
Brest-Litovsk
Locarno
Rapallo
Tilsit
Campo Formio
Paris Peace
Dayton
Oslo Accords
Good Friday Agreement|Belfast Agreement
Rambouillet
Arusha
Lomé
Evian Accords
Panmunjom
Taif

political party
CDU
CSU
SPD
FDP
AfD
Bündnis 90
Die Linke
ÖVP
FPÖ
SPÖ
Labour Party
Conservative Party|Tories
Liberal Democrats
Scottish National Party|SNP
Plaid Cymru
Sinn Féin
Fine Gael
Fianna Fáil
Democratic Unionist Party|DUP
Front National|Rassemblement National|National Rally
Parti Socialiste
Les Républicains
La France insoumise
Forza Italia
Lega Nord|Lega
Fratelli d'Italia
Movimento 5 Stelle|Five Star Movement
Democrazia Cristiana
Partido Popular
PSOE
Podemos
Vox
Ciudadanos
Fidesz
Jobbik
Law and Justice
Civic Platform
Syriza
PASOK
New Democracy
Golden Dawn
AKP
CHP
Likud
Fatah
Hamas
Hezbollah
Congress Party
Bharatiya Janata Party|BJP
ANC
Inkatha
ZANU-PF
SWAPO
FRELIMO
RENAMO
MPLA
UNITA
PAIGC
Kuomintang
Komeito
Partido dos Trabalhadores
Morena
Peronists

armed group
Al-Qaeda|Al Qaeda
Islamic State|ISIS|Daesh
Taliban
Boko Haram
Al-Shabaab
FARC
ELN
Shining Path|Sendero Luminoso
Tupamaros
Montoneros
Zapatistas
IRA
ETA
Red Army Faction|RAF Germany
Red Brigades|Brigate Rosse
PKK
Tamil Tigers|LTTE
Naxalites
M23
Lord's Resistance Army
Janjaweed
Houthis
Wagner Group
Khmer Rouge
Viet Cong
Mau Mau
FLN

intelligence service
Stasi
Securitate
Gestapo
KGB
CIA
MI5
MI6
Mossad
BND
DGSE
Savak
DINA

court case
Brown v. Board
Roe v. Wade
Plessy
Dred Scott
Marbury
Miranda
Obergefell
Dobbs
Citizens United
Schrems
Van Gend en Loos
Cassis de Dijon
Bosman
Costa v ENEL
Francovich
Dassonville
Solange
Donoghue
Mabo

jazz musician
Armstrong
Ellington
Basie
Coltrane
Mingus
Thelonious Monk
Dizzy Gillespie
Charlie Parker
Miles Davis
Billie Holiday
Ella Fitzgerald
Django Reinhardt

band
Beatles
Rolling Stones
Pink Floyd
Led Zeppelin
Sex Pistols
Clash
Kraftwerk
ABBA
Nirvana
Radiohead
U2
Queen
Velvet Underground

film maker
Eisenstein
Tarkovsky
Vertov
Murnau
Fritz Lang
Godard
Truffaut
Renoir
Buñuel
Fellini
Rossellini
Visconti
Pasolini
Antonioni
Bergman
Dreyer
Kurosawa
Ozu
Mizoguchi
Satyajit Ray
Hitchcock
Kubrick
Orson Welles
Scorsese
Spielberg
Almodóvar
Fassbinder
Herzog
Wenders
Kieślowski
Wajda
Sembène
Kiarostami
Varda

composer
Palestrina
Monteverdi
Purcell
Vivaldi
Handel|Händel
Haydn
Mozart
Beethoven
Schubert
Weber
Rossini
Donizetti
Bellini
Verdi
Puccini
Meyerbeer
Halévy
Berlioz
Bizet
Gounod
Massenet
Offenbach
Saint-Saëns
Debussy
Ravel
Fauré
Satie
Schumann
Mendelssohn
Brahms
Bruckner
Mahler
Wagner
Liszt
Chopin
Dvořák
Smetana
Janáček
Tchaikovsky|Tschaikowsky|Čajkovskij
Mussorgsky
Rimsky-Korsakov
Rachmaninoff|Rachmaninov
Stravinsky
Prokofiev
Shostakovich
Bartók
Kodály
Ligeti
Sibelius
Grieg
Nielsen
Elgar
Britten
Vaughan Williams
Schönberg|Schoenberg
Webern
Alban Berg
Hindemith
Kurt Weill
Messiaen
Boulez
Stockhausen
Villa-Lobos
Ginastera
Gershwin
Copland
Philip Glass

opera
Carmen
Faust
La Traviata
Rigoletto
Aida
Nabucco
Il Trovatore
Otello
Falstaff
Tosca
La Bohème
Madama Butterfly
Turandot
Norma
Lucia di Lammermoor
Il barbiere di Siviglia|Barber of Seville
Guillaume Tell|William Tell
Les Huguenots
Robert le Diable
Le Prophète
L'Africaine
La Juive
Don Giovanni
Le nozze di Figaro|Marriage of Figaro
Die Zauberflöte|Magic Flute|Zauberflöte
Fidelio
Der Freischütz|Freischütz
Lohengrin
Tannhäuser
Parsifal
Tristan und Isolde
Die Walküre
Götterdämmerung
Manon
Werther
Mignon
Lakmé
Pelléas et Mélisande
Orfeo
Boris Godunov
Eugene Onegin
Salome
Der Rosenkavalier|Rosenkavalier
Wozzeck
Lulu
Peter Grimes

play
Hamlet
Macbeth
King Lear
Othello
Romeo and Juliet
Julius Caesar
The Tempest
Tartuffe
Phèdre
Le Cid
Candide
Nathan der Weise
Wilhelm Tell
Waiting for Godot
A Doll's House

epic
Iliad
Odyssey
Aeneid
Beowulf
Nibelungenlied
Chanson de Roland|Song of Roland
Cantar de mio Cid
Kalevala
Edda
Mahabharata
Ramayana
Gilgamesh
Divine Comedy|Divina Commedia
Os Lusíadas|Lusiads
Don Quixote|Don Quijote
Decameron
Canterbury Tales

poet
Dante
Petrarch|Petrarca
Ariosto
Tasso
Leopardi
Camões|Camoens
Pessoa
Góngora
Quevedo
Lope de Vega
García Lorca|Lorca
Neruda
Vallejo
Octavio Paz
Rubén Darío
Césaire
Senghor
Derek Walcott|Walcott
Baudelaire
Rimbaud
Verlaine
Mallarmé
Apollinaire
Éluard
Ronsard
Goethe
Schiller
Hölderlin
Novalis
Heine
Rilke
Trakl
Celan
Brecht
Byron
Shelley
Keats
Wordsworth
Coleridge
Tennyson
Yeats
Heaney
Auden
Whitman
Emily Dickinson
Pushkin
Lermontov
Mayakovsky
Akhmatova
Tsvetaeva
Mandelstam
Brodsky
Mickiewicz
Miłosz
Szymborska
Petőfi
Hafez
Rumi
Saadi
Omar Khayyam
Tagore
Ghalib
Bashō
Li Bai|Li Po
Du Fu|Tu Fu
Ovid
Virgil|Vergil
Horace
Catullus
Sappho
Pindar
Hesiod
Homer

Latin or Greek historian
Herodotus
Thucydides
Xenophon
Polybius
Livy
Tacitus
Suetonius
Sallust
Plutarch
Josephus
Cassius Dio
Strabo
Pausanias
Pliny
Diodorus
Ammianus
Procopius

reformer
Luther
Calvin
Zwingli
Melanchthon
Bucer
Knox
Hus|Jan Hus|Johannes Hus|Johann Hus
Wyclif|Wycliffe
Savonarola
Müntzer|Thomas Müntzer
Menno Simons
John Wesley

church council
Nicaea
Chalcedon
Constance|Konstanz
Basel
Lateran
Trent|Trient
Clermont
Vatican I
Vatican II

saint
Benedict of Nursia
Francis of Assisi
Dominic
Boniface|Bonifatius
Columba
Patrick
Cuthbert
Martin of Tours
Wenceslas|Wenzel
Adalbert
Hedwig
Elisabeth of Hungary|Elisabeth von Thüringen
Teresa of Ávila|Teresa de Jesús
John of the Cross
Ignatius of Loyola|Ignacio de Loyola
Francis Xavier
Thomas Becket
Joan of Arc|Jeanne d'Arc

secretary-general
Trygve Lie
Hammarskjöld|Hammarskjold
U Thant
Waldheim
Pérez de Cuéllar
Boutros-Ghali
Kofi Annan|Annan
Ban Ki-moon
Guterres

mediator
Kissinger
Holbrooke
George Mitchell
Ahtisaari
Carter
Vance
Brahimi
Bunche
Bernadotte
Sant'Egidio

French president
De Gaulle
Pompidou
Giscard d'Estaing|Giscard
Mitterrand
Chirac
Sarkozy
Hollande
Macron

German chancellor
Bismarck
Stresemann
Adenauer
Erhard
Kiesinger
Willy Brandt
Helmut Schmidt
Helmut Kohl
Schröder
Merkel
Olaf Scholz|Scholz

British prime minister
Disraeli
Gladstone
Lloyd George
Baldwin
Chamberlain
Churchill
Attlee
Macmillan
Harold Wilson
Callaghan
Thatcher
Major government
Tony Blair|Blair
Gordon Brown
David Cameron
Theresa May
Boris Johnson
Liz Truss
Rishi Sunak|Sunak
Starmer

American president
Lincoln
Roosevelt
Truman
Eisenhower
Kennedy
Lyndon Johnson
Nixon
Reagan
Clinton
Obama
Trump
Biden

Soviet or Russian leader
Lenin
Stalin
Khrushchev|Chruschtschow
Brezhnev|Breschnew
Andropov
Gorbachev|Gorbatschow
Yeltsin
Putin
Medvedev

Brazilian president
Getúlio Vargas|Vargas
Kubitschek
Goulart
Collor
Fernando Henrique Cardoso
Lula
Dilma Rousseff|Rousseff
Temer
Bolsonaro

independence leader
Nkrumah
Nyerere
Kenyatta
Kaunda
Banda
Lumumba
Sékou Touré
Senghor
Houphouët-Boigny
Modibo Keita
Ben Bella
Bourguiba
Nasser
Mugabe
Machel
Agostinho Neto
Amílcar Cabral
Sukarno
Nehru
Jinnah
Bandaranaike
Ho Chi Minh
Aung San
Tunku Abdul Rahman
Lee Kuan Yew
Eric Williams
Norman Manley|Manley
Mandela

chess player
Capablanca
Alekhine
Botvinnik
Tal
Petrosian
Spassky
Bobby Fischer|Fischer
Karpov
Kasparov
Kramnik
Anand
Magnus Carlsen|Carlsen

cycling race
Tour de France
Giro d'Italia
Vuelta
Paris-Roubaix
Milan-San Remo
Liège-Bastogne-Liège

tennis tournament
Wimbledon
Roland-Garros|Roland Garros
US Open
Australian Open
Davis Cup

marathon
Boston Marathon
London Marathon
Berlin Marathon
New York Marathon
Comrades

type designer
Garamond
Bodoni
Baskerville
Caslon
Helvetica
Futura
Times New Roman
Univers

video game
Pong
Tetris
Pac-Man
Minecraft
Fortnite
World of Warcraft
Doom
Pokémon
Counter-Strike

file format
PDF
HTML
JPEG
PNG
MP3
FLAC
SGML
XML

network protocol
TCP
UDP
HTTP/2
QUIC
SMTP
IPv4
IPv6
Bluetooth
Zigbee
LoRa
Wi-Fi
5G
4G
LTE

encryption
RSA
AES
DES
Diffie-Hellman
SHA-1
SHA-256
MD5
Kyber
Dilithium
Enigma
Lorenz cipher
Purple cipher

algorithm
AlphaGo
AlphaZero
AlphaFold
Deep Blue
Stockfish
Watson
ELIZA
MYCIN
DENDRAL
SHRDLU

computer
ENIAC
EDVAC
EDSAC
UNIVAC
Colossus
Z3
Zuse Z4
IBM 360
PDP-8
PDP-11
Altair 8800
Apple II
Commodore 64
ZX Spectrum
BBC Micro
Macintosh
Cray-1
Minitel

submarine cable
SEACOM
TEAMS
WACS
SAT-3
MainOne
2Africa
Equiano
Marea
TAT-1
TAT-8
FLAG cable
SEA-ME-WE 3
SEA-ME-WE 4
SEA-ME-WE 5
PEACE cable

pipeline
Nord Stream
Nord Stream 2
South Stream
TurkStream|Turkish Stream
Blue Stream
Yamal pipeline
Druzhba pipeline
Nabucco pipeline
TANAP
Trans Adriatic Pipeline
TAPI
Keystone XL
Dakota Access
Trans Mountain
Colonial Pipeline
Baku-Tbilisi-Ceyhan
Power of Siberia
EACOP
Medgaz
EastMed

asylum or detention camp
Moria
Idomeni
Calais Jungle
Guantánamo|Guantanamo
Abu Ghraib
Nauru
Manus
Dadaab
Kakuma
Zaatari
Cox's Bazar|Kutupalong
Auschwitz
Treblinka
Sobibor
Majdanek
Bełżec|Belzec
Dachau
Buchenwald
Bergen-Belsen
Mauthausen
Ravensbrück
Sachsenhausen
Theresienstadt|Terezín
Neuengamme
Flossenbürg
Dora-Mittelbau
Natzweiler
Robben Island
Alcatraz
Kolyma
Vorkuta
Solovki

genocide or massacre
Srebrenica
Katyn
Babi Yar|Babyn Yar
Oradour
Lidice
My Lai
Nanking
Amritsar
Sharpeville
Soweto
Marikana
Thiaroye
Setif|Sétif
Tlatelolco
El Mozote
Bucha
Halabja
Sabra
Račak

urban district
Kreuzberg
Neukölln
Marzahn
Belleville
Montmartre
Soho
Brixton
Harlem
Brooklyn
Bronx
Queens
Manhattan
Trastevere
Kibera
Mathare
Dharavi
Rocinha
Alfama

airport
Heathrow
Gatwick
Stansted
Charles de Gaulle|Roissy
Orly
Schiphol
Fiumicino
Malpensa
Barajas
Tempelhof
Tegel
Schönefeld
BER Berlin Brandenburg
JFK
LaGuardia
O'Hare
Narita
Haneda
Changi

gallery heist or art work
Mona Lisa
Guernica
Night Watch
Last Supper
Las Meninas
Sistine Chapel
Ghent Altarpiece
Isenheim Altarpiece
Parthenon Marbles|Elgin Marbles
Benin Bronzes
Rosetta Stone
Nefertiti
Pergamon Altar
Bayeux Tapestry
Book of Kells
Lindisfarne Gospels

painter
Giotto
Masaccio
Botticelli
Mantegna
Leonardo da Vinci
Michelangelo
Raphael
Titian|Tizian|Tiziano
Tintoretto
Veronese
Caravaggio
Artemisia Gentileschi
Dürer
Cranach
Grünewald
Holbein
Altdorfer
Bruegel|Brueghel
Bosch
Van Eyck
Rubens
Van Dyck
Rembrandt
Vermeer
Frans Hals
Velázquez
Zurbarán
Murillo
El Greco
Goya
Poussin
Watteau
Chardin
Jacques-Louis David
Ingres
Delacroix
Géricault
Courbet
Manet
Monet
Degas
Renoir
Pissarro
Cézanne
Gauguin
Van Gogh
Seurat
Matisse
Picasso
Braque
Juan Gris
Duchamp
Kandinsky
Klee
Kirchner
Nolde
Beckmann
Otto Dix
George Grosz
Klimt
Schiele
Kokoschka
Munch
Malevich
Chagall
Magritte
Dalí|Salvador Dalí
Miró
Mondrian
Turner
Constable
Gainsborough
Hogarth
Reynolds
Francis Bacon
Lucian Freud
Hockney
Frida Kahlo
Diego Rivera
Orozco
Siqueiros
Warhol
Rothko
Pollock
Basquiat
Hokusai
Hiroshige

architect
Brunelleschi
Alberti
Bramante
Palladio
Bernini
Borromini
Christopher Wren
Schinkel
Gaudí
Otto Wagner
Adolf Loos
Le Corbusier
Gropius
Mies van der Rohe
Frank Lloyd Wright
Alvar Aalto
Niemeyer
Zaha Hadid
Norman Foster
Renzo Piano
Libeskind
Koolhaas

engineer or inventor
Brunel
Stephenson
Telford
Eiffel
Roebling
Maillart
Freyssinet
Marconi
Tesla
Edison
Siemens
Daimler
Otto engine
Diesel
Wankel
Zeppelin
Lilienthal
Wright brothers
Blériot
Santos-Dumont
Harrison
Watt
Newcomen
Gutenberg
`
