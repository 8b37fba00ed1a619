import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passageAt, sentenceAround } from './sentence-around.ts'

/** The words sought are in ⟦ ⟧, the sentence that is expected in ‹ ›. */
const cases = [
  'It rained. ‹Mr. K. Otieno met the ⟦mayor⟧ of Nakuru.› They dined.',
  '‹“We will ⟦return⟧.”› The minister left.',
  '‹The talks with H.E. ⟦Sirpa Virtanen⟧ lasted from 3 to 5 p.m. in Turku.› Nothing was signed.',
  '‹A ⟦Heading⟧ without a stop›\n\nThe first sentence.',
  '会谈在北京举行。‹双方⟦签署⟧了协议。›会后共进午餐。',
  '‹⟦one⟧ word›',
]
test.each(cases)('%s', (marked) => {
  const text = marked.replace(/[⟦⟧‹›]/g, '')
  const at = (sign: string) => marked.slice(0, marked.indexOf(sign)).replace(/[⟦⟧‹›]/g, '').length
  expect(sentenceAround(text, { start: at('⟦'), end: at('⟧') })).toEqual({ start: at('‹'), end: at('›') })
})

test('a passage is a piece of the text around the words, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom('word', '. ', '\n\n', 'U.S. ', '。', '“', '🙂', 'Dr. ', '', ' '), { maxLength: 60 })
    .map((parts) => `a${parts.join('')}`)
  fc.assert(
    fc.property(text, fc.nat(), fc.nat({ max: 20 }), (words, from, length) => {
      const start = from % words.length
      const end = Math.min(words.length, start + length + 1)
      const passage = passageAt(words, { start, end })
      expect(passage.words).toBe(words.slice(start, end))
      expect(words.slice(start - passage.before.length, end + passage.after.length)).toBe(passage.before + passage.words + passage.after)
    }),
    { seed: 20_240_601 },
  )
})

test('evidence that holds the words is their sentence', () => {
  const text = 'It opened in 2019. It closed. It opened again in 2021.'
  expect(passageAt(text, { start: 13, end: 17 }, [{ start: 0, end: 18 }])).toEqual({
    start: 13,
    end: 17,
    before: 'It opened in ',
    words: '2019',
    after: '.',
  })
})
