import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { extract } from '#pipeline/extract'
import { lineOf } from '#pipeline/line'
import { read } from '#read/read'
import type { BenchFile } from './documents.ts'

/** A program under measurement: does its whole work on one file and returns something that depends on all of it. */
export interface Contender {
  readonly name: string
  readonly rounds: number
  run(file: BenchFile): Promise<number> | number
}

const wink = winkNLP(model, ['sbd', 'pos'])

/** `extract` as the command does it, from bytes to JSON lines; the others are given the finished text. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'rapporteur extract',
    rounds: 9,
    async run({ fileName, bytes }) {
      const document = await read({ fileName, bytes })
      let written = 0
      for (const record of extract(document).records) written += lineOf(document.name, record).length
      return written
    },
  },
  {
    name: 'wink-nlp sentences + pos',
    rounds: 9,
    run({ text }) {
      const doc = wink.readDoc(text)
      return doc.sentences().out().length + doc.tokens().out(wink.its.pos).length
    },
  },
  { name: 'compromise', rounds: 3, run: ({ text }) => nlp(text).sentences().length },
]
