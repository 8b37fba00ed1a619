import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Party } from './parties.ts'

/** How many sentences back an office may have been given to somebody. */
const REACH = 14
const PLAIN = new Set(['the', 'of', 'for', 'and', 'visiting', 'his', 'her', 'its', 'state'])

/**
 * "the Foreign Minister was received", "the President later hosted": the person to whom the sentences before gave the
 * office whose words end at token `end`; none where nobody, or only part of a title, fits.
 */
export function holderOf(end: number, sentence: AnnotatedSentence, limit: number, context: BuildContext): readonly Party[] {
  let from = end
  while (from > limit && end - from < 6 && context.low(from - 1) !== 'the') from--
  if (from === end || from <= limit - 1 || context.low(from - 1) !== 'the') return []
  const words = wordsOf(context.words(from, end))
  if (words.length === 0 || !/^\p{Lu}/u.test(context.form(from))) return []
  let other: Party | undefined
  for (let back = 0; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier) break
    const holder = earlier.persons.length > 0 ? holderIn(earlier, words, back > 0 ? Number.POSITIVE_INFINITY : from) : undefined
    if (!holder) continue
    if (back === 0 || !isToldOfAnother(earlier, holder, context)) return [holder]
    other ??= holder
  }
  return other ? [other] : []
}

/** `The Minister also met Minister X`: the sentence is about somebody else of that office. */
const isToldOfAnother = (sentence: AnnotatedSentence, { from }: Party, context: BuildContext): boolean =>
  /^(?:the|he|she)$/.test(context.low(sentence.from)) && sentence.cues.some((cue) => cue.form === 'finite' && cue.to <= from)

/** The first person of a sentence, before token `limit`, whose office the words fit. */
const holderIn = (sentence: AnnotatedSentence, words: readonly string[], limit: number): Party | undefined =>
  sentence.persons.find((m) => !m.inside && m.to < limit && m.posts.some((post) => fits(words, post.title)))

const known = new Map<string, readonly string[]>()
/** The telling words of a title; titles come again and again. */
function wordsOf(title: string): readonly string[] {
  let words = known.get(title)
  if (!words) {
    if (known.size >= MANY) known.clear()
    known.set(title, (words = wordsIn(title)))
  }
  return words
}
/** How many titles are kept. */
const MANY = 5000

const wordsIn = (title: string): string[] =>
  title
    .toLowerCase()
    .replace('minister of state', 'minister-of-state')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word && !PLAIN.has(word))

/** `Foreign Minister` fits `Deputy Prime Minister and Minister of Foreign Affairs`; `Minister` fits no `Prime Minister`. */
function fits(words: readonly string[], title: string): boolean {
  const own = wordsOf(title)
  if (words.length === 1) return own.at(-1) === words[0] ? own.length <= 2 && !/^(?:vice|deputy|prime)$/.test(own[0] ?? '') : own[0] === words[0]
  return words.every((word) => own.includes(word)) && (/^(?:vice|deputy|prime)$/.test(own[0] ?? '') ? words[0] === own[0] || own.length > 3 : true)
}
