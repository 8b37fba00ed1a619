import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Judgement, Member, RecordMember, ThingKind } from '#model/identity'
import { THING_KINDS } from '#model/identity'
import type { Comparer } from './comparer.ts'
import { Resolver } from './resolver.ts'

/**
 * Things whose names are letters: those that share two of three letters are the same, one of three unsure. A digit that differs
 * keeps them apart for good.
 */
const letters: Comparer<RecordMember> = {
  profile: ({ fields }) => String(fields['name']),
  keys: ({ fields }) => [...String(fields['name'])].filter((letter) => /[a-z]/.test(letter)),
  compare: (a, b) => {
    const [one, other] = [String(a.fields['name']), String(b.fields['name'])]
    const shared = [...new Set(one)].filter((letter) => /[a-z]/.test(letter) && other.includes(letter)).length
    const [mine, their] = [/\d/.exec(one)?.[0], /\d/.exec(other)?.[0]]
    const hard = mine !== undefined && their !== undefined && mine !== their
    const band = hard || shared === 0 ? 'different' : shared > 1 ? 'same' : 'unsure'
    return { score: shared / 3, band, hard, reasons: [{ key: 'name.letters', weight: shared / 3, words: [one, other] }] }
  },
}
const COMPARERS = Object.fromEntries(THING_KINDS.map((kind) => [kind, letters])) as unknown as Record<ThingKind, Comparer>

const member = (id: string, name: string): Member => ({
  id,
  kind: 'event',
  document: 'doc_1',
  dated: null,
  position: 0,
  fields: { name },
  quote: name,
})
const judge = (a: string, b: string, verdict: Judgement['verdict']): Judgement => ({ a, b, verdict, author: 'Ines', at: '2026-11-22', reason: null })
const told = (resolver: Resolver) => resolver.things().map(({ members }) => members.join(' '))
const asked = (resolver: Resolver) => resolver.questions().map(({ a, b }) => `${a} ${b}`)
const of = (...members: Member[]): Resolver => {
  const resolver = new Resolver(COMPARERS)
  resolver.add(members)
  return resolver
}

const members = fc
  .array(
    fc.tuple(fc.constantFrom(...'abcdefg'), fc.constantFrom(...'abcdefg'), fc.constantFrom(...'abcdefg'), fc.constantFrom('', '', '', '1', '2')),
    {
      minLength: 2,
      maxLength: 40,
    },
  )
  .map((names) => names.map((name, n) => member(`rec_${String(n).padStart(2, '0')}`, name.join(''))))
const judgements = fc.array(
  fc
    .tuple(fc.nat(39), fc.nat(39), fc.constantFrom('same' as const, 'different' as const, 'unsure' as const, 'none' as const))
    .filter(([a, b]) => a < b),
  { maxLength: 12 },
)
const judged = (pairs: [number, number, Judgement['verdict']][]): Judgement[] =>
  pairs.map(([a, b, verdict]) => judge(`rec_${String(a).padStart(2, '0')}`, `rec_${String(b).padStart(2, '0')}`, verdict))

