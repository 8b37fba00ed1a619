import type { Contradiction } from '#model/contradiction'
import type { RecordMember } from '#model/identity'
import type { Approx } from '#model/record'
import type { Amount } from './amounts.ts'
import { contradiction } from './contradiction.ts'
import { recordsOf, sideOf, type Telling, tellingOf } from './telling.ts'
import { placeOf } from './words.ts'
import type { World } from './world.ts'

/** So many characters may lie between a whole and its part, and between the word that joins them and the part. */
const [APART, NEAR] = [160, 20]

interface Counted {
  readonly telling: Telling
  readonly amount: Amount
  readonly at: number
}

/** A part that is more than its whole, in one sentence: `120 trees, including 200 oaks`. */
export function* parts(world: World): Iterable<Contradiction> {
  const sentences = new Map<string, RecordMember[]>()
  for (const member of recordsOf(world, 'figure')) {
    const key = `${member.document} ${member.position} ${member.quote.length}`
    sentences.set(key, [...(sentences.get(key) ?? []), member])
  }
  for (const members of sentences.values()) {
    const counted = members.flatMap((member) => countedIn(world, member)).sort((a, b) => a.at - b.at)
    for (const [n, whole] of counted.entries()) {
      const part = counted[n + 1]
      if (!part || !isMore(part.amount, whole.amount) || !isInside(world, whole, part)) continue
      yield contradiction({ kind: 'part', type: 'figure', field: 'value', says: 'part.more' }, sideOf(whole.telling), sideOf(part.telling))
    }
  }
}

function countedIn(world: World, member: RecordMember): Counted[] {
  const telling = tellingOf(world, member, 'value')
  const at = telling?.claims[0]?.spans[0]?.start
  const { value, approx, unit } = member.fields
  if (!telling || at === undefined || typeof value !== 'number' || unit === 'percent') return []
  return [{ telling, amount: { value, approx: approx as Approx }, at: at - member.position }]
}

const isMore = (part: Amount, whole: Amount): boolean => part.value > whole.value * 1.01 && whole.approx !== '>' && part.approx !== '<'

/** True where the words between the two say that the second lies inside the first, and both are money or neither. */
function isInside({ words }: World, whole: Counted, part: Counted): boolean {
  const { quote, fields } = whole.telling.member
  if (part.at - whole.at > APART || part.at <= whole.at) return false
  const between = quote.slice(whole.at, part.at).toLowerCase().replace(/\s+/g, ' ')
  if (/[.;!?]\s/.test(between)) return false
  const isMoney = (unit: unknown): boolean => /^[A-Z]{3}$/.test(String(unit))
  if (isMoney(fields['unit']) !== isMoney(part.telling.member.fields['unit'])) return false
  return words.part.some((phrase) => {
    const at = placeOf(between, phrase, Math.max(0, between.length - NEAR - phrase.length))
    return at >= 0 && !/[,;]/.test(between.slice(at + phrase.length))
  })
}
