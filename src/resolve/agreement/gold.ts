import { canonicalJson } from '#model/ids'
import { FIELDS } from '#model/record'
import { type Difference, matchRecords, type ReadersRecord } from './agreement.ts'
import { untold } from './readers-records.ts'

export type Choice = 'first' | 'second' | 'neither'

/**
 * What two readers and who adjudicated agree on.
 *
 * records     what both have equal, and of their differences what was chosen
 * unfinished  records that lack a field which their type needs: none is right, or nobody said yet
 */
export interface Gold {
  readonly records: readonly ReadersRecord[]
  readonly unfinished: readonly ReadersRecord[]
}

/** `choice` tells what a difference came to, by its key; null where nobody said. */
export function goldOf(
  first: readonly ReadersRecord[],
  second: readonly ReadersRecord[],
  differences: readonly Difference[],
  choice: (difference: string) => Choice | null,
): Gold {
  const both = matchRecords(first, second).map(([one, other]) => {
    const differing = differences.filter((each) => each.field !== null && each.first === one && each.second === other)
    return joined(one, other, new Map(differing.map(({ key, field }) => [field as string, choice(key)])))
  })
  const alone = differences.flatMap(({ key, field, first: one, second: other }) => {
    const chosen = field === null ? choice(key) : null
    return chosen === 'first' && one ? [one] : chosen === 'second' && other ? [other] : []
  })
  const all = [...both, ...alone].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const whole = (record: ReadersRecord): boolean => FIELDS[record.type].safeParse(record.fields).success
  return { records: all.filter(whole), unfinished: all.filter((record) => !whole(record)) }
}

/** One record of two: a field on which they differ is that of the reader who was chosen, or tells nothing. */
function joined(one: ReadersRecord, other: ReadersRecord, choices: ReadonlyMap<string, Choice | null>): ReadersRecord {
  const fields = Object.keys(FIELDS[one.type].shape).map((field) => {
    const chosen = choices.has(field) ? choices.get(field) : 'first'
    return [field, chosen === 'first' ? one.fields[field] : chosen === 'second' ? other.fields[field] : untold(one.type, field)]
  })
  const chosen = new Set(choices.values())
  const theirs = other.evidence.filter(({ start, end }) => !one.evidence.some((own) => own.start <= start && end <= own.end))
  const evidence = chosen.has('second') ? [...one.evidence, ...theirs].sort((a, b) => a.start - b.start) : one.evidence
  return { ...one, fields: Object.fromEntries(fields), evidence }
}

const placeOf = ({ document, evidence, type, fields }: ReadersRecord): string =>
  `${document} ${String(evidence[0]?.start ?? 0).padStart(9, '0')} ${type} ${canonicalJson(fields)}`
