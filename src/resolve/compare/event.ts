import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { daysIn, relate } from './dates.ts'
import { keysOfName, namesIn, shared } from './parties.ts'
import { placeRelation, placesIn } from './places.ts'
import { type TitleRelation, Titles } from './titled.ts'
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
/** A title of fewer words is one that many events have. */
const TELLING = 3
/** The title of a document of so many words is that of one document, which is signed once; of so many more, whatever day is told. */
const [LONG, UNIQUE] = [4, 7]
/** A journey of so many days to two places or more is told once, whoever of the delegation is named. */
const JOURNEY = 3

/** Events: same time, the same people or bodies, the same place, the same name. */
export function eventComparer(sense: Sense): Comparer<RecordMember> {
  const titles = new Titles(sense)
  const parties = ({ fields }: RecordMember): string[] => [...new Set([...namesIn(fields['organizers']), ...namesIn(fields['participants'])])].sort()
  const series = ({ fields }: RecordMember) => fields['series'] as { name: string; edition: number | null } | null
  const adopted = ({ fields }: RecordMember): string[] =>
    namesIn(fields['outcomes']).flatMap((name) => ((titles.of(name)?.words.length ?? 0) >= LONG ? titles.normal(name) : []))
  /** One number of an edition in both titles. */
  const isNumbered = ({ fields: a }: RecordMember, { fields: b }: RecordMember): boolean => {
    const theirs = titles.of(b['name'])?.numbers ?? []
    return (titles.of(a['name'])?.numbers ?? []).some((number) => number.length < 4 && theirs.includes(number))
  }
  /** When an undated event was told: the year of its document. */
  const told = (member: RecordMember): string | null => (member.fields['date'] === null ? (member.dated?.slice(0, 4) ?? null) : null)

  return {
    profile: (member) => {
      const { kind, name, date, places } = member.fields
      return JSON.stringify([kind, titles.normal(name), date, told(member), placesIn(places), parties(member), series(member), adopted(member)])
    },
    keys: (member) => {
      const { name, date, places } = member.fields
      const edition = series(member)
      const keys = [...titles.keys(name), ...adopted(member).map((title) => `o ${title}`)]
      const title = titles.of(name)
      if (title && typeof date === 'string')
        for (const number of title.numbers)
          if (number.length < 4) for (const word of title.words) keys.push(`n ${number} ${date.slice(0, 4)} ${word}`)
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
      const named = title === 'equal' || title === 'cut' || title === 'close'
      const telling = named && Math.min(titles.of(one['name'])?.words.length ?? 0, titles.of(other['name'])?.words.length ?? 0) >= TELLING
      const signed = one['kind'] === other['kind'] ? adopted(a).filter((document) => adopted(b).includes(document)) : []
      if (signed.length > 0) weighing.add('outcomes.shared', 0.6, one['outcomes'], other['outcomes'])
      const numbered = title === 'equal' && (edition === 'equal' || titles.normal(one['name']).split('#')[1] !== '')
      weighDates(weighing, a, b, {
        telling,
        certain: numbered || signed.some((document) => document.split(' ').length >= UNIQUE),
        cut: title === 'cut',
      })
      const places = weighPlaces(weighing, one['places'], other['places'], sense)
      const journey = isJourney(one, other)
      const together = weighParties(weighing, parties(a), parties(b), sense, journey || (named && isNumbered(a, b)) ? 0 : -0.3)
      if (one['kind'] === 'visit' && other['kind'] === 'visit' && places === 'same' && (journey || (together && isMonth(one['date'], other['date']))))
        weighing.add('visit.same', 0.2, one['date'], other['date'])
      return weighing.done(isVague(title, one, other) ? 'unsure' : 'same')
    },
  }
}

/** Titles with words of their own are asked about. So is one with a name and one without, unless both tell the day: many things are done on one journey. */
const isVague = (title: TitleRelation, a: RecordMember['fields'], b: RecordMember['fields']): boolean =>
  title === 'mixed' || ((a['name'] === null) !== (b['name'] === null) && Math.max(daysIn(a['date']), daysIn(b['date'])) > 1)

const isApart = (a: string, b: string): boolean => APART.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

type Edition = { name: string; edition: number | null } | null

