import { thingRow } from '#api/thing-row'
import type { ThingKind } from '#model/identity'
import { KeptStanding } from '#pipeline/standing/kept'
import { thingLine } from '#pipeline/standing/thing-line'
import { titleWords } from '#views/title-line'
import type { ThingsOptions } from '../commands/things.ts'
import { limitOf } from '../limit.ts'
import { Output } from '../output.ts'
import { writeTable } from '../table.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `things`. */
export async function runThings(kind: ThingKind, options: ThingsOptions): Promise<void> {
  const limit = limitOf(options.limit)
  const output = new Output()
  await withLedger(options, async (ledger) => {
    const { standing } = await new KeptStanding(ledger).now()
    const words = options.words?.toLowerCase()
    const rows = standing.resolver.things(kind).map((thing) => ({ thing, ...thingRow(standing, thing) }))
    const found = rows.filter(
      ({ title, also, facts }) => words === undefined || [titleWords(title), ...also, ...facts].join(' ').toLowerCase().includes(words),
    )
    const shown = found.sort((a, b) => b.documents - a.documents || b.members - a.members || (a.id < b.id ? -1 : 1)).slice(0, limit)
    if (shown.length === 0) process.stderr.write('rapporteur: nothing fits\n')
    if (options.json) for (const { thing } of shown) await output.line(JSON.stringify(thingLine(standing, thing)))
    else
      await writeTable(
        output,
        ['id', 'name', 'documents', 'told', 'date', 'also'],
        shown.map(({ id, title, date, documents, members, also, facts }) => [
          id,
          titleWords(title),
          String(documents),
          String(members),
          date ?? '',
          [...also, ...facts].join('; '),
        ]),
      )
    await output.flush()
  })
}
