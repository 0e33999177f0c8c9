const scriptDate =
  /\\?["'](?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time|ed)|pub_?date|publication_?date|first_?published(?:_?(?:at|date))?|article_?date)\\?["']\s{0,3}:\s{0,3}\\?["']([^"'\\<>]{8,40})/gi

/** Dates that data for scripts gives under a name that means publication, as written. */
export function scriptDatesIn(html: string): readonly string[] {
  const found: string[] = []
  for (const [, date = ''] of html.matchAll(scriptDate)) if (found.push(date) >= MOST_SCRIPT_DATES) break
  return found
}

// More are a list of articles.
const MOST_SCRIPT_DATES = 20
