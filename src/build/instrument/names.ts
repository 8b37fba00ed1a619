import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

/** Heads that name a document only together with other words of its name (`the Guide`, `a World Vision` are none). */
const LOOSE =
  /^(?:vision|framework|principles|consensus|appeal|guide|standard|outline|code|act|bill|proposal|strategy|decision|contract|pledge|catalogue|minutes|catalogues|letter|report|statement|agenda|arrangement|handbook|manual|law|regulations|guidelines)$/
/** Words before a head that make no name of it. */
const EMPTY =
  /^(?:the|a|an|this|new|important|joint|first|second|third|international|global|world|shared|common|plan|development|cooperation|bilateral|its|our|their|such|same)$/i

/**
 * The words by which a mention names a document, null where they do not name one: `Declaration` alone points back,
 * `a joint statement` needs somebody who issues it.
 */
export function nameOf(
  mention: TitleMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): { readonly name: string; readonly small: boolean } | null {
  const words = mention.name.split(' ')
  if (/^law$/i.test(words[0] ?? '') && /^(?:on|of|for|and)$/.test(context.low(mention.from - 1))) return null
  const small = !/\p{Lu}/u.test(words[0] ?? '') && !/^\d/.test(words[0] ?? '')
  if (small) return { name: context.low(mention.from - 1) === 'joint' ? `${context.form(mention.from - 1)} ${mention.name}` : mention.name, small }
  if (
    sentence.mentions.some(
      (m) =>
        m !== mention &&
        m.kind === mention.kind &&
        m.from <= mention.from &&
        m.to >= mention.to &&
        m.to - m.from > mention.to - mention.from &&
        m.from === mention.from,
    )
  )
    return null
  const telling = mention.name.replace(/^The /, '')
  const rest = telling
    .toLowerCase()
    .replace(mention.head.toLowerCase(), ' ')
    .split(' ')
    .filter((word) => word && !EMPTY.test(word) && !SMALL.has(word))
  if (rest.length === 0) return NEARLY.test(telling) ? { name: telling, small: true } : null
  if (LOOSE.test(mention.head) && !hasTail(mention, context) && rest.length < 2 && !/\d/.test(telling)) return null
  return { name: telling, small: false }
}

/** Names only together with who makes it: `Joint Communique`, `Cooperation Program`, `Memorandum on Cooperation`. */
const NEARLY = /^(?:(?:joint|bilateral|cooperation|co-operation|development) |.+ (?:on|of|for) cooperation)/i

const SMALL = new Set(['of', 'on', 'for', 'and', 'in', 'to', '(', ')'])

/** True where the name goes on after its head, or begins with a proper name (`Dunhuang Declaration`). */
function hasTail(mention: TitleMention, context: BuildContext): boolean {
  const head = mention.head.split(' ').at(-1) ?? ''
  return context.low(mention.to - 1) !== head
}
