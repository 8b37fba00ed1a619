import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ExtractedRecord } from '#model/claim'
import { type Member, NAME_KINDS } from '#model/identity'
import { documentId, nameId, recordId, recordKey, sha256 } from '#model/ids'
import type { Range } from '#model/span'
import { extract } from '#pipeline/extract'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { read } from '#read/read'
import { comparersOf } from '#resolve/comparers'
import { membersOf, type ToldInDocument } from '#resolve/members'
import { Resolver } from '#resolve/resolver'

/**
 * A member with the name of its document and where it is told.
 *
 * spans  of a name where it is mentioned, of a record its name or else its evidence
 * what   of an event without a name its kind; records of one sentence are told apart by it
 * nth    counts members of the same document, place and `what`
 */
export interface Placed {
  readonly member: Member
  readonly document: string
  readonly spans: readonly Range[]
  readonly what: string
  readonly nth: number
}

/** Reads, extracts and resolves files without a ledger. */
export async function resolveFiles(files: readonly string[]): Promise<{ readonly resolver: Resolver; readonly placed: readonly Placed[] }> {
  const sense = senseOfLexicon()
  const resolver = new Resolver(comparersOf(sense))
  const placed: Placed[] = []
  for (const file of files) {
    const bytes = readFileSync(file)
    const document = await read({ fileName: basename(file), bytes })
    const doc = documentId(sha256(bytes), sha256(document.text))
    const spans = new Map<string, Range[]>()
    const mention = (id: string, span: Range): unknown => (spans.get(id)?.push(span) ? null : spans.set(id, [span]))
    const times = new Map<string, number>()
    const records = extract(document).records.map((record: ExtractedRecord): ToldInDocument => {
      const key = recordKey(record)
      const nth = times.get(JSON.stringify(key)) ?? 0
      times.set(JSON.stringify(key), nth + 1)
      const id = recordId(doc, key, nth)
      const words = ({ start, end }: Range): string => document.text.slice(start, end)
      const [named] = record.claims.find(({ field }) => field === 'name')?.spans ?? record.evidence
      if (named) mention(id, named)
      for (const { value, spans: told } of record.claims) {
        const name = nameOf(value)
        if (name === null || !told[0]) continue
        for (const kind of NAME_KINDS) mention(nameId(doc, kind, sense.normal(kind, name)), told[0])
      }
      return {
        id,
        type: record.type,
        fields: record.fields as ToldInDocument['fields'],
        position: record.evidence[0]?.start ?? 0,
        quote: record.evidence.map(words).join(' … '),
        quotes: record.claims.flatMap(({ value, spans: told }) => (typeof value === 'string' && told[0] ? [{ value, words: words(told[0]) }] : [])),
      }
    })
    const members = membersOf({ id: doc, published: document.facts.published, records }, sense)
    resolver.add(members)
    const places = new Map<string, number>()
    for (const member of members) {
      const told = (spans.get(member.id) ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end)
      const what = member.kind === 'event' && member.fields['name'] === null ? String(member.fields['kind']) : ''
      const place = `${member.kind} ${told[0]?.start} ${told[0]?.end} ${what}`
      const nth = places.get(place) ?? 0
      places.set(place, nth + 1)
      placed.push({ member, document: document.name, spans: told, what, nth })
    }
  }
  return { resolver, placed }
}

const nameOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return value !== null && typeof value === 'object' && 'name' in value ? String(value.name) : null
}
