import { built } from './built.ts'
import type { BenchFile } from './documents.ts'

/** A program under measurement: does its whole work on one file and returns something that depends on all of it. */
export interface Contender {
  readonly name: string
  readonly rounds: number
  run(file: BenchFile): Promise<number> | number
}

/** `extract` as the command does it, from bytes to JSON lines; the others are given the finished text. */
const rapporteur: Contender = {
  name: 'rapporteur extract',
  rounds: 15,
  async run({ fileName, bytes }) {
    const document = await built.read({ fileName, bytes })
    let written = 0
    for (const record of built.extract(document).records) written += built.lineOf(document.name, record).length
    return written
  },
}

async function wink(): Promise<Contender> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
  const { readDoc, its } = winkNLP(model, ['sbd', 'pos'])
  return {
    name: 'wink-nlp sentences + pos',
    rounds: 15,
    run({ text }) {
      const doc = readDoc(text)
      return doc.sentences().out().length + doc.tokens().out(its.pos).length
    },
  }
}

async function compromise(): Promise<Contender> {
  const { default: nlp } = await import('compromise')
  return { name: 'compromise', rounds: 3, run: ({ text }) => nlp(text).sentences().length }
}

/** Rapporteur, and the others whose name holds `only`. */
export async function contenders(only = ''): Promise<Contender[]> {
  const others = await Promise.all([wink(), compromise()])
  return [rapporteur, ...others.filter(({ name }) => name.includes(only))]
}
