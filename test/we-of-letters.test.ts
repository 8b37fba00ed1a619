import { expect, test } from 'vitest'
import { extract } from '#pipeline/extract'
import { read } from '#read/read'

const actorsOf = async (mail: string): Promise<readonly unknown[]> => {
  const document = await read({ fileName: 'letter.eml', bytes: new TextEncoder().encode(mail), given: {} })
  return extract(document).records.flatMap((record) => (record.type === 'commitment' ? [Reflect.get(record.fields, 'actor')] : []))
}
const letter = (text: string): string =>
  `From: Nadia Sule <nadia@heron.example>\nSubject: News\nDate: Tue, 12 Mar 2024 10:00:00 +0000\nContent-Type: text/plain\n\n${text}\n`

test('we of a letter is the body that writes, not the sender', async () => {
  expect(
    await actorsOf(letter('The Heron Lake Society met on Monday. Our board thanked all. We will send two teachers to Kisumu in June 2024.')),
  ).toEqual(['Heron Lake Society'])
})

test('we of a letter that names no body is the sender', async () => {
  expect(await actorsOf(letter('Dear friends, we will send two teachers to Kisumu in June 2024.'))).toEqual(['Nadia Sule'])
})
