// Stands in for the fetching packages of citation-js in the bundle: a bibliography is only ever read from text we hold.

function refuse() {
  throw new Error('Expected a bibliography as text; nothing is fetched')
}

export default refuse
export const Headers = refuse
