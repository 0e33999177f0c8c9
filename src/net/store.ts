import Database from 'libsql'

/** What a statement can be given. */
export type Value = string | number | Uint8Array
/** A row that a statement gives, by column. */
export type Row = Readonly<Record<string, unknown>>

/** A prepared statement of SQL. */
export interface Statement {
  readonly get: (...values: Value[]) => Row | undefined
  readonly run: (...values: Value[]) => void
}

/** A file that tables are kept in, shared by the processes that open it and whole after any of them was killed. */
export interface Store {
  readonly prepare: (sql: string) => Statement
  readonly close: () => void
}

/**
 * Opens a store and makes its tables. Throws when the file is damaged, or locked for longer than the wait.
 *
 * libsql, because it is SQLite with its engine inside the package, on every Node that we run on: nothing is built or fetched at
 * install. This module is loaded when a cache is first wanted; importing it fails where there is no engine for the machine.
 */
export function openStore(path: string, schema: string): Store {
  const database = new Database(path)
  try {
    // The wait comes first: the switch to write-ahead logging is already refused while another process makes it.
    database.exec('pragma busy_timeout = 2000')
    database.exec('pragma journal_mode = wal')
    // Lost power may take the last answers with it, a killed process none.
    database.exec('pragma synchronous = normal')
    database.exec(schema)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    prepare: sql => {
      const statement = database.prepare(sql)
      return {
        get: (...values) => statement.get(...values) as Row | undefined,
        run: (...values) => void statement.run(...values),
      }
    },
    close: () => {
      // The log is only emptied into the file by whoever closes last, and a run seldom knows that it is.
      database.exec('pragma wal_checkpoint(passive)')
      database.close()
    },
  }
}
