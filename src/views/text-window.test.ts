import fc from 'fast-check'
import { expect, test } from 'vitest'
import { windowAround } from './text-window.ts'

test('a window holds its first span whole, is a stretch of the text, and is never long', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '。', 'é'), minLength: 1, maxLength: 9000 })
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 200 }), fc.nat({ max: 9000 }), (words, at, length, far) => {
      const start = at % words.length
      const span = { start, end: Math.min(words.length, start + length) }
      const window = windowAround(words, [span, { start: start + far, end: start + far + 1 }])
      expect(words.slice(window.start, window.start + window.words.length)).toBe(window.words)
      expect(window.start <= span.start && window.start + window.words.length >= span.end).toBe(true)
      expect(window.words.length).toBeLessThan(3200)
    }),
    { seed: 20_261_122 },
  )
})

test('lines near by are shown whole', () => {
  const text = `Title\n\n${'word '.repeat(20)}\nOn 4 May the two mayors met in Quito.\n${'more '.repeat(20)}\nEnd`
  const start = text.indexOf('two mayors')
  expect(windowAround(text, [{ start, end: start + 10 }]).words).toBe(text)
})
