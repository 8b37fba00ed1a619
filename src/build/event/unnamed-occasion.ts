import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { segmentAround, tellAttendance, tellWhen, tellWhere } from './circumstances.ts'
import { kindOfCue, OCCASION_CUES } from './kind.ts'
import { statedSubstance } from './people.ts'
import { tellRoles } from './roles.ts'

/** An occasion told by a common noun: "a photo exhibition was held in", "the seminar “…” took place", "side events including “…” and “…”". */
export const unnamedOccasion: BuildRule = {
  id: 'event/unnamed-occasion',
  version: 2,
  cues: OCCASION_CUES,
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (context.isQuiet(sentence) || isPartOfName(noun, sentence) || isPartOfLonger(noun, sentence) || namesNext(noun, sentence, context)) return
    const titles = titlesAfter(noun, sentence, context)
    if (titles.length === 0 && !isIndefinite(noun, sentence, context)) return
    for (const title of titles.length ? titles : [null]) {
      const draft = context.draft('event', rule, sentence)
      draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
      if (title) draft.tell('name', context.words(title[0], title[1]), title)
      const end = title ? title[1] + 1 : noun.to
      const linked = tellRoles(draft, sentence, noun.from, end, context)
      if (!linked) {
        context.reject(rule, noun.from, noun.to, 'no verb says that it took place')
        continue
      }
      const stretch = segmentAround(sentence, end, context)
      tellWhen(draft, stretch, context)
      tellWhere(draft, stretch, context)
      tellAttendance(draft, stretch, context)
      if (statedSubstance(draft, sentence, context) < 2 || (!title && draft.valueOf('date') === null))
        context.reject(rule, noun.from, noun.to, 'too little is told of it')
      else context.keep(draft)
    }
  },
}

const isPartOfName = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => m.kind !== 'quotation' && m.kind !== 'quantity' && m.kind !== 'date' && m.from <= noun.from && m.to >= noun.to)
const isPartOfLonger = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some(
    (cue) => cue !== noun && cue.cue.startsWith('occasion.') && cue.from <= noun.from && cue.to >= noun.to && cue.to - cue.from > noun.to - noun.from,
  )

/** "the opening ceremony of the 5th Forum": told with the name that follows. */
function namesNext(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(noun.to) !== 'of' && context.low(noun.to) !== 'for') return false
  return sentence.mentions.some((m) => m.kind === 'occasion' && !m.inside && m.from > noun.to && m.from - noun.to <= 2)
}

const TITLE_LEAD = /^(?:titled|entitled|themed|called|named|dubbed|on|of|under|the|theme|title|motto|with|including|and|—|–|-|:|,|such|as|series)$/

/** The quoted titles that belong to a noun: one, or a list of them. Tokens inside the marks. */
function titlesAfter(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): (readonly [number, number])[] {
  const titles: (readonly [number, number])[] = []
  let at = noun.to
  for (const mention of sentence.mentions) {
    if (mention.kind !== 'quotation' || mention.from < at) continue
    if (!isLead(at, mention.from, context) || mention.to - mention.from < 4 || !isTitleCase(mention, context)) break
    titles.push([mention.from + 1, context.low(mention.to - 2) === ',' ? mention.to - 2 : mention.to - 1])
    at = mention.to
  }
  return titles
}

function isLead(from: number, to: number, context: BuildContext): boolean {
  if (to - from > 6) return false
  for (let i = from; i < to; i++) if (!TITLE_LEAD.test(context.low(i))) return false
  return true
}

/** Most of its longer words begin with a capital: a title, not something that somebody said. */
function isTitleCase(mention: Mention, context: BuildContext): boolean {
  let long = 0
  let capital = 0
  for (let i = mention.from + 1; i < mention.to - 1; i++) {
    if (context.form(i).length < 4) continue
    long++
    if (context.shape(i) & 9) capital++
  }
  return long > 0 && capital / long >= 0.6
}

/** `a`, `an`, a number or nothing before it: the text brings it in. `the` points back. */
function isIndefinite(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 8); i--) {
    const low = context.low(i)
    if (/^(?:a|an|first|two|three|another|joint|inaugural)$/.test(low)) return true
    if (/^(?:the|this|that|these|those|its|their|his|her|such|each|every|all|any|,|of|and|in|to|for|by|with|at)$/.test(low)) return false
  }
  return false
}
