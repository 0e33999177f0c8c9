import type { Proxies } from './transport.js'

/**
 * The proxies that an environment names, as most programs read it: `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`, in small
 * letters or large; `null` when there are none. Ports and schemes that are left out are those of HTTP.
 */
export function proxiesFrom(environment: Readonly<Record<string, string | undefined>>): Proxies | null {
  const named = (name: string) => (environment[name] || environment[name.toUpperCase()] || '').trim()
  const all = named('all_proxy')
  const http = named('http_proxy') || all
  const https = named('https_proxy') || all
  if (http === '' && https === '') return null
  return {
    ...(http !== '' && { http: withScheme(http) }),
    ...(https !== '' && { https: withScheme(https) }),
    except: named('no_proxy'),
  }
}

function withScheme(proxy: string): string {
  return /^[a-z][a-z0-9]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
}
