import type { AnnotatedSentence } from '#model/annotated'
import type { Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { type NamedAt, twoStates } from '../the-two.ts'
import { impliedScope } from './scope-implied.ts'

type Named = Extract<Mention, { name: string }>

/** How many sentences back `the Alliance` or `It` may refer. */
const BACK = 8
/** Bodies and undertakings that are spoken of as `the programme` once they are named. */
const HEADS = new Set(
  'alliance programme program initiative project fund network association foundation festival forum community league union committee centre center campaign scheme exhibition conference event university council organisation organization clinic hospital school college society institute library museum embassy company bank foundation party federation agency academy line port airport station faculty course group club'.split(
    ' ',
  ),
)

/**
 * Tells what a figure is about: a place right after what is counted (`universities in Russia`), else the programme or occasion
 * that the sentence names, else what it refers to (`the Alliance`, `It`), else the body or the country it names.
 */
export function tellScope(draft: Draft<'figure'>, from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const named = namesOf(sentence).filter((m) => !isCurrency(m, sentence))
  const scope =
    underProgramme(from, named, sentence, context) ??
    programmeMeant(from, sentence, context) ??
    townThatHas(named, sentence, context) ??
    named.find(
      (m) =>
        m.kind === 'place' &&
        m.sort !== 'demonym' &&
        m.from >= to &&
        m.from <= to + 2 &&
        /^(?:in|across|of|within|throughout|at)$/.test(context.low(to)),
    ) ??
    placeIn(to, named, context) ??
    whereIn(from, named, sentence, context) ??
    named.find((m) => m.kind === 'organization' && m.to <= from && !isPlain(m) && isSubject(m, sentence, context)) ??
    nearest(
      named.filter((m) => m.kind === 'programme' || m.kind === 'occasion'),
      from,
    ) ??
    named.find((m) => m.kind === 'organization' && m.to <= from && !isPlain(m) && (m.generic || m.acronym !== null)) ??
    namedFirst(from, named, sentence, context) ??
    referredTo(from, sentence, context)
  const both = scope === undefined || scope === null ? bothStates(from, named, sentence, context) : null
  if (both) {
    draft.tell('scope', both.name, both.at, 'inferred')
    return
  }
  tellScoped(draft, scope ?? nearestCountry(named, from), from, named, sentence, context)
}

const nearestCountry = (named: readonly Named[], from: number): Named | null =>
  nearest(
    named.filter((m) => m.kind === 'place' && m.sort === 'country'),
    from,
  )

/** `The Reef Plan has sent 300 students to Peru`, `spent a year abroad under Erasmus+`: the programme outranks the place. */
const underProgramme = (from: number, named: readonly Named[], sentence: AnnotatedSentence, context: BuildContext): Named | undefined =>
  named.find(
    (m) =>
      m.kind === 'programme' &&
      ((m.to <= from && m.from <= sentence.from + 3) || /^(?:under|through)$/.test(context.low(beforeArticle(m.from, context)))),
  )
/** `The scheme has shipped 140 drums to Samoa`: the programme told before, which outranks the place as well. */
function programmeMeant(from: number, sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  const head = context.low(sentence.from + 1)
  if (!/^(?:the|this)$/.test(context.low(sentence.from)) || !PROGRAMMES.test(head) || sentence.from + 1 >= from) return undefined
  return (
    lastNamed(
      sentence,
      (m) => m.kind === 'programme' || (m.kind !== 'place' && m.kind !== 'person' && m.name.toLowerCase().includes(head)),
      context,
    ) ?? undefined
  )
}
const PROGRAMMES = /^(?:programme|program|scheme|initiative|project|campaign)$/

/** `Exeford has eleven partner towns`: whose they are. */
const townThatHas = (named: readonly Named[], sentence: AnnotatedSentence, context: BuildContext): Named | undefined =>
  named.find(
    (m) => m.kind === 'place' && m.sort === 'city' && m.from === sentence.from && /^(?:has|have|had|counts|maintains|keeps)$/.test(context.low(m.to)),
  )
const beforeArticle = (from: number, context: BuildContext): number => (/^(?:the|its|their|a)$/.test(context.low(from - 1)) ? from - 2 : from - 1)

/** `to Aoki College, at which 40 students are enrolled`: the body or place right before the relative. */
function whereIn(from: number, named: readonly Named[], sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  for (let i = from - 1; i > sentence.from && from - i < 9; i--) {
    if (context.low(i) !== 'where' && !(context.low(i) === 'which' && /^(?:at|in|through|under)$/.test(context.low(i - 1)))) continue
    return named.findLast(
      (m) => (m.kind === 'organization' || m.kind === 'place' || m.kind === 'programme') && m.to <= i && i - m.to < 5 && !isDemonym(m),
    )
  }
  return undefined
}
const isDemonym = (m: Named): boolean => m.kind === 'place' && m.sort === 'demonym'

function tellScoped(
  draft: Draft<'figure'>,
  scope: Named | null,
  from: number,
  named: readonly Named[],
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  if (!scope) {
    const meant = meantBy(sentence, context) ?? headedBy(sentence, context)
    const implied = meant ? null : impliedScope(from, sentence, context)
    if (meant) draft.tell('scope', meant.name, [meant.from, meant.to], 'inferred')
    else if (implied) draft.tell('scope', implied.name, implied.at, 'inferred')
    return
  }
  const pair = scope.kind === 'place' ? pairOf(scope, named, context) : null
  if (pair) draft.tell('scope', `${pair[0].name} and ${pair[1].name}`, [pair[0].from, pair[1].to])
  else draft.tell('scope', scope.name, [scope.from, scope.to], scope.from < sentence.from ? 'inferred' : 'stated')
}

/** `The Norden Society has 45 branches`: whose they are. */
function isSubject(m: Named, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (m.from > sentence.from + (LED.test(context.low(sentence.from)) ? 2 : 1)) return false
  let to = m.kind === 'organization' ? Math.max(m.to, m.outerTo) : m.to
  if (context.form(to) === ')') to++
  if (context.form(to) === ',') {
    const close = [...Array(14).keys()].find((k) => k > 0 && context.form(to + k) === ',')
    if (close !== undefined && HAS.test(context.low(to + close + 1))) return true
  }
  return HAS.test(context.low(to)) || (/^(?:also|today|alone)$/.test(context.low(to)) && HAS.test(context.low(to + 1)))
}
/** `Today X works with`. */
const LED = /^(?:today|now|currently|overall|altogether)$/
const HAS =
  /^(?:has|have|had|now|currently|runs|operates|maintains|counts|employs|owns|manages|serves|supports|supported|trained|brought|sent|received|opened|held|gave|reached|published|offers|provides|provided|carried|is|was|includes|comprises|hosts|hosted|welcomed|awarded|awards|built|recorded|represents|raised|spent|spends|works|worked|signed|taught|teaches|enrolled|enrols|issued|treated|planted|distributed|donated)$/

/** `In Queensland, there are 11 ties`, `Across Peru, 40 schools teach it`: the place with which the sentence opens. */
const namedFirst = (from: number, named: readonly Named[], sentence: AnnotatedSentence, context: BuildContext): Named | undefined =>
  /^(?:in|across|throughout)$/.test(context.low(sentence.from))
    ? named.find((m) => m.kind === 'place' && m.sort !== 'demonym' && m.from <= sentence.from + 2 && m.to < from && context.form(m.to) === ',')
    : undefined

/** `students are currently studying in Vietnam`: the place after `in` in the clause of what is counted. */
function placeIn(to: number, named: readonly Named[], context: BuildContext): Named | undefined {
  return named.find((m) => {
    const body = m.kind === 'organization' && !m.generic
    if (!(body || (m.kind === 'place' && m.sort !== 'demonym')) || m.from < to || m.from > to + 8) return false
    for (let i = to; i < m.from; i++) if (/^[,;:.]$|^(?:and|but|while|from)$/.test(context.low(i))) return false
    const lead = context.low(m.from - 1) === 'the' ? context.low(m.from - 2) : context.low(m.from - 1)
    return body ? lead === 'at' : lead === 'in' || lead === 'across' || lead === 'throughout' || lead === 'to'
  })
}

/** `in the country`, `across the city`: the last one named before. */
function meantBy(sentence: AnnotatedSentence, context: BuildContext): Named | null {
  for (let i = sentence.from; i < sentence.to; i++) {
    const low = context.low(i)
    const before = context.low(i - 1)
    if (!/^(?:country|city|town)$/.test(low) || before !== 'the') continue
    if (i - 1 !== sentence.from && !/^(?:in|across|throughout|around)$/.test(context.low(i - 2))) continue
    const sort = low === 'country' ? 'country' : 'city'
    return lastNamed(sentence, (m) => m.kind === 'place' && m.sort === sort, context)
  }
  return null
}

/** The place, body or programme that the heading right above is nothing but the name of: `Angers (France)`. */
function headedBy(sentence: AnnotatedSentence, context: BuildContext): Named | null {
  const section = context.doc.document.units[sentence.unit]?.section ?? -1
  const [first = 0, last = 0] = (section < 0 ? null : context.doc.sentencesOfUnit[section]) ?? []
  const heading = context.doc.sentences[first]
  if (last - first !== 1 || !heading) return null
  const named = namesOf(heading).find(
    (m) => m.from <= heading.from + 1 && ((m.kind === 'place' && m.sort !== 'demonym') || m.kind === 'organization' || m.kind === 'programme'),
  )
  return named && heading.to - named.to <= 3 ? named : null
}

const BOTH = /^(?:bilateral|both|two|two-way|mutual)$/

/** `bilateral trade`, `between the two countries`: the two countries that the text tells of most, or has named first. */
function bothStates(from: number, named: readonly Named[], sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  let both = -1
  for (let i = sentence.from; i < sentence.to && both < 0; i++)
    if (
      /^(?:bilateral|two-way)$/.test(context.low(i)) ||
      ((BOTH.test(context.low(i)) || (context.low(i) === 'the' && context.low(i - 1) === 'between')) &&
        /^(?:countries|nations|states)$/.test(context.low(i + 1)))
    )
      both = i
  if (both < 0 || named.some((m) => m.kind === 'place' && m.sort === 'country' && m.from > both && m.from < Math.max(from, both + 7))) return null
  const [first, second] = twoStates(sentence, context)
  if (first && second) return { name: `${first.name} and ${second.name}`, at: first.at }
  const pair = new Map<string, Named>()
  for (let index = 0; index < sentence.index && pair.size < 2; index++)
    for (const m of namesOf(context.doc.sentences[index] as AnnotatedSentence))
      if (m.kind === 'place' && m.sort === 'country' && pair.size < 2 && !pair.has(m.name)) pair.set(m.name, m)
  const [one, other] = [...pair.values()]
  return one && other ? { name: `${one.name} and ${other.name}`, at: [one.from, one.to] } : null
}

/** `between Ireland and the United States`: two places that `and` joins are one scope. */
function pairOf(place: Named, named: readonly Named[], context: BuildContext): readonly [Named, Named] | null {
  const places = named.filter((m) => m.kind === 'place' && m.sort !== 'demonym')
  for (let k = 0; k + 1 < places.length; k++) {
    const [left, right] = [places[k] as Named, places[k + 1] as Named]
    if (left !== place && right !== place) continue
    if (right.from - left.to > 2 || context.low(left.to) !== 'and' || (right.from - left.to === 2 && context.low(left.to + 1) !== 'the')) continue
    if (context.low(left.from - 1) !== ',' && context.low(right.to) !== 'and') return [left, right]
  }
  return null
}

/** The `US` of `US$ 9 million`. */
const isCurrency = (m: Named, sentence: AnnotatedSentence): boolean =>
  m.to - m.from <= 2 && sentence.quantities.some((q) => q.unitKind === 'money' && m.from >= q.from && m.to <= Math.max(q.to, q.unitTo) + 1)

const namesOf = (sentence: AnnotatedSentence): Named[] => sentence.mentions.filter((m): m is Named => 'name' in m && !m.inside)
/** `The Alliance`, whose name nobody has resolved. */
const isPlain = (m: Named): boolean => /^(?:the|both|two|its|our|this) /i.test(m.name)

/** The name that `the Alliance` before the number, or a pronoun at the head of the sentence, stands for. */
function referredTo(from: number, sentence: AnnotatedSentence, context: BuildContext): Named | null {
  for (let i = sentence.from; i < from; i++) {
    const head = context.low(i + 1)
    if (context.low(i) === 'the' && HEADS.has(head) && i + 1 < from)
      return lastNamed(sentence, (m) => m.kind !== 'place' && m.kind !== 'person' && m.name.toLowerCase().includes(head), context)
  }
  if (!/^(?:it|they)$/.test(context.low(sentence.from))) return null
  const previous = context.doc.sentences[sentence.index - 1]
  if (!previous || previous.unit !== sentence.unit) return null
  return namesOf(previous).find((m) => (m.kind === 'organization' || m.kind === 'programme') && !isPlain(m)) ?? null
}

function lastNamed(sentence: AnnotatedSentence, fits: (m: Named) => boolean, context: BuildContext): Named | null {
  for (let index = sentence.index - 1; index >= 0 && index >= sentence.index - BACK; index--) {
    const before = context.doc.sentences[index]
    const found = before && namesOf(before).findLast((m) => !isPlain(m) && fits(m) && (m.kind !== 'place' || !isCurrency(m, before)))
    if (found) return found
  }
  return null
}

const nearest = (named: readonly Named[], at: number): Named | null =>
  named.length ? named.reduce((best, m) => (Math.abs(m.from - at) < Math.abs(best.from - at) ? m : best)) : null
