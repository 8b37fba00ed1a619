import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PersonMention, PostTold } from '#model/mention'
import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { bodyInTitle, longFormOf, tellBodyBefore } from './body-before.ts'
import { peerOffice } from './peers.ts'

/** Sentences that count as one passage when an office is told again. */
const PASSAGE = 30

interface Told {
  readonly draft: Draft<'post'>
  readonly bare: string
  /** True where a country stands in the title. */
  readonly placed: boolean
  /** True where it is told as another (`who is also president of …`). */
  readonly also: boolean
  /** True where the person is told by surname only, as one who was told before. */
  readonly short: boolean
  /** True where the body is not told with the office but taken from words around it. */
  supposed: boolean
  sentence: number
}

/** The offices of one person: all, and those told so shortly before that they may be told again. */
interface Offices {
  readonly all: Told[]
  open: Told[]
}

/** One post for each person and office that a passage tells, from what the names step read (`PersonMention.posts`). */
export const posts: Builder = {
  type: 'post',
  run(context: BuildContext) {
    const seen = new Map<string, Offices>()
    for (const sentence of context.doc.sentences)
      for (const person of sentence.mentions) {
        if (person.kind !== 'person') continue
        for (const post of person.posts) tell(context, sentence, person, post, seen)
        const like = person.posts.length === 0 ? (counterpartOf(person, sentence, context) ?? peerOffice(person, sentence, context)) : null
        if (like) tellCounterpart(like, person, sentence, context)
        headOf(person, sentence, context)
      }
    for (const { all } of seen.values()) for (const one of all) context.keep(one.draft)
  },
}

/** `X, who heads the Centre for Y`: an office told by a verb. */
function headOf(person: PersonMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const at = context.low(person.to) === ',' ? person.to + 1 : person.to
  const verb = at + 1
  if (context.low(at) !== 'who' || !/^(?:heads|chairs|directs|leads|headed|chaired|directed)$/.test(context.low(verb))) return
  const start = /^(?:the|its|their)$/.test(context.low(verb + 1)) ? verb + 2 : verb + 1
  const body = sentence.organizations.find((m) => m.from === start && !m.generic)
  if (body?.kind !== 'organization') return
  const low = context.low(verb)
  const draft = context.draft('post', 'post/verb@1', sentence)
  draft.tell('person', person.name, [person.from, person.to])
  draft.tell('title', /^chair/.test(low) ? 'chair' : /^direct/.test(low) ? 'director' : 'head', [verb, verb + 1], 'inferred')
  draft.tell('organization', body.name, [body.from, body.to])
  draft.tell('former', low.endsWith('ed'), [verb, verb + 1])
  context.keep(draft)
}

interface Counterpart {
  readonly title: string
  readonly body?: OrganizationMention
  readonly at: readonly (readonly [number, number])[]
}

