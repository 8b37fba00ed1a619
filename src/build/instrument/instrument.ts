import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Setting } from '../scene.ts'
import type { NamedAt } from '../the-two.ts'
import { boundSides } from './bound.ts'
import { describedIn, isPointedTo } from './described.ts'
import { isDone, tellDayAhead, tellStatus } from './done.ts'
import { foldInstruments } from './fold.ts'
import { frontedMakers } from './fronted.ts'
import { kindOfHead } from './kind.ts'
import { listedNames } from './listed.ts'
import { tellMakers } from './makers.ts'
import { nameOf } from './names.ts'
import { ofTwoStates } from './of-two-states.ts'
import { tellOwnTitle } from './own-title.ts'
import { type Act, actOn, partiesOfInstrument } from './parties.ts'
import { pointedParties } from './pointed-parties.ts'
import { inherit, isSigned, opensItem, type Signing, signingOf } from './signing-of-list.ts'
import { isSpokenOf, spokenOf, tellMore } from './spoken-of.ts'
import { statesInName } from './states-in-name.ts'
import { tellWhenMade } from './when-made.ts'

const RULE = 'instrument@6'
/** How many sentences a sentence that opens a list of documents (`the following MoUs were exchanged`) dates. */
const LIST = 25
/** Every document that is named: what it is called, its kind, when it was made and by whom. */
export const instruments: Builder = {
  type: 'instrument',
  run(context: BuildContext) {
    let signing: Signing | null = null
    for (const sentence of context.doc.sentences) {
      const unit = context.doc.document.units[sentence.unit]
      if (unit?.kind === 'footnote' || unit?.kind === 'running-head' || unit?.kind === 'furniture') continue
      signing = signingOf(sentence, context) ?? signing
      if (signing && sentence.index - signing.sentence.index > LIST) signing = null
      tellAll({ sentence, context, signing, setting: context.setting(sentence), listed: false })
    }
    tellOwnTitle(context)
    foldInstruments(context)
  },
}

/** The documents of a sentence: those with a name, those of a list, those that are described. */
function tellAll(around: Around): void {
  const { sentence, context, signing } = around
  for (const mention of sentence.mentions) {
    if (mention.kind === 'instrument') tell(mention, around)
    else if (mention.kind === 'programme' && signing && isSigned(mention, sentence, signing))
      tell({ ...mention, kind: 'instrument', head: 'agreement' }, around)
  }
  const items = signing ? listedNames(sentence, context) : []
  const listed = items.length > 0
  for (const mention of listed ? items : describedIn(sentence, context)) tell(mention, { ...around, listed })
  for (const mention of ofTwoStates(sentence, context))
    if (!context.near('instrument', sentence.index, sentence.index).some((draft) => draft.valueOf('name')?.includes(mention.name)))
      tell(mention, around)
}

/** What a document is told with: the signing whose list it may stand in, and when the telling stands. */
interface Around {
  readonly sentence: AnnotatedSentence
  readonly context: BuildContext
  readonly signing: Signing | null
  readonly setting: Setting
  /** True for an item of a list that names documents alone. */
  readonly listed: boolean
}

/** One document that is named; those that only point to one tell more of it. */
function tell(mention: TitleMention, around: Around): void {
  const { sentence, context, listed } = around
  const named = mention.rule.startsWith('instrument/described')
    ? { name: mention.name, small: true }
    : (numbered(mention, context) ?? nameOf(mention, sentence, context))
  const act = actOn(mention, sentence, context)
  const spoken = isPointedTo(mention, context)
  if (!named || spoken || counted(mention, context)) {
    if (act && (spoken || (!named && isSpokenOf(mention, act, context)))) tellSpokenOf(mention, act, around)
    else context.reject(RULE, mention.from, mention.to, 'points to documents without naming one')
    return
  }
  const parties = partiesOfInstrument(mention, act, sentence, context)
  const sides = parties.length === 0 ? sidesOf(mention, act, sentence, context) : []
  const ofNobody = named.small && parties.length === 0 && sides.length === 0 && isOfNobody(mention, named.name, act, sentence, context)
  if (ofNobody && !listed) {
    context.reject(RULE, mention.from, mention.to, 'nobody is told who made it')
    return
  }
  if (context.doc.document.units[sentence.unit]?.kind === 'heading' && !act && parties.length === 0) return
  const draft = context.draft('instrument', RULE, sentence)
  const { year, name } = withoutYear(named.name)
  draft.tell('name', name, [mention.from, mention.to])
  draft.tell('kind', kindOfHead(mention.head), [mention.from, mention.to])
  tellWhenMade(draft, mention, act, sentence, context, year)
  tellMakers(draft, mention, act, parties, sentence, context)
  tellOfList(draft, mention, around)
  if (!draft.tells('parties')) for (const one of sides) draft.tell('parties', one.name, one.at, 'inferred')
  if (act) tellAct(draft, mention, act, around)
  context.keep(draft)
}

