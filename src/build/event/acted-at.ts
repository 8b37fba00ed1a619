import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import type { Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** What is done at a ceremony: it is handed over, opened, awarded, presented. */
const ACTS: ReadonlySet<string> = new Set(['ceremonial', 'give', 'give-to', 'give-sum', 'open', 'award'])
/** What else somebody does at an occasion. */
const DEEDS: ReadonlySet<string> = new Set([...ACTS, 'say', 'speak', 'tell', 'share', 'position', 'perform', 'meet', 'welcome', 'attend', 'sign'])

/** What was done at an occasion that a noun names, and where its words `at a …` begin. */
export interface Deed {
  readonly verb: CueMention
  readonly lead: number
  /** A handing over, an opening, an award: the occasion was held for it. */
  readonly solemn: boolean
}

/** "handed over the books at a ceremony", "At a reception in Lima, X announced": the verb that says what was done at the occasion. */
export function deedAt(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Deed | null {
  const lead = leadOf(noun, sentence, context)
  if (lead < 0) return null
  const verb =
    sentence.cues.findLast((cue) => isDeed(cue) && cue.to <= lead && lead - cue.to <= 40) ??
    (lead <= sentence.from + 1 ? sentence.cues.find((cue) => isDeed(cue) && cue.from >= noun.to) : undefined)
  return verb ? { verb, lead, solemn: ACTS.has(verb.cue) } : null
}

const isDeed = (cue: CueMention): boolean => DEEDS.has(cue.cue) && (cue.form === 'finite' || cue.form === 'participle' || cue.cue === 'ceremonial')

/** The `at` or `during` of `at a welcome dinner`; -1 where none leads to the noun. */
function leadOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 8); i--) {
    const low = context.low(i)
    if (low === 'at' || low === 'during') return i
    if (low === 'in' && /^(?:a|an)$/.test(context.low(i + 1))) return i
    if (/^(?:,|;|:|of|and|for|to|by|with|that|which|on|from|is|was|were|are)$/.test(low)) return -1
  }
  return -1
}

/** Who acts there, and to whom: the subject, or in the passive what stands after `by`, and who stands after `to`. */
export function tellDoers(draft: Draft<'event'>, { verb, lead, solemn }: Deed, sentence: AnnotatedSentence, context: BuildContext): void {
  const clause = clauseOf(verb, sentence, context)
  const doers = clause.passive ? clause.by : clause.subject
  const given = solemn && verb.to <= lead ? after('to', verb.to, sentence, lead, context) : []
  const isPerson = (party: Party): boolean => party.kind === 'person'
  tellParties(draft, 'participants', [...doers, ...given].filter(isPerson))
}
