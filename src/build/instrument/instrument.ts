import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, TitleMention } from '#model/mention'
import type { Builder } from '../builders.ts'
import { clauseOf } from '../clause/clause.ts'
import { nameOfParty } from '../clause/parties.ts'
import { dateNear, datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Setting } from '../scene.ts'
import { boundSides } from './bound.ts'
import { describedIn, isPointedTo } from './described.ts'
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
import { isSpokenOf, spokenOf, tellMore } from './spoken-of.ts'
import { statesInName } from './states-in-name.ts'

const RULE = 'instrument@6'
/** How many sentences a sentence that opens a list of documents (`the following MoUs were exchanged`) dates. */
const LIST = 25

interface Signing {
  readonly sentence: AnnotatedSentence
  readonly date: DateMention | null
  readonly parties: readonly string[]
  /** Those who sign all of a list that names its documents alone. */
  readonly signers: readonly string[]
}

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
      const setting = context.setting(sentence)
      for (const mention of sentence.mentions) {
        if (mention.kind === 'instrument') tell(mention, sentence, context, signing, setting)
        else if (mention.kind === 'programme' && signing && isSigned(mention, sentence, signing))
          tell({ ...mention, kind: 'instrument', head: 'agreement' }, sentence, context, signing, setting)
      }
      const listed = signing ? listedNames(sentence, context) : []
      for (const mention of listed.length ? listed : describedIn(sentence, context))
        tell(mention, sentence, context, signing, setting, listed.length > 0)
      for (const mention of ofTwoStates(sentence, context))
        if (!context.near('instrument', sentence.index, sentence.index).some((draft) => draft.valueOf('name')?.includes(mention.name)))
          tell(mention, sentence, context, signing, setting)
    }
    tellOwnTitle(context)
    foldInstruments(context)
  },
}

function tell(
  mention: TitleMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
  signing: Signing | null,
  setting: Setting,
  listed = false,
): void {
  const heading = context.doc.document.units[sentence.unit]?.kind === 'heading'
  const described = mention.rule.startsWith('instrument/described')
  const named = described ? { name: mention.name, small: true } : (numbered(mention, context) ?? nameOf(mention, sentence, context))
  const act = actOn(mention, sentence, context)
  const spoken = isPointedTo(mention, context)
  if (!named || spoken || counted(mention, context)) {
    if (act && (spoken || (!named && isSpokenOf(mention, act, context)))) tellSpokenOf(mention, act, sentence, context, setting)
    else context.reject(RULE, mention.from, mention.to, 'points to documents without naming one')
    return
  }
  const parties = partiesOfInstrument(mention, act, sentence, context)
  const fronted = parties.length === 0 ? frontedMakers(mention, sentence, context) : []
  const bound = act && parties.length === 0 ? boundSides(kindOfHead(mention.head), mention.from, act, sentence, context) : []
  const sides = fronted.length > 0 ? fronted : bound
  if (
    !listed &&
    named.small &&
    parties.length === 0 &&
    sides.length === 0 &&
    act?.way !== 'sign' &&
    (!act || pointedParties(sentence, act.verb.from, context).length === 0) &&
    statesInName(mention, context).length === 0 &&
    !/\d{4}$|known as|called|^letter |^resolution .*\d/.test(named.name)
  ) {
    context.reject(RULE, mention.from, mention.to, 'nobody is told who made it')
    return
  }
  if (heading && !act && parties.length === 0) return
  const draft = context.draft('instrument', RULE, sentence)
  const { year, name } = withoutYear(named.name)
  draft.tell('name', name, [mention.from, mention.to])
  draft.tell('kind', kindOfHead(mention.head), [mention.from, mention.to])
  tellDate(draft, mention, act, sentence, context, year)
  tellMakers(draft, mention, act, parties, sentence, context)
  if (signing && signing.sentence.index < sentence.index && (listed || opensItem(mention, sentence, context)))
    inherit(draft, signing, listed ? signing.signers : signing.parties)
  if (!draft.tells('parties')) for (const one of sides) draft.tell('parties', one.name, one.at, 'inferred')
  if (act && setting.date && draft.valueOf('date') === null && (act.way === 'send' || isDone(act, mention, context)))
    draft.tell('date', setting.date.edtf as string, [setting.date.from, setting.date.to], 'inferred')
  if (act) tellStatus(draft, act, context)
  if (act && draft.status === 'planned' && !draft.tells('date')) tellDayAhead(draft, sentence, context)
  context.keep(draft)
}

