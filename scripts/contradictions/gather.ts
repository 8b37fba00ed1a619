import type { ExtractedRecord } from '#model/claim'
import type { Contradiction } from '#model/contradiction'
import { NAME_KINDS } from '#model/identity'
import { claimId, documentId, nameId, recordId, recordKey, sha256 } from '#model/ids'
import { extract } from '#pipeline/extract'
import { readContradictionWords } from '#pipeline/standing/contradiction-words'
import { read } from '#read/read'
import { comparersOf } from '#resolve/comparers'
import { citationContradictions } from '#resolve/contradict/citations/citations'
import type { PrintedText } from '#resolve/contradict/citations/printed-text'
import type { World, WorldClaim } from '#resolve/contradict/world'
import { membersOf, type ToldInDocument } from '#resolve/members'
import { Resolver } from '#resolve/resolver'
import type { Sense } from '#resolve/sense'

/** Files read, extracted and resolved in memory. */
export interface Gathered {
  readonly world: World
  readonly printed: readonly Contradiction[]
  readonly documents: readonly PrintedText[]
  readonly texts: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}

export async function gather(files: readonly { fileName: string; bytes: Uint8Array }[], sense: Sense): Promise<Gathered> {
  const resolver = new Resolver(comparersOf(sense))
  const claims = new Map<string, WorldClaim[]>()
  const documents: PrintedText[] = []
  const names = new Map<string, string>()
  for (const { fileName, bytes } of files) {
    const document = await read({ fileName, bytes })
    const id = documentId(sha256(bytes), sha256(document.text))
    if (names.has(id)) continue
    names.set(id, document.name)
    documents.push({ id, dated: document.facts.published, ...document })
    const nth = new Map<string, number>()
    const records = extract(document).records.map((record): ToldInDocument => {
      const key = recordKey(record)
      const count = nth.get(JSON.stringify(key)) ?? 0
      nth.set(JSON.stringify(key), count + 1)
      const made = recordId(id, key, count)
      claims.set(
        made,
        record.claims.map((claim) => ({ id: claimId(made, claim), field: claim.field, value: claim.value, spans: claim.spans, basis: claim.basis })),
      )
      return told(made, document.text, record)
    })
    resolver.add(membersOf({ id, published: document.facts.published, records }, sense))
  }
  const words = readContradictionWords()
  const world: World = {
    sense,
    words,
    things: (kind) => resolver.things(kind),
    member: (id) => resolver.member(id),
    thingOfName: (document, name) =>
      NAME_KINDS.map((kind) => resolver.thingOf(nameId(document, kind, sense.normal(kind, name)))).find(Boolean) ?? null,
    claims: (record) => claims.get(record) ?? [],
  }
  const printed = documents.flatMap((document) => citationContradictions(document, words))
  return { world, printed, documents, texts: new Map(documents.map(({ id, text }) => [id, text])), names }
}

function told(id: string, text: string, { type, fields, evidence, claims }: ExtractedRecord): ToldInDocument {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)
  return {
    id,
    type,
    fields: fields as ToldInDocument['fields'],
    position: evidence[0]?.start ?? 0,
    quote: evidence.map(words).join(' … '),
    quotes: claims.flatMap(({ value, spans }) => (typeof value === 'string' && spans[0] ? [{ value, words: words(spans[0]) }] : [])),
  }
}
