import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { endOf } from '../statement/extent.ts'

/** Where a clause ends that begins at token `from`: at a semicolon, a relative or contrasting clause, the full stop. */
export function actionFrom(from: number, sentence: AnnotatedSentence, context: BuildContext): Tokens | null {
  const stop = attributionFrom(from, sentence, context) ?? endOf(sentence, context)
  let to = from
  let open = 0
  for (; to < stop; to++) {
    const form = context.form(to)
    if (form === '(') open++
    if (form === ')') open--
    if (open > 0) continue
    if (context.low(to) === 'and' && context.low(to + 1) === 'that') break
    if (form === ';' || /^[”"»]$/.test(form)) break
    if (context.low(to) === 'saying' && /^(?:[:“"]|that)$/.test(context.low(to + 1))) break
    if (
      form === ',' &&
      /^(?:which|while|whereas|but|as|said|according|he|she|bringing|making|marking|noting|stressing|saying|adding)$/.test(context.low(to + 1))
    )
      break
    if (/^(?:while|whereas)$/.test(context.low(to)) && to > from && (context.low(to + 1) === 'the' || /^\p{Lu}/u.test(context.form(to + 1)))) break
    if (context.low(to) === 'and' && saysOn(to + 1, sentence)) break
    if (context.low(to) === 'and' && willAgain(to + 1, sentence, context)) break
    if ((form === ',' || context.low(to) === 'and') && pledgesAgain(to + 1, sentence)) break
    if ((form === ',' || context.low(to) === 'and') && (startsClause(to + 1, context) || bodyWill(to + 1, sentence, context))) break
  }
  while (to > from && /^[,:–—]$/.test(context.form(to - 1))) to--
  return to - from >= 2 ? [from, to] : null
}

/** `…, its director, Ana Ruiz, said on Monday`: the comma at which the attribution begins. */
function attributionFrom(from: number, sentence: AnnotatedSentence, context: BuildContext): number | null {
  const said = sentence.cues.find(
    (cue) =>
      cue.from > from &&
      (cue.cue === 'say' || cue.cue === 'tell' || cue.cue === 'according') &&
      cue.form === 'finite' &&
      context.low(cue.to) !== 'that',
  )
  if (!said) return null
  for (let i = Math.max(from, said.from - 14); i < said.from; i++) if (context.form(i) === ',') return i
  return null
}

/** `… next year, and recalled that`: the speaker goes on. */
const saysOn = (at: number, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some((cue) => cue.from === at && cue.form === 'finite' && /^(?:say|tell|stress|hope|believe|share|position)$/.test(cue.cue))

/** `, and vowed to …`: the same actor undertakes one thing more. */
const pledgesAgain = (at: number, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some((cue) => /^(?:pledge|plan)$/.test(cue.cue) && cue.from >= at && cue.from <= at + 1)

/** `… and will send …`: the next undertaking of the same actor. */
const willAgain = (at: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^(?:will|shall|would|also|is|are)$/.test(context.low(at)) &&
  sentence.cues.some((cue) => cue.cue === 'will' && cue.from >= at && cue.from <= at + 1)

/** `and the Fund will …`, `, and it said …`: a new subject with its verb. */
function startsClause(at: number, context: BuildContext): boolean {
  const first = context.low(at) === 'and' ? at + 1 : at
  for (let k = first + 1; k < first + 5; k++) {
    if (
      /^(?:will|would|shall|has|have|said|is|are|promised|pledged|agreed|committed|announced|plans|undertook|thanked|welcomed|noted|told|expressed|called)$/.test(
        context.low(k),
      ) &&
      /^(?:the|it|they|he|she|both|each)$|^\p{Lu}/u.test(context.form(first))
    )
      return true
  }
  return false
}

/** `and the Open University of Lima will …`: a long name and its verb. */
function bodyWill(at: number, { organizations }: AnnotatedSentence, context: BuildContext): boolean {
  const first = /^(?:the|and)$/.test(context.low(at)) ? at + 1 : at
  const body = organizations.find((m) => !m.inside && (m.from === first || m.outerFrom === at || m.outerFrom === first))
  return body !== undefined && /^(?:will|would|shall|has|have|is)$/.test(context.low(Math.max(body.to, body.outerTo)))
}

/** The further actions of a list parted by semicolons: `will open …; launch …; and deliver …`. */
export function listedActions([, end]: Tokens, sentence: AnnotatedSentence, context: BuildContext): Tokens[] {
  const found: Tokens[] = []
  const stop = endOf(sentence, context)
  let i = end
  while (i < stop && context.form(i) === ';') {
    let from = i + 1
    while (/^(?:and|,|will|would|to|as|well)$/.test(context.low(from))) from++
    let to = from
    while (to < stop && context.form(to) !== ';') to++
    const own = sentence.cues.some((cue) => cue.row.startsWith('undertaking/') && !/aim|act$/.test(cue.cue) && cue.from > from && cue.to <= to)
    const act = sentence.cues.some((cue) => cue.from === from && (cue.cue === 'definite-act' || cue.cue === 'general-aim'))
    if (own || !act || to - from < 2 || !/^\p{Ll}/u.test(context.form(from))) break
    found.push([from, to])
    i = to
  }
  return found
}

/**
 * `to open a library and to train its staff`: each infinitive of a definite act is an undertaking of its own; where `to` or `will`
 * is not said again, each that has a number or a day.
 */
export function infinitivesOf([from, to]: Tokens, verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Tokens[] {
  const infinitive = context.low(verb.to - 1) === 'to'
  const found: Tokens[] = []
  let start = from
  for (let i = from + 2; i < to - 2; i++) {
    if (context.low(i) !== 'and') continue
    const again = context.low(i + 1) === 'to'
    const at = again ? i + 2 : i + 1
    if (!sentence.cues.some((cue) => ACTS.has(cue.cue) && cue.from === at && cue.form !== 'gerund')) continue
    if (again ? !infinitive : !(isExact(start, i, sentence) && isExact(at, to, sentence))) continue
    found.push([start, context.form(i - 1) === ',' ? i - 1 : i])
    start = at
  }
  return [...found, [start, to]]
}

const ACTS = new Set(['definite-act', 'pledge-sum'])

const isExact = (from: number, to: number, { dates, quantities }: AnnotatedSentence): boolean =>
  dates.some((m) => m.from > from && m.to <= to) || quantities.some((m) => m.from > from && m.to <= to)