/** `Minister of Health A and her Chilean counterpart B`: the office of A, of the country or region that is named. */
function counterpartOf(person: PersonMention, sentence: AnnotatedSentence, context: BuildContext): Counterpart | null {
  let i = person.from - 1
  while (i > sentence.from && i > person.from - 5 && context.low(i) !== 'counterpart') i--
  if (context.low(i) !== 'counterpart') return null
  const other = sentence.persons.findLast((m) => m.to <= i && m.posts.length > 0)
  const post = other?.posts.at(-1)
  if (!post || post.former) return null
  const body = sentence.organizations.find((m) => m.to === i)
  if (body && post.organization !== null) return { title: post.title, body, at: [[post.titleFrom, post.titleTo]] }
  const place = sentence.places.find((m) => m.to === i)
  if (place?.kind !== 'place' || post.organization !== null) return null
  const lead = sentence.places.find((m) => m.from === post.titleFrom && m.to < post.titleTo)
  let from = lead ? lead.to : post.titleFrom
  if (/^(?:'s|’s)$/.test(context.low(from))) from++
  const tail = sentence.places.find((m) => m.to === post.titleTo && m.from > from)
  const to = tail && context.low(tail.from - 1) === 'of' ? tail.from - 1 : post.titleTo
  return {
    title: `${place.name} ${context.words(from, to)}`,
    at: [
      [place.from, place.to],
      [from, to],
    ],
  }
}

function tellCounterpart(like: Counterpart, person: PersonMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const draft = context.draft('post', 'post/counterpart@3', sentence)
  draft.tell('person', person.name, [person.from, person.to])
  draft.tell('title', like.title, like.at, 'inferred')
  if (like.body) draft.tell('organization', like.body.name, [like.body.from, like.body.to])
  draft.tell('former', false, like.at, 'inferred')
  context.keep(draft)
}

function tell(context: BuildContext, sentence: AnnotatedSentence, person: PersonMention, post: PostTold, seen: Map<string, Offices>): void {
  const draft = context.draft('post', 'post@5', sentence)
  draft.tell('person', person.name, [person.from, person.to])
  const where = post.titleFrom < sentence.to ? sentence : (context.sentenceAt(post.titleFrom) ?? sentence)
  const inTitle = post.organization === null ? bodyInTitle(post, where, context) : null
  const titleTo = inTitle?.titleTo ?? post.titleTo
  draft.tell('title', inTitle ? context.words(post.titleFrom, titleTo) : post.title, [post.titleFrom, titleTo], 'stated', post.rule)
  const body = inTitle ?? (post.organization === null ? null : longFormOf(post, where, context))
  if (body) draft.tell('organization', body.name, body.at, 'stated', post.rule)
  else if (post.organization !== null)
    draft.tell('organization', post.organization, [post.organizationFrom, post.organizationTo], 'stated', post.rule)
  else tellBodyBefore(draft, person, post, where, context)
  draft.tell('former', post.former, [post.titleFrom, post.titleTo], 'stated', post.rule)
  const bare = bareTitle(where, post, context)
  const told: Told = {
    draft,
    bare,
    placed: bare.length < post.title.length,
    also: alsoBefore(post, context),
    short: person.short,
    supposed: post.organization === null && body === null && draft.tells('organization'),
    sentence: sentence.index,
  }
  const offices = seen.get(person.name) ?? { all: [], open: [] }
  seen.set(person.name, offices)
  offices.open = offices.open.filter((one) => told.sentence - one.sentence <= PASSAGE)
  const before = offices.open.findLast((one) => same(one, told))
  if (!before) {
    offices.all.push(told)
    offices.open.push(told)
    return
  }
  before.sentence = sentence.index
  const longer = (before.draft.valueOf('title') ?? '').length < post.title.length
  if (longer && post.title.toLowerCase().includes(before.bare)) before.draft.retract('title')
  if (before.supposed && !told.supposed && draft.tells('organization')) {
    before.draft.retract('organization')
    before.supposed = false
  }
  before.draft.absorb(draft)
}

const alsoBefore = (post: PostTold, context: BuildContext): boolean =>
  context.low(post.titleFrom - 1) === 'also' || context.low(post.titleFrom - 2) === 'also'

/** Told twice: the same office but for the country in its name, of the same body or once without it, or of one that was only supposed. */
function same(a: Told, b: Told): boolean {
  if (a.draft.valueOf('former') !== b.draft.valueOf('former')) return false
  if (a.bare !== b.bare && !(b.short && headOfTitle(b.bare, a.bare)) && !(a.short && headOfTitle(a.bare, b.bare))) return false
  const [x, y] = [a.draft.valueOf('organization'), b.draft.valueOf('organization')]
  if (x !== y && a.sentence === b.sentence && ((x === null ? a : b).placed || b.also)) return false
  if ((x === null && a.placed && !b.supposed && !b.placed && y !== null) || (y === null && b.placed && !a.supposed && !a.placed && x !== null))
    return false
  return x === null || y === null || x === y || a.supposed || b.supposed
}

/** `minister` of `foreign minister`, of `minister of trade`; not of `deputy minister`. */
function headOfTitle(short: string, long: string): boolean {
  const at = short === '' || short.includes(' ') ? -1 : ` ${long} `.indexOf(` ${short.replace(/^amb\.$/, 'ambassador')} `)
  return at >= 0 && !/(?:deputy|vice|assistant|associate|prime|under|former) $/.test(` ${long}`.slice(0, at + 1))
}

/** Offices in letters as they are spelled out, so that one told both ways is told once. */
const SPELLED: Readonly<Record<string, string>> = {
  pm: 'prime minister',
  dpm: 'deputy prime minister',
  fm: 'foreign minister',
  eam: 'external affairs minister',
  vc: 'vice-chancellor',
  dvc: 'deputy vice-chancellor',
  'amb.': 'ambassador',
  amb: 'ambassador',
}

/** The office without the countries in its name and the small words that go with them. */
function bareTitle(sentence: AnnotatedSentence, post: PostTold, context: BuildContext): string {
  const places = sentence.places.filter((one) => one.from >= post.titleFrom && one.to <= post.titleTo)
  const words: string[] = []
  for (let i = post.titleFrom; i < post.titleTo; i++) {
    const low = context.low(i)
    if (places.some((one) => one.from <= i && one.to > i) || low === '’s' || low === "'s" || low === '’' || low === 'the') continue
    words.push(SPELLED[low] ?? low)
  }
  return words.join(' ').replace(/(?: (?:of|to|for|in|and))+$/, '')
}
