import type { PostTold } from '#model/mention'
import type { Item } from './item.ts'

/** A person found in a sentence, before names are joined over the document. */
export interface FoundPerson {
  readonly name: Item
  outerFrom: number
  outerTo: number
  readonly posts: PostTold[]
  /** Country of the office, where one is told. */
  country: string
  /** How sure: 2 a title, an honorific or an apposition says so; 1 the name itself does; 0 only its shape. */
  evidence: number
  /** True for a single word that is a person only where the document tells of one by that name. */
  onlyKnown?: boolean
}

/** The person of a name, as sure as the best that is told of it. */
export function foundPerson(found: Map<Item, FoundPerson>, name: Item, evidence: number): FoundPerson {
  const person: FoundPerson = found.get(name) ?? { name, outerFrom: name.from, outerTo: name.to, posts: [], country: '', evidence }
  found.set(name, person)
  person.evidence = Math.max(person.evidence, evidence)
  return person
}
