import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Unit } from '#model/document'
import type { AbbreviationSort, TextWords } from './language.ts'
import { LexemeTable } from './lexemes.ts'
import { sentencesOf } from './sentences.ts'
import { tokenize } from './tokenize.ts'

const rows = (table: string): string[][] =>
  readFileSync(new URL(`../../lexicon/text/${table}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
const lexemes = new LexemeTable()
const lists: TextWords = {
  abbreviations: new Map(rows('abbreviations').map(([, word = '', sort]) => [word, sort as AbbreviationSort])),
  longestAbbreviation: 20,
  starters: new Set(rows('starters').map(([, word = '']) => word)),
  hyphenated: new Set(rows('hyphenated').map(([, word = '']) => word)),
}
const unitOver = (pieces: Unit['pieces']): Unit => ({ kind: 'paragraph', blocks: [0], pieces, section: -1 })
const whole = (text: string): Unit => unitOver([{ start: 0, end: text.length }])
/** Pieces are what stands between `⟦` and `⟧`; the signs themselves are markup. */
function cutAt(text: string): Unit {
  return unitOver([...text.matchAll(/[^⟦⟧]+(?=⟧)/g)].map((match) => ({ start: match.index, end: match.index + match[0].length })))
}
function words(text: string, unit = whole(text)): string[] {
  const { tokens } = tokenize(text, [unit], lexemes, lists)
  return [...tokens.form].map((id) => lexemes.forms[id] as string)
}
function sentences(text: string): string[] {
  const { tokens, first } = tokenize(text, [whole(text)], lexemes, lists)
  return sentencesOf(tokens, first, lexemes, lists).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]))
}

describe('tokens', () => {
  test.each([
    ['Mr. Okello met H.E.Mr. K.T.M. Silva', 'Mr.|Okello|met|H.E.|Mr.|K.T.M.|Silva'],
    ['the U.S. and the U.K', 'the|U.S.|and|the|U.K'],
    ['25-28 May, a 10-day tour', '25|-|28|May|,|a|10|-|day|tour'],
    ['people-to-people ties', 'people-to-people|ties'],
    ['Peru’s and students’ O’Brien', 'Peru|’s|and|students|’|O’Brien'],
    ['1,200.5 km, 80th, 3D.', '1,200.5|km|,|80th|,|3D|.'],
    ['Ph.D. at 5 a.m. today', 'Ph.D.|at|5|a.m.|today'],
    ['No. 5 is no. The end', 'No.|5|is|no|.|The|end'],
    ['see https://example.org/a.b?c=1, or ann.lee@example.org.', 'see|https://example.org/a.b?c=1|,|or|ann.lee@example.org|.'],
    ['中国 and 日本', '中|国|and|日|本'],
    ['inter-\nnational co\u00adoperation, self-\nhelp', 'international|cooperation|,|self-help'],
    ['a well-known bond; the peace-\nkeepers and peacekeepers', 'a|well-known|bond|;|the|peacekeepers|and|peacekeepers'],
    ['pre- and post-war', 'pre|-|and|post-war'],
    ['the Franco-\nGerman council', 'the|Franco-German|council'],
  ])('%s', (text, expected) => expect(words(text).join('|')).toBe(expected))

  test.each([
    ['⟦the 80⟧<sup>⟦th⟧</sup>⟦ year⟧', 'the|80th|year'],
    ['⟦on ⟧**⟦Quantum⟧**⟦ and light⟧', 'on|Quantum|and|light'],
    ['⟦a ⟧[⟦statement⟧](https://example.org/a "b c")⟦, signed⟧', 'a|statement|,|signed'],
    ['⟦further coop-⟧\n\n12\n\n⟦eration with⟧', 'further|cooperation|with'],
    ['⟦ends here⟧\n\n⟦and goes on⟧', 'ends|here|and|goes|on'],
  ])('%s', (text, expected) => expect(words(text, cutAt(text)).join('|')).toBe(expected))

  test('keep both ends of a broken word', () => {
    const text = 'the coop-\neration'
    const { tokens } = tokenize(text, [whole(text)], lexemes, lists)
    expect([tokens.start[1], tokens.end[1]]).toEqual([4, text.length])
  })
})

test.each([
  [['The envoy left.', 'Talks resume in May.']],
  [['Dr. Amara Diallo thanked Gov. Lee at 10 a.m. on Monday.', 'He then flew to St. Louis.']],
  [['The dialogue met in Washington, D.C.', 'President Banda attended.']],
  [['D.C. Mayor Lena Holm met the U.S. President.', 'They talked.']],
  [['They met in the U.S. Senate.', 'She lives in the U.S.', 'Her brother does not.']],
  [['“We will come back.” she said.', '“It was time.”', 'The hall rose.']],
  [['Who pays?!', 'Nobody knows...', 'The fund is empty.']],
  [['1. Sign the text.', '2. Send it to the parties.', '3. Wait.']],
  [['Norway signed in May.[4]', 'Peru did so in June.⑤', 'Chile came last.¹']],
  [['The list[4] is long.']],
  [['Profits of Acme Co. rose.', 'It paid $3.5 million to the fund.']],
  [['会谈在北京举行。', '双方很满意！']],
  [['¿Quién firmó?', 'El Dr. Ruiz y la Sra. Paz.', '¡Bravo!']],
  [['Il a dit : « Nous viendrons. »', 'La séance est levée.']],
  [['Л. Н. Толстой жил на ул. Мира.', 'Дом стоит.']],
  [['وصل الوفد أمس.', 'متى يعود؟', 'لا أحد يعلم.']],
  [['Signed in Lima.', 'Next came Quito.']],
])('%j', (expected) => {
  const joined = expected.join(/[\u4e00-\u9fff]/.test(expected[0] as string) ? '' : ' ')
  expect(sentences(joined)).toEqual(expected)
})
