import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import { beforeName, type Party, partiesFrom } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { companyBefore, tellCompany } from './company.ts'
import { substance, tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellPlace, tellWhere } from './where.ts'

/** "was accorded a ceremonial welcome", "laid a wreath at", "handed over the keys to", "cut the ribbon": an act in public. */
export const ceremonialAct: BuildRule = {
  id: 'event/ceremonial-act',
  version: 4,
  cues: ['ceremonial'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form === 'gerund' && !isOwnDeed(verb, sentence, context)) return
    if (/^dedicat/.test(context.low(verb.from)) && (verb.form === 'participle' || context.low(verb.to) === 'to')) return
    if (sentence.cues.some((cue) => cue.cue === 'occasion.ceremony' && (cue.to <= verb.from || cue.from >= verb.to)))
      return context.reject(rule, verb.from, verb.to, 'told with the ceremony')
    const clause = clauseOf(verb, sentence, context)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    const mourned = MOURNING.test(context.low(verb.from))
    const beside = verb.form === 'gerund' && verb.from !== sentence.from
    const actors = beside ? partiesFrom(sentence, sentence.from, verb.from, context) : clause.subject
    const named = actors.filter((party) => party.kind !== 'place' && !(mourned && isHonoured(party, context)))
    tellParties(draft, 'participants', named)
    tellParties(draft, 'participants', clause.by)
    const limit = Math.min(clause.to, verb.to + 14)
    const others = takes(verb, context)
      ? ['from', 'of'].flatMap((lead) => after(lead, verb.to, sentence, limit, context))
      : after(isConferred(verb, context) ? 'on' : 'to', verb.to - 1, sentence, Math.min(clause.to, verb.to + 12), context)
    const recipients = mourned ? [] : others.filter((party) => party.kind !== 'place')
    tellParties(draft, 'participants', recipients)
    const company = named.length === 0 ? companyBefore(verb, sentence, context) : null
    if (company) tellCompany(draft, company, sentence, context)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, verb.from, verb.to, 'nobody is named')
    const stretch = { sentence, at: verb.to, from: clause.from, to: clause.to }
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context, false)
    if (draft.valuesOf('places').length === 0) tellVisited(draft, sentence, context)
    tellAttendance(draft, stretch, context)
    if (draft.valueOf('date') === null || substance(draft) < 2) return context.reject(rule, verb.from, verb.to, 'when is not told')
    const dated = draft.claims.some(
      (claim) => claim.field === 'date' && String(claim.value).length >= 10 && datesOf(sentence).some((date) => date.edtf === claim.value),
    )
    if (draft.valuesOf('places').length === 0 && (mourned || (recipients.length === 0 && !dated)))
      return context.reject(rule, verb.from, verb.to, 'where is not told')
    context.keep(draft)
  },
}

/** `Laying a wreath, she said`, `paid tribute to the fallen by laying a wreath`: done then, not only spoken of. */
const isOwnDeed = (verb: CueMention, { from }: AnnotatedSentence, context: BuildContext): boolean =>
  verb.from === from || (context.low(verb.from - 1) === 'by' && /^(?:lay|plant|cutt|plac)ing$/.test(context.low(verb.from)))

/** `laid a wreath`, `paid homage to`: for those who are dead. */
const MOURNING = /^(?:lay|lays|laid|laying|pay|pays|paid|paying|place|places|placed|placing|offer|offers|offered)$/
const isHonoured = (party: Party, context: BuildContext): boolean => /^(?:to|of)$/.test(context.low(beforeName(context, party.from)))

/** `conferred the Order on`. */
const isConferred = (verb: CueMention, context: BuildContext): boolean => context.low(verb.from).startsWith('confer')

/** `received the credentials of`, `accepted letters of credence from`: the others are those who bring them. */
const takes = (verb: CueMention, context: BuildContext): boolean => /^(?:receiv|accept)/.test(context.low(verb.from))

/** "During his visit to Lima, X laid a wreath": it was laid where the visit went. */
function tellVisited(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  const visit = sentence.cues.find((cue) => cue.cue === 'visit-noun' && context.low(cue.to) === 'to')
  const place = visit && sentence.places.find((m) => m.sort !== 'demonym' && !m.inside && m.from > visit.to && m.from - visit.to <= 2)
  if (place?.kind === 'place') tellPlace(draft, place)
}
