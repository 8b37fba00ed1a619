import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { daysIn, relate } from './dates.ts'
import { keysOfName, namesIn, shared } from './parties.ts'
import { placeRelation, placesIn } from './places.ts'
import { Titles } from './titled.ts'
import { Weighing } from './weighing.ts'

/** Kinds that are parts and wholes of each other, never one thing: the visit, the meeting on it, the call before it. */
const APART: readonly (readonly [string, string])[] = [
  ['visit', 'meeting'],
  ['visit', 'call'],
  ['visit', 'conference'],
  ['visit', 'ceremony'],
  ['visit', 'culture'],
  ['visit', 'sport'],
  ['visit', 'training'],
  ['meeting', 'call'],
  ['meeting', 'conference'],
  ['meeting', 'ceremony'],
  ['ceremony', 'conference'],
  ['ceremony', 'culture'],
  ['ceremony', 'sport'],
  ['ceremony', 'training'],
]
const MONTH = 31

/** Events: same time, the same people or bodies, the same place, the same name. */
export function eventComparer(sense: Sense): Comparer<RecordMember> {
  const titles = new Titles(sense)
  const parties = ({ fields }: RecordMember): string[] => [...new Set([...namesIn(fields['organizers']), ...namesIn(fields['participants'])])].sort()
  const series = ({ fields }: RecordMember) => fields['series'] as { name: string; edition: number | null } | null
  /** When an undated event was told: the year of its document. */
  const told = (member: RecordMember): string | null => (member.fields['date'] === null ? (member.dated?.slice(0, 4) ?? null) : null)

  return {
    profile: (member) => {
      const { kind, name, date, places } = member.fields
      return JSON.stringify([kind, titles.normal(name), date, told(member), placesIn(places), parties(member), series(member)])
    },
    keys: (member) => {
      const { name, date, places } = member.fields
      const edition = series(member)
      const keys = titles.keys(name)
      if (edition) for (const key of titles.keys(edition.name)) keys.push(`${key}#${edition.edition ?? String(date).slice(0, 4)}`)
      if (typeof date !== 'string' || daysIn(date) > MONTH) return keys
      const months = new Set(date.split('/').map((point) => point.slice(0, 7)))
      for (const month of months) for (const party of parties(member)) for (const key of keysOfName(party, sense)) keys.push(`p ${month} ${key}`)
      for (const place of placesIn(places)) keys.push(`d ${date.slice(0, 10)} ${sense.normal('place', place.name)}`)
      return keys
    },
    compare: (a, b) => {
      const weighing = new Weighing(0.15)
      const [one, other] = [a.fields, b.fields]
      if (one['kind'] === other['kind']) weighing.add('kind.equal', 0.05, one['kind'], other['kind'])
      else if (isApart(String(one['kind']), String(other['kind']))) weighing.rule('kind.apart', one['kind'], other['kind'])
      else weighing.add('kind.other', -0.1, one['kind'], other['kind'])
      const title = titles.weigh(weighing, one['name'], other['name'])
      const edition = weighSeries(weighing, series(a), series(b), titles)
      weighDates(weighing, a, b, title === 'equal' && (edition === 'equal' || titles.normal(one['name']).split('#')[1] !== ''))
      weighPlaces(weighing, one['places'], other['places'], sense)
      weighParties(weighing, parties(a), parties(b), sense)
      return weighing.done()
    },
  }
}

const isApart = (a: string, b: string): boolean => APART.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

type Edition = { name: string; edition: number | null } | null

function weighSeries(weighing: Weighing, a: Edition, b: Edition, titles: Titles): 'equal' | 'unknown' {
  if (!a || !b || titles.normal(a.name) !== titles.normal(b.name) || a.edition === null || b.edition === null) return 'unknown'
  if (a.edition !== b.edition) weighing.rule('series.edition', a.edition, b.edition)
  else weighing.add('series.equal', 0.5, `${a.name} ${a.edition}`, `${b.name} ${b.edition}`)
  return a.edition === b.edition ? 'equal' : 'unknown'
}

/** `named`: one edition of one thing. Its date may be told wrongly, which is a contradiction and not another event. */
function weighDates(weighing: Weighing, a: RecordMember, b: RecordMember, named: boolean): void {
  const [one, other] = [a.fields['date'], b.fields['date']]
  const relation = relate(one, other)
  if (relation === 'unknown') {
    const apart = Math.abs(Number((one ?? a.dated ?? '').toString().slice(0, 4)) - Number((other ?? b.dated ?? '').toString().slice(0, 4)))
    if (apart > 1) weighing.add('told.apart', -0.35, one ?? a.dated, other ?? b.dated)
    return
  }
  const exact = Math.max(daysIn(one), daysIn(other)) <= MONTH / 2
  if (relation === 'equal') weighing.add('date.equal', exact ? 0.3 : 0.1, one, other)
  else if (relation === 'overlap') weighing.add('date.fits', exact ? 0.2 : 0.1, one, other)
  else if (relation === 'near') weighing.add('date.near', named ? 0 : -0.25, one, other)
  else if (named) weighing.add('date.apart', -0.2, one, other)
  else weighing.rule('date.apart', one, other)
}

function weighPlaces(weighing: Weighing, a: unknown, b: unknown, sense: Sense): void {
  const [one, other] = [placesIn(a), placesIn(b)]
  const relation = placeRelation(one, other, sense)
  if (relation === 'same') weighing.add('place.same', 0.15, one, other)
  else if (relation === 'inside') weighing.add('place.inside', 0.05, one, other)
  else if (relation === 'country') weighing.add('place.country', -0.2, one, other)
  else if (relation === 'apart') weighing.add('place.apart', -0.4, one, other)
}

function weighParties(weighing: Weighing, a: readonly string[], b: readonly string[], sense: Sense): void {
  const { pairs, share, told } = shared(a, b, sense)
  if (!told) return
  const left = pairs.length < new Set(a).size && pairs.length < new Set(b).size
  if (pairs.length === 0) weighing.add('parties.other', -0.3, a, b)
  else if (pairs.length > 1)
    weighing.add(
      'parties.shared',
      share >= 0.5 ? 0.35 : 0.25,
      pairs.map(([name]) => name),
      pairs.map(([, name]) => name),
    )
  else weighing.add('parties.one', left ? -0.15 : 0.15, a, b)
}
