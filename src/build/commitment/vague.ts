import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { governing } from '../statement/instrument.ts'
import { operativeVerb } from '../statement/operative.ts'
import { sayingsWithin } from '../statement/saying.ts'
import type { Speaker } from '../statement/speaker.ts'
import { overDateAfter } from './actor-before.ts'
import { beneficiaryIn } from './beneficiary.ts'
import { deadlineIn, isDue, openingDate, targetIn } from './undertaking.ts'

/** `pledged that Kenya would plant …`: the clause has an actor and an act of its own. */
const actsWithin = ([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.cues.some(
    (will) =>
      will.cue === 'will' &&
      will.from > from &&
      will.to < to &&
      (sentence.cues.some((act) => act.cue === 'definite-act' && act.from === will.to) ||
        (context.low(will.to) !== 'be' && (deadlineIn(sentence, [will.to, to]) !== null || targetIn(sentence, [will.to, to], context) !== null))),
  )

/** Verbs that announce an event, or what one will see, however exactly it is dated. */
const ANNOUNCES =
  /^(?:visit|meet|attend|arrive|travel|return|participate|speak|take|feature|include|last|run|start|begin|celebrate|commemorate|mark|unveil|co-chair|chair|address|come|go|see|find|know|become|be|have|remain|mean|face|show|cover|enjoy|benefit|receive|appear)$/

/** Verbs of a programme of days: what they tell will take place, and is no undertaking, whatever its date. */
const ON_THE_PROGRAMME =
  /^(?:visit|attend|arrive|depart|leave|fly|travel|tour|participate|speak|unveil|co-chair|chair|address|sign|inaugurate|deliver|pay|return|hold|perform|exhibit|compete|sing|dance)$/
const PROGRAMME_NOUNS = /^(?:speech|address|keynote|lecture|remarks|homage|tribute|respects|visit|call|talks|meeting|meetings|consultations)$/

function isOnProgramme([from, to]: Tokens, context: BuildContext): boolean {
  const verb = context.low(from)
  if (!ON_THE_PROGRAMME.test(verb)) return false
  if (verb === 'return') return context.low(from + 1) === 'to' || context.low(from + 1) === 'home'
  if (!/^(?:deliver|pay|hold)$/.test(verb)) return true
  for (let i = from + 1; i < Math.min(to, from + 6); i++) if (PROGRAMME_NOUNS.test(context.low(i))) return true
  return false
}

/** `will sign the loan agreement before the end of 2026`: to be checked on a day that is not the programme's. */
function isSignedBy(begin: number, action: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const date = deadlineIn(sentence, action)
  return context.low(begin) === 'sign' && date !== null && isDue(date)
}

/** `make every effort`, `make good use of it`, `do its best`: promised, but never to be checked. */
const BEST =
  /^(?:take (?:all |the |any )*(?:necessary|appropriate|required|concrete) (?:steps|measures|action)|make (?:good|full|the best|every|all)|do (?:its|their|his|her|our|my|everything)|spare no|give (?:its|their|his|her) (?:full|best))\b/

/** What is offered is undertaken where it comes back, lasts or is still to come: `two seats every year`, `training for three years`. */
const isToCome = ([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  isAhead(deadlineIn(sentence, [from, to]), context) ||
  sentence.dates.some((m) => m.duration !== undefined && m.from >= from && m.to <= to) ||
  sentence.quantities.some(
    (m) => m.unitKind === 'duration' && m.from > from && m.to <= to && /^(?:over|for|within)$/.test(context.low(m.from - 1)),
  ) ||
  /\b(?:(?:every|each|per|a|next|coming) (?:academic )?(?:year|month|semester|intake)|annually|yearly|from (?:next|19|20))/i.test(
    context.words(from, to),
  )

/** A date by which; a bare one only where the document was not written later. */
const isAhead = (date: DateMention | null, context: BuildContext): boolean =>
  date !== null &&
  (isDue(date) || date.edtf === null || date.relation !== 'at' || date.edtf >= (context.doc.document.facts.published ?? '9').slice(0, 4))

/** Kinds of help that are announced before they are given. */
const HELP = /(?:scholarships?|slots|places|seats|grants?|awards|fellowships|bursaries|doses|tonnes|tons|vaccines|internships|positions|vouchers)$/

function notOffered(verb: CueMention, actor: Speaker, action: Tokens, sentence: AnnotatedSentence, context: BuildContext): string | null {
  const target = targetIn(sentence, action, context)
  const forSomebody = beneficiaryIn(action, actor, sentence, context) !== null
  if (context.low(verb.from).startsWith('announc')) {
    if (context.low(verb.from) !== 'announced') return 'a heading announces it'
    if (isStep(action, context) && deadlineIn(sentence, action) !== null) return null
    const help = target !== null && target.from - verb.to <= 2 && (target.unitKind === 'money' || HELP.test(target.unit ?? ''))
    return help && (forSomebody || isToCome(action, sentence, context)) ? null : 'no help is announced'
  }
  if (context.low(verb.to) === 'to' || !isToCome(action, sentence, context)) return 'what is offered may be given by now'
  return target || forSomebody ? null : 'no amount is promised'
}

/** `the opening of a consulate in 2005`, `the dispatch of 20 nurses by May`: an act told by its noun. */
const isStep = ([from]: Tokens, context: BuildContext): boolean =>
  /^(?:opening|establishment|construction|building|creation|dispatch|sending|dispatching|rebuilding|reopening|renovation|delivery|setting)$/.test(
    context.low(/^(?:the|a)$/.test(context.low(from)) ? from + 1 : from),
  ) && /^(?:of|up)$/.test(context.low(/^(?:the|a)$/.test(context.low(from)) ? from + 2 : from + 1))

/** `open an exhibition`, `open on 4 May`, `launch Reading Week`; not `open a library`. */
const opensEvent = ([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (/^(?:open|launch)$/.test(context.low(from)) && sentence.occasions.some((m) => m.from > from && m.from <= from + 2)) ||
  (context.low(from) === 'open' &&
    (!/^(?:a|an|its|their|our|new|another|\d+|two|three|four|five|six|embassies|consulates|missions|schools|offices|branches|cent(?:res|ers)|hospitals|clinics|campuses|libraries|factories|direct)$/.test(
      context.low(from + 1),
    ) ||
      sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.from > from && cue.from < Math.min(to, from + 6))))

/** `is committed to helping the two coasts`: nothing that is counted or due. */
const isGeneralGerund = ([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^(?:help|work|support|continu|strengthen|promot|deepen|enhanc|ensur|assist|cooperat|collaborat|improv|develop|build|maintain|uphold|advanc|expand|foster|mak)ing$/.test(
    context.low(from),
  ) &&
  targetIn(sentence, [from, to], context) === null &&
  deadlineIn(sentence, [from, to]) === null

/** `vowed to continue working with the union`, `to continue to support them`: nothing that is counted or due. */
const isGeneralGoingOn = (action: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean => {
  const next = context.low(action[0] + 1) === 'to' ? action[0] + 2 : action[0] + 1
  return (
    /^(?:work|support|strengthen|cooperat|promot|help|assist|deepen|collaborat|engag|its|their|his|her|our)(?:ing|e)?$/.test(context.low(next)) &&
    targetIn(sentence, action, context) === null &&
    deadlineIn(sentence, action) === null
  )
}

/** `He said the party will host …`: somebody gives their word for it. */
const isReported = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sayingsWithin(sentence.index, sentence.index, context).some(
    (saying) => saying.verb[0] < verb.from && saying.segments.some(([from, to]) => from <= verb.from && to >= verb.to),
  )

/** `is to receive 15 young officials`: hosts them. */
const receivesPeople = ([from]: Tokens, target: ReturnType<typeof targetIn>, context: BuildContext): boolean =>
  context.low(from) === 'receive' &&
  target?.unitKind === 'count' &&
  context.doc.wordsIn('people/helped').has((target.unit ?? '').split(' ').at(-1)?.toLowerCase() ?? '')

/** `will have trained 40 nurses by 2027`. */
const isDoneBy = (action: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(action[0]) === 'have' && /(?:ed|built|sent|given)$/.test(context.low(action[0] + 1)) && targetIn(sentence, action, context) !== null

/** `has set aside 20 scholarships for X`, `sets aside seats each year`: given, where no resolution says so. */
const isSetAside = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(verb.from).startsWith('set') &&
  operativeVerb(sentence, context) !== verb.from &&
  sentence.quantities.some((m) => m.unitKind === 'count' && m.from >= verb.to && m.from - verb.to <= 2)

/** `will establish a liaison office`: something that is there afterwards. */
const setsUp = ([from]: Tokens, context: BuildContext): boolean =>
  /^(?:open|establish|build|create|launch|found|sign|appoint)$/.test(context.low(from)) && /^(?:an?|two|three|new)$/.test(context.low(from + 1))

/** Why a candidate cannot be checked later; null where it can. */
export function tooVague(verb: CueMention, actor: Speaker, action: Tokens, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (verb.cue === 'pledge-sum') return vagueSum(verb, action, sentence, context)
  if (/^(?:not|be|been|have)$/.test(context.low(action[0])) && !isDoneBy(action, sentence, context)) return 'nothing that the actor does is promised'
  if (verb.cue === 'assurance' && actsWithin(action, sentence, context)) return 'the act is told of its own actor'
  if (/-sum$/.test(verb.cue) && /^(?:will|would|shall|to)$/.test(context.low(verb.from - 1))) return 'told by the verb before'
  if (verb.cue === 'offer-sum') return notOffered(verb, actor, action, sentence, context)
  const begin = overDateAfter(action[0], sentence, context)
  if (/\bmutually (?:convenient|agreed|acceptable)\b/.test(context.words(...action).toLowerCase()) && !deadlineIn(sentence, action))
    return 'left open'
  if (BEST.test(context.words(begin, begin + 5).toLowerCase())) return 'too general to be checked'
  if (verb.cue === 'will' && isOnProgramme([begin, action[1]], context) && !isSignedBy(begin, action, sentence, context))
    return 'an event is announced'
  if (context.low(begin) === 'prepare' && context.low(begin + 1) === 'for') return 'too general to be checked'
  if (verb.cue === 'plan' && /\b(?:today|tomorrow)\b/.test(context.words(Math.max(sentence.from, verb.from - 5), verb.from)))
    return 'an event is announced'
  if (verb.cue === 'pledge') return vaguePledge(verb, begin, action, sentence, context)
  return verb.cue === 'pledge-noun' || verb.cue === 'assurance' ? null : vagueAct(verb, actor, action, sentence, context)
}

/** `pledged $5 million`: an amount is promised. */
function vagueSum(verb: CueMention, action: Tokens, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (/^(?:to|that)$/.test(context.low(verb.to))) return 'an act is promised, not a sum'
  if (isSetAside(verb, sentence, context)) return 'what is set aside is given'
  return targetIn(sentence, [action[0], Math.min(action[1], action[0] + 7)], context) ? null : 'no amount is promised'
}

/** `pledged to build`: an act, told at token `begin`, which the verb itself promises. */
function vaguePledge(verb: CueMention, begin: number, action: Tokens, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (/^(?:is|was|are|were|remains?|,)$/.test(context.low(verb.from - 1)) && isGeneralGerund(action, sentence, context))
    return 'too general to be checked'
  if (/^(?:the|a|an|its|their|our|his|her|this|these|such)$/.test(context.low(begin)) && context.low(verb.to - 1) === 'to')
    return 'no act is promised'
  return context.low(begin) === 'continue' && isGeneralGoingOn(action, sentence, context) ? 'too general to be checked' : null
}

/** `will build`, `plans to send`: an act that is promised only where it can be checked. */
function vagueAct(verb: CueMention, actor: Speaker, action: Tokens, sentence: AnnotatedSentence, context: BuildContext): string | null {
  const target = targetIn(sentence, action, context)
  const date = deadlineIn(sentence, action) ?? openingDate(sentence, verb, context)
  const exact = target !== null || date !== null
  const cueAt = sentence.cues.filter((cue) => cue.from === action[0])
  const definite = cueAt.some((cue) => cue.cue === 'definite-act')
  const general = cueAt.some((cue) => cue.cue === 'general-aim')
  const due = (date !== null && isDue(date)) || target !== null
  if (verb.cue === 'plan' && context.low(verb.to - 1) !== 'to') return 'nothing is undertaken'
  if (verb.cue === 'will' && governing(sentence, context) && actor.sort === 'sides' && !due && !setsUp(action, context))
    return 'a position of the sides of a document'
  if (verb.cue === 'intent' && !general && context.low(verb.from) === 'intention') return null
  if (general && !exact) return 'too general to be checked'
  if (verb.cue === 'will' && /^(?:receive|get|see|find)$/.test(context.low(action[0])) && !receivesPeople(action, target, context))
    return 'something comes to the actor'
  if (general && !definite && verb.cue === 'will' && (!due || ANNOUNCES.test(context.low(action[0])))) return 'announces no act'
  if (!definite && !exact) return 'no act that one can check'
  if (
    verb.cue === 'will' &&
    !(date !== null && /^(?:host|hold)$/.test(context.low(action[0])) && isReported(verb, sentence, context)) &&
    (/^(?:host|hold|present|share|join|return|convene|organize|organise)$/.test(context.low(action[0])) || opensEvent(action, sentence, context)) &&
    !(context.low(action[0]) === 'share' && /^an?$/.test(context.low(action[0] + 1))) &&
    !due
  )
    return 'an event is announced'
  return null
}
