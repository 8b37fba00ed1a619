import type { BuildContext } from '../context.ts'
import type { Saying } from './saying.ts'

/** `Diaz said … Peru is ready to …`: the minister goes on in the name of the state whose office the minister holds. */
export function speaksForOwnState(before: Saying, saying: Saying, context: BuildContext): boolean {
  if (before.speaker.sort !== 'person' || saying.speaker.sort !== 'body' || saying.sentence.index - before.sentence.index !== 1) return false
  if (saying.segments[0]?.[0] !== saying.sentence.from) return false
  const state = saying.sentence.places.find((m) => m.country !== null && m.from < saying.verb[0])
  if (!state) return false
  const own = statesOfPersons(context).get(before.speaker.name)
  return own === undefined ? firstNamed(before) === state.country : own === state.country
}

/** The state that the words said name first, `Peru and Chile are friends`: mostly one’s own. */
function firstNamed({ sentence, verb }: Saying): string | null {
  return sentence.places.find((m) => m.country !== null && m.from >= verb[1])?.country ?? null
}

const memo = new WeakMap<BuildContext, Map<string, string>>()

/** The states of the persons of a document, as their titles name them. */
function statesOfPersons(context: BuildContext): ReadonlyMap<string, string> {
  const known = memo.get(context)
  if (known) return known
  const states = new Map<string, string>()
  for (const sentence of context.doc.sentences)
    for (const m of sentence.persons) {
      if (states.has(m.name)) continue
      const state =
        m.country ?? sentence.places.find((place) => place.country !== null && place.from >= m.outerFrom - 1 && place.to <= m.outerTo + 1)?.country
      if (state) states.set(m.name, state)
    }
  memo.set(context, states)
  return states
}
