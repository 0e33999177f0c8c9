import { soundHosts } from '../form/hosts-around.js'
import { addressOwner, addressPlace, spacedAddress, statedAddresses } from '../form/stated-addresses.js'
import { malformedUrl } from '../identifiers/index.js'
import { isTemplate } from '../identifiers/template.js'
import type { LinkLook } from '../model/index.js'
import { quoted } from '../wording/reference-name.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'malformed-url',
  severity: 'error',
  docs: {
    what: 'What stands as a web address cannot be one: a space in the host, a broken scheme, two addresses run together.',
    why: 'It leads nowhere, and what breaks at a space or a line’s end is easily missed in proof.',
    fix: 'Copy the address anew from the browser.',
  },
  *check(context) {
    const { references } = context.manuscript
    const hosts = soundHosts(references)
    for (const reference of references) {
      for (const stated of statedAddresses(reference)) {
        const address = spacedAddress(reference, stated) ?? stated
        const slip = isTemplate(address.raw) ? null : malformedUrl(address.raw, hosts)
        if (!slip) continue
        const at = addressPlace(reference, address, context)
        const look = context.lookAt(reference, address.raw)
        const checked = look?.repairs[0]
        const repaired = checked?.url ?? (look ? null : slip.repaired)
        yield {
          ...at,
          message: `${addressOwner(reference)} has the address ${quoted(address.raw)}, but ${slip.problem}. ${advice(slip.repaired, look)}`,
          actual: address.raw,
          expected: repaired ?? undefined,
          ...(look ? { evidence: look.evidence } : {}),
          fix:
            repaired === null || reference.path !== undefined
              ? undefined
              : { description: 'Mend the address', span: at.span, replacement: repaired },
        }
      }
    }
  },
})

/** What follows from the address alone, or, where that was looked at, what was found there. */
function advice(repaired: string | null, look: LinkLook | undefined): string {
  const [checked] = look?.repairs ?? []
  if (checked) return `Write ${checked.url}, where ${checked.title ? quoted(checked.title) : 'the page'} is found.`
  if (repaired === null) return 'Copy it anew from the browser.'
  return look
    ? `Mended to ${repaired} it leads to nothing that could be told as the source. Copy it anew.`
    : `Write ${repaired}.`
}
