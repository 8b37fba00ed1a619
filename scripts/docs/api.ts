import { OpenAPIHono } from '@hono/zod-openapi'
import { apiApp, describe } from '#api/app'
import type { Services } from '#api/services'
import { type Page, table } from './page.ts'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly description?: string }[]
}

export const api: Page = {
  name: 'api',
  title: 'API',
  made: 'the routes of `src/api`',
  body() {
    const app = apiApp({ hosts: [], version: '' } as unknown as Services)
    const { paths } = describe(app instanceof OpenAPIHono ? app : new OpenAPIHono(), '') as { paths: Record<string, Record<string, Operation>> }
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    )
    return `The full description with every request and reply is served at \`/api/v1/openapi.json\`. Dates are EDTF, offsets UTF-16
units of the canonical text. Lists give \`next\`, an opaque token for the page after; failures are those of
[failures.md](failures.md).

${table(
  ['request', 'parameters', 'what it does'],
  operations.map(({ path, method, operation }) => [
    `\`${method} ${path}\``,
    (operation.parameters ?? []).map(({ name, required }) => (required ? `**${name}**` : name)).join(', '),
    operation.summary ?? operation.description ?? '',
  ]),
)}`
  },
}
