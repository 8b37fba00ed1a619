import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, TitleMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { nameOfParty } from '../clause/parties.ts'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { actOn } from './parties.ts'

/** A sentence that tells of several documents made at one time. */
export interface Signing {
  readonly sentence: AnnotatedSentence
  readonly date: DateMention | null
  readonly parties: readonly string[]
  /** Those who sign all of a list that names its documents alone. */
  readonly signers: readonly string[]
}

/** The signing of several documents that a sentence tells of, whose list may follow. */
export function signingOf(sentence: AnnotatedSentence, context: BuildContext): Signing | null {
  const act = sentence.cues.find((cue) => cue.cue === 'instrument-sign')
  if (!act) return null
  const several = /\b(?:mous|memoranda|memorandums|agreements|documents|instruments|pacts|accords|treaties|protocols|acts|arrangements)\b/i.test(
    context.words(sentence.from, sentence.to),
  )
  if (!several || (act.form !== 'participle' && !sentence.cues.some((cue) => cue.cue === 'instrument'))) return null
  const date = dateNear(sentence, act.from, sentence.from, sentence.to) ?? (act.form === 'participle' ? context.setting(sentence).date : null)
  if (!date) return null
  const parties: string[] = []
  for (let i = sentence.from; i < sentence.to; i++)
    if (context.low(i) === 'between')
      for (const one of sentence.mentions)
        if (one.kind === 'place' && one.sort === 'country' && one.from > i && one.from < i + 10 && !parties.includes(one.name)) parties.push(one.name)
  return { sentence, date, parties, signers: signersOf(act, sentence, context) }
}

/** `Peru and Chad signed three memoranda`: the two who sign. */
function signersOf(act: CueMention, sentence: AnnotatedSentence, context: BuildContext): string[] {
  if (act.form !== 'finite') return []
  const subject = clauseOf(act, sentence, context).subject.flatMap((party) => (party.kind === 'person' ? [] : (nameOfParty(party) ?? [])))
  return subject.length === 2 ? subject : []
}

/** `Cultural Exchange Programme between A and B for 2019–2023`, an item of a list of what was signed. */
export function isSigned(mention: TitleMention, sentence: AnnotatedSentence, signing: Signing): boolean {
  return signing.sentence.index < sentence.index && mention.from - sentence.from <= 6 && / between .* and /.test(mention.name)
}

/** True where a document's name opens a list item or a sentence on it. */
export function opensItem(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (mention.from - sentence.from <= 4 && !(context.low(mention.from - 1) === 'the' && !actOn(mention, sentence, context))) return true
  return (
    sentence.cues.some((cue) => cue.cue === 'instrument-sign') || (context.low(sentence.from) === 'additionally' && mention.from - sentence.from < 60)
  )
}

/** A document of the list has the date of the signing and, where it names none, its parties. */
export function inherit(draft: Draft<'instrument'>, signing: Signing, parties: readonly string[]): void {
  if (signing.date && draft.valueOf('date') === null) {
    draft.tell('date', signing.date.edtf as string, [signing.date.from, signing.date.to], 'inferred')
    draft.sentences.add(signing.sentence.index)
  }
  if (draft.valuesOf('parties').length === 0 && signing.date)
    for (const party of parties) draft.tell('parties', party, [signing.sentence.from, signing.sentence.to], 'inferred')
}
