import { NAME_KINDS, type Thing } from '#model/identity'
import type { FieldsOf, RecordType } from '#model/record'
import { nameOfThing, recordsOfThing, shownFields } from '#pipeline/standing/joined'
import type { Standing } from '#pipeline/standing/standing'
import { distinctWords } from '#views/distinct-words'
import { memberFacts } from '#views/queue-item'
import { dateOf } from '#views/record-row'
import { titleLine } from '#views/title-line'
import type { ThingRow } from './contract.ts'

/** A thing in a list. */
export function thingRow(standing: Standing, thing: Thing): ThingRow {
  const members = thing.members.flatMap((id) => standing.resolver.member(id) ?? [])
  const named = (NAME_KINDS as readonly string[]).includes(thing.kind)
  const name = named ? nameOfThing(standing, thing) : null
  const fields = named ? {} : shownFields(standing, thing)
  const title = named ? { name, kind: null, parts: [] } : titleLine(thing.kind as RecordType, fields as FieldsOf<RecordType> as never)
  const also = members.flatMap((member) => ('name' in member ? [member.name, ...member.also] : []))
  const others = [...new Set(also)].filter((other) => other !== name)
  return {
    id: thing.id,
    kind: thing.kind,
    title,
    date: named ? null : dateOf(thing.kind as RecordType, fields),
    also: others.slice(0, 20),
    facts: distinctWords(members.flatMap(memberFacts), others).slice(0, 20),
    members: members.length,
    documents: documentsOf(standing, thing),
    records: recordsOfThing(standing, thing).length,
  }
}

/** In how many documents a thing is told. */
export const documentsOf = ({ resolver }: Standing, { members }: Thing): number => new Set(members.map((id) => resolver.member(id)?.document)).size
