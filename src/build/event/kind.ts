import type { AnnotatedSentence } from '#model/annotated'
import type { FieldsOf } from '#model/record'
import type { BuildContext } from '../context.ts'
import { claimLike } from '../draft.ts'

export type EventKind = FieldsOf<'event'>['kind']

/** Cue classes of `lexicon/cues/occasions.tsv` and the kind of event they name. */
const KIND_OF_CUE: Readonly<Record<string, EventKind>> = {
  'occasion.conference': 'conference',
  'occasion.meeting': 'meeting',
  'occasion.ceremony': 'ceremony',
  'occasion.culture': 'culture',
  'occasion.sport': 'sport',
  'occasion.training': 'training',
  'occasion.other': 'other',
  'talks-noun': 'meeting',
  'visit-noun': 'visit',
  'call-noun': 'call',
}
export const OCCASION_CUES = [
  'occasion.conference',
  'occasion.meeting',
  'occasion.ceremony',
  'occasion.culture',
  'occasion.sport',
  'occasion.training',
  'occasion.other',
] as const

export const kindOfCue = (cue: string): EventKind => KIND_OF_CUE[cue] ?? 'other'

/** Heads of names that `kindOfName` finds no occasion noun for. */
const KIND_OF_HEAD: Readonly<Record<string, EventKind>> = {
  meeting: 'meeting',
  session: 'meeting',
  plenary: 'meeting',
  'plenary session': 'meeting',
  'general debate': 'meeting',
  debate: 'meeting',
  hearing: 'meeting',
  consultation: 'meeting',
  consultations: 'meeting',
  talks: 'meeting',
  tour: 'culture',
  season: 'culture',
  biennial: 'culture',
  triennale: 'culture',
  'year of culture': 'culture',
}
const ARTS =
  /\b(?:cultur\w*|films?|cinema|documentar\w+|music\w*|choirs?|arts?|dance|theat\w+|opera|books?|literary|literature|poetry|heritage|fashion|food|cuisine|jazz|folk\w*)\b/i

/** The kind of an occasion by the head and the words of its name: `Joint Meeting of …`, `Documentary Week`, `Youth Week`. */
export function kindOfHead(head: string, name: string): EventKind | null {
  const kind = KIND_OF_HEAD[head]
  if (kind) return kind
  if (/^(?:week|days?|month|year|decade|youth week|tourism week)$/.test(head)) return ARTS.test(name) ? 'culture' : 'other'
  return null
}

/** The kind that a name tells by its head: the last occasion noun before `of`, `on`, `for`, else the last in it. */
export function kindOfName(sentence: AnnotatedSentence, from: number, to: number, cut: number): EventKind | null {
  const within = sentence.cues.filter((cue) => cue.from >= from && cue.to <= to && cue.cue.startsWith('occasion.'))
  const head = within.filter((cue) => cue.to <= cut).at(-1) ?? within.at(-1)
  return head ? kindOfCue(head.cue) : null
}

const REMOTE = /^(?:virtual|virtually|videoconference|teleconference|videolink)$/
const JOINING = /^(?:participated|joined|attended|participating|joining|connected|inaugurated|inaugurating)$/

/** `held in virtual mode`, `a virtual bilateral meeting`, `met by video link`: talks at a distance are a call. */
export function tellRemote(context: BuildContext): void {
  for (const event of context.of('event')) {
    const at = event.claims.findIndex((claim) => claim.field === 'kind')
    const claim = event.claims[at]
    const sentence = context.doc.sentences[event.sentences.first]
    if (claim?.value === 'meeting' && sentence && isRemote(sentence, context)) event.claims[at] = claimLike(claim, { value: 'call' })
  }
}

function isRemote({ from, to }: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = from; i < to; i++) {
    const low = context.low(i)
    if (REMOTE.test(low) ? !JOINING.test(context.low(i - 1)) : low === 'video' && /^(?:link|call|conference|conferencing)$/.test(context.low(i + 1)))
      return true
  }
  return false
}
