import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '#model/document'
import { passagesOf } from './passages.ts'

const unit = (start: number, end: number, kind: Unit['kind'] = 'paragraph'): Unit => ({ kind, blocks: [], pieces: [{ start, end }], section: -1 })

test('short paragraphs are joined, a heading begins anew', () => {
  expect(passagesOf([unit(0, 100), unit(102, 200), unit(202, 220, 'heading'), unit(222, 900), unit(902, 950)])).toEqual([
    { start: 0, end: 200 },
    { start: 202, end: 900 },
    { start: 902, end: 950 },
  ])
})

test('passages hold every character of every unit once, none too long', () => {
  const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 0, max: 900 }), fc.boolean()), { maxLength: 30 })
  fc.assert(
    fc.property(lengths, (pieces) => {
      let at = 0
      const units = pieces.map(([length, gap, heading]) => {
        const made = unit(at, at + length, heading ? 'heading' : 'paragraph')
        at += length + gap
        return made
      })
      const passages = passagesOf(units)
      for (const [i, { start, end }] of passages.entries()) {
        expect(end - start).toBeGreaterThan(0)
        expect(end - start).toBeLessThanOrEqual(20_000)
        expect(start).toBeGreaterThanOrEqual(passages[i - 1]?.end ?? 0)
      }
      for (const {
        pieces: [piece],
      } of units) {
        const inside = passages.reduce((sum, p) => sum + Math.max(0, Math.min(p.end, piece?.end ?? 0) - Math.max(p.start, piece?.start ?? 0)), 0)
        expect(inside).toBe((piece?.end ?? 0) - (piece?.start ?? 0))
      }
    }),
    { seed: 20_261_122 },
  )
})
