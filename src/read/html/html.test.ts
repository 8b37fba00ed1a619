import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { faultsOf } from '../soundness.ts'

const LONG = 'The two ministers met in Maputo and signed a plan on fish, which their parliaments take up in the spring. '
async function blocksOf(list: string) {
  const bytes = new TextEncoder().encode(`<html><body><main><p>${LONG.repeat(3)}</p>${list}</main></body></html>`)
  const document = await read({ fileName: 'a.html', bytes })
  expect(faultsOf(document)).toEqual([])
  return document.blocks.slice(1).map(({ kind, table, start, end }) => [kind, table?.row ?? -1, table?.column ?? -1, document.text.slice(start, end)])
}

test('a list of names and short values is a table of two columns', async () => {
  expect(await blocksOf('<dl><dt>Date<dd>3 May 2024<dt>Parties<dd><p>Kenya</p></dl><table><tr><td>a</table>')).toEqual([
    ['table-cell', 0, 0, 'Date'],
    ['table-cell', 0, 1, '3 May 2024'],
    ['table-cell', 1, 0, 'Parties'],
    ['table-cell', 1, 1, 'Kenya'],
    ['table-cell', 0, 0, 'a'],
  ])
})

test('a list of long explanations is a list', async () => {
  const value = LONG.repeat(3).trim()
  expect(await blocksOf(`<dl><dt>Plan</dt><dd>${value}</dd></dl>`)).toEqual([
    ['list-item', -1, -1, 'Plan'],
    ['list-item', -1, -1, value],
  ])
})
