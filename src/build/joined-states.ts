import type { BuildContext } from './context.ts'

/** First halves that stand for a state only before a hyphen. */
const COMBINING: Readonly<Record<string, string>> = {
  sino: 'CN',
  franco: 'FR',
  anglo: 'GB',
  indo: 'IN',
  russo: 'RU',
  italo: 'IT',
  luso: 'PT',
  hispano: 'ES',
  nippo: 'JP',
  austro: 'AT',
  greco: 'GR',
  graeco: 'GR',
  belgo: 'BE',
  turco: 'TR',
}
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' })
/** Letters that a state and what is called after it share (`Hungary`, `Hungarian`). */
const STEM = 4

interface States {
  /** The name of a state by its words and by what is called after it. */
  readonly byWord: ReadonlyMap<string, string>
  readonly byCode: ReadonlyMap<string, string>
}
const known = new WeakMap<object, States>()

/** The two states of a joined word: `Kenya-Japan`, `Sino-Kenyan`, `Vietnamese–Hungarian`; null where either half is none that is known. */
export function statesOfWord(form: string, context: BuildContext): readonly [string, string] | null {
  const [left, right, more] = form.split(/[-–‑]/)
  if (!left || !right || more !== undefined || !/^\p{Lu}/u.test(left) || !/^\p{Lu}/u.test(right)) return null
  const states = statesIn(context)
  const second = stateOf(right, states)
  if (second === null) return null
  const code = COMBINING[left.toLowerCase()]
  const first = code ? (states.byCode.get(code) ?? REGIONS.of(code) ?? null) : stateOf(left, states)
  return first === null || first === second ? null : [first, second]
}

function stateOf(half: string, { byWord }: States): string | null {
  const told = byWord.get(half.toLowerCase())
  if (told !== undefined) return told
  const low = half.toLowerCase()
  if (low.length <= STEM || !/(?:an|ese|ish|i|ic|ean)$/.test(low)) return null
  for (const [word, name] of byWord)
    if (word.length >= STEM && word.slice(0, STEM) === low.slice(0, STEM) && low.startsWith(word.replace(/(?:[aeiouy]|land)$/, ''))) return name
  return null
}

function statesIn(context: BuildContext): States {
  const told = known.get(context.doc)
  if (told) return told
  const byCode = new Map<string, string>()
  const byWord = new Map<string, string>()
  const places = context.doc.sentences.flatMap((sentence) => sentence.places)
  for (const m of places)
    if (m.sort === 'country' && m.name.length > 3) {
      byWord.set(m.name.toLowerCase(), m.name)
      if (m.country !== null && !byCode.has(m.country)) byCode.set(m.country, m.name)
    }
  for (const m of places)
    if (m.sort === 'demonym' && m.country !== null) byWord.set(m.name.toLowerCase(), byCode.get(m.country) ?? REGIONS.of(m.country) ?? m.name)
  const states = { byWord, byCode }
  known.set(context.doc, states)
  return states
}
