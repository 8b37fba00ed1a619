import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { statesOfWord } from '../joined-states.ts'

const known = new WeakMap<object, ReadonlySet<string>>()

/** Countries that the document names anywhere, by which the halves of `Kenya-Japan` are known. */
function countriesOf(context: BuildContext): ReadonlySet<string> {
  const found = known.get(context.doc)
  if (found) return found
  const names = new Set<string>()
  for (const sentence of context.doc.sentences)
    for (const one of sentence.mentions) if (one.kind === 'place' && one.sort === 'country') names.add(one.name)
  known.set(context.doc, names)
  return names
}

/** `Joint Statement on a Kenya-Japan Partnership`, `the Sino-Kenyan Agreement`: the two states of the joined word. */
export function statesInName(mention: TitleMention, context: BuildContext): { readonly name: string; readonly at: readonly [number, number] }[] {
  if (!/statement|declaration|communiqu|agreement|treaty|accord|protocol|convention|pact|plan|memorand/i.test(mention.head)) return []
  for (let i = mention.from; i < mention.to; i++) {
    const parts = context.form(i).split(/[-–‑]/)
    if (parts.length !== 2) continue
    const countries = countriesOf(context)
    if (parts.every((part) => countries.has(part))) return parts.map((name) => ({ name, at: [i, i + 1] as const }))
    const states = statesOfWord(context.form(i), context)
    if (states) return states.map((name) => ({ name, at: [i, i + 1] as const }))
  }
  return []
}
