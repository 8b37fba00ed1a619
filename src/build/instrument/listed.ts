import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

const LEAD = /^(?:the|these|those|two|three|four|five|six|seven|eight|nine|ten|other|signed|of|understanding|cooperation|new|and|\(|\)|mous?)$/

/** `The MoUs are: a centre in Oran, a clinic in Lima, and trade in tea`: each item of the list names a document. */
export function listedNames(sentence: AnnotatedSentence, context: BuildContext): TitleMention[] {
  let at = sentence.from
  let head = ''
  while (at < sentence.to && at < sentence.from + 9 && (LEAD.test(context.low(at)) || context.isIn('agreements/several', at))) {
    if (head === '' && context.isIn('agreements/several', at)) head = context.low(at)
    at++
  }
  if (head === '' || !/^(?:are|were|include|included)$/.test(context.low(at)) || context.form(at + 1) !== ':') return []
  return itemsOf(at + 2, sentence, context).map(([from, to]): TitleMention => {
    const name = context.words(from, to)
    return { kind: 'instrument', from, to, name, head: singularOf(head), edition: null, base: name, acronym: null, rule: 'instrument/listed@1' }
  })
}

const singularOf = (head: string): string =>
  /^memor|^mou/.test(head)
    ? 'memorandum'
    : head === 'treaties'
      ? 'treaty'
      : /^(?:documents|instruments)$/.test(head)
        ? 'agreement'
        : head.replace(/s$/, '')

/** The items between commas, or semicolons where there are any; one of a single word makes it no list of names. */
function itemsOf(start: number, sentence: AnnotatedSentence, context: BuildContext): (readonly [number, number])[] {
  let mark = ','
  for (let i = start; i < sentence.to; i++) if (context.form(i) === ';') mark = ';'
  const items: (readonly [number, number])[] = []
  let from = start
  for (let i = start; i <= sentence.to; i++) {
    const end = i === sentence.to || context.form(i) === mark || context.form(i) === '.'
    const last = mark === ',' && items.length > 0 && context.low(i) === 'and' && restIsLast(i, sentence, context)
    if (!end && !last) continue
    const begin = context.low(from) === 'and' ? from + 1 : from
    if (i > begin) items.push([begin, i])
    from = i + 1
  }
  return items.length > 1 && items.every(([a, b]) => b - a > 1) ? items : []
}

/** `…, A and B.`: no comma behind this `and`, and none right before it. */
function restIsLast(and: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.form(and - 1) === ',') return false
  for (let i = and; i < sentence.to; i++) if (context.form(i) === ',') return false
  return sentence.to - and > 3
}
