import { type Told, told } from '../api/sample.ts'

const none = { name: null, organizers: [], attendance: null, series: null, outcomes: [] }
const CITIES = ['Valdivia', 'Bergen', 'Mombasa', 'Hilo', 'Aveiro', 'Busan', 'Cork', 'Dakar', 'Turku', 'Izmir']
const day = (n: number): string => String((n % 27) + 1).padStart(2, '0')

/** A log of meetings, a paragraph each, that all differ: what a person goes through by keyboard. */
export function meetingLog(count: number, fileName = '401_meetings.txt'): Told {
  const lines = Array.from({ length: count }, (_, n) => {
    const city = CITIES[n % CITIES.length] ?? ''
    const [one, other] = [`Harbour Council ${n}`, `Lighthouse Society ${n}`]
    return {
      n,
      city,
      one,
      other,
      words: `On ${(n % 27) + 1} May ${1960 + n}, the ${one} met the ${other} in ${city}, and about ${n + 20} people came to listen.`,
    }
  })
  return {
    fileName,
    text: `Log of the harbours\n\n${lines.map(({ words }) => words).join('\n\n')}\n`,
    records: (at) =>
      lines.map(({ n, city, one, other, words }) => {
        const { start } = at(words)
        const inside = (part: string) => ({ start: start + words.indexOf(part), end: start + words.indexOf(part) + part.length })
        const date = `${1960 + n}-05-${day(n)}`
        return told('event', { ...none, kind: 'meeting', date, places: [{ name: city, country: null }], participants: [one, other] }, 'held', [
          ['kind', 'meeting', inside('met')],
          ['date', date, inside(`${(n % 27) + 1} May ${1960 + n}`)],
          ['participants', one, inside(one)],
          ['participants', other, inside(other)],
          ['places', { name: city, country: null }, inside(city)],
        ])
      }),
  }
}

/** Two notes that write one name in two ways which could be two people. */
export const UNSURE: readonly Told[] = [
  {
    fileName: '501_note.txt',
    text: 'Maria Oliveira Santos, Director of the Tidal Institute, opened the library of Aveiro in 2011.',
    records: (at) => [
      told('post', { person: 'Maria Oliveira Santos', title: 'Director', organization: 'Tidal Institute', former: false }, null, [
        ['person', 'Maria Oliveira Santos', at('Maria Oliveira Santos')],
        ['title', 'Director', at('Director')],
        ['organization', 'Tidal Institute', at('Tidal Institute')],
      ]),
    ],
  },
  {
    fileName: '502_note.txt',
    text: 'Maria Santos, Chair of the Reef Fund, thanked the readers of the library.',
    records: (at) => [
      told('post', { person: 'Maria Santos', title: 'Chair', organization: 'Reef Fund', former: false }, null, [
        ['person', 'Maria Santos', at('Maria Santos')],
        ['title', 'Chair', at('Chair')],
        ['organization', 'Reef Fund', at('Reef Fund')],
      ]),
    ],
  },
]

/** Two tellings of one forum that cannot both be right. */
export const CONTRADICTORY: readonly Told[] = [
  ['601_bulletin.txt', 'The Lantern Fishers Forum was held in Cork on 7 May 2019, and 400 people attended.', 400],
  ['602_letter.txt', 'On 7 May 2019 the Lantern Fishers Forum was held in Cork. It was attended by 900 people.', 900],
].map(([fileName, text, value]) => ({
  fileName: String(fileName),
  text: String(text),
  records: (at) => [
    told(
      'event',
      {
        ...none,
        name: 'Lantern Fishers Forum',
        kind: 'conference',
        date: '2019-05-07',
        places: [{ name: 'Cork', country: 'IE' }],
        participants: [],
        attendance: { value: Number(value), approx: '=' },
      },
      'held',
      [
        ['name', 'Lantern Fishers Forum', at('Lantern Fishers Forum')],
        ['date', '2019-05-07', at('7 May 2019')],
        ['places', { name: 'Cork', country: 'IE' }, at('Cork')],
        ['attendance', { value: Number(value), approx: '=' }, at(`${value} people`)],
      ],
    ),
  ],
}))
