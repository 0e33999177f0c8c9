import { addressOwner, addressPlace, statedAddresses } from '../form/stated-addresses.js'
import { trackingParameters, withoutTracking } from '../identifiers/index.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  id: 'tracking-url',
  severity: 'info',
  docs: {
    what: 'An address carries parameters that only follow the reader.',
    why: 'They lengthen the reference, tell the site where its readers come from, and make one page look like two.',
    fix: 'Leave them out; the address leads to the same page without them.',
  },
  *check(context) {
    for (const reference of context.manuscript.references) {
      for (const address of statedAddresses(reference)) {
        const names = trackingParameters(address.raw)
        if (names.length === 0) continue
        const clean = withoutTracking(address.raw)
        const at = addressPlace(reference, address, context)
        const { span, path } = at
        yield {
          ...at,
          message: `${addressOwner(reference)} has an address with ${named(names)}, which only ${names.length > 1 ? 'follow' : 'follows'} the reader. Leave ${names.length > 1 ? 'them' : 'it'} out.`,
          actual: address.raw,
          expected: clean,
          fix: {
            description: 'Leave the tracking parameters out',
            span,
            ...(path ? { path } : {}),
            replacement: clean,
          },
        }
      }
    }
  },
})

function named(names: readonly string[]): string {
  const each = [...new Set(names)].map(name => `\`${name}\``)
  return each.length > 1
    ? `the tracking parameters ${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
    : `the tracking parameter ${each[0]}`
}
