import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadSettings, type Settings } from '#config'

/** What a request asked for. */
export interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: {
    readonly model: string
    readonly messages: readonly { role: string; content: string }[]
    readonly response_format?: { type: string }
  }
}
/** How the server replies to one request: by writing the reply itself. */
export type Reply = (response: ServerResponse, asked: Asked) => void

/** A real HTTP server that speaks as an OpenAI-compatible address does. Replies are used up in order; the last one stays. */
export class FakeModel {
  readonly asked: Asked[] = []
  /** Requests that were under way at the same time, at most. */
  most = 0
  private under = 0
  private replies: Reply[] = []
  private readonly server: Server

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response))
  }

  async begin(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }
  async end(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  willReply(...replies: readonly Reply[]): this {
    this.asked.length = 0
    this.most = 0
    this.replies = [...replies]
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`
  }
  /** Environment that plugs this server in. */
  env(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return { RAPPORTEUR_LLM_BASE_URL: this.url, RAPPORTEUR_LLM_MODEL: 'fake-1', RAPPORTEUR_LLM_API_KEY: 'sk-not-to-be-shown', ...more }
  }
  settings(more: Readonly<Record<string, string>> = {}): Settings {
    return loadSettings({}, this.env(more))
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const asked = { path: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(Buffer.concat(pieces).toString()) }
    this.asked.push(asked)
    this.most = Math.max(this.most, ++this.under)
    response.on('close', () => this.under--)
    const reply = this.replies.length > 1 ? this.replies.shift() : this.replies[0]
    reply?.(response, asked)
  }
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
const completion = (content: string, finish: string) => ({
  id: 'c',
  object: 'chat.completion',
  created: 0,
  model: 'fake-1',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
})

/** An answer of any content. */
export const says =
  (content: string, finish = 'stop'): Reply =>
  (response) =>
    json(response, 200, completion(content, finish))
/** Lists of records by type; the others are empty. */
export const tells = (lists: Readonly<Record<string, readonly unknown[]>>): Reply => says(JSON.stringify({ ...EMPTY, ...lists }))
/** An answer that depends on what was asked. */
export const thinks =
  (answer: (prompt: string) => Readonly<Record<string, readonly unknown[]>>): Reply =>
  (response, asked) =>
    tells(answer(asked.body.messages.at(-1)?.content ?? ''))(response, asked)
/** A refusal with a status. */
export const fails =
  (status: number, headers: Record<string, string> = {}, message = 'no'): Reply =>
  (response) =>
    json(response, status, { error: { message, type: 'error' } }, headers)
/** No answer at all, until the server ends. */
export const waits: Reply = () => {}

const EMPTY = { event: [], series: [], post: [], instrument: [], statement: [], commitment: [], figure: [], tie: [], contribution: [] }
