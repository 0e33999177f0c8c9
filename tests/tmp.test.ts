import { it } from 'vitest'
import { findEvents } from '../src/entities/events.js'
import { findPeople } from '../src/entities/people.js'
import { findOrganisations, spelledOut } from '../src/entities/organisations.js'
import { readFileSync } from 'node:fs'
it('x', () => {
  const lines = readFileSync('/tmp/ent-seed.txt', 'utf8').split('\n')
  let out = ''
  for (const t of ['Druzhba-VII (Friendship-2023)', '"Druzhba" (Friendship)-2022 joint', 'Friendship 2017 joint drill', 'In 2014 Table 3 shows World War II and COP26, the First World War and 2016 U.S. presidential election, Hurricane Katrina, Treaty of Utrecht, Henry VIII', 'Pakistani Foreign Minister Shah Mahmood Qureshi met Sergei Lavrov. Lavrov said', 'The Shanghai Cooperation Organisation (SCO) and Mano River Union (MRU)', 'Angela Merkel Visits Ankara', 'the Kyoto Protocol and the University of Nairobi', ...lines]) {
    const o = [...findEvents(t).map(e => `E ${e.text}=${e.normal}`), ...findPeople(t).map(e => `P ${e.text}=${e.normal}/${e.role}`), ...findOrganisations(t, spelledOut(t)).map(e => `O ${e.text}=${e.normal}/${e.sort}`)]
    if (o.length) out += t.slice(0, 150) + '\n      => ' + o.join(' | ') + '\n'
  }
  console.log(out)
})
