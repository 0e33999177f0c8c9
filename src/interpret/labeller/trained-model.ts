import { type Model, readModel } from './model.js'
import reader from './reader.bin'

let model: Model | undefined

/** The model that comes with the package; unpacked when it is first asked for. */
export function trainedModel(): Model {
  model ??= readModel(Buffer.from(reader, 'base64'))
  return model
}
