// Words and signs for amounts in the larger European languages, each list made into a set or map when first asked for: compiled patterns of so many
// alternatives would cost more than all the texts they are run over.

import { lazily } from '../../lazily.js'

function mapOf<T>(rows: readonly (readonly [names: string, value: T])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([names, value]) => names.split('|').map(name => [name, value] as const)))
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split('|'))
}

/** Multipliers behind a number, by the word as written or in small letters. */
export const scales = lazily(() =>
  mapOf<number>([
    ['trillion|tn|billones|bio', 1e12],
    ['billion|bn|milliard|milliarden|milliarde|milliards|mrd|bilhões|miljard|miliardi', 1e9],
    ['crore|crores', 1e7],
    ['million|millions|millionen|mn|mio|millón|millones|milhões|milhão|miljoen|milioni', 1e6],
    ['lakh|lakhs', 1e5],
    ['thousand|tausend|mille|duizend|mila', 1e3],
  ]),
)

/** Whole numbers of one word. Left out are those that are other words in English: “seize”, “quince”. */
export const numerals = lazily(() =>
  mapOf<number>([
    ['two|zwei|deux|dos|dois|duas|twee', 2],
    ['three|drei|trois|tres|três|tre|drie', 3],
    ['four|vier|quatre|cuatro|quatro|quattro', 4],
    ['five|fünf|cinq|cinco|cinque|vijf', 5],
    ['six|sechs|seis|zes', 6],
    ['seven|sieben|sept|siete|sete|sette|zeven', 7],
    ['eight|acht|huit|ocho|oito', 8],
    ['nine|neun|neuf|nueve|nove|negen', 9],
    ['ten|zehn|dix|diez|dez|dieci|tien', 10],
    ['eleven|elf|onze|once|undici', 11],
    ['twelve|zwölf|douze|doce|doze|dodici|twaalf', 12],
    ['thirteen|dreizehn|treize|trece|tredici|treze|dertien', 13],
    ['fourteen|vierzehn|quatorze|catorce|quattordici|catorze|veertien', 14],
    ['fifteen|fünfzehn|quinze|quindici|vijftien', 15],
    ['sixteen|sechzehn|dieciséis|sedici|dezesseis|dezasseis|zestien', 16],
    ['seventeen|siebzehn|diecisiete|diciassette|dezessete|dezassete|zeventien', 17],
    ['eighteen|achtzehn|dieciocho|diciotto|dezoito|achttien', 18],
    ['nineteen|neunzehn|diecinueve|diciannove|dezenove|dezanove|negentien', 19],
    ['twenty|zwanzig|vingt|vingts|veinte|venti|vinte|twintig', 20],
    ['thirty|dreißig|trente|treinta|trenta|trinta|dertig', 30],
    ['forty|vierzig|quarante|cuarenta|quaranta|quarenta|veertig', 40],
    ['fifty|fünfzig|cinquante|cincuenta|cinquanta|cinquenta|vijftig', 50],
    ['sixty|sechzig|soixante|sesenta|sessanta|sessenta|zestig', 60],
    ['seventy|siebzig|setenta|settanta|zeventig', 70],
    ['eighty|achtzig|ochenta|ottanta|oitenta|tachtig', 80],
    ['ninety|neunzig|noventa|novanta|negentig', 90],
    ['doscientos|doscientas|duzentos|duzentas', 200],
    ['trescientos|trescientas|trezentos|trezentas', 300],
    ['cuatrocientos|cuatrocientas|quatrocentos|quatrocentas', 400],
    ['quinientos|quinientas|quinhentos|quinhentas', 500],
  ]),
)

/** What a number in words before them is times. */
export const multipliers = lazily(() =>
  mapOf<number>([
    ['hundred|cent|cents|hundert|honderd|cento|ciento|cientos|cientas', 100],
    ['thousand|mille|mil|tausend|duizend', 1e3],
    ['million|millions|millionen|millón|millones|milhões|milioni|miljoen', 1e6],
  ]),
)

/** Differences between shares, which are none themselves. */
export const percentagePoints = lazily(() =>
  setOf('percentage points|percentage point|prozentpunkte|prozentpunkten|puntos porcentuales|pontos percentuais'),
)

/** Words for a share of a hundred. */
export const shares = lazily(() => setOf('percent|per cent|prozent|pour cent|por ciento|por cento|procent|per cento'))

/** What the dead are counted as. */
export const deaths = lazily(() =>
  setOf(
    'deaths|death|dead|fatalities|fatality|lives|killed|tote|toten|todesfälle|morts|décès|muertos|muertes|fallecidos|morti|decessi|doden|mortos|mortes|óbitos',
  ),
)

/** Beside a number of people they say that these are dead. */
export const dying = lazily(() =>
  setOf(
    'died|killed|dead|perished|killing|kills|starben|starb|getötet|töteten|moururent|tués|tua|tuèrent|murieron|mataron|morirono|uccise|uccisero|stierven|gedood|morreram|mataram',
  ),
)

