import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { inNameOf } from './opening-giver.ts'
import { tellParties, tellPlainGiver } from './people.ts'

/** `a $700,000 gift of the Builders Foundation`: the body behind `of`, where the sum stands before the noun. */
export function tellOwnerBehind(draft: Draft<'contribution'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  if (context.low(cue.to) !== 'of') return
  const start = context.low(cue.to + 1) === 'the' ? cue.to + 2 : cue.to + 1
  const body = sentence.organizations.find((m) => m.from >= cue.to + 1 && m.from <= start && !m.inside && !m.generic)
  if (body) draft.tell('donors', body.name, [body.from, body.to])
}

/** `Italy made a contribution of …`: who stands before the verb. */
export function tellMaker(draft: Draft<'contribution'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const behalf = inNameOf(sentence, cue.from, context)
  if (behalf.length > 0) {
    tellParties(draft, 'donors', behalf)
    return
  }
  let i = cue.from - 1
  while (i > sentence.from && cue.from - i < 6 && !MAKES.test(context.low(i))) i--
  if (!MAKES.test(context.low(i))) {
    tellFunder(draft, cue, sentence, context)
    return
  }
  let to = i
  while (/^(?:has|have|had|also)$/.test(context.low(to - 1))) to--
  tellParties(draft, 'donors', partiesUpTo(sentence, to, sentence.from, context))
  if (draft.valuesOf('donors').length === 0) tellPlainGiver(draft, to, sentence.from, context)
}

/** `Korea has built the school through a grant of $2 million`: who opens the sentence gives the grant. */
function tellFunder(draft: Draft<'contribution'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const lead = /^(?:an?|the|its)$/.test(context.low(cue.from - 1)) ? cue.from - 2 : cue.from - 1
  if (!/^(?:through|with|via)$/.test(context.low(lead))) return
  const verb = sentence.cues.find((other) => other.form === 'finite' && other.from > sentence.from && other.to < lead)
  if (!verb || /^(?:was|were|been|is|are|be)$/.test(context.low(verb.from - 1))) return
  let to = verb.from
  while (/^(?:has|have|had|also|recently)$/.test(context.low(to - 1))) to--
  tellParties(draft, 'donors', partiesUpTo(sentence, to, sentence.from, context))
}

const MAKES = /^(?:made|makes|formalised|formalized|announced|approved|extended|extends|awarded|signed|provided)$/

/** `the group's donation of 300 books`: whose donation it is. */
export function tellOwner(draft: Draft<'contribution'>, at: number, sentence: AnnotatedSentence, context: BuildContext): void {
  for (let i = at - 1; i > sentence.from && at - i < 4; i--) {
    const owned = /^(.+)[’']s?$/u.exec(context.form(i))
    const to = /^[’']s?$/u.test(context.form(i)) ? i : owned ? i + 1 : 0
    if (!to) continue
    const parties = partiesUpTo(sentence, to, Math.max(sentence.from, to - 8), context)
    tellParties(draft, 'donors', parties)
    if (draft.valuesOf('donors').length > 0) return
    if (owned?.[1]) draft.tell('donors', owned[1], [i, i + 1])
    else if (/^\p{L}{3,}$/u.test(context.form(to - 1))) {
      const first = sentence.places.some((m) => m.sort === 'demonym' && m.to === to - 1) ? to - 2 : to - 1
      draft.tell('donors', context.words(first, to), [first, to])
    }
    return
  }
}
