import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { foldDrafts, plainName } from '../fold.ts'
import { runRules } from '../rule.ts'
import { datedEditions } from './dated-editions.ts'
import { editionsHeld } from './editions-held.ts'
import { firstEdition } from './first-edition.ts'
import { firstTime } from './first-time.ts'
import { haveHeld } from './have-held.ts'
import { howOften } from './how-often.ts'
import { launched } from './launched.ts'
import { metSince } from './met-since.ts'
import { nthYear } from './nth-year.ts'
import { numberTold } from './number-told.ts'
import { ordinalSince } from './ordinal-since.ts'
import { platformList } from './platform-list.ts'
import { recurring } from './recurring.ts'

export const SERIES_RULES = [
  editionsHeld,
  recurring,
  platformList,
  haveHeld,
  numberTold,
  launched,
  firstTime,
  metSince,
  ordinalSince,
  firstEdition,
  nthYear,
  howOften,
  datedEditions,
]

export const series: Builder = {
  type: 'series',
  run(context) {
    runRules(SERIES_RULES, context)
    foldDrafts('series', context, (draft) => plainName(draft.valueOf('name') ?? ''))
    const numbered = editionsAhead(context)
    for (const draft of context.of('series')) tellEditions(draft, numbered)
  },
}

/** The events that are the last edition before one to come, by the name of their series. */
function editionsAhead(context: BuildContext): ReadonlyMap<string, readonly Draft<'event'>[]> {
  const found = new Map<string, Draft<'event'>[]>()
  for (const event of context.of('event')) {
    const series = event.valueOf('series')
    if (!series || series.edition === null || !event.rule.startsWith('event/next-edition') || event.status === 'planned') continue
    const name = plainName(series.name)
    const list = found.get(name)
    if (list) list.push(event)
    else found.set(name, [event])
  }
  return found
}

/** What the events say of the number of editions: the last one held whose series has this name. */
function tellEditions(draft: Draft<'series'>, numbered: ReadonlyMap<string, readonly Draft<'event'>[]>): void {
  if (draft.valueOf('editions') !== null) return
  for (const event of numbered.get(plainName(draft.valueOf('name') ?? '')) ?? []) {
    const edition = event.valueOf('series')?.edition ?? null
    if (edition === null) continue
    const near = [...event.sentences].find((s) => [...draft.sentences].some((own) => Math.abs(own - s) <= 2))
    const told = event.claims.find((claim) => claim.field === 'series')
    const date = event.claims.find((claim) => claim.field === 'date')
    if (near === undefined || !told) continue
    draft.claims.push(claimLike(told, { field: 'editions', value: edition, basis: 'inferred' }))
    if (date && draft.valueOf('asOf') === null)
      draft.claims.push(claimLike(date, { field: 'asOf', value: String(date.value).split('/').at(-1) as string, basis: 'inferred' }))
    draft.sentences.add(near)
    return
  }
}
