import { expect, test } from 'vitest'
import { read } from '../read.ts'

const readText = (text: string, fileName = 'a.md') => read({ fileName, bytes: new TextEncoder().encode(text) })
const BODY =
  'The committee met in Montevideo and reviewed the programme of work for the coming year, which member states had sent in before the summer. It will meet again.'

test.each<readonly [line: string, published: string | null, publisher: string | null]>([
  ['*Harbour Parliaments Observer, 4 November 2024*', '2024-11-04', 'Harbour Parliaments Observer'],
  ['Fact sheet, Coral Sea Exchange Desk, Honiara, 30 July 2024', '2024-07-30', 'Coral Sea Exchange Desk'],
  ['Weekly letter from the faculties, No. 12, 5 September 2016', '2016-09-05', null],
  ['The Lagos Courier | 3 May 2021', '2021-05-03', 'The Lagos Courier'],
  ['Ministry of Fisheries – 12 June 2023', '2023-06-12', 'Ministry of Fisheries'],
  ['New York, 3 May 2021', '2021-05-03', null],
  ['Posted on March 3, 2022', '2022-03-03', null],
  ['Published: 2022-03-03', '2022-03-03', null],
  ['For immediate release – 12 June 2023', '2023-06-12', null],
  ['(Reuters) - Jan 5, 2024', '2024-01-05', 'Reuters'],
  ['Fecha: 7 de julio de 2021', '2021-07-07', null],
  ['Nairobi, 29 August 2016.', '2016-08-29', null],
  ['Vol. 1 2025', '2025', null],
  ['Newsletter of the League of Lake Ports (LLP) · No. 3\n· Autumn 2024', '2024', null],
  ['The Harbour Letter | Issue 12, Spring 2019', '2019', null],
  ['Letters on the ports, number one in 2021', null, null],
  ['Fisheries in 2021', null, null],
])('a line at the head: %s', async (line, published, publisher) => {
  const { facts } = await readText(`# Pact on the Reefs\n\n${line}\n\n${BODY}`)
  expect([facts.title, facts.published, facts.publisher]).toEqual(['Pact on the Reefs', published, publisher])
})

test.each<readonly [opening: string, published: string | null, publisher: string | null]>([
  ['OSLO, 3 May 2021 – ', '2021-05-03', null],
  ['Nairobi, 29 August 2016. ', '2016-08-29', null],
  ['APIA, Samoa, 14 June 2024 (Pacific Wire) -- ', '2024-06-14', null],
  ['SUVA (Reuters) - Jan 5, 2024 - ', '2024-01-05', 'Reuters'],
  ['Geneva (14 June 2024) – ', '2024-06-14', null],
  ['On 3 May 2021, ', null, null],
  ['The talks in Oslo, held on 3 May 2021. ', null, null],
  ['After the meeting of Oslo, 3 May 2021, ', null, null],
])('an opening of the text: %s', async (opening, published, publisher) => {
  const { facts } = await readText(`# Pact on the Reefs\n\n${opening}${BODY}`)
  expect([facts.published, facts.publisher]).toEqual([published, publisher])
})

test('of several the line of the masthead nearest the top is taken, a date in a heading last', async () => {
  const { facts } = await readText(
    `# Statement on the talks of 2 May 2021\n\nLima Gazette, 9 May 2021\n\nLIMA, 8 May 2021 – ${BODY}\n\nUpdated on 11 May 2021`,
  )
  expect(facts.published).toBe('2021-05-09')
})

test.each<readonly [says: string, text: string, title: string | null]>([
  ['a heading above the text', `Council Opens Office in Tromsø\n\n${BODY}`, 'Council Opens Office in Tromsø'],
  ['a section below the text', `${BODY}\n\nAIMS AND MEANS\n\n${BODY}`, null],
  ['a section below one sentence', `The council met in Tromsø and opened its office in the old harbour.\n\nAIMS AND MEANS\n\n${BODY}`, null],
  ['behind the kind of text', `PRESS RELEASE\n\nCouncil Opens Office in Tromsø\n\n${BODY}`, 'Council Opens Office in Tromsø'],
  ['behind a masthead', `Harbour Observer, 4 November 2024\n\nCouncil Opens Office in Tromsø\n\n${BODY}`, 'Council Opens Office in Tromsø'],
])('title: %s', async (_says, text, title) => {
  expect((await readText(text, 'a.txt')).facts.title).toBe(title)
})

test('front matter is told of the document and is no text of it', async () => {
  const text = `---\ntitle: "Pact on the Reefs"\npublisher: Reef Council\ndate: 2024-02-03T10:00:00Z\nlang: en-GB\ntags:\n  - reefs\n  - pacts\n---\n\n${BODY}\n`
  const { facts, blocks, text: canonical } = await readText(text)
  expect(facts).toEqual({ title: 'Pact on the Reefs', publisher: 'Reef Council', published: '2024-02-03', language: 'en' })
  expect(canonical).toBe(text)
  expect(new Set(blocks.slice(0, -1).map((block) => block.kind))).toEqual(new Set(['furniture']))
  expect(blocks.at(-1)?.kind).toBe('paragraph')
})

test.each([`---\n\n${BODY}\n\n---\n`, `---\n${BODY}\n---\n`, '---\ntitle: a\n', '---\n---\nWords.\n'])(
  'a rule at the top is no front matter: %j',
  async (text) => {
    expect((await readText(text)).facts.title).toBe(null)
  },
)
