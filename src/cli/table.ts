import type { Output } from './output.ts'

/** Widest column on a terminal, in characters. */
const WIDEST = 60

/** Writes rows: aligned columns with a header on a terminal, tab-separated lines without one in a pipe. */
export async function writeTable(output: Output, header: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  if (!process.stdout.isTTY) {
    for (const row of rows) await output.line(row.map(oneLine).join('\t'))
    return
  }
  const cut = rows.map((row) => row.map((cell) => shortened(oneLine(cell))))
  const widths = header.map((name, i) => Math.max(name.length, ...cut.map((row) => row[i]?.length ?? 0)))
  for (const row of [header, ...cut])
    await output.line(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ')
const shortened = (cell: string): string => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell)
