import type { Builder } from '../builders.ts'
import { runRules } from '../rule.ts'
import { tellActorsThere } from './actors-there.ts'
import { announced } from './announced.ts'
import { tellBeside } from './beside.ts'
import { bothSides } from './both-sides.ts'
import { celebrated } from './celebrated.ts'
import { ceremonialAct } from './ceremonial-act.ts'
import { tellMembers } from './company-members.ts'
import { delegation } from './delegation.ts'
import { discussed } from './discussed.ts'
import { displayed } from './displayed.ts'
import { elidedEdition } from './elided-edition.ts'
import { founded } from './founded.ts'
import { heldNamed } from './held-named.ts'
import { tellHostsFirst } from './host-first.ts'
import { hostedGuest } from './hosted-guest.ts'
import { tellInPresence } from './in-presence.ts'
import { joinEvents } from './join.ts'
import { tellRemote } from './kind.ts'
import { labelled } from './labelled.ts'
import { labelledBlock } from './labelled-block.ts'
import { labelledLines } from './labelled-lines.ts'
import { tellLasting } from './lasting.ts'
import { tellLengthOfStay } from './length-of-stay.ts'
import { listed } from './listed.ts'
import { meetingOf } from './meeting-of.ts'
import { met } from './met.ts'
import { namedOccasion } from './named-occasion.ts'
import { nextEdition } from './next-edition.ts'
import { nextRound } from './next-round.ts'
import { numbered } from './numbered.ts'
import { tellDaysOfVisit } from './on-visit.ts'
import { opened } from './opened.ts'
import { tellOpeners } from './openers.ts'
import { tellOutcomes } from './outcomes.ts'
import { dropDoubled, dropHouses, dropStates } from './people.ts'
import { performed } from './performed.ts'
import { tellPresent } from './present-list.ts'
import { presented } from './presented.ts'
import { tellReceivers } from './receivers.ts'
import { reception } from './reception.ts'
import { rollCall } from './roll-call.ts'
import { settlePlaces } from './settle-places.ts'
import { tellSides, tellSidesOfName } from './sides.ts'
import { signed } from './signed.ts'
import { signedBefore } from './signed-before.ts'
import { signedList } from './signed-list.ts'
import { signingOf } from './signing-of.ts'
import { tellStatesPresent } from './states-present.ts'
import { tellStillAhead } from './still-ahead.ts'
import { tellTakingPart } from './taking-part.ts'
import { talks } from './talks.ts'
import { tellLater } from './told-later.ts'
import { tellTour } from './tour.ts'
import { trained } from './trained.ts'
import { unnamedOccasion } from './unnamed-occasion.ts'
import { visitEnded } from './visit-ended.ts'
import { visitHeaded } from './visit-headed.ts'
import { visitNoun } from './visit-noun.ts'
import { visited } from './visited.ts'
import { visitedBy } from './visited-by.ts'

export const EVENT_RULES = [
  visited,
  visitedBy,
  visitNoun,
  visitHeaded,
  visitEnded,
  delegation,
  met,
  hostedGuest,
  talks,
  meetingOf,
  discussed,
  bothSides,
  reception,
  nextEdition,
  elidedEdition,
  namedOccasion,
  numbered,
  nextRound,
  performed,
  unnamedOccasion,
  heldNamed,
  displayed,
  signedList,
  signed,
  signedBefore,
  signingOf,
  founded,
  celebrated,
  opened,
  rollCall,
  trained,
  ceremonialAct,
  presented,
  announced,
  listed,
  labelled,
  labelledBlock,
  labelledLines,
]

export const events: Builder = {
  type: 'event',
  run(context) {
    runRules(EVENT_RULES, context, { cuesInNames: false })
    tellReceivers(context)
    tellSides(context)
    tellLengthOfStay(context)
    tellInPresence(context)
    tellBeside(context)
    tellActorsThere(context)
    joinEvents(context)
    tellLasting(context)
    tellTakingPart(context)
    tellDaysOfVisit(context)
    tellLater(context)
    tellTour(context)
    tellHostsFirst(context)
    tellMembers(context)
    tellStatesPresent(context)
    tellPresent(context)
    tellOpeners(context)
    tellOutcomes(context)
    dropStates(context.of('event'))
    dropDoubled(context.of('event'))
    dropHouses(context.of('event'))
    tellSidesOfName(context)
    tellRemote(context)
    settlePlaces(context)
    tellStillAhead(context)
  },
}
