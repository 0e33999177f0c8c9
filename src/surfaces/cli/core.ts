// What most commands share, loaded as one: apart, each part would be a dozen files, and a file costs as much as what is in it.
export { check } from '../../check.js'
export { findReferences } from '../../extract/find-references.js'
export { catalogue } from '../../rules/index.js'
