import type { Member, NameKind, NameMember, PostHeld } from '#model/identity'
import { nameId } from '#model/ids'
import type { RecordType } from '#model/record'
import { tieAliases } from './aliases.ts'
import type { Sense } from './sense.ts'

/** A document as it stands: its records in text order. `quotes` are the words that a field's names were read from, by the name. */
export interface ToldDocument {
  readonly id: string
  readonly published: string | null
  readonly records: readonly ToldInDocument[]
}
export interface ToldInDocument {
  readonly id: string
  readonly type: RecordType
  readonly fields: Readonly<Record<string, unknown>>
  readonly position: number
  readonly quote: string
  readonly quotes: readonly { readonly value: string; readonly words: string }[]
}

/** Fields that hold a name or names, by type. Places are held apart: they carry their country. */
const NAMED: Readonly<Record<RecordType, readonly string[]>> = {
  event: ['organizers', 'participants'],
  series: [],
  post: ['person', 'organization'],
  instrument: ['parties'],
  statement: ['speaker'],
  commitment: ['actor', 'beneficiary'],
  figure: [],
  tie: ['parties'],
  contribution: ['donors', 'recipients'],
}
const SHORT_FORM = /^\p{Lu}[\p{Lu}\d&.-]{1,9}$/u

/** Everything of a document that can be one with something of another: its records, and the names in their fields, each once. */
export function membersOf(document: ToldDocument, sense: Sense): Member[] {
  const names = new NamesOf(document, sense)
  const base = { document: document.id, dated: document.published }
  const records: Member[] = []
  for (const { id, type, fields, position, quote } of document.records) records.push({ ...base, id, kind: type, fields, position, quote })
  return [...records, ...names.all()]
}

interface Gathered {
  readonly id: string
  readonly kind: NameKind
  name: string
  readonly position: number
  readonly also: Set<string>
  readonly posts: Map<string, PostHeld>
  readonly countries: Set<string>
  readonly records: Set<string>
}

class NamesOf {
  readonly #document: ToldDocument
  readonly #sense: Sense
  readonly #names = new Map<string, Gathered>()
  /** What the document itself says a name is: whoever holds a post is a person. */
  readonly #told = new Map<string, NameKind>()

  constructor(document: ToldDocument, sense: Sense) {
    this.#document = document
    this.#sense = sense
    for (const { type, fields } of document.records) {
      if (type !== 'post') continue
      for (const [field, kind] of [
        ['person', 'person'],
        ['organization', 'organization'],
      ] as const) {
        const name = fields[field]
        if (typeof name === 'string' && !this.#told.has(name)) this.#told.set(name, sense.kindOf(name) === 'place' ? 'place' : kind)
      }
    }
    for (const record of document.records) this.#read(record)
    tieAliases([...this.#names.values()], sense)
  }

  all(): NameMember[] {
    return [...this.#names.values()].map(({ id, kind, name, position, also, posts, countries, records }) => ({
      id,
      kind,
      document: this.#document.id,
      dated: this.#document.published,
      position,
      name,
      also: [...also].sort(),
      posts: [...posts.keys()].sort().map((key) => posts.get(key) as PostHeld),
      countries: [...countries].sort(),
      records: [...records].sort(),
    }))
  }

  #read(record: ToldInDocument): void {
    const { type, fields } = record
    for (const field of NAMED[type])
      for (const name of [fields[field]].flat()) {
        if (typeof name !== 'string') continue
        const kind = this.#told.get(name) ?? this.#sense.kindOf(name)
        if (kind === null) continue
        const gathered = this.#gather(kind, name, record)
        for (const { value, words } of record.quotes) if (value === name && words !== name && SHORT_FORM.test(words)) gathered.also.add(words)
        if (type !== 'post' || field !== 'person') continue
        const post = {
          title: String(fields['title']),
          organization: (fields['organization'] as string | null) ?? null,
          former: fields['former'] === true,
        }
        gathered.posts.set(`${post.title} ${post.organization ?? ''} ${post.former}`, post)
      }
    const places = Array.isArray(fields['places']) ? (fields['places'] as { name: string; country: string | null }[]) : []
    for (const { name, country } of places) {
      const gathered = this.#gather('place', name, record)
      if (country !== null) gathered.countries.add(country)
    }
  }

  #gather(kind: NameKind, name: string, { id, position }: ToldInDocument): Gathered {
    const normal = this.#sense.normal(kind, name)
    const key = nameId(this.#document.id, kind, normal)
    const known = this.#names.get(key)
    if (known) {
      known.records.add(id)
      if (name.length > known.name.length) known.name = name
      return known
    }
    const made: Gathered = { id: key, kind, name, position, also: new Set(), posts: new Map(), countries: new Set(), records: new Set([id]) }
    this.#names.set(key, made)
    return made
  }
}
