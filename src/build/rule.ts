import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, MentionKind } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import type { BuildContext } from './context.ts'

/**
 * One way in which sentences tell a record. It is woken only by the cues and mentions it names, so a sentence meets
 * only the rules it could satisfy. Its file is `build/<id>.ts`, its cases `build/<id>.cases.yml`.
 */
export interface BuildRule {
  readonly id: string
  readonly version: number
  /** Cue classes of `lexicon/cues` that wake it. */
  readonly cues?: readonly string[]
  /** Mention kinds that wake it. */
  readonly mentions?: readonly MentionKind[]
  build(at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void
}

export const stampOf = (rule: Pick<BuildRule, 'id' | 'version'>): RuleStamp => `${rule.id}@${rule.version}`

/** Runs rules over every sentence, in text order, each only where it is woken. */
export function runRules(rules: readonly BuildRule[], context: BuildContext): void {
  const byCue = new Map<string, BuildRule[]>()
  const byKind = new Map<string, BuildRule[]>()
  const put = (map: Map<string, BuildRule[]>, key: string, rule: BuildRule): void => void (map.get(key)?.push(rule) ?? map.set(key, [rule]))
  for (const rule of rules) {
    for (const cue of rule.cues ?? []) put(byCue, cue, rule)
    for (const kind of rule.mentions ?? []) put(byKind, kind, rule)
  }
  for (const sentence of context.doc.sentences) {
    for (const cue of sentence.cues) for (const rule of byCue.get(cue.cue) ?? []) rule.build(cue, sentence, context, stampOf(rule))
    for (const mention of sentence.mentions) for (const rule of byKind.get(mention.kind) ?? []) rule.build(mention, sentence, context, stampOf(rule))
  }
}
