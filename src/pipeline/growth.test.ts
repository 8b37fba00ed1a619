import { expect, test } from 'vitest'
import { annotate } from '#annotate/annotate'
import { build } from '#build/build'
import { Draft } from '#build/draft'
import { read } from '#read/read'
import { PROSE } from '#read/stress-prose'
import { theLexicon } from './extract.ts'

/** How often the values of drafts are asked for while a text of so many passages is built: what grows with its square shows here. */
async function asked(make: (n: number) => string, before: string, passages: number): Promise<number> {
  const text = before + Array.from({ length: passages }, (_, n) => make(n)).join('')
  const document = annotate(await read({ fileName: 'a.txt', bytes: new TextEncoder().encode(text) }), theLexicon(), [])
  const { valueOf: one, valuesOf: all } = Draft.prototype
  let count = 0
  Draft.prototype.valueOf = function (this: Draft, field: never) {
    count++
    return one.call(this, field) as never
  }
  Draft.prototype.valuesOf = function (this: Draft, field: never) {
    count++
    return all.call(this, field) as never
  }
  try {
    build(document)
  } finally {
    Draft.prototype.valueOf = one
    Draft.prototype.valuesOf = all
  }
  return count
}

/**
 * Passages of one kind of sentence that make records. Whole news items pass the length up to which a document is of one voice
 * and one day; quotations that never end make nothing.
 */
const PLAIN = PROSE.filter(([says]) => !says.startsWith('news') && says !== 'open quotations')

test.each(PLAIN.map(([says, make, before = '']) => ({ says, make, before })))(
  '$says: four times the text is not more than six times the work',
  async ({ make, before }) => {
    const [small, large] = [await asked(make, before, 60), await asked(make, before, 240)]
    expect(small).toBeGreaterThan(0)
    expect(large).toBeLessThanOrEqual(6 * small)
  },
)