/** Parts of a whole in words, beside the English ones, each with how many make it. */
export const fractions = lazily(() =>
  mapOf<number>([
    ['hälfte|halb|moitié|mitad|metade|metà|helft', 2],
    ['drittel|tiers|tercio|tercios|terço|terços|terzo|terzi|derde', 3],
    ['viertel|quart|quarts|cuarto|cuartos|quarto|quartos|quarti|kwart', 4],
    ['fünftel|cinquième|cinquièmes|quinto|quintos|quinti|vijfde', 5],
    ['zehntel|dixième|dixièmes|décimo|décimos|decimo|decimi|tiende', 10],
  ]),
)

/** Names of currencies. One that several states share, alone or with others, stands for itself: no code can be told from it. */
export const currencies = lazily(() =>
  mapOf<string>([
    ['dollar|dollars|dólar|dólares|dollari', 'USD'],
    ['euro|euros', 'EUR'],
    ['yen', 'JPY'],
    ['yuan|renminbi', 'CNY'],
    ['rouble|roubles|ruble|rubles|rubel|rublos', 'RUB'],
    ['pound|pounds|livres', 'pound'],
    ['rupee|rupees|rupien|roupies|rupias', 'rupee'],
    ['kroner|kronor|kronen|couronnes|krona|krone|crowns', 'krone'],
    ['peso|pesos', 'peso'],
    ['franc|francs|franken', 'franc'],
    ['shilling|shillings', 'shilling'],
    ['rand', 'ZAR'],
    ['reais', 'BRL'],
    ['dirham|dirhams', 'dirham'],
    ['riyal|riyals|rial|rials', 'riyal'],
    ['dinar|dinars', 'dinar'],
    ['lira|liras', 'lira'],
    ['zloty|zlotys', 'PLN'],
    ['forint|forints', 'HUF'],
  ]),
)

/** What a unit is of, and how many of its base unit it is. */
export interface Measure {
  /** The unit that it is brought to: of the SI, where it has one. */
  readonly unit: string
  readonly factor: number
}

/** Names of units, in small letters. */
export const measures = lazily(() =>
  mapOf<Measure>([
    [
      'square kilometres|square kilometers|square kilometre|sq km|km²|km2|quadratkilometer|quadratkilometern',
      { unit: 'm²', factor: 1e6 },
    ],
    ['hectare|hectares|ha|hektar|hectáreas', { unit: 'm²', factor: 1e4 }],
    ['square metres|square meters|m²|m2|quadratmeter|quadratmetern', { unit: 'm²', factor: 1 }],
    ['cubic metres|cubic meters|m³|m3|kubikmeter|kubikmetern', { unit: 'm³', factor: 1 }],
    [
      'kilometre|kilometres|kilometer|kilometers|kilometern|km|kilomètre|kilomètres|kilómetros|quilômetros',
      { unit: 'm', factor: 1e3 },
    ],
    ['mile|miles', { unit: 'm', factor: 1609.344 }],
    ['centimetre|centimetres|centimeter|centimeters|cm|zentimeter|zentimetern', { unit: 'm', factor: 1e-2 }],
    ['millimetre|millimetres|millimeter|millimeters|mm|millimetern', { unit: 'm', factor: 1e-3 }],
    ['micrometre|micrometres|micrometers', { unit: 'm', factor: 1e-6 }],
    ['nanometre|nanometres|nanometers|nm', { unit: 'm', factor: 1e-9 }],
    ['metre|metres|meter|meters|metern|mètre|mètres|metros|m', { unit: 'm', factor: 1 }],
    ['kilotonne|kilotonnes|kt', { unit: 'kg', factor: 1e6 }],
    ['tonne|tonnes|tons|ton|metric tons|tonnen|toneladas|t', { unit: 'kg', factor: 1e3 }],
    ['kilogram|kilograms|kilogramme|kilogrammes|kg|kilos', { unit: 'kg', factor: 1 }],
    ['gram|grams|gramme|grammes|g', { unit: 'kg', factor: 1e-3 }],
    ['milligram|milligrams|mg', { unit: 'kg', factor: 1e-6 }],
    ['gigawatt hours|gigawatt-hours|gigawattstunden', { unit: 'Wh', factor: 1e9 }],
    ['megawatt hours|megawatt-hours|megawattstunden', { unit: 'Wh', factor: 1e6 }],
    ['kilowatt hours|kilowatt-hours|kilowattstunden', { unit: 'Wh', factor: 1e3 }],
    ['gigawatt|gigawatts', { unit: 'W', factor: 1e9 }],
    ['megawatt|megawatts', { unit: 'W', factor: 1e6 }],
    ['kilowatt|kilowatts', { unit: 'W', factor: 1e3 }],
    ['watt|watts', { unit: 'W', factor: 1 }],
    ['°c|degrees celsius|degrees c', { unit: '°C', factor: 1 }],
    ['barrel|barrels', { unit: 'barrel', factor: 1 }],
  ]),
)

