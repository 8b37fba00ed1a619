import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, PersonMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { kindOfCue } from './kind.ts'
import { tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** `at`, `during their`: how far before the noun the words may begin. */
const LEAD = 5
const OPENS = new Set(['at', 'during', 'in', 'after', 'following'])
const ARTICLE = new Set(['a', 'an', 'their', 'bilateral', 'separate', 'talks', 'his', 'her', 'the'])
const BEHIND = new Set(['in', 'at', 'on', 'held', 'here', 'today', 'yesterday', 'last', ',', '.'])

/** "X told visiting Minister Y during a meeting in Lima", "X and Y agreed at their talks on Monday": the two of whom the words before tell. */
export function toldAtMeeting(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): boolean {
  const lead = leadOf(noun, sentence, context)
  const sides = lead < 0 ? sidesBehind(noun, sentence, context) : sentence.persons.filter((m) => !m.inside && m.to <= lead)
  if (sides.length !== 2 || sentence.quotations.length > 0 || !(lead < 0 || areTogether(sides, lead, sentence, context))) return false
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
  tellParties(draft, 'participants', sides)
  const stretch = { sentence, at: noun.to, from: sentence.from, to: sentence.to }
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  const dated = datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 7)
  if (!dated && draft.claims.every((claim) => claim.field !== 'places' || claim.basis !== 'stated')) return false
  context.keep(draft)
  return true
}

/** The token of the preposition that leads to the noun; -1 where none does. */
function leadOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  if (!BEHIND.has(context.low(noun.to)) && !sentence.dates.some((date) => date.from === noun.to)) return -1
  for (let i = noun.from - 1; i > Math.max(sentence.from, noun.from - LEAD); i--) {
    if (OPENS.has(context.low(i))) return ARTICLE.has(context.low(i + 1)) || i + 1 === noun.from ? i : -1
    if (!/^\p{Ll}[\p{L}-]*$/u.test(context.form(i))) return -1
  }
  return -1
}

/** `During the meeting held in Lima, | X and Y reviewed`: the two behind the words that open the sentence. */
function sidesBehind(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly PersonMention[] {
  const { from, persons, cues } = sentence
  if (noun.from - from > LEAD || !OPENS.has(context.low(from))) return []
  const [one, other] = persons.filter((m) => !m.inside && m.from >= noun.to)
  const start = one ? Math.min(one.outerFrom, ...one.posts.map((post) => post.titleFrom)) : 0
  if (!one || !other || context.low(start - 1) !== ',' || !areTogether([one, other], other.outerTo, sentence, context)) return []
  return cues.some((cue) => cue.form === 'finite' && cue.from >= noun.to && cue.to <= start && context.low(cue.from) !== 'held') ? [] : [one, other]
}

const TELLING = /^(?:told|informed|assured|briefed|thanked|urged|asked|invited|congratulated|assures|tells)$/
/** Both are named before one verb, or one tells the other. */
function areTogether(sides: readonly PersonMention[], lead: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const [one, other] = sides as [PersonMention, PersonMention]
  for (let i = one.outerTo; i < other.outerFrom; i++) {
    if (context.low(i) === 'and') return !sentence.cues.some((cue) => cue.form === 'finite' && cue.from >= one.outerTo && cue.to <= other.outerFrom)
    if (TELLING.test(context.low(i))) return lead - other.outerTo <= 2
  }
  return false
}