describe('the same members and judgements give the same things', () => {
  test('in any order, at once or one by one, with members that came and went and were read otherwise', () => {
    fc.assert(
      fc.property(members, judgements, fc.infiniteStream(fc.nat()), members, (all, pairs, numbers, passing) => {
        const whole = of(...all)
        whole.judge(judged(pairs))
        const shuffled = all.map((each) => ({ each, at: numbers.next().value as number })).sort((a, b) => a.at - b.at)
        const one = new Resolver(COMPARERS)
        const guests = passing.map((guest, n) => ({ ...guest, id: `rec_z${n}` }))
        one.add(guests)
        one.things()
        for (const [n, { each }] of shuffled.entries()) {
          one.add([n % 4 === 0 ? ({ ...each, fields: (passing[n % passing.length] as RecordMember).fields } as Member) : each])
          if (n % 5 === 0) one.questions()
          if (n === Math.floor(shuffled.length / 2)) {
            one.things()
            one.judge(judged(pairs))
          }
          if (n % 3 === 0) one.things()
        }
        one.thingOf('rec_00')
        one.add(all)
        one.judge(judged(pairs))
        one.remove(guests.map(({ id }) => id))
        expect(one.things()).toEqual(whole.things())
        expect(one.questions()).toEqual(whole.questions())
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })

  test('judgements taken back one by one give the first state', () => {
    fc.assert(
      fc.property(members, judgements, (all, pairs) => {
        const resolver = of(...all)
        const first = [resolver.things(), resolver.questions()]
        const given = judged(pairs)
        for (let n = 1; n <= given.length; n++) resolver.judge(given.slice(0, n))
        const last = [resolver.things(), resolver.questions()]
        for (let n = given.length - 1; n >= 0; n--) resolver.judge(given.slice(0, n))
        expect([resolver.things(), resolver.questions()]).toEqual(first)
        resolver.judge(given)
        expect([resolver.things(), resolver.questions()]).toEqual(last)
      }),
      { seed: 20_261_122, numRuns: 200 },
    )
  })
})

describe('joining', () => {
  test('what is the same is joined, through others too; what is unsure is asked; the id is the smallest', () => {
    const resolver = of(member('rec_3', 'abc'), member('rec_1', 'bcd'), member('rec_2', 'cde'), member('rec_4', 'exy'))
    expect(told(resolver)).toEqual(['rec_1 rec_2 rec_3', 'rec_4'])
    expect(asked(resolver)).toEqual(['rec_2 rec_4'])
    expect(resolver.thingOf('rec_3')?.joins).toHaveLength(2)
  })

  test('two that cannot be one are never joined through a third', () => {
    expect(told(of(member('rec_1', 'abc1'), member('rec_2', 'abc'), member('rec_3', 'abc2')))).toEqual(['rec_1 rec_2', 'rec_3'])
  })
})

describe('judging', () => {
  test('`same` joins what nothing else would, across whole things', () => {
    const resolver = of(member('rec_1', 'abc'), member('rec_2', 'abd'), member('rec_3', 'xyz'), member('rec_4', 'xyv'))
    resolver.judge([judge('rec_1', 'rec_4', 'same')])
    expect(told(resolver)).toEqual(['rec_1 rec_2 rec_3 rec_4'])
    resolver.judge([judge('rec_1', 'rec_4', 'same'), judge('rec_1', 'rec_4', 'none')])
    expect(told(resolver)).toEqual(['rec_1 rec_2', 'rec_3 rec_4'])
  })

  test('`different` keeps apart for good, also what looks alike and what others would join', () => {
    const resolver = of(member('rec_1', 'abc'), member('rec_2', 'abc'), member('rec_3', 'abc'))
    expect(told(resolver)).toEqual(['rec_1 rec_2 rec_3'])
    resolver.judge([judge('rec_1', 'rec_3', 'different')])
    expect(told(resolver)).toEqual(['rec_1 rec_2', 'rec_3'])
    resolver.add([member('rec_4', 'abc')])
    expect(told(resolver)).toEqual(['rec_1 rec_2 rec_4', 'rec_3'])
    resolver.judge([judge('rec_1', 'rec_3', 'different'), judge('rec_3', 'rec_4', 'same')])
    expect(told(resolver)).toEqual(['rec_1 rec_2', 'rec_3 rec_4'])
  })

  test('what was read otherwise since is not asked as it was', () => {
    const resolver = of(member('rec_1', 'abc'), member('rec_2', 'cxy'))
    resolver.things()
    resolver.add([member('rec_1', 'abd')])
    expect(asked(resolver)).toEqual([])
  })

  test('`unsure` and `different` are not asked again', () => {
    const resolver = of(member('rec_1', 'abc'), member('rec_2', 'cxy'))
    expect(asked(resolver)).toEqual(['rec_1 rec_2'])
    resolver.judge([judge('rec_1', 'rec_2', 'unsure')])
    expect(asked(resolver)).toEqual([])
    expect(told(resolver)).toEqual(['rec_1', 'rec_2'])
  })
})
