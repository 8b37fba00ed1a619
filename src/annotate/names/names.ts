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
import type { TitlePhrase } from './title-phrase.ts'

/** What one sentence holds before names are joined over the document. */
export interface SentenceNames {
  readonly items: Item[]
  readonly people: FoundPerson[]
  /** Offices told without a name. */
  readonly offices: TitlePhrase[]
  readonly heading: boolean
}

/** What a person or an office can be read from; a sentence without it tells of neither. */
const isOfPerson = ({ kind }: Item): boolean => kind === 'name' || kind === 'title' || kind === 'honorific'

/** Persons, bodies, places and named things: pieces first, then offices and people, then names joined over the document. */
export const names: Annotator = {
  id: 'names',
  run(working: Working) {
    const scanner = new Scanner(working)
    const found: SentenceNames[] = working.sentences.map((sentence) => {
      const heading = working.document.units[sentence.unit]?.kind === 'heading'
      const items = scanner.scan(sentence.from, sentence.to, heading)
      if (!items.some(isOfPerson)) return { items: nameInstruments(scanner, items, sentence.from, sentence.to), people: [], offices: [], heading }
      const reader = new People(scanner, items, sentence)
      const people = reader.run(heading)
      return { items: nameInstruments(scanner, items, sentence.from, sentence.to), people, offices: reader.alone(), heading }
    })
    const known = new KnownNames(scanner, found)
    const described = new Described(scanner)
    for (const [index, sentence] of found.entries()) {
      emit(scanner, sentence, index, known)
      described.read(sentence, working.mentions[index] as Mention[])
    }
    spellOut(working)
  },
}
