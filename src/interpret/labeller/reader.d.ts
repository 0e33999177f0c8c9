/** A file of the package as it stands in the bundle: its bytes in base 64. */
declare module '*.bin' {
  const base64: string
  export default base64
}
