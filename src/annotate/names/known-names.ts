import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { SentenceNames } from './names.ts'
import type { Scanner } from './scan.ts'

interface FullName {
  readonly name: string
  readonly sentence: number
}

interface FullBody extends FullName {
  readonly from: number
}

/** The full names of a document's persons and the long forms of its bodies, to which short ones are referred. */
export class KnownNames {
  private readonly byWord = new Map<number, FullName[]>()
  /** By the words within: `Rojas` of `Ana Rojas Pineda`. */
  private readonly byMiddle = new Map<number, FullName[]>()
  private readonly full = new Map<string, number>()
  private readonly longs = new Map<string, string>()
  private readonly spelled = new Set<string>()
  private readonly heads = new Map<string, FullBody[]>()
  private readonly scanner: Scanner

  constructor(scanner: Scanner, sentences: readonly SentenceNames[]) {
    this.scanner = scanner
    for (const acronym of scanner.working.acronyms) this.spelled.add(acronym.long)
    for (const acronym of scanner.working.acronyms) if (!this.longs.has(acronym.short)) this.longs.set(acronym.short, acronym.long)
    sentences.forEach((sentence, index) => {
      for (const person of sentence.people) if (person.evidence > 0) this.learn(person.name, index)
      for (const one of sentence.items)
        if (!sentence.heading && one.kind === 'organization' && one.head) {
          this.learnBody(one, index)
          this.learnShort(one)
        }
    })
  }

  private learn(name: Item, sentence: number): void {
    if (name.to - name.from < 2) return
    const end = name.nameTo ?? name.to
    const words = this.scanner.working.words(name.from, end)
    if (this.full.has(words)) return
    this.full.set(words, sentence)
    const last = SUFFIX.test(this.scanner.working.form(end - 1)) ? end - 2 : end - 1
    for (const i of new Set([name.from, last])) {
      if (this.scanner.working.shape(i) & SHAPE.initial) continue
      this.learnWord(this.scanner.working.tokens.form[i] as number, words, sentence)
      // `Al-Mannai` is `Mannai` later.
      const bare = ARTICLED.exec(this.scanner.working.form(i))?.[1]
      if (bare) this.learnWord(this.scanner.working.lexemes.idOf(bare), words, sentence)
      // `TANIGAWA Emi` is `Tanigawa` later.
      const written = this.scanner.working.form(i)
      if (this.scanner.working.shape(i) & SHAPE.upper && written.length > 2)
        this.learnWord(this.scanner.working.lexemes.idOf(written.slice(0, 1) + written.slice(1).toLowerCase()), words, sentence)
    }
    for (let i = name.from + 1; i < last; i++)
      if (!(this.scanner.working.shape(i) & SHAPE.initial))
        this.learnWord(this.scanner.working.tokens.form[i] as number, words, sentence, this.byMiddle)
  }
  private learnWord(form: number, name: string, sentence: number, by = this.byWord): void {
    const list = by.get(form)
    if (list) list.push({ name, sentence })
    else by.set(form, [{ name, sentence }])
  }

  private learnBody(one: Item, sentence: number): void {
    const head = one.head as string
    const words = this.scanner.working.words(one.from, one.to)
    if (one.to - one.from < 2) return
    const list = this.heads.get(head)
    const told = { name: words, sentence, from: one.from }
    if (list) list.push(told)
    else this.heads.set(head, [told])
  }

  /** `the Central American Integration System (SICA)`: a short form of another language, whose letters are not those of the name. */
  private learnShort(one: Item): void {
    const { working } = this.scanner
    if (one.to - one.from < 3 || working.low(one.to) !== '(' || working.low(one.to + 2) !== ')') return
    const short = working.form(one.to + 1)
    if (!/^\p{Lu}{3,7}$/u.test(short) || this.longs.has(short) || this.scanner.placeHit(one.to + 1, one.to + 2)) return
    this.longs.set(short, working.words(one.from, one.to))
  }

  isPerson(words: string): boolean {
    return this.full.has(words)
  }
  /** The full name that a single word stands for at a sentence: the last one told before it, else the first after. */
  personOf(form: number, sentence: number): string | null {
    const known = this.byWord.get(form) ?? this.byMiddle.get(form)
    if (!known || known.length < 2) return nearest(known, sentence)
    const last = ` ${this.scanner.working.lexemes.forms[form] ?? ''}`
    const surnamed = known.filter(({ name }) => name.endsWith(last))
    return nearest(surnamed.length > 0 ? surnamed : known, sentence)
  }
  /** The name that goes on behind these words, the last of which has the form: `Niaz Ahmad Akhter` of `Niaz Ahmad`. */
  longerOf(form: number, words: string): string | null {
    return this.byMiddle.get(form)?.find(({ name }) => name.startsWith(`${words} `))?.name ?? null
  }
  /** The body that `the Association` at a token stands for: the last one told before. */
  bodyOf(head: string, sentence: number, at: number): string | null {
    const list = this.heads.get(head)
    if (!list) return null
    let best: FullBody | null = null
    for (const one of list) if (one.from < at) best = one
    return best && sentence - best.sentence < 12 ? best.name : null
  }
  isLong(words: string): boolean {
    return this.spelled.has(words)
  }
  longOf(short: string): string | null {
    return this.longs.get(short) ?? null
  }
}

const ARTICLED = /^(?:Al|El|As|Ash|At|An|Ad|Ar|Az)-(\p{Lu}\p{Ll}{2,})$/u
const SUFFIX = /^(?:Jr\.?|Sr\.?|I{1,3}|IV)$/

function nearest(list: readonly FullName[] | undefined, sentence: number): string | null {
  if (!list) return null
  let best: FullName | null = null
  for (const one of list) if (one.sentence <= sentence) best = one
  return (best ?? list[0])?.name ?? null
}
