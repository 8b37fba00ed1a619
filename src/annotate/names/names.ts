import type { Mention } from '#model/mention'
import type { Annotator } from '../annotators.ts'
import type { Working } from '../working.ts'
import { Described } from './described.ts'
import { emit } from './emit.ts'
import type { FoundPerson } from './found-person.ts'
import { nameInstruments } from './instrument-name.ts'
import type { Item } from './item.ts'
import { KnownNames } from './known-names.ts'
import { spellOut } from './long-form.ts'
import { People } from './people.ts'
import { Scanner } from './scan.ts'
import { SpokenOf } from './spoken-of.ts'
import type { TitlePhrase } from './title-phrase.ts'

/** What one sentence holds before names are joined over the document. */
export interface SentenceNames {
  readonly items: Item[]
  readonly people: FoundPerson[]
  /** Offices told without a name. */
  readonly offices: TitlePhrase[]
  readonly heading: boolean
  /** Offices told of `he` or `she`. */
  readonly byPronoun: readonly FoundPerson[]
}

/** What a person or an office can be read from; a sentence without it tells of neither. */
const isOfPerson = ({ kind }: Item): boolean => kind === 'name' || kind === 'title' || kind === 'honorific'

/** Without the single words that are nobody's name in the document. */
const knownOnly = (scanner: Scanner, people: readonly FoundPerson[], index: number, known: KnownNames): FoundPerson[] =>
  people.filter((one) => !one.onlyKnown || known.personOf(scanner.working.tokens.form[one.name.from] as number, index) !== null)

/** Persons, bodies, places and named things: pieces first, then offices and people, then names joined over the document. */
export const names: Annotator = {
  id: 'names',
  run(working: Working) {
    const scanner = new Scanner(working)
    const found: SentenceNames[] = working.sentences.map((sentence) => {
      const heading = working.document.units[sentence.unit]?.kind === 'heading'
      const items = scanner.scan(sentence.from, sentence.to, heading)
      if (!items.some(isOfPerson))
        return { items: nameInstruments(scanner, items, sentence.from, sentence.to), people: [], offices: [], heading, byPronoun: [] }
      const reader = new People(scanner, items, sentence)
      const people = reader.run(heading)
      return {
        items: nameInstruments(scanner, items, sentence.from, sentence.to),
        people,
        offices: reader.alone(),
        heading,
        byPronoun: reader.byPronoun,
      }
    })
    const known = new KnownNames(scanner, found)
    const described = new Described(scanner)
    const spoken = new SpokenOf(working)
    for (const [index, told] of found.entries()) {
      const sentence = told.people.some((one) => one.onlyKnown) ? { ...told, people: knownOnly(scanner, told.people, index, known) } : told
      emit(scanner, sentence, index, known)
      described.read(sentence, working.mentions[index] as Mention[])
      spoken.read(sentence, index)
    }
    spellOut(working)
  },
}
