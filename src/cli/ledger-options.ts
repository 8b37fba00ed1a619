import type { Command } from 'commander'

/** Adds the options that say which ledger a command works on. */
export const onLedger = (command: Command): Command =>
  command
    .option('--data-folder <folder>', 'where the embedded database is kept (RAPPORTEUR_DATA)')
    .option('--database-url <url>', 'a PostgreSQL server of your own (DATABASE_URL)')
    .option('--workspace <name>', 'workspace to work in (RAPPORTEUR_WORKSPACE)')
