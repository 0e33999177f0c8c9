import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const schema = JSON.parse(readFileSync(new URL('../../report.schema.json', import.meta.url), 'utf8'))

/** Whether a value is a report as `report.schema.json` describes it; `validate.errors` says why not. */
export const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)
