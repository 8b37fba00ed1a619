import type { Block, FootnoteLink, OffsetMap, Unit } from '#model/document'
import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import type { DocumentText } from './rows.ts'

/** A document's canonical text with its layout. Throws NOT_FOUND. */
export async function documentText({ db, workspace }: Ledger, id: string): Promise<DocumentText> {
  const row = await db
    .selectFrom('document')
    .select(['id', 'text', 'blocks', 'units', 'footnotes', 'offset_map'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Failed('NOT_FOUND', { document: id })
  return {
    id: row.id,
    text: row.text,
    blocks: row.blocks as Block[],
    units: row.units as Unit[],
    footnotes: row.footnotes as FootnoteLink[],
    map: row.offset_map as OffsetMap,
  }
}

/** The file as it came in, by `doc_…`. Throws NOT_FOUND. */
export async function sourceBytes({ db, workspace }: Ledger, id: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const row = await db
    .selectFrom('document as d')
    .innerJoin('source_file as f', (join) => join.onRef('f.workspace_id', '=', 'd.workspace_id').onRef('f.id', '=', 'd.source_id'))
    .select(['f.file_name', 'f.bytes'])
    .where('d.workspace_id', '=', workspace)
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Failed('NOT_FOUND', { document: id })
  return { fileName: row.file_name, bytes: row.bytes }
}
