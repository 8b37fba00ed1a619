import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, MentionKind } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import type { BuildContext } from './context.ts'
import { numberOf } from './wakers.ts'

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
  /** `at` is what woke it: a rule that only cues wake takes a `CueMention`, one that one kind of mention wakes takes that. */
  build(at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void
}

export const stampOf = (rule: Pick<BuildRule, 'id' | 'version'>): RuleStamp => `${rule.id}@${rule.version}`

/** What a rule does that a cue class or mention kind wakes; `order` is its place among all pairs of rules and what wakes them. */
interface Woken {
  readonly build: BuildRule['build']
  readonly stamp: RuleStamp
  readonly order: number
}

/** Rules by the number of what wakes them: made once for a list of rules. */
class Waking {
  readonly cues: (Woken[] | undefined)[] = []
  readonly mentions: (Woken[] | undefined)[] = []

  constructor(rules: readonly BuildRule[]) {
    let order = 0
    for (const rule of rules) {
      const stamp = stampOf(rule)
      const { build } = rule
      for (const cue of rule.cues ?? []) put(this.cues, numberOf(cue), { build, stamp, order: order++ })
      for (const kind of rule.mentions ?? []) put(this.mentions, numberOf(kind), { build, stamp, order: order++ })
    }
  }
}

function put(lists: (Woken[] | undefined)[], number: number, woken: Woken): void {
  while (lists.length <= number) lists.push(undefined)
  const list = lists[number]
  if (list) list.push(woken)
  else lists[number] = [woken]
}

const wakings = new WeakMap<readonly BuildRule[], Waking>()
function wakingOf(rules: readonly BuildRule[]): Waking {
  let waking = wakings.get(rules)
  if (!waking) wakings.set(rules, (waking = new Waking(rules)))
  return waking
}

/**
 * Runs rules in text order, each only where it is woken. Sentences that tell of nothing by themselves wake none, unless `quiet`
 * asks for them; `cuesInNames: false` lets verbs inside proper names sleep.
 */
export function runRules(rules: readonly BuildRule[], context: BuildContext, { cuesInNames = true, quiet = false } = {}): void {
  const { cues, mentions } = wakingOf(rules)
  const { wakers } = context
  for (const sentence of context.doc.sentences) {
    if (!quiet && context.isQuiet(sentence)) continue
    const firstCue = wakers.firstCue[sentence.index] as number
    const firstMention = wakers.firstMention[sentence.index] as number
    wakeAll(sentence.cues, wakers.cues, wakers.cueFrom, firstCue, cues, cuesInNames, sentence, context)
    wakeAll(sentence.mentions, wakers.mentions, wakers.mentionFrom, firstMention, mentions, true, sentence, context)
  }
}

/**
 * Runs what the cues or mentions of a sentence wake: by their first token, where that is one by the order of the rules.
 * The numbers of `all` stand in `numbers`, and their first tokens in `froms`, from `first` on.
 */
function wakeAll<M extends CueMention | Mention>(
  all: readonly M[],
  numbers: Uint16Array,
  froms: Int32Array,
  first: number,
  lists: readonly (Woken[] | undefined)[],
  inNames: boolean,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  for (let i = 0; i < all.length; i++) {
    const woken = listAt(numbers[first + i] as number, lists)
    if (!woken || (!inNames && isInName(all[i] as M, sentence))) continue
    const at = all[i] as M
    let several: Pair<M>[] | null = null
    while (i + 1 < all.length && froms[first + i + 1] === froms[first + i]) {
      const more = listAt(numbers[first + ++i] as number, lists)
      if (!more || (!inNames && isInName(all[i] as M, sentence))) continue
      several ??= woken.map((one) => ({ one, at }))
      for (const one of more) insert({ one, at: all[i] as M }, several)
    }
    if (several === null) for (const one of woken) wake(one, at, sentence, context)
    else for (const pair of several) wake(pair.one, pair.at, sentence, context)
  }
}

/** What wakes and what it wakes. */
interface Pair<M> {
  readonly one: Woken
  readonly at: M
}

/** Puts a pair where it belongs by the order of the rules. */
function insert<M>(pair: Pair<M>, pairs: Pair<M>[]): void {
  let k = pairs.length
  for (; k > 0 && (pairs[k - 1] as Pair<M>).one.order > pair.one.order; k--) pairs[k] = pairs[k - 1] as Pair<M>
  pairs[k] = pair
}

const listAt = <W>(number: number, lists: readonly (W | undefined)[]): W | undefined => (number < lists.length ? lists[number] : undefined)

function wake({ build, stamp }: Woken, at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext): void {
  context.onWoken?.(stamp, at, sentence)
  build(at, sentence, context, stamp)
}

const NAMES: ReadonlySet<MentionKind> = new Set<MentionKind>(['person', 'organization', 'place', 'occasion', 'instrument', 'programme', 'work'])
function isInName(cue: CueMention | Mention, sentence: AnnotatedSentence): boolean {
  for (const m of sentence.mentions) {
    if (m.from > cue.from) return false
    if (m.to >= cue.to && NAMES.has(m.kind)) return true
  }
  return false
}
