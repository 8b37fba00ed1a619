import { expect, test } from 'vitest'
import { read } from '#read/read'
import { explain } from './explain.ts'

const TEXT =
  'Suva, 14 March 2024\n\nThe President of the Union of Small Museums, Mele Tupou, met Diego Ferreira in Suva on 14 March 2024. Rain fell.\n'
const documentOf = () => read({ fileName: 'note.txt', bytes: new TextEncoder().encode(TEXT), given: {} })

test('tells mentions, rules with what woke them, records and the words of the sentence', async () => {
  const told = explain(await documentOf(), TEXT.indexOf('Diego'))
  expect(told?.ranges.map(({ start, end }) => TEXT.slice(start, end))).toEqual([told?.sentence])
  expect(told?.mentions.map(({ kind, words }) => [kind, words])).toContainEqual(['date', '14 March 2024'])
  expect(told?.mentions.find(({ kind }) => kind === 'date')?.value).toMatchObject({ edtf: '2024-03-14' })
  expect(told?.tried.find(({ rule }) => rule.startsWith('event/met@'))).toMatchObject({
    wokenBy: [{ kind: 'cue', words: 'met', cue: 'meet' }],
    built: 1,
  })
  expect(told?.records.map(({ type }) => type)).toEqual(['post', 'event'])
})

test('a sentence of which nothing is made has nothing', async () => {
  expect(explain(await documentOf(), TEXT.indexOf('Rain'))).toMatchObject({
    sentence: 'Rain fell.',
    mentions: [],
    tried: [],
    records: [],
    rejections: [],
  })
})

test.each([TEXT.indexOf('\n\n') + 1, TEXT.length + 5, -1])('no sentence stands at %i', async (offset) => {
  expect(explain(await documentOf(), offset)).toBeNull()
})
