import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../src/entities/places.js'
import { isRegion, mayBeSamePlace } from '../../src/entities/world.js'

/** Places as `text=normal`, those within other names in brackets. */
function placesIn(text: string): string {
  return findPlaces(text)
    .map(({ text: written, normal, isPartOfName }) =>
      isPartOfName ? `(${written}=${normal})` : `${written}=${normal}`,
    )
    .join(' ')
}

describe('places', () => {
  it.each([
    // Names, adjectives, capitals, seats of government, prefixes.
    ['The Kenyan minister flew from Nairobi to Uganda', 'Kenyan=KE Nairobi=KE Uganda=UG'],
    ['The Kremlin and the White House', 'Kremlin=RU White House=US'],
    ['Sino-Vietnamese border trade', 'Sino=CN Vietnamese=VN'],
    ['A joint Norwegian-Finnish exercise', 'Norwegian=NO Finnish=FI'],
    ["Peru's exports to Côte d’Ivoire", 'Peru=PE Côte d’Ivoire=CI'],
    // The longest name.
    ['Papua New Guinea and Guinea-Bissau', 'Papua New Guinea=PG Guinea-Bissau=GW'],
    ['From New Mexico to Mexico', 'New Mexico=US-NM Mexico=MX'],
    ['South Korea and Korea', 'South Korea=KR Korea=KP/KR'],
    // The people of parts and of small states, behind an article that opens a sentence too.
    ['Djiboutian, Kosovar and Comorian traders', 'Djiboutian=DJ Kosovar=XK Comorian=KM'],
    ['The Welsh bridges and the Javanese ones', 'Welsh=GB-WLS Javanese=ID-+JAV'],
    // A row of a table: what is a person's name elsewhere, alone in its cell.
    ['Date: May 2014; Guest of: Jordan; Occasion: wells', 'Jordan=JO'],
    ['May 2014; Georgia [@moss]', 'Georgia=GE'],
    // Regions and states of the past.
    ['Central Asia after the Soviet Union', 'Central Asia=143 Soviet Union=SU'],
    // Acronyms by their case.
    ['Tell us of the US, the U.S. and the UK', 'US=US U.S.=US UK=GB'],
    ['WHAT THE WORLD TELLS US', ''],
    ['Für die Türken und für die Griechen, aber nicht für George und die Maler', 'Türken=TR Griechen=GR'],
    ['El templo estaba en el Cusco', 'Cusco=PE-cusco'],
    // Words and persons.
    ['Michael Jordan flew to Jordan', 'Jordan=JO'],
    ['Chad Smith drummed in Chad', 'Chad=TD'],
    ['The man on the Isle of Man', 'Isle of Man=IM'],
    ['George Washington was a general', ''],
    ['Washington and Ottawa agree', 'Washington=US Ottawa=CA'],
    ['A turkey in Turkey', 'Turkey=TR'],
    ['Turkey and Georgia lift the toll; turkey and ham', 'Turkey=TR Georgia=GE'],
    ['Georgia and Michael sang', ''],
    ['He wrote of Atlanta, Georgia', 'Atlanta=US-GA-atlanta'],
    ['Male infertility in Chile', 'Chile=CL'],
    ['US$ 40 million for the US', 'US=US'],
    // Parts of countries, and persons under the same name.
    ['Tokushima and Guanajuato agree', 'Tokushima=JP-36 Guanajuato=MX-GUA'],
    ['Later that year Carla Guanajuato wrote to the mayor', ''],
    ['PISA and ANCONA are acronyms', ''],
    // Towns behind a preposition, and as subjects.
    ['Das Konzil von Lyon', 'Lyon=FR-lyon'],
    ['Utrecht paid for its canals', 'Utrecht=NL-UT'],
    ['Toulouse won, and so did Bielefeld’s women', 'Toulouse=FR-toulouse Bielefeld=DE-NW-bielefeld'],
    ['Lincoln won', ''],
    ['The court in Keulen and the one in Copenhague', 'Keulen=DE-NW-cologne Copenhague=DK'],
    [
      'The caravan had left Bielefeld, and the Technical College Bielefeld was shut',
      'Bielefeld=DE-NW-bielefeld (Bielefeld=DE-NW-bielefeld)',
    ],
    ['Im Mai sperrte Bielefeld Ende der Woche eine Straße', 'Bielefeld=DE-NW-bielefeld'],
    // What several towns are called, or a town and its province.
    ['Two trains from Murcia', 'Murcia=ES-MC-murcia/ES-MC'],
    ['Two trains from Barcelona', 'Barcelona=ES-CT-barcelona/VE-barcelona'],
    // At the beginning, what is no person's.
    ['Turkey asked for a loan', 'Turkey=TR'],
    ['Jordan asked for a loan', ''],
    // Countries in their own languages, and parts by their adjectives.
    ['Sverige and Norge lift the toll', 'Sverige=SE Norge=NO'],
    ['Die bayerische und die sächsische Bahn', 'bayerische=DE-BY sächsische=DE-SN'],
    ['De Vlaamse en de Waalse scholen van het land', 'Vlaamse=BE-VLG Waalse=BE-WAL'],
    ['La cocina catalana y la de los vascos', 'catalana=ES-CT vascos=ES-PV'],
    // Adjectives of more than the one country, and plurals that are no genitives.
    ['The Inter-American Court and the Pan African Congress', ''],
    ['El agua de los valles y los planos de la casa', ''],
    // Other names that hold one.
    ['The Paris Agreement and the Bank of England', '(Paris=FR) (England=GB-ENG)'],
    ['Guinea pigs in the Indian Ocean', ''],
    // Languages.
    ['Segmentation of Chinese words, translated into Japanese', ''],
    ['La poésie coréenne en traduction française', ''],
    // Slugs.
    ['minister-visits-portugal-and-chad', 'portugal=PT'],
    // Other languages.
    ['El ministro viajó a Alemania y a los Países Bajos', 'Alemania=DE Países Bajos=NL'],
    ['Il vino dell’Italia e quello d’Austria', 'Italia=IT Austria=AT'],
    ['A lei da Califórnia', 'Califórnia=US-CA'],
    ['Die Beziehungen zwischen Schweden und Norwegen', 'Schweden=SE Norwegen=NO'],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toBe(expected)
  })

  it('stand where they say', () => {
    const text = 'In the Czech Republic, and in Uruguay’s north'
    for (const { text: written, extent } of findPlaces(text)) expect(text.slice(extent.start, extent.end)).toBe(written)
  })

  it('may be one where one lies within the other, or a name means both', () => {
    expect(mayBeSamePlace('KZ', '143')).toBe(true)
    expect(mayBeSamePlace('RU', 'SU')).toBe(true)
    expect(mayBeSamePlace('US-TX', 'US')).toBe(true)
    expect(mayBeSamePlace('US-TX', '003')).toBe(true)
    expect(mayBeSamePlace('KP/KR', 'KP')).toBe(true)
    expect(mayBeSamePlace('KP', 'KR')).toBe(false)
    expect(mayBeSamePlace('US-TX', 'US-NM')).toBe(false)
    expect(mayBeSamePlace('IT', 'VA')).toBe(true)
    expect(isRegion('143')).toBe(true)
    expect(isRegion('INDO-PACIFIC')).toBe(true)
    expect(isRegion('SU')).toBe(false)
  })

  it('of one state may be one by the part of it that they lie in', () => {
    expect(mayBeSamePlace('US-TX-houston', 'US-TX')).toBe(true)
    expect(mayBeSamePlace('US-TX-houston', 'US-NM')).toBe(false)
    expect(mayBeSamePlace('US-TX-houston', 'US')).toBe(true)
    expect(mayBeSamePlace('ES-MC-lorca', 'ES-MC-murcia/ES-MC')).toBe(true)
    expect(mayBeSamePlace('ES-MC-lorca', 'ES-CT-barcelona/VE-barcelona')).toBe(false)
    // Provinces of two regions, and of one.
    expect(mayBeSamePlace('ES-B', 'ES-MA')).toBe(false)
    expect(mayBeSamePlace('ES-B', 'ES-GI')).toBe(true)
    // A region that no list has lies anywhere.
    expect(mayBeSamePlace('RU-+SIB', 'RU-KYA')).toBe(true)
    expect(mayBeSamePlace('FR-lyon', 'FR-BRE')).toBe(true)
  })

  it('are seas within seas', () => {
    expect(mayBeSamePlace('W:sea adriatic', 'W:sea mediterranean')).toBe(true)
    expect(mayBeSamePlace('W:sea adriatic', 'W:sea black sea')).toBe(false)
  })
})
