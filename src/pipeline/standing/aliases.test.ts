import { expect, test } from 'vitest'
import type { NameKind } from '#model/identity'
import { type Named, tieAliases } from '#resolve/aliases'
import { senseOfLexicon } from './sense.ts'

/** Names at places of a document; gives what the first is also called there. */
function alsoOf(kind: NameKind, ...names: readonly (string | readonly [string, number])[]): string[] {
  const all = names.map((one, n): Named => {
    const [name, position] = typeof one === 'string' ? [one, n * 100] : one
    return { kind, name, position, also: new Set() }
  })
  tieAliases(all, senseOfLexicon())
  return [...(all[0]?.also ?? [])]
}

const TIED: readonly (readonly [NameKind, string, string])[] = [
  ['person', 'Kowalczyk', 'Agnieszka Kowalczyk'],
  ['person', 'Okonkwo', 'Chidi Okonkwo'],
  ['person', 'Nguyen', 'Nguyen Thi Lan'],
  ['organization', 'Green Party', 'Green Party of Latvia'],
  ['organization', 'Nile Basin Research Institute', 'Nile Basin Research Institute in Uganda'],
  ['organization', 'Office for Outer Space Affairs', 'United Nations Office for Outer Space Affairs'],
]
test.each(TIED)('%s %s is %s where it stands near it', (kind, short, full) => expect(alsoOf(kind, short, full)).toEqual([full]))

test('the short form of another body is written out', () => {
  expect(alsoOf('organization', 'HWF Regional Office', 'Himalayan Water Forum')).toEqual(['Himalayan Water Forum Regional Office'])
})

const SILENT: readonly (readonly [string, NameKind, readonly (string | readonly [string, number])[]])[] = [
  ['two people of one surname', 'person', ['Herrera', 'Lucía Herrera', 'Pablo Herrera']],
  ['a full name beside another', 'person', ['Amina Diallo', 'Sekou Diallo']],
  [
    'a body of another country, far away',
    'organization',
    [
      ['National Assembly', 0],
      ['National Assembly of Mali', 9000],
    ],
  ],
  ['bodies of two countries', 'organization', ['Court of Audit', 'Court of Audit of Malta', 'Court of Audit of Cyprus']],
  ['a committee of a chamber', 'organization', ['Chamber of Crafts', 'Training Committee of the Chamber of Crafts']],
  ['a longer field', 'organization', ['Ministry of Health', 'Ministry of Health and Sport']],
]
test.each(SILENT)('%s: nothing is tied', (_, kind, names) => expect(alsoOf(kind, ...names)).toEqual([]))
