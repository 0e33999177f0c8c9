// One UTF-8 sequence at a time, so that a byte that is not UTF-8 does not keep its neighbours encoded.
const sequence =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi

/** Undoes percent-encoding (RFC 3986) where it stands for UTF-8, and leaves the rest as it is. One layer; never throws. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(sequence, bytes => {
    try {
      return decodeURIComponent(bytes)
    } catch {
      return bytes
    }
  })
}

/** Brings percent-encoding to RFC 3986's normal form: unreserved characters plain, hexadecimal digits in capitals. */
export function normalisePercent(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/%[\da-f]{2}/gi, code => {
    const plain = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(plain) ? plain : code.toUpperCase()
  })
}