/** `Resolution 44/12`: a resolution by its number. */
function numbered(mention: TitleMention, context: BuildContext): { readonly name: string; readonly small: boolean } | null {
  if (mention.head.toLowerCase() !== 'resolution' || mention.to - mention.from !== 1 || !/^\p{Lu}/u.test(context.form(mention.from))) return null
  let to = mention.to
  while (to < mention.to + 7 && /^(?:\d+|[/().-]|[A-Z]+)$/.test(context.form(to))) to++
  while (to > mention.to && /^[(.-]$/.test(context.form(to - 1))) to--
  return /\d/.test(context.words(mention.to, to)) ? { name: context.words(mention.from, to), small: false } : null
}

/** `The MoU was signed by …`: who signed the document told before, or a document of its own where none was and two sides are told. */
function tellSpokenOf(mention: TitleMention, act: Act, sentence: AnnotatedSentence, context: BuildContext, setting: Setting): void {
  const draft = context.draft('instrument', RULE, sentence)
  draft.tell('name', mention.name, [mention.from, mention.to])
  draft.tell('kind', kindOfHead(mention.head), [mention.from, mention.to])
  tellDate(draft, mention, act, sentence, context, null)
  tellMakers(draft, mention, act, partiesOfInstrument(mention, act, sentence, context), sentence, context)
  if (setting.date && !draft.tells('date') && isDone(act, mention, context))
    draft.tell('date', setting.date.edtf as string, [setting.date.from, setting.date.to], 'inferred')
  const told = spokenOf(mention, sentence, context)
  if (told) tellMore(told, draft)
  else if (draft.valuesOf('parties').length > 1) context.keep(draft)
}

/** `Cultural Exchange Programme between A and B for 2019–2023`, an item of a list of what was signed. */
function isSigned(mention: TitleMention, sentence: AnnotatedSentence, signing: Signing): boolean {
  return signing.sentence.index < sentence.index && mention.from - sentence.from <= 6 && / between .* and /.test(mention.name)
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

function tellDate(
  draft: Draft<'instrument'>,
  mention: TitleMention,
  act: Act | null,
  sentence: AnnotatedSentence,
  context: BuildContext,
  year: string | null,
): void {
  if (year !== null) {
    draft.tell('date', year, [mention.from, mention.from + 1])
    return
  }
  const dates = datesOf(sentence)
  const within = / of ((?:19|20)\d\d)\b/.exec(context.words(mention.from, mention.to))?.[1]
  if (within !== undefined) {
    draft.tell('date', within, [mention.from, mention.to])
    return
  }
  const named = dates.find((date) => date.from === mention.to + 1 && /^(?:of|dated)$/.test(context.low(mention.to)))
  const before = dates.find((date) => date.to === mention.from || (date.to <= mention.from && blank(date.to, mention.from, context)))
  const there = dates.length === 1 && inCeremony(mention, context) ? dates[0] : undefined
  const from = sentence.dates.find(
    (date) => date.edtf !== null && /^(?:dates|dating) from$/.test(context.words(date.from - 2, date.from).toLowerCase()),
  )
  const own = named ?? (act ? dateOfAct(mention, act, sentence, context) : (before ?? there ?? from))
  if (own) {
    draft.tell('date', own.edtf as string, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
    return
  }
  const above = context.doc.sentences[sentence.index - 1]
  const line = above ? datesOf(above)[0] : undefined
  if (
    above &&
    line &&
    line.edtf !== null &&
    line.edtf.length > 4 &&
    mention.from - sentence.from < 3 &&
    above.to - above.from <= line.to - line.from + 2
  ) {
    draft.tell('date', line.edtf as string, [line.from, line.to])
    draft.sentences.add(above.index)
  }
}

/** `the Signing Ceremony of the Agreement`: signed when the ceremony was held. */
const inCeremony = (mention: TitleMention, context: BuildContext): boolean =>
  /ceremony (?:of|for|on)(?: the)?$/i.test(context.words(Math.max(0, mention.from - 3), mention.from))

function blank(from: number, to: number, context: BuildContext): boolean {
  if (to - from > 3) return false
  for (let i = from; i < to; i++) if (/[\p{L}\p{N}]/u.test(context.form(i)) && !/^(?:the|a|an)$/.test(context.low(i))) return false
  return true
}

/** The date of the act: one right behind the document or its verb, else the sentence's. */
function dateOfAct(mention: TitleMention, act: Act, sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  const told = sentence.dates.find((date) => date.edtf !== null && date.to < Math.min(mention.from, act.verb.from) && isWhen(date, context))
  if (told) return told
  const near = datesOf(sentence).find((date) => date.from >= Math.max(mention.to, act.verb.to) && date.from - Math.max(mention.to, act.verb.to) <= 4)
  const other = (date: DateMention): boolean =>
    act.verb.to <= mention.from && sentence.cues.some((cue) => cue.cue === act.verb.cue && cue.from >= mention.to && cue.from < date.from)
  if (near && !other(near)) return near
  if (near) return datesOf(sentence).find((one) => one.to <= mention.from && one.from < act.verb.to + 4) ?? null
  const date = dateNear(sentence, act.verb.from, sentence.from, sentence.to)
  if (!date) return null
  for (let i = Math.min(date.to, mention.from); i < Math.max(date.from, mention.from); i++) if (context.low(i) === ';') return null
  return date
}

/** `dates from 2008, when an agreement was signed`. */
const isWhen = ({ to }: DateMention, context: BuildContext): boolean => context.low(context.low(to) === ',' ? to + 1 : to) === 'when'

/** Sentences in which news tells what it is about: `Peru and Chad have signed an agreement`. */
const LEAD = 4

/** `signed` where nothing before it says that it is to come or was long ago. */
function isDone(act: Act, mention: TitleMention, context: BuildContext): boolean {
  if (!/ed$/.test(context.low(act.verb.from)) || isInPassing(act, mention, context)) return false
  const lead = act.way === 'sign' && (context.sentenceAt(act.verb.from)?.index ?? LEAD) < LEAD
  for (let i = act.verb.from - 1; i >= act.verb.from - 4; i--)
    if (/^(?:will|to|would|shall|should|be|being|if|had|may|can|could|first)$/.test(context.low(i)) || (!lead && /^ha(?:s|ve)$/.test(context.low(i))))
      return false
  return true
}

/** `is run under an agreement signed by X and Y`: signed before what is told. */
const isInPassing = ({ verb }: Act, mention: TitleMention, context: BuildContext): boolean =>
  verb.from === mention.to &&
  verb.form === 'participle' &&
  context.low(verb.to) === 'by' &&
  /^(?:under|in|on|of)$/.test(context.low(mention.from - 2))

/** `The Commission is expected to adopt a plan`: on the day ahead that was told just before. */
function tellDayAhead(draft: Draft<'instrument'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (let k = sentence.index - 1; k >= Math.max(0, sentence.index - AHEAD); k--) {
    const before = context.doc.sentences[k]
    const day = before && datesOf(before).find((date) => (date.edtf ?? '').length >= 10)
    if (!before || !day) continue
    draft.tell('date', day.edtf as string, [day.from, day.to], 'inferred')
    return
  }
}
const AHEAD = 2

function tellStatus(draft: Draft<'instrument'>, act: Act, context: BuildContext): void {
  for (let i = act.verb.from - 1; i >= act.verb.from - 3; i--) {
    const low = context.low(i)
    if (/^(?:refused|declined|failed)$/.test(low)) {
      draft.tellStatus('denied', [i, act.verb.to])
      return
    }
    if (low === 'will' || (low === 'to' && !/^(?:refused|declined|failed)$/.test(context.low(i - 1))) || low === 'would' || low === 'shall') {
      draft.tellStatus('planned', [i, act.verb.to])
      return
    }
  }
  draft.tellStatus('held', [act.verb.from, act.verb.to])
}

/** A sentence that tells of several documents made at one time, whose list may follow. */
function signingOf(sentence: AnnotatedSentence, context: BuildContext): Signing | null {
  const act = sentence.cues.find((cue) => cue.cue === 'instrument-sign')
  if (!act) return null
  const several = /\b(?:mous|memoranda|memorandums|agreements|documents|instruments|pacts|accords|treaties|protocols|acts|arrangements)\b/i.test(
    context.words(sentence.from, sentence.to),
  )
  if (!several || (act.form !== 'participle' && !sentence.cues.some((cue) => cue.cue === 'instrument'))) return null
  const date = dateNear(sentence, act.from, sentence.from, sentence.to) ?? (act.form === 'participle' ? context.setting(sentence).date : null)
  if (!date) return null
  const parties: string[] = []
  for (let i = sentence.from; i < sentence.to; i++)
    if (context.low(i) === 'between')
      for (const one of sentence.mentions)
        if (one.kind === 'place' && one.sort === 'country' && one.from > i && one.from < i + 10 && !parties.includes(one.name)) parties.push(one.name)
  return { sentence, date, parties, signers: signersOf(act, sentence, context) }
}

/** `Peru and Chad signed three memoranda`: the two who sign. */
function signersOf(act: CueMention, sentence: AnnotatedSentence, context: BuildContext): string[] {
  if (act.form !== 'finite') return []
  const subject = clauseOf(act, sentence, context).subject.flatMap((party) => (party.kind === 'person' ? [] : (nameOfParty(party) ?? [])))
  return subject.length === 2 ? subject : []
}

/** True where a document's name opens a list item or a sentence on it. */
function opensItem(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (mention.from - sentence.from <= 4 && !(context.low(mention.from - 1) === 'the' && !actOn(mention, sentence, context))) return true
  return (
    sentence.cues.some((cue) => cue.cue === 'instrument-sign') || (context.low(sentence.from) === 'additionally' && mention.from - sentence.from < 60)
  )
}

function inherit(draft: Draft<'instrument'>, signing: Signing, parties: readonly string[]): void {
  if (signing.date && draft.valueOf('date') === null) {
    draft.tell('date', signing.date.edtf as string, [signing.date.from, signing.date.to], 'inferred')
    draft.sentences.add(signing.sentence.index)
  }
  if (draft.valuesOf('parties').length === 0 && signing.date)
    for (const party of parties) draft.tell('parties', party, [signing.sentence.from, signing.sentence.to], 'inferred')
}
