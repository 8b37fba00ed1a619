import type { DifferenceTold, QueueItem, SideTold } from '#api/contract'
import { type Pen, writeField, writeStatus, writeTitle, writeWord } from '../../lib/value.ts'

/** An item in a few words: a record's title line, two names, what contradicts. */
export function writeItem(item: QueueItem, pen: Pen): string {
  if (item.item === 'record') return writeTitle(item.record.title, pen)
  if (item.item === 'same') return item.sides.map(({ title }) => writeTitle(title, pen)).join(' / ')
  if (item.item === 'difference') return writeDifference(item.difference, pen)
  const { kind, sides, field } = item.contradiction
  return `${writeWord('contradiction', kind, pen)}: ${sides.map((side) => writeSide(side, field, pen)).join(' / ')}`
}

/** What two readers differ on: the record, and the field where it is one. */
export function writeDifference({ type, field, sides: [first, second] }: DifferenceTold, pen: Pen): string {
  const record = first ?? second
  const title = record === null ? '' : writeTitle(record.title, pen)
  return [pen.t(`type.${type}`), field === null ? '' : writeWord('field', field, pen), title].filter(Boolean).join(' · ')
}

export const writeSide = ({ form, value }: SideTold, field: string, pen: Pen): string => writeField(field, form, value, pen)

/** What stands under a record's title: its kind and its status. */
export function writeAbout({ record }: Extract<QueueItem, { item: 'record' }>, pen: Pen): string {
  const { title, status, type } = record
  const kind = title.name !== null && title.kind ? writeWord('kind', title.kind, pen) : ''
  return [pen.t(`type.${type}`), kind, status ? writeStatus(type, status, pen) : ''].filter(Boolean).join(' · ')
}
