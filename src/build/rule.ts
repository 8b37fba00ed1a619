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

/** A rule that a cue class or mention kind wakes; `order` is its place among all pairs of rules and what wakes them. */
interface Woken {
  readonly rule: BuildRule
  readonly stamp: RuleStamp
  readonly order: number
}

/** Rules by what wakes them: made once for a list of rules. */
class Waking {
  readonly cues = new Map<string, Woken[]>()
  readonly mentions = new Map<string, Woken[]>()

  constructor(rules: readonly BuildRule[]) {
    let order = 0
    for (const rule of rules) {
      const stamp = stampOf(rule)
      for (const cue of rule.cues ?? []) put(this.cues, cue, { rule, stamp, order: order++ })
      for (const kind of rule.mentions ?? []) put(this.mentions, kind, { rule, stamp, order: order++ })
    }
  }
}

function put(map: Map<string, Woken[]>, key: string, woken: Woken): void {
  const list = map.get(key)
  if (list) list.push(woken)
  else map.set(key, [woken])
}

const wakings = new WeakMap<readonly BuildRule[], Waking>()
function wakingOf(rules: readonly BuildRule[]): Waking {
  let waking = wakings.get(rules)
  if (!waking) wakings.set(rules, (waking = new Waking(rules)))
  return waking
}

/** Runs rules in text order, each only where it is woken; `cuesInNames: false` lets verbs inside proper names sleep. */
export function runRules(rules: readonly BuildRule[], context: BuildContext, { cuesInNames = true } = {}): void {
  const { cues, mentions } = wakingOf(rules)
  for (const sentence of context.doc.sentences) {
    if (cues.size > 0 && sentence.cues.length > 0)
      wakeAll(
        sentence.cues,
        (cue) => {
          const woken = cues.get(cue.cue)
          return woken && (cuesInNames || !isInName(cue, sentence)) ? woken : undefined
        },
        sentence,
        context,
      )
    if (mentions.size > 0 && sentence.mentions.length > 0) wakeAll(sentence.mentions, (mention) => mentions.get(mention.kind), sentence, context)
  }
}

/** Runs what the cues or mentions of a sentence wake: by their first token, where that is one by the order of the rules. */
function wakeAll<M extends Mention>(
  all: readonly M[],
  wokenBy: (at: M) => readonly Woken[] | undefined,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  for (let i = 0; i < all.length; ) {
    const { from } = all[i] as M
    let at: M | null = null
    let woken: readonly Woken[] = []
    let several: { readonly one: Woken; readonly at: M }[] | null = null
    for (; i < all.length && (all[i] as M).from === from; i++) {
      const next = all[i] as M
      const found = wokenBy(next)
      if (!found) continue
      if (at !== null) {
        several ??= pairs(woken, at)
        several.push(...pairs(found, next))
      }
      at = next
      woken = found
    }
    if (at === null) continue
    if (several === null) for (let k = 0; k < woken.length; k++) wake(woken[k] as Woken, at, sentence, context)
    else for (const pair of several.sort((a, b) => a.one.order - b.one.order)) wake(pair.one, pair.at, sentence, context)
  }
}

const pairs = <M>(woken: readonly Woken[], at: M): { readonly one: Woken; readonly at: M }[] => woken.map((one) => ({ one, at }))

function wake({ rule, stamp }: Woken, at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext): void {
  context.onWoken?.(stamp, at, sentence)
  rule.build(at, sentence, context, stamp)
}

const NAMES: ReadonlySet<MentionKind> = new Set<MentionKind>(['person', 'organization', 'place', 'occasion', 'instrument', 'programme', 'work'])
function isInName(cue: CueMention, sentence: AnnotatedSentence): boolean {
  for (const m of sentence.mentions) {
    if (m.from > cue.from) return false
    if (m.to >= cue.to && NAMES.has(m.kind)) return true
  }
  return false
}
