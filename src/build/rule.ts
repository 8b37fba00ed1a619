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

/** Runs rules over every sentence, in text order, each only where it is woken; `cuesInNames: false` lets verbs inside proper names sleep. */
export function runRules(rules: readonly BuildRule[], context: BuildContext, { cuesInNames = true } = {}): void {
  const byCue = new Map<string, BuildRule[]>()
  const byKind = new Map<string, BuildRule[]>()
  const put = (map: Map<string, BuildRule[]>, key: string, rule: BuildRule): void => void (map.get(key)?.push(rule) ?? map.set(key, [rule]))
  for (const rule of rules) {
    for (const cue of rule.cues ?? []) put(byCue, cue, rule)
    for (const kind of rule.mentions ?? []) put(byKind, kind, rule)
  }
  for (const sentence of context.doc.sentences) {
    for (const cue of sentence.cues) {
      if (!byCue.has(cue.cue) || (!cuesInNames && isInName(cue, sentence))) continue
      for (const rule of byCue.get(cue.cue) ?? []) rule.build(cue, sentence, context, stampOf(rule))
    }
    for (const mention of sentence.mentions) for (const rule of byKind.get(mention.kind) ?? []) rule.build(mention, sentence, context, stampOf(rule))
  }
}

const NAMES: ReadonlySet<MentionKind> = new Set<MentionKind>(['person', 'organization', 'place', 'occasion', 'instrument', 'programme', 'work'])
const isInName = (cue: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => m.from <= cue.from && m.to >= cue.to && NAMES.has(m.kind))