/** Those who speak in the document that opens the sentence, else those whom the act binds. */
function sidesOf(mention: TitleMention, act: Act | null, sentence: AnnotatedSentence, context: BuildContext): readonly NamedAt[] {
  const fronted = frontedMakers(mention, sentence, context)
  if (fronted.length > 0 || !act) return fronted
  return boundSides(kindOfHead(mention.head), mention.from, act, sentence, context)
}

/** `Resolution 44/12`: a resolution by its number. */
function numbered(mention: TitleMention, context: BuildContext): { readonly name: string; readonly small: boolean } | null {
  if (mention.head.toLowerCase() !== 'resolution' || mention.to - mention.from !== 1 || !/^\p{Lu}/u.test(context.form(mention.from))) return null
  let to = mention.to
  while (to < mention.to + 7 && /^(?:\d+|[/().-]|[A-Z]+)$/.test(context.form(to))) to++
  while (to > mention.to && /^[(.-]$/.test(context.form(to - 1))) to--
  return /\d/.test(context.words(mention.to, to)) ? { name: context.words(mention.from, to), small: false } : null
}

/** A document in small letters that nobody signs and whose name tells nobody and no number. */
const isOfNobody = (mention: TitleMention, name: string, act: Act | null, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  act?.way !== 'sign' &&
  (!act || pointedParties(sentence, act.verb.from, context).length === 0) &&
  statesInName(mention, context).length === 0 &&
  !/\d{4}$|known as|called|^letter |^resolution .*\d/.test(name)

/** What an item of a list has from the sentence that opens it. */
function tellOfList(draft: Draft<'instrument'>, mention: TitleMention, { sentence, context, signing, listed }: Around): void {
  if (!signing || signing.sentence.index >= sentence.index || !(listed || opensItem(mention, sentence, context))) return
  inherit(draft, signing, listed ? signing.signers : signing.parties)
}

/** What the act tells: that it is done, on the day that the telling stands in, or is to be done. */
function tellAct(draft: Draft<'instrument'>, mention: TitleMention, act: Act, { sentence, context, setting: { date } }: Around): void {
  if (date && draft.valueOf('date') === null && (act.way === 'send' || isDone(act, mention, context)))
    draft.tell('date', date.edtf as string, [date.from, date.to], 'inferred')
  tellStatus(draft, act, context)
  if (draft.status === 'planned' && !draft.tells('date')) tellDayAhead(draft, sentence, context)
}

/** `The MoU was signed by …`: who signed the document told before, or a document of its own where none was and two sides are told. */
function tellSpokenOf(mention: TitleMention, act: Act, { sentence, context, setting }: Around): void {
  const draft = context.draft('instrument', RULE, sentence)
  draft.tell('name', mention.name, [mention.from, mention.to])
  draft.tell('kind', kindOfHead(mention.head), [mention.from, mention.to])
  tellWhenMade(draft, mention, act, sentence, context, null)
  tellMakers(draft, mention, act, partiesOfInstrument(mention, act, sentence, context), sentence, context)
  if (setting.date && !draft.tells('date') && isDone(act, mention, context))
    draft.tell('date', setting.date.edtf as string, [setting.date.from, setting.date.to], 'inferred')
  const told = spokenOf(mention, sentence, context)
  if (told) tellMore(told, draft)
  else if (draft.valuesOf('parties').length > 1) context.keep(draft)
}

/** `Seven Memoranda of Understanding`: a count of documents names none of them. */
function counted(mention: TitleMention, context: BuildContext): boolean {
  const first = /^(?:mous|memoranda|memorandums|agreements|treaties)/i.test(context.words(mention.from, mention.from + 1))
  const smallPlural = /^\p{Ll}[\p{Ll} -]* (?:agreements|memoranda|treaties|accords|protocols|pacts)$/u.test(mention.name)
  if (!first && !smallPlural) return false
  if (/ between /.test(mention.name) && context.low(mention.from - 1) === 'the') return false
  let before = mention.from - 1
  while (/^(?:new|separate|bilateral|important|key|major|different)$/.test(context.low(before))) before--
  return /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|\d+|following|these|number|of|the)$/.test(context.low(before))
}

/** `a 2021 Joint Statement` was made in 2021; the `2030 Agenda` is called so. */
function withoutYear(name: string): { readonly year: string | null; readonly name: string } {
  const match = /^((?:19|20)\d\d) (.+)$/.exec(name)
  if (!match?.[1] || !match[2] || /^agenda|report|plan|vision/i.test(match[2])) return { year: null, name }
  return { year: match[1], name: match[2] }
}
