/** What happens once and has a place and a day, in the singular: a title with one of these, and a name, is on one of them. */
export const happenings =
  'fire|accident|disaster|scandal|theft|robbery|heist|outbreak|explosion|sinking|shipwreck|mutiny|blowout|strike|spill|collapse|crash|bombing|massacre|' +
  'eruption|earthquake|tsunami|flood|impeachment|trial|battle|siege|riot|uprising|rebellion|coup|murder|assassination|derailment|hijacking|avalanche|' +
  'landslide|unglück|brandkatastrophe|katastrophe|dammbruch|skandal|affäre|diebstahl|untergang|meuterei|streik|einsturz|absturz|anschlag|massaker|' +
  'erdbeben|sturmflut|schlacht|belagerung|aufstand|putsch|mord|attentat|lawine|incendie|catastrophe|scandale|épidémie|naufrage|mutinerie|grève|' +
  'effondrement|éruption|séisme|bataille|émeute|révolte|assassinat|incendio|accidente|desastre|escándalo|explosión|naufragio|motín|huelga|vertido|' +
  'derrumbe|atentado|masacre|matanza|erupción|terremoto|batalla|asedio|sublevación|asesinato|incidente|disastro|scandalo|furto|rapina|epidemia|' +
  'esplosione|ammutinamento|sciopero|crollo|strage|eruzione|sisma|battaglia|assedio|rivolta|assassinio|omicidio|incêndio|acidente|escândalo|roubo|' +
  'explosão|naufrágio|motim|greve|rompimento|colapso|erupção|terramoto|batalha|revolta|assassínio|assassinato|ongeluk|schandaal|diefstal|uitbraak|' +
  'ontploffing|muiterij|instorting|aanslag|bloedbad|uitbarsting|aardbeving|watersnood|opstand|moord|olycka|olyckan|haveri|haveriet|skandalen|' +
  'stöld|stölden|utbrott|utbrottet|explosionen|förlisning|förlisningen|myteri|strejk|strejken|attentatet|mordet|upproret|pożar|katastrofa|wypadek|afera|' +
  'kradzież|wybuch|zatonięcie|strajk|zamach|masakra|trzęsienie|powódź|bitwa|oblężenie|powstanie|zabójstwo'
