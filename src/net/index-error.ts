/** Thrown for an index that cannot be made, or used as one. Its message completes “… cannot be used: ”. */
export class IndexError extends Error {
  override readonly name = 'IndexError'
}
