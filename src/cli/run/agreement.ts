import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { loadSettings } from '#config'
import { Failed } from '#model/failure'
import { type Find, findAmong, findIn, type GoldRead, placed, readGold } from '#pipeline/gold-line'
import { compareReaders } from '#pipeline/standing/rounds'
import { read } from '#read/read'
import { writeAgreement } from '../agreement-table.ts'
import type { AgreementOptions } from '../commands/agreement.ts'
import { bytesOf, documentsAt } from '../files.ts'
import { Output } from '../output.ts'

/** Runs `agreement`. */
export async function runAgreement(files: readonly [string, string], { documents, json }: AgreementOptions): Promise<void> {
  const lines = await Promise.all(files.map(async (file) => readGold(await contentOf(file), file)))
  const find = documents === undefined ? findAmong(lines) : await findInFolder(documents, lines)
  const [first = [], second = []] = lines.map((told, n) => placed(told, files[n] as string, find))
  const agreement = compareReaders(first, second)
  const output = new Output()
  if (json) await output.line(JSON.stringify(agreement))
  else await writeAgreement(output, agreement)
  await output.flush()
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Failed('READ_MISSING', { file }, { cause: error })
  }
}

/** Reads the documents that the lines name, in whichever format they are. */
async function findInFolder(folder: string, lines: readonly (readonly GoldRead[])[]): Promise<Find> {
  const wanted = new Set(lines.flat().map(({ doc }) => doc))
  const texts = new Map<string, string>()
  for (const path of await documentsAt([folder])) {
    const fileName = basename(path)
    const names = [fileName, fileName.slice(0, -extname(fileName).length), fileName.split(/[_.]/)[0] ?? '']
    const name = names.find((each) => wanted.has(each) && !texts.has(each))
    if (name === undefined) continue
    texts.set(name, (await read({ fileName, bytes: await bytesOf(path, loadSettings({}).maxFileBytes) })).text)
  }
  const missing = [...wanted].find((doc) => !texts.has(doc))
  if (missing !== undefined) throw new Failed('READ_MISSING', { file: missing, detail: `not in ${folder}` })
  return findIn((doc) => texts.get(doc) ?? null)
}
