import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { Failed } from '#model/failure'

/** What every reply of the API says to browsers: it is data, never a page, and is shown nowhere else. */
export const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const

export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}

/**
 * Refuses requests sent to a name that is not ours. A foreign page that makes its own name point to this machine (DNS
 * rebinding) is the same site to a browser, but cannot change the Host header. Addresses cannot be rebound.
 */
export function ownHost(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', ...hosts.map((host) => host.toLowerCase())])
  return async (c, next) => {
    const host = hostName(c.req.header('host') ?? new URL(c.req.url).host)
    if (host === null || (!known.has(host) && isIP(host) === 0)) throw new Failed('REQUEST_FOREIGN', { host: host ?? '' })
    await next()
  }
}

/** `[::1]:4640` → `::1`, `Localhost:80` → `localhost`; null where it is no host. */
export function hostName(header: string): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]{1,253}))(?::\d{1,5})?$/i.exec(header)
  return match ? (match[1] ?? match[2] ?? '').toLowerCase() : null
}

/** Refuses writing requests that a browser sends for another site. Programs send neither header. */
export const ownOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (origin !== undefined && originHost(origin) !== host.toLowerCase()) throw new Failed('REQUEST_FOREIGN', { origin: origin.slice(0, 200) })
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Failed('REQUEST_FOREIGN', { site })
  }
  await next()
}

const originHost = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
