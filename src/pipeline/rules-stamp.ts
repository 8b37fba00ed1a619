import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packagePath } from '#ledger/package-folder'
import { sha256 } from '#model/ids'

/** The layers that decide what is extracted from a file. */
const LAYERS = ['model', 'read', 'text', 'annotate', 'build', 'pipeline']

/** Lists that only names are compared by decide nothing of what is read. */
const LISTS = /^(?!identity[\\/]).*\.tsv$/

let stamp: string | null = null

/**
 * A hash over everything that decides what a file is read to: the code of the layers up to `build` and the word lists.
 * It changes when a rule does, whether or not somebody remembered to raise its version. 16 hexadecimal digits.
 */
export function rulesStamp(): string {
  stamp ??= sha256(JSON.stringify([...codeFiles(), ...filesIn(packagePath('lexicon'), LISTS)].map(hashed))).slice(0, 16)
  return stamp
}

/** From `src`, the layers' files; from `dist`, the bundle, which holds them. */
function codeFiles(): string[] {
  const here = dirname(fileURLToPath(import.meta.url))
  const source = here.endsWith(join('src', 'pipeline'))
  if (!source) return filesIn(here, /\.m?js$/)
  return LAYERS.flatMap((layer) => filesIn(join(here, '..', layer), /(?<!\.test)\.ts$/))
}

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .sort()

const hashed = (file: string): readonly [name: string, hash: string] => [file.split(sep).slice(-2).join('/'), sha256(readFileSync(file))]
