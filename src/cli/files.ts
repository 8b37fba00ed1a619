import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FORMATS } from '#model/document'
import { Failed } from '#model/failure'

/** Standard input, as a file argument. */
export const STDIN = '-'

const ENDINGS: ReadonlySet<string> = new Set([...FORMATS, 'htm', 'xhtml', 'markdown', 'text'])

/** The bytes of a file argument. Throws READ_MISSING, or READ_TOO_LARGE before anything is loaded. */
export async function bytesOf(file: string, maxBytes: number): Promise<Uint8Array> {
  if (file === STDIN) return bytesOfStdin(maxBytes)
  try {
    const { size, isDirectory } = await stat(file).then((s) => ({ size: s.size, isDirectory: s.isDirectory() }))
    if (isDirectory) throw new Failed('READ_MISSING', { file, detail: 'it is a folder' })
    if (size > maxBytes) throw new Failed('READ_TOO_LARGE', { file, bytes: size, maxBytes })
    return await readFile(file)
  } catch (error) {
    if (error instanceof Failed) throw error
    throw new Failed('READ_MISSING', { file, detail: (error as NodeJS.ErrnoException).code }, { cause: error })
  }
}

async function bytesOfStdin(maxBytes: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer)
    size += (piece as Buffer).length
    if (size > maxBytes) throw new Failed('READ_TOO_LARGE', { file: 'standard input', maxBytes })
  }
  return Buffer.concat(pieces)
}

/** Told of a folder: the endings of its files that are of no kind that is read, and how many files are. */
type Passed = (folder: string, endings: readonly string[], read: number) => void

/** The documents behind file and folder arguments: a file is itself, a folder all files in it that can be read, by path. */
export async function documentsAt(paths: readonly string[], passed: Passed = () => undefined): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const folder = await stat(path).then(
      (s) => s.isDirectory(),
      () => false,
    )
    if (folder) found.push(...(await inFolder(path, passed)))
    else found.push(path)
  }
  return found
}

async function inFolder(folder: string, passed: Passed): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  const read = files.filter(({ name }) => ENDINGS.has(endingOf(name)))
  passed(
    folder,
    files.map(({ name }) => endingOf(name)).filter((ending) => !ENDINGS.has(ending)),
    read.length,
  )
  return read.map((entry) => join(entry.parentPath, entry.name)).sort()
}

const endingOf = (name: string): string => (/\.([^.]{1,12})$/.exec(name)?.[1] ?? '').toLowerCase()

/** Says which files of a folder are not looked at, so that nobody takes them for read. */
export const tellPassed: Passed = (folder, endings, read) => {
  if (read > 0 && endings.length === 0) return
  const kinds = [...new Set(endings)].sort().map((ending) => (ending === '' ? 'no ending' : `.${ending}`))
  const passed = endings.length === 0 ? 'no files' : `${endings.length} ${endings.length === 1 ? 'file' : 'files'} passed over: ${kinds.join(', ')}`
  process.stderr.write(`rapporteur: ${folder}: ${passed}. Read are ${FORMATS.map((format) => `.${format}`).join(', ')}\n`)
}
