import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellEdition } from './edition.ts'
import { kindOfHead, kindOfName } from './kind.ts'
import { sameItem } from './told-later.ts'

/** How many sentences before must tell of no event. */
const REACH = 10

/**
 * `The reception was held at the Judd School`, `The groundbreaking ceremony was attended by President X`, where no event was
 * told before: an occasion that its article alone brings in; the paragraph's day is its own.
 */
export function isNewHere(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (noun.from - sentence.from !== 1 || context.low(sentence.from) !== 'the') return false
  const verb = sentence.cues.find(
    (cue) => (cue.cue === 'hold' || cue.cue === 'held' || cue.cue === 'presence') && cue.from >= noun.to && cue.from - noun.to <= 2,
  )
  if (!verb) return false
  const told =
    verb.cue === 'presence'
      ? sentence.persons.some((m) => !m.inside && m.from >= verb.to)
      : isPlaced(sentence, context) || datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10)
  return told && context.near('event', sentence.index - REACH, sentence.index).length === 0
}

/** `in Lima`, `at the Judd School`. */
const isPlaced = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.places.some((m) => m.sort !== 'demonym' && !m.inside && /^(?:in|at)$/.test(context.low(beforeName(context, m.from)))) ||
  sentence.organizations.some((m) => !m.generic && !m.inside && context.low(beforeName(context, m.from)) === 'at')

const ANY = /^(?:event|activity|gathering|occasion|celebration|ceremony|programme|program)$/
/** How many sentences before may have named what was held. */
const NAMED = 2

/** "X accompanied Y to the Peru Week. The event took place on 4 May": the occasion that the sentences right before only name. */
export function tellNameBefore(draft: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const word = context.low(noun.to - 1)
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - NAMED); index--) {
    const before = context.doc.sentences[index]
    if (!before || !sameItem(index, sentence, context)) return
    const titles = before.occasions.filter((m) => !m.inside && m.to - m.from > 1 && m.head !== 'anniversary')
    const [title] = titles
    if (titles.length > 1) return
    if (!title) continue
    if (ANY.test(word) || title.name.toLowerCase().includes(word)) tellName(draft, title, before, context)
    return
  }
}

function tellName(draft: Draft<'event'>, title: TitleMention, before: AnnotatedSentence, context: BuildContext): void {
  const kind = kindOfName(before, title.from, title.to, title.to) ?? kindOfHead(title.head, title.name)
  if (kind) {
    draft.retract('kind')
    draft.tell('kind', kind, [title.from, title.to])
  }
  draft.tell('name', title.name, [title.from, title.to])
  tellEdition(draft, title, before, context)
  draft.sentences.add(before.index)
}
