import type { Configuration } from '../../config/index.js'
import { LONGEST_JUDGEMENT, MOST_JUDGEMENTS_AT_ONCE } from '../../limits.js'
import type { JudgedPair, JudgeEndpoint, Opinion } from '../../resolve/claim-judge.js'
import { UsageError } from './exit.js'
import { type LookupArguments, netOptions } from './lookup.js'
import type { World } from './world.js'

/** What the command line says of a judge. */
export interface JudgeArguments extends LookupArguments {
  readonly judge?: string
  readonly judgeModel?: string
}

/** A judge that the user runs, asked in one run. */
export interface Judge {
  readonly ask: (pair: JudgedPair) => Promise<Opinion | null>
  readonly close: () => Promise<void>
}

/**
 * Opens the way to the judge, if there is one. It has a network of its own: naming the endpoint allows its host and port, private or not, to be asked this,
 * and does not allow a manuscript's links to lead there.
 */
export async function openJudge(
  given: JudgeArguments,
  configuration: Configuration,
  world: World,
): Promise<Judge | null> {
  const endpoint = endpointOf(given, configuration)
  if (endpoint === null) return null
  const [openNet, { judgeRequest, opinionIn }] = await Promise.all([
    world.engine.openNet(),
    import('../../resolve/claim-judge.js'),
  ])
  const net = openNet({
    ...netOptions(given, configuration, world),
    allowHosts: [new URL(endpoint.url).host],
    // Claims are the author's words: they are kept nowhere but in a recording that was asked for.
    cache: null,
    timeouts: { headers: LONGEST_JUDGEMENT, body: LONGEST_JUDGEMENT, whole: LONGEST_JUDGEMENT },
    concurrency: MOST_JUDGEMENTS_AT_ONCE,
    retries: { most: 0 },
  })
  return {
    ask: async pair => opinionIn(await net.ask(judgeRequest(pair, endpoint)), pair),
    close: net.close,
  }
}

function endpointOf({ judge, judgeModel }: JudgeArguments, configuration: Configuration): JudgeEndpoint | null {
  const configured = configuration.judge
  const url = judge ?? configured?.url
  if (url === undefined) return null
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`Expected \`--judge\` to be an http or https address, got \`${url}\``)
  const model = judgeModel ?? configured?.model
  // A key is for the endpoint it was stated with.
  const key = judge === undefined || judge === configured?.url ? configured?.key : undefined
  return { url, ...(model === undefined ? {} : { model }), ...(key === undefined ? {} : { key }) }
}
