export const definitions: { readonly FOOTNOTARY_VERSION: string }
