/** Put in place of the name by whoever bundles or tests: esbuild and vitest, both from package.json. */
declare const FOOTNOTARY_VERSION: string

/** The version in package.json. */
export const version: string = FOOTNOTARY_VERSION
