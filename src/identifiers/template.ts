/** Whether an address is a pattern: `{{name}}`, `${name}` and `<name>` are filled in before anyone follows it. */
export function isTemplate(address: string): boolean {
  return /\{\{|\}\}|\{%|\$\{|%7B%7B|<\w/i.test(address.slice(1))
}
