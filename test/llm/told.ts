import { read } from '#read/read'

/** A document of the tests. The first sentence is read by the built-in rules too; `undertook` makes the second a promise. */
export const TEXT = `Suva, 14 March 2024

The President of the Union of Small Museums, Mele Tupou, met Diego Ferreira in Suva on 14 March 2024.

“The reefs are our library,” Mele Tupou said. The Institute of Tides undertook to train 40 divers by 2027.

About 1.2 million visitors came to the museums in 2023.
`
export const documentOf = (text = TEXT, published = '2024-03-15') =>
  read({ fileName: 'note_1.txt', bytes: new TextEncoder().encode(text), given: { published } })

export const POST = {
  person: 'Mele Tupou',
  title: 'President',
  organization: 'Union of Small Museums',
  former: false,
  quotes: { person: ['Mele Tupou'], title: ['The President'], organization: ['Union of Small Museums'], former: [] },
  evidence: ['The President of the Union of Small Museums, Mele Tupou, met Diego Ferreira in Suva on 14 March 2024.'],
}
export const COMMITMENT = {
  actor: 'Institute of Tides',
  action: 'train 40 divers by 2027',
  target: { value: 40, unit: 'divers' },
  deadline: '2027',
  announced: null,
  beneficiary: null,
  status: 'planned',
  quotes: {
    actor: ['The Institute of Tides'],
    action: ['train 40 divers by 2027'],
    target: ['40 divers'],
    deadline: ['by 2027'],
    status: ['undertook to'],
  },
  evidence: ['The Institute of Tides undertook to train 40 divers by 2027.'],
}
export const FIGURE = {
  measure: 'visitors',
  value: 1_200_000,
  unit: 'visitors',
  approx: '~',
  asOf: '2023',
  scope: null,
  quotes: { measure: ['visitors'], value: ['1.2 million'], unit: ['visitors'], approx: ['About'], asOf: ['in 2023'] },
  evidence: ['About 1.2 million visitors came to the museums in 2023.'],
}
