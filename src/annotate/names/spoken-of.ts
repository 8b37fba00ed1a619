import type { PersonMention } from '#model/mention'
import type { Working } from '../working.ts'
import type { SentenceNames } from './names.ts'

/** Most sentences between a person and the pronoun that stands for them. */
const REACH = 4
/** `The President appointed A as Minister. She …`: who got the office is spoken of. */
const MADE = new Set(['appointed', 'named', 'nominated', 'reappointed', 're-appointed', 'chose', 'designated', 'elected'])

const ROLES = new Set('diplomat envoy politician academic scholar lawyer historian official'.split(' '))

/** Gives the offices that `he` or `she` is told to have to the person who is spoken of. Reads sentences in order. */
export class SpokenOf {
  private readonly working: Working
  private last: { readonly name: string; readonly index: number; readonly section: number } | null = null

  constructor(working: Working) {
    this.working = working
  }

  read(sentence: SentenceNames, index: number): void {
    if (sentence.byPronoun.length > 0) this.give(sentence, index)
    if (!this.opensWithPronoun(index) && !this.opensWithRole(index)) this.last = this.subjectOf(index)
  }

  private give(sentence: SentenceNames, index: number): void {
    const { last } = this
    if (!last || index - last.index > REACH || last.section !== this.sectionOf(index)) return
    const mentions = this.working.mentions[last.index]
    const k = mentions?.findIndex((one) => one.kind === 'person' && one.name === last.name) ?? -1
    if (!mentions || k < 0) return
    const person = mentions[k] as PersonMention
    mentions[k] = { ...person, posts: [...person.posts, ...sentence.byPronoun.flatMap(({ posts }) => posts)] }
  }

  /** The only person of a sentence, the one who opens it, or whom that one appointed. */
  private subjectOf(index: number): { readonly name: string; readonly index: number; readonly section: number } | null {
    const sentence = this.working.sentences[index]
    const people = (this.working.mentions[index] ?? []).filter((one): one is PersonMention => one.kind === 'person').sort((a, b) => a.from - b.from)
    const [first] = people
    if (!sentence || !first) return null
    const one = new Set(people.map(({ name }) => name)).size === 1 ? first : first.outerFrom - sentence.from > 2 ? undefined : first
    const chosen = one && people.length > 1 ? (this.appointedBy(one, people) ?? one) : one
    return chosen ? { name: chosen.name, index, section: this.sectionOf(index) } : null
  }

  private appointedBy(by: PersonMention, people: readonly PersonMention[]): PersonMention | undefined {
    for (let i = by.outerTo; i < by.outerTo + 5; i++)
      if (MADE.has(this.working.low(i))) return people.find((one) => one.from > i && one.outerFrom <= i + 2 && one.name !== by.name)
    return undefined
  }

  private opensWithPronoun(index: number): boolean {
    const { from, to } = this.working.sentences[index] ?? { from: 0, to: 0 }
    for (let i = from; i < Math.min(to, from + 6); i++) if (/^(?:he|she)$/.test(this.working.low(i))) return true
    return false
  }

  /** `The Lagos-born diplomat studied …`: somebody told before, where nobody is told by name. */
  private opensWithRole(index: number): boolean {
    const { from } = this.working.sentences[index] ?? { from: 0 }
    if (this.last === null || this.working.low(from) !== 'the' || (this.working.mentions[index] ?? []).some(({ kind }) => kind === 'person'))
      return false
    for (let i = from + 1; i < from + 5; i++) if (ROLES.has(this.working.low(i))) return true
    return false
  }

  private sectionOf(index: number): number {
    const unit = this.working.sentences[index]?.unit ?? -1
    return this.working.document.units[unit]?.section ?? -1
  }
}
