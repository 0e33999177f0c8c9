/** What happens once and has a place and a day, in the singular: a title with one of these, and a name, is on one of them. */
export const happenings =
  'fire|accident|disaster|scandal|theft|robbery|heist|outbreak|explosion|sinking|shipwreck|mutiny|blowout|strike|spill|collapse|crash|bombing|massacre|eruption|earthquake|tsunami|flood|' +
  'impeachment|trial|battle|siege|riot|uprising|rebellion|coup|murder|assassination|derailment|hijacking|avalanche|landslide|' +
  'unglück|brand|brandkatastrophe|katastrophe|dammbruch|skandal|affäre|diebstahl|raub|ausbruch|explosion|untergang|meuterei|streik|einsturz|absturz|anschlag|massaker|erdbeben|' +
  'sturmflut|prozess|schlacht|belagerung|aufstand|putsch|mord|attentat|lawine|' +
  'incendie|catastrophe|scandale|affaire|vol|épidémie|naufrage|mutinerie|grève|effondrement|attentat|éruption|séisme|procès|bataille|siège|émeute|révolte|assassinat|' +
  'incendio|accidente|desastre|escándalo|robo|brote|explosión|naufragio|motín|huelga|vertido|derrumbe|atentado|masacre|matanza|erupción|terremoto|juicio|batalla|asedio|sublevación|golpe|asesinato|' +
  'incidente|disastro|scandalo|furto|rapina|epidemia|esplosione|ammutinamento|sciopero|crollo|strage|eruzione|sisma|processo|battaglia|assedio|rivolta|assassinio|omicidio|' +
  'incêndio|acidente|escândalo|roubo|surto|explosão|naufrágio|motim|greve|rompimento|colapso|massacre|erupção|terramoto|julgamento|batalha|cerco|revolta|assassínio|assassinato|' +
  'ramp|ongeluk|schandaal|diefstal|uitbraak|ontploffing|muiterij|staking|instorting|aanslag|bloedbad|uitbarsting|aardbeving|watersnood|slag|beleg|opstand|moord|' +
  'olycka|olyckan|haveri|haveriet|skandalen|stöld|stölden|utbrott|utbrottet|explosionen|förlisning|förlisningen|myteri|strejk|strejken|ras|raset|attentatet|mordet|slaget|upproret|' +
  'pożar|katastrofa|wypadek|afera|kradzież|wybuch|zatonięcie|bunt|strajk|zamach|masakra|trzęsienie|powódź|bitwa|oblężenie|powstanie|zabójstwo'
