import { addressOwner, addressPlace, spacedAddress, statedAddresses } from '../form/stated-addresses.js'
import { indexHosts, malformedUrl, parseUrl } from '../identifiers/index.js'
import type { Reference } from '../model/index.js'
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
    const hosts = indexHosts(soundHosts(references))
    for (const reference of references) {
      for (const stated of statedAddresses(reference)) {
        const address = spacedAddress(reference, stated) ?? stated
        const slip = isTemplate(address.raw) ? null : malformedUrl(address.raw, hosts)
        if (!slip) continue
        const at = addressPlace(reference, address, context)
        const { repaired } = slip
        yield {
          ...at,
          message: `${addressOwner(reference)} has the address ${quoted(address.raw)}, but ${slip.problem}. ${repaired === null ? 'Copy it anew from the browser.' : `Write ${repaired}.`}`,
          actual: address.raw,
          expected: repaired ?? undefined,
          fix:
            repaired === null || reference.path !== undefined
              ? undefined
              : { description: 'Mend the address', span: at.span, replacement: repaired },
        }
      }
    }
  },
})

function soundHosts(references: readonly Reference[]): readonly string[] {
  return references.flatMap(reference =>
    statedAddresses(reference).flatMap(({ raw }) => (malformedUrl(raw) ? [] : (parseUrl(raw)?.host ?? []))),
  )
}

/** `{{name}}`, `${name}` and `<name>` are filled in before anyone follows the address. */
function isTemplate(address: string): boolean {
  return /\{\{|\}\}|\{%|\$\{|%7B%7B|<\w/i.test(address.slice(1))
}
