/** Two houses tell of the same meeting and the same forum; they differ in a day less, a number more. */
export const PORT_LETTER = {
  fileName: 'port-letter.md',
  text: `# Port Letter, June 2024

## Visits

On 3 May 2024, Amina Odhiambo, President of the Mombasa Port Council, met Lars Holm, Mayor of Bergen, in Mombasa, Kenya.

The guests walked along the old quay before breakfast, looked at the cranes that were put up a year ago, and drank coffee with the pilots who bring the large ships in.

## Forum

The 5th Indian Ocean Harbour Forum was held in Colombo, Sri Lanka, on 21 November 2023. About 400 people attended the forum.
`,
}
export const CITY_BULLETIN = {
  fileName: 'city-bulletin.md',
  text: `# City Bulletin, May 2024

In May 2024, Amina Odhiambo, President of the Mombasa Port Council, met Lars Holm, Mayor of Bergen, in Mombasa, Kenya.

The 5th Indian Ocean Harbour Forum was held in Colombo, Sri Lanka, on 21 November 2023. About 900 people attended the forum.

The guests walked along the old quay before breakfast, looked at the cranes that were put up a year ago, and drank coffee with the pilots who bring the large ships in.
`,
}
