import { expect, test } from 'vitest'
import { agreementOf } from '#resolve/agreement/agreement'
import { findAmong, findIn, goldLine, placed, readGold } from './gold-line.ts'

const TEXT = 'In 1998\nthe two ports  became partners.\n\nAna Ruiz, Mayor of Harbour, signed.'
const line = (evidence: unknown[], person = 'Ana Ruiz') =>
  JSON.stringify({ type: 'post', doc: 'a', person, title: 'Mayor', organization: null, former: false, evidence })

test('words are found whatever the white space, and written out again with single blanks', () => {
  const find = findIn(() => TEXT)
  const range = find('a', 'the two ports became partners.')
  expect(range).toEqual({ start: 8, end: 39 })
  expect([find('a', 'the three ports'), find('a', ' ')]).toEqual([null, null])
  const tie = { type: 'tie' as const, fields: { kind: 'partnership', parties: ['A', 'B'], since: '1998' }, evidence: [{ start: 0, end: 39 }] }
  expect(JSON.parse(goldLine(tie, 'a', TEXT))).toEqual({
    type: 'tie',
    doc: 'a',
    kind: 'partnership',
    parties: ['A', 'B'],
    since: '1998',
    evidence: ['In 1998 the two ports became partners.'],
  })
})

test('two files agree whether they point by offsets, by words in a text, or by words alone', () => {
  const at = TEXT.indexOf('Ana')
  const [one, other] = [line([{ start: at, end: TEXT.length }]), line(['Ana Ruiz, Mayor of Harbour, signed.'])]
  const both = (first: string, second: string, find = findIn(() => TEXT)) =>
    agreementOf(placed(readGold(first, 'A'), 'A', find), placed(readGold(second, 'B'), 'B', find)).records.all.both
  expect(both(one, other)).toBe(1)
  const files = [other, line(['Mayor of Harbour,  signed.'])].map((content) => readGold(content, 'A'))
  expect(both(other, line(['Mayor of Harbour,  signed.']), findAmong(files))).toBe(1)
  const apart = [other, line(['In 1998'])].map((content) => readGold(content, 'A'))
  expect(both(other, line(['In 1998']), findAmong(apart))).toBe(0)
})

test('a line that is not of the form, or whose words are not there, is named', () => {
  expect(() => readGold(`${line(['x'])}\n\n{`, 'ana.jsonl')).toThrow(expect.objectContaining({ facts: { detail: 'ana.jsonl, line 3 is no JSON' } }))
  expect(() => readGold('{"type":"visit"}', 'ana.jsonl')).toThrow(expect.objectContaining({ code: 'USAGE' }))
  expect(() =>
    placed(
      readGold(line(['Nobody signed.']), 'b'),
      'b',
      findIn(() => TEXT),
    ),
  ).toThrow(expect.objectContaining({ facts: { detail: 'b, line 1: its evidence does not stand in a' } }))
})
