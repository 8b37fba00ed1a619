import type { ThingKind } from '#model/identity'
import { contributionComparer } from './compare/contribution.ts'
import { eventComparer } from './compare/event.ts'
import { figureComparer } from './compare/figure.ts'
import { instrumentComparer } from './compare/instrument.ts'
import { nameComparer } from './compare/name.ts'
import { orOneSentence } from './compare/one-sentence.ts'
import { postComparer } from './compare/post.ts'
import { orRepeated } from './compare/repeated.ts'
import { seriesComparer } from './compare/series.ts'
import { commitmentComparer, statementComparer } from './compare/statement.ts'
import { tieComparer } from './compare/tie.ts'
import type { Comparer } from './comparer.ts'
import type { Sense } from './sense.ts'

/** How things of each kind are told apart. */
export const comparersOf = (sense: Sense): Readonly<Record<ThingKind, Comparer>> =>
  ({
    person: nameComparer('person', sense),
    organization: nameComparer('organization', sense),
    place: nameComparer('place', sense),
    event: orRepeated(orOneSentence(eventComparer(sense))),
    series: orRepeated(seriesComparer(sense)),
    post: orRepeated(postComparer(sense)),
    instrument: orRepeated(instrumentComparer(sense)),
    statement: orRepeated(statementComparer(sense)),
    commitment: orRepeated(commitmentComparer(sense)),
    figure: orRepeated(figureComparer(sense)),
    tie: orRepeated(tieComparer(sense)),
    contribution: orRepeated(contributionComparer(sense)),
  }) as unknown as Readonly<Record<ThingKind, Comparer>>
