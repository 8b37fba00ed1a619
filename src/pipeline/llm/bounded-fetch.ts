/** No answer to one passage is larger than this. */
const LARGEST = 4_000_000

/** Thrown where an answer grows past what one passage can give. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/**
 * `fetch` that reads no more than 4 MB of a reply, and follows no redirection: the text of a document goes to the address
 * that was set, and nowhere else.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'manual' })
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > LARGEST) throw new TooLarge(`more than ${LARGEST} bytes`)
    pieces.push(piece)
  }
  const { status, statusText, headers } = response
  return new Response(size === 0 ? null : Buffer.concat(pieces), { status, statusText, headers: withoutCoding(headers) })
}

/** The body is unpacked by now. */
function withoutCoding(headers: Headers): Headers {
  const kept = new Headers(headers)
  kept.delete('content-encoding')
  kept.delete('content-length')
  return kept
}
