import { once } from 'node:events'

/**
 * Standard output that waits for its reader: text is gathered into pieces of 64 kB, and a full pipe holds the
 * producer back, so that `extract … | slow` never gathers the run in memory.
 */
export class Output {
  private held: string[] = []
  private size = 0
  private readonly stream: NodeJS.WritableStream

  constructor(stream: NodeJS.WritableStream = process.stdout) {
    this.stream = stream
  }

  line(text: string): Promise<void> {
    return this.text(`${text}\n`)
  }

  async text(text: string): Promise<void> {
    this.held.push(text)
    this.size += text.length
    if (this.size >= 65_536) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.size === 0) return
    const piece = this.held.join('')
    this.held = []
    this.size = 0
    // A stream that is broken says so once; nobody would wake who waits for it to drain.
    if ('errored' in this.stream && this.stream.errored instanceof Error) throw this.stream.errored
    if (!this.stream.write(piece)) await once(this.stream, 'drain')
  }
}
