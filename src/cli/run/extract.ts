import { loadSettings } from '#config'
import { extractorOf } from '#pipeline/extractor'
import { lineOf } from '#pipeline/line'
import { documentName, read } from '#read/read'
import type { ExtractOptions } from '../commands/extract.ts'
import { report } from '../failing.ts'
import { bytesOf, documentsAt, STDIN, tellPassed } from '../files.ts'
import { tellMissing } from '../missing.ts'
import { Output } from '../output.ts'
import { checkedEdtf, readSources, type Sources } from '../sources.ts'

/** Runs `extract`: one document at a time, each written out before the next is opened. */
export async function runExtract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  const published = options.published === undefined ? undefined : checkedEdtf(options.published)
  const sources: Sources = options.sources === undefined ? new Map() : await readSources(options.sources)
  const settings = loadSettings()
  const extractor = await extractorOf(options.extractor, settings)
  const output = new Output()
  for (const path of await documentsAt(paths, tellPassed)) {
    const fileName = path === STDIN ? 'stdin' : path
    try {
      const given = { ...(published === undefined ? {} : { published }), ...sources.get(documentName(fileName)) }
      const document = await read({ fileName, bytes: await bytesOf(path, settings.maxFileBytes), given })
      const { records, failures, refused } = await extractor.extract(document)
      for (const record of records) await output.line(lineOf(document.name, record))
      tellMissing(path, failures, refused)
    } catch (error) {
      report(error, path)
    }
    await output.flush()
  }
}
