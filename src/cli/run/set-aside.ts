import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { decide } from '#ledger/decide'
import type { Ledger } from '#ledger/ledger'
import type { DocumentRow } from '#ledger/read/rows'
import { SetAside } from '#model/decision'
import { Failed } from '#model/failure'
import type { AsideOptions } from '../commands/set-aside.ts'
import { documentOf } from '../document-id.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `set-aside`: all documents as one batch. */
export async function runSetAside(given: readonly string[], { why, as, ...options }: AsideOptions): Promise<void> {
  const words = SetAside.shape.why.safeParse(why ?? null)
  if (!words.success) throw new Failed('USAGE', { detail: '--why takes 1 to 2000 characters' })
  await withLedger(options, async (ledger) => {
    const documents = await documentsOf(ledger, given, false)
    const acts = documents.map(({ source }) => ({ act: 'set-aside' as const, file: source, why: words.data }))
    await decide(ledger, { author: as ?? userInfo().username, batch: randomUUID(), round: null, acts })
    tell('set aside', documents)
  })
}

/** Runs `bring-back`: takes back every decision that set them aside. */
export async function runBringBack(given: readonly string[], { as, ...options }: AsideOptions): Promise<void> {
  await withLedger(options, async (ledger) => {
    const documents = await documentsOf(ledger, given, true)
    const decisions = documents.flatMap(({ aside }) => aside.map(({ decision }) => decision))
    await decide(ledger, { author: as ?? userInfo().username, batch: randomUUID(), round: null, acts: [{ act: 'undo', decisions }] })
    tell('back', documents)
  })
}

/** The documents that are named, each once. Throws CLASH for one that is already as it should become. */
async function documentsOf(ledger: Ledger, given: readonly string[], aside: boolean): Promise<DocumentRow[]> {
  const found = new Map<string, DocumentRow>()
  for (const name of given) {
    const document = await documentOf(ledger, name, aside)
    if (document.aside.length > 0 !== aside)
      throw new Failed('CLASH', { file: name, detail: aside ? 'it is not set aside' : 'it is set aside already' })
    found.set(document.source, document)
  }
  return [...found.values()]
}

function tell(what: string, documents: readonly DocumentRow[]): void {
  for (const { id, fileName } of documents) process.stdout.write(`${what}\t${id}\t${fileName}\n`)
}
