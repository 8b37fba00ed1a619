import { Failed } from '#model/failure'
import { PROBLEMS, type Verification, verify } from '#pipeline/verify'
import type { VerifyOptions } from '../commands/verify.ts'
import { Output } from '../output.ts'
import { Progress } from '../progress.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `verify`. Throws VERIFY_FAILED after everything that does not hold has been told. */
export async function runVerify({ json, ...options }: VerifyOptions): Promise<void> {
  const found = await withLedger(options, async (ledger) => {
    let bar: Progress | null = null
    try {
      bar = await Progress.begin('Checking', 1)
      return await verify(ledger, (done, of) => bar?.tell(done, '', of))
    } finally {
      bar?.end()
    }
  })
  const output = new Output()
  for (const line of json ? [JSON.stringify(found)] : linesOf(found)) await output.line(line)
  await output.flush()
  if (found.problems > 0) throw new Failed('VERIFY_FAILED', { detail: `${found.problems} problems` })
}

function linesOf({ documents, readings, records, claims, decisions, spans, hashes, problems, named }: Verification): string[] {
  return [
    ...named.map(({ name, document, id }) => [name, document, id, PROBLEMS[name]].join('\t')),
    ...(problems > named.length ? [`… and ${problems - named.length} more`] : []),
    `${documents} documents, ${readings} readings, ${records} records, ${claims} claims, ${decisions} decisions, ${spans} spans, ${hashes} hashes: ${problems === 0 ? 'everything holds' : `${problems} problems`}`,
  ]
}
