import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { isListWord, type Party, partiesFrom, partiesOf } from './parties.ts'
import type { Verb } from './verb.ts'

/** How many tokens may stand between a verb and its object. */
const REACH = 16
/** Words that tell where or when between a verb and its object. */
const ASIDE = new Set(
  `in at on to his her its their the office offices residence palace hall town city state house parliament headquarters building airport chamber
   here today yesterday audience private farewell this last morning afternoon evening night noon week , a an new newly
   newly-appointed appointed visiting outgoing incoming designate campus premises room boardroom highness majesty royal excellency diwan court courtyard`.split(
    /\s+/,
  ),
)
const LEADING = new Set(['in', 'at', 'to', 'on', 'here', 'today', 'yesterday', 'this', 'last'])

/** "received in his office on 4 May the Ambassador of Peru, X", "received, at the airport, X": the parties behind the words that tell where and when. */
export function objectBehindAside(verb: Verb, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const dated = sentence.dates.find((m) => m.from === verb.to)
  const lead = context.low(verb.to) === ',' ? verb.to + 1 : verb.to
  if (!dated && !LEADING.has(context.low(lead))) return []
  const party = partiesOf(sentence, context).find((one) => one.kind === 'person' && one.from > verb.to)
  if (party?.kind !== 'person' || party.from >= limit || party.outerFrom - verb.to > REACH) return []
  for (let i = verb.to; i < party.outerFrom; i++)
    if (!ASIDE.has(context.low(i)) && !isListWord(i, context) && !isPlaceOrDate(i, sentence, context)) return []
  const list = partiesFrom(sentence, party.outerFrom, limit, context)
  return list.includes(party) ? list : [party]
}

const isPlaceOrDate = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.isIn('calendars/weekdays', i) || sentence.mentions.some((m) => (m.kind === 'date' || m.kind === 'place') && m.from <= i && m.to > i)
