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
    // Other names that hold one.
    ['The Paris Agreement and the Bank of England', '(Paris=FR) (England=GB-ENG)'],
    ['Guinea pigs in the Indian Ocean', ''],
    // Languages.
    ['Segmentation of Chinese words, translated into Japanese', ''],
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
    expect(isRegion('143')).toBe(true)
    expect(isRegion('SU')).toBe(false)
  })
})
