import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import { plainVerb } from '../clause/verb.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { companyFrom, tellCompany } from './company.ts'
import { tellParties } from './people.ts'

/** How far behind those who came their days may stand. */
const NEAR = 12

/**
 * "the visit of Minister X from 10 to 11 July", "hosted a visit by a Kenyan delegation from 26 November to 1 December": who came
 * and when, where nothing says where. True where one is told.
 */
export function tellVisitBy(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): boolean {
  if (!/^(?:visit|trip|tour)$/.test(context.low(noun.to - 1)) || !/^(?:of|by|from)$/.test(context.low(noun.to))) return false
  const visits: Draft<'event'>[] = []
  for (let at = noun.to; at > 0; ) {
    const one = context.draft('event', rule, sentence)
    one.tell('kind', 'visit', [noun.from, noun.to])
    const end = tellWho(one, at + 1, sentence, context)
    const days = end < 0 ? undefined : datesOf(sentence).find((date) => date.from >= end && date.from - end <= NEAR && (date.edtf?.length ?? 0) >= 7)
    if (!days || hasVerb(end, days.from, sentence)) break
    one.tell('date', days.edtf as string, [days.from, days.to], days.inferred ? 'inferred' : 'stated')
    visits.push(one)
    at = nextOf(days.to, sentence.to, context)
  }
  for (const one of visits) {
    tellHosts(one, noun, sentence, context)
    context.keep(one)
  }
  return visits.length > 0
}

/** Tells who came; the token behind their names, -1 where nobody is named. */
function tellWho(draft: Draft<'event'>, from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const people = partiesFrom(sentence, from, sentence.to, context).filter((party) => party.kind === 'person')
  tellParties(draft, 'participants', people)
  const last = people.at(-1)
  if (last) return last.kind === 'person' ? last.outerTo : last.to
  const company = companyFrom(from, sentence, context)
  if (!company || company.pointing || !tellCompany(draft, company, sentence, context)) return -1
  return company.noun.to
}

/** `from 10 to 11 July as envoy, and | of Minister Y`: where the next visit of a list is told; -1 where none is. */
function nextOf(from: number, to: number, context: BuildContext): number {
  for (let i = from; i < Math.min(to, from + 12); i++) if (context.low(i) === 'and' && /^(?:of|by)$/.test(context.low(i + 1))) return i + 1
  return -1
}

const hasVerb = (from: number, to: number, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some((cue) => cue.form === 'finite' && cue.from >= from && cue.to <= to)

/** `hosted a visit by`: who had them. */
function tellHosts(draft: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 5; i--) {
    if (!context.isIn('hosting/visits', i)) continue
    const { subject } = clauseOf(plainVerb(i), sentence, context)
    tellParties(
      draft,
      'organizers',
      subject.filter((party) => party.kind !== 'place'),
    )
    return
  }
}
