import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/**
 * Tells which edition of which series an occasion is: `the 4th Forum`, `the inaugural Dialogue`, `third round of the
 * Consultations`, `opening of the 9th Assembly of …`, `the Expo was held for the first time`. `The 25th Anniversary Ceremony` counts years.
 */
export function tellEdition(draft: Draft<'event'>, title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): void {
  if (title.edition !== null) {
    if (/^anniversary\b/i.test(title.base)) return
    draft.tell('series', { name: title.base, edition: title.edition }, [title.from, title.to])
    return
  }
  const before = context.low(title.from - 1) === 'the' ? title.from - 2 : title.from - 1
  const first = [before, title.from].find((i) => context.low(i) === 'inaugural')
  if (first !== undefined) {
    const name = first === title.from ? context.words(title.from + 1, title.to) : title.base
    draft.tell('series', { name, edition: 1 }, [first, title.to])
    return
  }
  const ordinals = sentence.quantities.filter((m) => m.unitKind === 'ordinal')
  const round = context.low(before) === 'of' && context.isIn('rounds', before - 1) ? ordinals.find((m) => m.to === before - 1) : undefined
  const inner = ordinals.find((m) => m.from > title.from && m.to < title.to - 1 && isAfterOf(m.from, context))
  if (round) draft.tell('series', { name: title.base, edition: round.value }, [round.from, title.to])
  else if (inner) draft.tell('series', { name: context.words(inner.to, title.to), edition: inner.value }, [inner.from, title.to])
  else if (context.isIn('recurring/every-year', before) && ordinals.some((m) => m.to === before))
    draft.tell('series', { name: title.base, edition: ordinals.find((m) => m.to === before)?.value ?? null }, [before - 1, title.to])
  else if (context.isIn('recurring/every-year', before)) draft.tell('series', { name: title.base, edition: null }, [before, title.to])
  else {
    const time = whichTime(title, sentence, context)
    if (time !== null) draft.tell('series', { name: title.base, edition: time }, [title.from, title.to])
  }
}

const isAfterOf = (i: number, context: BuildContext): boolean =>
  context.low(i - 1) === 'of' || (context.low(i - 1) === 'the' && context.low(i - 2) === 'of')

/** `was held for the first time`, `took place for the sixth time`, `first held in 2010`: which time it was; null where that is not told. */
function whichTime(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): number | null {
  const held = sentence.cues.find((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.from >= title.to && cue.from - title.to <= 6)
  if (!held) return null
  if (context.low(held.from - 1) === 'first') return 1
  const time = sentence.quantities.find(
    (m) =>
      m.unitKind === 'ordinal' &&
      m.from >= held.to &&
      m.from - held.to <= 4 &&
      context.low(m.from - 1) === 'the' &&
      context.low(m.from - 2) === 'for' &&
      context.low(m.to) === 'time',
  )
  return time ? time.value : null
}
