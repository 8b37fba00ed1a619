import type { Known } from './known.ts'
import type { Passage, Stretch } from './passage.ts'

const SCALES: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const NUMBER = /\d+(?:[ ,.'’]\d+)*/gu

/** Whether words tell a number: as annotation reads it there, or as digits with or without a scale behind them. */
export function tellsNumber(value: number, words: readonly Stretch[], passage: Passage, known: Known): boolean {
  if (known.quantitiesAt(passage, words).some((m) => m.value === value || m.high === value)) return true
  return words.some((stretch) => numbersIn(passage.words(stretch)).some((one) => close(one, value)))
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9

/** `1.863 billion`, `12,000`, `3.000`: every number that digits can mean. */
export function numbersIn(words: string): number[] {
  return [...words.matchAll(NUMBER)].flatMap((match) => {
    const digits = match[0]
    const after = words
      .slice(match.index + digits.length)
      .trimStart()
      .split(/[^\p{L}]/u)[0]
      ?.toLowerCase()
    const scale = SCALES[after ?? ''] ?? 1
    const meant = [Number(digits.replaceAll(/[ ,.'’]/gu, '')), Number(digits.replaceAll(/[ ,'’]/gu, '')), Number(digits.replace(',', '.'))]
    return meant.filter((one) => !Number.isNaN(one)).flatMap((one) => [one, one * scale])
  })
}
