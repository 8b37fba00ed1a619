/** Passages of prose that wake the rules of every record type, over and over: what grows with the square of the text shows here. */

const SYLLABLES = ['ba', 'do', 'ka', 'lu', 'me', 'ni', 'ro', 'sa', 'ti', 'vo']
/** A name of letters for a number: `Lumeba`. */
function nameOf(n: number): string {
  const word = [...String(n).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('')
  return `${word[0]?.toUpperCase()}${word.slice(1)}`
}

/** A news item whose people and bodies are called by a number. */
export function newsItem(n: number, between = '\n\n'): string {
  const name = nameOf(n)
  const day = `${1 + (n % 28)} May 20${10 + (n % 15)}`
  return [
    `On ${day}, Minister of Education Ana ${name} of Peru met Deputy Prime Minister Tom ${name} of Kenya in Lima.`,
    `The ${n}th ${name} Youth Forum was held in Nairobi on ${day} and was attended by ${100 + (n % 900)} delegates.`,
    `Ambassador Luis ${name} attended the forum. He said that the two countries had built trust.`,
    `“We will go on,” said Ms ${name}, Director of the ${name} Foundation. The foundation also plans to open three offices in Lima by 2030.`,
    `The Ministry of Trade of Kenya pledged to train 200 teachers. It was decided to publish a report each year.`,
    `The two sides signed the Memorandum of Understanding on Fisheries. The school will be built by Peru in 2027.`,
    `The ${name} Society donated ${n % 700} computers to the University of ${name}. It has ${n % 5000} members in 12 countries.`,
    `The delegation visited the port of Mombasa. Also present were Rosa ${name}, chair of the council, and Juma ${name}.`,
    `Kenya and Peru upgraded their relations to a strategic partnership. Since 2015 the programme has brought ${n % 400} students.`,
    between === ' ' ? '' : between,
  ].join(between === ' ' ? ' ' : '\n\n')
}

export const PROSE: readonly (readonly [says: string, make: (n: number) => string, before?: string])[] = [
  ['news items', (n) => newsItem(n)],
  ['news in one paragraph', (n) => newsItem(n, ' ')],
  ['news of the same people', () => newsItem(7)],
  ['news of the same people in one paragraph', () => newsItem(7, ' ')],
  [
    'a forum pointed back to',
    (n) => `Rosa ${nameOf(n)} attended the forum. The forum was chaired by Juma ${nameOf(n)}. `,
    'The Coastal Youth Forum was held in Mombasa on 3 May 2024.\n\n',
  ],
  [
    'signings of one day',
    (n) => `The two sides signed the Agreement on ${nameOf(n)} Waters. `,
    'On 3 May 2024, Peru and Kenya held talks in Lima.\n\n',
  ],
  ['offices of one person', (n) => `Ana Rojas, Director of the ${nameOf(n)} Institute, spoke.\n\n`],
  ['people of one name', (n) => `Minister Ana ${nameOf(n)} said that the school would open by 2030. The minister will build it. `],
  ['words of one speaker', () => 'Ana Rojas said that the school would open. She pledged to build another one. '],
  ['promises of nobody', () => 'Two schools will be built by 2030. It will be opened in May 2031. '],
  ['gifts', (n) => `The Rojas Society donated ${n} computers to the town of Mbale.\n\n`],
  ['the same gift', () => 'The Rojas Society donated 40 computers to the town of Mbale.\n\n'],
  ['figures on lines', (n) => `Teachers of ${nameOf(n)} ..... ${n}\n`],
  ['figures in bars', (n) => `Teachers of ${nameOf(n)} | ${n} | ${n + 4}\n`, 'Indicator | 2016 | 2018\n'],
  [
    'editions',
    (n) => `The ${n % 90}th edition of the ${nameOf(n)} Games will be held in Lima in May 2030. The games have been held ${n % 90} times.\n\n`,
  ],
  ['acronyms', (n) => `The National ${nameOf(n)} Bureau (N${nameOf(n)[0]}B) met the N${nameOf(n)[0]}B.\n\n`],
  ['those who call themselves we', (n) => `We, the Ministers of ${nameOf(n)}, met in Lima. We will build a school by 2030.\n\n`],
  ['pacts', (n) => `Peru and Kenya signed the ${nameOf(n)} Convention on 3 May 2019. The Convention entered into force in 2020.\n\n`],
  ['open quotations', (n) => `“The school of ${nameOf(n)} is ours. `],
]
