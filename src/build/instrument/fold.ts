import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { foldDrafts } from '../fold.ts'
import { foldHeadlines } from './headline.ts'

/** Sentences within which the same document told again is the same record. */
const PASSAGE = 30
/** Sentences within which a document told without what it is on is the one told with it. */
const NEAR = 6

type Instrument = Draft<'instrument'>

/** Makes one record of a document that a passage names several times. */
export function foldInstruments(context: BuildContext): void {
  foldDrafts('instrument', context, (draft) => `${draft.valueOf('kind')} ${plain(draft.valueOf('name'))}`, isSame)
  for (const draft of context.of('instrument')) dropStates(draft)
  foldHeadlines(context, isBare)
  foldBare(context)
}

/** Makes one of `an MoU` and `the MoU on fisheries` where both are of the same parties; the longer name stays. */
function foldBare(context: BuildContext): void {
  const all = [...context.of('instrument')]
  const bare = all.filter(isBare)
  if (bare.length === 0) return
  const gone = new Set<Instrument>()
  for (const draft of bare) {
    const told = all.find((other) => other !== draft && !gone.has(other) && isLonger(other, draft))
    if (!told) continue
    for (const field of ['name', 'kind', 'parties'] as const) if (told.tells(field)) draft.retract(field)
    told.absorb(draft)
    gone.add(draft)
  }
  if (gone.size > 0)
    context.replace(
      'instrument',
      all.filter((draft) => !gone.has(draft)),
    )
}
const BARE =
  /^(?:(?:cooperation |partnership |bilateral )?(?:mous?|memorandum(?: understanding| cooperation| agreement)?(?: mous?)?|agreement|treaty|pact|accord|protocol|deal))$/

const isBare = (draft: Instrument): boolean => BARE.test(plain(draft.valueOf('name')))

/** The same parties, the same kind, told nearby, and no date or number that contradicts it. */
function isLonger(told: Instrument, bare: Instrument): boolean {
  if (told.valueOf('kind') !== bare.valueOf('kind')) return false
  if (isBare(told) && (told.valueOf('name') ?? '').length <= (bare.valueOf('name') ?? '').length) return false
  if (Math.abs(told.sentences.first - bare.sentences.first) > NEAR || !datesAgree(told, bare)) return false
  const [p, q] = [told.valuesOf('parties'), bare.valuesOf('parties')]
  return p.length > 1 && q.length > 0 && q.every((party) => p.some((other) => isOne(party, other)))
}

function datesAgree(a: Instrument, b: Instrument): boolean {
  const [x, y] = [a.valueOf('date'), b.valueOf('date')]
  return x === null || y === null || x.startsWith(y) || y.startsWith(x)
}

/** `the Government of Peru` beside `Peru`: one party. */
const isOne = (a: string, b: string): boolean => {
  const [x, y] = [state(a), state(b)]
  return x === y || x.startsWith(`${y} of `) || y.startsWith(`${x} of `)
}
const state = (name: string): string =>
  name
    .replace(/^(?:the )?governments? of (?:the )?/i, '')
    .replace(/^(?:(?:people[’']s |islamic |federal )*republic|kingdom|commonwealth) of (?:the )?/i, '')

/** One claim a party, where a state and its government are both told: the longer. */
function dropStates(draft: Instrument): void {
  const parties = draft.valuesOf('parties')
  if (parties.length < 3) return
  const kept = draft.claims.filter(
    ({ field, value }) => field !== 'parties' || !parties.some((other) => other.length > (value as string).length && isOne(other, value as string)),
  )
  if (kept.length < draft.claims.length) draft.claims.splice(0, draft.claims.length, ...kept)
}

const last = (draft: Draft): number => draft.sentences.last
const plain = (name: string | null): string =>
  (name ?? '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:the|a|an|of|on|for|and)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isSame(a: Instrument, b: Instrument): boolean {
  if (b.sentences.first - last(a) > PASSAGE && last(b) - last(a) > PASSAGE) return false
  if (!datesAgree(a, b)) return false
  const [p, q] = [a.valuesOf('parties'), b.valuesOf('parties')]
  return a.valueOf('kind') !== 'letter' || p.length === 0 || q.length === 0 || p.some((party) => q.includes(party))
}
