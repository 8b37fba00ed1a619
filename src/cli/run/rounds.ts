import type { Ledger } from '#ledger/ledger'
import { documentText } from '#ledger/read/document-text'
import { Failed } from '#model/failure'
import { goldLine } from '#pipeline/gold-line'
import { KeptStanding } from '#pipeline/standing/kept'
import type { Round, Rounds } from '#pipeline/standing/rounds'
import { writeAgreement } from '../agreement-table.ts'
import type { RoundsOptions } from '../commands/rounds.ts'
import { Output } from '../output.ts'
import { writeTable } from '../table.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `rounds`: the list, or one round. */
export async function runRounds(id: string | undefined, { gold = false, json = false, ...options }: RoundsOptions): Promise<void> {
  if (gold && id === undefined) throw new Failed('USAGE', { detail: '--gold needs the id of a round' })
  const output = new Output()
  await withLedger(options, async (ledger) => {
    const { rounds } = (await new KeptStanding(ledger).now()).standing
    if (id === undefined) await writeRounds(output, rounds, json)
    else if (gold) await writeGold(output, ledger, rounds, rounds.one(id))
    else {
      const { agreement } = await rounds.compare(rounds.one(id))
      if (json) await output.line(JSON.stringify({ round: id, ...agreement }))
      else await writeAgreement(output, agreement)
    }
    await output.flush()
  })
}

async function writeRounds(output: Output, rounds: Rounds, json: boolean): Promise<void> {
  const all = rounds.all()
  if (json)
    for (const { id, name, state, basis, readers, passages, opened } of all)
      await output.line(JSON.stringify({ id, name, state, basis, readers, passages, author: opened.author, at: opened.at }))
  else
    await writeTable(
      output,
      ['id', 'name', 'state', 'readers', 'passages', 'opened'],
      all.map((round) => [round.id, round.name, round.state, readersOf(round), `${round.passages.length}`, round.opened.at.slice(0, 16)]),
    )
}

const readersOf = (round: Round): string => round.readers.map((reader) => `${reader}${round.finished(reader) ? ' (finished)' : ''}`).join(', ')

async function writeGold(output: Output, ledger: Ledger, rounds: Rounds, round: Round): Promise<void> {
  const readings = await rounds.readings(round)
  const { records } = await rounds.gold(round)
  for (const record of records) {
    const { text } = await documentText(ledger, record.document)
    await output.line(goldLine(record, readings.get(record.document)?.name ?? record.document, text))
  }
}
