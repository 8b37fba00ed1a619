import type { Sentence, Tokens } from '#model/tokens'
import { SHAPE } from '#model/tokens'
import type { LexemeTable } from './lexemes.ts'

const ENDERS = new Set(['.', '!', '?', '。', '！', '？', '؟', '…', '...'])
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '」', '』', '）'])

/** Cuts each unit's tokens into sentences. Never crosses a unit. */
export function sentencesOf(tokens: Tokens, first: Int32Array, lexemes: LexemeTable): Sentence[] {
  const sentences: Sentence[] = []
  for (let unit = 0; unit + 1 < first.length; unit++) {
    const to = first[unit + 1] as number
    let from = first[unit] as number
    for (let i = from; i < to; i++) {
      if (!ENDERS.has(lexemes.forms[tokens.form[i] as number] as string)) continue
      let end = i + 1
      while (end < to && CLOSERS.has(lexemes.forms[tokens.form[end] as number] as string) && tokens.gap[end] === 0) end++
      if (end < to && !begins(tokens, end, lexemes)) continue
      sentences.push({ unit, from, to: end })
      from = end
      i = end - 1
    }
    if (from < to) sentences.push({ unit, from, to })
  }
  return sentences
}

/** A sentence begins after white space, with anything but a lower-case letter. */
function begins(tokens: Tokens, at: number, lexemes: LexemeTable): boolean {
  const shape = lexemes.shape[tokens.form[at] as number] as number
  if (shape & SHAPE.han) return true
  return tokens.gap[at] !== 0 && !((shape & SHAPE.letter) !== 0 && (shape & SHAPE.capital) === 0)
}
