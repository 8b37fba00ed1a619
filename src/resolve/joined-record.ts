import { canonicalJson } from '#model/ids'
import { daysIn } from './compare/dates.ts'

/** One telling of a field: by which record of which document, and how people left it. */
export interface FieldTelling {
  readonly record: string
  readonly document: string
  /** EDTF date of the document. */
  readonly published: string | null
  readonly claim: string
  readonly value: unknown
  readonly state: 'proposed' | 'accepted' | 'corrected' | 'rejected'
  /** When it was accepted or corrected: the id of that decision. */
  readonly decided: string | null
}

/** Why a value is the one that is shown. */
export type Why = 'accepted' | 'specific' | 'sources' | 'newest' | 'only'
/** One value of a field with everything that tells it. */
export interface ValueTold {
  readonly value: unknown
  readonly shown: boolean
  readonly why: Why | null
  readonly tellings: readonly FieldTelling[]
}

/**
 * The values told of one field, the one that is shown first.
 *
 * list     every value is shown, for they do not exclude each other
 * groupOf  what makes two values one: names that are one thing
 */
export function joinField(tellings: readonly FieldTelling[], list: boolean, groupOf: (telling: FieldTelling) => string): ValueTold[] {
  const groups = new Map<string, FieldTelling[]>()
  for (const telling of tellings) {
    const key = groupOf(telling)
    const group = groups.get(key)
    if (group) group.push(telling)
    else groups.set(key, [telling])
  }
  const values = [...groups.values()].map((group) => candidateOf(group))
  const standing = values.filter(({ rejected }) => !rejected)
  const first = list ? null : best(standing)
  const order = (value: Candidate): number => (value === first?.value ? 0 : value.rejected ? 2 : 1)
  return values
    .sort((a, b) => order(a) - order(b) || b.documents - a.documents || (a.key < b.key ? -1 : 1))
    .map((value) => {
      const shown = !value.rejected && (list || value === first?.value)
      const why = !shown ? null : first ? first.why : value.decided !== null ? 'accepted' : value.documents > 1 ? 'sources' : 'only'
      return { value: value.value, shown, why, tellings: value.tellings }
    })
}

interface Candidate {
  readonly value: unknown
  readonly key: string
  readonly tellings: readonly FieldTelling[]
  readonly rejected: boolean
  readonly decided: string | null
  readonly exactness: number
  readonly documents: number
  readonly newest: string
}

function candidateOf(group: readonly FieldTelling[]): Candidate {
  const sorted = [...group].sort((a, b) => (a.claim < b.claim ? -1 : 1))
  const standing = sorted.filter(({ state }) => state !== 'rejected')
  const speaks = [...(standing.length > 0 ? standing : sorted)].sort((a, b) => exactness(b.value) - exactness(a.value))[0] as FieldTelling
  const decided = standing.map((telling) => telling.decided ?? '').reduce((last, id) => (id > last ? id : last), '')
  return {
    value: speaks.value,
    key: canonicalJson(speaks.value),
    tellings: sorted,
    rejected: standing.length === 0,
    decided: decided === '' ? null : decided,
    exactness: exactness(speaks.value),
    documents: new Set(standing.map(({ document }) => document)).size,
    newest: standing.map(({ published }) => published ?? '').reduce((last, date) => (date > last ? date : last), ''),
  }
}

/** The value to show, by the first of these that tells them apart: a reviewer, exactness, number of documents, the newest. */
function best(values: readonly Candidate[]): { readonly value: Candidate; readonly why: Why } | null {
  if (values.length === 0) return null
  const [only] = values
  if (values.length === 1 && only) return { value: only, why: only.decided === null ? 'only' : 'accepted' }
  const steps: [Why, (value: Candidate) => number | string][] = [
    ['accepted', ({ decided }) => decided ?? ''],
    ['specific', ({ exactness: exact }) => exact],
    ['sources', ({ documents }) => documents],
    ['newest', ({ newest }) => newest],
  ]
  let left = [...values]
  for (const [why, measure] of steps) {
    const most = left.map(measure).reduce((a, b) => (b > a ? b : a))
    left = left.filter((value) => measure(value) === most)
    const [one] = left
    if (left.length === 1 && one) return { value: one, why }
  }
  const [one] = left.sort((a, b) => (a.key < b.key ? -1 : 1))
  return one ? { value: one, why: 'newest' } : null
}

/** How much a value tells: days left open by a date, words of a name, a place with its country. */
function exactness(value: unknown): number {
  if (typeof value === 'string') {
    const days = daysIn(value)
    return Number.isFinite(days) ? -days : value.split(/\s+/).length
  }
  if (value !== null && typeof value === 'object') return Object.values(value).filter((part) => part !== null && part !== '~').length
  return value === null ? -1 : 0
}
