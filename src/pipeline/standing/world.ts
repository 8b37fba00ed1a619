import { NAME_KINDS } from '#model/identity'
import { nameId } from '#model/ids'
import type { World } from '#resolve/contradict/world'
import { effectiveClaims } from '#resolve/review/effective'
import { readContradictionWords } from './contradiction-words.ts'
import type { Standing } from './standing.ts'

/** The record as it stands, as detectors of contradictions look at it. */
export const worldOf = (standing: Standing): World => ({
  sense: standing.sense,
  words: readContradictionWords(),
  things: (kind) => standing.resolver.things(kind),
  member: (id) => standing.resolver.member(id),
  thingOfName: (document, name) => {
    for (const kind of NAME_KINDS) {
      const thing = standing.resolver.thingOf(nameId(document, kind, standing.sense.normal(kind, name)))
      if (thing) return thing
    }
    return null
  },
  claims: (id) => {
    const found = standing.record(id)
    if (!found) return []
    return effectiveClaims(found.record, standing.review)
      .filter(({ standing: { state } }) => state !== 'rejected')
      .map(({ claim, value, standing: { correction } }) => ({
        id: claim.id,
        field: claim.field,
        value,
        spans: correction?.spans ?? claim.spans,
        basis: correction ? 'stated' : claim.basis,
      }))
  },
})
