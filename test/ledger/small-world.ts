import type { Ledger } from '#ledger/ledger'
import { extract } from '#pipeline/extract'
import { joinedFields } from '#pipeline/standing/joined'
import type { Standing } from '#pipeline/standing/standing'
import { read } from '#read/read'
import { type Told, tell } from '../api/sample.ts'

/** Small documents that tell of the same few people, bodies and days, each in its own words. */
const TEXTS: readonly string[] = [
  `# Harbour Letter, June 2021

On 4 June 2021, Foreign Minister Tarja Lehtonen of Finland met with Rosa Quispe, Minister of Culture of Peru, in Lima. The two sides signed a Memorandum of Understanding on Textile Museums. About 300 guests attended the opening of the exhibition “Threads of Two Seas”, which was held at the Museo Textil in Lima on 5 June 2021.`,
  `# Ministry of Culture of Peru: News

6 June 2021. Minister Rosa Quispe met Tarja Lehtonen, Foreign Minister of Finland, in Lima on 4 June 2021. “The loom has no borders,” said Rosa Quispe. Finland and Peru signed a Memorandum of Understanding on Textile Museums.`,
  `# Year report of the Baltic Loom Society, 2021

In June 2021, the exhibition “Threads of Two Seas” was held in Lima. The Baltic Loom Society (BLS) donated 40 looms to the Museo Textil. In September 2021, T. Lehtonen visited Cusco. BLS will open a school of weaving in Cusco by 2023.`,
  `On 12 September 2021, Foreign Minister Tarja Lehtonen visited Cusco, Peru. She met with the Mayor of Cusco, Víctor Huamán. The third Andean Loom Forum was held in Cusco on 13 September 2021, with about 250 participants.`,
  `The third Andean Loom Forum took place in Cusco on 13 September 2021. More than 240 weavers from Peru, Bolivia and Finland attended. Victor Huaman, Mayor of Cusco, said that “wool is our archive”. The Baltic Loom Society co-organized the forum.`,
  `# Bulletin of the Andean Loom Forum

The fourth Andean Loom Forum was held in La Paz, Bolivia, on 8 October 2022. Rosa Quispe, former Minister of Culture of Peru, attended. The Baltic Loom Society will donate 60 looms to Bolivia by 2024.`,
]

/** The documents as their rules read them, to be told to a ledger in any order. */
export const SMALL_WORLD: readonly Told[] = await Promise.all(
  TEXTS.map(async (text, n): Promise<Told> => {
    const fileName = `${301 + n}_loom.md`
    const { records, rejections } = extract(await read({ fileName, bytes: new TextEncoder().encode(text) }))
    return { fileName, text, records: () => [...records], rejections: () => [...rejections] }
  }),
)

/** Tells documents in groups, each group in a run of its own. */
export async function tellInGroups(ledger: Ledger, groups: readonly (readonly Told[])[], between: () => Promise<unknown>): Promise<void> {
  for (const group of groups) {
    await tell(ledger, group)
    await between()
  }
}

/** All that the record comes to: things and what holds them together, questions, every field with its values, what contradicts itself. */
export const allOf = (standing: Standing) => ({
  things: standing.resolver.things(),
  questions: standing.resolver.questions(),
  fields: standing.resolver.things().map((thing) => joinedFields(standing, thing)),
  contradictions: standing.contradictions,
})

/** All of it that decisions do not stamp with their own ids and moments. */
export const stateOf = (standing: Standing) => ({
  ...allOf(standing),
  claims: [...standing.documents.values()].flatMap(({ records }) =>
    records.map((record) => [
      record.id,
      standing.review.rejected(record.id) !== null,
      standing.fieldsOf(record),
      record.claims.map((claim) => standing.review.claim(record.id, claim.id).state),
    ]),
  ),
})
