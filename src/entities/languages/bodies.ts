/**
 * Well-known bodies: blocks of one sort, each a line of an acronym, `=`, and its names in small letters between `|`. General knowledge. Only bodies of one sort
 * are held against each other.
 */
export const bodies = `
alliance
NATO=north atlantic treaty organization|north atlantic treaty organisation|atlantic alliance
SCO=shanghai cooperation organization|shanghai cooperation organisation
CSTO=collective security treaty organization|collective security treaty organisation
ASEAN=association of southeast asian nations
SAARC=south asian association for regional cooperation
BRICS=
BIMSTEC=
QUAD=quadrilateral security dialogue
AUKUS=
EAEU=eurasian economic union
EFTA=european free trade association
MERCOSUR=
ECOWAS=economic community of west african states
SADC=southern african development community
EAC=east african community
IGAD=intergovernmental authority on development
GCC=gulf cooperation council
OAS=organization of american states
OIC=organisation of islamic cooperation|organization of islamic cooperation
OSCE=organization for security and co-operation in europe|organisation for security and co-operation in europe
APEC=asia pacific economic cooperation
NAFTA=north american free trade agreement
USMCA=
RCEP=regional comprehensive economic partnership
CPTPP=
OPEC=organization of the petroleum exporting countries
G7=group of seven
G20=group of twenty

financial institution
IMF=international monetary fund
ADB=asian development bank
AIIB=asian infrastructure investment bank
AFDB=african development bank
EBRD=european bank for reconstruction and development
EIB=european investment bank
ECB=european central bank
FED=federal reserve
BIS=bank for international settlements
WORLDBANK=world bank

agency
WHO=world health organization|world health organisation
UNICEF=
UNESCO=
UNHCR=
UNDP=
UNEP=
FAO=food and agriculture organization|food and agriculture organisation
ILO=international labour organization|international labour organisation|international labor organization
WFP=world food programme
IAEA=international atomic energy agency
OPCW=
WTO=world trade organization|world trade organisation
UNCTAD=
UNFCCC=
IPCC=intergovernmental panel on climate change
IPBES=
OECD=
IEA=international energy agency
IRENA=international renewable energy agency
INTERPOL=
ICC=international criminal court
ICJ=international court of justice
ECHR=european court of human rights
CJEU=court of justice of the european union|european court of justice
CDC=centers for disease control
ECDC=
FDA=food and drug administration
EMA=european medicines agency
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
`
