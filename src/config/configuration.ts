import type { Severity } from '../model/index.js'

/** What a configuration file may hold. Paths count from the file they stand in. */
export interface UserConfiguration {
  /** Configurations that this one adds to and overrides. */
  readonly extends?: string | readonly string[]
  readonly rules?: Readonly<Record<string, RuleLevel>>
  /** The severity from which on a finding makes the check fail. */
  readonly failOn?: FailOn
  /** Bibliographies that every manuscript may cite from. */
  readonly bibliography?: string | readonly string[]
  /** Used once registries are asked; a check that is offline does not look at it. */
  readonly registries?: Readonly<Record<string, RegistryConfiguration>>
  /** Used once registries are asked; a check that is offline does not look at it. */
  readonly net?: NetConfiguration
  /** The folder in which answers of registries are kept, or `false`. A check that is offline does not look at it. */
  readonly cache?: string | false
  /** The address that registries may write to; some answer sooner when they know it. */
  readonly mailto?: string
  /** A chat-completions endpoint that you run: it is sent claims, in your own words, and what is public of their sources. */
  readonly judge?: JudgeConfiguration
}

/** What a rule can be set to. */
export const ruleLevels = ['off', 'info', 'warning', 'error'] as const
/** One of them. */
export type RuleLevel = (typeof ruleLevels)[number]

/** From which severity on findings make a check fail. */
export const failOns = ['error', 'warning', 'info', 'never'] as const
/** One of them. */
export type FailOn = Severity | 'never'

/** How a registry is asked, where not as it is by itself. */
export interface RegistryConfiguration {
  /** Where the registry is asked, in place of its own address: a mirror or a stand-in. */
  readonly url?: string
  readonly enabled?: boolean
  readonly key?: string
}

/** A service that is asked whether a source bears out a claim. */
export interface JudgeConfiguration {
  readonly url: string
  readonly model?: string
  readonly key?: string
}

/** Limits and ways of what is sent. */
export interface NetConfiguration {
  /** Milliseconds for one request, all its redirects included. */
  readonly timeout?: number
  /** Requests at once. */
  readonly concurrency?: number
  /** Requests at once to one host. */
  readonly perHost?: number
  /** Private and loopback hosts that may be asked all the same. */
  readonly allowHosts?: readonly string[]
  readonly proxy?: string
}

/** A configuration after loading: what it extends is in it, and its paths are absolute. */
export interface Configuration extends Omit<UserConfiguration, 'extends' | 'bibliography'> {
  readonly bibliography?: readonly string[]
}

/** Gives editors the types of a configuration written in JavaScript or TypeScript. */
export function defineConfig(configuration: UserConfiguration): UserConfiguration {
  return configuration
}
