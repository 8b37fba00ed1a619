import { NAME_KINDS, type Thing } from '#model/identity'
import { joinedFields, nameOfThing, recordsOfThing } from './joined.ts'
import type { Standing } from './standing.ts'

/** A thing as one JSON object: every value told of each field with its sources, which one is shown and why, and what joined it. */
export function thingLine(standing: Standing, thing: Thing): object {
  const named = (NAME_KINDS as readonly string[]).includes(thing.kind)
  const fields = joinedFields(standing, thing).map(({ field, values }) => [
    field,
    {
      shown: values.filter(({ shown }) => shown).map(({ value }) => value),
      why: values.find(({ shown }) => shown)?.why ?? null,
      values: values.map(({ value, tellings }) => ({
        value,
        sources: tellings.map(({ record, document, claim, published, state }) => ({
          document: nameOf(standing, document),
          record,
          claim,
          published,
          state,
        })),
      })),
    },
  ])
  return {
    id: thing.id,
    kind: thing.kind,
    ...(named ? { name: nameOfThing(standing, thing) } : { fields: Object.fromEntries(fields) }),
    members: thing.members.map((id) => {
      const member = standing.resolver.member(id)
      const told = member && 'name' in member ? { name: member.name, also: member.also, posts: member.posts, countries: member.countries } : {}
      return { id, document: nameOf(standing, member?.document ?? ''), ...told }
    }),
    records: recordsOfThing(standing, thing),
    joins: thing.joins,
  }
}

const nameOf = (standing: Standing, document: string): string => standing.documents.get(document)?.name ?? document
