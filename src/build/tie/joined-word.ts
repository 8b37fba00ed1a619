import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { statesOfWord } from '../joined-states.ts'
import type { Side } from './sides.ts'

const known = new WeakMap<object, ReadonlyMap<string, string>>()
/** States and unions that the document names, by the words that stand for them; a short form stands for the long one. */
function namesOf(context: BuildContext): ReadonlyMap<string, string> {
  const found = known.get(context.doc)
  if (found) return found
  const names = new Map<string, string>(['ASEAN', 'EU', 'European Union', 'African Union', 'Africa', 'Europe'].map((name) => [name, name]))
  const byCountry = new Map<string, string>()
  for (const sentence of context.doc.sentences)
    for (const m of sentence.mentions) {
      if (m.kind !== 'place' || m.sort !== 'country') continue
      names.set(m.name, m.name)
      if (m.country !== null && !SHORT.test(m.name) && !byCountry.has(m.country)) byCountry.set(m.country, m.name)
    }
  for (const sentence of context.doc.sentences)
    for (const m of sentence.mentions)
      if (m.kind === 'place' && m.country !== null && SHORT.test(m.name)) names.set(m.name, byCountry.get(m.country) ?? m.name)
  known.set(context.doc, names)
  return names
}
const SHORT = /^[\p{Lu}.]{2,6}$/u

/** `Kenya-Japan Strategic Partnership`: the halves of a joined word before the tie. */
export function joined(cue: CueMention, context: BuildContext): Side[] | null {
  const names = namesOf(context)
  for (let i = cue.from - 1; i >= cue.from - 6 && i >= 0; i--) {
    const parts = context.form(i).split(/[-–‑]/)
    const sides = parts.length === 2 ? parts.map((part) => names.get(part)) : []
    if (sides[0] !== undefined && sides[1] !== undefined) return sides.map((name) => ({ name: name as string, at: [i, i + 1] as const }))
    const told = parts.length === 2 ? statesOfWord(context.form(i), context) : null
    if (told) return told.map((name) => ({ name, at: [i, i + 1] as const }))
    const long = parts.length === 2 ? longHalves(i, parts as [string, string], cue.from, names, context) : null
    if (long) return long
    if (!context.isIn('ties/modifiers', i) && !/^\p{Lu}/u.test(context.form(i))) return null
  }
  return null
}

/** `United States-European Union partnership`: halves of several words around the joined one at i. */
function longHalves(
  i: number,
  [left, right]: readonly [string, string],
  end: number,
  names: ReadonlyMap<string, string>,
  context: BuildContext,
): Side[] | null {
  for (let from = i; from >= i - 2; from--) {
    const first = names.get(`${from < i ? `${context.words(from, i)} ` : ''}${left}`)
    if (first === undefined) continue
    for (let to = i + 1; to <= Math.min(i + 3, end); to++) {
      const second = names.get(`${right}${to > i + 1 ? ` ${context.words(i + 1, to)}` : ''}`)
      if (second !== undefined) return [first, second].map((name) => ({ name, at: [from, to] as const }))
    }
  }
  return null
}

/** `the Mildura-Kumatori sister city relationship`, `São Bento-Rovereto Sister City`: two towns in one joined word right before the tie. */
export function halves(cue: CueMention, first: number, context: BuildContext): Side[] | null {
  const parts = context.form(cue.from - 1).split(/[-–‑]/)
  const [left, right] = parts
  if (!left || !right || parts.length !== 2 || !parts.every((part) => /^\p{Lu}\p{Ll}{2,}/u.test(part))) return null
  let from = cue.from - 1
  while (from > first && cue.from - from < 3 && /^\p{Lu}\p{Ll}+$/u.test(context.form(from - 1)) && !NOT_OF_TOWN.test(context.low(from - 1))) from--
  const before = from < cue.from - 1 ? `${context.words(from, cue.from - 1)} ` : ''
  return [
    { name: before + left, at: [from, cue.from] },
    { name: right, at: [cue.from - 1, cue.from] },
  ]
}
const NOT_OF_TOWN = /^(?:the|of|and|anniversary|celebrating|ceremony|our|on|in|at|for|new|annual)$/
