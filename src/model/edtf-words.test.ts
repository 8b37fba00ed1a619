import { expect, test } from 'vitest'
import { edtfWords } from './edtf-words.ts'

/** The spaces of a range differ between versions of the language data. */
const plain = (words: string) => words.replace(/\s*–\s*/, ' – ')

test.each([
  ['2024-11-28', 'en', '28 November 2024'],
  ['2024-11', 'en', 'November 2024'],
  ['2013', 'en', '2013'],
  ['2024-11-26/2024-12-05', 'en', '26 November – 5 December 2024'],
  ['2024-06-03/2024-06-07', 'en', '3 – 7 June 2024'],
  ['2019/2024-06', 'en', '2019 – June 2024'],
  ['2024-11-28', 'zh', '2024年11月28日'],
  ['0980', 'en', '980'],
  ['some day', 'en', 'some day'],
])('%s in %s is %s', (edtf, locale, words) => expect(plain(edtfWords(edtf, locale))).toBe(words))
