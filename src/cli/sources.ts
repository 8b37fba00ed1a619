import { readFile } from 'node:fs/promises'
import type { DocumentFacts } from '#model/document'
import { Failed } from '#model/failure'
import { Edtf } from '#model/record'

/** What is known of documents from outside, by document name (`doc`): the table behind `--sources`. */
export type Sources = ReadonlyMap<string, Partial<DocumentFacts>>

const COLUMNS = ['published', 'publisher', 'title', 'language'] as const

/** Reads a tab-separated table with the columns doc, published (EDTF), publisher, title, language; only `doc` must be there. */
export async function readSources(file: string): Promise<Sources> {
  const table = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Failed('READ_MISSING', { file, detail: error.code }, { cause: error })
  })
  const [header = '', ...rows] = table.split(/\r?\n/).filter((line) => line.trim() !== '')
  const names = header.split('\t').map((name) => name.trim())
  if (!names.includes('doc')) throw new Failed('USAGE', { file, detail: 'the table of --sources needs a column named doc' })
  return new Map(rows.map((row) => sourceOf(names, row.split('\t'), file)))
}

function sourceOf(names: readonly string[], cells: readonly string[], file: string): [string, Partial<DocumentFacts>] {
  const cell = (name: string): string | null => cells[names.indexOf(name)]?.trim() || null
  const facts: Partial<Record<keyof DocumentFacts, string>> = {}
  for (const name of COLUMNS) {
    const value = names.includes(name) ? cell(name) : null
    if (value !== null) facts[name] = name === 'published' ? checkedEdtf(value, file) : value
  }
  return [cell('doc') ?? '', facts]
}

/** An EDTF date as a user gave it. Throws USAGE where it is none. */
export function checkedEdtf(value: string, file?: string): string {
  if (Edtf.safeParse(value).success) return value
  throw new Failed('USAGE', { ...(file === undefined ? {} : { file }), detail: `${value} is no EDTF date: 2025, 2025-06 or 2025-06-30` })
}
