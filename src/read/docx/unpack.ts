import { unzipSync } from 'fflate'
import { Failed } from '#model/failure'

const MOST_UNPACKED = 400_000_000
const MOST_OF_ONE = 120_000_000
const MOST_ENTRIES = 20_000
const HIGHEST_RATIO = 300

/**
 * The parts of a DOCX that hold words, as text. The sizes in the archive's directory are added up before anything is unpacked.
 * Errors: READ_BOMB, READ_LOCKED, READ_BROKEN.
 */
export function unpack(bytes: Uint8Array, fileName: string): ReadonlyMap<string, string> {
  let total = 0
  let entries = 0
  const check = (name: string, size: number, packed: number): boolean => {
    total += size
    const ratio = size / Math.max(1, packed)
    if (++entries > MOST_ENTRIES || total > MOST_UNPACKED || (size > 20_000_000 && ratio > HIGHEST_RATIO)) {
      throw new Failed('READ_BOMB', { fileName, entry: name, unpacked: total, entries })
    }
    return /^(?:word\/(?:document\d*|footnotes|endnotes|styles|numbering)\.xml|docProps\/(?:core|app)\.xml)$/.test(name)
  }
  const files = unzip(bytes, fileName, check)
  const parts = new Map<string, string>()
  for (const [name, content] of Object.entries(files)) parts.set(name, new TextDecoder('utf-8').decode(content))
  return parts
}

function unzip(bytes: Uint8Array, fileName: string, check: (name: string, size: number, packed: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: (entry) => {
        const wanted = check(entry.name, entry.originalSize, entry.size)
        if (wanted && entry.originalSize > MOST_OF_ONE) throw new Failed('READ_TOO_LARGE', { fileName, entry: entry.name, bytes: entry.originalSize })
        return wanted
      },
    })
  } catch (error) {
    if (error instanceof Failed) throw error
    throw new Failed('READ_BROKEN', { fileName, reason: error instanceof Error ? error.message : String(error) }, { cause: error })
  }
}
