import { type CuePhrase, cuesAmong } from './cues/among.ts'

/** A row of a lexicon table: its columns by name. Every row has `id` and `words` (alternatives parted by `|`). */
export type Row = Readonly<Record<string, string>>

/** What a phrase of the lexicon means: the table it stands in (`places/countries`), its area (`places`) and its row. */
export interface Entry {
  readonly area: string
  readonly table: string
  readonly row: Row
  /** True for names: matches only where the first letter is a capital. */
  readonly cased: boolean
}

/** A phrase met in a text: its entry and how many tokens it takes. */
export interface Phrase {
  readonly entry: Entry
  readonly length: number
}

/** All phrases that begin at one token, shortest first. The same words always give the same object: nothing is made for a token. */
export class Phrases {
  readonly all: readonly Phrase[]
  /** The cues among them; null where there are none. */
  readonly cues: readonly CuePhrase[] | null
  /** True where a verb is among the cues. */
  readonly verb: boolean
  private readonly longestOf = new Map<string, Phrase>()

  constructor(all: readonly Phrase[]) {
    this.all = all
    const cues = cuesAmong(all)
    this.cues = cues.length === 0 ? null : cues
    this.verb = all.some(({ entry }) => entry.area === 'cues' && entry.row['inflect'] === 'verb')
    for (const phrase of all) {
      this.longestOf.set(phrase.entry.area, phrase)
      this.longestOf.set(phrase.entry.table, phrase)
    }
  }

  /** The longest phrase of an area or table. */
  longest(area: string): Phrase | null {
    return this.longestOf.get(area) ?? null
  }
}

interface Node {
  /** Position in the list of nodes. */
  readonly id: number
  readonly parent: Node | null
  readonly depth: number
  next: Map<number, Node> | null
  entries: Entry[] | null
  /** The phrases on the way to this node and at it, made when they are first met: `cased` where the first word has a capital. */
  cased: Phrases | null | undefined
  small: Phrases | null | undefined
}

/** Phrases as a trie over lexeme ids of lower-cased words. */
export class PhraseTrie {
  private roots = new Int32Array(1 << 12)
  private readonly nodes: Node[] = [nodeOf(0, null)]

  insert(lower: Int32Array, from: number, to: number, entry: Entry): void {
    if (from === to) return
    let node = this.root(lower[from] as number)
    for (let i = from + 1; i < to; i++) node = this.child(node, lower[i] as number)
    node.entries ??= []
    if (!node.entries.includes(entry)) node.entries.push(entry)
  }

  /** The phrases that begin at token i of `lower` and end at or before `to`; null where there are none. */
  at(lower: Int32Array, i: number, to: number, capital: boolean): Phrases | null {
    const root = this.roots[lower[i] as number]
    if (root === undefined || root === 0) return null
    let node = this.nodes[root] as Node
    for (let j = i + 1; j < to && node.next !== null; j++) {
      const child = node.next.get(lower[j] as number)
      if (child === undefined) break
      node = child
    }
    return capital ? (node.cased === undefined ? (node.cased = phrasesAt(node, true)) : node.cased) : smallAt(node)
  }

  private root(id: number): Node {
    if (id >= this.roots.length) {
      const wider = new Int32Array(Math.max(id + 1, this.roots.length * 2))
      wider.set(this.roots)
      this.roots = wider
    }
    if (this.roots[id] === 0) this.roots[id] = this.add(null).id
    return this.nodes[this.roots[id] as number] as Node
  }
  private child(node: Node, id: number): Node {
    node.next ??= new Map()
    const known = node.next.get(id)
    if (known) return known
    const made = this.add(node)
    node.next.set(id, made)
    return made
  }
  private add(parent: Node | null): Node {
    const node = nodeOf(this.nodes.length, parent)
    this.nodes.push(node)
    return node
  }
}

const nodeOf = (id: number, parent: Node | null): Node => ({
  id,
  parent,
  depth: parent ? parent.depth + 1 : 1,
  next: null,
  entries: null,
  cased: undefined,
  small: undefined,
})

function smallAt(node: Node): Phrases | null {
  if (node.small === undefined) node.small = phrasesAt(node, false)
  return node.small
}

function phrasesAt(node: Node, capital: boolean): Phrases | null {
  const all: Phrase[] = []
  for (let at: Node | null = node; at !== null; at = at.parent) {
    const { depth } = at
    const here = (at.entries ?? []).filter((entry) => !entry.cased || capital).map((entry) => ({ entry, length: depth }))
    all.unshift(...here)
  }
  return all.length === 0 ? null : new Phrases(all)
}
