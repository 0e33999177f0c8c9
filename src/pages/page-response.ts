/** An answer as it came: `url` is the one that answered, after all redirects; headers by name in small letters. */
export interface PageResponse {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}
