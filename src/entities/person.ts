import type { Entity } from './entity.js'

/**
 * A person named in full, by office and surname, by a surname that is known or already introduced, or as popes and kings are. `normal` is the surname, or the
 * last name before a number, spelled one way.
 */
export interface Person extends Entity {
  readonly kind: 'person'
  /** As written, without offices. */
  readonly given: string | null
  readonly surname: string
  /** The noun of the office before the name: “minister”. */
  readonly role: string | null
  /** The second of the name, for popes and kings. */
  readonly number: number | null
}
