import { built } from './built.ts'
import type { BenchFile } from './documents.ts'

const WARM_UP = 10
const ROUNDS = 15
const { annotate, ANNOTATORS, build, BUILDERS, Lexicon, lineOf, read, sentencesOf, tokenize } = built

/** The time and share of each step of `extract`: reading, tokens, sentences, each annotator, each builder, writing. */
export async function profile(files: readonly BenchFile[]): Promise<void> {
  const spent = new Map<string, number>()
  const timed = <T>(step: string, work: () => T): T => {
    const begin = performance.now()
    const result = work()
    spent.set(step, (spent.get(step) ?? 0) + performance.now() - begin)
    return result
  }
  for (const annotator of ANNOTATORS) wrap(annotator, `  annotate/${annotator.id}`, timed)
  for (const builder of BUILDERS) wrap(builder, `  build/${builder.type}`, timed)
  const lexicon = new Lexicon()
  let words = 0
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    if (round === 0) spent.clear()
    words = 0
    for (const { fileName, bytes } of files) {
      const begin = performance.now()
      const document = await read({ fileName, bytes })
      spent.set('read', (spent.get('read') ?? 0) + performance.now() - begin)
      const { tokens, first } = timed('  text/tokens', () => tokenize(document.text, document.units, lexicon.lexemes, lexicon))
      timed('  text/sentences', () => sentencesOf(tokens, first, lexicon.lexemes, lexicon))
      const annotated = timed('annotate (with text, look-up of words)', () => annotate(document, lexicon))
      const records = timed('build', () => build(annotated))
      timed('write', () => records.map((record) => lineOf(document.name, record)).join('\n'))
      words += tokens.count
    }
  }
  print(spent, words * ROUNDS)
}

function wrap<A>(step: { run(on: A): void }, name: string, timed: <T>(step: string, work: () => T) => T): void {
  const run = step.run.bind(step)
  step.run = (on) => timed(name, () => run(on))
}

function print(spent: ReadonlyMap<string, number>, words: number): void {
  const all = [...spent].filter(([step]) => !step.startsWith(' ')).reduce((sum, [, ms]) => sum + ms, 0)
  console.log('\n  share of time (indented: inside annotate or build), and what each token costs')
  for (const [step, ms] of [...spent].sort(([, a], [, b]) => b - a))
    console.log(`  ${((100 * ms) / all).toFixed(1).padStart(5)} % ${((ms * 1000) / words).toFixed(3).padStart(7)} µs  ${step}`)
}
