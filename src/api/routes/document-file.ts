import type { OpenAPIHono } from '@hono/zod-openapi'
import { sourceBytes } from '#ledger/read/document-text'
import { ById, Nothing, rawRoute, router } from '../route.ts'
import type { Services } from '../services.ts'

const file = rawRoute({
  path: '/documents/{id}/file',
  says: 'The file as it came in, always as a download.',
  params: ById,
  query: Nothing,
  types: ['application/octet-stream'],
})

export function documentFileRoutes({ ledger }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(file, async (c) => {
    const { fileName, bytes } = await sourceBytes(ledger, c.req.valid('param').id)
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(fileName),
    }) as never
  })
  return routes
}

/** RFC 6266: a plain name for old clients and the whole name in UTF-8. What could break out of the header is taken out. */
export function attachment(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1) ?? ''
  const name = last.replace(/[\p{Cc}\p{Cs}]/gu, '') || 'document'
  const plain = name.replace(/[^\w.() -]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
