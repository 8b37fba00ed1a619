import type { Hit } from '../working.ts'
import { nameEnd, periodEnd } from './instrument-end.ts'
import { type Item, item } from './item.ts'
import type { Scanner } from './scan.ts'
import { smallHead, smallInstrument } from './small-instrument.ts'
import { WORD } from './word-classes.ts'

/**
 * Gives documents their whole name: `Agreement` goes on `between A and B on C`; and finds those in small letters that
 * are sufficiently named (`a security agreement between A and B`, `a joint statement`).
 */
export function nameInstruments(scanner: Scanner, items: Item[], from: number, to: number): Item[] {
  const named: Item[] = []
  const covers: (readonly [from: number, to: number, keep: boolean])[] = []
  for (const one of items) {
    const signed = one.titled === 'occasion' ? signedAt(scanner, one) : null
    if (signed) {
      const end = nameEnd(scanner, items, signed.headTo, to)
      const { row } = signed.entry
      named.push(item('titled', signed.from, end.to, { titled: 'instrument', head: row['words'] ?? '', sort: row['class'] ?? '' }))
    }
    if (one.titled !== 'instrument') continue
    const end = one.sort === 'letter' ? { to: one.to, small: false } : nameEnd(scanner, items, one.to, to)
    if (end.to > one.to) covers.push([one.to, end.to, end.small])
    named.push({ ...one, to: one.sort === 'agreement' || one.sort === 'plan' ? periodEnd(scanner, end.to, to) : end.to })
  }
  if (!scanner.heading)
    for (let i = from; i < to; i++) {
      if (!(scanner.bits(i) & WORD.document)) continue
      const hit = smallHead(scanner, i, to)
      if (!hit || covered(items, i)) continue
      const made = smallInstrument(scanner, items, hit, i, from, to)
      if (made) {
        named.push(made.item)
        covers.push([made.item.from, made.item.to, made.keep])
      }
      i = hit.to - 1
    }
  if (named.length === 0) return items
  const rest = items.filter((one) => one.titled !== 'instrument')
  const kept: Item[] = []
  for (const one of rest) {
    const cover = covers.find(([start, end]) => one.from >= start && one.to <= end)
    const owner = cover && !cover[2] ? named.find((name) => name.from <= one.from && name.to >= one.to) : undefined
    if (owner) owner.inner.push(one)
    else kept.push(one)
  }
  return [...kept, ...named].sort((a, b) => a.from - b.from || b.to - a.to)
}

function covered(items: readonly Item[], at: number): boolean {
  for (const one of items) if (one.from <= at && one.to > at) return true
  return false
}

/** `the Signing Ceremony of the Agreement on Fisheries`: the document in the name of the ceremony. */
function signedAt({ working }: Scanner, one: Item): { from: number; headTo: number; entry: Hit['entry'] } | null {
  for (let i = one.from + 1; i < one.to - 1; i++) {
    if (working.low(i - 1) !== 'ceremony' || !/^(?:of|for|on)$/.test(working.low(i))) continue
    const from = working.low(i + 1) === 'the' ? i + 2 : i + 1
    const head = working.hits[from]?.longest('heads/instruments')
    return head ? { from, headTo: from + head.length, entry: head.entry } : null
  }
  return null
}
