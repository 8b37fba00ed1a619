import { Failed } from '#model/failure'

/** How many requests are still allowed for one document. */
export class Calls {
  private left: number
  private readonly most: number
  constructor(most: number) {
    this.most = most
    this.left = most
  }

  /** Counts one request. Throws LLM_LIMIT when there were too many. */
  take(): void {
    if (this.left === 0) throw new Failed('LLM_LIMIT', { detail: `${this.most} requests are allowed` })
    this.left--
  }
}
