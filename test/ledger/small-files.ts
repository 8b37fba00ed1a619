import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const CITIES = ['Montevideo', 'Accra', 'Tampere', 'Suva', 'Almaty', 'Quito', 'Leipzig', 'Busan']
const BODIES = ['River Towns League', 'Institute of Tides', 'Union of Small Museums', 'Council of Harbour Cities', 'Seed Keepers Network']
const PEOPLE = ['Amara Osei', 'Liisa Virtanen', 'Diego Ferreira', 'Mele Tupou', 'Aigerim Sadykova', 'Jonas Brandt']
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T

/** Writes small documents that tell a few things each, every one different; gives the folder. */
export function writeSmallFiles(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true })
  for (let i = 0; i < count; i++) {
    const [city, body, person] = [pick(CITIES, i), pick(BODIES, i * 3 + 1), pick(PEOPLE, i * 5 + 2)]
    const text = [
      `${city}, ${(i % 27) + 1} June 2024`,
      `${person}, President of the ${body}, met a delegation of the ${pick(BODIES, i + 2)} in ${city} on ${(i % 27) + 1} June 2024.`,
      `The ${i + 1}th Forum of the ${body} was held in ${city} in May 2023. About ${100 + i} people attended.`,
      `"We will plant ${10 + i} trees by 2030," ${person} said.`,
    ].join('\n\n')
    writeFileSync(join(folder, `note-${String(i).padStart(4, '0')}.txt`), text)
  }
  return folder
}
