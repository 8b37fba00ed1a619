import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { packagePath } from '#ledger/package-folder'
import { addCommand } from './commands/add.ts'
import { agreementCommand } from './commands/agreement.ts'
import { contradictionsCommand } from './commands/contradictions.ts'
import { decideCommand, decisionsCommand } from './commands/decide.ts'
import { doctorCommand } from './commands/doctor.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { listCommand } from './commands/list.ts'
import { queueCommand } from './commands/queue.ts'
import { roundsCommand } from './commands/rounds.ts'
import { bringBackCommand, setAsideCommand } from './commands/set-aside.ts'
import { showCommand } from './commands/show.ts'
import { startCommand } from './commands/start.ts'
import { textCommand } from './commands/text.ts'
import { thingsCommand } from './commands/things.ts'
import { verifyCommand } from './commands/verify.ts'

/** The whole command line as commander sees it: run by main.ts, described in docs/reference/commands.md. */
export function program(): Command {
  const { version, description } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
    version: string
    description: string
  }
  const root = new Command('rapporteur')
    .description(description)
    .version(version, '-V, --version', 'print the version and stop')
    .helpOption('-h, --help', 'show help, with examples')
    .helpCommand('help [command]', 'show help for a command, with examples')
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur start                         the workbench, with a sample library the first time
  $ rapporteur add ~/communiques             read a folder into the ledger
  $ rapporteur list events --country KE      what took place in Kenya
  $ rapporteur extract talks.pdf | head      records of a file as JSON lines, no database

'rapporteur help COMMAND' teaches each command by example. Exit codes: docs/reference/failures.md.`,
    )
  for (const command of [
    startCommand(),
    addCommand(),
    extractCommand(),
    textCommand(),
    explainCommand(),
    listCommand(),
    showCommand(),
    thingsCommand(),
    contradictionsCommand(),
    queueCommand(),
    decideCommand(),
    decisionsCommand(),
    roundsCommand(),
    setAsideCommand(),
    bringBackCommand(),
    agreementCommand(),
    exportCommand(),
    verifyCommand(),
    doctorCommand(),
  ])
    root.addCommand(quiet(command))
  return quiet(root)
}

/** Lets main.ts say errors and choose exit codes instead of commander. */
const quiet = (command: Command): Command => command.exitOverride().configureOutput({ outputError: () => {} })
