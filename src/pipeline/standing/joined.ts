import { type Member, NAME_KINDS, type Thing } from '#model/identity'
import { canonicalJson, nameId } from '#model/ids'
import { FIELDS, isListField, type RecordType, WITH_STATUS } from '#model/record'
import { type FieldTelling, joinField, type ValueTold } from '#resolve/joined-record'
import type { Standing } from './standing.ts'

/** A field of a thing with every value told of it, the shown one first. */
export interface JoinedField {
  readonly field: string
  readonly list: boolean
  readonly values: readonly ValueTold[]
}

/** Every field of a thing made of records, in the order of the guideline, `status` last where its type has one. */
export function joinedFields(standing: Standing, thing: Thing): JoinedField[] {
  if ((NAME_KINDS as readonly string[]).includes(thing.kind)) return []
  const type = thing.kind as RecordType
  const fields = [...Object.keys(FIELDS[type].shape), ...(WITH_STATUS.has(type) ? ['status'] : [])]
  const tellings = thing.members.flatMap((id) => tellingsOf(standing, id))
  return fields.map((field) => {
    const list = isListField(type, field)
    const told = tellings.filter((telling) => telling.field === field)
    return { field, list, values: joinField(told, list, (telling) => groupOf(standing, telling)) }
  })
}

/** The fields that a thing shows: of each the first value, of a list all that are shown. */
export function shownFields(standing: Standing, thing: Thing): Record<string, unknown> {
  const [first] = thing.members
  const base = first === undefined ? undefined : standing.record(first)?.record.fields
  const fields: Record<string, unknown> = { ...base }
  for (const { field, list, values } of joinedFields(standing, thing)) {
    if (field === 'status') continue
    const shown = values.filter((value) => value.shown).map(({ value }) => value)
    fields[field] = list ? shown : (shown[0] ?? base?.[field] ?? null)
  }
  return fields
}

interface TellingOfField extends FieldTelling {
  readonly field: string
}

function tellingsOf(standing: Standing, id: string): TellingOfField[] {
  const found = standing.record(id)
  if (!found) return []
  const { record, document } = found
  const base = { record: id, document: document.document, published: document.published }
  const read = record.claims.map((claim): TellingOfField => {
    const { state, by, correction } = standing.review.claim(id, claim.id)
    const value = correction ? correction.value : claim.value
    return {
      ...base,
      field: claim.field,
      claim: claim.id,
      value,
      state,
      decided: state === 'accepted' || state === 'corrected' ? (by?.id ?? null) : null,
    }
  })
  const known = new Set(record.claims.map((claim) => claim.id))
  const added = standing.review.added(id).filter((claim) => !known.has(claim.id))
  return [
    ...read,
    ...added.map((claim): TellingOfField => {
      const { state, by, correction } = standing.review.claim(id, claim.id)
      const value = correction ? correction.value : claim.value
      return { ...base, field: claim.field, claim: claim.id, value, state: state === 'proposed' ? 'accepted' : state, decided: (by ?? claim.by).id }
    }),
  ]
}

/** Values that are one: names by the thing they are told of, everything else by what it says. */
const groupOf = (standing: Standing, telling: FieldTelling): string => thingOfValue(standing, telling)?.id ?? canonicalJson(telling.value)

/** What a name that stands in a field is told of. */
export function thingOfValue({ resolver, sense }: Standing, { value, document }: Pick<FieldTelling, 'value' | 'document'>): Thing | null {
  const name =
    typeof value === 'string'
      ? value
      : value !== null && typeof value === 'object' && 'country' in value && 'name' in value
        ? String(value.name)
        : null
  if (name === null) return null
  for (const kind of NAME_KINDS) {
    const thing = resolver.thingOf(nameId(document, kind, sense.normal(kind, name)))
    if (thing) return thing
  }
  return null
}

/** The words a thing is known by: of names the one that most documents use, then the longest. */
export function nameOfThing(standing: Standing, thing: Thing): string | null {
  const times = new Map<string, number>()
  for (const id of thing.members) {
    const member = standing.resolver.member(id) as Member | null
    if (member && 'name' in member) times.set(member.name, (times.get(member.name) ?? 0) + 1)
  }
  const [best] = [...times].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
  return best?.[0] ?? null
}

/** The records that a thing is told in: its own, or those its names stand in. */
export function recordsOfThing({ resolver }: Standing, thing: Thing): string[] {
  const records = thing.members.flatMap((id) => {
    const member = resolver.member(id)
    return member && 'name' in member ? [...member.records] : [id]
  })
  return [...new Set(records)]
}
