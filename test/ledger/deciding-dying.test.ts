import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLedger } from '#ledger/open'
import { decisionsSince } from '#ledger/read/decisions'
import { runningServer } from '#ledger/server/postmaster'
import { ownDataFolder } from '../ledger-server.ts'
import { batchNumber } from './batches.ts'
import { kill, startDeciding } from './child.ts'
import { append } from './told.ts'

const DEATHS = 50

test(`${DEATHS} deaths of program or database: every decision that was answered for is there, and none twice`, { timeout: 300_000 }, async () => {
  const dataFolder = ownDataFolder('deciding')
  const ledger = await openLedger({ dataFolder, databaseUrl: null, workspace: 'kept' })
  await append(ledger)
  await ledger.close()
  let answered = -1
  for (let death = 0; death < DEATHS; death++) {
    // The batch that may have been kept without an answer is sent again, as a browser does.
    const child = await startDeciding(dataFolder, 'kept', answered + 1)
    const until = answered + 1 + (death % 7)
    const lines = linesOf(child.stdout as NodeJS.ReadableStream, (line) => {
      if (line.startsWith('kept ')) answered = Number(line.slice(5))
      return answered >= until
    })
    await lines.reached
    await wait((death * 13) % 11)
    if (death % 2 === 1) process.kill(runningServer(join(dataFolder, 'postgres'))?.pid as number, 'SIGKILL')
    await kill(child)
    await lines.ended
  }
  const again = await openLedger({ dataFolder, databaseUrl: null, workspace: 'kept' })
  try {
    const batches = (await decisionsSince(again, null)).map(({ batch }) => batch)
    expect(answered).toBeGreaterThan(DEATHS)
    // One more than was answered for may be there: kept, and killed before it could say so.
    const kept = batches.length / 2
    expect(kept - (answered + 1)).toBeGreaterThanOrEqual(0)
    expect(kept - (answered + 1)).toBeLessThanOrEqual(1)
    expect(batches).toEqual(Array.from({ length: kept }, (_, n) => [batchNumber(n), batchNumber(n)]).flat())
  } finally {
    await again.close()
  }
})

/** Reads lines to the end; `reached` resolves with the first for which `enough` holds, or at the end. */
function linesOf(
  stream: NodeJS.ReadableStream,
  enough: (line: string) => boolean,
): { readonly reached: Promise<void>; readonly ended: Promise<void> } {
  let rest = ''
  const ended = new Promise<void>((resolve) => stream.once('close', resolve))
  const reached = new Promise<void>((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('utf8')).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (enough(line)) resolve()
    })
    stream.once('close', resolve)
  })
  return { reached, ended }
}
