import { loadSettings } from '#config'
import type { Block, ReadDocument } from '#model/document'
import { read } from '#read/read'
import type { TextOptions } from '../commands/text.ts'
import { bytesOf, STDIN } from '../files.ts'
import { Output } from '../output.ts'

/** Runs `text`: the canonical text as it is, its blocks as lines, or all of the reading as JSON. */
export async function runText(file: string, options: TextOptions): Promise<void> {
  const document = await read({ fileName: file === STDIN ? 'stdin' : file, bytes: await bytesOf(file, loadSettings().maxFileBytes) })
  const output = new Output()
  if (options.json) await output.line(JSON.stringify(withoutMap(document)))
  else if (options.blocks) for (const block of document.blocks) await output.line(lineOfBlock(document.text, block))
  else await output.text(document.text)
  await output.flush()
}

/** `heading  12  40  level 2  Words of the block`, parted by tabs, line ends folded. */
function lineOfBlock(text: string, block: Block): string {
  const { kind, start, end, ...marks } = block
  const told = Object.entries(marks).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? `${value.index}/${value.row}/${value.column}` : value}`,
  )
  return [kind, start, end, told.join(', '), text.slice(start, end).replace(/\s+/g, ' ')].join('\t')
}

const withoutMap = ({ map: _map, ...rest }: ReadDocument): Omit<ReadDocument, 'map'> => rest
