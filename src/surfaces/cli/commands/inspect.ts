import { findIdentifiers } from '../../../identifiers/index.js'
import type { Reference, Resolution, StatedIdentifier } from '../../../model/index.js'
import { jsonText, printedLink } from '../../../report/index.js'
import { configurationFor } from '../configuration-for.js'
import { type Exit, exit, UsageError } from '../exit.js'
import { type LookupArguments, openLookup } from '../lookup.js'
import { progressOn } from '../progress.js'
import type { World } from '../world.js'

/** The options of `footnotary inspect`. */
export interface InspectArguments extends LookupArguments {
  /** False for `--no-config`. */
  readonly config?: string | boolean
}

/** `footnotary inspect`: what the registries hold under identifiers, and what pages say of themselves, one JSON array of resolutions. */
export async function inspect(asked: readonly string[], given: InspectArguments, world: World): Promise<Exit> {
  const references = asked.map(referenceTo)
  const ruleIds = (await world.engine.catalogue()).flatMap(({ rules }) => rules.map(({ id }) => id))
  const configuration = await configurationFor(given.config, ruleIds, world)
  const progress = progressOn(world.stderr, false)
  const lookup = await openLookup(given, configuration, world, progress.showAsked)
  const release = world.onInterrupt(() => void lookup.stop())
  const resolutions = await Promise.all(references.map(reference => lookup.resolve(reference, references)))
  release()
  await lookup.close()
  await progress.clear()
  const all = asked.map((text, at) => ({ asked: text, resolution: withoutWords(resolutions[at] as Resolution) }))
  await world.stdout.write(`${jsonText(all, 2)}\n`)
  return exit.clean
}

/** The words of a work and of its page are for the claims that lean on them, and not for printing. */
function withoutWords(resolution: Resolution): object {
  const { text: _, links, ...rest } = { text: undefined, ...resolution }
  return links ? { ...rest, links: links.map(printedLink) } : rest
}

/** An identifier or an address alone, as a reference that states nothing else. */
function referenceTo(text: string): Reference {
  const identifiers: readonly StatedIdentifier[] = findIdentifiers(text)
  const [first] = identifiers
  if (!first) {
    throw new UsageError(
      `Expected \`inspect\` to be given a DOI, arXiv number, PMID, PMCID, ISBN or an address, got \`${text}\``,
    )
  }
  const point = { line: 1, column: 1, offset: 0 }
  return {
    key: text,
    footnote: null,
    origin: 'link',
    raw: text,
    span: { start: point, end: { line: 1, column: text.length + 1, offset: text.length } },
    passage: { text, pieces: [{ at: 0, offset: 0, width: text.length }], emphasis: [], links: [] },
    reading: {
      item: { type: 'document', ...(first.scheme === 'url' ? { URL: first.raw } : {}) },
      fields: {},
      identifiers,
      style: null,
      confidence: 1,
    },
    repetition: null,
  }
}
