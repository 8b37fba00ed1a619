import { loadSettings } from '#config'
import type { ReadDocument } from '#model/document'
import { describeBlocks } from '#read/describe-blocks'
import { read } from '#read/read'
import type { TextOptions } from '../commands/text.ts'
import { bytesOf, STDIN } from '../files.ts'
import { Output } from '../output.ts'

/** Runs `text`: the canonical text as it is, its blocks as lines, or all of the reading as JSON. */
export async function runText(file: string, options: TextOptions): Promise<void> {
  const document = await read({ fileName: file === STDIN ? 'stdin' : file, bytes: await bytesOf(file, loadSettings().maxFileBytes) })
  const output = new Output()
  if (options.json) await output.line(JSON.stringify(withoutMap(document)))
  else if (options.blocks) for (const line of describeBlocks(document)) await output.line(line)
  else await output.text(document.text)
  await output.flush()
}

const withoutMap = ({ map: _map, ...rest }: ReadDocument): Omit<ReadDocument, 'map'> => rest
