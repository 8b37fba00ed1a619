import type { AnnotatedSentence } from '#model/annotated'
import { partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { headed } from '../headed.ts'
import { nounPhrase, tellOwn } from './people.ts'

/** Who received it: the subject of `received` before the noun. */
export function receivedBy(at: number, sentence: AnnotatedSentence, context: BuildContext) {
  const to = beforeReceived(at, sentence, context)
  return to < 0 ? [] : partiesUpTo(sentence, to, sentence.from, context)
}

/** Where the subject of `received` ends before the noun at a token; -1 where nobody received. */
function beforeReceived(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = at - 1; i >= sentence.from && at - i < 8; i--)
    if (
      /^(?:received|receives|accepted|accept|got|obtained|secured|won)$/.test(context.low(i)) ||
      (context.low(i) === 'took' && context.low(i + 1) === 'delivery')
    ) {
      let to = i
      while (/^(?:has|have|had|also|gratefully)$/.test(context.low(to - 1))) to--
      return to
    }
  return -1
}

/** `The university received a gift of 200 books`: the body that the bare noun stands for, else the noun phrase that opens the sentence. */
export function tellPlainReceiver(draft: Draft<'contribution'>, at: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const to = beforeReceived(at, sentence, context)
  if (context.low(to - 1) === 'we') {
    tellOwn(draft, 'recipients', to - 1, context)
    return true
  }
  const phrase = to > sentence.from ? nounPhrase(sentence.from, to, context) : null
  if (phrase?.[1] !== to) return false
  const meant = headed(context.low(to - 1), sentence, context)
  if (meant) draft.tell('recipients', meant.name, meant.at, 'inferred')
  else draft.tell('recipients', context.words(...phrase), [phrase[0], phrase[1]])
  return true
}

/** `The Lake School was built thanks to a grant of …`: the body that opens the sentence is what the money went to. */
export function tellBuilt(draft: Draft<'contribution'>, at: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const passive =
    sentence.cues.some((cue) => cue.form === 'participle' && cue.to < at) ||
    /\b(?:was|were|been) \p{Ll}+(?:ed|t)\b/u.test(context.words(sentence.from, at))
  const body = passive ? sentence.organizations.find((m) => !m.inside && !m.generic && m.from <= sentence.from + 1 && m.to < at) : undefined
  if (body) draft.tell('recipients', body.name, [body.from, body.to])
}
