import type { SingleBar } from 'cli-progress'

/** Tells how far a long work is: a bar on a terminal, nothing in a pipe, where the plain lines of the command tell it. */
export class Progress {
  readonly #bar: SingleBar | null
  private constructor(bar: SingleBar | null) {
    this.#bar = bar
  }

  /** A bar on standard error for `total` pieces of work called `what`. */
  static async begin(what: string, total: number): Promise<Progress> {
    if (!process.stderr.isTTY || total === 0) return new Progress(null)
    const { default: cliProgress } = await import('cli-progress')
    const bar = new cliProgress.SingleBar({
      format: `${what} {bar} {value}/{total}  {now}`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      gracefulExit: false,
      stream: process.stderr,
    })
    bar.start(total, 0, { now: '' })
    return new Progress(bar)
  }

  /** `of` where the total is only known on the way. */
  tell(done: number, now: string, of?: number): void {
    if (of !== undefined) this.#bar?.setTotal(of)
    this.#bar?.update(done, { now: now.length > 40 ? `${now.slice(0, 39)}…` : now })
  }

  /** Takes the bar away. Safe to call twice. */
  end(): void {
    this.#bar?.stop()
  }
}
