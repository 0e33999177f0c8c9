export {
  type Configuration,
  type FailOn,
  failOns,
  type RuleLevel,
  ruleLevels,
} from './configuration.js'
export { ConfigurationError, quoted } from './configuration-error.js'
export { configurationNames, findConfiguration } from './find-configuration.js'
export { loadConfiguration } from './load-configuration.js'
export { suggestion } from './nearest.js'
