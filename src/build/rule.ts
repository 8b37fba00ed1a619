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

interface Waking {
  readonly at: CueMention | Mention
  readonly sentence: AnnotatedSentence
}

/** Where each cue class and mention kind stands in a document, in text order: made once, so that no rule walks the text. */
class Index {
  readonly cues = new Map<string, Waking[]>()
  readonly mentions = new Map<string, Waking[]>()

  constructor(sentences: readonly AnnotatedSentence[]) {
    for (const sentence of sentences) {
      for (const cue of sentence.cues) put(this.cues, cue.cue, { at: cue, sentence })
      for (const mention of sentence.mentions) put(this.mentions, mention.kind, { at: mention, sentence })
    }
  }
}

function put(map: Map<string, Waking[]>, key: string, waking: Waking): void {
  const list = map.get(key)
  if (list) list.push(waking)
  else map.set(key, [waking])
}

const indexes = new WeakMap<readonly AnnotatedSentence[], Index>()
function indexOf(sentences: readonly AnnotatedSentence[]): Index {
  let index = indexes.get(sentences)
  if (!index) indexes.set(sentences, (index = new Index(sentences)))
  return index
}

/** Runs rules in text order, each only where it is woken; `cuesInNames: false` lets verbs inside proper names sleep. */
export function runRules(rules: readonly BuildRule[], context: BuildContext, { cuesInNames = true } = {}): void {
  const index = indexOf(context.doc.sentences)
  const woken: (Waking & { readonly rule: BuildRule; readonly stamp: RuleStamp })[] = []
  for (const rule of rules) {
    const stamp = stampOf(rule)
    for (const cue of rule.cues ?? []) for (const { at, sentence } of index.cues.get(cue) ?? []) woken.push({ at, sentence, rule, stamp })
    for (const kind of rule.mentions ?? []) for (const { at, sentence } of index.mentions.get(kind) ?? []) woken.push({ at, sentence, rule, stamp })
  }
  woken.sort((a, b) => a.sentence.index - b.sentence.index || kindOrder(a.at) - kindOrder(b.at) || a.at.from - b.at.from)
  for (const { at, sentence, rule, stamp } of woken) {
    if (!cuesInNames && at.kind === 'cue' && isInName(at, sentence)) continue
    context.onWoken?.(stamp, at, sentence)
    rule.build(at, sentence, context, stamp)
  }
}

const kindOrder = (at: CueMention | Mention): number => (at.kind === 'cue' ? 0 : 1)

const NAMES: ReadonlySet<MentionKind> = new Set<MentionKind>(['person', 'organization', 'place', 'occasion', 'instrument', 'programme', 'work'])
function isInName(cue: CueMention, sentence: AnnotatedSentence): boolean {
  for (const m of sentence.mentions) {
    if (m.from > cue.from) return false
    if (m.to >= cue.to && NAMES.has(m.kind)) return true
  }
  return false
}
