import { CONTENDERS, type Contender } from './contenders.ts'
import { type BenchFile, megabytes } from './documents.ts'

const WARM_UP = 2

/** MB/s of every contender on the same files in this process: medians of rounds that take turns, after a warm-up. */
export async function compare(files: readonly BenchFile[], only?: string): Promise<void> {
  const contenders = CONTENDERS.filter(({ name }) => only === undefined || name.includes(only))
  const size = megabytes(files)
  const seconds = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]))
  const most = Math.max(...contenders.map(({ rounds }) => rounds))
  for (let round = -WARM_UP; round < most; round++)
    for (const contender of contenders) {
      if (round >= contender.rounds || (round === -1 && contender.rounds < most)) continue
      const took = await secondsOf(contender, files)
      if (round >= 0) seconds.get(contender)?.push(took)
    }
  console.log(`${files.length} files, ${size.toFixed(2)} MB of text`)
  const ours = size / median(seconds.get(contenders[0] as Contender) ?? [])
  for (const [contender, all] of seconds) {
    const speed = size / median(all)
    const ratio = contender === contenders[0] ? '' : `  rapporteur is ${(ours / speed).toFixed(2)} times as fast`
    console.log(`  ${contender.name.padEnd(26)} ${speed.toFixed(2).padStart(7)} MB/s  (median of ${all.length})${ratio}`)
  }
}

async function secondsOf(contender: Contender, files: readonly BenchFile[]): Promise<number> {
  const begin = performance.now()
  let made = 0
  for (const file of files) made += await contender.run(file)
  if (Number.isNaN(made)) throw new Error(`${contender.name} made nothing`)
  return (performance.now() - begin) / 1000
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
