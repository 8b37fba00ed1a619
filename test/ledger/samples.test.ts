import { expect, test } from 'vitest'
import { readSamples } from '#cli/samples'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { Standing } from '#pipeline/standing/standing'
import { emptyLedger } from '../ledger-server.ts'

/** What a new user meets: the sample library, read as the first start reads it. */
async function sampleLibrary() {
  const ledger = await emptyLedger()
  await readSamples(ledger, 12_000_000, new AbortController().signal)
  const standing = new Standing(ledger, senseOfLexicon())
  await standing.refresh()
  const nameOf = (document: string): string => standing.documents.get(document)?.name ?? ''
  return { standing, nameOf }
}

/** Every one is true of the texts: a reader looked at both sides. Another is a false alarm, or is to be written down here. */
const CONTRADICTIONS = [
  ['attendance.two', 'nairobi-bulletin', 'yokohama-notes'],
  ['edition.dates', 'lakebasin-followup', 'rift-statement'],
  ['figure.two', 'jakarta-summit', 'riyadh-summit'],
  ['figure.two', 'lakebasin-followup', 'lakebasin-followup'],
  ['figure.two', 'oacps-report', 'oacps-report'],
  ['figure.two', 'palm-commitments', 'palm-commitments'],
  ['figure.two', 'saopaulo-anniversary', 'tokyo-factsheet'],
]

const LEAST = 5

/** How many things of a kind two documents tell of, at least. */
const TOLD_BY_TWO = { event: 3, person: 4, organization: 2, instrument: 1 }

test('the sample library shows what contradicts itself, without a false alarm, and things that two documents tell of', async () => {
  const { standing, nameOf } = await sampleLibrary()
  const found = standing.contradictions.map(({ says, sides }) => [says, ...sides.map(({ document }) => nameOf(document)).sort()])
  expect(CONTRADICTIONS).toEqual(expect.arrayContaining(found))
  expect(found.length).toBeGreaterThanOrEqual(LEAST)

  const byTwo = standing.resolver.things().filter(({ members }) => new Set(members.map((id) => standing.resolver.member(id)?.document)).size > 1)
  for (const [kind, least] of Object.entries(TOLD_BY_TWO))
    expect(byTwo.filter((thing) => thing.kind === kind).length, kind).toBeGreaterThanOrEqual(least)
})
