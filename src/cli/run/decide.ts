import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { text } from 'node:stream/consumers'
import { decide } from '#ledger/decide'
import { type DecisionFilter, listDecisions } from '#ledger/read/decisions'
import { Act } from '#model/decision'
import { Failed } from '#model/failure'
import { handRecordId } from '#model/ids'
import type { DecideOptions, DecisionsOptions } from '../commands/decide.ts'
import { limitOf } from '../limit.ts'
import { Output } from '../output.ts'
import { writeTable } from '../table.ts'
import { rowsOf, withLedger } from '../with-ledger.ts'

/** Runs `decide`: all lines of standard input as one batch. */
export async function runDecide({ as, ...options }: DecideOptions): Promise<void> {
  const lines = (await text(process.stdin)).split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw new Failed('USAGE', { detail: 'standard input holds no acts' })
  const batch = randomUUID()
  const acts = lines.map((line, n) => actOf(line, n, batch))
  await withLedger(options, async (ledger) => {
    const decisions = await decide(ledger, { author: as ?? userInfo().username, batch, round: null, acts })
    for (const { id } of decisions) process.stdout.write(`${id}\n`)
  })
}

function actOf(line: string, n: number, batch: string): Act {
  let told: unknown
  try {
    told = JSON.parse(line)
  } catch (error) {
    throw new Failed('USAGE', { detail: `line ${n + 1} is no JSON` }, { cause: error })
  }
  const added = told !== null && typeof told === 'object' && 'act' in told && told.act === 'add'
  const act = Act.safeParse(added ? { record: handRecordId(batch, n), ...(told as object) } : told)
  if (act.success) return act.data
  const [issue] = act.error.issues
  throw new Failed('USAGE', { detail: `line ${n + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` })
}

/** Runs `decisions`. */
export async function runDecisions({ about, author, ...options }: DecisionsOptions): Promise<void> {
  const limit = limitOf(options.limit)
  const filter: DecisionFilter = { ...(about === undefined ? {} : { about: [about] }), ...(author === undefined ? {} : { author }) }
  const output = new Output()
  await withLedger(options, async (ledger) => {
    const rows: string[][] = []
    for await (const decision of rowsOf((after) => listDecisions(ledger, filter, { size: 200, ...(after === undefined ? {} : { after }) }))) {
      if (rows.length >= limit) break
      const { act, ...rest } = decision.does
      if (options.json) await output.line(JSON.stringify(decision))
      rows.push([decision.id, decision.at.slice(0, 16), decision.author, act, JSON.stringify(rest)])
    }
    if (!options.json) await writeTable(output, ['id', 'when', 'who', 'act', 'what'], rows)
    await output.flush()
  })
}
