import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PersonMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { Speaker } from './speaker.ts'

const INITIAL = /^(?:\p{Lu}\.)+(?:-\p{Lu}\.)?$/u

/** True for `K.` and `J.-P.`. */
export const isInitial = (form: string): boolean => INITIAL.test(form)

interface Full {
  readonly name: string
  readonly at: Tokens
  readonly sort: 'person' | 'body'
}

/** The names of a document by the words that may stand for them: made once, so that no short form walks the text. */
class Names {
  readonly found = new Map<string, Full | null>()
  /** By their last word. */
  readonly people = new Map<string, PersonMention[]>()
  /** By each of their words: the last mention of each name. */
  readonly bodies = new Map<string, Map<string, OrganizationMention>>()
  /** Capitalized tokens right after another one, by form. */
  readonly written = new Map<number, number[]>()

  constructor(context: BuildContext) {
    const { form } = context.doc.tokens
    for (const sentence of context.doc.sentences) {
      for (const person of sentence.persons) put(this.people, person.name.slice(person.name.lastIndexOf(' ') + 1), person)
      for (const body of sentence.organizations) if (!body.generic && body.to - body.from > 1) this.addBody(body)
      for (let i = sentence.from + 1; i < sentence.to; i++)
        if (context.shape(i) & context.shape(i - 1) & SHAPE.capital) put(this.written, form[i] as number, i)
    }
  }

  private addBody(body: OrganizationMention): void {
    for (const word of body.name.split(/[ -]/)) {
      const bodies = this.bodies.get(word) ?? new Map<string, OrganizationMention>()
      this.bodies.set(word, bodies.set(body.name, body))
    }
  }
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const memo = new WeakMap<BuildContext, Names>()

/** What a surname, with or without an initial, or the chief word of a body’s name stands for in this document. */
export function inFull(last: string, initial: string | null, context: BuildContext): Full | null {
  let names = memo.get(context)
  if (!names) memo.set(context, (names = new Names(context)))
  const key = `${initial ?? ''} ${last}`
  let found = names.found.get(key)
  if (found === undefined) names.found.set(key, (found = toldInFull(last, initial, names, context)))
  return found
}

function toldInFull(last: string, initial: string | null, names: Names, context: BuildContext): Full | null {
  const person = names.people.get(last)?.find((m) => fits(m, last, initial))
  if (person) return { name: person.name, at: [person.from, person.to], sort: 'person' }
  const written = writtenInFull(last, initial, names, context)
  if (written) return { name: context.words(...written), at: written, sort: 'person' }
  const bodies = initial ? undefined : names.bodies.get(last)
  const [body] = bodies?.values() ?? []
  return body && bodies?.size === 1 ? { name: body.name, at: [body.from, body.to], sort: 'body' } : null
}

function fits(person: PersonMention, last: string, initial: string | null): boolean {
  const words = person.name.split(' ')
  return words.length > 1 && words.at(-1) === last && !isInitial(words[0] as string) && (!initial || words[0]?.[0] === initial[0])
}

/** `Keit Rumm` in the words of the document, where no mention covers it. */
function writtenInFull(last: string, initial: string | null, names: Names, context: BuildContext): Tokens | null {
  for (const at of names.written.get(context.doc.lexemes.idOf(last)) ?? []) {
    const sentence = context.sentenceAt(at)
    if (!sentence) continue
    let from = at
    while (from > sentence.from && at - from < 3 && isGiven(from - 1, sentence, context)) from--
    if (from < at && (!initial || context.form(from)[0] === initial[0])) return [from, at + 1]
  }
  return null
}

/** A capitalized word that may be a given name: no office, no body, not all capitals. */
const isGiven = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(context.form(i)) &&
  (context.shape(i) & SHAPE.upper) === 0 &&
  !NOT_GIVEN.test(context.low(i)) &&
  !sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= i && m.to > i)

const NOT_GIVEN =
  /^(?:the|a|an|in|on|at|for|by|from|to|with|and|but|when|while|as|if|after|under|since|mr|mrs|ms|miss|dr|professor|prof|president|minister|ambassador|governor|mayor|senator|director|king|queen|prince|princess|sir|lady|chair|secretary|university|lake|port|mount|north|south|east|west|new|old|great)$/

/** `the Acting Governor General said`: the last word of an office, and no surname. */
export const ENDS_OFFICE =
  /^(?:general|minister|secretary|ambassador|governor|president|commissioner|director|chairman|chairperson|chancellor|rector|mayor|premier)$/

/** The speaker that `K. Rumm` or `Otago` ending at token `last` stands for, with the tokens that say so. */
export function speakerInShort(last: number, context: BuildContext, sentence: AnnotatedSentence): Speaker | null {
  const word = context.form(last)
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(word) || (context.shape(last) & SHAPE.upper) !== 0 || ENDS_OFFICE.test(context.low(last))) return null
  let from = last
  while (from > sentence.from && isInitial(context.form(from - 1))) from--
  const full = inFull(word, from < last ? context.form(from) : null, context)
  return full && { name: full.name, at: [[from, last + 1], full.at], basis: 'inferred', sort: full.sort, from, to: last + 1 }
}
