import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance, tellWhen, tellWhere } from './circumstances.ts'
import { kindOfCue, kindOfName } from './kind.ts'
import { statedSubstance, tellParties } from './people.ts'

const QUIET = new Set(['footnote', 'running-head', 'furniture', 'page-number'])

/** A named occasion with something told of it: who held it, who attended, when, where. */
export const namedOccasion: BuildRule = {
  id: 'event/named-occasion',
  version: 1,
  mentions: ['occasion'],
  build(at, sentence, context, rule) {
    const title = at as TitleMention
    if (title.inside || QUIET.has(context.doc.document.units[sentence.unit]?.kind ?? '')) return
    const draft = context.draft('event', rule, sentence)
    const cut = nameCut(title, context)
    draft.tell('kind', kindOfName(sentence, title.from, title.to, cut) ?? 'conference', [title.from, title.to])
    draft.tell('name', title.name, [title.from, title.to])
    if (title.edition !== null) draft.tell('series', { name: title.base, edition: title.edition }, [title.from, title.to])
    const linked = tellRoles(draft, sentence, title.from, title.to, context)
    const stretch = { sentence, at: title.to, from: sentence.from, to: sentence.to }
    tellWhen(draft, stretch, context, linked)
    tellWhere(draft, stretch, context, linked)
    if (linked) tellAttendance(draft, stretch, context)
    const told = statedSubstance(draft)
    if (told < 2) return context.reject(rule, title.from, title.to, 'the occasion is only named')
    if (!linked && told < 3) return context.reject(rule, title.from, title.to, 'no verb says that it took place')
    context.keep(draft)
  },
}

/** An occasion without a proper name: "a photo exhibition was held in", "X organized a workshop on". */
export const unnamedOccasion: BuildRule = {
  id: 'event/unnamed-occasion',
  version: 1,
  cues: ['occasion.conference', 'occasion.ceremony', 'occasion.culture', 'occasion.sport', 'occasion.training', 'occasion.other', 'occasion.meeting'],
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (QUIET.has(context.doc.document.units[sentence.unit]?.kind ?? '')) return
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

/** The end of a name's head: before its first `of`, `on`, `for`, `between`, `:`. */
function nameCut(title: TitleMention, context: BuildContext): number {
  for (let i = title.from + 1; i < title.to; i++) if (/^(?:of|on|for|between|:|under|to|in|at|—|–)$/.test(context.low(i))) return i
  return title.to
}

/** Tells who held it, who attended, from the verbs around; true where one of them says that it took place. */
function tellRoles(draft: Draft<'event'>, sentence: AnnotatedSentence, from: number, to: number, context: BuildContext): boolean {
  let linked = false
  for (const verb of sentence.cues) {
    if (verb.from >= from && verb.to <= to) continue
    if (verb.cue === 'auspices' && verb.from >= to) {
      tellParties(draft, 'organizers', partiesFrom(sentence, verb.to, sentence.to, context))
      linked = true
    } else if (verb.cue === 'support' && verb.from >= to) tellParties(draft, 'participants', partiesFrom(sentence, verb.to, sentence.to, context))
    else if (verb.cue === 'presence' && verb.from >= to) tellParties(draft, 'participants', partiesFrom(sentence, verb.to, sentence.to, context))
    else if (verb.cue === 'hold' || verb.cue === 'held' || verb.cue === 'open' || verb.cue === 'attend')
      linked = tellRole(draft, clauseOf(verb, sentence, context), from, to, context) || linked
  }
  tellInvited(draft, sentence, context)
  return linked
}

function tellInvited(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const cue of sentence.cues) if (cue.cue === 'invitation') tellParties(draft, 'organizers', partiesFrom(sentence, cue.to, sentence.to, context))
}

/** One verb: active hold → its subject organizes; attend → its subject takes part; passive → the `by` parties organize. */
function tellRole(draft: Draft<'event'>, clause: Clause, from: number, to: number, context: BuildContext): boolean {
  const { verb } = clause
  const sentenceVerb = verb.from < from
  const near = sentenceVerb ? from - verb.to <= 40 : verb.from - to <= 30
  if (!near) return false
  draft.tellStatus(clause.status, clause.statusAt)
  if (verb.cue === 'attend') {
    if (sentenceVerb) tellParties(draft, 'participants', clause.subject)
    else if (clause.passive) tellParties(draft, 'participants', clause.by)
    return true
  }
  if (verb.cue === 'hold' && sentenceVerb && !clause.passive) {
    tellParties(draft, 'organizers', clause.subject)
    return true
  }
  if (verb.cue === 'hold' && !sentenceVerb) {
    tellParties(draft, 'organizers', clause.by)
    return clause.passive
  }
  if (verb.cue === 'open' && sentenceVerb && !clause.passive) tellParties(draft, 'organizers', clause.subject)
  return verb.cue === 'held' || verb.cue === 'open'
}
