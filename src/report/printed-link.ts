import type { ArchivedCopy, DatedBy, Evidence, LinkLook, Page } from '../model/index.js'
import { inCslOrder } from './csl-order.js'

/** What is printed of a page: all but its words. */
export type PrintedPage = Omit<Page, 'text'>

/** What is printed of a look at a link. */
export type PrintedLink = Omit<LinkLook, 'page' | 'archived'> & {
  readonly page?: PrintedPage
  readonly archived?: Omit<ArchivedCopy, 'page'> & { readonly page?: PrintedPage }
}

/** A look at a link as it is printed, key by key and always in the same order. */
export function printedLink(link: LinkLook): PrintedLink {
  return {
    url: link.url,
    state: link.state,
    ...(link.sign === undefined ? {} : { sign: link.sign }),
    ...(link.because === undefined ? {} : { because: link.because }),
    finalUrl: link.finalUrl,
    redirects: link.redirects.map(({ url, status }) => ({ url, status })),
    status: link.status,
    ...(link.page === undefined ? {} : { page: printedPage(link.page) }),
    fit: link.fit,
    ...(link.archived === undefined ? {} : { archived: printedCopy(link.archived) }),
    repairs: link.repairs.map(({ url, by, title }) => ({ url, by, ...(title === undefined ? {} : { title }) })),
    evidence: [printedEvidence(link.evidence[0]), ...link.evidence.slice(1).map(printedEvidence)],
  }
}

function printedPage({ kind, item, origins, published, modified, canonical }: Page): PrintedPage {
  return {
    kind,
    item: inCslOrder(item),
    origins: Object.fromEntries(Object.entries(origins).sort(([one], [other]) => (one < other ? -1 : 1))),
    published: published && printedDate(published),
    modified: modified && printedDate(modified),
    canonical,
  }
}

function printedDate({ date, confidence, from }: DatedBy): DatedBy {
  return { date, confidence, from }
}

function printedCopy({ url, capturedOn, page, fit }: ArchivedCopy): NonNullable<PrintedLink['archived']> {
  return { url, capturedOn, ...(page === undefined ? {} : { page: printedPage(page) }), fit }
}

/** An exchange as it is printed. */
export function printedEvidence({ source, asked, answered, at }: Evidence): Evidence {
  return {
    source,
    ...(asked === undefined ? {} : { asked }),
    answered,
    ...(at === undefined ? {} : { at }),
  }
}
