import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const PACKED = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt'])

/** The page runs its own files and nothing else: no inline script, no other address, no frame around it. */
export const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const

/** One file of the built page, held in memory; packed forms are made when they are first asked for. */
interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ending: string
  readonly etag: string
  /** Built assets carry a hash in their name: they never change. */
  readonly hashed: boolean
  readonly packed: Map<'br' | 'gzip', Promise<Uint8Array<ArrayBuffer>>>
}

/** The files of a folder by their address, `/assets/app-1a2b3c4d.js`. What is not in it cannot be asked for. */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  if (!existsSync(folder)) return files
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(folder, path)).isFile() || path.endsWith('.map')) continue
    const bytes = new Uint8Array(readFileSync(join(folder, path)))
    const address = `/${path.split(sep).join('/')}`
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    files.set(address, { bytes, ending: extname(path), etag, hashed: /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(address), packed: new Map() })
  }
  return files
}

/** Serves the built page; an address that is no file is a place in the page and gets `index.html`. */
export function webPage(files: ReadonlyMap<string, PageFile>): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const known = files.get(c.req.path)
    const file = known ?? (extname(c.req.path) === '' || c.req.header('accept')?.includes('text/html') ? files.get('/index.html') : undefined)
    if (!file) return next()
    for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value)
    c.header('etag', file.etag)
    c.header('vary', 'accept-encoding')
    c.header('cache-control', file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304)
    c.header('content-type', TYPES[file.ending] ?? 'application/octet-stream')
    const packing = PACKED.has(file.ending) && file.bytes.length > 1024 ? packingOf(c.req.header('accept-encoding')) : null
    if (packing === null) return c.body(file.bytes)
    c.header('content-encoding', packing)
    return c.body(await packed(file, packing))
  }
}

const packingOf = (accepts = ''): 'br' | 'gzip' | null => (/\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null)

function packed(file: PageFile, packing: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer>> {
  const known = file.packed.get(packing)
  if (known) return known
  const made = (packing === 'br' ? promisify(brotliCompress) : promisify(gzip))(file.bytes).then((bytes) => new Uint8Array(bytes))
  file.packed.set(packing, made)
  return made
}
