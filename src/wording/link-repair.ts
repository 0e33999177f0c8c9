import { dateText } from '../compare/calendar.js'
import type { CslDate, Fix, LinkLook, LinkRepair, Span } from '../model/index.js'

/** What a message says of where a source may be found in place of a link that leads nowhere: a sentence, or nothing. */
export function repairSentence({ repairs: [repair], archived }: LinkLook): string {
  if (repair && repair.by !== 'archived') return ` It is found at ${repair.url}.`
  if (!archived || archived.fit === 'other') return ''
  return ` A copy of ${copyDay(archived.capturedOn)} is kept at ${archived.url}.`
}

function copyDay(iso: string): string {
  const date: CslDate = { 'date-parts': [iso.split('-').map(Number)] }
  return dateText(date) ?? iso
}

/** The repair as a fix: the address that was looked at and leads to the source, in the place of the stated one. */
export function repairFix(
  repair: LinkRepair | undefined,
  { span, path }: { readonly span: Span; readonly path?: string },
): Fix | undefined {
  if (!repair) return undefined
  return {
    description: repair.by === 'archived' ? 'Link to the kept copy' : 'Correct the address',
    span,
    ...(path === undefined ? {} : { path }),
    replacement: repair.url,
  }
}
