import { Failed } from '#model/failure'
import { KeptStanding } from '#pipeline/standing/kept'
import type { QueueEntry, QueueFilter } from '#pipeline/standing/queue'
import type { Standing } from '#pipeline/standing/standing'
import { memberTitle, standingRow } from '#views/queue-item'
import { titleWords } from '#views/title-line'
import type { QueueOptions } from '../commands/queue.ts'
import { documentIdOf } from '../document-id.ts'
import { limitOf } from '../limit.ts'
import { Output } from '../output.ts'
import { typeNamed } from '../record-filter.ts'
import { writeTable } from '../table.ts'
import { valueWords } from '../value-words.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `queue`. */
export async function runQueue(options: QueueOptions): Promise<void> {
  const limit = limitOf(options.limit)
  const type = options.type === undefined ? undefined : typeNamed(options.type)
  if (options.type !== undefined && type === undefined) throw new Failed('USAGE', { detail: `${options.type} is no type` })
  const output = new Output()
  await withLedger(options, async (ledger) => {
    const document = options.document === undefined ? undefined : await documentIdOf(ledger, options.document)
    const filter: QueueFilter = { item: options.item, rule: options.rule, type, document }
    const { standing, queue } = await new KeptStanding(ledger).now()
    const open = queue.open(filter).slice(0, limit)
    if (open.length === 0) process.stderr.write('rapporteur: nothing is open\n')
    if (options.json) for (const entry of open) await output.line(JSON.stringify(lineOf(standing, entry)))
    else
      await writeTable(
        output,
        ['item', 'what', 'document'],
        open.map((entry) => cells(standing, entry)),
      )
    const { record, same, contradiction, difference } = queue.counts(filter)
    if (!options.json && process.stdout.isTTY)
      await output.line(
        `\nopen: ${record.open} records, ${same.open} identities, ${contradiction.open} contradictions, ${difference.open} differences; done: ${record.done} records`,
      )
    await output.flush()
  })
}

function cells(standing: Standing, entry: QueueEntry): string[] {
  if (entry.item === 'record') {
    const { document } = entry
    const row = standingRow(entry.record, standing.fieldsOf(entry.record), { id: document.document, name: document.name, title: document.title })
    return [entry.record.type, titleWords(row.title), document.name]
  }
  if (entry.item === 'same')
    return [`same ${entry.comparison.kind}?`, [entry.comparison.a, entry.comparison.b].map((id) => told(standing, id)).join(' = '), '']
  if (entry.item === 'difference') {
    const { type, field, first, second } = entry.difference
    const sides = [first, second].map((record) => JSON.stringify((field === null ? record?.fields : record?.fields[field]) ?? null))
    return [`difference in ${entry.round.name}`, `${type}${field === null ? '' : `.${field}`}: ${sides.join(' / ')}`, '']
  }
  return ['contradiction', `${entry.contradiction.kind}: ${entry.contradiction.sides.map(({ value }) => valueWords(value)).join(' / ')}`, '']
}

function told(standing: Standing, id: string): string {
  const member = standing.resolver.member(id)
  return member ? titleWords(memberTitle(member)) : id
}

/** An item for machines. Of a record the claims that nobody decided on: what `accept` takes. */
function lineOf(standing: Standing, entry: QueueEntry): object {
  if (entry.item === 'same') return { item: 'same', key: entry.key, ...entry.comparison }
  if (entry.item === 'contradiction') return { item: 'contradiction', key: entry.key, ...entry.contradiction }
  if (entry.item === 'difference')
    return { item: 'difference', ...entry.difference, key: entry.key, round: entry.round.id, difference: entry.difference.key }
  const { record, document } = entry
  const claims = record.claims.filter((claim) => standing.isOpen(record, claim)).map(({ id }) => id)
  return {
    item: 'record',
    key: entry.key,
    record: record.id,
    type: record.type,
    rule: record.rule,
    document: document.name,
    fields: standing.fieldsOf(record),
    claims,
  }
}
