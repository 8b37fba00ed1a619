import { expect, test } from 'vitest'
import { paragraphsOf, placeOf, stepped, wordsIn } from './words.ts'

const TEXT = 'On 3 May 2024, Amina met Lars.'
const told = (text: string, start: number) =>
  paragraphsOf(text, start).map(({ start: from, end, heading }) => [text.slice(from - start, end - start), heading])

test('paragraphs are parted by blank lines; headings lose their marks; offsets stay those of the document', () => {
  expect(told('# Letter\n\nOne\ngoes on.\n \nTwo.', 100)).toEqual([
    ['Letter', true],
    ['One\ngoes on.', false],
    ['Two.', false],
  ])
  expect(paragraphsOf('\n\n', 5)).toEqual([])
})

test('words, also where no blank parts them', () => {
  expect(wordsIn(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['On', '3', 'May', '2024', 'Amina', 'met', 'Lars'])
  expect(wordsIn('东京会议').length).toBeGreaterThan(1)
})

test.each([
  ['earlier', 'On 3'],
  ['later', 'May 2024'],
  ['longer', '3 May 2024'],
  ['shorter', '3'],
  ['earlier start', 'On 3 May'],
  ['later start', 'May'],
] as const)('"3 May" %s is "%s"', (step, words) => {
  const { start, end } = stepped(wordsIn(TEXT), { start: 3, end: 8 }, step)
  expect(TEXT.slice(start, end)).toBe(words)
})

test('a selection stops at both ends of the text', () => {
  const words = wordsIn(TEXT)
  const first = { start: 0, end: 2 }
  const last = { start: 25, end: 29 }
  expect(stepped(words, first, 'earlier')).toEqual(first)
  expect(stepped(words, last, 'later')).toEqual(last)
  expect(stepped(words, last, 'longer')).toEqual(last)
  expect(stepped([], first, 'later')).toEqual(first)
})

test('a value is found where it stands, nearest to a place', () => {
  expect(placeOf('Lars met Lars', 'Lars', 8)).toEqual({ start: 9, end: 13 })
  expect(placeOf(TEXT, 'Peter', 0)).toBeNull()
})
