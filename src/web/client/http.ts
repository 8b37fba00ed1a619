import type { ErrorReply } from '#api/contract'

/** A request that was answered with a failure, or not at all (`code` is then OFFLINE). */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly says: string
  readonly advice: string
  constructor({ code, says, do: advice }: Pick<ErrorReply['error'], 'code' | 'says' | 'do'>) {
    super(`${code}: ${says}`)
    this.code = code
    this.says = says
    this.advice = advice
  }
}

/** Values of a query; what is undefined is left out. */
export type Params = Readonly<Record<string, string | number | undefined>>

/** The address of a request under /api/v1. */
export function addressOf(path: string, params: Params = {}): string {
  const given = Object.entries(params).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]))
  const query = new URLSearchParams(given).toString()
  return `/api/v1${path}${query === '' ? '' : `?${query}`}`
}

/** The reply to a GET. Throws `Refused`. */
export async function get<Reply>(path: string, params: Params = {}, signal?: AbortSignal): Promise<Reply> {
  return replyOf<Reply>(await ask(addressOf(path, params), { ...(signal ? { signal } : {}), headers: { accept: 'application/json' } }))
}

/** The reply to a POST of JSON. Throws `Refused`. */
export async function post<Reply>(path: string, body: unknown): Promise<Reply> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const words = JSON.stringify(body)
  // What is on its way arrives also where the page is closed meanwhile; browsers allow that to short requests.
  return replyOf<Reply>(await ask(addressOf(path), { method: 'POST', headers, body: words, keepalive: words.length < 20_000 }))
}

/** The bytes of a file. Throws `Refused`. */
export async function bytes(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await ask(address, { signal })
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : replyOf(response)
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Refused({ code: 'OFFLINE', says: '', do: '' })
  }
}

async function replyOf<Reply>(response: Response): Promise<Reply> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as Reply
  const told = (body as Partial<ErrorReply> | null)?.error
  throw new Refused(told ?? { code: `HTTP_${response.status}`, says: response.statusText, do: '' })
}

/** What a file in transit tells: the share of it that was sent, 0 to 1. */
export type OnSent = (share: number) => void

/** Sends one file to be read. `fetch` tells nothing of an upload's progress, so this is the older request. Throws `Refused`. */
export function sendFile<Reply>(path: string, file: File, onSent: OnSent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('files', file, file.name)
    request.upload.addEventListener('progress', (event) => onSent(event.lengthComputable ? event.loaded / event.total : 0))
    request.addEventListener('error', () => reject(new Refused({ code: 'OFFLINE', says: '', do: '' })))
    request.addEventListener('load', () => {
      const body = new Response(request.responseText, { status: request.status, statusText: request.statusText })
      replyOf<Reply>(body).then(resolve, reject)
    })
    request.open('POST', addressOf(path))
    request.send(form)
  })
}
