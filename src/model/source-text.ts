/** What is known of a source's own words. None of it is shown in reports beyond the phrases that a finding quotes. */
export interface SourceText {
  /** From a registry's record, or the page's. */
  readonly abstract?: string
  /** The one or two sentences under which a page is announced. */
  readonly description?: string
  /** The first paragraphs, or as much of the text as was read. */
  readonly lead?: string
}
