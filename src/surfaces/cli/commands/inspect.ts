import { findIdentifiers } from '../../../identifiers/index.js'
import type { Reference, Resolution, StatedIdentifier } from '../../../model/index.js'
import { jsonText } from '../../../report/index.js'
import { configurationFor } from '../configuration-for.js'
import { type Exit, exit, UsageError } from '../exit.js'
import { type LookupArguments, openLookup } from '../lookup.js'
import { progressOn } from '../progress.js'
import type { World } from '../world.js'

export interface InspectArguments extends LookupArguments {
  /** False for `--no-config`. */
  readonly config?: string | boolean
}

/** `footnotary inspect`: what the registries hold under identifiers, one JSON array of resolutions. */
export async function inspect(asked: readonly string[], given: InspectArguments, world: World): Promise<Exit> {
  const references = asked.map(referenceTo)
  const ruleIds = (await world.engine.catalogue()).flatMap(({ rules }) => rules.map(({ id }) => id))
  const configuration = await configurationFor(given.config, ruleIds, world)
  const progress = progressOn(world.stderr, false)
  const lookup = await openLookup(given, configuration, world, progress.showAsked)
  const release = world.onInterrupt(() => void lookup.stop())
  const resolutions = await Promise.all(references.map(lookup.resolve))
  release()
  await lookup.close()
  await progress.clear()
  const all = asked.map((text, at) => ({ asked: text, resolution: resolutions[at] as Resolution }))
  await world.stdout.write(`${jsonText(all, 2)}\n`)
  return exit.clean
}

/** An identifier alone, as a reference that states nothing else. */
function referenceTo(text: string): Reference {
  const identifiers: readonly StatedIdentifier[] = findIdentifiers(text)
  if (!identifiers.some(({ scheme }) => scheme !== 'url')) {
    throw new UsageError(
      `Expected \`inspect\` to be given a DOI, arXiv number, PMID, PMCID, ISBN or an address that carries one, got \`${text}\``,
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
    reading: { item: { type: 'document' }, fields: {}, identifiers, style: null, confidence: 1 },
    repetition: null,
  }
}
