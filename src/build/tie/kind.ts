import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { FieldsOf } from '#model/record'
import type { Side } from './sides.ts'

/** What a tie is: a partnership, sister cities … */
export type Kind = FieldsOf<'tie'>['kind']

/** The kind of tie that a cue tells of. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'tie-diplomatic': 'diplomatic_relations',
  'tie-partnership': 'partnership',
  'tie-sister': 'sister_city',
  'tie-twin': 'sister_city',
  'tie-member': 'membership',
  'tie-accession': 'membership',
  'tie-member-which': 'membership',
  'tie-work': 'partnership',
  'tie-joint': 'partnership',
  'tie-partner': 'partnership',
  'tie-cooperate': 'partnership',
  'tie-agreement': 'partnership',
  'tie-relations': 'diplomatic_relations',
  'tie-relations-between': 'diplomatic_relations',
  'tie-own-partner': 'partnership',
  'tie-cooperate-with': 'partnership',
  'tie-associated': 'membership',
  'tie-partners-such': 'partnership',
  'tie-member-country': 'membership',
  'tie-links': 'partnership',
  'tie-linked': 'sister_city',
}

/** Words that make a tie only where the text says since when. */
export const NEEDS_SINCE = new Set([
  'tie-accession',
  'tie-partner',
  'tie-cooperate',
  'tie-agreement',
  'tie-relations',
  'tie-relations-between',
  'tie-own-partner',
  'tie-cooperate-with',
  'tie-associated',
  'tie-links',
  'tie-linked',
])

/** Of those, the ones for which it is enough that the text says it has lasted. */
export const LASTING = new Set(['tie-cooperate', 'tie-linked', 'tie-links', 'tie-cooperate-with'])

/** Words that tell of towns as well as of states and bodies. */
export const OF_TOWNS = new Set(['tie-partnership', 'tie-agreement', 'tie-relations-between', 'tie-cooperate'])

/** Towns that are linked are sister cities; parties and universities have no diplomatic relations. */
export function kindOf(kind: Kind, sides: readonly Side[], cue: CueMention, sentence: AnnotatedSentence): Kind {
  if (kind === 'sister_city' && sides.every(isSchool)) return 'partnership'
  if (kind === 'partnership' && OF_TOWNS.has(cue.cue) && cue.cue !== 'tie-agreement' && sides.every((one) => isCity(one, sentence)))
    return 'sister_city'
  if (kind !== 'diplomatic_relations') return kind
  const isTown = ({ at: [from] }: Side): boolean =>
    !sentence.mentions.some((m) => m.from === from && (m.kind === 'organization' || (m.kind === 'place' && m.sort !== 'city')))
  if (cue.cue === 'tie-relations-between' && sides.every(({ at: [from] }) => from >= cue.to && from < sentence.to) && sides.every(isTown))
    return 'sister_city'
  return sides.some(isParty) ? 'partnership' : kind
}

const isCity = ({ at: [from] }: Side, sentence: AnnotatedSentence): boolean => sentence.places.some((m) => m.from === from && m.sort === 'city')

/** Sister universities and sister schools are partners. */
const isSchool = ({ name }: Side): boolean => /\b(?:universit|college|school|lyc|gymnasium|institut|academy)/i.test(name)

/** A party, a club or a university has no diplomatic relations. */
const isParty = ({ name }: Side): boolean =>
  /\b(?:party|congress|front|movement|university|college|institute|museum|academy|association|society|club|federation|league|foundation|chamber|library)\b/i.test(
    name,
  )
