import type { AnnotatedSentence } from '#model/annotated'
import { SHAPE } from '#model/tokens'
import type { BuildContext } from '../context.ts'

/** Tokens of the longest dateline. */
const LONGEST = 16

/** `LIMA, May 3 -- The ministry gave`, `Mexico City, 30 May 2022 (TDI): The envoy`: where the sentence itself begins. */
export function behindDateline(sentence: AnnotatedSentence, to: number, context: BuildContext): number {
  const { from } = sentence
  if (!(context.shape(from) & SHAPE.capital)) return from
  for (let i = from + 1; i < Math.min(to, from + LONGEST); i++) {
    const form = context.form(i)
    if (/^\p{Ll}{3,}$/u.test(form)) return from
    const bracket = context.form(i - 1) === ')'
    if (/^(?:--|–|—|-)$/.test(form) && (bracket || /^[\p{Lu}.]{3,}$/u.test(context.form(from)) || isDated(sentence, i))) return i + 1
    if (form === ':' && bracket) return i + 1
  }
  return from
}

/** True where a date ends right before a token. */
const isDated = (sentence: AnnotatedSentence, at: number): boolean => sentence.dates.some((date) => date.to === at)
