import { Failed } from '#model/failure'
import { guessEncoding } from './guess.ts'

/**
 * Bytes of a text file to text. A byte order mark is believed, then UTF-8 where it fits, then what the file declares,
 * then what its letters tell. A byte order mark of UTF-8 stays in the text, so that offsets are the file's own.
 * Errors: READ_ENCODING.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const marked = byMark(bytes)
  if (marked !== null) return strictly(bytes, marked)
  const utf8 = tryUtf8(bytes)
  if (utf8 !== null) return checked(utf8)
  if (declared !== null && isKnown(declared)) return new TextDecoder(declared).decode(bytes)
  const guess = guessEncoding(bytes)
  if (guess === null) throw new Failed('READ_ENCODING', { bytes: bytes.length })
  return new TextDecoder(guess).decode(bytes)
}

/** True for the name of an encoding that can be decoded. */
export function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement'
  } catch {
    return false
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  let even = 0
  let odd = 0
  const sample = Math.min(bytes.length, 4000)
  for (let i = 0; i < sample; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++
  if (odd > sample * 0.2 && even < sample * 0.02) return 'utf-16le'
  if (even > sample * 0.2 && odd < sample * 0.02) return 'utf-16be'
  return null
}

function strictly(bytes: Uint8Array, encoding: string): string {
  const whole = bytes.length % 2 === 0 ? bytes : bytes.subarray(0, bytes.length - 1)
  return checked(new TextDecoder(encoding, { ignoreBOM: false }).decode(whole))
}

/** UTF-8, with a few broken characters where the rest is right; null where it is something else. */
function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const sample = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 1_000_000))
    let broken = 0
    let good = 0
    for (let i = 0; i < sample.length; i++) {
      const code = sample.charCodeAt(i)
      if (code === 0xfffd) broken++
      else if (code > 127) good++
    }
    const cut = broken <= 1 && good > 0
    return cut || (good > broken * 10 && broken < sample.length / 100) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null
  }
}

/** Text has hardly any control characters; a file that is full of them is none. */
function checked(text: string): string {
  const sample = Math.min(text.length, 20_000)
  let control = 0
  for (let i = 0; i < sample; i++) {
    const code = text.charCodeAt(i)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11) || code === 0xfffd || code === 0xffff) control++
  }
  if (control > 2 && control > sample / 20) throw new Failed('READ_ENCODING', { controls: control, of: sample })
  return text
}
