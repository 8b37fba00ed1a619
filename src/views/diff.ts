import type { ClaimChange, RecordRow } from '#ledger/read/rows'
import { FIELDS, type RecordType } from '#model/record'
import { type TitleLine, titleLine } from './title-line.ts'

/** A record that a reading changed, with the claims that came and went. `title` of one not told any more is made of them. */
export interface DiffLine {
  readonly record: string
  readonly type: RecordType
  readonly title: TitleLine
  readonly change: 'added' | 'dropped' | 'changed'
  readonly claims: { id: string; change: 'added' | 'dropped'; field: string; value: unknown; rule: string; spans: [number, number][] }[]
}

/** The claims that a reading added and dropped, by record, in text order. `standing` are the records told now. */
export function diffLines(changes: readonly ClaimChange[], standing: ReadonlyMap<string, Pick<RecordRow, 'type' | 'fields'>>): DiffLine[] {
  const byRecord = new Map<string, ClaimChange[]>()
  for (const change of changes) byRecord.set(change.record, [...(byRecord.get(change.record) ?? []), change])
  const first = (claims: readonly ClaimChange[]): number => Math.min(...claims.flatMap(({ spans }) => spans.map(({ start }) => start)))
  return [...byRecord.values()].sort((a, b) => first(a) - first(b)).map((claims) => lineOf(claims, standing))
}

function lineOf(claims: readonly ClaimChange[], standing: ReadonlyMap<string, Pick<RecordRow, 'type' | 'fields'>>): DiffLine {
  const [{ record, type }] = claims as [ClaimChange]
  const told = standing.get(record)
  const kinds = new Set(claims.map(({ change }) => change))
  return {
    record,
    type,
    title: titleLine(type, (told?.fields ?? fieldsOf(type, claims)) as never),
    change: kinds.size === 2 ? 'changed' : kinds.has('dropped') ? (told ? 'changed' : 'dropped') : 'added',
    claims: claims.map(({ id, change, field, value, rule, spans }) => ({
      id,
      change,
      field,
      value,
      rule,
      spans: spans.map(({ start, end }) => [start, end]),
    })),
  }
}

/** The fields of a record as far as claims tell them. */
function fieldsOf(type: RecordType, claims: readonly ClaimChange[]): Record<string, unknown> {
  const shape: Readonly<Record<string, { readonly type: string }>> = FIELDS[type].shape
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => {
      const values = claims.filter((claim) => claim.field === field).map(({ value }) => value)
      return [field, schema.type === 'array' ? values : (values[0] ?? (schema.type === 'string' ? '' : null))]
    }),
  )
}
