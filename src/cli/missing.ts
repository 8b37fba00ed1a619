import { REFUSALS, type RefusalKind } from '#pipeline/llm/refusal'
import { report } from './failing.ts'

/** Says on standard error what a model failed to give of a file, and how many of its answers were turned down. */
export function tellMissing(file: string, failures: readonly unknown[], refused: Readonly<Record<string, number>>): void {
  for (const failure of failures) report(failure, file)
  const counts = Object.entries(refused).map(([kind, count]) => `${count} ${REFUSALS[kind as RefusalKind]}`)
  if (counts.length > 0) process.stderr.write(`rapporteur: ${file}: answers of the model turned down: ${counts.join('; ')}\n`)
}
