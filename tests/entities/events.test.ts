import { describe, expect, it } from 'vitest'
import { findEvents } from '../../src/entities/events.js'

describe('events', () => {
  it.each([
    ['Kalina-VI (Viburnum-2022) was larger', 'kalina:6 viburnum:2022'],
    ['“Kalina” (Viburnum)-2022 has ended', 'viburnum:2022'],
    ['COP26 and COP 21', 'cop:26 cop:21'],
    ['World War II and the First World War', 'world war:2 world war:1'],
    ['The 2016 presidential election', 'election:2016'],
    ['the elections of 2019', 'election:2019'],
    ['Hurricane Maria and the Treaty of Utrecht', 'hurricane:maria treaty:utrecht'],
    ['the peace of Westphalia', 'peace:westphalia'],
    ['das Konzil von Pisa und die Schlacht bei Ulm', 'konzil:pisa schlacht:ulm'],
    ['le traité d’Utrecht, la batalla de las Navas', 'traité:utrecht batalla:navas'],
    ['Typhoon Haiyan', 'hurricane:haiyan'],
    ['the galaxy NGC 4151', 'ngc:4151'],
    ['The signal GW190521 and ISO26000', 'gw:190521 iso:26000'],
    ['the treaty of April, the Treaty of Arras', 'treaty:arras'],
    ['Le référendum de 1995 und die Wahl von 2021', 'referendum:1995 election:2021'],
    ['il terremoto del 1980', 'earthquake:1980'],
    ['Die Sturmflut vom 3. November 1421, die Landtagswahl von 2019', 'flood:1421 election:2019'],
    ['elections 2019, the referendum of 4 November 2018', 'election:2019 referendum:2018'],
    [
      'elecciones presidenciales del 2 de julio de 2018, legislativas de março de 2024',
      'presidential:2018 legislative:2024',
    ],
    // When it was signed, and not which one it was.
    ['the treaty in May 1911', ''],
    ['Bosnien wurde im Dezember 2021 Kandidat', ''],
    // What counts parts of a text, time or money.
    ['Table 3, in May 2014 and since 2015, on page 12, cost USD 30 million', ''],
    ['Smith 2004:12 and 1945–46', ''],
  ])('%s', (text, expected) => {
    expect(
      findEvents(text)
        .map(({ normal }) => normal)
        .join(' '),
    ).toBe(expected)
  })
})
