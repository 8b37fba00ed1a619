import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { foldDrafts } from '../fold.ts'
import { tellFurther, tellFurtherTowns } from './further-ties.ts'
import { KINDS, type Kind, kindOf, OF_TOWNS } from './kind.ts'
import { severalMembers } from './members.ts'
import { ownSince } from './own-since.ts'
import { listedPartners } from './partner-list.ts'
import type { Side } from './sides.ts'
import { sidesFor } from './sides-of-cue.ts'
import { firstSigned, sinceOf } from './since.ts'
import { RULE, tellBelow, tellTie } from './told-tie.ts'
import { townPartners } from './town-partnership.ts'
import { townsBelow } from './towns-below.ts'
import { pairs } from './twinned.ts'
import { renewed } from './work.ts'

/** Sentences within which the same tie told again is the same record. */
const PASSAGE = 30

/** `cultural relations`, `trade relations`: a field in which states have to do with each other. */
const OF_ONE_FIELD = /^(?:cultural|trade|economic|commercial|scientific|academic|military|sporting|people-to-people)$/

/** Lasting links between two named parties: diplomatic relations, partnerships, sister cities, memberships. */
export const ties: Builder = {
  type: 'tie',
  run(context: BuildContext) {
    for (const sentence of context.doc.sentences) {
      const unit = context.doc.document.units[sentence.unit]
      if (unit?.kind === 'footnote' || unit?.kind === 'running-head' || unit?.kind === 'furniture') continue
      for (const cue of sentence.cues) {
        const kind = cue.cue.startsWith('tie-') ? KINDS[cue.cue] : undefined
        if (kind && !isWithin(cue, sentence)) tell(kind, cue, sentence, context)
        else if (cue.cue === 'instrument-sign') tellRenewal(cue, sentence, context)
      }
    }
    fold(context)
  },
}

/** `member of` within `has been a member of`. */
const isWithin = (cue: CueMention, { cues }: AnnotatedSentence): boolean =>
  cues.some((one) => one.cue === cue.cue && one.from <= cue.from && one.to >= cue.to && one.to - one.from > cue.to - cue.from)

function tell(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  if (kind === 'diplomatic_relations' && OF_ONE_FIELD.test(context.low(cue.from - 1))) {
    context.reject(RULE, cue.from, cue.to, 'relations in one field only')
    return
  }
  if (tellSeveral(kind, cue, sentence, context)) return
  const sides = sidesFor(kind, cue, sentence, context)
  const since = sinceOf(cue, sentence, context)
  const pointed = sides.some((one) => one.at[0] < sentence.from || one.at[0] >= sentence.to)
  if (sides.length < 2 && since !== null && OF_TOWNS.has(cue.cue)) {
    const towns = townPartners(cue, sentence, context)
    if (towns.length > 1) {
      const linked = cue.cue === 'tie-agreement' ? 'partnership' : 'sister_city'
      tellTie(linked, towns, since, cue, sentence, context)
      tellFurtherTowns(linked, towns, cue, sentence, context)
      return
    }
  }
  if (sides.length < 2 || (pointed && since === null && kind !== 'sister_city')) {
    context.reject(RULE, cue.from, cue.to, 'two parties are not named')
    return
  }
  const own = kind === 'sister_city' && sides.length === 2 ? ownSince(sides[1] as Side, sentence, context) : null
  tellTie(kindOf(kind, sides, cue, sentence), sides, own ?? since, cue, sentence, context)
  tellFurther(kind, sides, since, cue, sentence, context)
}

/** Ties of one with each of a list, told at once: members of a body, pairs of towns, partners, towns below. True where any is told. */
function tellSeveral(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (cue.cue === 'tie-partners-such') {
    for (const pair of listedPartners(cue, sentence, context)) tellTie(kind, pair, null, cue, sentence, context)
    return true
  }
  if (kind === 'membership') {
    const told = severalMembers(cue, sentence, context)
    const since = told.length > 0 ? sinceOf(cue, sentence, context) : null
    for (const pair of told) tellTie(kind, pair, since, cue, sentence, context)
    return told.length > 0 || cue.cue === 'tie-member-which'
  }
  const told = kind === 'sister_city' ? pairs(cue, sentence, context) : []
  for (const pair of told) tellTie(kind, pair, null, cue, sentence, context)
  if (told.length > 0 || (kind !== 'sister_city' && cue.cue !== 'tie-partnership')) return told.length > 0
  const below = townsBelow(cue, sentence, context)
  for (const one of below) tellBelow(one, cue, sentence, context)
  return below.length > 0
}

/** `A renewed its agreement with B` is a partnership; when it began another sentence tells. */
function tellRenewal(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const sides = renewed(cue, sentence, context)
  if (sides.length < 2) return
  const next = context.doc.sentences[sentence.index + 1]
  const told = next ? firstSigned(next, context) : null
  tellTie('partnership', sides, told, cue, sentence, context)
}

/** One record of a tie that a passage tells several times. */
function fold(context: BuildContext): void {
  foldDrafts('tie', context, (draft) => `${draft.valueOf('kind')} ${[...draft.valuesOf('parties')].sort().join('|')}`, near)
}
const near = (a: Draft, b: Draft): boolean => b.sentences.first - a.sentences.last <= PASSAGE
