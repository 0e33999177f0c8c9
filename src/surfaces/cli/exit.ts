/** How a call ends: nothing to say, findings, or a call that could not be carried out as it was meant. */
export const exit = { clean: 0, findings: 1, unusable: 2 } as const
/** How the process ends: one of these codes. */
export type Exit = (typeof exit)[keyof typeof exit]

/** A call that cannot be carried out as written. Its message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
