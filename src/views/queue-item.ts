import type { StandingRecord } from '#ledger/read/standing'
import type { Decision } from '#model/decision'
import type { Member } from '#model/identity'
import { FIELDS, type FieldsOf, type RecordType, type Status } from '#model/record'
import type { Range } from '#model/span'
import { type CellForm, formOf } from './columns.ts'
import { dateOf, type RecordRow } from './record-row.ts'
import { windowAround } from './text-window.ts'
import { type TitleLine, titleLine } from './title-line.ts'

/** The document that something stands in, with its text. */
export interface InDocument {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly text: string
}

/** Text around spans, as the queue and its sides show it. */
export const textWindow = ({ id, name, title, publisher, published, text }: InDocument, spans: readonly Range[]) => ({
  document: { id, name, title },
  publisher,
  published,
  ...windowAround(text, spans),
})

export const pair = ({ start, end }: Range): [number, number] => [start, end]

/** A standing record in a list, with fields as people left them. */
export function standingRow(
  { id, type, status, evidence, position }: StandingRecord,
  fields: Readonly<Record<string, unknown>>,
  document: Pick<InDocument, 'id' | 'name' | 'title'>,
): RecordRow {
  return {
    id,
    type,
    title: titleLine(type, fields as FieldsOf<RecordType> as never),
    fields,
    status: status as Status | null,
    date: dateOf(type, fields),
    document: { id: document.id, name: document.name, title: document.title },
    start: evidence[0]?.start ?? position,
    end: evidence[0]?.end ?? position,
  }
}

/** What stands of a claim; see `ClaimStanding` of resolve. */
export interface Standing {
  readonly state: 'proposed' | 'accepted' | 'corrected' | 'rejected'
  readonly by: Decision | null
  readonly correction: { readonly value: unknown; readonly spans: readonly Range[] } | null
}

/** A claim as the queue shows it: the value that holds, with the one that was read beside it where a person corrected it. */
export function queueClaim(type: RecordType, claim: StandingRecord['claims'][number], { state, by, correction }: Standing) {
  return {
    id: claim.id,
    field: claim.field,
    form: claim.field === 'status' ? ('status' as CellForm) : formOf(type, claim.field),
    value: correction ? correction.value : claim.value,
    read: claim.value,
    basis: claim.basis,
    rule: claim.rule,
    state,
    by: by?.author ?? null,
    spans: (correction?.spans ?? claim.spans).map(pair),
  }
}

/** What a reader of a round wrote down; see `ReadersRecord` of resolve. */
interface WrittenDown {
  readonly id: string
  readonly type: RecordType
  readonly fields: Readonly<Record<string, unknown>>
  readonly evidence: readonly Range[]
}

/** A reader's record as it is shown beside the other's. */
export const readersRecord = ({ id, type, fields, evidence }: WrittenDown) => ({
  id,
  type,
  title: FIELDS[type].safeParse(fields).success
    ? titleLine(type, fields as FieldsOf<RecordType> as never)
    : { name: null, kind: null, parts: Object.values(fields).filter((value) => typeof value === 'string') },
  fields: { ...fields },
  spans: evidence.map(pair),
})

/** The title line of a member: a name, or a record's line. */
export const memberTitle = (member: Member): TitleLine =>
  'name' in member ? { name: member.name, kind: null, parts: [] } : titleLine(member.kind, member.fields as FieldsOf<RecordType> as never)

/** What its document says of a name, in a few words: posts, other forms, countries. */
export function memberFacts(member: Member): string[] {
  if (!('name' in member)) return []
  const posts = member.posts.map(({ title, organization }) => (organization === null ? title : `${title}, ${organization}`))
  return [...posts, ...member.also, ...member.countries]
}