const prefixes: readonly (readonly [sign: string, factor: number])[] = [
  ['', 1],
  ['p', 1e-12],
  ['n', 1e-9],
  ['µ', 1e-6],
  ['μ', 1e-6],
  ['m', 1e-3],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
]

/** Signs of units with their prefixes, as written. */
export const signs = lazily(
  (): ReadonlyMap<string, Measure> =>
    new Map([
      ...['Wh', 'W', 'Bq', 'eV', 'Hz', 'Pa', 'mol', 'Sv', 'Gy', 'V', 'A', 'K', 'J', 'N', 'T', 'L', 'l'].flatMap(unit =>
        prefixes.map(([sign, factor]) => [`${sign}${unit}`, { unit, factor }] as const),
      ),
      ...['ppm', 'ppb', 'dB', 'mmHg'].map(unit => [unit, { unit, factor: 1 }] as const),
      // Without a prefix it would be the plural of a number.
      ['ms', { unit: 's', factor: 1e-3 }],
      ['µm', { unit: 'm', factor: 1e-6 }],
      ['μm', { unit: 'm', factor: 1e-6 }],
    ]),
)

/** Stretches of time in days. */
export const daysOf = lazily(() =>
  mapOf<number>([
    ['hours|stunden|heures|horas|ore|uren', 1 / 24],
    ['day|days|tage|tagen|jours|días|dias|giorni|dagen', 1],
    ['week|weeks|wochen|semaines|semanas|settimane|weken', 7],
    ['month|months|monate|monaten|mois|meses|mesi|maanden', 30.4],
    ['year|years|jahre|jahren|ans|années|años|anos|anni|jaar|jaren', 365.25],
    ['decades|jahrzehnte|jahrzehnten|décennies|décadas', 3652.5],
  ]),
)

/** Stretches of time are no counts: “for ten years” is a figure of speech as often as a figure. */
export const stretchesOfTime = lazily(() =>
  setOf(
    'year|years|month|months|week|weeks|day|days|hour|hours|minute|minutes|second|seconds|decade|decades|century|centuries|year-old|jahr|jahre|jahren|monat|' +
      'monate|monaten|woche|wochen|tag|tage|tagen|stunde|stunden|minuten|ans|an|année|années|mois|jour|jours|heures|año|años|mes|meses|semana|semanas|día|días|' +
      'horas|anos|dias|anni|mesi|giorni|ore|jaar|maanden|dagen|am|pm|a.m|p.m|uhr|o’clock|years-old',
  ),
)

/** Words before a number. */
export const leads = {
  /** They make a label, a place in a work or a day of it. */
  labels: lazily(() =>
    setOf(
      'table|tables|figure|figures|fig.|tab.|section|sections|chapter|chapters|article|articles|art.|arts.|note|notes|no.|nos.|nr.|n°|№|vol.|volume|p.|pp.|page|pages|' +
        's.|abb.|kap.|line|lines|step|steps|equation|equations|eq.|appendix|version|v.|phase|type|class|grade|part|route|rule|item|question|level|flight|protocol|' +
        'resolution|act|law|paragraph|para.|ex.|see|ref.|chap.|ch.|january|february|march|april|may|june|july|august|september|october|november|december|' +
        'jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec|jan.|feb.|mar.|apr.|aug.|sep.|sept.|oct.|nov.|dec.',
    ),
  ),
  approximate: lazily(() =>
    setOf(
      'about|around|some|nearly|almost|approximately|roughly|circa|c.|ca.|estimated|estimated at|close to|rund|etwa|ungefähr|knapp|environ|près de|quelque|' +
        'cerca de|unos|unas|aproximadamente|alrededor de|quase',
    ),
  ),
  bounds: lazily(() =>
    setOf(
      'at least|at most|up to|than|over|under|above|below|as many as|as much as|exceed|exceeds|exceeded|exceeding|beyond|past|minimum of|maximum of|mindestens|' +
        'höchstens|mehr als|weniger als|über|unter|bis zu|plus de|moins de|au moins|jusqu’à|más de|menos de|al menos|hasta|mais de|pelo menos|até',
    ),
  ),
}

/** Small words that end what is counted: “4,312 migrants in”. */
export const closing =
  'of|in|on|at|by|for|from|to|and|or|with|per|as|a|an|the|is|was|were|are|had|has|have|that|who|which|but|than|between|during|within|under|over|each|every|' +
  'all|und|oder|der|die|das|den|dem|des|im|am|an|von|für|auf|bei|mit|nach|aus|zu|zur|zum|et|ou|de|des|du|la|le|les|en|pour|par|sur|y|o|del|el|los|las|por|para|con|e|do|da|dos|das|em|no|na|nos|nas|ao|aos|di|il|lo|gli|i|un|una|al|allo|alla|alle|ai|agli|dal|dalla|dello|della|delle|dei|degli|nel|nella|nelle|' +
  'sul|sulla|più|che|het|een|van|op|voor|aan|met|te|bij|om|per'
