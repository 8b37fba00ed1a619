import type { ClaimChange, RecordRow } from '#ledger/read/rows'
import type { RecordType } from '#model/record'
import { type TitleLine, titleLine } from './title-line.ts'

/** A record that a reading changed, with the claims that came and went. `title` null where it is not told any more. */
export interface DiffLine {
  readonly record: string
  readonly type: RecordType
  readonly title: TitleLine | null
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
    title: told ? titleLine(told.type, told.fields as never) : null,
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
