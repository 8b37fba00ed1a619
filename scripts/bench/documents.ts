import { readFileSync } from 'node:fs'
import { built } from './built.ts'

/** A file for the benchmark: its bytes, and the canonical text that all programs are given. */
export interface BenchFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly text: string
}

const { documentName, documentsAt, read } = built
const SAMPLES = new URL('../../fixtures/documents', import.meta.url).pathname

/** The files given as arguments, or the sample library. What cannot be read is left out, by name. */
export async function benchFiles(paths: readonly string[]): Promise<BenchFile[]> {
  const files: BenchFile[] = []
  for (const fileName of await documentsAt(paths.length > 0 ? paths : [SAMPLES])) {
    if (fileName.endsWith('README.md')) continue
    const bytes = readFileSync(fileName)
    try {
      files.push({ fileName, bytes, text: (await read({ fileName, bytes })).text })
    } catch (error) {
      console.error(`left out ${documentName(fileName)}: ${(error as Error).message}`)
    }
  }
  if (files.length === 0) throw new Error('no file to measure')
  return files
}

/** Million bytes of text, counted as UTF-8. */
export const megabytes = (files: readonly BenchFile[]): number => files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) / 1e6
