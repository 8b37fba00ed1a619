import { expect, test } from 'vitest'
import { apiApp, BASE } from '#api/app'
import { ContradictionsReply, RepetitionsReply } from '#api/contract'
import { batchNumber } from '../ledger/batches.ts'
import { emptyLedger } from '../ledger-server.ts'
import { ask, askInVain, servicesOver } from './asking.ts'
import { type Told, tell, told } from './sample.ts'

const none = { name: null, places: [], organizers: [], participants: [], attendance: null, outcomes: [] }
const fourth = (fileName: string, text: string, date: string, words: string): Told => ({
  fileName,
  text,
  records: (at) => [
    told('event', { ...none, kind: 'conference', name: '4th Lagoon Forum', date, series: { name: 'Lagoon Forum', edition: 4 } }, 'held', [
      ['kind', 'conference', at('Forum')],
      ['name', '4th Lagoon Forum', at('4th Lagoon Forum')],
      ['date', date, at(words)],
      ['series', { name: 'Lagoon Forum', edition: 4 }, at('4th Lagoon Forum')],
    ]),
  ],
})
const passage = Array.from({ length: 45 }, (_, n) => `${['reef', 'tide', 'sand', 'palm', 'boat'][n % 5]}${n}`).join(' ')
const cited = `In March 2022, the fund paid for nine new boats.[1] It is run from Suva.\n\n${passage} end.\n\n---\n\n[1] Nine Boats, Suva Evening Post, 15 January 2020.\n`
const plain = (fileName: string, text: string): Told => ({ fileName, text, records: () => [] })

async function appWith(documents: readonly Told[]) {
  const ledger = await emptyLedger()
  await tell(ledger, documents)
  const app = apiApp(servicesOver(ledger))
  let batches = 0
  const decide = async (...acts: unknown[]) => {
    const body = JSON.stringify({ author: 'Ines', batch: batchNumber(batches++), acts })
    const reply = await app.request(`${BASE}/decisions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(reply.status).toBe(200)
  }
  const contradictions = (query = '') => ask(app, `/contradictions${query}`, ContradictionsReply)
  return { ledger, app, decide, contradictions }
}

test('two dates of one edition stand side by side, are settled, and go when one is rejected', async () => {
  const one = fourth('401_a.txt', 'The 4th Lagoon Forum met on 3 May 2022.', '2022-05-03', '3 May 2022')
  const other = fourth('402_b.txt', 'On 9 June 2022 the 4th Lagoon Forum took place.', '2022-06-09', '9 June 2022')
  const { app, contradictions, decide } = await appWith([one, other])
  const [found] = (await contradictions()).contradictions
  expect([found?.says, found?.sides.map(({ value }) => value).sort()]).toEqual(['edition.dates', ['2022-05-03', '2022-06-09']])
  for (const side of found?.sides ?? [])
    expect((await contradictions(`?document=${side.window.document.id}`)).contradictions.map(({ id }) => id)).toEqual([found?.id])
  const [a, b] = (found?.sides ?? []).map(({ window }) => window.document.id)
  expect((await contradictions(`?document=${b}&against=${a}`)).total).toBe(1)
  expect((await contradictions(`?document=${b}&against=${b}`)).total).toBe(0)
  expect((await contradictions('?document=doc_another')).total).toBe(0)
  for (const path of ['/contradictions?next=con_gone', '/repetitions?next=abc', '/things?kind=event&next=rec_gone'])
    await askInVain(app, path, 'REQUEST_INVALID')
  await decide({ act: 'settle', contradiction: found?.id, outcome: 'wrong', wrong: 0, why: null })
  expect((await contradictions('?state=open')).total).toBe(0)
  expect((await contradictions('?state=settled')).contradictions.map(({ id }) => id)).toEqual([found?.id])
  await decide({ act: 'reject', record: found?.sides[0].record?.id, claims: null, reason: 'Misread.' })
  expect((await contradictions('?state=all')).total).toBe(0)
})

test('a time told otherwise than its citation is found in the text, and keeps its id when documents come', async () => {
  const { ledger, contradictions } = await appWith([plain('403_c.md', cited)])
  const [found] = (await contradictions()).contradictions
  expect(found).toMatchObject({ kind: 'citation', says: 'citation.earlier', type: null })
  expect(found?.sides.map(({ value, record }) => [value, record]).sort()).toEqual([
    ['2020-01-15', null],
    ['2022-03', null],
  ])
  await tell(ledger, [plain('404_d.md', 'Nothing is told here.')])
  expect((await contradictions()).contradictions.map(({ id }) => id)).toEqual([found?.id])
})

test('a passage that stands in two stories is told with the headings above both', async () => {
  const story = `# Bulletin\n\n## The Lake\n\n${passage} end.\n\n## The Road\n\nBefore it came much else, and ${passage} end.\n`
  const { app } = await appWith([plain('405_e.md', story)])
  const { repetitions } = await ask(app, '/repetitions', RepetitionsReply)
  expect(repetitions.map(({ under }) => under)).toEqual([['The Lake', 'The Road']])
})
