import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance, tellWhen, tellWhere } from './circumstances.ts'
import { kindOfCue } from './kind.ts'
import { statedSubstance } from './people.ts'
import { QUIET } from './quiet.ts'
import { tellRoles } from './roles.ts'

/** An occasion without a proper name: "a photo exhibition was held in", "X organized a workshop on". */
export const unnamedOccasion: BuildRule = {
  id: 'event/unnamed-occasion',
  version: 1,
  cues: ['occasion.conference', 'occasion.ceremony', 'occasion.culture', 'occasion.sport', 'occasion.training', 'occasion.other', 'occasion.meeting'],
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (QUIET.has(context.doc.document.units[sentence.unit]?.kind)) return
    if (sentence.mentions.some((m) => m.kind !== 'quotation' && m.kind !== 'quantity' && m.from <= noun.from && m.to >= noun.to)) return
    if (
      sentence.cues.some(
        (cue) => cue.cue === noun.cue && cue !== noun && cue.from <= noun.from && cue.to >= noun.to && cue.to - cue.from > noun.to - noun.from,
      )
    )
      return
    if (!isIndefinite(noun, sentence, context)) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
    tellTitle(draft, sentence, noun, context)
    const linked = tellRoles(draft, sentence, noun.from, noun.to, context)
    if (!linked) return context.reject(rule, noun.from, noun.to, 'no verb says that it took place')
    const stretch = { sentence, at: noun.to, from: sentence.from, to: sentence.to }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    tellAttendance(draft, stretch, context)
    if (statedSubstance(draft) < 2 || draft.valueOf('date') === null) return context.reject(rule, noun.from, noun.to, 'too little is told of it')
    context.keep(draft)
  },
}

/** `a seminar titled “…”`: the title becomes the name. */
function tellTitle(draft: Draft<'event'>, sentence: AnnotatedSentence, noun: CueMention, context: BuildContext): void {
  const quotation = sentence.mentions.find((m) => m.kind === 'quotation' && m.from >= noun.to && m.from - noun.to <= 8 && m.to - m.from > 2)
  if (!quotation) return
  for (let i = noun.to; i < quotation.from; i++)
    if (!/^(?:titled|entitled|themed|called|named|dubbed|on|of|under|the|theme|title|motto|with|—|–|-|:|,)$/.test(context.low(i))) return
  draft.tell('name', context.words(quotation.from + 1, quotation.to - 1), [quotation.from + 1, quotation.to - 1])
}

/** `a`, `an`, a number or nothing before it: the text brings it in. `the` points back. */
function isIndefinite(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 8); i--) {
    const low = context.low(i)
    if (low === 'a' || low === 'an' || low === 'first' || low === 'two' || low === 'another') return true
    if (/^(?:the|this|that|these|those|its|their|his|her|such|each|every|all|any|,|of|and|in|to|for)$/.test(low)) return false
  }
  return false
}
