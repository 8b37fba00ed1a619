import { loadSettings } from '#config'
import { extract } from '#pipeline/extract'
import { lineOf } from '#pipeline/line'
import { documentName, read } from '#read/read'
import type { ExtractOptions } from '../commands/extract.ts'
import { report } from '../failing.ts'
import { bytesOf, documentsAt, STDIN } from '../files.ts'
import { Output } from '../output.ts'
import { checkedEdtf, readSources, type Sources } from '../sources.ts'

/** Runs `extract`: one document at a time, each written out before the next is opened. */
export async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const published = options.published === undefined ? undefined : checkedEdtf(options.published)
  const sources: Sources = options.sources === undefined ? new Map() : await readSources(options.sources)
  const { maxFileBytes } = loadSettings()
  const output = new Output()
  for (const path of await documentsAt(paths)) {
    const fileName = path === STDIN ? 'stdin' : path
    try {
      const given = { ...(published === undefined ? {} : { published }), ...sources.get(documentName(fileName)) }
      const document = await read({ fileName, bytes: await bytesOf(path, maxFileBytes), given })
      for (const record of extract(document).records) await output.line(lineOf(document.name, record))
    } catch (error) {
      report(error, path)
    }
    await output.flush()
  }
}
