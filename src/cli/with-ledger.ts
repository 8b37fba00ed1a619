import { loadSettings, type Settings } from '#config'
import type { Ledger } from '#ledger/ledger'
import { openLedger } from '#ledger/open'

/** Options that every command on the ledger has; each wins over its environment variable. */
export interface LedgerOptions {
  readonly dataFolder?: string
  readonly databaseUrl?: string
  readonly workspace?: string
}

/**
 * Opens the ledger that the settings name, does the work, and closes it however the work ends. Only commands that put
 * something in are `making`: of the others none makes a ledger in a folder whose name was mistyped (LEDGER_MISSING).
 */
export async function withLedger<T>(
  options: LedgerOptions,
  work: (ledger: Ledger, settings: Settings) => Promise<T>,
  { making = false }: { readonly making?: boolean } = {},
): Promise<T> {
  const { dataFolder, databaseUrl, workspace } = options
  const settings = loadSettings({ dataFolder, databaseUrl, workspace })
  const ledger = await openLedger({ ...settings, existing: !making })
  try {
    return await work(ledger, settings)
  } finally {
    await ledger.close()
  }
}

/** Follows `next` to the end: every row of a paged answer, a page at a time. */
export async function* rowsOf<Row>(page: (after: string | undefined) => Promise<{ rows: readonly Row[]; next: string | null }>): AsyncGenerator<Row> {
  let after: string | undefined
  do {
    const { rows, next } = await page(after)
    yield* rows
    after = next ?? undefined
  } while (after !== undefined)
}
