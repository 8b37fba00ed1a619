import { expect, test } from 'vitest'
import { read } from '../read.ts'

const readText = (text: string, fileName = 'a.txt') => read({ fileName, bytes: new TextEncoder().encode(text) })
const BODY =
  'The committee met in Montevideo and reviewed the programme of work for the coming year, which member states had sent in before the summer.'

test.each<readonly [says: string, text: string, kinds: readonly string[]]>([
  ['a # heading', `# Outcome\n\n${BODY}`, ['heading', 'paragraph']],
  ['an underlined heading', `Outcome\n=======\n\n${BODY}`, ['heading', 'paragraph']],
  ['a bold line', `**Outcome:**  \n${BODY}`, ['heading', 'paragraph']],
  ['capitals', `JOINT COMMUNIQUÉ\n\n${BODY}`, ['heading', 'paragraph']],
  ['title case', `Harbour Council Opens Office in Tromsø\n\n${BODY}`, ['heading', 'paragraph']],
  ['a numbered heading', `${BODY}\n\nIV. Outcomes of the Session\n\n${BODY}`, ['paragraph', 'heading', 'paragraph']],
  [
    'a sentence-case heading in French',
    `La ministre reçoit son homologue du Ghana\n\nLa ministre a reçu lundi à Dakar son homologue du Ghana. Ils ont parlé de la pêche et du commerce.`,
    ['heading', 'paragraph'],
  ],
  ['a dateline is no heading', `Nairobi, 12 March 2024\n\n${BODY}`, ['paragraph', 'paragraph']],
  [
    'lines of a web page that nobody has wrapped',
    `Harbour week opens\nBy Tui Faleolo\n3 May 2019\n${BODY} ${BODY}\n${BODY} ${BODY}\nPhoto of the quay`,
    ['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
  ],
  [
    'a long credited caption over a long line',
    `${BODY} ${BODY}\nThe Minister of Fisheries Tui Faleolo (left) and the Ambassador of Norway Ingrid Moe at the new quay (Photo: Harbour Post)\n${BODY} ${BODY}`,
    ['paragraph', 'caption', 'paragraph'],
  ],
  [
    'wrapped lines under a long one',
    `${BODY} ${BODY}\n\n${BODY} ${BODY}\n\nThe rectors of the two schools signed a letter in which\nthey promised to send each other their pupils, and the\nAmbassador of Peru was there.`,
    ['paragraph', 'paragraph', 'paragraph'],
  ],
  ['bullets', `${BODY}\n\n- one thing;\n- another thing.`, ['paragraph', 'list-item', 'list-item']],
  [
    'numbers and letters',
    `1. First point.\n2. Second point.\n(a) A part of it.\n06 A memorandum was exchanged.`,
    ['list-item', 'list-item', 'list-item', 'list-item'],
  ],
  ['a wrapped item', `-   The two states will\n    open a line between\n    their ports.\n-   They will meet again.`, ['list-item', 'list-item']],
  ['tabs', 'Name\tSeat\nAmara Cissé\tBamako', ['table-cell', 'table-cell', 'table-cell', 'table-cell']],
  ['pipes', '| A | B |\n|---|---|\n| 1 | 2 |', ['table-cell', 'table-cell', 'furniture', 'table-cell', 'table-cell']],
  [
    'HTML cells',
    '<table><tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr></table>',
    ['table-cell', 'table-cell', 'table-cell', 'table-cell'],
  ],
  ['a caption with an arrow', `${BODY}\n\n◀ *Delegates in the old harbour*\n\n${BODY}`, ['paragraph', 'caption', 'paragraph']],
  ['a caption with a credit', `${BODY}\n\nDelegates plant trees. (Photo: M. Okoro)\n\n${BODY}`, ['paragraph', 'caption', 'paragraph']],
  [
    'notes under a rule',
    `${BODY}<sup>①</sup>\n\n---\n\n<sup>①</sup> Minutes, page 3.\n\n${BODY}`,
    ['paragraph', 'furniture', 'footnote', 'paragraph'],
  ],
  [
    'a table of contents',
    `Contents\n\n1 Opening .......... 3\n\n2 Closing .......... 9\n\n${BODY}`,
    ['furniture', 'furniture', 'furniture', 'paragraph'],
  ],
  [
    'a pointer to a photo is no credit',
    `${BODY}\n\nThe league also trained two hundred nurses (Photo 2: a course in Beira).\n\n${BODY}`,
    ['paragraph', 'paragraph', 'paragraph'],
  ],
  [
    'two sentences without a last stop are no heading',
    `${BODY}\n\nThe League Opened Its Office in Beira in May 2024. Vice-President Amina Diallo and Mayor Carlos Nhaca Cut the Ribbon\n\n${BODY}`,
    ['paragraph', 'paragraph', 'paragraph'],
  ],
  ['a page number', `${BODY}\n\n- 14 -\n\n${BODY}`, ['paragraph', 'page-number', 'paragraph']],
  ['an escaped end mark', `${BODY}\n\n\\###`, ['paragraph', 'furniture']],
])('blocks: %s', async (_says, text, kinds) => {
  expect((await readText(text)).blocks.map((block) => block.kind)).toEqual(kinds)
})

const wordsOf = async (text: string) => {
  const document = await readText(text)
  return document.units
    .filter((unit) => unit.kind === 'paragraph')
    .map((unit) => unit.pieces.map((piece) => document.text.slice(piece.start, piece.end)).join('|'))
}

test.each<readonly [says: string, text: string, units: readonly string[]]>([
  [
    'a page break',
    'The delegation travelled to Honiara and then on\n\n\n\nto Port Vila, where it stayed.',
    ['The delegation travelled to Honiara and then on|to Port Vila, where it stayed.'],
  ],
  [
    'a name behind the break',
    'During her visit to Tashkent the minister was received by Professor Dilshod\n\n\n\nKarimov, rector of the university.',
    ['During her visit to Tashkent the minister was received by Professor Dilshod|Karimov, rector of the university.'],
  ],
  [
    'a caption between',
    'The two mayors then opened the exhibition of\n\n▶ The mayors at the door\n\nold maps in the town hall.',
    ['The two mayors then opened the exhibition of|old maps in the town hall.'],
  ],
  [
    'a note between',
    'The fund was set up in\n\n---\n\n<sup>1</sup> Statutes of the fund.\n\n1998 and grew quickly.\n',
    ['The fund was set up in', '1998 and grew quickly.'],
  ],
  [
    'a caption between, the line before it in title case',
    `${BODY}\n\nDuring Her Stay in Maputo, Vice-President Amina Diallo of the League\n\n◀ At the harbour\n\nmet with Carlos Nhaca, mayor of the city.`,
    [BODY, 'During Her Stay in Maputo, Vice-President Amina Diallo of the League|met with Carlos Nhaca, mayor of the city.'],
  ],
  [
    'a line cut behind a small word',
    'Vice-President Amina Diallo of the Harbour League Met with\n\nCarlos Nhaca, mayor of the city, and opened the exhibition of old maps there.',
    ['Vice-President Amina Diallo of the Harbour League Met with|Carlos Nhaca, mayor of the city, and opened the exhibition of old maps there.'],
  ],
  ['hard wraps', 'The two mayors\nopened the exhibition.', ['The two mayors\nopened the exhibition.']],
  ['emphasis and links', 'They **signed** a [plan](https://a.example/x_(y)) in *Lomé*.', ['They |signed| a |plan| in |Lomé|.']],
  [
    'a title over a dateline',
    `Norwegian embassy in Malawi gives laboratory equipment to a hospital\n\nLILONGWE, 12 May (NTB) -- ${BODY}`,
    [`LILONGWE, 12 May (NTB) -- ${BODY}`],
  ],
  [
    'a title right on top of a long line',
    `${BODY}\n\nNorwegian embassy in Malawi gives laboratory equipment to a hospital\n${BODY}`,
    [BODY, 'Norwegian embassy in Malawi gives laboratory equipment to a hospital', BODY],
  ],
  ['finished paragraphs', 'The talks ended on Friday.\n\nNobody spoke to the press.', ['The talks ended on Friday.', 'Nobody spoke to the press.']],
])('units: %s', async (_says, text, units) => {
  expect(await wordsOf(text)).toEqual(units)
})

test('running heads in the middle of sentences are set apart, and a boxed story gets a number', async () => {
  const text = `# The Year of the Lakes\n\n${BODY} The members of the league have\n\n## Year of the Lakes Report\n\nagreed on a new budget.\n\n${BODY} In the spring the league took up the question of\n\n### Swimmers Cross the Lake\n\nForty swimmers crossed the lake in June.\n\nCompiled from the Lake Gazette, 3 June 2021.\n\n## Year of the Lakes Report\n\nwater levels.`
  const { blocks, units } = await readText(text)
  expect(blocks.map((block) => [block.kind, block.box ?? 0])).toEqual([
    ['heading', 0],
    ['paragraph', 0],
    ['running-head', 0],
    ['paragraph', 0],
    ['paragraph', 0],
    ['heading', 1],
    ['paragraph', 1],
    ['paragraph', 1],
    ['running-head', 0],
    ['paragraph', 0],
  ])
  expect(units.filter((unit) => unit.blocks.length > 1).map((unit) => unit.blocks)).toEqual([
    [1, 3],
    [4, 9],
  ])
})

test.each<readonly [text: string, facts: readonly [title: string | null, published: string | null, language: string | null]]>([
  [`# Pact for the Mekong\n\nVIENTIANE, 4 May 2023 – ${BODY}`, ['Pact for the Mekong', '2023-05-04', 'en']],
  [
    '# Declaración\n\nFecha: 7 de julio de 2021\n\nLos ministros de la región se reunieron en La Paz para hablar de la pesca y de los puertos.',
    ['Declaración', '2021-07-07', 'es'],
  ],
  [
    '关于合作的声明\n\n2022年11月3日\n\n两国代表团在雅加达举行会谈，并就扩大教育合作的计划达成一致，双方同意明年再次会面。',
    ['关于合作的声明', '2022-11-03', 'zh'],
  ],
])('facts of %s', async (text, facts) => {
  const { title, published, language } = (await readText(text)).facts
  expect([title, published, language]).toEqual(facts)
})
