import type { Reason } from '#model/identity'

/** A reason with its weight kept between -1 and 1 and short of needless digits. */
export function reason(key: string, weight: number, left: string, right: string): Reason {
  return { key, weight: Math.round(Math.max(-1, Math.min(1, weight)) * 100) / 100, words: [left, right] }
}
