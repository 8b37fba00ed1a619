import type { RecordHistoryRow } from '#ledger/read/record'
import type { Decision } from '#model/decision'

/** Something that became of a record: a reading told it, or somebody decided. */
export type HistoryEntry =
  | { readonly entry: 'reading'; readonly at: string; readonly run: string; readonly rule: string; readonly standing: boolean }
  | {
      readonly entry: 'decision'
      readonly at: string
      readonly id: string
      readonly author: string
      readonly act: string
      readonly field: string | null
      readonly value: unknown
      readonly reason: string | null
      readonly undone: boolean
    }

interface Became {
  readonly readings: readonly RecordHistoryRow[]
  readonly decisions: readonly Decision[]
  /** Ids of the decisions that were not taken back. */
  readonly counted: ReadonlySet<string>
  /** The field and value of a claim of the record. */
  readonly claim: (id: string) => { readonly field: string; readonly value: unknown } | null
}

/** What became of a record, newest first. */
export function historyEntries({ readings, decisions, counted, claim }: Became): HistoryEntry[] {
  const read = readings.map(({ at, run, rule, standing }): HistoryEntry => ({ entry: 'reading', at, run, rule, standing }))
  const decided = decisions.map(
    (decision): HistoryEntry => ({
      entry: 'decision',
      at: decision.at,
      id: decision.id,
      author: decision.author,
      act: decision.does.act,
      ...aboutOf(decision, claim),
      undone: !counted.has(decision.id),
    }),
  )
  return [...read, ...decided]
    .map((entry, n) => ({ entry, n }))
    .sort((a, b) => (a.entry.at === b.entry.at ? b.n - a.n : a.entry.at < b.entry.at ? 1 : -1))
    .map(({ entry }) => entry)
}

interface About {
  readonly field: string | null
  readonly value: unknown
  readonly reason: string | null
}

/** What a decision was about in a line: the field and value where it is one claim, the words where it has any. */
function aboutOf({ does }: Decision, claim: Became['claim']): About {
  switch (does.act) {
    case 'accept':
      return { ...claimsOf(does.claims, claim), reason: null }
    case 'correct':
      return { field: does.by.field, value: does.by.value, reason: null }
    case 'reject':
      return { ...claimsOf(does.claims ?? [], claim), reason: does.reason }
    case 'judge':
      return { field: null, value: does.verdict, reason: does.reason }
    case 'settle':
      return { field: null, value: does.outcome, reason: does.why }
    case 'note':
      return { field: null, value: null, reason: does.text }
    default:
      return { field: null, value: null, reason: null }
  }
}

function claimsOf(ids: readonly string[], claim: Became['claim']): Pick<About, 'field' | 'value'> {
  const [one] = ids
  const only = ids.length === 1 && one !== undefined ? claim(one) : null
  return { field: only?.field ?? null, value: only?.value ?? null }
}
