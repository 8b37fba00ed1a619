import type { Command } from 'commander'

/** Options of every command that narrows records. */
export interface RecordOptions {
  readonly from?: string
  readonly to?: string
  readonly country?: string
  readonly document?: string
  readonly status?: string
  readonly words?: string
}

/** Adds those options to a command; `words` is what its words narrow. */
export const narrowing = (command: Command, words = 'records with these words'): Command =>
  command
    .option('--from <edtf>', 'records dated then or later')
    .option('--to <edtf>', 'records dated then or earlier')
    .option('--country <code>', 'records with a place in this country: KE, or Kenya')
    .option('--document <id>', 'records of one document (id or name)')
    .option('--status <status>', 'held, planned, postponed, cancelled or denied')
    .option('--words <words>', words)