function weighSeries(weighing: Weighing, a: Edition, b: Edition, titles: Titles): 'equal' | 'unknown' {
  if (!a || !b || titles.normal(a.name) !== titles.normal(b.name) || a.edition === null || b.edition === null) return 'unknown'
  if (a.edition !== b.edition) weighing.rule('series.edition', a.edition, b.edition)
  else weighing.add('series.equal', 0.5, `${a.name} ${a.edition}`, `${b.name} ${b.edition}`)
  return a.edition === b.edition ? 'equal' : 'unknown'
}

/**
 * telling  one title: news of it are dated a day or two after it
 * certain  one edition of one thing, the signing of one document: its date may be told wrongly, which is a contradiction and not another event
 * cut      one title, told short: the month is enough
 */
interface Known {
  readonly telling: boolean
  readonly certain: boolean
  readonly cut: boolean
}

function weighDates(weighing: Weighing, a: RecordMember, b: RecordMember, { telling, certain, cut }: Known): void {
  const [one, other] = [a.fields['date'], b.fields['date']]
  const relation = relate(one, other)
  if (relation === 'unknown') {
    const apart = Math.abs(Number((one ?? a.dated ?? '').toString().slice(0, 4)) - Number((other ?? b.dated ?? '').toString().slice(0, 4)))
    if (apart > 1) weighing.add('told.apart', -0.35, one ?? a.dated, other ?? b.dated)
    return
  }
  const exact = Math.max(daysIn(one), daysIn(other)) <= MONTH / 2
  if (relation === 'equal') weighing.add('date.equal', exact ? 0.3 : cut && daysIn(one) <= MONTH ? 0.2 : 0.1, one, other)
  else if (relation === 'overlap') weighing.add('date.fits', exact ? 0.2 : 0.1, one, other)
  else if (relation === 'near') weighing.add('date.near', telling || certain ? 0 : -0.25, one, other)
  else if (certain) weighing.add('date.apart', -0.2, one, other)
  else weighing.rule('date.apart', one, other)
}

function weighPlaces(weighing: Weighing, a: unknown, b: unknown, sense: Sense): ReturnType<typeof placeRelation> {
  const [one, other] = [placesIn(a), placesIn(b)]
  const relation = placeRelation(one, other, sense)
  if (relation === 'same') weighing.add('place.same', 0.15, one, other)
  else if (relation === 'inside') weighing.add('place.inside', 0.05, one, other)
  else if (relation === 'country') weighing.add('place.country', -0.2, one, other)
  else if (relation === 'apart') weighing.add('place.apart', -0.4, one, other)
  return relation
}

/** True where all that the shorter list names is on the other. `other` is what it weighs where nobody is on both. */
function weighParties(weighing: Weighing, a: readonly string[], b: readonly string[], sense: Sense, other: number): boolean {
  const { pairs, share, told } = shared(a, b, sense)
  if (!told) return false
  const left = pairs.length < new Set(a).size && pairs.length < new Set(b).size
  if (pairs.length === 0) weighing.add('parties.other', other, a, b)
  else if (pairs.length > 1)
    weighing.add(
      'parties.shared',
      share >= 0.5 ? 0.35 : 0.25,
      pairs.map(([name]) => name),
      pairs.map(([, name]) => name),
    )
  else weighing.add('parties.one', left ? -0.15 : 0.15, a, b)
  return !left
}

/** The same days of one journey, and two countries of it or more. */
function isJourney(a: RecordMember['fields'], b: RecordMember['fields']): boolean {
  if (a['kind'] !== 'visit' || b['kind'] !== 'visit' || relate(a['date'], b['date']) !== 'equal') return false
  if (daysIn(a['date']) < JOURNEY || daysIn(a['date']) > MONTH / 2) return false
  const [mine, their] = [a, b].map(({ places }) => new Set(placesIn(places).map(({ country }) => country)))
  return [...(mine as Set<unknown>)].filter((country) => country !== null && their?.has(country as string)).length > 1
}

/** Nobody visits one place twice in one month, but for those who live nearby. */
const isMonth = (a: unknown, b: unknown): boolean => relate(a, b) !== 'unknown' && relate(a, b) !== 'apart' && Math.max(daysIn(a), daysIn(b)) <= MONTH
