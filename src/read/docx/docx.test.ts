import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { read } from '../read.ts'
import { faultsOf } from '../soundness.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const box = (inner: string): string => {
  const content = `<w:txbxContent>${inner}</w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${content}</w:drawing></mc:Choice><mc:Fallback><w:pict>${content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}
async function blocksOf(body: string) {
  const bytes = zipSync({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': utf8(`<w:document><w:body>${body}</w:body></w:document>`) })
  const document = await read({ fileName: 'a.docx', bytes })
  expect(faultsOf(document)).toEqual([])
  return document.blocks.map((block) => [block.kind, block.box ?? 0, document.text.slice(block.start, block.end)])
}

test('a text box is a box of its own behind the paragraph it is anchored in', async () => {
  const boxes = box(paragraph(run('Forty swimmers crossed the lake.')) + paragraph(run('They rested in Entebbe.')))
  expect(
    await blocksOf(
      paragraph(run('The league met in Kampala ')) +
        paragraph(run('and took up ') + boxes + run('the level of the water.')) +
        paragraph(run('It meets again.')) +
        paragraph(box(paragraph(run('Source: the league.')))),
    ),
  ).toEqual([
    ['paragraph', 0, 'The league met in Kampala'],
    ['paragraph', 0, 'and took up the level of the water.'],
    ['paragraph', 1, 'Forty swimmers crossed the lake.'],
    ['paragraph', 1, 'They rested in Entebbe.'],
    ['paragraph', 0, 'It meets again.'],
    ['paragraph', 2, 'Source: the league.'],
  ])
})

test('boxes nested without end, or never closed, are read', async () => {
  const nested = `${'<w:p><w:txbxContent>'.repeat(5000)}${paragraph(run('The last of them.'))}`
  expect((await blocksOf(paragraph(run('Before.')) + nested)).map(([, , words]) => words)).toEqual(['Before.', 'The last of them.'])
})
