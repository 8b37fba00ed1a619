import type { RecordMember } from '#model/identity'
import { Titles } from '../compare/titled.ts'
import { statusOf } from './telling.ts'
import type { World } from './world.ts'

/** Titles of fewer telling words are those of many things. */
const TELLING = 2

type Edition = { readonly name: string; readonly edition: number | null } | null
export const editionOf = ({ fields }: RecordMember): Edition => (fields['series'] as Edition | undefined) ?? null

/** How two tellings of one thing are known to be one: by the number of an edition, or by the same title. Null where it is neither. */
export class Named {
  readonly #world: World
  readonly #titles: Titles

  constructor(world: World) {
    this.#world = world
    this.#titles = new Titles(world.sense)
  }

  by(a: RecordMember, b: RecordMember): 'edition' | 'title' | null {
    const [one, other] = [editionOf(a), editionOf(b)]
    if (one?.edition && other?.edition) return one.edition === other.edition && this.#titles.alike(one.name, other.name) ? 'edition' : null
    const [mine, their] = [this.#titles.of(a.fields['name']), this.#titles.of(b.fields['name'])]
    if (!mine || !their || Math.max(mine.words.length, their.words.length) < TELLING) return null
    return this.#titles.alike(a.fields['name'], b.fields['name']) && mine.numbers.join(' ') === their.numbers.join(' ') ? 'title' : null
  }

  /** True where both tell of something that took place, or one document tells both: plans change from document to document. */
  settled(a: RecordMember, b: RecordMember): boolean {
    const [one, other] = [statusOf(this.#world, a), statusOf(this.#world, b)]
    return one === other && (one === 'held' || (one === 'planned' && a.document === b.document))
  }

  /** Telling words of a title, sorted. */
  words(text: unknown): string {
    return this.#titles.of(text)?.words.join(' ') ?? ''
  }
}
