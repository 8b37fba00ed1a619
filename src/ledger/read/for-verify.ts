import { sql } from 'kysely'
import type { Ledger } from '../ledger.ts'

/** One document with the hashes that were stored with it. The bytes are there as they came in. */
export interface StoredDocument {
  readonly id: string
  readonly source: string
  readonly sourceHash: string
  readonly textHash: string
  readonly characters: number
  readonly text: string
  readonly bytes: Uint8Array
}
/** A claim, whether it stands or not. */
export interface StoredClaim {
  readonly id: string
  readonly record: string
  readonly field: string
  readonly value: unknown
  readonly basis: 'stated' | 'inferred'
  readonly speaker: string | null
  readonly spans: readonly { readonly start: number; readonly end: number; readonly quote: string }[]
}
/** One wording of a record, whether it stands or not. */
export interface StoredTelling {
  readonly id: string
  readonly record: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly status: string | null
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
  readonly quote: string
}
/** A successful reading with the ids of what it tells. */
export interface StoredReading {
  readonly id: string
  readonly digest: string | null
  readonly tellings: readonly string[]
  readonly claims: readonly string[]
}

/** Ids of all documents, standing or not. */
export async function documentIds({ db, workspace }: Ledger): Promise<string[]> {
  const rows = await db.selectFrom('document').select('id').where('workspace_id', '=', workspace).orderBy('id').execute()
  return rows.map((row) => row.id)
}

export async function storedDocument({ db, workspace }: Ledger, id: string): Promise<StoredDocument | undefined> {
  return db
    .selectFrom('document as d')
    .innerJoin('source_file as f', (join) => join.onRef('f.workspace_id', '=', 'd.workspace_id').onRef('f.id', '=', 'd.source_id'))
    .where('d.workspace_id', '=', workspace)
    .where('d.id', '=', id)
    .select(['d.id', 'd.source_id as source', 'f.sha256 as sourceHash', 'd.text_sha256 as textHash', 'd.characters', 'd.text', 'f.bytes'])
    .executeTakeFirst()
}

export async function storedClaims({ db, workspace }: Ledger, document: string): Promise<StoredClaim[]> {
  const { rows } = await sql<StoredClaim>`select c.id, c.record_id as record, c.field, c.value, c.basis, c.speaker,
      coalesce(json_agg(json_build_object('start', s.span_start, 'end', s.span_end, 'quote', s.quote) order by s.n) filter (where s.n is not null), '[]') as spans
    from claim c left join claim_span s on s.workspace_id = c.workspace_id and s.claim_id = c.id
    where c.workspace_id = ${workspace} and c.record_id in (select id from record where workspace_id = ${workspace} and document_id = ${document})
    group by c.workspace_id, c.id`.execute(db)
  return rows
}

export async function storedTellings({ db, workspace }: Ledger, document: string): Promise<StoredTelling[]> {
  const { rows } = await sql<StoredTelling>`select id, record_id as record, fields, status, evidence, quote
    from telling where workspace_id = ${workspace} and document_id = ${document}`.execute(db)
  return rows
}

/** Only what is really there counts: a link to a claim or a telling that is gone is left out. */
export async function storedReadings({ db, workspace }: Ledger, document: string): Promise<StoredReading[]> {
  const { rows } = await sql<StoredReading>`select r.id, r.digest,
      array(select l.telling_id from reading_telling l join telling t on t.workspace_id = l.workspace_id and t.id = l.telling_id
        where l.workspace_id = r.workspace_id and l.reading_id = r.id) as tellings,
      array(select l.claim_id from reading_claim l join claim c on c.workspace_id = l.workspace_id and c.id = l.claim_id
        where l.workspace_id = r.workspace_id and l.reading_id = r.id) as claims
    from reading r where r.workspace_id = ${workspace} and r.document_id = ${document} and r.state = 'read'`.execute(db)
  return rows
}
