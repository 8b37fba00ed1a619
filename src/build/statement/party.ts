import type { AnnotatedSentence } from '#model/annotated'
import { beforeName, nameOfParty, type Party, partiesOf, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { inFull, isInitial } from './name-in-short.ts'
import { holderOfState } from './office-of-state.ts'
import { PREPOSITION, ROLE, stateOf } from './role.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

/** A party, or a list of them, whose name (with title and apposition) ends before token `to`; `governed` where a preposition may stand before it. */
export function partyEnding(to: number, place: SpeakerPlace, governed = false): Speaker | null {
  const { sentence, context } = place
  const parties = asList(partiesUpTo(sentence, to, sentence.from, context), place)
  const last = parties.at(-1)
  if (!last || Math.max(last.to, outerTo(last)) < to - 1) return null
  const first = parties[0] as Party
  if (parties.length === 1 && first.kind !== 'person') {
    const spoken = speaksFor(first, place)
    if (spoken) return spoken
  }
  if (!governed && isObject(first, place)) return null
  return speakerFrom(parties, place)
}

/** `After talks with Ana Ruiz, Diaz told …`, `in Peru, Diaz said`: a mere comma before the last name makes no list. */
function asList(parties: readonly Party[], { context }: SpeakerPlace): readonly Party[] {
  const [before, last] = [parties.at(-2), parties.at(-1)]
  if (!before || !last || last.kind !== 'person') return parties
  for (let i = Math.min(outerTo(before), outerFrom(last)); i < outerFrom(last); i++) if (/^(?:and|&|with)$/.test(context.low(i))) return parties
  return [last]
}

/** `officials of Kenya`, `a spokesperson for the Fund`, `staff at the museum`: they speak for the body. */
function speaksFor(party: Party, place: SpeakerPlace): Speaker | null {
  const { context, sentence } = place
  let of = outerFrom(party) - 1
  if (context.low(of) === 'the') of--
  if (!/^(?:of|from|for|at)$/.test(context.low(of)) || !ROLE.has(context.low(of - 1))) return null
  let from = of - 1
  while (from - 1 >= sentence.from && from > of - 4 && !/^[,;:]$/.test(context.form(from - 1)) && !PREPOSITION.has(context.low(from - 1))) from--
  const found = speakerFrom([party], place)
  return found && { ...found, from, sort: 'body' }
}

/** A party governed by a preposition, or that owns something, speaks not. */
function isObject(party: Party, { context, sentence }: SpeakerPlace): boolean {
  let before = outerFrom(party) - 1
  while (before >= sentence.from && /^(?:the|a|an|both|his|her|their)$/.test(context.low(before))) before--
  if (before >= sentence.from && PREPOSITION.has(context.low(before))) return true
  return /^(?:’s|'s|’)$/.test(context.form(Math.max(party.to, outerTo(party))))
}

/** The name to write down: of a state as the document has it, of a person without initials where it is told in full. */
function nameIn(party: Party, place: SpeakerPlace): string | null {
  if (party.kind === 'place') return stateOf(party, place).name
  const [initial = '', ...rest] = party.name.split(' ')
  const glued = party.kind === 'person' && rest.length === 0 ? /^(\p{Lu}\p{Ll}?\.)(\p{Lu}[\p{L}’'-]+)$/u.exec(initial) : null
  if (glued) return inFull(glued[2] as string, glued[1] as string, place.context)?.name ?? party.name
  if (party.kind === 'person' && rest.length && isInitial(initial)) return inFull(rest.at(-1) as string, initial, place.context)?.name ?? party.name
  return nameOfParty(party)
}

export function speakerFrom(parties: readonly Party[], place: SpeakerPlace): Speaker | null {
  const names = parties.map((party) => nameIn(party, place))
  if (names.some((name) => name === null)) return null
  const first = parties[0] as Party
  const last = parties.at(-1) as Party
  if (
    parties.some(
      (party) =>
        party.kind === 'organization' && party.generic && party.name.toLowerCase() === place.context.words(party.from, party.to).toLowerCase(),
    )
  )
    return null
  const inferred = parties.some((party) => (party.kind === 'person' && party.short) || (party.kind === 'organization' && party.generic))
  return {
    name: names.map((name) => (name as string).replace(/^The (?=\p{Lu})/u, '')).join(' and '),
    at: parties.map((party): Tokens => [party.from, party.to]),
    basis: inferred ? 'inferred' : 'stated',
    sort: first.kind === 'person' ? 'person' : 'body',
    from: outerFrom(first),
    to: Math.max(last.to, outerTo(last)),
  }
}

export const outerFrom = (party: Party): number => (party.kind === 'place' ? party.from : party.outerFrom)
export const outerTo = (party: Party): number => (party.kind === 'place' ? party.to : party.outerTo)

/** The subject of the clause that ends before token `to`, over an adjunct or other verbs. */
export function subjectBefore(to: number, place: SpeakerPlace, most = 60): Speaker | null {
  const { sentence, context } = place
  if (context.low(sentence.from) === 'we' && context.form(sentence.from + 1) === ',') {
    const named = partiesOf(sentence).find((party) => outerTo(party) <= to && party.kind !== 'person')
    const found = named && speakerFrom([named], place)
    if (found) return { ...found, sort: 'body' }
  }
  const main = behindGerund(sentence, context)
  const candidates = partiesOf(sentence).filter((party) => outerTo(party) <= to && party.from >= main && to - outerTo(party) <= most)
  for (const party of candidates) {
    if (party.kind === 'place' && party.from - sentence.from < 5 && context.low(beforeName(context, party.from)) === 'of') {
      const holder = holderOfState(party.to - 1, place)
      if (holder) return holder
    }
    if (isObject(party, place) || endsAddress(party, place)) continue
    const before = beforeState(party, place)
    const low = before < sentence.from ? ',' : context.low(before)
    if (!/^(?:,|and|while|but|;|that|then|the|when|”|"|:|–|—|--|-|\))$/.test(low)) continue
    const named = party.kind === 'organization' ? personBehind(party, candidates, place) : undefined
    if (named) return speakerFrom([named], place)
    const list = [party]
    for (const other of candidates)
      if (other !== party && context.low(outerFrom(other) - 1) === 'and' && outerFrom(other) - outerTo(list.at(-1) as Party) <= 1) list.push(other)
    return speakerFrom(list, place)
  }
  return null
}

/** `Responding to claims that Peru had paid, Diaz …`: where the clause begins behind the comma; the head of the sentence where none opens it. */
function behindGerund(sentence: AnnotatedSentence, context: BuildContext): number {
  if (!/^(?:\p{Lu}\p{Ll}+ing|Asked)$/u.test(context.form(sentence.from))) return sentence.from
  for (const party of partiesOf(sentence)) {
    const before = outerFrom(party) - 1
    if (context.form(before) === ',' || (context.low(before) === 'the' && context.form(before - 1) === ',')) return party.from
  }
  return sentence.from
}

/** `held in Lome, the Republic of Togo, and made clear`: the state behind the comma says where the town is. */
function endsAddress(party: Party, { sentence, context }: SpeakerPlace): boolean {
  if (party.kind !== 'place') return false
  const comma = context.low(party.from - 1) === 'the' ? party.from - 2 : party.from - 1
  return context.form(comma) === ',' && sentence.places.some((m) => m.to === comma && m.sort === 'city')
}

/** The token before a person, over capitalized words that stand before the title: `US Ambassador Ana Ruiz`, `World Bank Director Li`. */
function beforeState(party: Party, { sentence, context }: SpeakerPlace): number {
  const before = outerFrom(party) - 1
  if (party.kind !== 'person' || outerFrom(party) === party.from) return before
  let i = before
  while (i >= sentence.from && before - i < 4 && /^\p{Lu}[\p{L}.]*$/u.test(context.form(i)) && !/^(?:The|And|But|While|Then)$/.test(context.form(i)))
    i--
  return i
}

/** `the Secretary, Ministry of Works, Dr Ana Ruiz`: the person whose office the body is part of. */
function personBehind(body: Party, candidates: readonly Party[], { context }: SpeakerPlace): Party | undefined {
  return candidates.find((m) => m.kind === 'person' && context.form(outerFrom(m) - 1) === ',' && outerFrom(m) - outerTo(body) <= 1)
}
