import { Failed } from '#model/failure'
import type { Page, Paged } from './rows.ts'

/** The sort key of the last row of a page: what `after` carries. */
export type Key = readonly (string | number)[]

/** The key inside a page's token; null on the first page. Throws REQUEST_INVALID where the token is not one of ours. */
export function keyAfter(page: Page, types: readonly ('string' | 'number')[]): Key | null {
  if (page.after === undefined) return null
  try {
    const key = JSON.parse(Buffer.from(page.after, 'base64url').toString('utf8')) as unknown
    if (Array.isArray(key) && key.map((part) => typeof part).join() === types.join()) return key as Key
  } catch {}
  throw new Failed('REQUEST_INVALID', { token: page.after })
}

/** The rows of a page from one row more than its size, with the token of the next. */
export function pageOf<Row>(rows: readonly Row[], page: Page, key: (row: Row) => Key): Paged<Row> {
  const shown = rows.slice(0, page.size)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > page.size && last !== undefined ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null }
}
