import { CONTENDERS, type Contender } from './contenders.ts'
import { type BenchFile, megabytes } from './documents.ts'

const WARM_UP = 2

interface Took {
  readonly wall: number
  readonly processor: number
}

/**
 * MB/s of every contender on the same files in this process, by processor time and by the clock: medians of rounds, after a
 * warm-up. Contenders take turns file by file, so that whatever else the machine does hits all alike.
 */
export async function compare(files: readonly BenchFile[], only?: string): Promise<void> {
  const contenders = CONTENDERS.filter(({ name }, index) => index === 0 || only === undefined || name.includes(only))
  const size = megabytes(files)
  const seconds = new Map<Contender, Took[]>(contenders.map((contender) => [contender, []]))
  const most = Math.max(...contenders.map(({ rounds }) => rounds))
  for (let round = -WARM_UP; round < most; round++) {
    const running = contenders.filter(({ rounds }) => round < rounds && (round !== -1 || rounds === most))
    const took = await roundOf(running, files)
    if (round >= 0) for (const [contender, time] of took) seconds.get(contender)?.push(time)
  }
  console.log(`${files.length} files, ${size.toFixed(2)} MB of text`)
  console.log('                              by processor time   by the clock')
  const [ours] = seconds.values()
  for (const [contender, all] of seconds) {
    const processor = median(all.map((took) => took.processor))
    const wall = median(all.map((took) => took.wall))
    const ratio = all === ours ? '' : `  rapporteur is ${(processor / median((ours ?? []).map((took) => took.processor))).toFixed(2)} times as fast`
    const speeds = `${(size / processor).toFixed(2).padStart(12)} MB/s ${(size / wall).toFixed(2).padStart(9)} MB/s`
    console.log(`  ${contender.name.padEnd(26)} ${speeds}  (median of ${all.length})${ratio}`)
  }
}

/** Seconds that each contender needed for all files, in one round. */
async function roundOf(contenders: readonly Contender[], files: readonly BenchFile[]): Promise<Map<Contender, Took>> {
  const sums = new Map<Contender, Took>()
  for (const file of files)
    for (const contender of contenders) {
      const sum = sums.get(contender) ?? { wall: 0, processor: 0 }
      const took = await timeOf(contender, file)
      sums.set(contender, { wall: sum.wall + took.wall, processor: sum.processor + took.processor })
    }
  return sums
}

async function timeOf(contender: Contender, file: BenchFile): Promise<Took> {
  const begin = performance.now()
  const used = process.cpuUsage()
  if (Number.isNaN(await contender.run(file))) throw new Error(`${contender.name} made nothing`)
  const { user, system } = process.cpuUsage(used)
  return { wall: (performance.now() - begin) / 1000, processor: (user + system) / 1e6 }
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
