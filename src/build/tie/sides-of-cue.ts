import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { type Kind, LASTING, NEEDS_SINCE } from './kind.ts'
import { memberCountry } from './member-country.ts'
import { membership } from './membership.ts'
import { documentAround, fromInstrument } from './of-document.ts'
import { begun, isBegun, partners, sidesAround } from './pair.ts'
import { partnerOf } from './partner-of.ts'
import { type Side, sidesOf } from './sides.ts'
import { lasts, sinceOf } from './since.ts'
import { onlyTwo, theTwo, twoTowns } from './the-two.ts'
import { sister, twinned } from './twinned.ts'
import { twoBodies } from './two-bodies.ts'
import { withWhich } from './with-which.ts'
import { jointly, workers } from './work.ts'

/** Between whom the tie is that a cue tells of; fewer than two where that is not told. */
export function sidesFor(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (isUndated(cue, sentence, context)) return []
  const related = kind === 'membership' ? null : withWhich(cue, sentence, context)
  if (related) return related
  const own = OF_CUE[cue.cue]
  if (own) return own(cue, sentence, context)
  if (kind === 'membership') return membership(cue, sentence, context)
  if (kind === 'sister_city') return sister(cue, sentence, context)
  const document = fromInstrument(cue, sentence, context)
  if (document.length > 1) return document
  const around = sidesAround(cue, sentence, context)
  if (around.length > 1) return around
  const named = cue.cue === 'tie-cooperate' ? partners(cue, sentence, context) : []
  if (named.length > 1) return named
  if (documentAround(cue, sentence) || cue.cue === 'tie-links') return []
  if (sinceOf(cue, sentence, context) === null) return kind === 'diplomatic_relations' ? whenFounded(cue, sentence, context) : []
  const bodies = twoBodies(cue, sentence, context)
  if (bodies.length > 1) return bodies
  const two = onlyTwo(sidesOf(sentence, false, context), kind)
  return two.length > 1 ? two : theTwo(cue, sentence, context)
}

/** True where a cue makes a tie only with its beginning, and neither that nor how long it has lasted is told. */
const isUndated = (cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  NEEDS_SINCE.has(cue.cue) && sinceOf(cue, sentence, context) === null && !(LASTING.has(cue.cue) && lasts(cue, sentence, context))

type Reader = (cue: CueMention, sentence: AnnotatedSentence, context: BuildContext) => Side[]

/** `twinned with B`, `the two towns have been twinned since 1962`. */
const towns: Reader = (cue, sentence, context) => {
  const named = twinned(cue, sentence, context)
  return named.length > 1 || sinceOf(cue, sentence, context) === null ? named : twoTowns(cue, sentence, context)
}

/** `Relations between A and B were established in 1962`, `relations between the two were established`. */
const begunBetween: Reader = (cue, sentence, context) => {
  const named = begun(cue, sentence, context)
  if (named.length > 1 || !isBegun(cue.to, sentence, context)) return named
  const bodies = twoBodies(cue, sentence, context)
  return bodies.length > 1 ? bodies : theTwo(cue, sentence, context)
}

/** Cues whose sides stand in a way of their own. */
const OF_CUE: Readonly<Record<string, Reader>> = {
  'tie-member-country': memberCountry,
  'tie-partner': membership,
  'tie-twin': towns,
  'tie-linked': towns,
  'tie-work': workers,
  'tie-cooperate-with': workers,
  'tie-own-partner': partnerOf,
  'tie-joint': jointly,
  'tie-relations-between': begunBetween,
}

/** `… between A and B, when the two countries established diplomatic relations`: the two states of the sentence. */
function whenFounded(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (!/^(?:establish|restor|resum|normali)/.test(context.low(cue.from - 1)) || context.low(cue.from - 1).endsWith('ing')) return []
  return /^(?:countries|nations|states|sides|governments)$/.test(context.low(cue.from - 2))
    ? onlyTwo(sidesOf(sentence, false, context), 'diplomatic_relations')
    : []
}
