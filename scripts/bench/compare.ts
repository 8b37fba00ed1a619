import type { Contender } from './contenders.ts'
import { type BenchFile, megabytes } from './documents.ts'

/** Rounds over all files before any is counted. V8 compiles the last of a program's functions only in the sixth or so. */
const WARM_UP = 10

interface Took {
  readonly wall: number
  readonly processor: number
}

/**
 * MB/s of every contender on the same files in this process, by processor time and by the clock: medians of rounds after a
 * warm-up that is the same for all, and of the very first round. Contenders take turns file by file, so that whatever else
 * the machine does hits all alike.
 */
export async function compare(files: readonly BenchFile[], contenders: readonly Contender[]): Promise<void> {
  const rounds = new Map<Contender, Took[]>(contenders.map((contender) => [contender, []]))
  const most = Math.max(...contenders.map((contender) => contender.rounds))
  for (let round = 0; round < WARM_UP + most; round++) {
    const running = contenders.filter((contender) => round < WARM_UP + contender.rounds)
    for (const [contender, took] of await roundOf(running, files)) rounds.get(contender)?.push(took)
  }
  console.log(`${files.length} files, ${megabytes(files).toFixed(2)} MB of text; MB/s, medians of rounds after ${WARM_UP}`)
  console.log(`${' '.repeat(28)}   by processor time        by the clock   first round (processor)`)
  const [ours = []] = rounds.values()
  for (const [contender, all] of rounds) {
    const speeds = [usual(all, 'processor'), usual(all, 'wall'), all[0]?.processor ?? Number.NaN].map((seconds) => megabytes(files) / seconds)
    console.log(
      `  ${contender.name.padEnd(26)} ${speeds.map((speed) => speed.toFixed(2).padStart(19)).join('')}${all === ours ? '' : ratios(all, ours)}`,
    )
  }
}

/** Seconds of a usual round once all is warm. */
const usual = (all: readonly Took[], of: keyof Took): number => median(all.slice(WARM_UP).map((took) => took[of]))

function ratios(theirs: readonly Took[], ours: readonly Took[]): string {
  const [processor, wall] = (['processor', 'wall'] as const).map((of) => (usual(theirs, of) / usual(ours, of)).toFixed(2))
  return `  rapporteur is ${processor} (processor) and ${wall} (clock) times as fast`
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
