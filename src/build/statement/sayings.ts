import type { AnnotatedSentence } from '#model/annotated'
import type { RuleStamp } from '#model/rule'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { stampOf } from '../rule.ts'
import { accordingTo } from './according-to.ts'
import { agreedByAll } from './agreed.ts'
import { endOf, isClosing, quotationsOf, trimmed } from './extent.ts'
import { operativeClause } from './operative.ts'
import { reported } from './reported.ts'
import { goingOnWith, type Saying, type SayingRule } from './saying.ts'
import { findSideInDocument } from './side-in-document.ts'

export const SAYING_RULES: readonly SayingRule[] = [reported, agreedByAll, accordingTo]

interface Stamped {
  readonly rule: SayingRule
  readonly stamp: RuleStamp
}
const byCue = new Map<string, Stamped[]>()
for (const rule of SAYING_RULES) for (const cue of rule.cues) byCue.set(cue, [...(byCue.get(cue) ?? []), { rule, stamp: stampOf(rule) }])

/** Everything said in one sentence, in text order. */
export function sayingsOf(
  sentence: AnnotatedSentence,
  context: BuildContext,
  inUnit: readonly Saying[],
  inDocument: readonly Saying[] = [],
): Saying[] {
  const clause = operativeClause(sentence, context)
  if (clause) return [clause]
  const found: Saying[] = []
  for (const cue of sentence.cues) {
    const rules = byCue.get(cue.cue)
    if (!rules) continue
    for (const { rule, stamp } of rules) {
      const saying = rule.find(cue, { sentence, context, rule: stamp, inSentence: found, inUnit, inDocument })
      if (!saying || !spoken(saying.segments)) continue
      cutShort(found, saying.segments, saying.speaker.from, context)
      const { speaker, segments, verb } = saying
      found.push({ speaker, segments, verb, sentence, rule: stamp })
    }
  }
  const kept = found.filter((saying) => saying.segments.length > 0)
  if (kept.length) return kept
  const position = findSideInDocument(sentence, context, inUnit)
  return position ? [position] : []
}

const spoken = (segments: readonly Tokens[]): boolean => segments.reduce((sum, [from, to]) => sum + to - from, 0) >= 2

/** What was said before ends where a second attribution begins. */
function cutShort(found: Saying[], segments: readonly Tokens[], speaker: number, context: BuildContext): void {
  const last = found.at(-1)
  const start = segments[0]?.[0]
  if (!last || start === undefined) return
  const end = speaker > last.verb[1] ? speaker : verbStart(start, last, context)
  const cut = last.segments.flatMap(([from, to]): Tokens[] => {
    if (to <= end) return [[from, to]]
    const stretch = from < end ? trimmed(from, end, context) : null
    return stretch ? [stretch] : []
  })
  found[found.length - 1] = goingOnWith(last, cut, last.sentence)
}

/** The `and` before a second verb of the same speaker. */
function verbStart(content: number, last: Saying, context: BuildContext): number {
  for (let i = content - 1; i > last.verb[1]; i--) if (context.low(i) === 'and' || context.low(i) === ';') return i
  return content
}

/** True where a sentence stands within a quotation that began before it. */
export function insideQuotation(sentence: AnnotatedSentence, context: BuildContext): boolean {
  const first = quotationsOf(sentence)[0]
  return first !== undefined && first.from === sentence.from && !/^["“«„「『‘]/.test(context.form(sentence.from))
}
/** The part of such a sentence that is still quoted. */
export function quotedPart(sentence: AnnotatedSentence, context: BuildContext): Tokens {
  const first = quotationsOf(sentence)[0]
  let to = Math.min(first?.to ?? sentence.to, endOf(sentence, context))
  while (to > sentence.from + 1 && isClosing(context.form(to - 1))) to--
  return [sentence.from, to]
}
