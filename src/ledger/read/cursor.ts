import { daysOf } from '#model/edtf-days'
import { Failed } from '#model/failure'
import { isUuid } from './is-uuid.ts'
import type { Page, Paged } from './rows.ts'

/** The sort key of the last row of a page: what `after` carries. */
export type Key = readonly (string | number)[]

type KeyPart = 'string' | 'number' | 'uuid' | 'day'
const FITS: Readonly<Record<KeyPart, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  uuid: (value) => typeof value === 'string' && isUuid(value),
  day: (value) => typeof value === 'string' && daysOf(value) !== null,
}

/** The key inside a page's token; null on the first page. Throws REQUEST_INVALID where the token is not one of ours. */
export function keyAfter(page: Page, types: readonly KeyPart[]): Key | null {
  if (page.after === undefined) return null
  try {
    const key = JSON.parse(Buffer.from(page.after, 'base64url').toString('utf8')) as unknown
    if (Array.isArray(key) && key.length === types.length && types.every((type, i) => FITS[type](key[i]))) return key as Key
  } catch {}
  throw new Failed('REQUEST_INVALID', { token: page.after })
}

/** The rows of a page from one row more than its size, with the token of the next. */
export function pageOf<Row>(rows: readonly Row[], page: Page, key: (row: Row) => Key): Paged<Row> {
  const shown = rows.slice(0, page.size)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > page.size && last !== undefined ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null }
}
